"""What a time without its year or day is counted from, and whether it lies before or behind that."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from twosource.codebook.times import load_times
from twosource.ground.times_patterns import Found
from twosource.syntax import Annotated, Token

NOUNS = frozenset({"NOUN", "PROPN"})
AHEAD = frozenset({"until", "till", "by"})
MODALS = frozenset({"will", "shall", "'ll", "’ll", "wo", "would", "may", "might", "could", "should", "must", "can"})
HOPS = 8
"""How far up the syntax the verb of a time is looked for."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day an article was written, or failing that the latest full date in its text.

    `day` is None where the article gives neither. Only a `published` anchor carries weekdays and "last month": a
    date in the text says when something happened, not when the text was written.
    """

    day: date | None
    published: bool
    how: str


def find_anchor(doc: Annotated, found: list[Found]) -> Anchor:
    """The anchor of an article with the times written in it."""
    published = doc.article.published
    if published is not None and published.first:
        day = date.fromisoformat(published.first[:10])
        guessed = f", which is itself inferred ({published.how})" if published.inferred else ""
        return Anchor(day, published=True, how=f"the publication date {day}{guessed}")
    full = [(named, one) for one in found if (named := full_date(one)) is not None]
    if not full:
        return Anchor(None, published=False, how="")
    latest, one = max(full, key=lambda pair: pair[0])
    words = doc.article.text[one.start : one.end]
    return Anchor(latest, published=False, how=f"'{words}' in the text")


def full_date(found: Found) -> date | None:
    """The day a stretch names in full, with its year."""
    if found.kind == "iso":
        return _date(found.part("y"), found.part("m"), found.part("d"))
    if found.kind == "day" and found.part("y"):
        return _date(found.part("y"), str(load_times().months[found.part("month")]), found.part("d")[:2].rstrip("snrt"))
    return None


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Tenses:
    """Whether the verb at a place in the article looks back or ahead."""

    doc: Annotated
    starts: list[int]

    @classmethod
    def of(cls, doc: Annotated) -> Tenses:
        return cls(doc, [token.start for token in doc.tokens])

    def token_at(self, offset: int) -> Token | None:
        """The token that begins at or before `offset`."""
        i = bisect_right(self.starts, offset) - 1
        return self.doc.tokens[i] if i >= 0 else None

    def at(self, offset: int) -> str:
        """What the verb over `offset` says: "past", "future", or "" where it does not tell."""
        token = self.token_at(offset)
        if token is None:
            return ""
        link = self.doc.tokens[token.i - 1].text.lower() if token.i else ""
        if link in AHEAD:
            return "past" if self._is_told(token.i) else "future"
        tense, nominal = "", False
        for hop, above in enumerate(self.doc.ancestors(token.i)):
            if hop >= HOPS or tense:
                break
            if above.pos in {"VERB", "AUX"}:
                tense = self._tense(above, link, nominal=nominal)
            nominal = nominal or above.pos in NOUNS
        return tense

    def _is_told(self, i: int) -> bool:
        """Whether the nearest verb above is a plain past: "denied until Friday"; "has closed until Friday" is not."""
        verb = next((above for above in self.doc.ancestors(i) if above.pos in {"VERB", "AUX"}), None)
        if verb is None:
            return False
        helpers = {child.text.lower() for child in self.doc.children(verb.i) if child.dep in {"aux", "auxpass"}}
        return "had" in helpers or (verb.tag == "VBD" and not helpers)

    def _tense(self, verb: Token, link: str, *, nominal: bool) -> str:
        """Of one verb. `nominal`: the time stands at a noun under it, and an infinitive does not date that."""
        helpers = [child for child in self.doc.children(verb.i) if child.dep in {"aux", "auxpass"}]
        words = {helper.text.lower() for helper in helpers}
        if words & MODALS and "have" not in words:
            return "future"
        if "to" in words:
            return "" if nominal else self._tense_of_infinitive(verb)
        if self._is_ahead(verb, helpers, link) and "had" not in words:
            return "future"
        if verb.tag == "VBD" or words & {"had", "was", "were", "has", "have", "did"}:
            return "past"
        return "past" if verb.tag == "VBN" else ""

    def _is_ahead(self, verb: Token, helpers: list[Token], link: str) -> bool:
        """A passive that looks ahead: "set for Friday", "scheduled on Friday"; "was ordered on Friday" does not."""
        lemma, times = verb.lemma.lower(), load_times()
        if verb.tag != "VBN" or not _passive(verb, helpers):
            return False
        return lemma in times.scheduled or (lemma in times.ahead and link == "for")

    def _tense_of_infinitive(self, verb: Token) -> str:
        head = self.doc.tokens[verb.head]
        return "future" if head.lemma.lower() in load_times().ahead | {"be"} or head.pos in NOUNS else ""


def _passive(verb: Token, helpers: list[Token]) -> bool:
    return verb.dep == "acl" or any(helper.dep == "auxpass" for helper in helpers)
