"""The language of search."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.errors import BadQuery
from twosource.store.query import Query, read_query


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("detained > 1000 in Kazakhstan since 2022-01",
         Query(measure="detained", comparison=">", number=1000, place="Kazakhstan", since="2022-01-01")),
        ("killed at least 1.5k", Query(measure="killed", comparison=">=", number=1500)),
        ("wounded fewer than 2 million", Query(measure="injured", comparison="<", number=2_000_000)),
        ("figure = 1,200", Query(measure="figure", comparison="=", number=1200)),
        ("mill fire", Query(words=("mill", "fire"))),
        ('"mill fire" -drill', Query(words=("mill fire",), without=("drill",))),
        ("killed in the mill", Query(words=("killed", "mill"), place="the")),
        ("fire in Port Louis until 2020", Query(words=("fire",), place="Port Louis", until="2020-12-31")),
        ('fire in "port louis"', Query(words=("fire",), place="port louis")),
        ("kind: event on 2024-02", Query(kind="event", since="2024-02-01", until="2024-02-29")),
        ("person: Mara Quist", Query(entity="Mara Quist", entity_kind="person")),
        ("source: police status: disputed", Query(source="police", status="disputed")),
        ('"since" "in"', Query(words=("since", "in"))),
        ("measure: arrested", Query(measure="detained")),
    ],
)  # fmt: skip
def test_a_query_is_read(text, expected):
    assert read_query(text) == expected


@pytest.mark.parametrize(
    ("text", "at", "why"),
    [
        ("killed >", 8, "a number is expected"),
        ("killed > many", 9, "a number is expected"),
        ("> 5", 0, "a condition is expected"),
        ("since Tuesday", 6, "a day is expected"),
        ("since 2022-13", 6, "a day is expected"),
        ("fire in", 7, "a place is expected"),
        ("colour: red", 0, "there is no 'colour'"),
        ("kind: rumour", 0, "cannot be 'rumour'"),
        ('mill "fire', 4, "never closed"),
        ("in Oslo in Bergen", 8, "given twice"),
    ],
)
def test_a_fault_is_shown_at_its_place(text, at, why):
    with pytest.raises(BadQuery) as fault:
        read_query(text)
    message, shown, mark = str(fault.value).split("\n")
    assert (why in message, shown, mark.index("^") - 2) == (True, f"  {text}", at)


@pytest.mark.parametrize("text", ["", "   ", "-drill", '""'])
def test_a_query_that_asks_for_nothing_is_refused(text):
    with pytest.raises(BadQuery):
        read_query(text)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    with suppress(BadQuery):
        assert isinstance(read_query(text), Query)
