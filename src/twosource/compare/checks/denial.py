"""Yes or no: something said to have happened, and said not to have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from twosource.compare.checks.later import dated, earlier
from twosource.compare.checks.matching import Bar, Match, other_occasion, sureness
from twosource.compare.drafts import Draft, End
from twosource.compare.reading.denials import Denial, denials, is_verb_form, kinds, plain_verb
from twosource.compare.reading.disputes import under_denial
from twosource.compare.reading.lines import Kind, Line
from twosource.compare.reading.pending import pending
from twosource.compare.reading.slots import Slot, name_slot
from twosource.compare.reading.story import Reading
from twosource.compare.reading.weigh import Likeness, around, likeness
from twosource.model import PassageKind, Verdict

FAIR = Bar(0.45, 2.2, 1)
HEADED = Bar(0.15, 1.0, 0)
"""Against the article's own headline, which says what the article is about, less in common is enough."""
ACROSS = Bar(0.25, 2.0, 1)
"""Against another article's words."""
SPOKEN = Bar(0.2, 2.0, 1)
"""Of what somebody is said to deny: there the denied words are certain and the verb is not."""
ATTRIBUTE = Bar(0.1, 0.6, 1)
"""Where a noun is denied to be something, and the other line has noun and word: "no working radar"."""

AKIN = Bar(0.4, 3.0, 1)
"""Where the two are told in other words: "warned" and "threatened"."""

PASSIVE = frozenset({"been", "was", "were", "being", "be"})
SUBJECT = 6
"""Words in front of a deed in which its doer is named."""
ARTICLES = frozenset({"a", "an", "the"})
Told = Mapping[str, list[tuple[Line, int]]]


@dataclass(frozen=True, slots=True)
class Found:
    slot: Slot
    like: Likeness

    @property
    def worth(self) -> tuple[float, str, int]:
        return self.like.share, self.slot.line.article, -self.slot.span.start


def check(reading: Reading) -> Iterator[Draft]:
    """A happening that one sentence denies and another one tells: a contradiction, or disputed between two voices."""
    told = _told(reading)
    for line in reading.lines:
        best: dict[tuple[str, int], tuple[Denial, Found]] = {}
        for denial in denials(line):
            for found in _answers(reading, line, denial, told):
                # One line denies one thing to each article: what it denies most clearly.
                key = (found.slot.line.article, -1 if denial.spoken else denial.at)
                if key not in best or found.worth > best[key][1].worth:
                    best[key] = denial, found
        yield from (_draft(reading, line, denial, found) for denial, found in best.values())


def _told(reading: Reading) -> Told:
    """Where each kind of happening is plainly told, by stem and by family."""
    told: defaultdict[str, list[tuple[Line, int]]] = defaultdict(list)
    for line in reading.lines:
        if line.words and line.words[-1].text != "?":
            for i, word in enumerate(line.words):
                if word.kind is Kind.WORD and plain_verb(line, i) and not under_denial(line, i):
                    for kind in kinds(word.key):
                        told[kind].append((line, i))
    return told


def _answers(reading: Reading, line: Line, denial: Denial, told: Told) -> Iterator[Found]:
    article = reading.scene.articles[line.article]
    denied = name_slot(article, line, denial.at, denial.at + 1)
    here = around(denied, reading.rare[line.article])
    seen: set[tuple[str, int, int]] = set()
    for kind in kinds(line.words[denial.at].key):
        for other, i in told.get(kind, ()):
            place = (other.article, other.number, i)
            if other is line or place in seen or not _one_form(line, denial, other, i):
                continue
            seen.add(place)
            slot = name_slot(reading.scene.articles[other.article], other, i, i + 1)
            like = likeness(here, around(slot, reading.rare[other.article]))
            bar = _bar(line, other, denial) if other.words[i].key == line.words[denial.at].key else AKIN
            if line.article != other.article and _other_subject(denied, slot):
                continue
            if bar.reached(like) and not other_occasion(reading, Match(denied, slot, like)):
                yield Found(slot, like)


def _other_subject(denied: Slot, told: Slot) -> bool:
    """Whether the nearest names before the two deeds are of two: "unlike Hill, Moor did not sign", "Hill signed"."""
    names = [_name_before(slot) for slot in (denied, told)]
    before = {word.key for word in told.line.words[: told.first]}
    return all(names) and names[0] not in before


def _name_before(slot: Slot) -> str:
    words = slot.line.words[max(0, slot.first - SUBJECT) : slot.first]
    return next((w.key for w in reversed(words) if w.kind is Kind.NAME), "")


