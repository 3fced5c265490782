"""The typing model: the same answer whatever else is read, and phrases alone where it is missing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.conftest import Parse
from twosource.codebook.events import Events, beside, load_events, text_beside
from twosource.coding import code, drafts
from twosource.coding.typist import HERE, LONGEST, Typist, load_typist, marked
from twosource.coding.wordpiece import Piece, WordPiece

LIMIT = 30 * 1024 * 1024
SENTENCE = "Gunmen shot two farmers near Lahti."


@pytest.fixture(scope="module")
def typist() -> Typist:
    found = load_typist()
    assert found is not None
    return found


def test_the_model_is_small_and_no_file_of_it_is_a_pickle() -> None:
    files = [path for path in HERE.iterdir() if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= LIMIT
    assert {path.suffix for path in files} <= {".onnx", ".txt", ".json"}


def test_the_model_sees_the_deed_between_two_parties(typist: Typist) -> None:
    p = typist.between(SENTENCE, (0, 6), (12, 23))
    assert typist.deeds[int(p.argmax())].type == "ASSAULT"
    assert float(p.sum()) == pytest.approx(1.0, abs=1e-4)


def test_the_same_sentence_is_seen_the_same_after_others(typist: Typist) -> None:
    first = typist.view(SENTENCE).at(7)
    typist.view("A much longer sentence about prices, which rose again in the third quarter of the year.")
    typist.view.cache_clear()
    again = typist.view(SENTENCE).at(7)
    assert first is not None
    assert again is not None
    assert np.array_equal(first, again)


def test_a_sentence_met_again_is_not_looked_at_again(typist: Typist) -> None:
    assert typist.view(SENTENCE) is typist.view(SENTENCE)


def test_every_word_of_a_sentence_longer_than_one_pass_is_seen(typist: Typist) -> None:
    text = "Police arrested a man. " * (LONGEST // 3)
    view = typist.view(text)
    assert all(view.at(i) is not None for i in range(len(text)) if text.startswith("arrested", i))


def test_an_empty_sentence_is_seen_without_words(typist: Typist) -> None:
    assert typist.view("").rows == {}


def test_no_model_where_there_is_none(tmp_path: Path) -> None:
    assert load_typist(tmp_path) is None


def test_phrases_alone_code_where_the_model_is_missing(parse: Parse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafts, "load_typist", lambda: None)
    (claim,) = [c for c in code(parse(SENTENCE), load_events()) if c.type]
    assert (claim.type, claim.mode) == ("ASSAULT", "firearms")
    assert "model" not in claim.reason


def test_the_model_is_not_asked_where_it_can_change_nothing(parse: Parse, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(drafts, "load_typist", lambda: asked.append(True))
    code(parse("The old wall stood and fell."), load_events())
    assert not asked
    code(parse(SENTENCE), load_events())
    assert asked


def test_a_type_of_the_users_own_is_coded_by_its_phrases(parse: Parse, own: Events) -> None:
    (claim,) = [c for c in code(parse("Lahti knighted two farmers."), own) if c.type]
    assert (claim.type, claim.mode) == ("HONOUR", "title")
    assert [party.span.exact for party in claim.recipients] == ["two farmers"]


@pytest.fixture
def own(tmp_path: Path) -> Events:
    (tmp_path / "phrases").mkdir()
    (tmp_path / "types.yaml").write_text(
        "types:\n  HONOUR:\n    quad: VC\n    help: Honours somebody.\n    modes:\n      title: A title is given.\n",
        "utf-8",
    )
    (tmp_path / "phrases" / "HONOUR.yaml").write_text(
        "type: HONOUR\nphrases:\n  - note: Gives a title.\n    mode: title\n    verbs: [knight, ennoble]\n", "utf-8"
    )
    return load_events(tmp_path)


def test_the_users_events_stand_beside_their_codebook(tmp_path: Path) -> None:
    codebook = tmp_path / "own.yaml"
    assert beside(codebook) is None
    assert beside(None) is None
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "types.yaml").write_text("types: {}\n", "utf-8")
    assert beside(codebook) == tmp_path / "events"
    assert text_beside(codebook) == "types: {}\n"


def test_marks_stand_around_the_parties() -> None:
    pieces = [Piece(10, 0, 3), Piece(11, 4, 7), Piece(12, 8, 11)]
    assert marked(pieces, (0, 3), (8, 11), (1, 2, 3, 4)) == ([1, 10, 2, 11, 3, 12, 4], (1, 5))
    assert marked(pieces, None, (4, 7), (1, 2, 3, 4)) == ([10, 3, 11, 4, 12], (0, 2))


@pytest.mark.parametrize("text", ["", "  ", "Łódź’s mayor", "a\u0000b", "x" * 500, "日本", "naïve—café"])
def test_pieces_stand_where_their_words_are(text: str) -> None:
    pieces = WordPiece(HERE / "vocab.txt").pieces(text)
    assert all(0 <= p.start < p.end <= len(text) for p in pieces)
    assert [p.start for p in pieces] == sorted(p.start for p in pieces)
