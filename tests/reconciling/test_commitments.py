"""Promises over several articles, and what becomes of them."""

from dataclasses import replace
from datetime import date

import pytest

from twosource.model.annotation import Mention
from twosource.model.finding import State
from twosource.model.statement import About, Commitment, EventType, When


def promise(newsroom, outlet, what, due=None):
    page = newsroom.page(outlet, "2031-03-11", "Unrest in Norland.", f"The troops will {what}, the president said.")
    page.add(Commitment, what, who="the troops", what=what, due=due, by="the president")
    return page


@pytest.mark.parametrize(
    ("as_of", "state"),
    [(date(2031, 3, 12), State.OPEN), (date(2031, 3, 13), State.OPEN), (date(2031, 3, 14), State.UNKNOWN)],
)
def test_state_on_a_day(newsroom, as_of, state):
    page = promise(newsroom, "Post", "leave the capital", newsroom.when(date(2031, 3, 13), text="by Thursday"))
    (followed,) = newsroom.reconcile(page, as_of=as_of).commitments
    assert followed.state is state
    assert "13 March 2031" in followed.state_reason


def test_a_promise_without_a_day_stays_open(newsroom):
    (followed,) = newsroom.reconcile(promise(newsroom, "Post", "leave the capital")).commitments
    assert followed.state is State.OPEN


def test_one_promise_in_two_articles_is_one(newsroom):
    due = newsroom.when(date(2031, 3, 13))
    pages = (
        promise(newsroom, "Post", "begin leaving the capital in two days", due),
        promise(newsroom, "Herald", "start their withdrawal from the capital within two days", due),
    )
    found = newsroom.reconcile(*pages)
    (followed,) = found.commitments
    assert len(followed.also) == 1
    assert [finding.kind for finding in found.findings] == ["commitment"]
    assert found.findings[0].independent_origins == 1


def test_different_promises_stay_apart(newsroom):
    pages = promise(newsroom, "Post", "leave the capital"), promise(newsroom, "Herald", "rebuild the burned harbour")
    assert len(newsroom.reconcile(*pages).commitments) == 2


def test_a_later_article_tells_that_it_was_kept(newsroom):
    page = promise(newsroom, "Post", "leave the capital", newsroom.when(date(2031, 3, 13)))
    later = newsroom.page("Herald", "2031-03-15", "Quiet in Norland.", "The last troops have left the capital.")
    later.event("The last troops have left the capital", "left", type=EventType.RETREAT)
    (followed,) = newsroom.reconcile(page, later).commitments
    assert followed.state is State.KEPT
    assert followed.decided_by.sentence == "The last troops have left the capital."


def test_a_due_time_without_an_end_is_never_past(newsroom):
    line = "The mill plans to use the water in the future."
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", line)
    due = When("in the future", "FUTURE_REF", date(2031, 3, 11), None)
    page.add(Commitment, line, who="The mill", what="use the water", due=due)
    (followed,) = newsroom.reconcile(page, as_of=date(2032, 1, 1)).commitments
    assert followed.state is State.OPEN
    assert "no last day is given" in followed.state_reason


