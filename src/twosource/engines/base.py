"""What every engine does: apply one function to each task and say how each ended."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from twosource.settings import Settings


@dataclass(frozen=True, slots=True)
class Job:
    """A function by its dotted name ("package.module:function"), called as function(task, settings) in the engine.

    By name, because the engine may run it in another process or on another machine. `InputError` is its way to say
    that a task cannot be done; any other error is a fault of the program and is reported as one.
    """

    function: str
    settings: Settings


@dataclass(frozen=True, slots=True)
class Result:
    """How one task ended: its `value`, or the `problem` in a sentence. `refused`: the task itself was no good."""

    task: Any
    value: Any = None
    problem: str = ""
    refused: bool = False


class Engine(ABC):
    """Runs a job over tasks. Results come in any order; every task gives exactly one."""

    @abstractmethod
    def run(self, job: Job, tasks: Iterable[Any]) -> Iterator[Result]:
        """Yields a result for each task. Tasks are taken from the iterable only as fast as they are worked on."""
