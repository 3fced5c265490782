"""Number: two figures of the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from twosource.compare.drafts import Draft, End
from twosource.compare.scene import Scene
from twosource.model import Claim, Figure, Modality, Verdict
from twosource.values import figure
from twosource.values.comparison import Relation

VERDICTS = {
    Relation.EQUAL: Verdict.AGREES,
    Relation.OVERLAPPING: Verdict.ADDS,
    Relation.MORE_PRECISE: Verdict.ADDS,
    Relation.DIFFERENT: Verdict.CONTRADICTS,
}


def check(scene: Scene) -> Iterator[Draft]:
    """Figures of the same thing within one event, from two articles."""
    for number, group in enumerate(scene.groups):
        for left, right in combinations(group, 2):
            if left.article != right.article and left.modality is right.modality is Modality.ASSERTED:
                for a in left.figures:
                    for b in right.figures:
                        draft = _compared(left, right, a, b)
                        if draft is not None:
                            yield Draft(*draft, group=number)


def _compared(left: Claim, right: Claim, a: Figure, b: Figure) -> tuple[str, Verdict, float, str, End, End] | None:
    said = figure.compare(a, b)
    if said.relation not in VERDICTS or not a.counted or not b.counted:
        return None
    ends = End(a.span, figure.shown(a), left), End(b.span, figure.shown(b), right)
    return "number", VERDICTS[said.relation], 1 - said.score, f"{said.reason}.", *ends
