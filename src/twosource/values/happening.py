"""How alike two happenings are in their words: what they are called, and what else stands in their sentences.

The lemma of the happening is the strongest sign that two reports mean one event; the words around it decide between
happenings of one name (Cybulska and Vossen, LREC 2014; Ahmed et al., ACL Findings 2023).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

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
ENDINGS = frozenset(
    {"s", "es", "d", "ed", "ing", "ings", "er", "ers", "or", "age", "al", "ment", "ion", "ation", "ure"}
)
"""What is added to a verb to make a noun of it, or another form."""
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
    """Whether one word is likely derived from the other: "resign", "resignation"; "riot", "rioting"."""
    common = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        common += 1
    short, long = sorted((left, right), key=len)
    if common == len(short) >= 3 and long[common:].removeprefix(short[-1]) in ENDINGS:
        return True
    return common >= 5 or (common >= 4 and common >= 0.6 * len(long))


class Contexts:
    """The sentences of happenings, asked how much two of them share."""

    def __init__(self, happenings: Sequence[Happening]) -> None:
        sentences = {happening.sentence: happening.context for happening in happenings}
        frequency = Counter(word for context in sentences.values() for word in context)
        total = len(sentences) + VIRTUAL
        self._weight = {word: math.log(total / (count + 1)) for word, count in frequency.items()}
        self._vectors = [self._vector(happening.context) for happening in happenings]

    def shared(self, i: int, j: int) -> float:
        """How much of their sentences happenings `i` and `j` share, 0 to 1."""
        left, right = sorted((self._vectors[i], self._vectors[j]), key=len)
        return min(1.0, STRETCH * math.fsum(value * right[word] for word, value in left.items() if word in right))

    def _vector(self, context: Mapping[str, float]) -> dict[str, float]:
        raw = {word: weight * self._weight.get(word, 0.0) for word, weight in context.items()}
        length = math.sqrt(math.fsum(value * value for value in raw.values())) or 1.0
        return {word: value / length for word, value in raw.items()}


def wording(happenings: Sequence[Happening], kin: Kin) -> dict[tuple[int, int], float]:
    """How alike happenings are in name and context, 0 to 1, for the pairs whose names share anything."""
    shared = Contexts(happenings)
    found: dict[tuple[int, int], float] = {}
    for i, j, base in _named_alike(happenings, kin):
        alike = base + (1.0 - base) * shared.shared(i, j)
        one_sentence = happenings[i].sentence == happenings[j].sentence
        found[i, j] = alike * (ONE_SENTENCE if one_sentence else 1.0)
    return found


def _named_alike(happenings: Sequence[Happening], kin: Kin) -> Iterator[tuple[int, int, float]]:
    """The pairs whose names speak for one happening at all, with how far they do.

    Only names that share a word, a row of happenings or the beginning of their heads are put side by side.
    """
    bearers: defaultdict[tuple[str, frozenset[str]], list[int]] = defaultdict(list)
    for i, happening in enumerate(happenings):
        bearers[happening.head, happening.words].append(i)
    by_sign: defaultdict[object, list[int]] = defaultdict(list)
    names = sorted(bearers.values())
    for number, members in enumerate(names):
        for sign in _signs(happenings[members[0]], kin):
            by_sign[sign].append(number)
    pairs = {(a, b) for numbers in by_sign.values() for n, b in enumerate(numbers) for a in numbers[: n + 1]}
    for a, b in sorted(pairs):
        base = naming(happenings[names[a][0]], happenings[names[b][0]], kin)
        if base:
            couples = combinations(names[a], 2) if a == b else product(names[a], names[b])
            yield from ((min(i, j), max(i, j), base) for i, j in couples)


def _signs(happening: Happening, kin: Kin) -> set[object]:
    words = {happening.head, *happening.words}
    return {*words, happening.head[:3], *(family for word in words for family in kin.families.get(word, ()))}
