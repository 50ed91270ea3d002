"""Words of closing and forbidding that keep nobody out."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The game was suspended in the fourth inning because of rain.",
        "The search for the missing boy was suspended at nightfall.",
        "Talks were suspended without a result.",
        "The referee halted the match after 40 minutes.",
        "The investigation was closed in March.",
        "Police closed in on the suspect near the river.",
        "The road was blocked by a fallen tree.",
        "The car was sealed off by a wall of snow.",
        "Protesters shut down the highway for an hour.",
        "Critics say the law restricts free speech.",
        "The museum is closed on Mondays.",
        "The library closes at 8 p.m. on weekdays.",
        "The shop was robbed minutes before it closed for the night.",
        "The pilot declared an emergency and landed safely.",
        "The judge blocked the law from taking effect.",
        "Lawmakers called for a ban on plastic bags.",
        "The airliner took a detour over Lund.",
        "A police officer who was not allowed to speak publicly said so.",
        "The breach in the dyke has not been sealed.",
    ],
)
def test_what_keeps_nobody_out_is_no_limit(restrictions, text):
    assert restrictions(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Flights were suspended until Friday.", "shutdown"),
        ("Police closed the bridge to traffic while divers searched the river.", "closure"),
        ("Police blocked off the road on Monday.", "closure"),
        ("The library was closed on Monday after a gas leak.", "closure"),
        ("The governor declared an emergency on Monday.", "emergency"),
        ("The county banned plastic bags last year.", "ban"),
        ("Traffic was detoured from Lois Street for two hours.", "closure"),
    ],
)
def test_what_keeps_people_out_still_is_one(restrictions, text, kind):
    assert [one.kind.value for one in restrictions(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Factories in Lund, which were shut on March 1, reopened on the 4th.", "2024-03-04"),
        ("The port, which was to stay closed until the end of June, reopened on Monday.", "2024-03-04"),
    ],
)
def test_what_was_closed_and_reopened_is_lifted(restrictions, text, to):
    (found,) = restrictions(text)
    assert found.lifted
    assert found.to.latest.isoformat() == to


def test_a_curfew_that_now_begins_does_not_end_now(restrictions):
    (found,) = restrictions("The curfew will now run from midnight to 5 a.m.")
    assert found.to is None


@pytest.mark.parametrize(
    "text", ["Train services were restored on Monday.", "Flights resumed on Monday after two days of fog."]
)
def test_a_service_that_runs_again_is_stopped_no_more(restrictions, text):
    (found,) = restrictions(text)
    assert found.lifted
    assert (found.from_, found.to.latest.isoformat()) == (None, "2024-03-04")


@pytest.mark.parametrize("text", ["Power was restored to 2,000 homes.", "Talks resumed on Monday."])
def test_what_no_state_had_stopped_is_not_lifted(restrictions, text):
    assert restrictions(text) == ()


def test_the_end_of_one_stop_is_not_that_of_the_next(restrictions):
    found = {
        one.what: one.to for one in restrictions("Classes were suspended until Friday and the airport was closed.")
    }
    assert found["Classes"] is not None
    assert found["airport"] is None
