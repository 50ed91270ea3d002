"""What later sentences in other words tell of a promise."""

from datetime import date

import pytest

from twosource.model.finding import State
from twosource.model.statement import Commitment, EventType

DUE = date(2031, 3, 13)


def follow(newsroom, who, what, line):
    """What becomes of the promise by a page that says `line` two days after its due day."""
    text = f"{who or ''} {what}, the palace said.".strip()
    page = newsroom.page("Post", "2031-03-11", "News of Norland.", text)
    page.add(Commitment, what, who=who, what=what, due=newsroom.when(DUE))
    later = newsroom.page("Herald", "2031-03-15", "Days later in Norland.", line)
    later.event(line, line.split()[0], type=EventType.CONSULT)
    return newsroom.reconcile(page, later).commitments


@pytest.mark.parametrize(
    ("who", "what", "line"),
    [
        ("Ada Berg", "will appeal against the verdict", "Ada Berg lodged an appeal against the verdict."),
        ("The ministry", "will file the papers with the court", "The ministry lodged the papers with the court."),
        ("Norland", "will pull its troops out of Tarun", "The last soldiers flew home from Tarun."),
        (None, "The bridge in Lorn will reopen", "The bridge in Lorn was open again."),
        (None, "The school in Lorn will reopen", "The school in Lorn welcomed pupils again."),
        (None, "Ferries to Lorn would be restored", "Ferries to Lorn were back in service."),
        (None, "Ferries to Lorn will resume", "Ferries to Lorn resumed."),
        (None, "An election will be held in Tarun", "People in Tarun went to the polls for the election."),
        (None, "Talks will start", "Talks between the union and the mill began."),
        ("The insurer", "will pay the bakers of Lorn", "The bakers of Lorn got their money."),
    ],
)
def test_kept_in_other_words(newsroom, who, what, line):
    (followed,) = follow(newsroom, who, what, line)
    assert followed.state is State.KEPT


@pytest.mark.parametrize(
    ("who", "what", "line"),
    [
        ("Ada Berg", "will appeal against the verdict", "Prosecutors lodged an appeal against the verdict."),
        ("Norland", "will pull its 800 troops out of Tarun", "Two Norland soldiers left Tarun."),
        ("Norland", "will pull its troops out of Tarun", "Norland troops in Tarun left their barracks."),
        ("Norland", "will pull its troops out of Tarun", "The last nurses of Norland left Tarun."),
        (None, "Ferries to Lorn will resume", "Ferry crews in Lorn were back on strike."),
        (None, "A hearing will be held in Tarun", "People in Tarun went to the polls."),
        (None, "Talks will start", "Talks seemed far away as the shelling began."),
    ],
)
def test_another_deed_keeps_nothing(newsroom, who, what, line):
    (followed,) = follow(newsroom, who, what, line)
    assert followed.state is State.UNKNOWN


@pytest.mark.parametrize(
    ("who", "what", "line"),
    [
        (None, "A hearing will be held in Lorn", "The hearing in Lorn will not take place."),
        ("The queen", "will visit Lorn", "The queen's planned visit to Lorn would not now go ahead."),
        ("The mill", "will build a plant in Lorn", "The mill has decided against building the plant in Lorn."),
        (None, "The plant in Lorn will be built", "The plant in Lorn will no longer be built."),
        ("The queen", "will resign", "The queen will not resign after all."),
    ],
)
def test_taken_back_in_other_words(newsroom, who, what, line):
    (followed,) = follow(newsroom, who, what, line)
    assert followed.state is State.MISSED


def test_another_thing_that_does_not_happen_breaks_nothing(newsroom):
    (followed,) = follow(newsroom, None, "A hearing will be held in Lorn", "The match in Lorn will not take place.")
    assert followed.state is State.UNKNOWN


def test_a_promise_and_its_taking_back_are_two(newsroom):
    page = newsroom.page("Post", "2031-03-11", "A visit.", "The queen will visit Lorn.")
    page.add(Commitment, "will visit Lorn", who="The queen", what="will visit Lorn", due=newsroom.when(DUE))
    line = "The queen has dropped her plan to visit Lorn."
    later = newsroom.page("Herald", "2031-03-12", "No visit.", line)
    later.event(line, "dropped")
    later.add(Commitment, "to visit Lorn", who="The queen", what="to visit Lorn", negative=True)
    found = {one.commitment.negative: one.state for one in newsroom.reconcile(page, later).commitments}
    assert found[False] is State.MISSED


def test_a_plan_within_its_taking_back_is_one_with_it(newsroom):
    line = "The queen would not go ahead with a plan to sell the mill."
    page = newsroom.page("Post", "2031-03-11", "A mill.", line)
    page.add(Commitment, "would not", who="The queen", what=line[10:-1], negative=True)
    page.add(Commitment, "to sell the mill", who=None, what="to sell the mill")
    (followed,) = newsroom.reconcile(page).commitments
    assert len(followed.also) == 1


def test_a_round_thousand_is_no_word_of_the_promise(newsroom):
    (followed,) = follow(
        newsroom, "Norland", "will withdraw its 1,500 soldiers from Tarun", "The last Norland troops left Tarun."
    )
    assert followed.state is State.KEPT
