"""What limits nobody, or not all."""

import pytest

from twosource.model.statement import RestrictionKind

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("The airline barred two girls from boarding a flight in Oslo because of their shoes.", 0),
        ("The ministry barred two journalists from leaving on Monday.", 1),
        ("The army barred 40 farmers from entering their fields on Friday.", 1),
        ("The airline barred passengers from carrying pets on its flights.", 1),
        ("He was charged with theft and ordered to remain in custody by a judge in Oslo.", 0),
        ("Residents were ordered to remain indoors until Friday.", 1),
        ("The hamlet has only one road, which is shut twice a winter because of snow.", 0),
        ("The road to the hamlet was closed on Monday because of snow.", 1),
    ],
)
def test_who_is_turned_away_by_no_power_and_what_is_shut_each_year_limits_nobody(restrictions, text, limits):
    assert len(restrictions(text)) == limits


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("The emergencies ministry said 2,400 homes were flooded.", 0),
        ("The province declared an emergency on Monday.", 1),
        ("Norway closed its embassy in Sweden on Friday, the foreign ministry said.", 0),
        ("Norway closed its border to tourists on Friday.", 1),
        ("“Close your door and your windows,” the officers told her.", 0),
        ("She was suspended on Monday and escorted from the plant.", 0),
        ("Two officers were suspended without pay.", 0),
        ("Flights from the airport were suspended until Friday.", 1),
        ("Norway closed its land and sea border with Sweden on Friday, the premier said.", 1),
    ],
)
def test_names_of_bodies_and_an_owners_own_house_limit_nobody(restrictions, text, limits):
    assert len(restrictions(text)) == limits


@pytest.mark.parametrize(
    "text",
    [
        "A baker was killed at a roadblock in the north of the valley, the mayor said.",
        "Rioters set up a roadblock on the main road in Lorn.",
        "A driver was hurt at a roadblock put up by protesters near Lorn.",
        "Police cleared the roadblocks on the road to the airport.",
    ],
)
def test_a_roadblock_of_rioters_or_of_nobody_is_no_measure(restrictions, text):
    assert restrictions(text) == ()


@pytest.mark.parametrize(
    "text",
    ["Police set up a roadblock on the main road in Lorn.", "Two men were shot at a police roadblock near Lorn."],
)
def test_a_roadblock_of_police_is_a_checkpoint(restrictions, text):
    assert [one.kind for one in restrictions(text)] == [RestrictionKind.CHECKPOINT]
