"""Sentences as numbers, with the two parties marked or not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer

MARKS = ("[unused1]", "[unused2]", "[unused3]", "[unused4]")
LONGEST = 96


class Encoder:
    """Sets the ids of MARKS around source and target."""

    def __init__(self, path: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(path))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        found = [self.tokenizer.token_to_id(mark) for mark in MARKS]
        if None in found:
            raise ValueError(f"{path} has no unused pieces for marks")
        self.marks: list[int] = [number for number in found if number is not None]

    def mark(
        self, text: str, source: Sequence[int] | None, target: Sequence[int] | None
    ) -> tuple[list[int], dict[int, int], int, int]:
        """Ids with marks; where the word piece of a character begins; the positions of the marks (0: unmarked)."""
        encoded = self.tokenizer.encode(text)
        opens = {0: source[0] if source else -1, 2: target[0] if target else -1}
        closes = {1: source[1] if source else -1, 3: target[1] if target else -1}
        ids: list[int] = []
        at = {0: 0, 2: 0}
        done: set[int] = set()
        starts: dict[int, int] = {}
        previous_end = 0
        for number, (start, end) in zip(encoded.ids, encoded.offsets, strict=True):
            special = end == start
            for mark, stop in closes.items():
                over = stop >= 0 and previous_end >= stop and (special or start >= stop)
                if over and mark not in done and mark - 1 in done:
                    ids.append(self.marks[mark])
                    done.add(mark)
            for mark, begin in opens.items():
                if not special and mark not in done and begin >= 0 and end > begin:
                    at[mark] = len(ids)
                    ids.append(self.marks[mark])
                    done.add(mark)
            if not special:
                starts[start] = len(ids)
            ids.append(number)
            if not special:
                previous_end = end
        return ids[: LONGEST + 4], starts, min(at[0], LONGEST), min(at[2], LONGEST)
