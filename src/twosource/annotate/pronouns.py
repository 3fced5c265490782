"""Pronouns and whom they take up: the most salient party that fits in gender, number and kind, or nobody."""

from __future__ import annotations

from twosource.annotate.known import Parties
from twosource.annotate.phrases import BODY, PERSON, THING
from twosource.annotate.quotes import Quotes
from twosource.codebook.describing import Describing
from twosource.syntax import Annotated, Mention, Token

GENDER = dict.fromkeys(("he", "him", "his", "himself"), "male") | dict.fromkeys(
    ("she", "her", "hers", "herself"), "female"
)
NEUTER = frozenset({"its", "itself", "it"})
PLURAL = frozenset({"they", "them", "their", "themselves", "theirs"})
FIRST = frozenset({"i", "me", "my", "myself", "mine"})
FIRST_PLURAL = frozenset({"we", "us", "our", "ourselves", "ours"})
REACH = 4
"""Sentences "he" and "she" look back over."""
PLURAL_REACH = 2
SURE = 1.0
"""How many sentences nearer somebody counts whose gender is known to agree."""
LESS = {"ORG": -1.0, THING: -0.5}
"""The same for what "they" takes up less often than several people."""
BODIES = frozenset({"ORG", "GPE", BODY})
EMPTY = frozenset({"seem", "appear", "remain", "take", "rain", "snow"})
"""Verbs whose "it" mostly stands for nothing."""
REPORTED = frozenset({"ccomp"})

Taken = tuple[int, ...]
"""The chains that a pronoun takes up; empty where it takes up nobody."""


class Pronouns:
    """Resolves the pronouns of one article, given the mentions before them."""

    def __init__(self, parties: Parties, quotes: Quotes, describing: Describing) -> None:
        self._doc: Annotated = parties.doc
        self._parties, self._quotes, self._describing = parties, quotes, describing

    def taken(self, token: Token) -> Taken:
        """Whom a pronoun of the third person takes up."""
        word = token.lower
        if word in GENDER:
            return self._person(token, GENDER[word])
        if word in NEUTER:
            return self._body(token)
        return self._several(token) if word in PLURAL else ()

    def _person(self, token: Token, gender: str) -> Taken:
        speakers = self._quotes.speakers_near(token.i, self._parties) if token.i in self._quotes else set()
        found = self._parties.best(
            token,
            REACH,
            lambda m: self._may_be_person(m, gender) and m.chain not in speakers,
            lambda m: SURE if self._parties.of(m).gender else 0.0,
        )
        if found is None:
            return ()
        known = self._parties.of(found)
        known.gender = known.gender or gender
        return (found.chain,)

    def _may_be_person(self, mention: Mention, gender: str) -> bool:
        known = self._parties.of(mention)
        if known.kind not in {"PERSON", PERSON} or known.plural or (known.gender or gender) != gender:
            return False
        if mention.kind != "NOUN" or known.gender:
            return mention.kind != "NOUN" or not self._owned_by(mention, gender)
        # "His lawyer said he was ill" tells of the client, not of the lawyer.
        return not any(t.tag == "PRP$" for t in self._doc.children(mention.head))

    def _owned_by(self, mention: Mention, gender: str) -> bool:
        """Whether somebody of the same gender is said to have whom a noun is for: "her mother"."""
        return any(GENDER.get(t.lower) == gender for t in self._doc.children(mention.head) if t.tag == "PRP$")

    def _body(self, token: Token) -> Taken:
        """Of "its" and "it": look only at subjects; an "it" that stands for nothing has none that is near enough."""
        if token.lower == "it" and (token.dep not in {"nsubj", "nsubjpass"} or self._stands_for_nothing(token)):
            return ()
        found = self._parties.best(token, 1, lambda m: self._may_be_it(m) and self._parties.is_subject(m))
        return () if found is None or self._parties.of(found).kind == THING else (found.chain,)

    def _may_be_it(self, mention: Mention) -> bool:
        known = self._parties.of(mention)
        return not known.plural and (known.kind in BODIES or known.kind == THING)

    def _stands_for_nothing(self, token: Token) -> bool:
        verb = self._doc.tokens[token.head]
        below = self._doc.children(verb.i)
        if verb.lemma in EMPTY or any(t.dep in {"ccomp", "csubj", "expl"} for t in below):
            return True
        if verb.lemma != "be":
            return False
        said = verb.dep == "ccomp" and any(
            c.dep == "nsubj" and (m := self._parties.at(c.i)) is not None and self._may_be_it(m)
            for c in self._doc.children(verb.head)
        )
        return not said or any(
            self._doc.children(t.i) and t.dep in {"acomp", "attr"} for t in below if t.lower != "about"
        )

    def _several(self, token: Token) -> Taken:
        found = self._parties.best(
            token, PLURAL_REACH, self._may_be_they, lambda m: LESS.get(self._parties.of(m).kind, 0.0)
        )
        if found is None or self._parties.of(found).kind == THING:
            return ()
        if self._parties.of(found).plural or self._gathers(found):
            return (found.chain, *found.beside)
        return tuple(m.chain for m in self._listed(found))

    def _may_be_they(self, mention: Mention) -> bool:
        known = self._parties.of(mention)
        return known.plural or bool(mention.beside) or self._gathers(mention) or len(self._listed(mention)) > 1

    def _gathers(self, mention: Mention) -> bool:
        """Bodies that are many people: "the police", "the team", and a company or club by its name."""
        known = self._parties.of(mention)
        if known.kind == "ORG":
            return self._parties.is_subject(mention)
        return known.kind == BODY and not self._describing.gatherings.isdisjoint(known.nouns)

    def _listed(self, mention: Mention) -> list[Mention]:
        """The persons of "Roe and Doe", where the mention is the first of them."""
        listed, at = [mention], mention.head
        if self._doc.tokens[at].dep == "conj":
            return [mention]
        while (more := next((c.i for c in self._doc.children(at) if c.dep == "conj"), None)) is not None:
            other = self._parties.at(more)
            if other is not None:
                listed.append(other)
            at = more
        kinds = {self._parties.of(m).kind for m in listed}
        return listed if kinds <= {"PERSON", PERSON} or kinds <= {"GPE"} or kinds <= {"ORG", BODY} else [mention]


