"""The findings of one story: both sides with the words that differ marked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher

from twosource.codebook.units import load_units
from twosource.model import Finding, Side
from twosource.report.anchors import Citations, shortened
from twosource.report.happenings import Numbers
from twosource.report.labels import VERDICTS, name_of, sentence
from twosource.report.material import NOT_NAMED, Material
from twosource.report.view import FindingGroup, FindingView, SideView
from twosource.report.words import Back, Part
from twosource.values.decided import ACCEPTED, REJECTED
from twosource.values.numerals import number

_WORDS = re.compile(r"\s+|[^\s]+")


DECIDED = {ACCEPTED: "Checked by an analyst, and accepted.", REJECTED: "Checked by an analyst, and rejected."}
AROUND = 60
"""Characters of a sentence that name what a finding is about."""


class Findings:
    """Makes the views of findings, citing both sides."""

    def __init__(self, material: Material, citations: Citations, numbers: Numbers) -> None:
        self._material = material
        self._citations = citations
        self._numbers = numbers

    def groups(self, findings: Iterable[Finding]) -> tuple[FindingGroup, ...]:
        """Contradictions, disputes and updates, surest first, those rejected last.

        What agrees or adds is seen in the accounts.
        """
        ordered = sorted(findings, key=lambda f: (f.decided == REJECTED, -f.score, f.aspect, f.id))
        made = []
        for verdict, words in VERDICTS.items():
            found = self._one_of_each(f for f in ordered if f.verdict is verdict)
            if found:
                made.append(FindingGroup(verdict.value, *words, found))
        return tuple(made)

    def _one_of_each(self, findings: Iterable[Finding]) -> tuple[FindingView, ...]:
        """The findings; those with the same two values of the same aspect stand under the first of them.

        Findings on different events stand apart; one on no event joins any with its values.
        """
        gathered: list[tuple[Finding, list[FindingView]]] = []
        for finding in findings:
            views = next((views for first, views in gathered if _alike(first, finding)), None)
            if views is None:
                gathered.append((finding, [self.view(finding)]))
            else:
                views.append(self.view(finding))
        return tuple(replace(first, alike=tuple(rest)) for _, (first, *rest) in gathered)

    def view(self, finding: Finding) -> FindingView:
        by = self._numbers.finding(finding.id)
        left, right = (self._side(side, by) for side in (finding.left, finding.right))
        left, right = _telling_apart(left, right)
        return FindingView(
            number=by.label,
            anchor=by.href.removeprefix("#"),
            id=finding.id,
            aspect=finding.aspect,
            verdict=finding.verdict.value,
            score=f"{finding.score:.2f}",
            reason=sentence(finding.reason),
            note=" ".join(filter(None, (DECIDED.get(finding.decided), finding.note))),
            event=self._numbers.of.get(finding.event),
            about=self._about(finding),
            left=left,
            right=right,
        )

    def _about(self, finding: Finding) -> str:
        """What the event is called; where there is none, the left side's words around the value."""
        event = self._material.events.get(finding.event)
        if event:
            return name_of(event)
        side = finding.left
        sentence = self._material.sentence_of(side.claim, side.span)
        return shortened(sentence, (side.span.start, side.span.end), AROUND)

    def _side(self, side: Side, by: Back) -> SideView:
        sentence = self._material.sentence_of(side.claim, side.span)
        cite = self._citations.words(sentence, by, (side.span.start, side.span.end))
        origin = self._material.origin_name(side.origin) if side.origin else ""
        outlet = cite.outlet or origin or NOT_NAMED
        return SideView(origin if origin != outlet else "", outlet, side.value, cite)


def _alike(one: Finding, other: Finding) -> bool:
    """Whether two findings set the same two values of the same aspect against each other, in whatever order."""
    events = {one.event, other.event} - {""}
    if one.aspect != other.aspect or one.decided != other.decided or len(events) > 1:
        return False
    (a, b), (c, d) = ((f.left.value, f.right.value) for f in (one, other))
    return (_same(a, c) and _same(b, d)) or (_same(a, d) and _same(b, c))


def _same(left: str, right: str) -> bool:
    """Whether two values say the same: the same number at their head, or all the words of one in the other."""
    numbers = {_number(left), _number(right)}
    if numbers != {None}:
        return len(numbers) == 1
    words = [set(re.findall(r"\w+", value.casefold())) for value in (left, right)]
    return all(words) and (words[0] <= words[1] or words[1] <= words[0])


def _number(value: str) -> float | None:
    """The number that a value begins with, in digits or in one word."""
    first = value.split(maxsplit=1)
    return number(first[0], load_units()) if first else None


def _telling_apart(left: SideView, right: SideView) -> tuple[SideView, SideView]:
    """Where a whole sentence is what differs, marks the words that the other sentence does not have."""
    if not all(len(side.cite.parts) == 1 for side in (left, right)):
        return left, right
    ours, theirs = (_WORDS.findall("".join(p.text for p in side.cite.parts)) for side in (left, right))
    steps = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    here = [Part("".join(ours[a:b]), tag != "equal") for tag, a, b, _, _ in steps if a < b]
    there = [Part("".join(theirs[c:d]), tag != "equal") for tag, _, _, c, d in steps if c < d]
    return _with(left, here), _with(right, there)


def _with(side: SideView, parts: list[Part]) -> SideView:
    return replace(side, cite=replace(side.cite, parts=tuple(parts)))
