"""A pool of workers survives every way in which one document can end its worker."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from twosource.engines.base import Job, Result
from twosource.engines.local import LocalEngine
from twosource.errors import TwosourceError
from twosource.settings import Settings

SETTINGS = Settings.read({}, document_seconds=2.0, document_memory=200_000_000)


def run(*tasks: str) -> dict[str, Result]:
    job = Job("tests.engines.tasks:misbehave", SETTINGS)
    return {result.task: result for result in LocalEngine(2).run(job, tasks)}


def test_every_task_gives_one_result() -> None:
    results = run("a", "b", "c", "d", "e")
    assert {task: r.value for task, r in results.items()} == {t: t.upper() for t in "abcde"}


def test_a_worker_that_dies_or_hangs_costs_only_its_own_task() -> None:
    results = run("a", "die", "b", "sleep", "c")
    assert results["die"].problem == "its worker process died (exit code 7)"
    assert results["sleep"].problem == "it took more than 2 seconds"
    assert [results[t].value for t in "abc"] == ["A", "B", "C"]


def test_a_refusal_is_told_from_a_failure() -> None:
    results = run("refuse", "fail")
    assert (results["refuse"].problem, results["refuse"].refused) == ("it is no article", True)
    assert "ValueError: unforeseen" in results["fail"].problem
    assert not results["fail"].refused


@pytest.mark.skipif(sys.platform != "linux", reason="other systems cannot bound a process's memory this way")
def test_a_task_that_needs_too_much_memory_is_stopped() -> None:
    assert run("hoard")["hoard"].problem == "it needed more than 200,000,000 bytes of memory"


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked at in /proc")
def test_a_worker_does_not_outlive_the_program_that_started_it(tmp_path: Path) -> None:
    started = tmp_path / "pid"
    program = (
        "from tests.engines.test_local import LocalEngine, Job, Settings\n"
        f"list(LocalEngine(1).run(Job('tests.engines.tasks:misbehave', Settings()), [{str(started)!r}]))"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    with subprocess.Popen([sys.executable, "-c", program], env=environment) as starter:
        assert until(lambda: started.exists() and started.read_text() != "")
        worker = int(started.read_text())
        starter.kill()
    assert until(lambda: not running(worker))


def until(holds: Callable[[], bool], seconds: float = 30) -> bool:
    deadline = time.monotonic() + seconds
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.05)
    return holds()


def running(process: int) -> bool:
    """Whether there is such a process; one that has ended and waits to be buried is none."""
    status = Path(f"/proc/{process}/stat")
    try:
        return status.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_what_a_task_prints_does_not_disturb_its_reply() -> None:
    assert run("print")["print"].value == "PRINT"


def test_a_function_that_is_not_there_is_told_as_such() -> None:
    with pytest.raises(TwosourceError, match="could not start"):
        list(LocalEngine(1).run(Job("tests.engines.tasks:missing", SETTINGS), ["a"]))


def test_closing_early_ends_the_workers() -> None:
    results = LocalEngine(1).run(Job("tests.engines.tasks:misbehave", SETTINGS), iter("abcdef"))
    assert next(results).value in {"A", "B"}  # whichever of those in flight is done first
    results.close()  # type: ignore[attr-defined]
