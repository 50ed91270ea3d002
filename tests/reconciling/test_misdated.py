"""Days that a sentence names by the way."""

from dataclasses import replace
from datetime import date

from twosource.model.annotation import Time, TimeType
from twosource.model.statement import About, EventType


def moments(newsroom, page):
    return [(one.earliest, one.text) for one in newsroom.reconcile(page).timeline]


def test_a_sentence_stands_under_the_day_of_its_main_matter(newsroom):
    line = "A jury on Tuesday sentenced the docker who was convicted of a murder in June 2030."
    page = newsroom.page("Post", "2031-03-11", "Trial in Norland.", line)
    page.event(
        line, "convicted", about=About.BACKGROUND, when=newsroom.when(date(2030, 6, 1), date(2030, 6, 30), "June 2030")
    )
    page.event(line, "sentenced", type=EventType.ASSAULT, when=newsroom.when(date(2031, 3, 10), text="Tuesday"))
    assert moments(newsroom, page) == [(date(2031, 3, 10), line)]


def test_what_is_told_as_done_was_not_done_on_a_day_to_come(newsroom):
    line = "The strike was the first test since the cabinet agreed on cuts at the weekend."
    page = newsroom.page("Post", "2031-03-11", "Strike in Norland.", line)
    page.event(line, "agreed", when=newsroom.when(date(2031, 3, 15), date(2031, 3, 16), "the weekend"))
    assert moments(newsroom, page) == []


def test_a_vague_time_dates_nothing_beside_an_exact_day(newsroom):
    line = "The prosecutor charged today the docker who shot an officer a month ago."
    page = newsroom.page("Post", "2031-03-11", "Trial in Norland.", line)
    page.event(line, "shot", when=newsroom.when(date(2031, 2, 1), date(2031, 2, 28), "a month ago"))
    analysis = page.analysis()
    at = analysis.article.text.index("today")
    today = Time(at, at + 5, "today", TimeType.DATE, "2031-03-11", None, date(2031, 3, 11), date(2031, 3, 11))
    page.analysis = lambda: analysis_with(analysis, today)
    assert moments(newsroom, page) == []


def analysis_with(analysis, time):
    """The analysis with that time."""
    return replace(analysis, times=(time,))


def test_a_sentence_with_its_month_named_is_told(newsroom):
    line = "The docker shot an officer in June 2030."
    page = newsroom.page("Post", "2031-03-11", "Trial in Norland.", line)
    page.event(line, "shot", when=newsroom.when(date(2030, 6, 1), date(2030, 6, 30), "June 2030"))
    assert moments(newsroom, page) == [(date(2030, 6, 1), line)]
