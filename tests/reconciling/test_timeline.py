"""What happened on which day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from twosource.model.statement import Commitment, Modality


def test_moments_stand_in_the_order_of_their_days(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "The dam broke on Monday.", "Rain fell on Sunday.")
    page.event("The dam broke", "broke", when=newsroom.when(date(2031, 3, 10)))
    page.event("Rain fell", "fell", when=newsroom.when(date(2031, 3, 9)))
    timeline = newsroom.reconcile(page).timeline
    assert [(moment.earliest.day, moment.text) for moment in timeline] == [
        (9, "Rain fell on Sunday."),
        (10, "The dam broke on Monday."),
    ]


def test_one_moment_in_two_articles_is_told_once(newsroom):
    pages = []
    for outlet, line in (
        ("Post", "The eastern dam broke on Monday."),
        ("Herald", "On Monday the old eastern dam broke."),
    ):
        page = newsroom.page(outlet, "2031-03-11", "Flood in Norland.", line)
        page.event(line, "broke", when=newsroom.when(date(2031, 3, 10)))
        pages.append(page)
    (moment,) = newsroom.reconcile(*pages).timeline
    assert {evidence.article for evidence in moment.evidence} == {page.article.id for page in pages}


def test_what_has_no_day_is_left_out(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "The dam broke.", "It had rained for a year.")
    page.event("The dam broke", "broke")
    start = date(2030, 3, 9)
    page.event("It had rained", "rained", when=newsroom.when(start, start + timedelta(days=365)))
    assert newsroom.reconcile(page).timeline == ()


def test_what_is_denied_did_not_happen(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "The dam did not break on Monday.")
    page.event("The dam did not break", "break", when=newsroom.when(date(2031, 3, 10)), modality=Modality.DENIED)
    assert newsroom.reconcile(page).timeline == ()


def test_a_promise_stands_on_its_due_day(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "Help will come by Friday.")
    page.add(Commitment, "Help will come", who=None, what="help will come", due=newsroom.when(date(2031, 3, 14)))
    (moment,) = newsroom.reconcile(page).timeline
    assert moment.earliest == date(2031, 3, 14)


def test_a_long_sentence_is_cut_to_the_clause(newsroom):
    line = (
        "The mayor, " + "who spoke for long, " * 12 + "said little, but the dam broke on Monday, and people ran away."
    )
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", line)
    page.event("the dam broke", "broke", when=newsroom.when(date(2031, 3, 10)))
    (moment,) = newsroom.reconcile(page).timeline
    assert moment.text == "the dam broke on Monday"


def test_a_relative_clause_is_told_as_a_sentence(newsroom):
    line = "The mayor, Ada Lind, who came to Lorn on Sunday, said that the dam broke."
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", line)
    page.event("who came to Lorn", "came", when=newsroom.when(date(2031, 3, 9), text="on Sunday"))
    (moment,) = newsroom.reconcile(page).timeline
    assert moment.text == "Ada Lind came to Lorn on Sunday"


def test_an_event_that_is_a_mere_noun_is_no_moment(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "Nobody knows the toll of Sunday's protests.")
    page.event("protests", "protests", when=newsroom.when(date(2031, 3, 9)), confidence=0.31)
    assert newsroom.reconcile(page).timeline == ()


def test_a_promise_for_a_year_is_due_on_no_day(newsroom):
    line = "The minister said the mill will be rebuilt in 2032."
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", line)
    for text in ("in 2032", "by 2032"):
        due = newsroom.when(date(2032, 1, 1), date(2032, 12, 31), text)
        page.add(Commitment, line, who="The minister", what=f"rebuild the mill {text}", due=replace(due, value="2032"))
    (moment,) = newsroom.reconcile(page).timeline
    assert (moment.earliest, moment.latest) == (None, date(2032, 12, 31))
    assert len(moment.statements) == 1


@pytest.mark.parametrize(("text", "moments"), [("in the coming year", 0), ("within a year", 1)])
def test_a_promise_for_a_year_to_come_is_due_on_no_day(newsroom, text, moments):
    told = newsroom.page(
        "Post", "2031-03-11", "Flood in Norland.", "The minister said the mill will be rebuilt in 2032."
    )
    again = newsroom.page("Herald", "2031-03-11", "Flood in Norland.", "The mill will be rebuilt, the minister said.")
    year = replace(newsroom.when(date(2031, 3, 11), date(2032, 3, 11), text), value="P1Y")
    due = replace(newsroom.when(date(2032, 1, 1), date(2032, 12, 31), "in 2032"), value="2032")
    told.add(Commitment, told.lines[1], who="The minister", what="the mill will be rebuilt", due=due)
    again.add(Commitment, again.lines[1], who="The minister", what="the mill will be rebuilt", due=year)
    assert len(newsroom.reconcile(told, again).timeline) == moments


def test_what_had_to_wait_until_this_year_tells_no_day(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Feast in Norland.", "The town had to wait for its feast until 2031.")
    until = replace(newsroom.when(date(2031, 12, 31), text="until 2031"), value="2031", earliest=None)
    page.event("had to wait", "wait", when=until)
    assert newsroom.reconcile(page).timeline == ()


def test_a_promise_for_a_month_stands_in_the_month_in_whatever_article(newsroom):
    line = "The ferry will be launched in June."
    pages = [newsroom.page(outlet, "2031-03-11", "A ferry for Norland.", line) for outlet in ("Post", "Herald")]
    for page in pages:
        due = replace(newsroom.when(date(2031, 6, 1), date(2031, 6, 30), "in June"), value="2031-06")
        page.add(Commitment, line, who="The yard", what="launch the ferry in June", due=due)
    (moment,) = newsroom.reconcile(*pages).timeline
    assert (moment.earliest, moment.latest) == (date(2031, 6, 1), date(2031, 6, 30))


def test_caption_and_text_of_one_article_are_one_moment(newsroom):
    lines = ["The eastern dam of Lorn broke on Monday.", "The eastern dam of Lorn, seen here, broke on Monday."]
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", *lines)
    for line in lines:
        page.event(line, "broke", when=newsroom.when(date(2031, 3, 10)))
    (moment,) = newsroom.reconcile(page).timeline
    assert len(moment.statements) == 2


def test_the_day_of_a_noun_is_not_that_of_the_deed(newsroom):
    line = "The judge sentenced Ada Lind for the March 3, 2030, fire that left the mill in ruins."
    page = newsroom.page("Post", "2031-03-11", "Norland.", line)
    page.event("The judge sentenced", "sentenced", when=newsroom.when(date(2030, 3, 3), text="March 3, 2030"))
    assert newsroom.reconcile(page).timeline == ()


def test_a_caption_tells_no_moment(newsroom):
    line = "Grab from a video shows the dam that broke on Monday."
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", line)
    page.event("the dam that broke", "broke", when=newsroom.when(date(2031, 3, 10)))
    assert newsroom.reconcile(page).timeline == ()


def test_what_is_so_now_happened_on_no_day(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "The delay now appears to be overruled.")
    now = replace(newsroom.when(date(2031, 3, 11), text="now"), value="PRESENT_REF")
    page.event("The delay now appears", "appears", when=now)
    assert newsroom.reconcile(page).timeline == ()


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("The number of people killed in Lorn on Monday has risen to 65, aides said.", []),
        ("The toll of those shot on Monday climbed to 14.", []),
        ("Fourteen people were killed on Monday as the river rose.", [10]),
    ],
)
def test_a_count_that_has_changed_since_is_no_line_of_the_day_counted(newsroom, line, days):
    page = newsroom.page("Post", "2031-03-12", "Flood in Norland.", line)
    word = "shot" if "shot" in line else "killed"
    page.event(line, word, when=newsroom.when(date(2031, 3, 10), text="Monday"))
    assert [moment.earliest.day for moment in newsroom.reconcile(page).timeline] == days


def test_a_promise_is_told_without_what_was_done_on_another_day(newsroom):
    line = "Ada Lind left Lorn on Monday and promised to rebuild the dam by June 3."
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", line)
    due = newsroom.when(date(2031, 6, 3), text="by June 3")
    page.add(Commitment, line, who="Ada Lind", what="to rebuild the dam by June 3", due=due)
    (moment,) = newsroom.reconcile(page).timeline
    assert moment.text == "Ada Lind: to rebuild the dam by June 3"
