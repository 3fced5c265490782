"""Rows on stdout, as JSON, JSON Lines, CSV or tables for people."""
