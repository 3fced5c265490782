"""Pronouns and whom they take up: the most salient party that fits in gender, number and kind, or nobody."""

from __future__ import annotations

from twosource.annotate.known import SUBJECTS, Fits, Parties
from twosource.annotate.phrases import BODY, PERSON, THING
from twosource.annotate.quotes import Quotes, saying_verbs
from twosource.annotate.speakers import Speakers, Taken
from twosource.codebook.describing import load_describing
from twosource.model import PassageKind
from twosource.syntax import Annotated, Mention, Token

GENDER = dict.fromkeys(("he", "him", "his", "himself"), "male") | dict.fromkeys(
    ("she", "her", "hers", "herself"), "female"
)
NEUTER = frozenset({"its", "itself", "it"})
PLURAL = frozenset({"they", "them", "their", "themselves", "theirs"})
REACH = 4
"""Sentences "he" and "she" look back over."""
PLURAL_REACH = 2
SURE = 1.0
"""How many sentences nearer somebody counts whose gender is known to agree."""
LESS = {"ORG": -1.0, THING: -0.5}
"""The same for what "they" takes up less often than several people."""
BODIES = frozenset({"ORG", "GPE", BODY})
ASKED = frozenset({"asked", "questioned", "pressed"})
LISTED = frozenset({"conj", "pobj", "prep"})
"""How one of two things hangs on what somebody has; the parser may join it to the thing told of."""
BELOW = frozenset({"pobj", "prep", "poss", "compound", "nmod", "pcomp", "dobj"})


