"""Lines: an article's sentences as words, each word with the plain form under which it meets others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from twosource.codebook.comparing import load_comparing
from twosource.codebook.nations import Nations, load_nations
from twosource.codebook.times import load_times
from twosource.codebook.wording import load_stopwords, plain
from twosource.model import Article, PassageKind

SHORT = load_comparing().abbreviations
"""After these a full stop ends no sentence."""
READ = frozenset(PassageKind) - {PassageKind.FURNITURE, PassageKind.CREDIT, PassageKind.DATELINE, PassageKind.LIST}
TOKEN = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*|[^\w\s]")
END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")
OPENING = frozenset("\"“‘':.—–-•|(")
"""Behind these a capital says no more than at the beginning of a sentence."""
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
LONGEST = 1_500
"""A longer sentence, in characters, is no sentence and is left out."""
TITLE_CASE = 0.6
"""From this share of capitals on, a line is set in title case and its capitals say nothing."""


class Kind(IntEnum):
    """What a word is by its look. FUNCTION words and marks carry no meaning of their own."""

    MARK = 0
    FUNCTION = 1
    WORD = 2
    NAME = 3
    NATION = 4
    NUMBER = 5
    TIME = 6


@dataclass(frozen=True, slots=True)
class Word:
    """Characters [start, end) of the article. `key` is the plain form; equal keys are the same word."""

    start: int
    end: int
    text: str
    key: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, headline or caption. `number` counts the lines of its article."""

    article: str
    number: int
    passage: PassageKind
    start: int
    end: int
    words: tuple[Word, ...]
    titled: bool

    @property
    def keys(self) -> frozenset[str]:
        """The plain forms of the words that mean something."""
        return frozenset(w.key for w in self.words if w.kind > Kind.FUNCTION)


def lines_of(article: Article) -> tuple[Line, ...]:
    """The lines of what the article itself says, in order; furniture, credits, date lines and lists are left out."""
    cuts = [
        (p.kind, a, b) for p in article.passages if p.kind in READ for a, b in _sentences(article.text, p.start, p.end)
    ]
    raw = [
        (kind, a, b, [(m.start() + a, m.end() + a) for m in TOKEN.finditer(article.text[a:b])]) for kind, a, b in cuts
    ]
    small, inner = _cases(article.text, raw)
    nations = load_nations()
    found: list[Line] = []
    for kind, a, b, spans in raw:
        titled = _titled(article.text, spans)
        words = tuple(_words(article.text, spans, nations, small, inner, titled=titled))
        found.append(Line(article.id, len(found), kind, a, b, words, titled))
    return tuple(found)


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\n]+", text[start:end]):
        at, stop = start + match.start(), start + match.end()
        for cut in END.finditer(text, at, stop):
            before = re.search(r"(\w+)\W*$", text[at : cut.start() + 1])
            word = before[1] if before else ""
            initial = len(word) == 1 and word.isupper()
            if word.lower() in SHORT or (initial and text[cut.start()] == "."):
                continue
            yield from _bounded(text, at, cut.end())
            at = cut.end()
        yield from _bounded(text, at, stop)


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    end = start + len(text[start:end].rstrip())
    start += len(text[start:end]) - len(text[start:end].lstrip())
    if 0 < end - start <= LONGEST:
        yield start, end


Raw = tuple[PassageKind, int, int, list[tuple[int, int]]]


def _titled(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    if not spans or text[spans[-1][0]] in ".;":
        return False
    long = [text[a] for a, b in spans if b - a > 3 and text[a].isalpha()]
    return len(long) >= 3 and sum(c.isupper() for c in long) > TITLE_CASE * len(long)


def _cases(text: str, raw: Sequence[Raw]) -> tuple[frozenset[str], frozenset[str]]:
    """The words seen in small letters more than as names, and those seen with a capital within a sentence."""
    small: Counter[str] = Counter()
    inner: Counter[str] = Counter()
    for _, _, _, spans in raw:
        titled = _titled(text, spans)
        for number, (a, b) in enumerate(spans):
            word = text[a:b]
            if word[0].islower():
                small[word.lower()] += 1
            elif word[0].isupper() and number and not titled and text[spans[number - 1][0]] not in OPENING:
                inner[word.lower()] += 1
    return frozenset(w for w in small if small[w] >= inner[w]), frozenset(w for w in inner if inner[w] > small[w])


def _words(
    text: str,
    spans: Sequence[tuple[int, int]],
    nations: Nations,
    small: frozenset[str],
    inner: frozenset[str],
    *,
    titled: bool,
) -> Iterator[Word]:
    at = 0
    while at < len(spans):
        start, end = spans[at]
        code, many = nations.starting(text, spans, at)
        if code:
            yield Word(start, spans[at + many - 1][1], text[start : spans[at + many - 1][1]], f"@{code}", Kind.NATION)
            at += many
            continue
        shown = text[start:end]
        first = at == 0 or text[spans[at - 1][0]] in OPENING
        kind = _kind(shown, small, inner, first=first, titled=titled)
        yield Word(start, end, shown, "" if kind <= Kind.FUNCTION else _key(shown, kind), kind)
        at += 1


def _key(shown: str, kind: Kind) -> str:
    lower = plain(shown.replace(".", "") if kind is not Kind.NUMBER else shown)
    return lower if kind in {Kind.NAME, Kind.NUMBER, Kind.TIME} else load_comparing().stem(lower)


def _kind(shown: str, small: frozenset[str], inner: frozenset[str], *, first: bool, titled: bool) -> Kind:
    lower = shown.lower().replace("’", "'").removesuffix("'s")
    times = load_times()
    if not shown[0].isalnum():
        return Kind.MARK
    if shown[0].isdigit():
        return Kind.NUMBER
    if (lower in times.weekdays or lower in times.months) and (shown[0].isupper()):
        return Kind.TIME
    if lower in load_stopwords() and (not shown.isupper() or len(shown) == 1 or titled or first):
        return Kind.FUNCTION
    if not shown[0].isupper() or lower in small:
        return Kind.WORD
    return Kind.NAME if lower in inner or not (first or titled) else Kind.WORD
