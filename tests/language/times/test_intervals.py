"""The words around a time tell the days that it covers."""

from datetime import date

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.language.times.expressions import find_times
from twosource.language.tokens import Doc
from twosource.model.article import Article

BLANK = spacy.blank("en")
PUBLISHED = "2021-06-16"  # a Wednesday
PIECES = (
    "until", "since", "by", "between", "and", "from", "to", "two days", "after", "before", "within", "a week", "of",
    "May 3", "2018", "2020", "Monday", "Friday", "11 p.m.", "7 a.m.", "late", "early", "next month", "the summer",
    "the last week", "every night", "at night", "nearly three decades", "the third quarter", "a year earlier", "noon",
    "last year", "the 1990s", "in", "the", "-", ",", ".", "\n", "\n\n", "’90s", "Jan.19", "the night", "said", "ago",
    "24 hours", "the weekend", "Easter", "9 a.m", "that day", "7", "19th", "fiscal", "(", "\xa0", "“",
)  # fmt: skip


def days(text, found, published=PUBLISHED):
    times = find_times(Article.from_text(text, published=published), BLANK(text))
    return next((time.earliest, time.latest) for time in times if time.text == found)


@pytest.mark.parametrize(
    ("text", "found", "earliest", "latest"),
    [
        ("It stays shut until June 20.", "June 20", None, date(2021, 6, 20)),
        ("Send it by the end of the year.", "the end of the year", None, date(2021, 12, 31)),
        ("It was sold before May 2020.", "May 2020", None, date(2020, 4, 30)),
        ("It has been shut since Monday.", "Monday", date(2021, 6, 14), date(2021, 6, 16)),
        ("It is shut starting July 1.", "July 1", date(2021, 7, 1), None),
        ("He led it between 2018 and 2020.", "2018", date(2018, 1, 1), date(2020, 12, 31)),
        ("He led it between 2018 and 2020.", "2020", date(2018, 1, 1), date(2020, 12, 31)),
        ("He led it in 2018 and 2020.", "2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("It ran from May 3 to May 9.", "May 9", date(2021, 5, 3), date(2021, 5, 9)),
        ("The fair was on May 3-5.", "May 3", date(2021, 5, 3), date(2021, 5, 5)),
        ("Life got better in 2007-08.", "2007", date(2007, 1, 1), date(2008, 12, 31)),
        ("Shut Monday through Wednesday.", "Monday", date(2021, 6, 14), date(2021, 6, 16)),
    ],
)
def test_preposition_bounds_the_days(text, found, earliest, latest):
    assert days(text, found) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "found", "earliest", "latest"),
    [
        ("It fell in early March 2020.", "early March 2020", date(2020, 3, 1), date(2020, 3, 10)),
        ("It fell in mid-2020.", "mid-2020", date(2020, 5, 1), date(2020, 8, 31)),
        ("It fell in late 2020.", "late 2020", date(2020, 9, 1), date(2020, 12, 31)),
        ("It fell in the mid-1990s.", "the mid-1990s", date(1994, 1, 1), date(1996, 12, 31)),
        ("It fell earlier this month.", "earlier this month", date(2021, 6, 1), date(2021, 6, 16)),
        ("It falls later this month.", "later this month", date(2021, 6, 16), date(2021, 6, 30)),
    ],
)
def test_stage_narrows_the_period(text, found, earliest, latest):
    assert days(text, found) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "found", "earliest", "latest"),
    [
        (
            "He left in 2019 after nearly three decades there.",
            "nearly three decades",
            date(1989, 1, 1),
            date(2019, 12, 31),
        ),
        ("Two days after Jan. 5, 2021 it was sold.", "Two days", date(2021, 1, 7), date(2021, 1, 7)),
        ("A week before Jan. 15, 2021 it was sold.", "A week", date(2021, 1, 8), date(2021, 1, 8)),
        ("It was paid within 10 days of Jan. 5, 2021.", "10 days", date(2021, 1, 5), date(2021, 1, 15)),
        ("It grew in the three months to March 2021.", "three months", date(2020, 12, 31), date(2021, 3, 31)),
        ("Over the past 48 hours it rained.", "the past 48 hours", date(2021, 6, 14), date(2021, 6, 16)),
        ("Week after the flood, the roads are open", "Week", date(2021, 6, 9), date(2021, 6, 16)),
        (
            "In the last week of August 2020 it rained.",
            "the last week of August 2020",
            date(2020, 8, 25),
            date(2020, 8, 31),
        ),
    ],
)
def test_length_lies_beside_its_date(text, found, earliest, latest):
    assert days(text, found) == (earliest, latest)


