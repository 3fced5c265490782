"""Pronouns and descriptions that take up a name of the article: "she", "its", "the president", "the country".

Each is joined to the most salient chain that fits in gender and kind, or left alone. Salience is that of Lappin and
Leass (Computational Linguistics 20:4, 1994) in its simplest form: near before far, subjects before others.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator

from twosource.codebook.naming import Naming
from twosource.syntax import Annotated, Mention, Token

GENDER = dict.fromkeys(("he", "him", "his", "himself"), "male") | dict.fromkeys(
    ("she", "her", "hers", "herself"), "female"
)
NEUTER = frozenset({"its", "itself", "it"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
REACH = 4
"""Sentences a pronoun looks back over."""
DESCRIPTION_REACH = 12
"""Sentences a description ("the president") looks back over."""
SAYING = frozenset({"say", "tell", "add", "ask", "explain", "write", "tweet", "note", "argue", "insist", "recall"})
FIRMS = frozenset(
    {"company", "firm", "carmaker", "automaker", "retailer", "airline", "manufacturer", "giant", "startup"}
)
"""What takes up the name of a company that has none of these words in it."""
FIRM_REACH = 2
COMPANIES = frozenset(
    {
        "company",
        "corporation",
        "corp",
        "inc",
        "ltd",
        "plc",
        "group",
        "bank",
        "airlines",
        "airways",
        "airline",
        "motors",
        "railways",
    }
)
BODIES = frozenset({"ORG", "GPE"})


class Anaphora:
    """Resolves the pronouns and descriptions of one article against its named mentions."""

    def __init__(self, doc: Annotated, named: list[Mention], naming: Naming) -> None:
        self._doc = doc
        self._naming = naming
        self._mentions = sorted(named, key=lambda m: m.first)
        self._covered = {i for m in named for i in range(m.first, m.last)}
        self._gender: dict[int, str] = {}
        self._titles: dict[int, set[str]] = {}
        self._quoted = _quoted(doc)
        self._strangers = 0
        for mention in self._mentions:
            self._learn(mention)

    def resolve(self) -> Iterator[Mention]:
        """A mention for each pronoun and description that has an antecedent, in order of the text."""
        for token in self._doc.tokens:
            if token.i in self._covered:
                continue
            found = self._resolved(token)
            if found is not None:
                insort(self._mentions, found, key=lambda m: m.first)
                yield found

    def _learn(self, mention: Mention) -> None:
        """Gender and titles of a person, from the words of and before the name."""
        if mention.kind != "PERSON":
            return
        run = self._doc.tokens[mention.first : mention.last]
        before = self._before(mention)
        for word in [t.lower for t in before] + ([run[0].lower] if len(run) > 1 else []):
            if word in self._naming.gender:
                self._gender.setdefault(mention.chain, self._naming.gender[word])
        described = [t.lower for t in (*before, *self._apposed(mention))]
        self._titles.setdefault(mention.chain, set()).update(w for w in described if w in self._naming.titles)

    def _before(self, mention: Mention) -> list[Token]:
        """The words of the same noun phrase in front of a name, at most eight."""
        first = mention.first
        sentence = self._doc.sentence_of(first)
        while first > max(sentence.first, mention.first - 8):
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

    def _resolved(self, token: Token) -> Mention | None:
        if token.lower in GENDER and token.pos == "PRON":
            return self._pronoun(token, self._person(token, GENDER[token.lower]))
        if token.lower in NEUTER and token.pos == "PRON":
            return self._pronoun(token, self._body(token))
        if token.tag == "NN" and self._definite(token):
            return self._description(token)
        return None

    def _pronoun(self, token: Token, chain: int | None) -> Mention | None:
        return None if chain is None else Mention(token.i, token.i + 1, token.i, "PRONOUN", chain)

    def _person(self, token: Token, gender: str) -> int | None:
        speakers = self._speakers(token)
        chain = self._best(token, REACH, lambda m: self._may_be_person(m, gender) and m.chain not in speakers)
        if chain is not None:
            self._gender.setdefault(chain, gender)
        return chain

    def _may_be_person(self, mention: Mention, gender: str) -> bool:
        if self._gender.get(mention.chain, gender) != gender:
            return False
        if mention.kind == "NOUN" and any(t.tag == "PRP$" for t in self._doc.children(mention.head)):
            # "His lawyer said he was ill" tells of the client, not of the lawyer.
            return False
        return mention.kind == "PERSON" or (mention.kind in {"PRONOUN", "NOUN"} and mention.chain in self._titles)

    def _speakers(self, token: Token) -> set[int]:
        """Who speaks the words a pronoun stands in: "he" between quotation marks is somebody else.

        The subjects of the verbs of saying outside the marks, in the same sentence or else in the one before it.
        """
        if not self._quoted[token.i]:
            return set()
        sentence = self._doc.sentence_of(token.i)
        for i in (sentence.i, sentence.i - 1):
            if i < 0 or self._doc.sentences[i].block != sentence.block:
                break
            words = self._doc.words(self._doc.sentences[i])
            said = {t.i for t in words if t.lemma in SAYING and not self._quoted[t.i]}
            found = {m.chain for m in self._mentions if self._doc.tokens[m.head].head in said and self._subject(m)}
            if said:
                return found
        return set()

    def _subject(self, mention: Mention) -> bool:
        return self._doc.tokens[mention.head].dep in SUBJECTS

    def _body(self, token: Token) -> int | None:
        """Of "its" and "it": look only at subjects; an "it" that stands for nothing has none that is near enough."""
        if token.lower == "it" and (token.dep not in SUBJECTS or self._stands_for_nothing(token)):
            return None
        return self._best(token, 1, lambda m: m.kind in BODIES and self._doc.tokens[m.head].dep in SUBJECTS)

    def _stands_for_nothing(self, token: Token) -> bool:
        verb = self._doc.tokens[token.head]
        return verb.lemma in {"be", "seem", "appear", "remain", "take", "rain", "snow"} or any(
            t.dep in {"ccomp", "csubj", "expl"} for t in self._doc.children(verb.i)
        )

    def _definite(self, token: Token) -> bool:
        """Has "the" or a possessor: "the president", "Norway's president"."""
        before = self._doc.children(token.i)
        return any((t.dep == "det" and t.lower in {"the", "this", "that"}) or t.dep == "poss" for t in before)

    def _description(self, token: Token) -> Mention | None:
        lemma, naming = token.lemma.lower(), self._naming
        children = self._doc.children(token.i)
        first = min((i for t in children if t.i < token.i for i in self._doc.subtree(t.i)), default=token.i)
        gender = naming.gender.get(lemma) if token.dep != "appos" else None
        if gender and not any(t.dep == "poss" or t.lower == "of" for t in children):
            chain = self._best(token, DESCRIPTION_REACH, lambda m: self._only_of(m, gender))
            if chain is not None:
                return Mention(first, token.i + 1, token.i, "NOUN", chain)
        if any(t.dep in {"poss", "relcl"} or t.lower == "of" for t in children) or self._national(first, token):
            return self._stranger(first, token) if lemma in naming.titles else None
        chain = None
        if lemma in naming.titles:
            chain = self._best(token, DESCRIPTION_REACH, lambda m: lemma in self._titles.get(m.chain, ()))
        elif lemma in naming.country_nouns:
            chain = self._best(token, 2, lambda m: m.kind == "GPE")
        elif lemma in naming.group_nouns:
            chain = self._best(token, DESCRIPTION_REACH, lambda m: m.kind == "ORG" and self._has_word(m, lemma))
            if chain is None and lemma in FIRMS:
                chain = self._best(token, FIRM_REACH, lambda m: m.kind == "ORG" and self._may_be_firm(m))
        return None if chain is None else Mention(first, token.i + 1, token.i, "NOUN", chain)

    def _only_of(self, mention: Mention, gender: str) -> bool:
        """Whether the mention is the only person of that gender whom the article has named so far."""
        named = {m.chain for m in self._mentions if m.kind == "PERSON" and self._gender.get(m.chain) == gender}
        return mention.kind == "PERSON" and named == {mention.chain}

    def _may_be_firm(self, mention: Mention) -> bool:
        """A name without a word for another sort of body, that is no acronym: agencies have those."""
        run = self._doc.tokens[mention.first : mention.last]
        if any(t.lower in self._naming.organisation_nouns - COMPANIES for t in run):
            return False
        return not (len(run) == 1 and run[0].text.isupper())

    def _national(self, first: int, token: Token) -> bool:
        """Whether a nationality stands before it: "the Norwegian president" may be another than "the president"."""
        national = any(m.kind in {"NORP", "GPE"} and first <= m.first < token.i for m in self._near(token))
        return national and token.lemma.lower() in self._naming.titles

    def _near(self, token: Token) -> list[Mention]:
        at = bisect_left(self._mentions, token.i, key=lambda m: m.first)
        return self._mentions[max(0, at - 3) : at]

    def _stranger(self, first: int, token: Token) -> Mention:
        """Somebody described by office and not yet named: a chain of its own, which a pronoun can take up."""
        self._strangers += 1
        chain = -self._strangers
        self._titles[chain] = {token.lemma.lower()}
        return Mention(first, token.i + 1, token.i, "NOUN", chain)

    def _has_word(self, mention: Mention, lemma: str) -> bool:
        return any(t.lower == lemma for t in self._doc.tokens[mention.first : mention.last])

    def _best(self, token: Token, reach: int, fits: Callable[[Mention], bool]) -> int | None:
        """The chain of the most salient fitting mention before `token`: nearest sentence, then subject, then last."""
        sentence = self._doc.sentence_of(token.i).i
        best: tuple[float, int] | None = None
        chain: int | None = None
        for mention in reversed(self._mentions):
            if mention.last > token.i:
                continue
            distance = sentence - self._doc.sentence_of(mention.head).i
            if distance > reach + 2:
                break
            if distance > reach or not fits(mention) or self._same_clause(mention, token):
                continue
            score = (-distance - self._oblique(mention), mention.first)
            if best is None or score > best:
                best, chain = score, mention.chain
        return chain

    def _oblique(self, mention: Mention) -> float:
        """How far from being what its sentence is about: 0 its subject, 0.5 the subject of a lower clause, else 1."""
        head = self._doc.tokens[mention.head]
        if head.dep not in SUBJECTS:
            return 1.0
        verb = self._doc.tokens[head.head]
        main = verb.dep == "ROOT" or (verb.dep == "conj" and self._doc.tokens[verb.head].dep == "ROOT")
        return 0.0 if main else 0.5

    def _same_clause(self, mention: Mention, token: Token) -> bool:
        """An object pronoun is not its own verb's subject: in "Roe met her", "her" is somebody else."""
        if token.dep not in {"dobj", "dative", "pobj"} or token.lower.endswith("self"):
            return False
        head = self._doc.tokens[mention.head]
        return head.dep in SUBJECTS and head.head == token.head


def _quoted(doc: Annotated) -> list[bool]:
    """For each token whether it stands between quotation marks of its passage."""
    found = [False] * len(doc.tokens)
    block, open_ = -1, False
    for sentence in doc.sentences:
        if sentence.block != block:
            block, open_ = sentence.block, False
        for token in doc.words(sentence):
            if "“" in token.text:
                open_ = True
            elif "”" in token.text:
                open_ = False
            elif '"' in token.text:
                open_ = not open_
            else:
                found[token.i] = open_
    return found
