"""Restrictions, read by the model from sentences of our own."""

from datetime import date

import pytest

from twosource.model.statement import Modality, RestrictionKind

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mayor imposed a curfew on Monday.", RestrictionKind.CURFEW),
        ("The king declared a state of emergency.", RestrictionKind.EMERGENCY),
        ("Soldiers set up checkpoints on all roads.", RestrictionKind.CHECKPOINT),
        ("The council banned rallies in the old town.", RestrictionKind.BAN),
        ("The internet was shut down in the valley.", RestrictionKind.SHUTDOWN),
        ("The airport was closed after the storm.", RestrictionKind.CLOSURE),
    ],
)
def test_a_limit_has_its_kind(restrictions, text, kind):
    assert [one.kind for one in restrictions(text)] == [kind]


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("from 11 p.m. to 6 a.m.", "23:00-06:00"),
        ("between 9pm and 5am", "21:00-05:00"),
        ("from 20:00 until 06:30", "20:00-06:30"),
        ("from midnight to 5 a.m.", "00:00-05:00"),
        ("from 8 to 11 p.m.", "20:00-23:00"),
    ],
)
def test_hours_are_read_as_a_clock(restrictions, words, hours):
    (curfew,) = restrictions(f"The city is under a curfew {words} each day.")
    assert curfew.hours == hours


def test_people_are_no_hours(restrictions):
    (curfew,) = restrictions("Police held 20 to 30 people after the curfew began.")
    assert curfew.hours is None


def test_until_gives_the_end(restrictions):
    (curfew,) = restrictions("The curfew in Lima will last until March 19.")
    assert curfew.to is not None
    assert curfew.to.latest == date(2024, 3, 19)


def test_a_lifted_restriction_says_so(restrictions):
    (curfew,) = restrictions("The mayor lifted the curfew on Monday.")
    assert curfew.lifted


def test_a_bare_mention_is_evidence_of_the_fuller_one(restrictions):
    (curfew,) = restrictions("Lima is under a curfew from 9 p.m. to 5 a.m. Many people broke the curfew.")
    assert len(curfew.evidence) == 2


def test_a_closed_case_is_no_closure(restrictions):
    assert restrictions("The judge closed the case.") == ()


def test_an_emergency_does_not_take_the_hours_of_the_curfew(restrictions):
    found = restrictions("Lima is under a state of emergency and a curfew from 9 p.m. to 5 a.m. each day.")
    assert {one.kind: one.hours for one in found} == {
        RestrictionKind.EMERGENCY: None,
        RestrictionKind.CURFEW: "21:00-05:00",
    }


def test_the_day_on_which_it_is_to_end_is_its_end(restrictions):
    (one,) = restrictions("The night curfew in the port is to end on March 20.")
    assert (one.to.latest, one.lifted) == (date(2024, 3, 20), False)


def test_a_place_where_somebody_failed_to_stop_is_a_fact(restrictions):
    (one,) = restrictions("The couple failed to slow down at a checkpoint.")
    assert one.modality is Modality.ASSERTED


def test_the_hours_are_not_its_beginning(restrictions):
    (one,) = restrictions("A curfew from 10 p.m. to 6 a.m. will remain in force in the port until March 20.")
    assert (one.hours, one.from_, one.to.text) == ("22:00-06:00", None, "until March 20")


def test_an_authority_may_ban_whatever_it_be(restrictions):
    (one,) = restrictions("The transport ministry has banned the storage of fertiliser in all Romanian ports.")
    assert (one.kind, one.where.country) == (RestrictionKind.BAN, "RO")
    assert one.evidence[0].quote == "banned the storage of fertiliser in all Romanian ports"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The council prohibited the burning of straw in the valley.", RestrictionKind.BAN),
        ("The burning of coal was banned by the city council in April.", RestrictionKind.BAN),
        ("The government suspended all flights to Peru.", RestrictionKind.BAN),
        ("The mayor has closed the harbour until Friday.", RestrictionKind.CLOSURE),
    ],
)
def test_what_an_authority_forbids_or_closes_is_a_limit(restrictions, text, kind):
    assert [one.kind for one in restrictions(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor suspended the police chief.",
        "Police found banned weapons in the barn.",
        "Ada Lind was prevented from speaking by her cold.",
        "The union demanded a ban on night flights.",
        "She wants to ban cars from the old town.",
        "The firm is closing its shop in the valley.",
        "The road may be closed on Friday.",
        "The proposed ban on fireworks was criticised by the shops.",
    ],
)
def test_what_is_only_wanted_or_a_matter_of_a_game_or_a_firm_is_none(restrictions, text):
    assert restrictions(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The court banned him from driving.", RestrictionKind.OTHER),
        ("The ministry banned two reporters from the hall.", RestrictionKind.OTHER),
        ("He is not allowed to leave the valley.", RestrictionKind.OTHER),
        ("The company has banned phones at work.", RestrictionKind.BAN),
        ("Visitors are not allowed to swim in the lake.", RestrictionKind.BAN),
        ("It is illegal to sell fireworks in the valley.", RestrictionKind.BAN),
        ("Train services were halted after the storm.", RestrictionKind.SHUTDOWN),
        ("There are no buses between the two towns.", RestrictionKind.SHUTDOWN),
        ("Several streets around the square were cordoned off.", RestrictionKind.CLOSURE),
        ("The M40 is closed northbound.", RestrictionKind.CLOSURE),
        ("One of the lanes of the bridge was closed.", RestrictionKind.CLOSURE),
        ("Closed through Thursday for sewer work.", RestrictionKind.CLOSURE),
    ],
)
def test_what_one_person_or_all_may_not_do(restrictions, text, kind):
    assert [one.kind for one in restrictions(text)] == [kind]


