"""`python -m training.blend`: the mean of the weights of two models that learnt one after the other.

The last lesson teaches single words well and makes the view of two marked parties a little worse; the mean keeps both.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import torch


def blend(before: Path, after: Path, out: Path, share: float) -> None:
    """`share` of what comes `after`, the rest of what was `before`; both folders hold a model of the same shape."""
    old, new = (torch.load(folder / "model.pt", weights_only=True) for folder in (before, after))
    mean = {
        name: torch.lerp(old[name], new[name], share) if new[name].is_floating_point() else new[name] for name in new
    }
    out.mkdir(parents=True, exist_ok=True)
    torch.save(mean, out / "model.pt")
    shutil.copy(after / "names.json", out / "names.json")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--before", type=Path, required=True)
    parser.add_argument("--after", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--share", type=float, default=0.6)
    options = parser.parse_args()
    blend(options.before, options.after, options.out, options.share)


if __name__ == "__main__":
    main()
