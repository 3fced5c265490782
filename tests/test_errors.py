"""The error tree: one base, and the drawing at the top of errors.py is the tree."""

from __future__ import annotations

import ast
from pathlib import Path

from twosource import errors

SOURCE = Path(errors.__file__).parent


def defined() -> list[type[BaseException]]:
    return [e for e in vars(errors).values() if isinstance(e, type) and issubclass(e, BaseException)]


def test_every_error_has_the_same_base() -> None:
    assert all(issubclass(e, errors.TwosourceError) for e in defined())


def test_the_drawn_tree_names_every_error() -> None:
    drawing = errors.__doc__ or ""
    assert [e.__name__ for e in defined() if e.__name__ not in drawing] == []


def test_no_module_raises_a_bare_exception() -> None:
    bare = {"Exception", "RuntimeError", "BaseException"}
    found = [
        f"{path.name}:{node.lineno}"
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Raise)
        and isinstance(node.exc, ast.Call)
        and isinstance(node.exc.func, ast.Name)
        and node.exc.func.id in bare
    ]
    assert found == []
