"""Datelines and agency credits."""

import pytest

from twosource.model.article import Dateline
from twosource.reading.dateline import find_credit, find_dateline


@pytest.mark.parametrize(
    ("text", "dateline", "agency"),
    [
        ("MOSCOW—Troops began to leave.", Dateline("MOSCOW"), None),
        ("NAIROBI, Jan 11 (Reuters) - Rain fell.", Dateline("NAIROBI", "Jan 11"), "Reuters"),
        ("PORT NORVIK, Kenya (AP) — Rain fell.", Dateline("PORT NORVIK, Kenya"), "AP"),
        ("(AFP) - Rain fell.", None, "AFP"),
        ("Paris, March 3 — Rain fell.", Dateline("Paris", "March 3"), None),
        ("Rain fell on Friday – and more is to come.", None, None),
        ("The minister — who was not there — said so.", None, None),
    ],
)
def test_a_story_opens_with_place_day_and_agency(text: str, dateline: Dateline | None, agency: str | None) -> None:
    assert find_dateline([text]) == (dateline, agency)


@pytest.mark.parametrize(
    ("line", "agency"), [("Source: Reuters", "Reuters"), ("(AFP)", "AFP"), ("Reuters", None), ("By Jane Doe", None)]
)
def test_a_credit_line_names_an_agency(line: str, agency: str | None) -> None:
    assert find_credit([line]) == agency