def _one_form(line: Line, denial: Denial, other: Line, i: int) -> bool:
    """Whether the word told can be the deed denied: a verb, or between two articles the very same word."""
    if denial.spoken:
        return is_verb_form(other.words[i].text) and _of_whom(line, denial) <= other.keys
    if not is_verb_form(other.words[i].text) and _attributive(other, i) and not _told_alike(line, denial):
        return False
    same = line.words[denial.at].text.lower() == other.words[i].text.lower()
    if line.words[denial.at - 1].text.lower() in ARTICLES and line.words[denial.at].key != other.words[i].key:
        return False  # "did not have a gun" is no denial of a shot
    return line.article == other.article or is_verb_form(other.words[i].text) or same


def _attributive(line: Line, i: int) -> bool:
    """Whether a word stands before a noun that it is part of: the "safe" of "a safe zone" says of nobody that he is."""
    behind = line.words[i + 1 : i + 2]
    return bool(behind) and behind[0].kind is Kind.WORD and not is_verb_form(behind[0].text)


def _of_whom(line: Line, denial: Denial) -> frozenset[str]:
    """The word for those to whom something is denied to have been done: "denied that fighters had been released"."""
    at = denial.at - 1
    while at > denial.first and line.words[at].kind is Kind.FUNCTION:
        at -= 1
    passive = any(word.text.lower() in PASSIVE for word in line.words[at + 1 : denial.at])
    return frozenset({line.words[at].key}) if passive and at > denial.first else frozenset()


def _bar(line: Line, other: Line, denial: Denial) -> Bar:
    if denial.spoken:
        return SPOKEN
    if _of_noun(line, denial) and line.words[denial.at + 1].key in other.keys:
        return ATTRIBUTE
    if line.article != other.article:
        return ACROSS
    return HEADED if PassageKind.HEADLINE in {line.passage, other.passage} else FAIR


def _told_alike(line: Line, denial: Denial) -> bool:
    """Whether what is denied stands before a noun itself: "no safe zone", "did not have strong records"."""
    return _of_noun(line, denial) or _attributive(line, denial.at)


def _of_noun(line: Line, denial: Denial) -> bool:
    """Whether what is denied is said of the noun behind it: "no working radar"."""
    return denial.at == denial.first + 1 and line.words[denial.first].text.lower() == "no"


def _draft(reading: Reading, line: Line, denial: Denial, found: Found) -> Draft:
    article = reading.scene.articles[line.article]
    of_noun = _of_noun(line, denial) and line.words[denial.at + 1].key in found.slot.line.keys
    span = article.span(line.words[denial.first].start, line.words[denial.at + of_noun].end)
    told = _with_noun(reading, found.slot, line.words[denial.at + 1].key) if of_noun else found.slot
    left, right = reading.end(span, span.exact), reading.end(told.span, told.span.exact)
    verdict = Verdict.DISPUTED if denial.spoken or _two_voices(left, right) else Verdict.CONTRADICTS
    reason = f"“{told.span.exact}” is told in one sentence and denied in another."
    if _came_about(reading, line, denial, found.slot.line):
        words = [f"“{span.exact}”{dated(reading, span.article)}" for span in (span, told.span)]
        verdict, reason = Verdict.UPDATES, f"It moved on: first {words[0]}, then {words[1]}."
    aspect = "act" if verdict is Verdict.UPDATES else "yes/no"
    return Draft(aspect, verdict, sureness(found.like), reason, left, right, reading.group(left, right))


def _came_about(reading: Reading, line: Line, denial: Denial, told: Line) -> bool:
    """Whether another article, no earlier one, tells what had not happened so far: "has not been named"."""
    if denial.spoken or line.article == told.article or denial.at not in pending(line):
        return False
    return earlier(reading.published(told.article), reading.published(line.article)) is not True


def _with_noun(reading: Reading, slot: Slot, noun: str) -> Slot:
    """A word together with the noun it is said of in its line: "the radar was working"."""
    places = [i for i, word in enumerate(slot.line.words) if word.key == noun]
    first, last = min(*places, slot.first), max(*(i + 1 for i in places), slot.last)
    return name_slot(reading.scene.articles[slot.line.article], slot.line, first, last)


def _two_voices(left: End, right: End) -> bool:
    """Whether the two are said by different voices, so that one says and one denies."""
    voices = [end.claim.attribution.voices for end in (left, right) if end.claim]
    first = [found[0].name if found else "" for found in voices]
    return len(first) == 2 and first[0] != first[1]
