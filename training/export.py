"""`python -m training.export`: the trained model as int8 ONNX with vocabulary and deeds, as `coding/model` ships it."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import nn

from training.encode import MARKS
from training.lexicon import load_lexicon
from training.slim import slim
from training.train import Coder


class Whole(nn.Module):
    """Ids and mark positions in, scores of every piece and of the pair out."""

    def __init__(self, model: Coder) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: torch.Tensor, at: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        mask = torch.ones_like(ids)
        states = self.model.states(ids, mask)
        return self.model.word(states), self.model.pair(self.model.gather(states, mask, at))


def export(base: Path, trained: Path, out: Path, temperature: dict[str, float]) -> None:
    names = json.loads((trained / "names.json").read_text())
    weights = torch.load(trained / "model.pt", weights_only=True)
    layers = 1 + max(int(name.split(".")[3]) for name in weights if name.startswith("encoder.encoder.layer."))
    model = Coder(base, len(names), layers)
    model.load_state_dict(weights)
    model.eval()
    out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    with tempfile.TemporaryDirectory() as work:
        plain = Path(work) / "plain.onnx"
        example = (torch.tensor([[101, 2054, 2003, 102]]), torch.tensor([[1, 2]]))
        torch.onnx.export(
            Whole(model), example, str(plain), input_names=["ids", "at"], output_names=["words", "pair"],
            dynamic_axes={"ids": {1: "n"}, "words": {1: "n"}}, dynamo=False, opset_version=17,
        )  # fmt: skip
        quantize_dynamic(plain, out / "encoder.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    shipped = onnx.load(out / "encoder.onnx")
    slim(shipped)
    onnx.save(shipped, out / "encoder.onnx")
    vocabulary = sorted(tokenizer.get_vocab().items(), key=lambda pair: pair[1])
    (out / "vocab.txt").write_text("\n".join(piece for piece, _ in vocabulary) + "\n", "utf-8")
    by_name = {deed.name: deed for deed in load_lexicon().deeds}
    rows = [[n, by_name[n].type, by_name[n].mode, by_name[n].cameo] if n in by_name else [n, "", "", ""] for n in names]
    about = {"deeds": rows, "marks": [tokenizer.token_to_id(mark) for mark in MARKS], "temperature": temperature}
    (out / "deeds.json").write_text(json.dumps(about, indent=0) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--trained", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("src/twosource/coding/model"))
    parser.add_argument("--word-temperature", type=float, default=1.0)
    parser.add_argument("--pair-temperature", type=float, default=1.0)
    options = parser.parse_args()
    warmth = {"word": options.word_temperature, "pair": options.pair_temperature}
    export(options.base, options.trained, options.out, warmth)


if __name__ == "__main__":
    main()
