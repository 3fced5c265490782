"""The syntax of an article as far as claims are concerned: which predicate a word belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from twosource.codebook.times import load_times
from twosource.ground.reading import Reading
from twosource.model import Claim, Span
from twosource.syntax import Token

CLAUSES = frozenset({"relcl", "advcl", "ccomp", "csubj", "parataxis", "ROOT", "conj", "pcomp"})
"""Dependencies under which a verb that is no claim is a clause of its own."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
VERBS = frozenset({"VERB", "AUX"})


class Tree:
    """From words to the predicates of claims; a predicate is named by its head token."""

    def __init__(self, reading: Reading, claims: Sequence[Claim], times: Iterable[Span] = ()) -> None:
        self.doc, self.reading = reading.doc, reading
        # A word of a time is no happening, whatever it looks like ("March").
        taken = {i for span in times for i in reading.within(span.start, span.end)}
        heads = {claim.id: reading.head(claim.span.start, claim.span.end) for claim in claims}
        self.no_happening = frozenset(key for key, head in heads.items() if head in taken)
        self.predicates = {key: None if head in taken else head for key, head in heads.items()}
        self.claimed = frozenset(head for head in self.predicates.values() if head is not None)
        self._owner: dict[int, int | None] = {}

    def head(self, span: Span) -> int | None:
        """The token of a span that the others hang on."""
        return self.reading.head(span.start, span.end)

    def owner(self, i: int) -> int | None:
        """The predicate that token `i` belongs to; None where a clause without a claim lies between."""
        path: list[int] = []
        at, found = i, None
        while at not in self._owner:
            path.append(at)
            if at in self.claimed:
                found = at
                break
            token = self.doc.tokens[at]
            if token.head == at or (token.pos in VERBS and token.dep in CLAUSES and at != i):
                found = self._below(token)
                break
            at = token.head
        else:
            found = self._owner[at]
        self._owner.update(dict.fromkeys(path, found))
        return found

    def owner_of_time(self, span: Span) -> int | None:
        """As `owner`; a time between an event noun and its "of" is the noun's: "the arrest this week of two men"."""
        before, after = self.reading.token_before(span.start), self.reading.token_after(span.end)
        if before is not None and after is not None and after.lower == "of" and before.i in self.claimed:
            return before.i
        head = self.head(span)
        if head is None or self._of_a_thing(head):
            return None
        return self.owner(head)

    def _of_a_thing(self, i: int) -> bool:
        """In "today's companies", unlike "Monday's attack", the time belongs to a noun that is no happening."""
        token = self.doc.tokens[i]
        return token.dep in {"poss", "amod"} and token.head not in self.claimed

    def carriers(self, predicate: int) -> Iterator[int]:
        """The verbs that only say that a noun's happening took place: "the call was held", "which took place"."""
        carrying = load_times().carriers
        token = self.doc.tokens[predicate]
        if token.pos in VERBS:
            return
        above = self.doc.tokens[token.head]
        if token.dep in SUBJECTS and above.lemma.lower() in carrying:
            yield above.i
        for child in self.doc.children(predicate):
            if child.dep in {"relcl", "acl"} and child.lemma.lower() in carrying:
                yield child.i

    def leaders(self, predicate: int) -> Iterator[int]:
        """The happenings that it goes on from, is part of, or takes effect with; each of one sentence with it.

        A coordinated verb without a subject of its own; "beaten during the raid", either way.
        """
        token = self.doc.tokens[predicate]
        above = self.doc.tokens[token.head]
        if token.pos in VERBS:
            own = any(child.dep in SUBJECTS for child in self.doc.children(predicate))
            if token.dep == "conj" and not own and above.pos in VERBS:
                yield above.i
            yield from (noun for noun in self.amid(predicate) if noun in self.claimed)
        elif token.dep == "pobj" and above.lower in load_times().amid:
            yield from (head for head in (above.head,) if self.doc.tokens[head].pos in VERBS)

    def ordered(self, predicate: int) -> int | None:
        """The verb that what is ordered takes effect with: "ordered on Monday that he be held"."""
        token = self.doc.tokens[predicate]
        above = self.doc.tokens[token.head]
        ordering = token.dep in {"ccomp", "xcomp"} and above.lemma.lower() in load_times().ordering
        return above.i if ordering else None

    def amid(self, predicate: int) -> Iterator[int]:
        """The nouns of "during" and "in" under a happening; what an infinitive speaks of is still to come."""
        if any(child.dep == "aux" and child.lower == "to" for child in self.doc.children(predicate)):
            return
        for link in self.doc.children(predicate):
            if link.dep == "prep" and link.lower in load_times().amid:
                yield from (child.i for child in self.doc.children(link.i) if child.dep == "pobj")

    def _below(self, token: Token) -> int | None:
        """A verb that is no claim leaves its values to the event it carries: "held talks", "the call was held"."""
        times, lemma = load_times(), token.lemma.lower()
        if lemma in times.carriers:
            above = self.doc.tokens[token.head]
            if token.dep in {"relcl", "acl"} and above.i in self.claimed and above.pos not in VERBS:
                return above.i
            subjects = [c.i for c in self.doc.children(token.i) if c.dep in SUBJECTS and c.i in self.claimed]
            if subjects:
                return subjects[0]
        if lemma in times.light:
            below = [c.i for c in self.doc.children(token.i) if c.dep in {"dobj", "xcomp"} and c.i in self.claimed]
            return below[0] if len(below) == 1 else None
        return None