def test_a_part_of_a_sentence_tells_no_promise_of_its_own(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Unrest in Norland.", "The launch of the ferry is planned for Monday.")
    for what in ("the launch of the ferry", "the launch of the ferry is planned for Monday"):
        page.add(Commitment, "launch", who=None, what=what)
    (followed,) = newsroom.reconcile(page).commitments
    assert len(followed.also) == 1


def test_what_was_done_before_it_was_promised_keeps_nothing(newsroom):
    page = promise(newsroom, "Post", "leave the capital", newsroom.when(date(2031, 3, 13)))
    later = newsroom.page("Herald", "2031-03-15", "Quiet in Norland.", "The troops left the capital in 2021.")
    later.event("The troops left", "left", type=EventType.RETREAT, when=newsroom.when(date(2021, 1, 1)))
    (followed,) = newsroom.reconcile(page, later).commitments
    assert followed.state is State.UNKNOWN


def test_the_day_of_another_deed_of_the_sentence_makes_nothing_late(newsroom):
    page = newsroom.page("Post", "2031-03-11", "A flight.", "The ferry will land in Lorn by Thursday.")
    page.add(Commitment, "land", who="the ferry", what="land in Lorn", due=newsroom.when(date(2031, 3, 13)))
    line = "The ferry left on Friday, but when the ferry landed in Lorn, it was Thursday."
    later = newsroom.page("Herald", "2031-03-15", "A ferry.", line)
    later.event("The ferry left", "left", when=newsroom.when(date(2031, 3, 14)))
    later.event("landed in Lorn", "landed", when=newsroom.when(date(2031, 3, 13)))
    (followed,) = newsroom.reconcile(page, later).commitments
    assert followed.state is State.KEPT


def test_a_deed_elsewhere_keeps_no_promise(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Norland.", "Norland will send two missions to Marsa by Thursday.")
    due = newsroom.when(date(2031, 3, 13))
    page.add(Commitment, "send", who="Norland", what="send two missions to Marsa", due=due)
    later = newsroom.page("Herald", "2031-03-15", "Norland.", "Norland sent missions to its own islands.")
    later.event("Norland sent missions", "sent")
    (followed,) = newsroom.reconcile(page, later).commitments
    assert followed.state is State.UNKNOWN


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("These are the four miners: Ada Lind Olav Berg Siri Dahl Jon Moe.", State.KEPT),
        ("The mine identified the miners as Ada Lind, Olav Berg and Siri Dahl.", State.KEPT),
        ("These are the first miners who left Lorn with Ada Lind.", State.OPEN),
    ],
)
def test_names_that_another_page_prints_are_made_public(newsroom, line, state):
    page = newsroom.page("Post", "2031-03-11", "Miners freed in Norland.", "Their names will be released soon.")
    page.add(Commitment, "Their names will be released soon", who=None, what="Their names will be released soon")
    other = newsroom.page("Herald", "2031-03-11", "Miners freed in Norland.", line)
    other.event(line.rstrip("."), "are" if "are" in line else "identified")
    (followed,) = newsroom.reconcile(page, other).commitments
    assert followed.state is state


@pytest.mark.parametrize(
    ("other", "promises"),
    [
        ("Our crew at Lorn Air is looking into what happened on the pier and will be writing to both.", 1),
        ("Our crew at Vik Rail is proud of its new trains and of the station, and will be writing to you.", 2),
    ],
)
def test_a_short_promise_of_one_sentence_that_two_pages_print_is_one(newsroom, other, promises):
    first = "Our crew at Lorn Air is looking into what happened on the pier, and will be writing to them."
    pages = []
    for outlet, line, by in (("Post", first, "Ada Lind"), ("Herald", other, "Bo Vik")):
        page = newsroom.page(outlet, "2031-03-11", "Trouble in Norland.", line)
        what = line[line.index("will be") : -1]
        page.add(Commitment, what, who="our crew", what=what, due=None, by=by)
        pages.append(page)
    assert len(newsroom.reconcile(*pages).commitments) == promises


VISIT = "visit Lund on Thursday to meet survivors of the flood"


def follow_visit(newsroom, later):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", f"President Ada Berg will {VISIT}.")
    due = newsroom.when(date(2031, 3, 13), text="on Thursday")
    page.add(Commitment, VISIT, who="President Ada Berg", what=f"will {VISIT}", due=due)
    told = newsroom.page("Sun", "2031-03-14", "Norland.", later)
    told.event(later, "President" if "President" in later else "Minister")
    (followed,) = newsroom.reconcile(page, told).commitments
    return followed.state


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("President Ada Berg met survivors of the flood in Lund.", State.KEPT),
        ("President Ada Berg met survivors of the flood in Oster.", State.UNKNOWN),
        ("President Ada Berg has cancelled a visit to Lund.", State.MISSED),
        ("President Ada Berg postponed her trip to Lund.", State.MISSED),
        ("President Ada Berg has cancelled a visit to Oster.", State.UNKNOWN),
        ("Minister Karl Holm has cancelled a visit to Lund.", State.UNKNOWN),
    ],
)
def test_what_a_visit_was_for_keeps_it_and_who_calls_it_off_does_not(newsroom, later, state):
    assert follow_visit(newsroom, later) is state


def test_what_is_done_to_somebody_keeps_what_was_said_of_him_as_he(newsroom):
    line = "He would be charged with arson on Thursday."
    page = newsroom.page("Post", "2031-03-11", "Fire in Norland.", "Ove Lund was arrested.", line)
    lund = page.person("Ove Lund")
    at = page.article.text.index("He would")
    page.entities[0] = replace(
        page.entities[0], mentions=(*page.entities[0].mentions, Mention(page.article.id, at, at + 2, "He"))
    )
    assert page.entities[0].id == lund
    due = newsroom.when(date(2031, 3, 13), text="on Thursday")
    page.add(Commitment, line[:-1], who=None, what=line[:-1], due=due)
    later = newsroom.page("Sun", "2031-03-13", "Norland.", "Ove Lund was charged with arson on Thursday.")
    later.event("Ove Lund was charged with arson on Thursday", "charged", type=EventType.ACCUSE)
    (followed,) = newsroom.reconcile(page, later).commitments
    assert followed.state is State.KEPT


