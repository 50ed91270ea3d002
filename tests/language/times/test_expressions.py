"""Time expressions are found with their TIMEX3 values and their days."""

from datetime import date
from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.language.flattened import flatten
from twosource.language.times.expressions import find_times, tells_of_the_past
from twosource.language.tokens import Doc
from twosource.model.annotation import TimeType
from twosource.model.article import Article

BLANK = spacy.blank("en")
PUBLISHED = "2021-06-16"  # a Wednesday


def read(text, published=PUBLISHED):
    """The times of a text without syntax, so that weekdays and months lie in the past."""
    return find_times(Article.from_text(text, published=published), BLANK(text))


def values(text, published=PUBLISHED):
    return [(time.text, str(time.type), time.value) for time in read(text, published)]


@pytest.mark.parametrize(
    ("text", "found", "value"),
    [
        ("It was May 24, 2019, a Friday.", "May 24, 2019", "2019-05-24"),
        ("On Tuesday, May 24, 2022 they met.", "Tuesday, May 24, 2022", "2022-05-24"),
        ("On 11 Jan 2022 they met.", "11 Jan 2022", "2022-01-11"),
        ("It fell on the 3rd of March 2020.", "the 3rd of March 2020", "2020-03-03"),
        ("Updated 2021-06-02 at noon.", "2021-06-02", "2021-06-02"),
        ("Updated 6/2/2021.", "6/2/2021", "2021-06-02"),
        ("Updated 24.5.2021.", "24.5.2021", "2021-05-24"),
        ("On Jan. 5 the hall burned.", "Jan. 5", "2021-01-05"),
        ("On Jan . 5 the hall burned .", "Jan . 5", "2021-01-05"),
        ("It began in March 2020.", "March 2020", "2020-03"),
        ("It began in March last year.", "March last year", "2020-03"),
        ("It began last May.", "last May", "2021-05"),
        ("It began last June.", "last June", "2020-06"),
        ("It began in November.", "November", "2020-11"),
        ("It began in the summer of 2019.", "the summer of 2019", "2019-SU"),
        ("It began last fall.", "last fall", "2020-FA"),
        ("Profit for the third quarter of 2020 fell.", "the third quarter of 2020", "2020-Q3"),
        ("It opened in 1998.", "1998", "1998"),
        ("It opened in the 1990s.", "the 1990s", "199"),
        ("It opened in the 1800s.", "the 1800s", "18"),
        ("It opened in the 2000s.", "the 2000s", "200"),
        ("It opened in the late nineties.", "the late nineties", "199"),
        ("It dates from the 19th century.", "the 19th century", "18"),
        ("They met on Christmas Eve.", "Christmas Eve", "2020-12-24"),
        ("They met yesterday.", "yesterday", "2021-06-15"),
        ("They met last week.", "last week", "2021-W23"),
        ("They meet next month.", "next month", "2021-07"),
        ("He said on Monday it was over.", "Monday", "2021-06-14"),
        ("He said on Wednesday it was over.", "Wednesday", "2021-06-16"),
        ("They met last Wednesday.", "last Wednesday", "2021-06-09"),
        ("They meet next Friday.", "next Friday", "2021-06-18"),
        ("A missile fell on Thursday.", "Thursday", "2021-06-17"),
        ("This Tuesday, June 1, 2021 photo shows it.", "This Tuesday, June 1, 2021", "2021-06-01"),
        ("Two years ago it stood empty.", "Two years ago", "2019"),
        ("It fell three days ago.", "three days ago", "2021-06-13"),
        ("By year end it is done.", "year end", "2021"),
        ("They are now at home.", "now", "PRESENT_REF"),
        ("In the first half of last year it rained.", "the first half of last year", "2020-H1"),
        ("It rained in the same month last year.", "the same month last year", "2020-06"),
        ("It rained on July 25 of that year.", "July 25 of that year", "2021-07-25"),
        ("It was the week of March 6.", "the week of March 6", "2021-W09"),
        ("Two years and three months ago it rained.", "Two years and three months ago", "2019-03"),
        ("It falls by the end of the fiscal year.", "the fiscal year", "2021"),
        ("It rose in the latest fiscal year.", "the latest fiscal year", "2020"),
        ("Between March and April 2018 it rained.", "March", "2018-03"),
        ("Life got better in 2007-08.", "08", "2008"),
        ("The March vote was close.", "March", "2021-03"),
        ("It was in the winter of nineteen ninety-four.", "the winter of nineteen ninety-four", "1994-WI"),
        ("It fell in August 480 BC.", "August 480 BC", "BC0480-08"),
        ("He would one day be king.", "one day", "FUTURE_REF"),
        ("He was recently freed.", "recently", "PAST_REF"),
    ],
)
def test_date_is_valued(text, found, value):
    assert (found, "DATE", value) in values(text)


