"""Dispute: a statement that one voice denies, and what another one says of the same."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from twosource.codebook.comparing import load_comparing
from twosource.codebook.disputing import load_disputing
from twosource.compare.drafts import Draft
from twosource.compare.labels import clipped
from twosource.compare.reading.deeds import idle
from twosource.compare.reading.denials import kinds, plain_verb
from twosource.compare.reading.disputes import Dispute, dispute, under_denial
from twosource.compare.reading.lines import Kind, Line
from twosource.compare.reading.story import Reading
from twosource.compare.reading.weigh import Rarity
from twosource.model import PassageKind, Verdict

LEAST = 0.3
"""Likeness (cosine) from which a line is what is denied."""
FULLER = 0.22
"""The same where it tells two words or more of what is denied that are no names."""
BARE = 0.35
"""Likeness that the line before a bare denial counts for."""
AKIN = 0.7
"""What a word counts that the other line has in another word for the same kind of happening."""
BESIDE, BESIDE_LINES = 0.05, 2
"""Added for a line of the same article so near that the denial may answer it."""
ASSERTED = 0.04
"""Added for a line in which somebody says something."""
CONTEXT, SHORT = 0.35, 3
"""What the words of the line before count, where a denial has fewer words than this on what it denies."""
ENOUGH = 3.0
"""Rarity of all words together that tell what is said not to be so."""
COVERED, PLAIN = 0.5, 0.8
"""Share of what is denied, by rarity, that a line must tell; where no statement is named that is denied, more."""
SUPPOSED = frozenset({"would", "could", "might", "may", "whatever", "whether", "if", "asked"})
ATONCE = 3
"""Words behind a denial within which the deed stands that is denied."""
MARKS = frozenset(",;:.—–")
FEW = 5
"""Words of meaning from which on a line says something that can be denied."""


@dataclass(frozen=True, slots=True)
class Said:
    """A line as a bag of words: its plain forms, the kinds of happening it names, and its weight."""

    line: Line
    keys: frozenset[str]
    families: frozenset[str]
    plain: frozenset[str]
    weight: float
    asserts: bool


Told = Mapping[str, list[Said]]
"""The lines that plainly tell a kind of happening, by its kind."""


def check(reading: Reading) -> Iterator[Draft]:
    """A statement that one voice denies ("denied", "false", "no evidence"), and what another says of the same."""
    rare = _rarity(reading)
    denying = [(line, found) for line in reading.lines if (found := dispute(line)) is not None]
    first = {id(line): found.first for line, found in denying}
    told: defaultdict[str, list[Said]] = defaultdict(list)
    for line in reading.lines:
        if _tells(line, first.get(id(line))):
            said = _said(line, rare, first.get(id(line)))
            for kind in said.plain:
                told[kind].append(said)
    best: dict[tuple[str, str], tuple[float, Line, Dispute, Line]] = {}
    for line, found in denying:
        for score, other in _answers(reading, line, found, rare, told):
            key = line.article, other.article
            if key not in best or score > best[key][0]:
                best[key] = score, line, found, other
    yield from (_draft(reading, *found) for found in _not_again(sorted(best.items(), key=_surest), rare))


Answered = tuple[float, Line, Dispute, Line]


def _surest(one: tuple[tuple[str, str], Answered]) -> tuple[float, tuple[str, str]]:
    return -one[1][0], one[0]


def _not_again(found: list[tuple[tuple[str, str], Answered]], rare: Rarity) -> Iterator[Answered]:
    """The denials with what they answer, but where both articles have been told of in other pairs on the same."""
    told: list[tuple[frozenset[str], frozenset[str]]] = []
    for (denying, telling), answered in found:
        _, line, denial, _ = answered
        core = frozenset(_core(line, denial, rare))
        seen = {article for articles, other in told if core & other or core == other for article in articles}
        if denying != telling and {denying, telling} <= seen:
            continue
        told.append((frozenset({denying, telling}), core))
        yield answered


def _rarity(reading: Reading) -> Rarity:
    counts = Counter(key for line in reading.lines for key in line.keys)
    return Rarity(counts, len(reading.lines))


def _tells(line: Line, end: int | None) -> bool:
    """Whether a line says, before word `end`, that something is so."""
    words = line.words[:end]
    lower = {word.text.lower() for word in words}
    meaning = sum(word.kind > Kind.FUNCTION for word in words)
    turned = load_comparing().negations | SUPPOSED | load_disputing().dismiss | load_disputing().wishing
    plain = turned.isdisjoint(lower) and not any(word.replace("’", "'").endswith("n't") for word in lower)
    return meaning >= FEW and line.words[-1].text != "?" and plain


def _said(line: Line, rare: Rarity, end: int | None) -> Said:
    words = line.words[:end]
    keys = frozenset(word.key for word in words if word.kind > Kind.FUNCTION)
    families = frozenset(kind for word in words if word.kind is Kind.WORD for kind in kinds(word.key)[1:])
    deeds = (
        word.key
        for i, word in enumerate(words)
        if word.kind is Kind.WORD and plain_verb(line, i) and not under_denial(line, i)
    )
    plain = frozenset(kind for key in deeds for kind in kinds(key))
    asserts = not load_disputing().asserting.isdisjoint(word.text.lower() for word in words)
    return Said(line, keys, families, plain, math.fsum(rare.of(key) for key in sorted(keys)), asserts)


def _answers(reading: Reading, line: Line, found: Dispute, rare: Rarity, told: Told) -> Iterator[tuple[float, Line]]:
    """The lines that are likely to be what is denied, with how likely; never one by the denier.

    A bare denial ("The company denied the report") answers the line before it.
    """
    if _is_over(line, found) or (found.plain and not _says_enough(line, found, rare)):
        return
    if not found.plain and line.number and not any(line.words[i].key in _own(line, found) for i in found.said):
        before = reading.by_article[line.article][line.number - 1]
        if sum(word.kind > Kind.FUNCTION for word in before.words) >= SHORT:
            yield BARE, before
    words = _topic(reading, line, found, rare)
    total = math.fsum(words.values())
    acts = _acts(reading, line, found)
    kin = {kind for key in acts for kind in kinds(key)}
    answering = {(other.line.article, other.line.number): other for kind in kin for other in told.get(kind, ())}
    for _, other in sorted(answering.items(), key=lambda one: one[0]):
        both = math.fsum(weight * _has(other, key) for key, weight in words.items())
        if both <= 0 or not other.weight or not _may_answer(line, found, rare, other):
            continue
        near = line.article == other.line.article and abs(line.number - other.line.number) <= BESIDE_LINES
        score = both / math.sqrt(total * other.weight) + BESIDE * near + ASSERTED * other.asserts
        told_of = sum(bool(_has(other, key)) for key in acts)
        if score >= (FULLER if told_of >= 2 and not found.plain else LEAST):
            yield score, other.line


def _may_answer(line: Line, found: Dispute, rare: Rarity, other: Said) -> bool:
    """Whether a line plainly tells enough of what is denied, and by another voice."""
    core = _core(line, found, rare)
    if not _tells_deed(line, found, other) or not _names_part(line, found, other):
        return False
    if other.line is line or _of_others(line, other.line):
        return False
    if (found.plain or not core) and other.line.article == line.article:
        return False  # one narrator; and a bare denial answers the line before it
    short = other.line.article == line.article and other.line.number == line.number - 1 and len(core) < SHORT
    share = PLAIN if found.plain else COVERED
    if short or math.fsum(w * _has(other, key) for key, w in core.items()) < share * math.fsum(core.values()):
        return False
    denier = {w.key for w in line.words[: found.first] if w.kind is Kind.NAME}
    return not (other.asserts and denier & other.keys) or other.line.passage is PassageKind.HEADLINE


def _tells_deed(line: Line, found: Dispute, other: Said) -> bool:
    """Whether a line plainly tells the deed that is denied at once: "did not direct", "denied stealing"."""
    at = next((i for i in found.said if i >= found.last and line.words[i].kind > Kind.FUNCTION), None)
    word = line.words[at] if at is not None and at < found.last + ATONCE else None
    if word is None or word.kind is not Kind.WORD or word.key in idle():
        return True
    if found.plain or word.text.lower().endswith("ing"):
        return not other.plain.isdisjoint(kinds(word.key))
    return True


def _names_part(line: Line, found: Dispute, other: Said) -> bool:
    """Whether a line tells of what is denied a part in something: "the losses played no role in the firing"."""
    nouns = [word.text.lower() for word in line.words[found.first + 1 : found.first + 1 + ATONCE]]
    if line.words[found.first].text.lower() != "no" or load_disputing().part.isdisjoint(nouns):
        return True
    subject: set[str] = set()
    for word in reversed(line.words[: found.first]):
        if word.kind is Kind.MARK or word.text.lower() in {"that", "said", "says"}:
            break
        if word.kind > Kind.FUNCTION and word.key not in idle():
            subject.add(word.key)
    return not subject or not subject.isdisjoint(other.keys)


def _is_over(line: Line, found: Dispute) -> bool:
    """Whether something was lacking up to some time only: "until this study there was no evidence"."""
    before = {word.text.lower() for word in line.words[: found.first]}
    return line.words[found.first].text.lower() == "no" and not before.isdisjoint(load_comparing().since)


def _says_enough(line: Line, found: Dispute, rare: Rarity) -> bool:
    """Whether what is said not to be so is more than a word that any line may have, and not of a time that is over."""
    told = {line.words[i].text.lower() for i in found.said}
    return (
        told.isdisjoint(load_comparing().occasions | load_comparing().since)
        and math.fsum(_core(line, found, rare).values()) >= ENOUGH
    )


def _core(line: Line, found: Dispute, rare: Rarity) -> dict[str, float]:
    """The words that tell what is denied, up to the first mark, by their rarity; names count for half."""
    stop = next((i for i in found.said if i >= found.last and line.words[i].text in MARKS), found.said.stop)
    words = (line.words[i] for i in found.said if i < stop and not found.first <= i < found.last)
    told = [w for w in words if w.kind > Kind.FUNCTION and w.key not in _statements()]
    return {w.key: rare.of(w.key) * (0.5 if w.kind >= Kind.NAME else 1.0) for w in told}


def _of_others(line: Line, other: Line) -> bool:
    """Whether both lines name countries and none in common: China does not deny what Russia is said to do."""
    named = [{word.key for word in one.words if word.kind is Kind.NATION} for one in (line, other)]
    return all(named) and named[0].isdisjoint(named[1])


def _acts(reading: Reading, line: Line, found: Dispute) -> frozenset[str]:
    """The words of what is denied that are no names; of a bare denial those of the line before."""
    said = _own(line, found)
    if said or not line.number:
        return said
    before = reading.by_article[line.article][line.number - 1]
    return frozenset(word.key for word in before.words if word.kind is Kind.WORD)


def _own(line: Line, found: Dispute) -> frozenset[str]:
    return frozenset(line.words[i].key for i in found.said if line.words[i].kind is Kind.WORD) - _statements()


@cache
def _statements() -> frozenset[str]:
    """Stems of the words that name a statement, or call it false."""
    return frozenset(map(load_comparing().stem, load_disputing().statement | load_disputing().false))


def _topic(reading: Reading, line: Line, found: Dispute, rare: Rarity) -> dict[str, float]:
    """The words of a denial by their rarity: what is denied in full, the rest and the line before for less."""
    words: dict[str, float] = {}
    for i, word in enumerate(line.words):
        if word.kind > Kind.FUNCTION and not found.first <= i < found.last:
            words[word.key] = rare.of(word.key) * (1.0 if i in found.said else 0.6)
    told = sum(line.words[i].kind > Kind.FUNCTION for i in found.said)
    if line.number and told < SHORT:
        for key in reading.by_article[line.article][line.number - 1].keys:
            words.setdefault(key, rare.of(key) * CONTEXT)
    return words


def _has(other: Said, key: str) -> float:
    if key in other.keys:
        return 1.0
    return AKIN if other.families.intersection(kinds(key)[1:]) else 0.0


def _draft(reading: Reading, score: float, line: Line, found: Dispute, other: Line) -> Draft:
    article, theirs = reading.scene.articles[line.article], reading.scene.articles[other.article]
    span = article.span(line.words[found.first].start, line.words[-1].end)
    said = theirs.span(other.start, other.end)
    left, right = reading.end(span, clipped(span.exact)), reading.end(said, clipped(said.exact))
    reason = "One denies what the other says."
    return Draft("yes/no", Verdict.DISPUTED, min(1.0, 0.4 + score), reason, left, right, reading.group(left, right))