class Speakers:
    """Whom "I" and "we" of quoted words stand for: the speaker, and the body the speaker speaks for."""

    def __init__(self, parties: Parties, quotes: Quotes) -> None:
        self._doc: Annotated = parties.doc
        self._parties, self._quotes = parties, quotes

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
        for mention in (m for m in self._parties.mentions if m.chain == speaker.chain and m.kind != "PRONOUN"):
            for i in self._beside(mention):
                other = self._parties.at(i)
                if other is not None and self._parties.of(other).kind in {"ORG", BODY, "FAC"}:
                    return (other.chain,)
                if (body := self._body_called(self._doc.tokens[i].lower)) is not None:
                    return (body,)
        return ()

    def _body_called(self, noun: str) -> int | None:
        """The named body that a noun is a word of: "an airline spokesman" in an article on Ruvia Airlines."""
        found = {k.chain for k in self._parties.known.values() if k.kind == "ORG" and noun in k.nouns}
        return found.pop() if len(found) == 1 else None

    def _beside(self, mention: Mention) -> list[int]:
        """The words of a mention's phrase and of its apposition."""
        doc, head = self._doc, mention.head
        tops = [c.i for c in doc.children(head) if c.dep in {"compound", "nmod", "poss", "amod", "prep"}]
        tops += [g for c in doc.children(head) if c.dep == "appos" for g in doc.subtree(c.i)[:12]]
        if doc.tokens[head].dep == "appos":
            above = doc.tokens[head].head
            tops += [g for c in doc.children(above) if c.i != head for g in doc.subtree(c.i)[:12]]
        return [g for top in tops for g in doc.subtree(top)[:12]]
