"""Facts of docs/sample.md, and of the seed articles, that the ledger does not hold yet.

Each is a test's name in full. It is expected to fail, and the suite fails when it passes: then its line must go.
"""

from __future__ import annotations

NOT_YET: frozenset[str] = frozenset(
    line.strip()
    for line in """
    """.splitlines()
    if line.strip()
)
