"""What a container says of a page, beside what the page says."""

from dataclasses import replace

import pytest

from twosource.model.article import DateCandidate, Declared
from twosource.reading.block import HEADLINE, Block
from twosource.reading.declared import fill_in
from twosource.reading.declared_dates import read_crawl_day, read_date, reads_two_ways
from twosource.reading.reading import Reading

OWN = DateCandidate("2023-05-09", "the page says so")
GIVEN = DateCandidate("2023-05-10", "the feed says so")
PAGE = Reading("Pier shut", (Block("Pier of Tarn", None, "a label"),), ("Ilse Brandt",), "Tarn Times", dates=(OWN,))
SAID = Declared("Pier of Tarn", ("Tomas Okoro",), (GIVEN,), None, "Tarn Post", None)


def test_a_container_fills_what_the_page_does_not_say():
    bare = replace(PAGE, title=None, site=None)
    assert (fill_in(bare, SAID).title, fill_in(bare, SAID).site) == ("Pier of Tarn", "Tarn Post")


def test_the_page_outranks_its_container():
    filled = fill_in(PAGE, SAID)
    assert (filled.title, filled.bylines, filled.site) == ("Pier shut", ("Ilse Brandt",), "Tarn Times")
    assert filled.dates == (OWN, GIVEN)


def test_a_record_outranks_its_page():
    filled = fill_in(PAGE, replace(SAID, outranks=True))
    assert (filled.title, filled.bylines, filled.site) == ("Pier of Tarn", ("Tomas Okoro",), "Tarn Post")
    assert filled.dates == (GIVEN, OWN)


def test_the_line_that_is_the_declared_title_is_the_headline():
    assert fill_in(PAGE, replace(SAID, outranks=True)).blocks[0].reason == HEADLINE


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2023-05-09", "2023-05-09"),
        ("2023-05-09T08:30:00.123Z", "2023-05-09T08:30:00Z"),
        ("2023-05-09 08:30:00 +0200", "2023-05-09T08:30:00+02:00"),
        ("20230509T083000Z", "2023-05-09T08:30:00Z"),
        ("20230509", "2023-05-09"),
        ("2023/05/09 08:30", "2023-05-09T08:30"),
        ("Tue, 09 May 2023 01:30:00 +0200", "2023-05-09T01:30:00+02:00"),
        ("202305090830", "2023-05-09"),
        ("Tue, 09 May 2023 08:30:00 GMT", "2023-05-09T08:30:00Z"),
        ("9 May 2023 08:30 PM", "2023-05-09"),
        ("May 9, 2023, 08:30 PM", "2023-05-09"),
        ("May 9, 2023, 08:30", "2023-05-09T08:30"),
        ("2023-05-09T25:30", "2023-05-09"),
        ("2023-05-09T08:30:99", "2023-05-09"),
        ("1683613800.25", "2023-05-09T06:30:00Z"),
        ("٢٠٢٣-٠٥-٠٩", "2023-05-09"),
        ("9 May 2023", "2023-05-09"),
        ("May 9, 2023", "2023-05-09"),
        (1_683_613_800, "2023-05-09T06:30:00Z"),
        ("1683613800000", "2023-05-09T06:30:00Z"),
        ({"$date": "2023-05-09T08:30:00Z"}, "2023-05-09T08:30:00Z"),
        (["2023-05-09"], "2023-05-09"),
        ("2023-02-31", None),
        ("soon", None),
        ("", None),
        (7, None),
        (True, None),
        (None, None),
        (float("nan"), None),
        (10**400, None),
        ("9" * 5_000, None),
    ],
)
def test_dates_are_read_in_whatever_form_programs_write_them(value, expected):
    assert read_date(value) == expected


def test_a_date_in_words_is_read_in_its_language():
    assert read_date("9 mars 2023", language="fr") == "2023-03-09"


@pytest.mark.parametrize(
    ("text", "two_ways"),
    [("04/05/2016", True), ("25/05/2016", False), ("05/05/2016", False), ("2016-05-04", False), ("soon", False)],
)
def test_figures_may_mean_two_days(text, two_ways):
    assert reads_two_ways(text) is two_ways


def test_the_day_of_a_crawl_is_a_date():
    assert str(read_crawl_day("2023-06-01T10:00:00Z")) == "2023-06-01"
