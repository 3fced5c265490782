"""The program of one worker process: reads tasks on stdin, writes replies on stdout, one after the other.

Started as `python -m twosource.engines.worker FUNCTION`, so that it shares nothing with the program that started it
and no `if __name__ == "__main__"` is asked of a library user. Messages are pickles with a length before them; they only
ever pass between this process and the one that started it.
"""

from __future__ import annotations

import os
import pickle
import signal
import struct
import sys
import threading
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import IO, Any

from twosource.errors import InputError, TwosourceError
from twosource.settings import Settings

LENGTH = struct.Struct("!Q")
Reply = tuple[str, Any]
"""("done", value), ("refused", reason), ("failed", reason) or ("ready", None)."""


def send(pipe: IO[bytes], message: object) -> None:
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.write(LENGTH.pack(len(data)) + data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> Any:
    """The next message.

    Raises:
        EOFError: the other side has gone.
    """
    header = pipe.read(LENGTH.size)
    if len(header) < LENGTH.size:
        raise EOFError
    (length,) = LENGTH.unpack(header)
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return pickle.loads(data)  # noqa: S301 (our own process at the other end)


def limit_memory(more: int) -> None:
    """Lets this process take `more` bytes beyond what it has now; where the system cannot, the time limit remains."""
    try:
        import resource  # noqa: PLC0415 (not on Windows)
    except ImportError:
        return
    now = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
    resource.setrlimit(resource.RLIMIT_AS, (now + more, resource.RLIM_INFINITY))


def end_with_parent() -> None:
    """Ends this process when the one that started it is gone: nobody else would stop an endless task then."""
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def reply(work: Callable[[Any, Settings], Any], task: Any, settings: Settings) -> Reply:
    """Does one task; every way it can fail becomes a sentence."""
    try:
        return "done", work(task, settings)
    except InputError as error:
        return type(error).__name__.lower(), str(error)
    except MemoryError:
        return "failed", f"it needed more than {settings.document_memory:,} bytes of memory"
    except RecursionError:
        return "failed", "it is nested too deeply"
    except TwosourceError:
        raise
    except Exception as error:  # noqa: BLE001 (one document must never stop the run; the outcome says what it was)
        return "failed", f"the program failed on it: {type(error).__name__}: {error}"


def main(function: str) -> None:
    """Works until the other side closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program that started us; it ends us in order.
    end_with_parent()
    source, replies = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not end up between our messages
    settings: Settings = receive(source)
    module, name = function.split(":")
    work = getattr(import_module(module), name)
    if (warm := getattr(import_module(module), "warm_up", None)) is not None:
        warm(settings)
    send(replies, ("ready", None))
    if sys.platform == "linux":
        limit_memory(settings.document_memory)
    while True:
        try:
            task = receive(source)
        except EOFError:
            return
        send(replies, reply(work, task, settings))


if __name__ == "__main__":
    main(sys.argv[1])
