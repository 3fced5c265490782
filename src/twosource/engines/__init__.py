"""Machines that run the article stages: a pool of worker processes here; Spark past one machine."""
