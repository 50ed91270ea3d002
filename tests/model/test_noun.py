"""How nouns are written out, and how ids are made."""

import json
from dataclasses import dataclass, field
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.model.noun import INLINE, Noun, content_id, to_builtins


@dataclass(frozen=True, slots=True)
class Inner(Noun):
    """A noun inside another."""

    day: date
    from_: str | None = None


@dataclass(frozen=True, slots=True)
class Outer(Noun):
    """A noun with one inside that is merged into its shape."""

    name: str
    inner: Inner = field(metadata={INLINE: True})


def test_keyword_fields_lose_their_underscore():
    assert Inner(date(2022, 1, 11), "Monday").to_dict() == {"day": "2022-01-11", "from": "Monday"}


def test_inline_fields_are_merged():
    assert Outer("x", Inner(date(2022, 1, 11))).to_dict() == {"name": "x", "day": "2022-01-11", "from": None}


def test_json_keeps_characters_as_they_are():
    assert "“Ä”" in Outer("“Ä”", Inner(date(2022, 1, 11))).to_json()


def test_unknown_values_are_refused():
    with pytest.raises(TypeError, match="object cannot stand in a noun"):
        to_builtins(object())


@given(st.lists(st.text() | st.integers() | st.none(), max_size=4))
def test_equal_parts_give_equal_ids(parts):
    assert content_id("x", *parts) == content_id("x", *json.loads(json.dumps(parts)))


def test_parts_are_told_apart():
    assert content_id("x", "ab", "c") != content_id("x", "a", "bc")
