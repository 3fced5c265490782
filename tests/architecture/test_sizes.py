"""Size limits: 400 lines a module, 40 a function, seven parameters, no drawer called utils."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
MODULE_LINES, FUNCTION_LINES, PARAMETERS = 400, 40, 7
DRAWERS = {"utils", "util", "helpers", "misc", "common", "tools"}
LONG_ON_PURPOSE = {
    "src/twosource/model.py": "every noun in one place, half of it docstrings; split, a reader would look in two",
}
FOLDERS = ("src", "quality", "benchmarks", "training", "tests")
ModuleFunction = ast.FunctionDef | ast.AsyncFunctionDef


def modules() -> list[Path]:
    return [p for folder in FOLDERS for p in sorted((ROOT / folder).rglob("*.py"))]


def functions() -> Iterator[tuple[str, ModuleFunction]]:
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ModuleFunction):
                yield f"{path.relative_to(ROOT)}:{node.name}", node


def test_no_module_is_longer_than_four_hundred_lines() -> None:
    lengths = {str(p.relative_to(ROOT)): len(p.read_text("utf-8").splitlines()) for p in modules()}
    assert {p for p, n in lengths.items() if n > MODULE_LINES} == set(LONG_ON_PURPOSE)


def test_no_function_is_longer_than_forty_lines() -> None:
    assert {name: n for name, f in functions() if (n := code_lines(f)) > FUNCTION_LINES} == {}


def test_no_function_takes_more_than_seven_parameters() -> None:
    """A command's parameters are its options, which Typer reads from the signature: cli/ alone may pass seven."""
    taken = {name: len(f.args.args) + len(f.args.kwonlyargs) + len(f.args.posonlyargs) for name, f in functions()}
    cli = "src/twosource/cli/"
    assert {name: n for name, n in taken.items() if n > PARAMETERS and not name.startswith(cli)} == {}


def test_no_module_is_a_drawer() -> None:
    assert [p for p in modules() if p.stem in DRAWERS or p.parent.name in DRAWERS] == []


def code_lines(function: ModuleFunction) -> int:
    """Lines of a function without its docstring."""
    first = function.body[0]
    documented = ast.get_docstring(function) is not None
    docstring = (first.end_lineno or first.lineno) - first.lineno + 1 if documented else 0
    return (function.end_lineno or function.lineno) - function.lineno + 1 - docstring
