"""Common nouns that open a party or take one up: "a girl ... the girl", "the Ruvian court ... the court", "the firm".

A definite noun joins a party called so before, if number, country, owner and the words that tell apart agree; a noun of
the same row of `describing.yaml` will do where the party is the only one. An indefinite noun opens a party, unless
it says again what the headline said.
"""

from __future__ import annotations

from twosource.annotate.known import SUBJECTS, Known, Parties
from twosource.annotate.phrases import BODY, NOMINAL, NUMBERS, PARTS, PERSON, THING, Phrase, is_narrowed, read_phrase
from twosource.annotate.several import NEAR, Several
from twosource.annotate.speakers import Speakers
from twosource.codebook.describing import load_describing
from twosource.codebook.naming import Naming
from twosource.codebook.nations import Nations
from twosource.model import PassageKind
from twosource.syntax import Annotated, Mention, Token

REACH = 12
"""Sentences a description looks back over for somebody whom it does not name in the same words."""
LEAD = 12
"""Sentences in which an indefinite noun may say again what the headline said."""
COPULAS = frozenset({"be", "become", "remain"})
HEADED = frozenset({PassageKind.HEADLINE, PassageKind.STANDFIRST})
CULPRIT = "perpetrator"
SAME_KIND = {"PERSON": PERSON, "ORG": BODY, "GPE": BODY, "FAC": BODY}


