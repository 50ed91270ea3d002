"""The head of an entry: its question, and the answer where the question does not end with it."""

from pathlib import Path

import pytest

import twosource as ts
from twosource.presenting.layout import lay_out

pytestmark = pytest.mark.model

PAGES = Path(__file__).parents[2] / "examples" / "pages"


@pytest.fixture(scope="module")
def entries(nlp):
    dossier = ts.brief([PAGES / "harbour-herald.html", PAGES / "black-sea-wire.txt"])
    return {one.heading: one for part in lay_out(dossier).sections if part.id == "figures" for one in part.entries}


def test_a_count_that_the_year_of_the_question_ends_with_is_shown(entries):
    (managers,) = (one for heading, one in entries.items() if heading.startswith("Managers detained"))
    assert managers.heading.endswith("2023")
    assert managers.value == "3"


def test_the_way_of_a_count_reads_alike_for_one_speaker_and_for_many(entries):
    ways = [value for one in entries.values() for name, value in one.facts if name == "How it came to them"]
    assert ways
    assert all("speaks for" not in way for way in ways)
    assert any("quotes Lupescu, speaking for" in way for way in ways)
