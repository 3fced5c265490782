"""`python -m training.label`: a trained model's scores for generated sentences, from which a smaller model learns."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import torch

from training.encode import Encoder
from training.train import Coder, pad

BATCH = 64


def labelled(lines: list[dict[str, Any]], model: Coder, encoder: Encoder, filler: int) -> list[dict[str, Any]]:
    """The asserted lines with `soft`, the pair head's scores for each deed."""
    asked = sorted((line for line in lines if line["modality"] == "asserted"), key=lambda line: len(line["text"]))
    for k in range(0, len(asked), BATCH):
        part = asked[k : k + BATCH]
        coded = [encoder.mark(line["text"], line["source"], line["target"]) for line in part]
        ids, mask = pad([row[0] for row in coded], filler)
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            scores = model.pairs(ids, mask, torch.tensor([row[2:] for row in coded]))
        for line, row in zip(part, scores.float().tolist(), strict=True):
            line["soft"] = [round(value, 2) for value in row]
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--trained", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    names = json.loads((options.trained / "names.json").read_text())
    model = Coder(options.base, len(names))
    model.load_state_dict(torch.load(options.trained / "model.pt", weights_only=True))
    model.eval()
    lines = [json.loads(line) for line in options.data.open(encoding="utf-8")]
    filler = json.loads((options.base / "config.json").read_text())["pad_token_id"]
    with options.out.open("w", encoding="utf-8") as out:
        for line in labelled(lines, model, Encoder(options.base / "tokenizer.json"), filler):
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
