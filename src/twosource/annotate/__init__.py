"""Stage 3: sentences, words, syntax, names and coreference within one article."""

from __future__ import annotations

from twosource.annotate.chains import Alias, chain_up
from twosource.annotate.name import Name
from twosource.annotate.names import settle_names
from twosource.annotate.parser import Parser
from twosource.codebook.naming import load_naming
from twosource.model import Article, Passage, PassageKind
from twosource.syntax import Annotated, Sentence, Token, annotated

UNREAD = frozenset({PassageKind.FURNITURE, PassageKind.DATELINE, PassageKind.CREDIT})
"""Passages that say nothing of their own, or were read when the page was cleaned."""


def annotate(article: Article, parser: Parser, alias: Alias = str) -> Annotated:
    """The article with its syntax; passages are parsed apart from each other.

    Args:
        article: a cleaned article.
        parser: the pipeline, from `load_parser`.
        alias: gives the one name of a country or body that has several; by default every name is its own.
    """
    naming = load_naming()
    passages = [p for p in article.passages if p.kind not in UNREAD]
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    names: list[Name] = []
    texts = [article.text[p.start : p.end] for p in passages]
    for block, (passage, parsed) in enumerate(zip(passages, parser.parse(texts), strict=True)):
        offset = len(tokens)
        tokens.extend(parsed.shifted(offset, passage.start))
        sentences.extend(_sentences(parsed.sentences, tokens, passage, (offset, block, len(sentences))))
        names.extend(Name(first + offset, last + offset, label) for first, last, label in parsed.names)
    draft = annotated(article, tuple(tokens), tuple(sentences))
    mentions, chains = chain_up(draft, settle_names(draft, names, naming), naming, alias)
    return annotated(article, draft.tokens, draft.sentences, mentions, chains)


def _sentences(
    ranges: tuple[tuple[int, int], ...], tokens: list[Token], passage: Passage, at: tuple[int, int, int]
) -> list[Sentence]:
    offset, block, count = at
    return [
        Sentence(
            count + k,
            first + offset,
            last + offset,
            tokens[first + offset].start,
            tokens[last + offset - 1].end,
            passage.kind,
            block,
        )
        for k, (first, last) in enumerate(ranges)
    ]
