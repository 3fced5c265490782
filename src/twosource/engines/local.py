"""Worker processes on this machine, each given one task at a time, within its time and memory.

A worker that takes too long is killed and one that dies is replaced; its task ends with a sentence and the run goes on.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from itertools import islice
from queue import SimpleQueue
from typing import Any

from twosource.engines.base import Engine, Job, Result
from twosource.engines.worker import receive, send
from twosource.errors import TwosourceError

START_SECONDS = 120.0
"""A worker loads its models in about two seconds; far beyond that, something is wrong with the installation."""


class Worker:
    """One worker process; started when it is first needed, and again after it was lost."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._process: subprocess.Popen[bytes] | None = None

    def work(self, task: Any) -> Result:
        """Has the worker do one task. Never raises for what the task does."""
        process = self._process or self._start()
        limit = self._job.settings.document_seconds
        try:
            kind, value = self._exchange(process, task, limit)
        except TimeoutError:
            return Result(task, problem=f"it took more than {limit:g} second{'s' * (limit != 1)}")
        except (EOFError, BrokenPipeError):
            code = process.wait()
            self.stop()
            return Result(task, problem=f"its worker process died ({_cause(code)})")
        if kind == "done":
            return Result(task, value)
        if kind == "failed":
            self.stop()  # after a memory or program error, a new process is the surest way to be as before
        return Result(task, problem=value, refused=kind == "refused")

    def stop(self) -> None:
        """Ends the process, if there is one."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with suppress(BrokenPipeError):
                        pipe.close()

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "twosource.engines.worker", self._job.function]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_environment())  # noqa: S603
        self._process = process
        try:
            self._exchange(process, self._job.settings, START_SECONDS)
        except (TimeoutError, EOFError, BrokenPipeError):
            self.stop()
            raise TwosourceError(
                "a worker process could not start; its own message is above; check that the package and its "
                "parser are installed, or try `--set workers=1`"
            ) from None
        return process

    def _exchange(self, process: subprocess.Popen[bytes], message: Any, seconds: float) -> tuple[str, Any]:
        """Sends and receives; kills the worker after `seconds`, which works where pipes cannot be waited for."""
        assert process.stdin is not None  # noqa: S101 (for the type checker: both are pipes)
        assert process.stdout is not None  # noqa: S101
        late = threading.Event()

        def end() -> None:
            late.set()
            process.kill()

        watch = threading.Timer(seconds, end)
        watch.start()
        try:
            send(process.stdin, message)
            kind, value = receive(process.stdout)
        except (EOFError, BrokenPipeError):
            if late.is_set():
                self.stop()
                raise TimeoutError from None
            raise
        finally:
            watch.cancel()
        return kind, value


class LocalEngine(Engine):
    """A pool of worker processes. `workers` 0 takes one for each core."""

    def __init__(self, workers: int = 0) -> None:
        self.size = workers or os.cpu_count() or 1

    def run(self, job: Job, tasks: Iterable[Any]) -> Iterator[Result]:
        """See `Engine.run`. Closing the iterator, or Ctrl-C, ends all workers."""
        workers = [Worker(job) for _ in range(self.size)]
        free: SimpleQueue[Worker] = SimpleQueue()
        for worker in workers:
            free.put(worker)

        def one(task: Any) -> Result:
            worker = free.get()
            try:
                return worker.work(task)
            finally:
                free.put(worker)

        pool = ThreadPoolExecutor(self.size)
        try:
            yield from _in_flight(pool, one, iter(tasks), 2 * self.size)
        finally:
            for worker in workers:
                worker.stop()
            pool.shutdown(cancel_futures=True)


def _in_flight(pool: ThreadPoolExecutor, one: Any, tasks: Iterator[Any], most: int) -> Iterator[Result]:
    """Keeps at most `most` tasks in the pool, so that reading never runs ahead of working."""
    running: set[Future[Result]] = {pool.submit(one, task) for task in islice(tasks, most)}
    while running:
        done, running = wait(running, return_when=FIRST_COMPLETED)
        for future in done:
            yield future.result()
        running |= {pool.submit(one, task) for task in islice(tasks, len(done))}


def _environment() -> dict[str, str]:
    """The worker finds the same modules and uses one thread: there is one worker for each core already."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p), "OMP_NUM_THREADS": "1"}


def _cause(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"
