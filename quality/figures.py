"""Figures: `python -m quality.figures --data IN.jsonl --out OUT.jsonl`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quality.harness import Line, annotated_text, run
from twosource.codebook.units import load_units
from twosource.ground.figures import find_figures
from twosource.ground.times import find_times
from twosource.model import Figure

NAMES = {"US dollar": "dollar", "percent": "percentage"}


def answer(lines: Iterator[Line]) -> Iterable[Line]:
    """The quantities of each sentence; what is counted stands as the unit where there is no measure."""
    units = load_units()
    for line in lines:
        doc = annotated_text(line["text"])
        yield {"id": line["id"], "quantities": [_quantity(f) for f in find_figures(doc, units, find_times(doc))]}


def _quantity(figure: Figure) -> Line:
    """In the scorer's words: dollars are American, a fraction is a share of what is counted."""
    unit = NAMES.get(figure.unit, figure.unit) or figure.counted or "-"
    if not figure.unit and 0 < figure.high < 1 and not figure.span.exact.strip("0").startswith("."):
        unit = f"% {unit}"
    value = figure.best if figure.low == figure.high else [figure.low, figure.high]
    return {"value": value, "unit": f"{unit} per {figure.per}" if figure.per else unit, "change": figure.change}


if __name__ == "__main__":
    run(answer)
