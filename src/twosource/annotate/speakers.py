"""Whom "I" and "we" of quoted words stand for, and the body that somebody speaks for."""

from __future__ import annotations

from twosource.annotate.known import Parties
from twosource.annotate.phrases import BODY, PARTS, PERSON, THING
from twosource.annotate.quotes import Quotes
from twosource.codebook.describing import Describing
from twosource.syntax import Annotated, Mention, Token

FIRST = frozenset({"i", "me", "my", "myself", "mine"})
FIRST_PLURAL = frozenset({"we", "us", "our", "ourselves", "ours"})
NEAR = 2
"""Sentences before a speaker in which the body is named whose founder or spokesman the speaker is."""
PHRASE = 12
"""Words of a description that are looked at for a body."""
CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "nsubj", "nsubjpass"})
RESEARCHER = "researcher"

Taken = tuple[int, ...]
"""The chains that a pronoun takes up; empty where it takes up nobody."""


class Speakers:
    """Whom "I" and "we" of quoted words stand for: the speaker, and the body the speaker speaks for."""

    def __init__(self, parties: Parties, quotes: Quotes, describing: Describing) -> None:
        self._doc: Annotated = parties.doc
        self._parties, self._quotes, self._describing = parties, quotes, describing

    def taken(self, token: Token) -> Taken:
        """Whom a pronoun of the first person takes up; nobody outside quotation marks."""
        if token.i not in self._quotes:
            return ()
        speaker = self._quotes.speaker(token.i, self._parties)
        if speaker is None or self._parties.of(speaker).kind == THING:
            return ()
        if token.lower in FIRST:
            known = self._parties.of(speaker)
            return (speaker.chain,) if known.kind in {"PERSON", PERSON} and not known.plural else ()
        return self._spoken_for(speaker)

    def _spoken_for(self, speaker: Mention) -> Taken:
        """The body in the description of a speaker: "Ruvia Air spokesman Tom Reed", "Tom Reed, head of Ruvia Air"."""
        if self._parties.of(speaker).kind not in {"PERSON", PERSON}:
            return (speaker.chain,)
        if (colleagues := self._colleagues(speaker)) is not None:
            return (colleagues,)
        called = [m for m in self._parties.mentions if m.chain == speaker.chain and m.kind != "PRONOUN"]
        body = next((body for m in called if (body := self.body_of(m))), ()) or self._headed(called)
        return body or self._together(speaker) or self._paired(speaker) or (speaker.chain,)

    def body_of(self, mention: Mention) -> Taken:
        """The body that the words beside a name or a noun for a person tell of."""
        for i in self._beside(mention):
            other = self._parties.at(i)
            if other is not None and self._speaks_for(mention, other):
                return (other.chain,)
            if (body := self._body_called(self._doc.tokens[i].lower)) is not None:
                return (body,)
        return ()

    def _speaks_for(self, mention: Mention, other: Mention) -> bool:
        """Whether a body beside a name is its bearer's: right before it only with what the bearer is there."""
        if self._parties.of(other).kind not in {"ORG", BODY, "FAC"}:
            return False
        if mention.kind != "PERSON" or (other.last != mention.first and self._doc.tokens[other.head].dep not in PARTS):
            return True
        beside = [self._doc.tokens[i] for i in self._beside(mention)]
        return any(self._describing.is_person(self._describing.singular(t.lower)) for t in beside)

    def _colleagues(self, speaker: Mention) -> int | None:
        """The researchers of the article, for one of them."""
        if not any(self._describing.related(noun, RESEARCHER) for noun in self._told(speaker)):
            return None
        known = [self._parties.of(m) for m in self._parties.mentions if m.kind == "NOUN"]
        found = (k.chain for k in known if k.plural and any(self._describing.related(n, RESEARCHER) for n in k.nouns))
        return next(found, None)

    def _told(self, speaker: Mention) -> set[str]:
        """The nouns for a speaker; a professor is a researcher."""
        nouns = self._parties.of(speaker).nouns
        return nouns | ({RESEARCHER} if nouns & self._describing.scholars else set())

    def _headed(self, called: list[Mention]) -> Taken:
        """The body foremost before "founder Jane Roe", where nothing says whose founder."""
        for mention in called:
            beside = {self._doc.tokens[i].lower for i in self._beside(mention)}
            if beside & self._describing.spokesmen:
                token = self._doc.tokens[mention.first]
                found = self._parties.best(token, NEAR, lambda m: m.kind == "ORG" and self._parties.leads(m))
                return () if found is None else (found.chain,)
        return ()

    def _paired(self, speaker: Mention) -> Taken:
        """Both of two persons that the article names together, for one of them."""
        pair = self._parties.pair(self._doc.tokens[speaker.first])
        return pair if speaker.chain in pair else ()

    def _together(self, speaker: Mention) -> Taken:
        """The speaker with those named beside "her" in "they held her and two friends"."""
        told = [m for m in self._parties.mentions if m.chain == speaker.chain and m.kind == "PRONOUN"]
        listed = [self._parties.listed(m) for m in told if m.head not in self._quotes]
        return next((tuple(dict.fromkeys(m.chain for m in both)) for both in listed if len(both) > 1), ())

    def _body_called(self, noun: str) -> int | None:
        """The named body that a noun is a word of: "an airline spokesman" in an article on Ruvia Airlines."""
        found = {k.chain for k in self._parties.known.values() if k.kind == "ORG" and noun in k.nouns}
        return found.pop() if len(found) == 1 else None

    def _beside(self, mention: Mention) -> list[int]:
        """The words of a mention's phrase and of its apposition."""
        doc, head = self._doc, mention.head
        tops = [c.i for c in doc.children(head) if c.dep in {"compound", "nmod", "poss", "amod", "prep"}]
        tops += [c.i for c in doc.children(head) if c.dep == "appos"]
        if doc.tokens[head].dep == "appos":
            above = doc.tokens[head].head
            tops += [c.i for c in doc.children(above) if c.i != head and c.dep not in CLAUSES]
        return [g for top in tops for g in self._phrase(top)]

    def _phrase(self, top: int) -> list[int]:
        """The words below a word that tell of it outside clauses, in order, at most twelve."""
        found, left = [], [top]
        while left:
            at = left.pop()
            found.append(at)
            left += [c.i for c in self._doc.children(at) if c.dep not in CLAUSES]
        return sorted(found)[:PHRASE]