@pytest.mark.parametrize(
    ("text", "found", "value", "mod"),
    [
        ("It took nearly three decades to build.", "nearly three decades", "P3DE", "LESS_THAN"),
        ("It takes no more than 10 days.", "no more than 10 days", "P10D", "EQUAL_OR_LESS"),
        ("It takes at least two hours.", "at least two hours", "PT2H", "EQUAL_OR_MORE"),
        ("It takes two and a half years.", "two and a half years", "P2.5Y", None),
        ("A two-day visit began.", "two-day", "P2D", None),
        ("It lasted for years.", "years", "PXY", None),
        ("Week after fire, school reopens", "Week", "P1W", None),
        ("It takes a year or two.", "a year or two", "P1Y", "APPROX"),
        ("It takes two hours and 20 minutes.", "two hours and 20 minutes", "PT2H20M", None),
        ("It will last 72 hours.", "72 hours", "PT72H", None),
        ("Over the past year it rained.", "the past year", "P1Y", None),
        ("It takes years to build.", "years", "PXY", None),
    ],
)
def test_duration_is_valued(text, found, value, mod):
    assert [(t.text, str(t.type), t.value, t.mod) for t in read(text)] == [(found, "DURATION", value, mod)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They meet every day.", "P1D"),
        ("They meet every other week.", "P2W"),
        ("They meet each Thursday.", "XXXX-WXX-4"),
        ("They earn 12 dollars a day.", "P1D"),
        ("Sirens wail at night.", "XXXX-XX-XXTNI"),
        ("They meet on Monday nights.", "XXXX-WXX-1TNI"),
    ],
)
def test_set_is_valued(text, value):
    assert [(str(t.type), t.value) for t in read(text)] == [("SET", value)]


def test_hours_run_past_midnight():
    times = read("It is shut from 10 p.m.–to–5 a.m. for all.")
    assert [time.value for time in times] == ["2021-06-16T22:00", "2021-06-17T05:00"]


def test_time_of_day_takes_the_day_beside_it():
    assert [time.value for time in read("It struck at 9:30 a.m. Monday.")] == ["2021-06-14T09:30"]


def test_nights_are_shared_by_the_weekdays_before_them():
    assert [time.value for time in read("It flies on Monday and Tuesday nights.")] == ["XXXX-WXX-1TNI", "XXXX-WXX-2TNI"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The tide rose at 5:30 a.m. local time on March 20, 2021.", "2021-03-20T05:30"),
        ("The ban ends at noon on Wednesday, June 2.", "2021-06-02T12:00"),
        ("It lasted from 2 p.m. to 6 p.m. on Monday.", "2021-06-14T14:00"),
        ("The truce began at 0600 GMT on Monday.", "2021-06-14T06:00"),
        ("It rained on the night of April 3.", "2021-04-03TNI"),
        ("It rained early in the morning of 29 April 2020.", "2020-04-29TMO"),
    ],
)
def test_time_of_day_takes_the_day_around_it(text, value):
    time = read(text)[0]
    assert (time.type, time.value) == (TimeType.TIME, value)


@pytest.mark.parametrize("text", ["The fair is on May 3-5.", "The fair is on 3-5 May."])
def test_both_days_of_a_range_are_found(text):
    assert [time.value for time in read(text)] == ["2021-05-03", "2021-05-05"]


def test_next_day_follows_the_date_before():
    assert [time.value for time in read("On March 3, 2020 it rained. The next day it snowed.")][-1] == "2020-03-04"


