"""From characters to tokens: what all values of an article need to be placed in its syntax."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from twosource.syntax import Annotated, Token


class Reading:
    """The tokens of an article by their characters."""

    def __init__(self, doc: Annotated) -> None:
        self.doc = doc
        self.text = doc.article.text
        self._starts = [token.start for token in doc.tokens]

    def within(self, start: int, end: int) -> range:
        """The indices of the tokens that begin in [start, end), and of one that `start` cuts."""
        first = bisect_right(self._starts, start) - 1
        if first < 0 or self.doc.tokens[first].end <= start:
            first += 1
        return range(first, bisect_left(self._starts, end))

    def head(self, start: int, end: int) -> int | None:
        """The token of a stretch that the others hang on; None where no token lies in it."""
        inside = self.within(start, end)
        return next((i for i in inside if self._leads(i, inside)), None)

    def _leads(self, i: int, inside: range) -> bool:
        head = self.doc.tokens[i].head
        return head == i or head not in inside

    def token_before(self, offset: int) -> Token | None:
        """The token of the same sentence that ends at or before `offset`."""
        return self._beside(bisect_left(self._starts, offset) - 1, bisect_left(self._starts, offset))

    def token_after(self, offset: int) -> Token | None:
        """The token of the same sentence that begins at or after `offset`."""
        at = bisect_left(self._starts, offset)
        return self._beside(at, at - 1)

    def _beside(self, i: int, other: int) -> Token | None:
        tokens = self.doc.tokens
        if not 0 <= i < len(tokens):
            return None
        if 0 <= other < len(tokens) and self.doc.sentence_of(i).i != self.doc.sentence_of(other).i:
            return None
        return tokens[i]

    def together(self, one: int, other: int) -> bool:
        """Whether two offsets lie in one sentence."""
        first, second = (bisect_right(self._starts, at) - 1 for at in (one, other))
        return min(first, second) >= 0 and self.doc.sentence_of(first).i == self.doc.sentence_of(second).i

    def blocks(self) -> Iterator[tuple[int, int]]:
        """The character range of each passage that was read."""
        start, end, block = 0, 0, -1
        for sentence in self.doc.sentences:
            if sentence.block != block:
                if block >= 0:
                    yield start, end
                start, block = sentence.start, sentence.block
            end = sentence.end
        if block >= 0:
            yield start, end
