"""The article stages, with documents that end their worker; run in worker processes by test_limits.py."""

from __future__ import annotations

import os
import time
from pathlib import Path

from twosource import pipeline
from twosource.model import RawArticle
from twosource.outcomes import ArticleRecord
from twosource.settings import Settings

hoard: list[bytearray] = []


def work(raw: RawArticle, settings: Settings) -> tuple[ArticleRecord, ...]:
    name = Path(raw.source).stem
    if name == "deadly":
        os._exit(9)
    if name == "endless":
        time.sleep(600)
    if name == "hungry":
        hoard.append(bytearray(2_000_000_000))
    return pipeline.work(raw, settings)