@pytest.mark.parametrize("text", ["It opened in 2020. That evening it shut.", "It shut that evening."])
def test_evening_without_a_day_before_it_is_of_the_document_day(text):
    assert [time.value for time in read(text)][-1] == "2021-06-16TEV"


def test_week_covers_its_days():
    (time,) = read("They met last week.")
    assert (time.earliest, time.latest) == (date(2021, 6, 7), date(2021, 6, 13))


def test_past_stretch_ends_on_the_document_day():
    (time,) = read("It rained over the past two weeks.")
    assert (time.type, time.earliest, time.latest) == (TimeType.DURATION, date(2021, 6, 2), date(2021, 6, 16))


@pytest.mark.parametrize(
    ("text", "value"),
    [("On Jan. 5 it burned.", "XXXX-01-05"), ("On Monday it burned.", "XXXX-WXX-1"), ("Last year", "XXXX")],
)
def test_unknown_document_day_leaves_the_value_open(text, value):
    (time,) = read(text, None)
    assert (time.value, time.earliest, time.latest) == (value, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the second floor.",
        "A 49-year-old baker sat down.",
        "Some 1,998 of them left.",
        "He spoke for three-quarters of them.",
        "The price fell by $1999 there.",
        "Jan Novak and the sun.",
        "The Sunday Times printed it.",
        "It was called Bloody Sunday.",
        "Recent Comments",
        "The party daily Tarn Post printed it.",
        "India's Independence Day was marked.",
        "",
    ],
)
def test_other_words_are_no_time(text):
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It shut at 7am.", [("7am", "2021-06-16T07:00")]),
        ("It shut at three o'clock.", [("three o'clock", "2021-06-16T03:00")]),
        ("It rang at 12 o'clock.", [("12 o'clock", "2021-06-16T12:00")]),
        (
            "He left next Monday and came the following Friday.",
            [("next Monday", "2021-06-21"), ("the following Friday", "2021-06-25")],
        ),
        (
            "On June 2 he fell ill, the previous Friday he was well.",
            [("June 2", "2021-06-02"), ("the previous Friday", "2021-05-28")],
        ),
        ("The year before last it rained.", [("The year before last", "2019")]),
        ("The week after next it ends.", [("The week after next", "2021-W26")]),
        ("Every Tuesday and Thursday it opens.", [("Every Tuesday", "XXXX-WXX-2"), ("Thursday", "XXXX-WXX-4")]),
        ("The first Tuesday of each month is free.", [("The first Tuesday", "XXXX-WXX-2"), ("each month", "P1M")]),
        ("It opened in Q3 2020.", [("Q3 2020", "2020-Q3")]),
        ("Q1 profit fell.", [("Q1", "2021-Q1")]),
        ("Q4 of last year was weak.", [("Q4 of last year", "2020-Q4")]),
        ("They won in the 2017/18 season.", [("2017", "2017"), ("18", "2018")]),
    ],
)
def test_words_of_news_are_valued(text, expected):
    assert [(time.text, time.value) for time in read(text)] == expected


def test_narrative_month_takes_the_year_before_it():
    text = "It began in May 1940. " + " ".join(f"On {day} March 1941 it rained." for day in range(1, 8))
    assert tells_of_the_past(flatten(text), date(2021, 6, 16))
    assert read(text + " In April they left.")[-1].value == "1941-04"


def test_narrative_passes_over_a_year_named_in_an_aside():
    text = "It began in May 1940. " + " ".join(f"On {day} March 1941 it rained." for day in range(1, 8))
    assert read(text + " The files were opened in 1976. On 3 April they left.")[-1].value == "1941-04-03"


def test_a_long_text_of_one_phrase_is_read_in_time():
    times = read("the next day " * 3000)
    assert len(times) == 3000


