"""Which words stand between quotation marks, and whose they are as far as a verb of saying beside them tells."""

from __future__ import annotations

from functools import cache

from twosource.annotate.known import Parties
from twosource.annotate.marks import marked, signed
from twosource.codebook.describing import load_describing
from twosource.codebook.reporting import load_reporting
from twosource.syntax import Annotated, Mention, Sentence

SHARING = frozenset({"conj", "xcomp", "pcomp", "prep"})
"""How a verb without a subject of its own hangs on the one whose subject it shares."""
CLIMB = 4
APART = 3
"""Paragraphs a quotation that fills its paragraph looks back over for its speaker."""


@cache
def saying_verbs() -> frozenset[str]:
    """The verbs of the reporting codebook by which somebody says something."""
    verbs = load_reporting().verbs
    return load_describing().quoting | {
        verb for verb, senses in verbs.items() if any(sense.act == "says" for sense in senses)
    }


class Quotes:
    """The quotations of one article."""

    def __init__(self, doc: Annotated) -> None:
        self._doc = doc
        self._marked = marked(doc)
        self._signed = signed(doc)
        for i in self._signed:
            self._marked[i] = True
        self._verbs = saying_verbs()
        self._blocks: dict[int, list[Sentence]] = {}
        for sentence in doc.sentences:
            self._blocks.setdefault(sentence.block, []).append(sentence)

    def __contains__(self, i: int) -> bool:
        return self._marked[i]

    def speakers_near(self, i: int, parties: Parties) -> set[int]:
        """The chains of the subjects of saying outside the marks, in the sentence of `i` or else the one before it."""
        if i in self._signed:
            signer = parties.at(self._signed[i])
            return set() if signer is None else {signer.chain}
        sentence = self._doc.sentence_of(i)
        for k in (sentence.i, sentence.i - 1):
            if k < 0 or self._doc.sentences[k].block != sentence.block:
                break
            said = self._said(self._doc.sentences[k], load_describing().quoting)
            if said:
                return {m.chain for m in self._subjects(said, parties)}
        return set()

    def speaker(self, i: int, parties: Parties) -> Mention | None:
        """Whose words a quoted token is among: said in the same sentence, the same paragraph or just before it."""
        if i in self._signed:
            return parties.at(self._signed[i])
        at = self._doc.sentence_of(i)
        block = self._blocks[at.block]
        near = [at, *sorted((s for s in block if s.i != at.i), key=lambda s: (abs(s.i - at.i), -s.i))]
        for sentence in near:
            if (said := self._said(sentence, self._verbs)) and (found := self._subjects(said, parties)):
                return found[0]
        if any(not self._marked[t] for s in block for t in range(s.first, s.last) if self._doc.tokens[t].pos == "VERB"):
            return None
        for sentence in reversed(self._doc.sentences[: block[0].i]):
            if at.block - sentence.block > APART:
                break
            if (said := self._said(sentence, self._verbs)) and (found := self._subjects(said, parties)):
                return found[0]
        return None

    def _said(self, sentence: Sentence, verbs: frozenset[str]) -> set[int]:
        words = self._doc.words(sentence)
        return {t.i for t in words if t.lemma.lower() in verbs and t.pos == "VERB" and not self._marked[t.i]}

    def _subjects(self, said: set[int], parties: Parties) -> list[Mention]:
        found = [parties.at(i) for verb in sorted(said) for i in self._subjects_of(verb)]
        return [m for m in found if m is not None]

    def _subjects_of(self, verb: int) -> list[int]:
        """The subject of a verb; in "Roe smiled and said" and "broke down after saying" that of the verb above."""
        for _ in range(CLIMB):
            own = [c.i for c in self._doc.children(verb) if c.dep == "nsubj"]
            if own or self._doc.tokens[verb].dep not in SHARING:
                return own
            verb = self._doc.tokens[verb].head
        return []
