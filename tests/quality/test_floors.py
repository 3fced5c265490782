"""Floors hold, only rise, and are bound to their data. With the benchmark at hand, the quality gate runs too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from quality.baselines import no_events
from quality.floors import below, on_other_data, raised, read_floors
from quality.measure import Measured, bench_folder, fingerprint
from quality.table import answered_tasks, measured_tasks
from quality.tasks import TASKS, Task

TASK = Task("t", "t", "t.jsonl", ("f1", "-errors"), no_events, "none")
FLOORS: dict[str, Any] = {"t": {"data": "d1", "floors": {"f1": 0.5, "-errors": 0.2}}}


def reached(f1: float, errors: float, data: str = "d1") -> Measured:
    return Measured(TASK, (f1, errors), (0.0, 0.0), data)


def test_a_figure_under_its_floor_is_told() -> None:
    assert below(reached(0.49, 0.2), FLOORS) == ["t f1: 0.4900 is under its floor of 0.5"]


def test_where_less_is_better_the_floor_is_a_ceiling() -> None:
    assert below(reached(0.5, 0.21), FLOORS) == ["t -errors: 0.2100 is under its floor of 0.2"]


def test_floors_only_rise() -> None:
    assert raised(reached(0.6, 0.3), FLOORS) == {"f1": 0.595, "-errors": 0.2}


def test_other_data_has_no_floor_yet() -> None:
    assert below(reached(0.1, 0.9, "d2"), FLOORS) == []


def test_that_nothing_was_checked_is_told() -> None:
    assert on_other_data(reached(0.5, 0.2), FLOORS) == ""
    assert on_other_data(reached(0.5, 0.2, "d2"), FLOORS).startswith("t: its floors were reached on other data")


def test_our_own_answers_are_those_the_floors_were_reached_on() -> None:
    """Or a file more in their folder would switch the gate off."""
    floors = read_floors()
    own = [task for task in TASKS if Path(task.gold).is_absolute()]
    assert own
    assert {task.name: fingerprint(Path(), task) for task in own} == {t.name: floors[t.name]["data"] for t in own}


@pytest.mark.bench
@pytest.mark.slow
@pytest.mark.skipif(bench_folder() is None, reason="the benchmark is not on this machine")
def test_no_figure_is_below_its_floor() -> None:
    bench = bench_folder()
    assert bench is not None
    floors = read_floors()
    tasks = [task for task in answered_tasks() if task.name in floors and task.in_gate]
    assert [fault for measured in measured_tasks(bench, tasks) for fault in below(measured, floors)] == []
