"""The only module that knows spaCy: text in, plain tokens and name spans out."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from twosource.errors import SettingsError
from twosource.syntax import Token

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Parsed:
    """One parsed stretch: tokens with offsets and indices from 0, sentence bounds and names as token ranges."""

    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    names: tuple[tuple[int, int, str], ...]

    def shifted(self, words: int, characters: int) -> tuple[Token, ...]:
        """The tokens as they stand in an article, `words` tokens and `characters` code points further on."""
        return tuple(
            replace(
                token,
                i=token.i + words,
                head=token.head + words,
                start=token.start + characters,
                end=token.end + characters,
            )
            for token in self.tokens
        )


def require_installed(name: str) -> None:
    """Raises SettingsError unless the spaCy pipeline `name` is installed; loads nothing."""
    if not name.isidentifier() or importlib.util.find_spec(name) is None:
        raise SettingsError(
            f"the spaCy pipeline {name!r} is not installed; install it with pip, or set `parser` to one that is"
        )


class Parser:
    """An installed English spaCy pipeline."""

    def __init__(self, name: str) -> None:
        """Loads the pipeline `name`.

        Raises:
            SettingsError: it is not installed.
        """
        require_installed(name)
        import spacy  # noqa: PLC0415 (takes a second, and only a process that parses needs it)

        self._nlp: Any = spacy.load(name)
        if self._nlp.Defaults.suffixes:
            # Wires write "rail link-- report"; the dash is no part of the word.
            suffixes = [r"--+", *self._nlp.Defaults.suffixes]
            self._nlp.tokenizer.suffix_search = spacy.util.compile_suffix_regex(suffixes).search

    def parse(self, texts: Iterable[str]) -> Iterator[Parsed]:
        """Parses each text on its own, so that no sentence crosses from one passage into the next."""
        for doc in self._nlp.pipe(texts, batch_size=64):
            yield _parsed(doc)


@cache
def load_parser(name: str) -> Parser:
    """The pipeline `name`, loaded once for each process."""
    return Parser(name)


def _parsed(doc: Doc) -> Parsed:
    tokens: list[Token] = []
    index: dict[int, int] = {}
    for token in doc:
        if not token.is_space:
            index[token.i] = len(tokens)
            end = token.idx + len(token.text)
            tokens.append(
                Token(
                    len(tokens),
                    token.idx,
                    end,
                    token.text,
                    token.lemma_,
                    token.pos_,
                    token.tag_,
                    token.dep_,
                    token.head.i,
                )
            )
    tokens = [replace(token, head=_head(doc, token.head, index, token.i)) for token in tokens]
    return Parsed(tuple(tokens), _ranges(doc.sents, index), _named(doc, index))


def _head(doc: Doc, head: int, index: dict[int, int], own: int) -> int:
    """The new index of a head; white space never is one, so climb over it."""
    while head not in index and doc[head].head.i != head:
        head = doc[head].head.i
    return index.get(head, own)


def _ranges(sentences: Iterable[Any], index: dict[int, int]) -> tuple[tuple[int, int], ...]:
    kept = ([index[t.i] for t in sentence if t.i in index] for sentence in sentences)
    return tuple((words[0], words[-1] + 1) for words in kept if words)


def _named(doc: Doc, index: dict[int, int]) -> tuple[tuple[int, int, str], ...]:
    spans = (([index[t.i] for t in entity if t.i in index], entity.label_) for entity in doc.ents)
    return tuple((words[0], words[-1] + 1, label) for words, label in spans if words)
