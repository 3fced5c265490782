"""Identifiers are hashes of content, so that reading twice, in any order, names everything the same."""

from __future__ import annotations

import hashlib

LENGTH = 16
"""Hexadecimal digits of an identifier: 64 bits, one accidental meeting in about four thousand million articles."""


def content_id(kind: str, *parts: object) -> str:
    """The id of a thing of `kind` made of `parts`, in that order; a part is taken by its `str`, None as nothing.

    The parts are length-prefixed, so that ("ab", "c") and ("a", "bc") differ.
    """
    digest = hashlib.sha256()
    for part in (kind, *parts):
        data = b"\xff" if part is None else str(part).encode("utf-8", "surrogatepass")
        digest.update(f"{len(data)}:".encode())
        digest.update(data)
    return f"{kind}-{digest.hexdigest()[:LENGTH]}"