@pytest.mark.parametrize(
    ("about", "due", "told"), [("main", None, 1), ("background", None, 0), ("background", date(2031, 3, 13), 1)]
)
def test_a_promise_of_another_time_without_a_day_is_left_out(newsroom, about, due, told):
    page = newsroom.page("Post", "2031-03-11", "Unrest in Norland.", "The troops will leave the capital.")
    when = None if due is None else newsroom.when(due)
    page.add(Commitment, "leave the capital", who="the troops", what="leave the capital", about=About(about), due=when)
    assert len(newsroom.reconcile(page).commitments) == told


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("The troops broke their promise on the capital, the mayor said.", State.MISSED),
        ("The miners broke their promise to leave the capital, the mayor said.", State.OPEN),
        ("The troops missed the deadline to leave the capital.", State.MISSED),
    ],
)
def test_a_word_is_broken_by_whoever_gave_it(newsroom, later, state):
    page = promise(newsroom, "Post", "leave the capital")
    other = newsroom.page("Sun", "2031-03-14", "Unrest in Norland, latest.", later)
    other.event(later.partition(",")[0].rstrip("."), "broke" if "broke" in later else "missed")
    (followed,) = newsroom.reconcile(page, other, as_of=date(2031, 3, 15)).commitments
    assert followed.state is state


def test_what_points_back_is_kept_by_no_sentence_with_its_verb(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Rockets of Norland.", "The firm plans to build the first of those.")
    page.add(Commitment, "to build the first of those", who="the firm", what="to build the first of those")
    other = newsroom.page("Sun", "2031-03-14", "Rockets, latest.", "The firm built a pier.")
    other.event("The firm built a pier", "built")
    (followed,) = newsroom.reconcile(page, other, as_of=date(2031, 3, 15)).commitments
    assert followed.state is State.OPEN


@pytest.mark.parametrize(("day", "state"), [("2031-03-20", State.UNKNOWN), ("2031-03-12", State.MISSED)])
def test_what_was_not_to_be_done_before_a_day_may_be_done_after_it(newsroom, day, state):
    page = newsroom.page("Post", "2031-03-11", "Strike in Norland.", "The miners will not strike before Friday.")
    due = newsroom.when(date(2031, 3, 11), date(2031, 3, 13), "before Friday")
    page.add(Commitment, "strike before Friday", who="the miners", what="strike before Friday", due=due, negative=True)
    other = newsroom.page("Sun", day, "Strike in Norland, latest.", "The miners struck for a day.")
    other.event("The miners struck", "struck")
    (followed,) = newsroom.reconcile(page, other, as_of=date(2031, 3, 21)).commitments
    assert followed.state is state


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("Talks were held in Lund on Thursday.", State.KEPT),
        ("Talks were held in Malmo on Thursday.", State.UNKNOWN),
        ("Races were held in Lund on Thursday.", State.UNKNOWN),
    ],
)
def test_what_is_held_where_it_was_to_be_is_held(newsroom, later, state):
    line = "Talks on the future of the valley will be held in Lund on Thursday."
    page = newsroom.page("Post", "2031-03-11", "Talks in Norland.", line)
    due = newsroom.when(date(2031, 3, 13), text="on Thursday")
    page.add(Commitment, line[:-1], who=None, what=line[:-1], due=due, where=page.toponym("Lund", "NO", "city"))
    other = newsroom.page("Sun", "2031-03-15", "Talks in Norland, latest.", later)
    other.event(later[:-1], "held")
    (followed,) = newsroom.reconcile(page, other, as_of=date(2031, 3, 16)).commitments
    assert followed.state is state


@pytest.mark.parametrize(
    ("other", "speaker", "promises"),
    [
        ("continue negotiations", "the president", 1),
        ("continue negotiations", "the bishop", 2),
        ("end negotiations", "the president", 2),
    ],
)
def test_a_promise_of_two_words_is_one_where_its_speakers_may_be(newsroom, other, speaker, promises):
    pages = []
    for outlet, what, by in (("Post", "continue negotiations", "the president"), ("Herald", other, speaker)):
        page = newsroom.page(outlet, "2031-03-11", "Unrest in Norland.", f"They will {what}, said {by} in {outlet}.")
        page.add(Commitment, what, who=None, what=what, by=by)
        pages.append(page)
    assert len(newsroom.reconcile(*pages).commitments) == promises