def test_what_is_closed_is_named_with_its_limits(restrictions):
    (one,) = restrictions("Police closed the bridge between the harbour and the market on Tuesday.")
    assert one.what == "bridge between the harbour and the market"


def test_a_reopened_road_is_a_closure_that_was_lifted(restrictions):
    (one,) = restrictions("The coast road has reopened.")
    assert (one.kind, one.lifted, one.what) == (RestrictionKind.CLOSURE, True, "coast road")


def test_two_closed_things_of_one_sentence_are_two(restrictions):
    found = restrictions("The bridge was closed on Monday, and the tunnel was closed on Tuesday.")
    assert [one.what for one in found] == ["bridge", "tunnel"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The old mill on Fern Street was taped off.", RestrictionKind.CLOSURE),
        ("Police blocked off the road near the station.", RestrictionKind.CLOSURE),
        ("The beach is off limits to swimmers.", RestrictionKind.CLOSURE),
        ("Police turned motorists back at the village.", RestrictionKind.CLOSURE),
        ("Access to the harbour was denied.", RestrictionKind.CLOSURE),
        ("The bakery was ordered closed by the health board.", RestrictionKind.CLOSURE),
        ("Two of the five lanes remain closed.", RestrictionKind.CLOSURE),
        ("Trains are not running between Ilo and Lara.", RestrictionKind.SHUTDOWN),
        ("Both schools were locked down for two hours.", RestrictionKind.OTHER),
    ],
)
def test_a_closure_is_told_in_other_words_too(restrictions, text, kind):
    assert [(one.kind, one.modality) for one in restrictions(text)] == [(kind, Modality.ASSERTED)]


@pytest.mark.parametrize(
    "text",
    ["A tall tree blocked off the light.", "Some questions were off limits.", "The runner is not stopping."],
)
def test_what_keeps_nobody_out_is_no_closure(restrictions, text):
    assert restrictions(text) == ()


def test_who_stands_at_a_cordon_is_not_what_is_closed(restrictions):
    assert [one.what for one in restrictions("A police cordon remained around the market.")] == [None]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The town stands by its ban on whistling in the market.", RestrictionKind.BAN),
        ("The governor declared a disaster emergency for ten valleys.", RestrictionKind.EMERGENCY),
        ("The company suspended her account.", RestrictionKind.OTHER),
        ("Police blocked nearby intersections.", RestrictionKind.CLOSURE),
    ],
)
def test_what_is_limited_may_be_anything(restrictions, text, kind):
    assert [one.kind for one in restrictions(text)] == [kind]


def test_the_day_of_the_deed_is_the_beginning(restrictions):
    (found,) = restrictions("The council banned drones on Monday.")
    assert found.from_ is not None
    assert (found.from_.earliest, found.from_.latest) == (date(2024, 3, 4), None)


def test_laws_named_by_the_way_forbid_nothing(restrictions):
    assert restrictions("He was charged under laws that prohibit fraud.") == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The striker was suspended by the league for two games.", RestrictionKind.OTHER),
        ("The court placed him under house arrest.", RestrictionKind.OTHER),
        ("The new law makes it illegal to smoke in cars.", RestrictionKind.BAN),
    ],
)
def test_what_only_the_words_around_tell_is_a_limit_too(restrictions, text, kind):
    assert [one.kind for one in restrictions(text)] == [kind]


def test_a_confidence_is_a_chance(restrictions):
    (curfew,) = restrictions("The mayor imposed a curfew on Monday.")
    assert 0.5 < curfew.confidence < 1.0


@pytest.mark.parametrize("text", ["Turns out a passenger had left the bus.", "He told me to lock down your shutters."])
def test_what_limits_nobody_is_no_restriction(restrictions, text):
    assert restrictions(text) == ()


