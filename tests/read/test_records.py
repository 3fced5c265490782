"""JSON is cut into records without being held in memory, and a bad record spoils no other."""

from __future__ import annotations

import io
import json

from hypothesis import given
from hypothesis import strategies as st

from twosource.read.records import DEEPEST, Record, Scanner, in_json, in_lines

LIMIT = 1_000


def stream(content: bytes) -> io.BufferedReader:
    return io.BufferedReader(io.BytesIO(content))


def read(content: bytes) -> list[Record]:
    return list(in_json(stream(content), LIMIT))


def test_one_object_has_no_number_and_those_of_a_list_have() -> None:
    assert read(b' {"title": "A"} ') == [Record(0, {"title": "A"})]
    assert read(b'[{"a": 1}, {"a": 2}]') == [Record(1, {"a": 1}), Record(2, {"a": 2})]


def test_objects_one_after_the_other_are_records() -> None:
    assert [record.fields for record in read(b'{"a": 1}\n{"a": 2}')] == [{"a": 1}, {"a": 2}]


def test_an_empty_list_holds_nothing() -> None:
    assert read(b"[ ]") == []


def test_what_is_cut_off_says_so_after_what_is_whole() -> None:
    whole, cut = read(b'[{"a": 1}, {"a": "two')
    assert whole.fields == {"a": 1}
    assert cut.problem == "the file ends in the middle of it"
    whole, missing = read(b'[{"a": 1}')
    assert whole.fields == {"a": 1}
    assert missing.problem == "the file ends in the middle of its list"


def test_what_is_no_object_or_no_json_says_so() -> None:
    assert [record.problem for record in read(b'[[1], 5, null, "x"]')] == [
        f"it must be an object with named fields, not {what}" for what in ("a list", "a number", "null", "text")
    ]
    assert read(b"some words")[0].problem.startswith("it is no JSON")
    assert read(b'{"a": NaN}')[0].problem == "it is no JSON: NaN is no value of JSON"


def test_deep_nesting_is_refused_without_recursion() -> None:
    deep = b'{"a": ' * (DEEPEST + 1) + b"1" + b"}" * (DEEPEST + 1)
    assert "nested more than" in read(deep)[0].problem
    deeper = list(in_json(stream(b"[" * 100_000 + b"]" * 100_000), 1_000_000))
    assert "nested more than" in deeper[0].problem


def test_a_record_over_the_limit_is_left_out_and_the_next_is_read() -> None:
    large = json.dumps({"text": "x" * LIMIT}).encode()
    first, second = read(b"[" + large + b', {"a": 1}]')
    assert "larger than" in first.problem
    assert second.fields == {"a": 1}
    first, second = in_lines(stream(large + b'\n{"a": 1}\n'), LIMIT)
    assert "larger than" in first.problem
    assert (second.number, second.fields) == (2, {"a": 1})


def test_a_bad_line_spoils_no_other() -> None:
    records = list(in_lines(stream(b'{"a": 1}\n\n{"a": \n{"a": "\xff"}\n{"a": 2}'), LIMIT))
    assert [(record.number, record.fields) for record in records] == [
        (1, {"a": 1}), (3, None), (4, None), (5, {"a": 2}),
    ]  # fmt: skip
    assert records[2].problem == "it is not written in UTF-8: byte 8 is none of a character"


def test_halves_of_surrogate_pairs_are_replaced() -> None:
    fields = read(rb'{"a\ud800": "b\udfff"}')[0].fields
    assert fields == {"a?": "b?"}


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
objects = st.dictionaries(st.text(max_size=6), values, max_size=4)


@given(st.lists(objects, max_size=4), st.integers(1, 7), st.booleans())
def test_a_list_is_cut_in_the_same_places_however_it_arrives(
    records: list[dict[str, object]], step: int, ascii_only: bool
) -> None:
    content = json.dumps(records, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    scanner = Scanner(10_000)
    pieces = [piece for at in range(0, len(content), step) for piece in scanner.feed(content[at : at + step])]
    assert [json.loads(piece.decode("utf-8", "surrogatepass")) for piece in pieces if piece] == records
    assert scanner.rest() == b""
    assert scanner.is_ended


@given(st.binary(max_size=200))
def test_any_bytes_give_records_and_no_error(content: bytes) -> None:
    for record in [*read(content), *in_lines(stream(content), LIMIT)]:
        assert (record.fields is None) == bool(record.problem)