@pytest.mark.parametrize("found", ["10 p.m.", "5 a.m."])
def test_hours_of_every_night_run_until_the_day_named_after_them(found):
    assert days("Under a 10 p.m.-to-5 a.m. curfew until June 20 all is calm.", found)[1] == date(2021, 6, 20)


@pytest.mark.parametrize("hours", ["", " from 9 p.m. to 5 a.m."])
def test_set_runs_until_the_day_named_after_it(hours):
    assert days(f"Sirens wail every night{hours} until June 20.", "every night")[1] == date(2021, 6, 20)


@pytest.mark.parametrize("text", ["It must be paid within 30 days of the ruling.", "It takes three years."])
def test_length_that_nothing_anchors_has_no_days(text):
    times = find_times(Article.from_text(text, published=PUBLISHED), BLANK(text))
    assert [(time.earliest, time.latest) for time in times] == [(None, None)]


@pytest.mark.parametrize(
    ("told", "broken"),
    [
        ("On Jan. 5 it fell.", "On Jan.5 it fell."),
        ("On Jan. 5 it fell.", "On Jan.\n5 it fell."),
        ("On Jan. 5, 2020 it fell.", "On  Jan.  5 , 2020 it fell."),
        ("It fell last week.", "It fell last\nweek."),
        ("It fell on New Year's Eve.", "It fell on New Year’s  Eve."),
        ("It fell at 7:15 p.m. on Monday.", "It fell at 7:15\xa0p.m. on Monday."),
        ("It fell in the '90s.", "It fell in the ’90s."),
    ],
)
def test_quotes_blanks_and_breaks_do_not_matter(told, broken):
    values = [
        [
            (time.value, time.earliest, time.latest)
            for time in find_times(Article.from_text(text, published=PUBLISHED), BLANK(text))
        ]
        for text in (told, broken)
    ]
    assert values[0] == values[1] != []


@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from([PUBLISHED, None, "0001-01-01", "9999-12-31"]))
@settings(max_examples=200, deadline=None)
def test_days_stand_in_order_and_text_is_verbatim(pieces, published):
    text = " ".join(pieces)
    article = Article.from_text(text, published=published)
    for time in find_times(article, BLANK(article.text)):
        assert article.text[time.start : time.end] == time.text != ""
        assert time.earliest is None or time.latest is None or time.earliest <= time.latest


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_calendar_has_an_end_on_both_sides(published):
    text = "It fell in December, in the winter, in the fourth quarter and in the past two months; the next six will do."
    times = find_times(Article.from_text(text, published=published), BLANK(text))
    assert len(times) >= 4
    assert all(time.earliest <= time.latest for time in times if time.earliest and time.latest)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "found", "earliest", "latest"),
    [
        ("Rescuers will start within two days. The search would take no more than 10 days.", "no more than 10 days",
         date(2021, 6, 16), date(2021, 6, 28)),
        ("The road has been shut for three weeks.", "three weeks", date(2021, 5, 26), date(2021, 6, 16)),
        ("After a week of heavy rain, the river burst its banks.", "a week", date(2021, 6, 9), date(2021, 6, 16)),
        ("They will talk again after two days.", "two days", None, None),
    ],
)  # fmt: skip
def test_verb_ties_a_length_to_the_document_day(nlp, text, found, earliest, latest):
    times = find_times(Article.from_text(text, published=PUBLISHED), Doc(nlp(text)))
    assert [(time.earliest, time.latest) for time in times if time.text == found] == [(earliest, latest)]