@pytest.mark.parametrize(
    ("text", "what", "quote"),
    [
        (
            "The rules bar agencies from grinding oats.",
            "agencies from grinding oats",
            "bar agencies from grinding oats",
        ),
        (
            "Norsa is prohibited from working with the Sudlanders.",
            "Norsa from working with the Sudlanders",
            "Norsa is prohibited from working with the Sudlanders",
        ),
        (
            "The law forbids farmers to burn straw.",
            "farmers to burn straw",
            "forbids farmers to burn straw",
        ),
    ],
)
def test_what_is_forbidden_to_somebody_belongs_to_the_ban(restrictions, text, what, quote):
    (ban,) = restrictions(text)
    assert (ban.what, ban.evidence[0].quote) == (what, quote)


def test_a_lone_word_is_quoted_with_its_verb_or_subject(restrictions):
    assert restrictions("Police set up roadblocks.")[0].evidence[0].quote == "set up roadblocks"
    assert restrictions("The highway was closed.")[0].evidence[0].quote == "highway was closed"


def test_an_attacker_who_is_stopped_is_under_no_restriction(restrictions):
    assert restrictions("The navy prevented pirates from attacking a tanker.") == ()


def test_what_somebody_only_wants_forbidden_is_no_restriction(restrictions):
    assert restrictions("They want drones banned from the park.") == ()


def test_a_road_keeps_its_number(restrictions):
    assert restrictions("Police closed Highway 12 on Monday.")[0].what == "Highway 12"


def test_a_tape_of_pictures_closes_nothing(restrictions):
    assert restrictions("A man was caught on a chilling surveillance tape.") == ()


@pytest.mark.parametrize(
    "text",
    [
        'Orva Sol, which translates as "Sailing is forbidden", was founded in 2002.',
        "Orva Sol, a name that means “Western Books Are Banned”, has grown.",
        'Her song is called "Curfew in the Harbour".',
    ],
)
def test_what_a_name_means_forbids_nothing(restrictions, text):
    assert not restrictions(text)


def test_a_trouble_that_is_kept_from_spreading_is_under_no_limit(restrictions):
    assert not restrictions("The bank is preventing Lunde's debt troubles from becoming a wider crisis.")
    assert restrictions("Soldiers are preventing residents of Lunde from leaving their homes.")


def test_what_resumed_after_being_stopped_is_over_and_began_on_its_own_day(restrictions):
    (one,) = restrictions("The clerk said that ferry services had restarted after being suspended on Sunday.")
    assert (one.lifted, one.from_ is not None, one.to) == (True, True, None)


def test_a_road_reopened_after_being_closed_is_one_closure(restrictions):
    (one,) = restrictions("The coast road was reopened on Monday after being closed for two hours.")
    assert (one.lifted, one.what) == (True, "coast road")


def test_what_was_shut_after_being_hit_is_not_over(restrictions):
    (one,) = restrictions("The school was closed after being hit by a shell.")
    assert not one.lifted


def test_the_checkpoint_of_an_airport_limits_nothing_new(restrictions):
    assert restrictions("They ran through the TSA checkpoint and on to the gate.") == ()
    assert len(restrictions("Soldiers set up a checkpoint on the coast road.")) == 1


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The army put President Ada Berg under house arrest.", "President Ada Berg"),
        ("He has been under house arrest since May.", None),
    ],
)
def test_who_is_under_house_arrest(restrictions, text, who):
    assert [one.what for one in restrictions(text)] == [who]


def test_an_extension_to_a_day_gives_the_end(restrictions):
    (found,) = restrictions("The state of emergency has been extended to March 11, the government said.")
    assert found.to.latest == date(2024, 3, 11)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("The harbour pier was closed for some six hours on the mayor's word.", date(2024, 3, 6)),
        ("Police closed the harbour road for two hours on Monday.", date(2024, 3, 4)),
        ("The crash has hurt two people and closed the road for several hours.", None),
        ("The road will be closed for two hours.", None),
        ("The council banned marches for a month.", None),
    ],
)
def test_what_was_closed_for_some_hours_is_over(restrictions, text, end):
    (found,) = restrictions(text)
    assert (found.to.latest if found.to else None) == end


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Police closed off the roads behind the stadium.", "roads behind the stadium"),
        ("Officers put a cordon around the school.", "school"),
        ("A patrol shut off the road with cars being led down a lane.", "road"),
        ("Officers sealed off the area.", None),
        ("The bridge was closed, but engineers cleared it to reopen on Monday.", "bridge"),
    ],
)
def test_what_is_closed_is_named_and_once(restrictions, text, what):
    (found,) = restrictions(text)
    assert found.what == what


def test_the_day_of_what_is_joined_to_a_closure_is_not_its_beginning(restrictions):
    (found,) = restrictions("The bridge was closed, but engineers cleared it to reopen on Monday.")
    assert found.from_ is None
