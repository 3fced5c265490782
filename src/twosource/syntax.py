"""The words, syntax and names of one article: what `annotate` makes and the later article stages read.

Plain records, so that no stage but `annotate` knows which parser made them. They live for one article and are never
stored. Labels are those of spaCy's English pipelines: Universal POS tags, Penn tags, CLEAR dependency labels.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from twosource.model import Article, PassageKind, Span


@dataclass(frozen=True, slots=True)
class Token:
    """One word. `head` is the index of its syntactic head in the article, its own index for a root."""

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, headline or list line: tokens [first, last), characters [start, end), and where it stands.

    `block` numbers the passages of the article in order: two sentences of one paragraph share it.
    """

    i: int
    first: int
    last: int
    start: int
    end: int
    passage: PassageKind
    block: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch that names or takes up somebody or something: tokens [first, last) and the head token.

    `kind` is PERSON, ORG, GPE, NORP, LOC, FAC, EVENT, PRODUCT, WORK, or NOUN / PRONOUN where no name stands there.
    `chain` is the index of its coreference chain in `Annotated.chains`; `beside` those of further parties where the
    mention takes up several ("they" after "Roe and Doe").
    """

    first: int
    last: int
    head: int
    kind: str
    chain: int
    beside: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Chain:
    """Mentions of the same party within the article. `name` is its fullest name, or its first words if it has none.

    `kind` is that of its names; NOUN where it is described and never named.
    """

    i: int
    name: str
    kind: str
    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with its syntax. Indices of tokens, sentences, mentions and chains are positions in these tuples."""

    article: Article
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = ()
    chains: tuple[Chain, ...] = ()
    _children: tuple[tuple[Token, ...], ...] = field(default=(), repr=False)
    _sentence_of: tuple[int, ...] = field(default=(), repr=False)
    _mention_at: dict[int, int] = field(default_factory=dict, repr=False)
    _party_at: dict[int, int] = field(default_factory=dict, repr=False)

    def children(self, i: int) -> tuple[Token, ...]:
        """The direct dependents of token `i`, in order."""
        return self._children[i]

    def subtree(self, i: int) -> list[int]:
        """The indices of token `i` and all below it, in order. Iterative: depth is whatever the text makes it."""
        found, waiting = [], [i]
        while waiting:
            at = waiting.pop()
            found.append(at)
            waiting.extend([child.i for child in self._children[at]])
        return sorted(found)

    def ancestors(self, i: int) -> Iterator[Token]:
        """The heads above token `i`, nearest first."""
        while (head := self.tokens[i].head) != i:
            yield self.tokens[head]
            i = head

    def sentence_of(self, i: int) -> Sentence:
        return self.sentences[self._sentence_of[i]]

    def words(self, sentence: Sentence) -> tuple[Token, ...]:
        return self.tokens[sentence.first : sentence.last]

    def span(self, first: int, last: int) -> Span:
        """The words of tokens [first, last) as a span of the article."""
        return self.article.span(self.tokens[first].start, self.tokens[last - 1].end)

    def sentence_span(self, sentence: Sentence) -> Span:
        return self.article.span(sentence.start, sentence.end)

    def mention_at(self, i: int) -> Mention | None:
        """The mention of somebody named that token `i` lies in, if any (the longest where they nest)."""
        found = self._mention_at.get(i)
        return None if found is None else self.mentions[found]

    def party_at(self, i: int) -> Mention | None:
        """As `mention_at`, also of somebody described and never named; such a mention is found at its head alone."""
        found = self._mention_at.get(i, self._party_at.get(i))
        return None if found is None else self.mentions[found]

    def first_of(self, chain: int) -> Mention:
        """The first mention of a chain that is no pronoun, if it has one: "I" may precede the name of who speaks."""
        mentions = [self.mentions[m] for m in self.chains[chain].mentions]
        return next((m for m in mentions if m.kind != "PRONOUN"), mentions[0])


def annotated(
    article: Article,
    tokens: tuple[Token, ...],
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...] = (),
    chains: tuple[Chain, ...] = (),
) -> Annotated:
    """Builds an `Annotated` with its indexes. Mentions later in the tuple win where two overlap only if longer."""
    children: list[list[Token]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.i:
            children[token.head].append(token)
    sentence_of = [0] * len(tokens)
    for sentence in sentences:
        for i in range(sentence.first, sentence.last):
            sentence_of[i] = sentence.i
    mention_at: dict[int, int] = {}
    party_at: dict[int, int] = {}
    for index in sorted(range(len(mentions)), key=lambda k: mentions[k].last - mentions[k].first):
        mention = mentions[index]
        if chains[mention.chain].kind == "NOUN":
            party_at[mention.head] = index
        else:
            mention_at.update(dict.fromkeys(range(mention.first, mention.last), index))
    frozen = tuple(tuple(c) for c in children)
    return Annotated(article, tokens, sentences, mentions, chains, frozen, tuple(sentence_of), mention_at, party_at)
