"""Date lines without a year."""

from datetime import date

import pytest

from twosource.reading.date_signs import Layout, find_signs
from twosource.reading.lines import PageLine
from twosource.reading.yearless import find_yearless_signs, rights_years

STORY = "Der Stadtrat hat am Abend beschlossen, die alte Brücke am Hafen bis auf Weiteres zu sperren."


def make_layout(*below, rights=""):
    return Layout(
        (
            PageLine("Brücke am Hafen gesperrt", kept=False, is_title=True, reason="title"),
            *(PageLine(text, kept=False, is_title=False, reason="date") for text in below),
            PageLine(STORY, kept=True, is_title=False, reason=None),
            PageLine(rights, kept=False, is_title=False, reason="rights"),
        )
    )


def find(layout, fetched=None):
    signs = find_signs(layout.lines, "de", day_first=True)
    return [sign.day for sign in find_yearless_signs(layout, signs, "de", fetched)]


def test_the_year_of_the_rights_line():
    assert find(make_layout("17. Mai, 14:20 Uhr", rights="© 2020 Das Beispiel")) == [date(2020, 5, 17)]


def test_the_year_of_the_fetch_or_the_one_before():
    layout = make_layout("17. Dezember")
    assert find(layout, date(2021, 1, 3)) == [date(2020, 12, 17)]


def test_the_weekday_tells_the_year():
    assert find(make_layout("Sonntag, 17. Mai"), date(2021, 12, 1)) == [date(2020, 5, 17)]


def test_nothing_without_a_year():
    assert find(make_layout("17. Mai")) == []


@pytest.mark.parametrize(
    ("line", "years"), [("© 2018-2020 Beispiel", (2020,)), ("Copyright 2019", (2019,)), ("2019", ())]
)
def test_the_years_of_rights(line, years):
    assert rights_years(make_layout(rights=line)) == years