class Descriptions:
    """Finds whom each common noun of one article is for."""

    def __init__(self, parties: Parties, naming: Naming, speakers: Speakers, nations: Nations) -> None:
        self._doc: Annotated = parties.doc
        self._parties, self._naming, self._speakers, self._nations = parties, naming, speakers, nations
        self._describing = load_describing()
        self._several = Several(parties, naming)
        self._called: dict[str, list[int]] = {}
        self.named: list[tuple[int, int]] = []
        for known in parties.known.values():
            self._index(known)

    def _index(self, known: Known) -> None:
        """Finds a chain again by each noun of the rows of its nouns."""
        for noun in known.nouns:
            for key in (noun, *sorted(self._describing.rows.get(noun, ()))):
                chains = self._called.setdefault(str(key), [])
                if known.chain not in chains:
                    chains.append(known.chain)

    def mention(self, token: Token) -> Mention | None:
        """The mention that a noun is; None where it is part of another or nobody's."""
        if (pair := self._pair(token)) is not None:
            return pair
        phrase = read_phrase(self._doc, token, self._describing, self._nations)
        if phrase is None:
            return None
        if phrase.sort == THING:
            return self._thing(phrase)
        if several := self._several.taken(token, phrase):
            return Mention(phrase.first, phrase.head + 1, phrase.head, "NOUN", several[0], several[1:])
        known = self._taken_up(token, phrase) or self._opened(phrase)
        if known.chain >= 0 and phrase.article == "a" and (told := self._of_headline(phrase)) is not None:
            self.named.append((told.chain, known.chain))
        known.nouns.update(phrase.nouns)
        known.count = known.count or (phrase.count if known.headline else "")
        known.marks |= phrase.marks
        known.nations |= phrase.nations if known.kind != "GPE" else frozenset()
        # "Some of the girls" are not those whom "the girls" takes up.
        if token.pos in NOMINAL:
            self._index(known)
        return Mention(phrase.first, phrase.head + 1, phrase.head, "NOUN", known.chain)

    def _pair(self, token: Token) -> Mention | None:
        """Two persons named together, as "the pair", "the two" or "the couple" where no couple is described."""
        if token.lower not in self._describing.pairs or token.dep in PARTS:
            return None
        determiner = next((c for c in self._doc.children(token.i) if c.lower == "the" and c.i < token.i), None)
        behind = any(c.lower == "of" for c in self._doc.children(token.i))
        if determiner is None or behind:
            return None
        if any(self._parties.known[c].kind != THING for c in self._called.get(token.lower, ())):
            return None
        two = self._parties.pair(token)
        return Mention(determiner.i, token.i + 1, token.i, "NOUN", two[0], two[1:]) if two else None

    def _thing(self, phrase: Phrase) -> Mention:
        """What is no party; it is in the way of "they" and "it"."""
        known = self._parties.open(THING)
        known.plural = phrase.plural
        return Mention(phrase.first, phrase.head + 1, phrase.head, THING, known.chain)

    def _opened(self, phrase: Phrase) -> Known:
        known = self._parties.open(phrase.sort)
        known.plural, known.count, known.rest = phrase.plural, phrase.count, phrase.fresh
        known.owner = self._owner(phrase)
        genders = {self._describing.gender(noun) for noun in phrase.nouns} - {""}
        known.gender = min(genders) if len(genders) == 1 else ""
        known.headline = self._doc.sentence_of(phrase.head).passage in HEADED
        return known

    def _owner(self, phrase: Phrase) -> int | None:
        mention = None if phrase.owner is None else self._parties.at(phrase.owner)
        return None if mention is None else mention.chain

    def _taken_up(self, token: Token, phrase: Phrase) -> Known | None:
        """The party met before that the noun is for, the surest rules first."""
        beside = self._beside(token, phrase) or self._spelled(phrase)
        if beside is not None:
            return beside
        if phrase.fresh or self._told_apart(token, phrase) or self._of_people(token, phrase):
            return None
        if phrase.article in {"the", "poss"}:
            found = self._named(token, phrase) or self._of_owner(phrase) or self._same(phrase)
            found = found or self._of_headline(phrase) or self._related(token, phrase)
            return found or self._called_by_trade(token, phrase) or self._aged(token, phrase)
        return self._of_headline(phrase) or self._standing(phrase)

    def _of_people(self, token: Token, phrase: Phrase) -> bool:
        """Whether a noun for a body is for several people: "the group, all of whom are sailors"."""
        clauses = (c for c in self._doc.children(token.i) if c.dep == "relcl")
        return phrase.sort == BODY and any(
            self._doc.tokens[i].lower == "whom" for c in clauses for i in self._doc.subtree(c.i)
        )

    def _called_by_trade(self, token: Token, phrase: Phrase) -> Known | None:
        """The person foremost before "the singer", who is named as if everybody knew the trade."""
        trade = phrase.article == "the" and not self._describing.trades.isdisjoint(phrase.nouns)
        if not trade or phrase.plural or token.dep not in SUBJECTS or is_narrowed(self._doc, token):
            return None
        genders = {self._describing.gender(noun) for noun in phrase.nouns} - {""}

        def fits(mention: Mention) -> bool:
            known = self._parties.of(mention)
            return known.kind == "PERSON" and self._parties.leads(mention) and self._is_one(known, genders)

        mention = self._parties.best(token, NEAR, fits)
        return None if mention is None else self._parties.of(mention)

    def _beside(self, token: Token, phrase: Phrase) -> Known | None:
        """Who is named in apposition, or is the subject of "X is the mayor"."""
        others = [c.i for c in self._doc.children(token.i) if c.dep == "appos"]
        called = [c.i for c in self._doc.children(token.i) if c.dep == "acl" and c.lower in {"named", "called"}]
        others += [c.i for i in called for c in self._doc.children(i) if c.dep == "oprd"]
        others += [token.head] if token.dep == "appos" else []
        if self._describing.towns.union(self._naming.settlements).intersection(phrase.nouns):
            others += [g.i for c in self._doc.children(token.i) if c.lower == "of" for g in self._doc.children(c.i)]
        verb = self._doc.tokens[token.head]
        if token.dep == "attr" and verb.lemma in COPULAS:
            below = self._doc.children(verb.i)
            if not any(c.dep == "neg" or c.lower == "if" for c in below):
                others += [c.i for c in below if c.dep in {"nsubj", "relcl"} and c.i < token.i]
        for i in others:
            mention = self._parties.at(i)
            if mention is not None and self._fits_sort(self._parties.of(mention), phrase):
                return self._parties.of(mention)
        return None

    def _spelled(self, phrase: Phrase) -> Known | None:
        """A name whose noun a headline writes small: "Norby zoo" for "Norby Zoo"."""
        words = self._words(phrase.first, phrase.head + 1)
        if len(words) == 1 or self._doc.sentence_of(phrase.head).passage not in HEADED:
            return None
        alike = (m for m in self._parties.mentions if m.kind in SAME_KIND and self._words(m.first, m.last) == words)
        named = next(alike, None)
        return None if named is None else self._parties.of(named)

    def _words(self, first: int, last: int) -> list[str]:
        return [t.lower for t in self._doc.tokens[first:last] if t.lower != "the"]

    def _fits_sort(self, known: Known, phrase: Phrase) -> bool:
        """A person for a person, one for one."""
        if known.kind == THING or known.plural != phrase.plural:
            return False
        return SAME_KIND.get(known.kind, known.kind) == phrase.sort

    def _named(self, token: Token, phrase: Phrase) -> Known | None:
        """A name that a noun in the singular takes up by title, gender, kind or the words of the name."""
        if phrase.plural:
            return None
        mention = self._only_person(token, phrase)
        if mention is None and not (phrase.article == "poss" or phrase.nations or is_narrowed(self._doc, token)):
            mention = self._by_kind(token, phrase.nouns[0])
        return None if mention is None else self._parties.of(mention)

    def _told_apart(self, token: Token, phrase: Phrase) -> bool:
        """Whether a clause right behind tells who is meant: "the firm it hired", "women who feel threatened"."""
        clauses = [c for c in self._doc.children(token.i) if c.dep == "relcl" and c.i > token.i]
        if not clauses or self._doc.tokens[token.i + 1].text == ",":
            return False
        words = [self._doc.tokens[i] for i in self._doc.subtree(clauses[0].i)]
        return (not phrase.article and phrase.plural) or words[0].tag == "PRP"

    def _only_person(self, token: Token, phrase: Phrase) -> Mention | None:
        """The only person of the gender of the noun ("the actress") whom the article has named so far."""
        gender = self._naming.gender.get(phrase.nouns[0])
        if not gender or token.dep == "appos" or is_narrowed(self._doc, token):
            return None
        named = {m.chain for m in self._parties.mentions if m.kind == "PERSON" and self._parties.of(m).gender == gender}
        if len(named) != 1:
            return None
        return self._parties.best(token, REACH, lambda m: m.kind == "PERSON" and m.chain in named)

    def _by_kind(self, token: Token, noun: str) -> Mention | None:
        naming, best, of = self._naming, self._parties.best, self._parties.of
        if noun in naming.titles:
            return best(token, REACH, lambda m: of(m).kind == "PERSON" and noun in of(m).nouns)
        if noun in naming.country_nouns:
            return (
                self._by_adjective(token)
                or best(token, REACH, lambda m: m.kind == "GPE" and bool(of(m).nations))
                or best(token, NEAR, lambda m: m.kind == "GPE")
            )
        if noun in self._describing.states:
            return best(token, NEAR, lambda m: m.kind == "GPE" and bool(of(m).nations))
        if noun in self._describing.towns:
            return best(token, NEAR, lambda m: m.kind == "GPE" and not of(m).nations)
        found = best(token, REACH, lambda m: m.kind in {"ORG", "FAC"} and noun in of(m).nouns)
        if found is None and noun in self._describing.firms | self._describing.sides:
            found = best(token, NEAR, lambda m: m.kind == "ORG" and self._several.may_be_firm(m))
        return found

    def _by_adjective(self, token: Token) -> Mention | None:
        """Ruvia, in "The Ruvian minister said the country ...": the only country that the sentence has told of."""
        near = [m for distance, m in self._parties.before(token, 0) if distance == 0]
        nations = {code for m in near if m.kind in {"NORP", "GPE"} for code in self._parties.of(m).nations}
        if len(nations) != 1 or any(m.kind == "GPE" for m in near):
            return None
        fitting = [m for m in self._parties.mentions if m.kind == "GPE" and nations <= self._parties.of(m).nations]
        return fitting[0] if fitting and fitting[0].first < token.i else None

    def _same(self, phrase: Phrase) -> Known | None:
        """The last party called by the same noun."""
        found = [self._parties.known[c] for noun in phrase.nouns for c in self._called.get(noun, ())]
        fitting = [k for k in found if self._agrees(k, phrase)]
        exact = [k for k in fitting if phrase.marks <= k.marks]
        if exact:
            return next((k for k in reversed(exact) if not k.rest), exact[-1])
        return fitting[0] if len(fitting) == 1 and not fitting[0].marks else None

    def _related(self, token: Token, phrase: Phrase) -> Known | None:
        """The only party near that may be called by the noun."""
        if phrase.article == "poss":
            return None
        rows = {str(row) for noun in phrase.nouns for row in self._describing.rows.get(noun, ())}
        chains = dict.fromkeys(c for row in sorted(rows) for c in self._called.get(row, ()))
        others = [c for c in chains if not self._is_victims(self._parties.known[c], phrase)]
        fitting = {c for c in others if phrase.marks <= (k := self._parties.known[c]).marks and self._agrees(k, phrase)}
        mention = self._parties.best(token, REACH, lambda m: m.chain in fitting)
        return None if mention is None else self._parties.of(mention)

    def _is_victims(self, known: Known, phrase: Phrase) -> bool:
        """Several women, before "the suspects": articles tell of women who were attacked, hardly of women who did."""
        women = phrase.plural and known.gender == "female"
        return women and any(self._describing.related(noun, CULPRIT) for noun in phrase.nouns)

    def _agrees(self, known: Known, phrase: Phrase) -> bool:
        """Whether number, gender, country and owner allow that the noun is for the party."""
        if known.plural != phrase.plural and not self._gathers(known, phrase):
            return False
        genders = {known.gender, *(self._describing.gender(n) for n in phrase.nouns)} - {""}
        if len(genders) > 1 or (phrase.nations and not phrase.nations & known.nations):
            return False
        if phrase.count and phrase.count != known.count:
            return False
        return phrase.article != "poss" or (known.owner is not None and known.owner == self._owner(phrase))

    def _gathers(self, known: Known, phrase: Phrase) -> bool:
        """Whether one of the two is a body of people and the other its people: "troops" and "the army"."""
        return (
            known.kind in {BODY, "ORG"}
            and phrase.sort == PERSON
            and phrase.plural
            and bool(known.nouns & set(phrase.nouns))
        )

    def _of_owner(self, phrase: Phrase) -> Known | None:
        """Ruvicorp, in "Ruvicorp founder Tom Reed said his firm ...": the body told beside the owner's name."""
        owner = self._owner(phrase)
        if owner is None or phrase.sort != BODY or phrase.plural:
            return None
        named = [m for m in self._parties.mentions if m.chain == owner and m.kind == "PERSON" and m.last <= phrase.head]
        bodies = [chain for m in named for chain in self._speakers.body_of(m)]
        nouns = {phrase.nouns[0], *phrase.marks}
        loose = not nouns.isdisjoint(self._describing.firms | self._describing.sides)
        fitting = [k for c in bodies if not nouns.isdisjoint((k := self._parties.known[c]).nouns) or loose]
        return fitting[0] if fitting else None

    def _aged(self, token: Token, phrase: Phrase) -> Known | None:
        """The person foremost before "the 34-year-old", "the 34-year-old clerk" and "the clerk, 34,"."""
        words = [t.lower for t in self._doc.tokens[phrase.first : phrase.head + 1]]
        behind = self._doc.tokens[token.i + 1 : token.i + 4]
        age = [t.text for t in behind]
        aged = "old" in words or (age[::2] == [",", ","] and age[1].isdecimal())
        if not aged or phrase.plural or phrase.sort != PERSON or phrase.article != "the" or token.dep not in SUBJECTS:
            return None
        genders = {self._describing.gender(noun) for noun in phrase.nouns} - {""}
        mention = self._parties.best(token, NEAR, lambda m: self._is_one(self._parties.of(m), genders))
        return None if mention is None else self._parties.of(mention)

    def _is_one(self, known: Known, genders: set[str]) -> bool:
        one = known.kind in {"PERSON", PERSON} and not known.plural
        return one and len(genders | ({known.gender} - {""})) < 2

    def _of_headline(self, phrase: Phrase) -> Known | None:
        """What the headline said of somebody, said again at greater length."""
        sentence = self._doc.sentence_of(phrase.head)
        if sentence.passage in HEADED or sentence.i > LEAD:
            return None
        if "people" in phrase.nouns and self._doc.tokens[phrase.head].lower not in self._describing.quantities:
            return None
        fitting = [k for k in self._parties.known.values() if k.headline and self._says_again(k, phrase)]
        return fitting[0] if len(fitting) == 1 else None

    def _says_again(self, known: Known, phrase: Phrase) -> bool:
        if known.plural != phrase.plural or known.kind != phrase.sort:
            return False
        if known.count != phrase.count and (known.count or phrase.count not in NUMBERS.values()):
            return False
        if known.nations and phrase.nations and not known.nations & phrase.nations:
            return False
        if phrase.plural and not phrase.count and not phrase.marks <= known.marks:
            return False
        genders = {known.gender, *(self._describing.gender(n) for n in phrase.nouns)} - {""}
        if not known.nouns.isdisjoint(phrase.nouns):
            return True
        if bool(phrase.count) and "person" in phrase.nouns:
            return True
        if (phrase.plural and not phrase.count) or phrase.sort != PERSON or len(genders) > 1:
            return False
        return any(self._describing.related(a, b) for a in known.nouns for b in phrase.nouns)

    def _standing(self, phrase: Phrase) -> Known | None:
        """Police, prosecutors, officials: without a determiner one and the same body throughout; so "Ruvian firms"."""
        if phrase.article or not (phrase.plural or "police" in phrase.nouns):
            return None
        told = not phrase.count and any(t.pos == "PROPN" for t in self._doc.tokens[phrase.first : phrase.head])
        if not (told or self._describing.standing.intersection(phrase.nouns)):
            return None
        found = [self._parties.known[c] for noun in phrase.nouns for c in self._called.get(noun, ())]
        return next((k for k in reversed(found) if self._agrees(k, phrase) and k.marks == phrase.marks), None)
