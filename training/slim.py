"""`python -m training.slim MODEL.onnx`: an exported model without what is the same for every sentence.

One sentence at a time is run, so nothing is masked, and every shape but the length is known. What torch writes to
work these out anew for each sentence is dropped, half of all nodes. The scores stay the same to the last bit.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, numpy_helper

LAYERS = "/encoder/encoder/layer."
ONE_TYPE = "token_type_embeddings"
"""The table of the two token types, of which all pieces have the first."""


class Graph:
    """The nodes of a model by what they make, and what of it shall stand in for something else."""

    def __init__(self, model: ModelProto) -> None:
        self.graph = model.graph
        self.made: dict[str, NodeProto] = {name: node for node in self.graph.node for name in node.output}
        self.known = {one.name: numpy_helper.to_array(one) for one in self.graph.initializer}
        self.instead: dict[str, str] = {}

    def value(self, name: str) -> NDArray[np.generic] | None:
        """A tensor that is the same for every sentence; None for any other."""
        node = self.made.get(name)
        if node is not None and node.op_type == "Constant":
            return numpy_helper.to_array(node.attribute[0].t)
        return self.known.get(name)

    def add(self, name: str, value: NDArray[np.generic]) -> str:
        self.graph.initializer.append(numpy_helper.from_array(value, name))
        return name

    def _stand_in(self, name: str) -> str:
        while name in self.instead:
            name = self.instead[name]
        return name

    def rewire(self) -> None:
        """Puts in what stands in for something else, and drops what nothing needs any more."""
        for node in self.graph.node:
            for k, name in enumerate(node.input):
                node.input[k] = self._stand_in(name)
        needed, kept = {one.name for one in self.graph.output}, []
        for node in reversed(self.graph.node):
            if needed & set(node.output):
                kept.append(node)
                needed |= set(node.input)
        tables = [one for one in self.graph.initializer if one.name in needed]
        del self.graph.node[:], self.graph.initializer[:]
        self.graph.node.extend(reversed(kept))
        self.graph.initializer.extend(tables)


def slim(model: ModelProto) -> None:
    """Changes the model in place; one that is slim already stays as it is."""
    graph = Graph(model)
    for node in model.graph.node:
        above = graph.made.get(node.input[0]) if node.input else None
        if node.op_type == "Where" and above is not None and above.op_type == "IsNaN":
            graph.instead[node.output[0]] = node.input[2]  # A softmax over at least one piece is a number.
        elif node.op_type == "Softmax" and above is not None and above.op_type == "Add":
            graph.instead[above.output[0]] = above.input[0]  # The mask: nothing is masked.
        elif node.op_type == "Reshape" and node.output[0].startswith(LAYERS):
            _shape_known(graph, node)
        elif node.op_type == "DequantizeLinear" and ONE_TYPE in node.output[0]:
            graph.instead[node.output[0]] = graph.add("token_type", _first_type(graph, node))
    graph.rewire()
    onnx.checker.check_model(model)


def _shape_known(graph: Graph, node: NodeProto) -> None:
    """A shape put together for each sentence; 0 takes over what the input has at that place."""
    parts = graph.made.get(node.input[1])
    if parts is None or parts.op_type != "Concat":
        return
    values = [graph.value(name) for name in parts.input]
    shape = np.array([0 if value is None else int(value.item()) for value in values], np.int64)
    node.input[1] = graph.add(node.output[0] + "/shape", shape)


def _first_type(graph: Graph, node: NodeProto) -> NDArray[np.float32]:
    table, scale, zero = (graph.known[name] for name in (graph.made[node.input[0]].input[0], *node.input[1:3]))
    return np.asarray((table[0].astype(np.float32) - zero.astype(np.float32)) * scale, np.float32)


def main() -> None:
    """Slims the given file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    path = parser.parse_args().model
    model = onnx.load(path)
    slim(model)
    onnx.save(model, path)


if __name__ == "__main__":
    main()
