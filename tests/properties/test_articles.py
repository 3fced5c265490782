"""Whatever the text: spans give back their words, ids are those of the content, and nothing crashes."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from twosource import pipeline
from twosource.errors import Refused
from twosource.ledger.records import decode, encode
from twosource.model import Article, Claim, RawArticle, Span
from twosource.settings import Settings

SETTINGS = Settings()
SLOW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))

WORDS = """Norland Sudria President Brandt said that police arrested 12 people on Thursday , . “ ” ' according to the
Ash Herald not would could if threatened to close border in 2031 between 200 and 300 Photo: by his her She He they
minister of Defence killed three injured May 4, declined comment - ( ) ; $5 million percent US U.S. Mr."""
words = st.sampled_from(WORDS.split())
sentences = st.lists(words, min_size=1, max_size=25).map(" ".join)
odd = st.text(min_size=1, max_size=30)
pages = st.lists(st.one_of(sentences, sentences, odd), min_size=1, max_size=8).map("\n".join)


def worked(text: str) -> list[Any]:
    raw = RawArticle(text.encode("utf-8", "surrogatepass"), "text/plain", "x.txt", "2031-05-02T00:00:00+00:00", "file")
    with suppress(Refused):
        return list(pipeline.work(raw, SETTINGS))
    return []


@SLOW
@given(pages)
def test_every_span_gives_back_its_words(text: str) -> None:
    for record in worked(text):
        for span in spans(record):
            assert span.article == record.article.id
            assert record.article.text[span.start : span.end] == span.exact
            assert span.exact


@SLOW
@given(pages)
def test_passages_stand_in_order_and_do_not_overlap(text: str) -> None:
    for record in worked(text):
        ends = [0]
        for passage in record.article.passages:
            assert ends[-1] <= passage.start < passage.end <= len(record.article.text)
            ends.append(passage.end)


@SLOW
@given(pages)
def test_the_same_text_gives_the_same_claims_each_with_an_id_of_its_own(text: str) -> None:
    first, again = worked(text), worked(text)
    assert first == again
    for record in first:
        ids = [claim.id for claim in record.claims]
        assert len(ids) == len(set(ids))
        assert {claim.article for claim in record.claims} <= {record.article.id}


@SLOW
@given(pages)
def test_what_the_ledger_keeps_comes_back_as_it_was(text: str) -> None:
    for record in worked(text):
        assert decode(Article, encode(record.article)) == record.article
        for claim in record.claims:
            assert decode(Claim, encode(claim)) == claim


def spans(value: object) -> Iterator[Span]:
    """Every span within a noun, but for where a teaser was found, which is in another article."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from spans(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            if field.name != "found_at":
                yield from spans(getattr(value, field.name))
