"""Floors under the figures: kept in floors.json with the fingerprint of the data, and only ever raised."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

from quality.measure import Measured

FILE = Path(__file__).with_name("floors.json")
SLACK = 0.005
"""A floor lies so far below what was reached: eight-bit arithmetic rounds differently on different processors."""


def read_floors() -> dict[str, Any]:
    return json.loads(FILE.read_text("utf-8")) if FILE.is_file() else {}


def below(measured: Measured, floors: dict[str, Any]) -> list[str]:
    """A sentence for every figure that is under its floor; none where the data is another than the floor's."""
    entry = floors.get(measured.task.name)
    if entry is None or entry["data"] != measured.fingerprint:
        return []
    return [
        f"{measured.task.name} {path}: {figure:.4f} is under its floor of {entry['floors'][path]}"
        for path, figure in zip(measured.task.figures, measured.ours, strict=True)
        if path in entry["floors"] and _worse(path, figure, entry["floors"][path])
    ]


def on_other_data(measured: Measured, floors: dict[str, Any]) -> str:
    """Says so where the floors of a task were reached on other data, so that nothing was checked; else empty."""
    entry = floors.get(measured.task.name)
    if entry is None or entry["data"] == measured.fingerprint:
        return ""
    return f"{measured.task.name}: its floors were reached on other data and say nothing of this; see --raise-floors"


def raised(measured: Measured, floors: dict[str, Any]) -> dict[str, float]:
    """The floors of one task after this measurement: each the better of what it was and what was reached."""
    entry = floors.get(measured.task.name, {})
    old = entry.get("floors", {}) if entry.get("data") == measured.fingerprint else {}
    new = {path: _rounded(path, figure) for path, figure in zip(measured.task.figures, measured.ours, strict=True)}
    return {
        path: old[path] if path in old and _worse(path, figure, old[path]) else figure for path, figure in new.items()
    }


def write_floors(all_measured: list[Measured]) -> None:
    floors = read_floors()
    for measured in all_measured:
        floors[measured.task.name] = {"data": measured.fingerprint, "floors": raised(measured, floors)}
    FILE.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", "utf-8")


def _worse(path: str, figure: float, floor: float) -> bool:
    return figure > floor + 1e-9 if path.startswith("-") else figure < floor - 1e-9


def _rounded(path: str, figure: float) -> float:
    """Three decimals, SLACK away from the figure."""
    if path.startswith("-"):
        return math.ceil((figure + SLACK) * 1000) / 1000
    return max(0.0, math.floor((figure - SLACK) * 1000) / 1000)
