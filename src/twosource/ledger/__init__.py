"""The ledger: one SQLite file. Opening and migrations, writing, queries, rows, the digest.

connection -> writing (one document, one transaction) -> derived (replaced as a whole) -> query -> rows; digest.
"""
