"""Whatever the text, tokens and mentions give back its words and every mention has one chain."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quality.harness import annotated_text
from tests.conftest import Parse
from twosource.annotate import annotate
from twosource.annotate.parser import load_parser
from twosource.model import Article, Passage, PassageKind
from twosource.settings import Settings

TEXT = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=200)


@given(TEXT)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_tokens_give_back_their_words(text: str) -> None:
    doc = annotated_text(text)
    assert all(text[t.start : t.end] == t.text for t in doc.tokens)
    assert all(doc.sentences[s.i] is s for s in doc.sentences)
    assert sorted(m for c in doc.chains for m in c.mentions) == list(range(len(doc.mentions)))


def test_no_sentence_crosses_from_one_passage_into_the_next(parse: Parse) -> None:
    doc = parse("first line without a stop\nSecond line", title="A headline")
    assert [doc.article.text[s.start : s.end] for s in doc.sentences] == [
        "A headline",
        "first line without a stop",
        "Second line",
    ]


def test_furniture_is_not_read() -> None:
    text = "Home News Sport\nThe court ruled."
    passages = (Passage(PassageKind.FURNITURE, 0, 15), Passage(PassageKind.BODY, 16, len(text)))
    doc = annotate(Article("article-1", text, passages), load_parser(Settings().parser))
    assert [t.text for t in doc.tokens] == ["The", "court", "ruled", "."]
