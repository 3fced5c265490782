"""Tasks that behave badly, run in worker processes by test_local.py."""

from __future__ import annotations

import os
import time
from pathlib import Path

from twosource.errors import Refused
from twosource.settings import Settings


def misbehave(task: str, settings: Settings) -> str:
    if task == "sleep":
        time.sleep(60)
    if task.startswith("/"):
        Path(task).write_text(str(os.getpid()))
        time.sleep(60)
    if task == "die":
        os._exit(7)
    if task == "refuse":
        raise Refused("it is no article")
    if task == "fail":
        raise ValueError("unforeseen")
    if task == "hoard":
        return str(len(bytearray(400_000_000)))
    if task == "print":
        print("noise on standard output")
    return task.upper()
