"""What an article does not put as a fact is not handed on as one."""

import json

import pytest

import twosource as ts
from twosource.exporting import export
from twosource.model.article import Article

pytestmark = pytest.mark.model

TEXT = """Strike talks in Orva

Transport Minister Dana Holt said that she would not resign. Nobody was arrested at the rally in Orva on Monday.

The dockers will march on Friday if the owners refuse to talk. Police detained four pickets on Sunday.
"""


@pytest.fixture(scope="module")
def lines():
    dossier = ts.brief([Article.from_text(TEXT, published="2024-03-06", url="https://post.example.org/1")])
    return [json.loads(line) for line in export(dossier, "ftm").splitlines()]


def names(lines, schema):
    return [name for line in lines if line["schema"] == schema for name in line["properties"].get("name", ())]


def test_an_office_that_is_not_given_up_is_no_occupancy_that_ended(lines):
    told = [line["properties"]["description"] for line in lines if line["schema"] == "Occupancy"]
    assert ["resigned"] not in told


def test_what_is_denied_is_a_note_that_says_so(lines):
    assert any(name.startswith("denied: Dana Holt:") for name in names(lines, "Note"))


def test_only_what_is_asserted_is_an_event(lines):
    told = " | ".join(names(lines, "Event"))
    assert "four pickets" in told
    assert "march" not in told
    assert "Nobody" not in told


def test_what_depends_on_something_is_a_note_that_says_so(lines):
    assert any("march" in name and name.startswith(("conditional", "planned")) for name in names(lines, "Note"))