@given(st.text(alphabet="0123456789 -/.,:'\nabdefjlmnoprstuwyADMJT’", max_size=80))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text):
    times = read(text)
    assert all(text[time.start : time.end] == time.text != "" for time in times)
    assert all(one.end <= two.start for one, two in pairwise(times))
    assert all(time.earliest <= time.latest for time in times if time.earliest and time.latest)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council met on Friday.", "2021-06-11"),
        ("The council will meet on Friday.", "2021-06-18"),
        ("The council is expected to vote on Friday.", "2021-06-18"),
        ("He would name the reforms in September.", "2021-09"),
        ("He named the reforms in September.", "2020-09"),
        ("The ban stays in force until Sept. 19.", "2021-09-19"),
        ("Talks planned for March were put off.", "2022-03"),
        ("The law takes effect on March 1.", "2022-03-01"),
        ("Shops will be closed Friday.", "2021-06-18"),
        ("The concert is on Friday.", "2021-06-18"),
        ("Two states asked for talks at 3 p.m. Thursday.", "2021-06-17T15:00"),
        ("Two states asked for talks at 3 p.m. Friday.", "2021-06-11T15:00"),
        ("Rain is forecast for the weekend.", "2021-W24-WE"),
        ("The bank forecast in March that rates would fall.", "2021-03"),
        ("It was due to arrive on June 2.", "2021-06-02"),
        ("It stayed shut until Friday.", "2021-06-11"),
        ("In 2016, a storm hit the town on June 20.", "2016-06-20"),
        ("Prosecutors will charge him over the crash in May.", "2021-05"),
        ("The firm will pay for the fire on April 25.", "2021-04-25"),
        ("He had been ordered to leave by the army in May.", "2021-05"),
        ("The festival will be held again in May.", "2022-05"),
        ("The party wants to hold the vote in May.", "2022-05"),
        ("The crew will fly on a mission in March.", "2022-03"),
    ],
)
def test_tense_gives_the_direction(nlp, text, value):
    article = Article.from_text(text, published=PUBLISHED)
    assert find_times(article, Doc(nlp(text)))[-1].value == value


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("Troops will leave within two days.", date(2021, 6, 16), date(2021, 6, 18)),
        ("Two bridges fell in two days.", date(2021, 6, 14), date(2021, 6, 16)),
        ("The vote is in two days.", date(2021, 6, 16), date(2021, 6, 18)),
        ("It is the worst drought in two years.", date(2019, 6, 16), date(2021, 6, 16)),
        ("It will be the first visit by a pope in two years.", date(2019, 6, 16), date(2021, 6, 16)),
        ("It will open its first shop in two years.", date(2021, 6, 16), date(2023, 6, 16)),
    ],
)
def test_tense_ties_a_length_to_the_document_day(nlp, text, earliest, latest):
    (time,) = find_times(Article.from_text(text, published=PUBLISHED), Doc(nlp(text)))
    assert (time.earliest, time.latest) == (earliest, latest)


@pytest.mark.parametrize(
    "text", ["A Long March 9 rocket flew.", "A Long March 4C rocket flew.", "The new May 4B flew."]
)
def test_the_number_of_a_model_is_no_day(text):
    assert values(text) == []


def test_the_season_of_a_name_is_no_time():
    assert values("They skate at the Winter Olympics and swim at the Summer Games.") == []
    assert [time for *_, time in values("They skate in the winter.")] == ["2020-WI"]


@pytest.mark.parametrize(
    "text", ["Ferry leaves Lorn | 0:52 The ferry left.", "The clip runs 0:38 and ends.", "Two | 1:10"]
)
def test_how_long_a_clip_runs_is_no_time_of_day(text):
    assert values(text) == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She will send her midnight cherry Volvo Falcon to the fair.", []),
        ("She wore a midnight blue dress.", []),
        ("Fans like Midnight Oil a lot.", []),
        ("They met the midnight deadline.", ["midnight"]),
        ("A midnight raid killed two.", ["midnight"]),
        ("The curfew begins at midnight.", ["midnight"]),
    ],
)
def test_midnight_that_colours_or_names_a_thing_is_no_time(nlp, text, found):
    article = Article.from_text(text, published=PUBLISHED)
    assert [time.text for time in find_times(article, Doc(nlp(text)))] == found


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Police shot at men trying to storm the bank on Tuesday.", "2020-03-10"),
        ("Police shot at men who wanted to storm the bank on Tuesday.", "2020-03-10"),
        ("Envoys are trying to reach a deal on Tuesday.", "2020-03-17"),
    ],
)
def test_a_try_within_a_deed_of_the_past_is_past(nlp, text, value):
    article = Article.from_text(text, published="2020-03-11")
    assert [time.value for time in find_times(article, Doc(nlp(text)))] == [value]
