"""Which time, place and figures belong to which claim: by the syntax between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from twosource.model import Claim, Figure, Span, When, Where
from twosource.syntax import Annotated


@dataclass(frozen=True, slots=True)
class Values:
    """What was found in the whole article, in order of the text."""

    times: tuple[When, ...]
    places: tuple[Where, ...]
    figures: tuple[Figure, ...]


class Tree:
    """The syntax of an article as needed here: from characters to tokens, and from tokens to the claim above them."""

    def __init__(self, doc: Annotated, claims: Iterable[Claim]) -> None:
        self.doc = doc
        self._starts = [token.start for token in doc.tokens]
        self.predicates = {claim.id: self.head(claim.span) for claim in claims}
        self._claimed = {head for head in self.predicates.values() if head is not None}
        self._owner: dict[int, int | None] = {}

    def tokens(self, span: Span) -> range:
        """The tokens within a span."""
        return range(bisect_left(self._starts, span.start), bisect_right(self._starts, span.end - 1))

    def head(self, span: Span) -> int | None:
        """The token of a span that the others hang on; None where no token lies in it."""
        inside = self.tokens(span)
        return next((i for i in inside if self.doc.tokens[i].head not in inside or self.doc.tokens[i].head == i), None)

    def owner(self, i: int) -> int | None:
        """The nearest predicate at or above token `i`."""
        path = []
        at, found = i, None
        while True:
            if at in self._owner:
                found = self._owner[at]
                break
            path.append(at)
            if at in self._claimed:
                found = at
                break
            above = self.doc.tokens[at].head
            if above == at:
                break
            at = above
        self._owner.update(dict.fromkeys(path, found))
        return found


def attached(doc: Annotated, claims: Sequence[Claim], values: Values) -> tuple[Claim, ...]:
    """The claims with what stands in their clauses."""
    tree = Tree(doc, claims)
    return tuple(_attached(tree, claim, values) for claim in claims)


def _attached(tree: Tree, claim: Claim, values: Values) -> Claim:
    predicate = tree.predicates[claim.id]
    if predicate is None:
        return claim

    def own(span: Span | None) -> bool:
        if span is None or not claim.sentence.start <= span.start < claim.sentence.end:
            return False
        head = tree.head(span)
        return head is not None and tree.owner(head) == predicate

    return replace(
        claim,
        when=next((when for when in values.times if own(when.span)), None),
        where=next((where for where in values.places if own(where.span)), None),
        figures=tuple(figure for figure in values.figures if own(figure.span)),
    )
