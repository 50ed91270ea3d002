"""Whether a restriction holds on a day."""

from dataclasses import replace
from datetime import date

import pytest

from twosource.model.finding import State
from twosource.model.statement import About, Modality, Restriction, RestrictionKind


def curfew(newsroom, outlet="Post", day="2031-03-11", **fields):
    page = newsroom.page(outlet, day, "Unrest in Norland.", "A curfew holds in the town.")
    page.add(Restriction, "A curfew", kind=RestrictionKind.CURFEW, **fields)
    return page


@pytest.mark.parametrize(
    ("as_of", "state"),
    [(date(2031, 3, 11), State.IN_FORCE), (date(2031, 3, 19), State.IN_FORCE), (date(2031, 3, 20), State.ENDED)],
)
def test_until_its_last_day(newsroom, as_of, state):
    page = curfew(newsroom, hours="23:00-07:00", to=newsroom.when(date(2031, 3, 19)))
    (standing,) = newsroom.reconcile(page, as_of=as_of).restrictions
    assert standing.state is state


def test_without_an_end_it_is_unknown_after_the_day_it_was_told(newsroom):
    states = [newsroom.reconcile(curfew(newsroom), as_of=date(2031, 3, day)).restrictions[0].state for day in (11, 12)]
    assert states == [State.IN_FORCE, State.UNKNOWN]


def test_lifted_says_by_which_sentence(newsroom):
    pages = curfew(newsroom), curfew(newsroom, "Herald", "2031-03-12", lifted=True)
    (standing,) = newsroom.reconcile(*pages).restrictions
    assert standing.state is State.LIFTED
    assert standing.decided_by is not None


def test_two_articles_on_one_curfew_are_one(newsroom):
    pages = curfew(newsroom, hours="23:00-07:00"), curfew(newsroom, "Herald")
    (standing,) = newsroom.reconcile(*pages).restrictions
    assert (standing.restriction.hours, len(standing.also)) == ("23:00-07:00", 1)


def test_it_begins_later(newsroom):
    page = curfew(newsroom, from_=newsroom.when(date(2031, 3, 15)))
    (standing,) = newsroom.reconcile(page).restrictions
    assert standing.state is State.OPEN


def test_what_is_to_reopen_is_closed_until_then(newsroom):
    page = newsroom.page(
        "Post", "2031-03-11", "Flood in Norland.", "The bridge will reopen on 20 March, Ada Lind said."
    )
    page.add(
        Restriction,
        "reopen",
        kind=RestrictionKind.CLOSURE,
        what="bridge",
        modality=Modality.PLANNED,
        when=newsroom.when(date(2031, 3, 20)),
    )
    (standing,) = newsroom.reconcile(page).restrictions
    assert (standing.state, standing.state_reason) == (State.IN_FORCE, "it is to be lifted on 20 March 2031")


def test_a_closure_that_is_planned_is_not_in_force(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "The town may close the bridge, Ada Lind said.")
    page.add(Restriction, "close the bridge", kind=RestrictionKind.CLOSURE, what="bridge", modality=Modality.POSSIBLE)
    (standing,) = newsroom.reconcile(page).restrictions
    assert standing.state is State.UNKNOWN


def test_one_thing_in_two_spellings_is_one(newsroom):
    pages = []
    for outlet, what in (("Post", "the neighbourhood"), ("Herald", "the whole neighborhood around the quay")):
        page = newsroom.page(outlet, "2031-03-11", "Unrest in Norland.", "Police closed it.")
        page.add(Restriction, "closed it", kind=RestrictionKind.CLOSURE, what=what)
        pages.append(page)
    assert len(newsroom.reconcile(*pages).restrictions) == 1


def test_one_sentence_in_two_outlets_is_one_restriction_wherever_its_place_was_found(newsroom):
    pages = [
        newsroom.page(outlet, "2031-03-11", "Snow in Norland.", "Lorn County declared an emergency.")
        for outlet in ("Post", "Herald")
    ]
    for page, number in zip(pages, (1, 2), strict=True):
        place = replace(page.toponym("Lorn County", "NO"), geonameid=number)
        page.add(Restriction, "declared an emergency", kind=RestrictionKind.EMERGENCY, where=place)
    (standing,) = newsroom.reconcile(*pages).restrictions
    assert len(standing.also) == 1


def test_a_closure_whose_own_words_tell_its_end_is_lifted(newsroom):
    line = "The bridge was closed for hours, but engineers cleared it to reopen."
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", line)
    page.add(Restriction, line, kind=RestrictionKind.CLOSURE, what="bridge")
    (standing,) = newsroom.reconcile(page).restrictions
    assert standing.state is State.LIFTED


@pytest.mark.parametrize(
    ("line", "count"),
    [("The B7 stays shut while structural engineers carry out checks.", 1), ("The B7 stays shut for a marathon.", 2)],
)
def test_a_closure_told_by_a_name_and_by_what_it_is_is_one_where_the_words_agree(newsroom, line, count):
    reopened = "The bridge was shut for checks by structural engineers, who carried them out and cleared it to reopen."
    pages = []
    for outlet, told, what in (("Post", line, "B7"), ("Herald", reopened, "bridge")):
        page = newsroom.page(outlet, "2031-03-11", "Barge hits pillar in Norland.", told)
        page.add(Restriction, told, kind=RestrictionKind.CLOSURE, what=what)
        pages.append(page)
    standings = newsroom.reconcile(*pages).restrictions
    assert len(standings) == count
    assert any(standing.state is State.LIFTED for standing in standings)


@pytest.mark.parametrize(
    ("words", "state"), [("is to remain shut", State.LIFTED), ("will be shut again", State.IN_FORCE)]
)
def test_what_only_goes_on_until_the_day_of_its_end_is_not_imposed_anew(newsroom, words, state):
    """The page was stamped anew days later, so that its Wednesday is read as that of the week after."""
    told = (
        ("Post", "2031-03-12", "The bridge was shut, but engineers cleared it to reopen on Wednesday.", 12),
        ("Herald", "2031-03-15", f"The bridge {words} on Wednesday.", 19),
    )
    pages = []
    for outlet, published, line, day in told:
        page = newsroom.page(outlet, published, "Barge hits pillar in Norland.", line)
        when = replace(newsroom.when(date(2031, 3, day)), text="Wednesday")
        page.add(Restriction, line, kind=RestrictionKind.CLOSURE, what="bridge", when=when)
        pages.append(page)
    (standing,) = newsroom.reconcile(*pages, as_of=date(2031, 3, 15)).restrictions
    assert standing.state is state


@pytest.mark.parametrize(("about", "end", "told"), [("main", None, 1), ("background", None, 0), ("background", 19, 1)])
def test_a_limit_of_another_time_is_told_only_while_it_lasts(newsroom, about, end, told):
    to = None if end is None else newsroom.when(date(2031, 3, end))
    found = newsroom.reconcile(curfew(newsroom, about=About(about), to=to)).restrictions
    assert len(found) == told
