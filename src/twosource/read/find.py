"""Which files a path given by the user means."""

from __future__ import annotations

import os
from collections.abc import Iterator
from glob import glob, has_magic
from pathlib import Path

from twosource.outcomes import Outcome, Status
from twosource.read.kinds import SUFFIXES, kind_of
from twosource.read.making import shown

SAVED = ("_files", ".files", "-Dateien", "_archivos", "_fichiers")
"""How browsers name the folder of pictures and scripts that they save beside a page."""


def files(given: str) -> Iterator[Path | Outcome]:
    """The files under a path or glob in order of name, or an outcome for what is not there.

    A file named by the user is read whatever its ending; in folders only the endings we know are.
    """
    path = Path(given)
    if _exists(path):
        yield from _under(path)
        return
    # Path.glob takes no absolute patterns.
    matches = sorted(glob(given, recursive=True)) if has_magic(given) else []  # noqa: PTH207
    for match in matches:
        yield from _under(Path(match)) if "**" not in given or not Path(match).is_dir() else ()
    if not matches:
        yield _refused(path, "no file matches it" if has_magic(given) else "there is no such file or folder")


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name too long, or with a character no file can have
        return False


def _under(path: Path) -> Iterator[Path | Outcome]:
    if path.is_dir():
        yield from _in_folder(path)
    else:
        yield path


def _in_folder(folder: Path) -> Iterator[Path | Outcome]:
    faults: list[OSError] = []
    found = 0
    for here, folders, names in os.walk(folder, onerror=faults.append):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _is_saved(name, names))
        for name in sorted(names):
            path = Path(here, name)
            if name.startswith("."):
                continue
            found += 1
            known = kind_of(path) is not None
            yield path if known else _refused(path, f"its ending is none of {', '.join(SUFFIXES)}")
    for fault in faults:
        found += 1
        yield _refused(Path(str(fault.filename)), f"the folder cannot be read: {fault.strerror}")
    if not found:
        yield _refused(folder, "the folder holds no files")


def _is_saved(folder: str, names: list[str]) -> bool:
    """Whether the folder only holds the parts of a page saved beside it."""
    stem = next((folder.removesuffix(tail) for tail in SAVED if folder.endswith(tail)), None)
    return stem is not None and any(f"{stem}{ending}" in names for ending in (".html", ".htm"))


def _refused(path: Path, reason: str) -> Outcome:
    return Outcome(shown(path), Status.REFUSED, reason)
