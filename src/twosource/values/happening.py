"""How alike two happenings are in their words: what they are called, and what else stands in their sentences.

The lemma of the happening is the strongest sign that two reports mean one event; the words around it decide between
happenings of one name (Cybulska and Vossen, LREC 2014; Ahmed et al., ACL Findings 2023).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from twosource.codebook.kin import Kin
from twosource.codebook.wording import WORD, load_stopwords, plain

SAME = 0.6
RELATED = 0.45
GENERIC = 0.3
"""How far the names of two happenings alone carry: the same word, a related one, a word that says too little."""
STRETCH = 2.0
"""Sentences about one happening share half of their words at best, so a cosine of a half counts in full."""
NAME_WEIGHT = 2.0
FAMILY_WEIGHT = 0.5
VIRTUAL = 20
ONE_SENTENCE = 0.4
"""Two happenings told in one sentence are mostly two."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One mention of a happening.

    `head` is the lemma that names it, `words` all words that do, `context` the other words of its sentence with their
    weight; `sentence` tells sentences apart.
    """

    key: str
    head: str
    words: frozenset[str]
    context: Mapping[str, float]
    sentence: tuple[str, int]


def context_of(text: str, kin: Kin, leave_out: Iterable[str] = ()) -> dict[str, float]:
    """The telling words of a text, names double, each with the rows of happenings it belongs to."""
    skip = {plain(word) for word in leave_out}
    found: dict[str, float] = {}
    for match in WORD.finditer(text):
        word = plain(match.group())
        if len(word) < 2 or word in skip or word in load_stopwords():
            continue
        weight = NAME_WEIGHT if match.group()[0].isupper() or match.group()[0].isdigit() else 1.0
        found[word] = max(found.get(word, 0.0), weight)
        for family in kin.families.get(word, ()):
            found[f"#{family}"] = FAMILY_WEIGHT
    return found


def naming(left: Happening, right: Happening, kin: Kin) -> float:
    """How far the names of two happenings speak for one, 0 to SAME."""
    if left.head == right.head:
        return GENERIC if left.head in kin.generic or left.head in load_stopwords() else SAME
    if (left.words & right.words) - kin.generic:
        return SAME - 0.05
    if _derived(left.head, right.head):
        return RELATED + 0.05
    if kin.related(left.head, right.head):
        return RELATED
    return RELATED - 0.05 if any(kin.related(a, b) for a in left.words for b in right.words) else 0.0


def _derived(left: str, right: str) -> bool:
    """Whether one word is likely derived from the other: "resign", "resignation"."""
    common = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        common += 1
    longest = max(len(left), len(right))
    return common >= 5 or (common >= 4 and common >= 0.6 * longest)


def contexts(happenings: Sequence[Happening]) -> np.ndarray:
    """How much of their sentences two happenings share, 0 to 1, as a symmetric matrix."""
    sentences = {happening.sentence: happening.context for happening in happenings}
    frequency = Counter(word for context in sentences.values() for word in context)
    total = len(sentences) + VIRTUAL
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for index, happening in enumerate(happenings):
        raw = {word: weight * math.log(total / (frequency[word] + 1)) for word, weight in happening.context.items()}
        length = math.sqrt(math.fsum(value * value for value in raw.values())) or 1.0
        for word, value in raw.items():
            postings[word].append((index, value / length))
    matrix = np.zeros((len(happenings), len(happenings)))
    for _, posting in sorted(postings.items()):
        indices = np.array([index for index, _ in posting])
        values = np.array([value for _, value in posting])
        matrix[np.ix_(indices, indices)] += np.outer(values, values)
    shared: np.ndarray = np.minimum(1.0, STRETCH * matrix)
    return shared


def wording(happenings: Sequence[Happening], kin: Kin) -> np.ndarray:
    """How alike happenings are in name and context, 0 to 1, as a symmetric matrix; 0 where the names share nothing."""
    shared = contexts(happenings)
    matrix = np.zeros_like(shared)
    for i, left in enumerate(happenings):
        for j, right in enumerate(happenings[:i]):
            base = naming(left, right, kin)
            if base:
                alike = base + (1.0 - base) * shared[i, j]
                matrix[i, j] = matrix[j, i] = alike * (ONE_SENTENCE if left.sentence == right.sentence else 1.0)
    return matrix
