"""What an article has said so far of each party, and which of them a word may best take up.

Salience is that of Lappin and Leass (Computational Linguistics 20:4, 1994) in its simplest form: near before far,
subjects before others.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from twosource.syntax import Annotated, Mention, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PAIR_REACH = 10
"""Sentences, and paragraphs, that "the pair" looks back over for two persons."""
PAIR_BLOCKS = 4
ORDERED = 0.1
"""How much nearer than a subject somebody counts who is told to do what is said in a clause."""
SHARED = frozenset({"dative", "prep", "conj"})
"""How a word hangs on a verb whose subject is also its own."""
Fits = Callable[[Mention], bool]
Bonus = Callable[[Mention], float]


@dataclass(slots=True)
class Known:
    """One chain as far as it is read. `kind` is that of a name, or one of `phrases` where none is known.

    `rest` tells whether it was opened as "the other girls" or "some men".
    """

    chain: int
    kind: str
    plural: bool = False
    gender: str = ""
    headline: bool = False
    rest: bool = False
    count: str = ""
    owner: int | None = None
    nouns: set[str] = field(default_factory=set)
    marks: set[str] = field(default_factory=set)
    nations: set[str] = field(default_factory=set)


class Parties:
    """The mentions found so far, in order of the text, and what is known of their chains."""

    def __init__(self, doc: Annotated, named: list[Mention]) -> None:
        self.doc = doc
        self.mentions = sorted(named, key=lambda m: m.first)
        self.known: dict[int, Known] = {}
        for mention in self.mentions:
            self.known.setdefault(mention.chain, Known(mention.chain, mention.kind))
        self._opened = 0
        self._at = {i: m for m in self.mentions for i in range(m.first, m.last)}

    def of(self, mention: Mention) -> Known:
        """What is known of the chain of a mention."""
        return self.known[mention.chain]

    def at(self, i: int) -> Mention | None:
        """The mention token `i` lies in or is the head of."""
        return self._at.get(i)

    def open(self, kind: str) -> Known:
        """A chain of its own for somebody not met before."""
        self._opened += 1
        return self.known.setdefault(-self._opened, Known(-self._opened, kind))

    def add(self, mention: Mention) -> None:
        """Puts a mention into its place."""
        insort(self.mentions, mention, key=lambda m: m.first)
        self._at.setdefault(mention.head, mention)

    def before(self, token: Token, reach: int) -> Iterator[tuple[int, Mention]]:
        """The mentions before `token` with their distance in sentences, nearest first."""
        sentence = self.doc.sentence_of(token.i).i
        for mention in reversed(self.mentions):
            if mention.last > token.i:
                continue
            distance = sentence - self.doc.sentence_of(mention.head).i
            if distance > reach + 2:
                break
            if distance <= reach:
                yield distance, mention

    def best(self, token: Token, reach: int, fits: Fits, bonus: Bonus = lambda _: 0.0) -> Mention | None:
        """The most salient fitting mention before `token`: nearest sentence, then subject, then last.

        Args:
            token: the word that takes up somebody.
            reach: how many sentences it looks back over.
            fits: whether a mention can be meant.
            bonus: how many sentences nearer a mention counts than it is.
        """
        best: tuple[float, int] | None = None
        found: Mention | None = None
        for distance, mention in self.before(token, reach):
            if not fits(mention) or self._same_clause(mention, token):
                continue
            below = -ORDERED if self._is_told(mention, token) else self._oblique(mention)
            score = (bonus(mention) - distance - below, mention.first)
            if best is None or score > best:
                best, found = score, mention
        return found

    def listed(self, mention: Mention) -> list[Mention]:
        """The parties of "Roe and Doe", where the mention is the first of them."""
        listed, at = [mention], mention.head
        if self.doc.tokens[at].dep == "conj":
            return [mention]
        while (more := next((c.i for c in self.doc.children(at) if c.dep == "conj"), None)) is not None:
            other = self.at(more)
            if other is not None:
                listed.append(other)
            at = more
        kinds = {self.of(m).kind for m in listed}
        return listed if kinds <= {"PERSON", "person"} or kinds <= {"GPE"} or kinds <= {"ORG", "body"} else [mention]

    def pair(self, token: Token) -> tuple[int, ...]:
        """The last two named persons before `token` that one phrase names together; empty where there are none."""
        block = self.doc.sentence_of(token.i).block
        for distance, mention in self.before(token, PAIR_REACH):
            both = (mention.chain, *mention.beside)
            if mention.kind == "NOUN" and len(both) == 2 and all(self.known[c].kind == "PERSON" for c in both):
                return both
            if mention.kind != "PERSON" or (
                distance and block - self.doc.sentence_of(mention.head).block > PAIR_BLOCKS
            ):
                continue
            chains = tuple(dict.fromkeys(m.chain for m in self.listed(mention) if self.of(m).kind == "PERSON"))
            if len(chains) > 1:
                return chains if len(chains) == 2 else ()
        return ()

    def leads(self, mention: Mention) -> bool:
        """Whether the mention is a subject or possesses one: "Ruvia Air's profit fell"."""
        head = self.doc.tokens[mention.head]
        return head.dep in SUBJECTS or (head.dep == "poss" and self.doc.tokens[head.head].dep in SUBJECTS)

    def is_subject(self, mention: Mention) -> bool:
        """Whether the mention is the subject of its clause."""
        return self.doc.tokens[mention.head].dep in SUBJECTS

    def _is_told(self, mention: Mention, token: Token) -> bool:
        """Women, in "Police told women to call if they were ill": they are to do what the clause around "they" says."""
        told = self.doc.tokens[mention.head]
        orders = [c.i for c in self.doc.children(told.head) if c.dep == "xcomp" and c.i > told.i]
        return told.dep == "dobj" and any(token.i in self.doc.subtree(i) for i in orders)

    def _oblique(self, mention: Mention) -> float:
        """How far from being what its sentence is about: 0 its subject, 0.5 the subject of a lower clause, else 1."""
        head = self.doc.tokens[mention.head]
        if head.dep not in SUBJECTS:
            return 1.0
        verb = self.doc.tokens[head.head]
        main = verb.dep == "ROOT" or (verb.dep == "conj" and self.doc.tokens[verb.head].dep == "ROOT")
        return 0.0 if main else 0.5

    def _same_clause(self, mention: Mention, token: Token) -> bool:
        """An object pronoun is not its own verb's subject: in "Roe met her", "vowed to meet her" she is another."""
        if token.dep not in {"dobj", "dative", "pobj"} or token.lower.endswith(("self", "selves")):
            return False
        head, above = self.doc.tokens[mention.head], self._verbs_above(token)
        return (head.dep in SUBJECTS and head.head in above) or head.i in self._controllers(above[-1])

    def _controllers(self, verb: int) -> list[int]:
        """Who is to do an infinitive's deed: the army, in "asked the army to go", "the army's failure to go"."""
        token = self.doc.tokens[verb]
        if self._has_subject(verb) or token.dep not in {"xcomp", "acl"}:
            return []
        beside = [c for c in self.doc.children(token.head) if c.i < verb]
        if token.dep == "acl":
            return [c.i for c in beside if c.dep == "poss"]
        asked = [c.i for c in beside if c.dep in {"dobj", "dative"}]
        return asked or [c.i for c in beside if c.dep in SUBJECTS]

    def _verbs_above(self, token: Token) -> list[int]:
        """The word a pronoun is the object of and, behind "to", its verb with those whose subject that shares."""
        tokens, at = self.doc.tokens, token.head
        above = [at]
        while tokens[at].dep in SHARED and tokens[at].head != at and not self._has_subject(at):
            at = tokens[at].head
            above.append(at)
        return above

    def _has_subject(self, verb: int) -> bool:
        return any(c.dep in SUBJECTS for c in self.doc.children(verb))
