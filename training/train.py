"""`python -m training.train`: fine-tunes an encoder with two heads on the generated sentences.

The pair head sees the sentence with source and target marked and names the deed between them; the word head sees the
bare sentence and names the deed of each trigger word. Both share the encoder, so that one pass over a sentence types
all its happenings.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import torch
from torch import nn
from torch.nn import functional
from transformers import AutoModel

from training.encode import Encoder
from training.lexicon import load_lexicon

NONE = "none"
SMOOTH = 0.05
NO_DEED = 0.4
"""What a word without a deed weighs in training: the few sentences of ordinary news come often. See --no-deed."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the sentences with a deed between two parties have these marked, and whether their words count, too.

    When the coder runs, the word head sees no marks: one that has learnt from marked sentences takes their absence for
    a sign that nothing is done.
    """

    marked: float = 0.75
    words: bool = True


class Coder(nn.Module):
    def __init__(self, folder: Path, deeds: int, layers: int | None = None) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(folder, add_pooling_layer=False)
        if layers:
            self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
        wide = self.encoder.config.hidden_size
        self.pair = nn.Sequential(
            nn.Dropout(0.1), nn.Linear(3 * wide, wide), nn.GELU(), nn.Dropout(0.1), nn.Linear(wide, deeds)
        )
        self.word = nn.Sequential(nn.Dropout(0.1), nn.Linear(wide, deeds))

    def states(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        return self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state

    def gather(self, states: torch.Tensor, mask: torch.Tensor, at: torch.Tensor) -> torch.Tensor:
        """What the pair head sees: the mean of all states and those of the two marks; `at` is (batch, 2)."""
        mean = (states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        rows = torch.arange(len(states))
        return torch.cat([mean, states[rows, at[:, 0]], states[rows, at[:, 1]]], -1)

    def pairs(self, ids: torch.Tensor, mask: torch.Tensor, at: torch.Tensor) -> torch.Tensor:
        return self.pair(self.gather(self.states(ids, mask), mask, at))


def pad(rows: list[list[int]], filler: int) -> tuple[torch.Tensor, torch.Tensor]:
    longest = max(map(len, rows))
    ids = torch.full((len(rows), longest), filler)
    mask = torch.zeros((len(rows), longest), dtype=torch.long)
    for i, row in enumerate(rows):
        ids[i, : len(row)] = torch.tensor(row)
        mask[i, : len(row)] = 1
    return ids, mask


def item(
    line: dict[str, Any], encoder: Encoder, names: list[str], rng: Random, share: Share = Share()
) -> dict[str, Any]:
    """One training item: ids with or without marks, where the marks stand, the deed (-100: not asked), word labels."""
    pair = line["modality"] == "asserted" and rng.random() < share.marked
    source, target = (line["source"], line["target"]) if pair else (None, None)
    if source and target and rng.random() < 0.05:
        source, target = (None, target) if rng.random() < 0.5 else (source, None)
    ids, starts, one, two = encoder.mark(line["text"], source, target)
    labels = [-100] * len(ids)
    for start, _, deed in line["triggers"] if share.words or not pair else ():
        i = starts.get(start)
        if i is not None and i < len(labels):
            labels[i] = names.index(deed)
    deed = names.index(line["deed"]) if pair else -100
    return {"ids": ids, "at": (one, two), "deed": deed, "labels": labels, "n": len(ids), "soft": line.get("soft")}


def batches(items: list[dict[str, Any]], size: int, rng: Random) -> list[list[dict[str, Any]]]:
    """Batches of like length, in random order."""
    mine = sorted(items, key=lambda i: (i["n"] // 4, rng.random()))
    out = [mine[k : k + size] for k in range(0, len(mine), size)]
    rng.shuffle(out)
    return out


def loss_of(model: Coder, batch: list[dict[str, Any]], filler: int, no_deed: float = NO_DEED) -> torch.Tensor:
    """Cross-entropy of both heads; of the pair head against the teacher's view where there is one."""
    ids, mask = pad([i["ids"] for i in batch], filler)
    with torch.autocast("cpu", torch.bfloat16):
        states = model.states(ids, mask)
    states = states.float()
    words = model.word(states)
    labels, _ = pad([i["labels"] for i in batch], -100)
    pairs = model.pair(model.gather(states, mask, torch.tensor([i["at"] for i in batch])))
    deeds = torch.tensor([i["deed"] for i in batch])
    loss = torch.zeros(())
    if (labels >= 0).any():
        weight = torch.ones(words.shape[-1])
        weight[0] = no_deed
        loss = loss + functional.cross_entropy(
            words.flatten(0, 1), labels.flatten(), weight, ignore_index=-100, label_smoothing=SMOOTH
        )
    if (deeds >= 0).any():
        loss = loss + functional.cross_entropy(pairs, deeds, ignore_index=-100, label_smoothing=SMOOTH)
    known = [n for n, i in enumerate(batch) if i["soft"] is not None and i["deed"] >= 0]
    if known:
        soft = torch.softmax(torch.tensor([batch[n]["soft"] for n in known]) / 2, -1)
        loss = loss + 2 * functional.kl_div(torch.log_softmax(pairs[known] / 2, -1), soft, reduction="batchmean")
    return loss


def train(options: argparse.Namespace) -> None:
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    rng = Random(options.seed)
    names = [NONE, *(deed.name for deed in load_lexicon().deeds)]
    encoder = Encoder(options.base / "tokenizer.json")
    lines = [json.loads(line) for line in options.data.open(encoding="utf-8")]
    filler = json.loads((options.base / "config.json").read_text())["pad_token_id"]
    model = Coder(options.base, len(names), options.layers)
    if options.start:
        model.load_state_dict(torch.load(options.start / "model.pt", weights_only=True), strict=False)
    model.encoder.embeddings.requires_grad_(requires_grad=False)
    steps = options.epochs * -(-len(lines) // options.batch)
    slow = [p for p in model.encoder.parameters() if p.requires_grad]
    fast = [*model.pair.parameters(), *model.word.parameters()]
    adam = torch.optim.AdamW(
        [{"params": slow, "lr": options.rate}, {"params": fast, "lr": 10 * options.rate}], weight_decay=0.01
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        adam, lambda n: min(n / (0.06 * steps + 1), max(0.02, (steps - n) / steps))
    )
    begun, done = time.time(), 0
    for epoch in range(options.epochs):
        total = 0.0
        items = [item(line, encoder, names, rng, Share(options.marked, not options.bare)) for line in lines]
        model.train()
        for batch in batches(items, options.batch, rng):
            loss = loss_of(model, batch, filler, options.no_deed)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            adam.step()
            schedule.step()
            adam.zero_grad()
            total, done = total + loss.item(), done + 1
            if done % 100 == 0:
                print(f"step {done}/{steps} loss {loss.item():.3f} {time.time() - begun:.0f}s", flush=True)
        print(f"epoch {epoch + 1} mean loss {total / (steps / options.epochs):.3f}", flush=True)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), options.out / "model.pt")
    (options.out / "names.json").write_text(json.dumps(names))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--base", type=Path, required=True, help="folder of the encoder: config.json, model.safetensors, tokenizer.json"
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--layers", type=int, help="keep only the first so many layers")
    parser.add_argument("--no-deed", type=float, default=NO_DEED, help="what a word without a deed weighs")
    parser.add_argument("--marked", type=float, default=0.75, help="the share of deeds whose parties are marked")
    parser.add_argument("--bare", action="store_true", help="the word head learns from sentences without marks alone")
    parser.add_argument("--start", type=Path, help="begin with the weights of this trained model, not of the base")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
