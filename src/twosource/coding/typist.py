"""The typing model: which deed a word of a sentence tells, and which deed stands between two marked parties.

A MiniLM-L6 encoder (Apache-2.0) fine-tuned on sentences made by `training/`, as int8 ONNX, run by onnxruntime on one
thread, one sentence at a time, so that the answer depends on nothing but the sentence. It knows deeds, finer than
types (`deeds.json`). Where it cannot be loaded `load_typist` gives None and the phrases of the codebook stand alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.coding.wordpiece import Piece, WordPiece

HERE = Path(__file__).parent / "model"
LONGEST, STRIDE = 94, 64
"""Pieces of one pass, and how far the next begins behind it in a longer sentence."""
KEPT = 512
"""Sentences of which a process keeps what the model saw: outlets that print one agency's report share them."""
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class DeedKind:
    """A deed with its type and mode, and its code in the older CAMEO scheme; the deed `none` has no type."""

    name: str
    type: str
    mode: str
    cameo: str


@dataclass(frozen=True, slots=True)
class View:
    """What the model sees in one sentence: for each character where a word begins, a score for each deed.

    Scores divided by `warmth` make probabilities; few words are asked for.
    """

    deeds: tuple[DeedKind, ...]
    rows: Mapping[int, Floats]
    warmth: float

    def at(self, start: int) -> Floats | None:
        """The probabilities of the word that begins at character `start` of the sentence."""
        row = self.rows.get(start)
        return None if row is None else softmax(row / self.warmth)


class Typist:
    """The model of a folder: encoder.onnx, vocab.txt, deeds.json."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime  # noqa: PLC0415 - heavy, and the coder works without it

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = True
        self.session = onnxruntime.InferenceSession(
            (folder / "encoder.onnx").read_bytes(), options, providers=["CPUExecutionProvider"]
        )
        about = json.loads((folder / "deeds.json").read_text("utf-8"))
        self.deeds = tuple(DeedKind(*row) for row in about["deeds"])
        self.warmth = {name: float(about["temperature"][name]) for name in ("word", "pair")}
        self.marks: tuple[int, ...] = tuple(about["marks"])
        self.pieces = WordPiece(folder / "vocab.txt")
        self.view = lru_cache(maxsize=KEPT)(self._view)
        """What the model sees in a sentence, looked at once."""

    def _view(self, sentence: str) -> View:
        """One pass over the sentence, or several that overlap over one longer than `LONGEST` pieces."""
        pieces = self.pieces.pieces(sentence)
        rows: dict[int, Floats] = {}
        for begin in range(0, max(1, len(pieces) - LONGEST + STRIDE), STRIDE):
            part = pieces[begin : begin + LONGEST]
            words = self._run([p.number for p in part], (0, 0))[0]
            for piece, row in zip(part, words[1:], strict=False):
                rows.setdefault(piece.start, row)
        return View(self.deeds, rows, self.warmth["word"])

    def between(self, sentence: str, source: tuple[int, int] | None, target: tuple[int, int] | None) -> Floats:
        """The probability of each deed from source to target, both character ranges."""
        numbers, at = marked(self.pieces.pieces(sentence), source, target, self.marks)
        return softmax(self._run(numbers, at)[1] / self.warmth["pair"])

    def _run(self, numbers: Sequence[int], at: tuple[int, int]) -> tuple[Floats, Floats]:
        """Scores of each piece and of the pair, for [CLS] numbers [SEP]; `at`: where the marks stand, 0 for none."""
        ids = np.array([[self.pieces.first, *numbers, self.pieces.last]], dtype=np.int64)
        found: list[Any] = self.session.run(None, {"ids": ids, "at": np.array([at], dtype=np.int64)})
        return found[0][0], found[1][0]


def marked(
    pieces: Sequence[Piece], source: tuple[int, int] | None, target: tuple[int, int] | None, marks: Sequence[int]
) -> tuple[list[int], tuple[int, int]]:
    """The numbers with marks around both parties, cut to one pass, and where their opening marks stand after [CLS]."""
    spans = {0: source, 2: target}
    numbers: list[int] = []
    at = {0: 0, 2: 0}
    open_: dict[int, int] = {}
    for piece in pieces:
        for mark in [m for m, end in open_.items() if piece.start >= end]:
            numbers.append(marks[mark + 1])
            del open_[mark]
        for mark, span in spans.items():
            if span is not None and not at[mark] and span[0] < piece.end and piece.start < span[1]:
                numbers.append(marks[mark])
                at[mark] = len(numbers)
                open_[mark] = span[1]
        numbers.append(piece.number)
    numbers += [marks[mark + 1] for mark in open_]
    longest = LONGEST + len(marks)
    return numbers[:longest], (min(at[0], longest), min(at[2], longest))


def softmax(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max())
    return np.asarray(powers / powers.sum(), dtype=np.float32)


@cache
def load_typist(folder: Path = HERE) -> Typist | None:
    """The shipped model, loaded once a process; None where it or its runtime is missing."""
    try:
        return Typist(folder)
    except (ImportError, OSError, ValueError, KeyError, RuntimeError):
        return None
