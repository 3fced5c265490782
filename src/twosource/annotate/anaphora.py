"""What takes up a party of the article without its name: "she", "its", "the president", "the girl", "they", "we".

Each word is joined to the most salient chain that fits, opens a chain of its own where it tells of somebody new, or is
left alone. Read from left to right; "I" and "we" last, because the speaker often follows the words.
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource.annotate.descriptions import Descriptions
from twosource.annotate.known import Known, Parties
from twosource.annotate.leads import named_in_lead
from twosource.annotate.phrases import THING
from twosource.annotate.pronouns import Pronouns
from twosource.annotate.quotes import Quotes
from twosource.annotate.speakers import FIRST, FIRST_PLURAL, Speakers, Taken
from twosource.codebook.describing import load_describing
from twosource.codebook.naming import Naming
from twosource.codebook.nations import load_nations
from twosource.syntax import Annotated, Mention, Token

BESIDE = 8
"""Words before a name that are looked at for what they tell of it."""


GROUP = "group"


class Anaphora:
    """Resolves the pronouns and descriptions of one article against its named mentions and each other."""

    def __init__(self, doc: Annotated, named: list[Mention], naming: Naming) -> None:
        self._doc, self._naming, self._describing = doc, naming, load_describing()
        self._parties = Parties(doc, named)
        self._covered = {i for m in named for i in range(m.first, m.last)}
        quotes, nations = Quotes(doc), load_nations()
        for mention in self._parties.mentions:
            self._learn(mention, nations.codes.get(self._words(mention), ""))
        self._speakers = Speakers(self._parties, quotes, self._describing)
        self._descriptions = Descriptions(self._parties, naming, self._speakers, nations)
        self._pronouns = Pronouns(self._parties, quotes, self._speakers)
        self.same: dict[int, int] = {}

    def resolve(self) -> Iterator[Mention]:
        """A mention for each pronoun and description that is somebody, those of the first person last."""
        for token in self._doc.tokens:
            found = None if token.i in self._covered else self._resolved(token)
            if found is not None:
                self._parties.add(found)
                if found.kind != THING:
                    yield found
        lead = named_in_lead(self._parties, self._naming)
        self.same = dict([*self._descriptions.named, *([] if lead is None else [lead])])
        first = [t for t in self._doc.tokens if t.lower in FIRST or t.lower in FIRST_PLURAL]
        yield from (m for t in first if (m := self._mention(t, self._speakers.taken(t))) is not None)

    def _resolved(self, token: Token) -> Mention | None:
        if token.pos == "PRON" and token.lower not in self._describing.quantities:
            return self._mention(token, self._pronouns.taken(token))
        return self._descriptions.mention(token)

    def _mention(self, token: Token, taken: Taken) -> Mention | None:
        if not taken:
            return None
        return Mention(token.i, token.i + 1, token.i, "PRONOUN", taken[0], taken[1:])

    # ------------------------------------------------------------------------------------------ what names tell

    def _learn(self, mention: Mention, nation: str) -> None:
        """What the words of a name and those beside it tell of its bearer."""
        known = self._parties.of(mention)
        if nation and mention.kind in {"GPE", "NORP", "ORG"}:
            known.nations.add(nation)
        if mention.kind == "NORP" and self._doc.tokens[mention.head].tag in {"NNS", "NNPS"}:
            known.plural = True
        if mention.kind == "PERSON":
            self._learn_person(mention, known)
        elif mention.kind in {"ORG", "FAC", "PRODUCT"}:
            self._learn_body(mention, known)

    def _learn_person(self, mention: Mention, known: Known) -> None:
        run = self._doc.tokens[mention.first : mention.last]
        before = self._before(mention)
        for word in [t.lower for t in before] + ([run[0].lower] if len(run) > 1 else []):
            if word in self._naming.gender:
                known.gender = known.gender or self._naming.gender[word]
        codes = load_nations().codes
        known.nations.update(
            c for t in before if t.text[0].isupper() and (c := codes.get(t.lower.replace(".", ""), ""))
        )
        described = [t.lower for t in (*before, *self._apposed(mention))]
        known.nouns.update(w for w in described if w in self._naming.titles or self._describing.is_person(w))

    def _learn_body(self, mention: Mention, known: Known) -> None:
        """The words of its own name, and a noun before it: "the rebel group Red Dawn"."""
        run = self._doc.tokens[mention.first : mention.last]
        known.nouns.update(t.lower for t in run if self._describing.is_body(t.lower))
        if self._fights(mention):
            known.nouns.add(GROUP)
        last = self._describing.singular(run[-1].lower)
        if self._describing.is_person(last):
            known.plural = known.plural or last != run[-1].lower
            known.nouns.add(last)
        for token in (*self._before(mention), *self._apposed(mention)):
            if self._describing.is_body(token.lower) and token.pos == "NOUN":
                known.nouns.add(token.lower)
                marks = {c.lower for c in self._doc.children(token.i) if c.dep in {"amod", "compound"}}
                known.marks |= marks
                known.nouns |= {m for m in marks if self._describing.is_person(m)}

    def _fights(self, mention: Mention) -> bool:
        """Whether it has fighters: "Red Dawn militants"."""
        head = self._doc.tokens[self._doc.tokens[mention.head].head]
        return head.i == mention.last and self._describing.is_fighter(head.lower)

    def _words(self, mention: Mention) -> str:
        run = self._doc.tokens[mention.first : mention.last]
        return " ".join(t.lower.replace(".", "") for t in run)

    def _before(self, mention: Mention) -> list[Token]:
        """The words of the same noun phrase in front of a name, at most eight."""
        first = mention.first
        sentence = self._doc.sentence_of(first)
        while first > max(sentence.first, mention.first - BESIDE):
            token = self._doc.tokens[first - 1]
            if token.pos not in {"PROPN", "NOUN", "ADJ", "ADP"} or (token.pos == "ADP" and token.lower != "of"):
                break
            first -= 1
        return list(self._doc.tokens[first : mention.first])

    def _apposed(self, mention: Mention) -> list[Token]:
        """The head of "Jane Roe, the mayor of X" and of "the mayor, Jane Roe"."""
        own = self._doc.tokens[mention.head]
        beside = [t for t in self._doc.children(own.i) if t.dep == "appos"]
        return beside + ([self._doc.tokens[own.head]] if own.dep == "appos" else [])
