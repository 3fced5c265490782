"""Numbers for words, for pairs and for runs of words: hashes of 64 bits, so that an article's never change.

Two different words meet in one number once in about four thousand million words of different spelling.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Numbers = NDArray[np.int32] | NDArray[np.int64]
Weights = NDArray[np.float64]
Single = NDArray[np.float32]

_MASK = (1 << 64) - 1
_ODD = 0x9E3779B97F4A7C15
_MIX = (0xBF58476D1CE4E5B9, 0x94D049BB133111EB)
"""Constants of the SplitMix64 generator (Steele, Lea and Flood, OOPSLA 2014), whose last step spreads the bits."""


@lru_cache(maxsize=1 << 17)
def number_of(word: str) -> int:
    """The number of a word."""
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def pair_of(left: int, right: int) -> int:
    """The number of two neighbouring words."""
    return (left * _ODD + right) & _MASK


def runs_of(words: Hashes, length: int) -> Hashes:
    """The number of every run of `length` words, in the order of the text."""
    count = len(words) - length + 1
    if count < 1:
        return np.zeros(0, dtype=np.uint64)
    found = np.zeros(count, dtype=np.uint64)
    for at in range(length):
        found = found * np.uint64(_ODD) + words[at : at + count]
    found ^= found >> np.uint64(30)
    found *= np.uint64(_MIX[0])
    found ^= found >> np.uint64(27)
    found *= np.uint64(_MIX[1])
    return found ^ (found >> np.uint64(31))


def ranges(starts: Numbers, ends: Numbers) -> NDArray[np.int64]:
    """The numbers from each start up to its end, one range after the other."""
    lengths = ends - starts
    before = np.cumsum(lengths) - lengths
    found: NDArray[np.int64] = np.repeat(starts - before, lengths) + np.arange(int(lengths.sum()))
    return found
