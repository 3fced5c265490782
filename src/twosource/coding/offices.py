"""Who is said to hold which office: "Foreign Minister Ana Lora", "Tom Reed, the mayor of Alton".

Such words are said by the way, in captions and headlines too, and are claims like any other: two articles can name two
people for one office. They have no PLOVER type.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.codebook.lexicon import PLACES, Match, Sort
from twosource.codebook.who import Who
from twosource.codebook.words import Word, words_of
from twosource.ids import content_id
from twosource.model import Claim, Modality, Party, Role, Span
from twosource.syntax import Annotated, Mention

PREDICATE = "hold office"
PROBABILITY = 0.9
WINDOW = 10
"""Words before a name that can be its title."""
INSIDE = frozenset({"of", "for", "and", "the", "&", "-", "'s", "’s"})
NOMINAL = frozenset({"PROPN", "NOUN", "ADJ"})


@dataclass(frozen=True, slots=True)
class _Title:
    """The words of a title as characters of the article, and what changes who holds it."""

    span: Span
    modality: Modality
    cue: Span | None
    how: str


def office_claims(doc: Annotated, who: Who) -> Iterator[Claim]:
    """One claim for each person and title in each kind of passage, in the order of the text."""
    seen: set[tuple[int, str, str]] = set()
    for mention in doc.mentions:
        if mention.kind != "PERSON":
            continue
        for title in (_before(doc, mention, who), _after(doc, mention, who)):
            if title is None:
                continue
            passage = doc.sentence_of(mention.head).passage
            key = (mention.chain, title.span.exact.casefold(), passage.value)
            if key not in seen:
                seen.add(key)
                yield _claim(doc, mention, title)


def _before(doc: Annotated, mention: Mention, who: Who) -> _Title | None:
    """The title that ends where the name begins."""
    first = mention.first
    least = max(doc.sentence_of(first).first, first - WINDOW)
    while first > least and (doc.tokens[first - 1].pos in NOMINAL or doc.tokens[first - 1].lower in INSIDE):
        first -= 1
    if first == mention.first:
        return None
    start, end = doc.tokens[first].start, doc.tokens[mention.first - 1].end
    found = _title(doc, who, start, end)
    return found if found is not None and found.span.end == end else None


def _after(doc: Annotated, mention: Mention, who: Who) -> _Title | None:
    """The title in the apposition behind the name."""
    for child in doc.children(mention.head):
        if child.dep != "appos" or child.i < mention.last or child.pos not in {"NOUN", "PROPN"}:
            continue
        below = [i for i in doc.subtree(child.i) if i >= mention.last]
        run = [i for k, i in enumerate(below) if i == below[0] + k]
        stop = next((i for i in run if doc.tokens[i].text in {",", ";", "(", "who"} and i > child.i), run[-1] + 1)
        return _title(doc, who, doc.tokens[run[0]].start, doc.tokens[stop - 1].end)
    return None


def _title(doc: Annotated, who: Who, start: int, end: int) -> _Title | None:
    """The title in a stretch of text, with the country or body before it and after it."""
    words = words_of(doc.article.text[start:end])
    matches, many = list(who.lexicon.matches(words)), who.titles.many
    at = next((m for m in reversed(matches) if (t := m.of(Sort.TITLE)) and t.office not in many and not t.plural), None)
    if at is None:
        return None
    first, last = _first(words, matches, at, who), _last(words, at)
    changed = {word.key for word in (*words[first : at.first], *words[at.last : last])}
    if changed & who.titles.rank:
        return None
    span = doc.article.span(start + words[first].start, start + words[last - 1].end)
    past, coming = changed & who.titles.former, changed & who.titles.not_yet
    modality = Modality.HISTORICAL if past else Modality.FUTURE if coming else Modality.ASSERTED
    cue = next((w for w in words[first:last] if w.key in past | coming), None)
    marked = doc.article.span(start + cue.start, start + cue.end) if cue is not None else None
    return _Title(span, modality, marked, f"the title {span.exact!r} stands beside the name")


def _first(words: list[Word], matches: list[Match], at: Match, who: Who) -> int:
    """Where the title begins: with the country, body or change of holder that stands right before it."""
    titles = who.titles
    before = {m.last: m for m in matches if m.of(*PLACES, Sort.BODY, Sort.METONYM) is not None}
    first = at.first
    while first:
        if first in before:
            first = before[first].first
        elif words[first - 1].key in titles.former | titles.rank | titles.not_yet | titles.acting | {"'s"}:
            first -= 1
        else:
            break
    return first


def _last(words: list[Word], at: Match) -> int:
    """Where it ends: with what it is an office of."""
    if at.last < len(words) and words[at.last].key in {"of", "for"}:
        return len(words)
    return at.last + 1 if at.last < len(words) and words[at.last].joined else at.last


def _claim(doc: Annotated, mention: Mention, title: _Title) -> Claim:
    sentence = doc.sentence_of(mention.head)
    name, span = doc.span(mention.first, mention.last), title.span
    return Claim(
        id=content_id("claim", doc.article.id, PREDICATE, span.start, span.end, name.start),
        article=doc.article.id,
        passage=sentence.passage,
        predicate=PREDICATE,
        span=span,
        sentence=doc.sentence_span(sentence),
        parties=(Party(Role.ACTOR, name), Party(Role.THEME, span)),
        modality=title.modality,
        probability=PROBABILITY,
        reason=title.how,
        modality_cue=title.cue,
    )
