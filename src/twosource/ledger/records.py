"""Nouns to JSON and back. A field with its default value is left out, so equal nouns have equal text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import Any, TypeVar

from pydantic import TypeAdapter

Noun = TypeVar("Noun")


def encode(noun: object) -> str:
    """The canonical JSON text of a dataclass of `model`."""
    return json.dumps(plain(noun), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def decode(kind: type[Noun], record: str) -> Noun:
    """The noun that `encode` wrote.

    Raises:
        pydantic.ValidationError: the text is no noun of this kind.
    """
    return _adapter(kind).validate_json(record)


def plain(value: object) -> Any:
    """A value of `model` as dicts, lists and scalars. What JSON has no form for is taken by its `str`."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(v) for f in fields(value) if (v := getattr(value, f.name)) != _default(f)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if value is None or isinstance(value, (str, int, float)):
        return value
    return str(value)


def _default(field: Field[Any]) -> object:
    return field.default_factory() if field.default_factory is not MISSING else field.default


_ADAPTERS: dict[type, TypeAdapter[Any]] = {}


def _adapter(kind: type[Noun]) -> TypeAdapter[Noun]:
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]