class Pronouns:
    """Resolves the pronouns of one article, given the mentions before them."""

    def __init__(self, parties: Parties, quotes: Quotes, speakers: Speakers) -> None:
        self._doc: Annotated = parties.doc
        self._parties, self._quotes, self._speakers = parties, quotes, speakers
        self._describing = load_describing()

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

        def fits(mention: Mention) -> bool:
            fitting = self._may_be_person(mention, gender) and mention.chain not in speakers
            return fitting and not self._asked_about(mention, token)

        found = self._beside(token, fits)
        if found is None and self._says(token) and token.i not in self._quotes:
            # Whoever says "she is ill" is not the one it is said of.
            found = self._salient(token, lambda m: fits(m) and m.head not in self._quotes)
        found = found or self._salient(token, fits)
        if found is None:
            return ()
        known = self._parties.of(found)
        known.gender = known.gender or gender
        return (found.chain,)

    def _beside(self, token: Token, fits: Fits) -> Mention | None:
        """Roe, in "Roe's comments on the war and his wish": whoever has the one of two things has the other."""
        thing = self._doc.tokens[token.head]
        if token.dep != "poss" or thing.dep != "conj":
            return None
        while thing.dep in LISTED:
            thing = self._doc.tokens[thing.head]
            owners = (self._parties.at(c.i) for c in self._doc.children(thing.i) if c.dep == "poss")
            if (found := next((m for m in owners if m is not None and fits(m)), None)) is not None:
                return found
        return None

    def _salient(self, token: Token, fits: Fits) -> Mention | None:
        return self._parties.best(token, REACH, fits, lambda m: SURE if self._parties.of(m).gender else 0.0)

    def _says(self, token: Token) -> bool:
        return token.dep == "nsubj" and self._doc.tokens[token.head].lemma.lower() in saying_verbs()

    def _asked_about(self, mention: Mention, token: Token) -> bool:
        """Roe, in "Asked about Roe, he said": the subject is whoever was asked."""
        at = mention.head
        while self._doc.tokens[at].head not in {at, token.head} and self._doc.tokens[at].dep in BELOW:
            at = self._doc.tokens[at].head
        asked = self._doc.tokens[at]
        return token.dep == "nsubj" and asked.head == token.head and asked.lower in ASKED and at != mention.head

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
        if told := self._told_of(token):
            return told
        says = self._says(token)
        found = self._parties.best(token, 1, lambda m: self._may_be_it(m, says=says) and self._is_foremost(m))
        if found is None:
            return self._alone(token, says=says)
        if self._parties.of(found).kind == THING:
            return self._possessor(found) if token.lower == "its" else ()
        return (found.chain,)

    def _possessor(self, thing: Mention) -> Taken:
        """Ruvia Air, in "Ruvia Air's offer was low. Its first offer ..."."""
        owners = [self._parties.at(c.i) for c in self._doc.children(thing.head) if c.dep == "poss"]
        return tuple(m.chain for m in owners if m is not None and self._parties.of(m).kind == "ORG")

    def _told_of(self, token: Token) -> Taken:
        """Ruvia Air, in "A spokesman for Ruvia Air said it was sorry"."""
        verb = self._doc.tokens[token.head]
        above = self._doc.tokens[verb.head]
        if token.dep not in SUBJECTS or verb.dep != "ccomp" or above.lemma.lower() not in saying_verbs():
            return ()
        subjects = [self._parties.at(c.i) for c in self._doc.children(above.i) if c.dep == "nsubj"]
        officers = [
            m
            for m in subjects
            if m is not None and not self._describing.spokesmen.isdisjoint(self._parties.of(m).nouns)
        ]
        return next((body for m in officers if (body := self._speakers.body_of(m))), ())

    def _is_foremost(self, mention: Mention) -> bool:
        """Whether a mention is a subject, or the first word of a headline, which is often parsed wrong."""
        sentence = self._doc.sentence_of(mention.head)
        opens = sentence.passage is PassageKind.HEADLINE and mention.first == sentence.first
        return self._parties.is_subject(mention) or (opens and mention.kind == "ORG")

    def _alone(self, token: Token, *, says: bool) -> Taken:
        """The only body that the sentence has named so far."""
        near = [m for distance, m in self._parties.before(token, 0) if distance == 0 and self._may_be_it(m, says=says)]
        chains = {m.chain for m in near if self._parties.of(m).kind in {"ORG", BODY, THING}}
        named = [m.chain for m in near if self._parties.of(m).kind in {"ORG", BODY}]
        return (named[0],) if len(chains) == 1 and named else ()

    def _may_be_it(self, mention: Mention, *, says: bool) -> bool:
        """Whether it is one body or thing; a thing says nothing."""
        known = self._parties.of(mention)
        return not known.plural and (known.kind in BODIES or (known.kind == THING and not says))

    def _stands_for_nothing(self, token: Token) -> bool:
        verb = self._doc.tokens[token.head]
        below = self._doc.children(verb.i)
        if verb.lemma in self._describing.empty or any(t.dep in {"csubj", "expl"} for t in below):
            return not any(t.dep == "prt" for t in below)
        if any(t.dep == "ccomp" for t in below):
            return token.dep != "nsubj" or verb.lemma == "be"
        if verb.lemma != "be":
            return False
        said = verb.dep == "ccomp" and any(
            c.dep == "nsubj" and (m := self._parties.at(c.i)) is not None and self._may_be_it(m, says=True)
            for c in self._doc.children(verb.head)
        )
        return not said or any(
            self._doc.children(t.i) and t.dep in {"acomp", "attr"} for t in below if t.lower != "about"
        )

    def _several(self, token: Token) -> Taken:
        inside = token.i in self._quotes
        found = self._parties.best(
            token,
            PLURAL_REACH,
            lambda m: self._may_be_they(m) and (inside or m.head not in self._quotes),
            lambda m: LESS.get(self._parties.of(m).kind, 0.0),
        )
        if found is None:
            return () if inside else self._parties.pair(token)
        if self._parties.of(found).kind == THING:
            return ()
        listed = tuple(dict.fromkeys(m.chain for m in self._parties.listed(found)))
        if len(listed) > 1 and not found.beside:
            return listed
        return (found.chain, *found.beside)

    def _may_be_they(self, mention: Mention) -> bool:
        if self._is_told(mention):
            return False
        several = self._parties.of(mention).plural or bool(mention.beside) or self._is_they(mention)
        return several or self._gathers(mention) or len(self._parties.listed(mention)) > 1

    def _is_told(self, mention: Mention) -> bool:
        """Losers, in "that cast them as losers"."""
        at = self._doc.tokens[mention.head]
        above = self._doc.tokens[at.head]
        called = any(c.dep == "dobj" for c in self._doc.children(above.head))
        return at.dep == "pobj" and above.lower == "as" and called

    def _is_they(self, mention: Mention) -> bool:
        """Whether the party was several just before."""
        return mention.kind == "PRONOUN" and self._doc.tokens[mention.head].lower in PLURAL

    def _gathers(self, mention: Mention) -> bool:
        """Bodies that are many people: "the police", "the team", and a company or club by its name."""
        known = self._parties.of(mention)
        if known.kind == "ORG":
            above = self._doc.tokens[self._doc.tokens[mention.head].head]
            return self._parties.is_subject(mention) or self._is_team(mention) or above.dep == "agent"
        return known.kind == BODY and not self._describing.gatherings.isdisjoint(known.nouns)

    def _is_team(self, mention: Mention) -> bool:
        """Whether a body's name is a plural behind an article: "the Ruvia Bears"."""
        last = self._doc.tokens[mention.last - 1]
        before = self._doc.tokens[mention.first - 1].lower if mention.first else ""
        return mention.kind == "ORG" and last.tag == "NNPS" and before == "the" and last.lower != "nations"
