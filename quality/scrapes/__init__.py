"""Scraped pages written by us, with every line labelled."""
