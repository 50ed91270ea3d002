"""Commitments, read by the model from sentences of our own."""

from datetime import date

import pytest

from twosource.model.statement import CommitmentKind

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("The minister said a panel would examine the fire.", "a panel", "would examine the fire"),
        ("The company plans to close the mine.", "The company", "to close the mine"),
        ("The judge ordered the company to pay the miners.", "the company", "to pay the miners"),
        ("The mayor has ordered the army to deliver water.", "the army", "to deliver water"),
        ("Under the deal, both sides must leave by March 20.", "both sides", "must leave by March 20"),
        ("France will send doctors to the valley.", "France", "will send doctors to the valley"),
    ],
)
def test_who_is_to_do_what_is_verbatim(commitments, text, who, what):
    assert [(one.who, one.what) for one in commitments(text)] == [(who, what)]


@pytest.mark.parametrize(
    "text",
    [
        "Heavy rain will reach the coast on Friday.",
        "Many people fear that the army will return.",
        "The storm may delay the vote.",
        "The price of bread would rise again.",
        "The minister asked whether the army would leave.",
        "The party said it would have won the vote.",
    ],
)
def test_forecasts_fears_and_chances_are_none(commitments, text):
    assert commitments(text) == ()


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("within three days", date(2024, 3, 6), date(2024, 3, 9)),
        ("by March 20", None, date(2024, 3, 20)),
        ("in September", date(2024, 9, 1), date(2024, 9, 30)),
    ],
)
def test_the_due_time_is_on_the_calendar(commitments, words, earliest, latest):
    (one,) = commitments(f"The government will present the law {words}.")
    assert one.due is not None
    assert (one.due.earliest, one.due.latest) == (earliest, latest)


def test_a_length_counts_from_the_start_that_was_named(commitments):
    found = commitments("Troops will start leaving within two days. The withdrawal will take no more than two weeks.")
    assert [one.due.latest for one in found if one.due] == [date(2024, 3, 8), date(2024, 3, 22)]


def test_a_length_without_a_start_has_no_interval(commitments):
    (one,) = commitments("The withdrawal will take no more than two weeks.")
    assert one.due is not None
    assert (one.due.earliest, one.due.latest) == (None, None)


def test_the_condition_is_verbatim(commitments):
    (one,) = commitments("Troops will stay in the valley until the roads are open.")
    assert one.condition == "until the roads are open"


@pytest.mark.parametrize(
    "text",
    [
        "There are concerns that Ruritania intends to invade its neighbour.",
        "The night curfew is to end on March 20.",
        "Schools will stay closed until Monday.",
        "Will the army leave by Friday?",
        "The team will win the cup.",
        "It is possible that the ministry will close the road.",
        "Nobody knows why the ministry would close the road.",
    ],
)
def test_worries_restrictions_questions_and_guesses_are_none(commitments, text):
    assert commitments(text) == ()


def test_a_clause_of_time_is_no_part_of_the_plan(commitments):
    (one,) = commitments("Rebel forces plan to withdraw as President Berg meets the bishops.")
    assert (one.who, one.what) == ("Rebel forces", "to withdraw")


def test_who_is_named_without_the_clause_behind(commitments):
    (one,) = commitments("Berg said the contingent of soldiers that he sent would leave the valley by March 20.")
    assert one.who == "the contingent of soldiers"


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Norland agreed to lend Vik a million after it lost the war.", None),
        ("The ministry will publish the list after the court has ruled.", "after the court has ruled"),
    ],
)
def test_what_was_before_is_no_condition(commitments, text, condition):
    assert [one.condition for one in commitments(text)] == [condition]


def test_a_condition_behind_the_clause_is_found_wherever_the_parser_hangs_it(commitments):
    (one,) = commitments("The terminal would reopen on March 27 if inspectors agree, the port authority said.")
    assert one.condition == "if inspectors agree"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The judge said he would hear the first witnesses on March 22.", "The judge"),
        ("The ministry said it would publish the list by March 22.", "The ministry"),
        ("Officials said they would open two shelters on March 22.", "Officials"),
    ],
)
def test_a_pronoun_in_a_report_is_the_speaker(commitments, text, who):
    assert [(one.who, one.due.latest) for one in commitments(text)] == [(who, date(2024, 3, 22))]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said it would rain on Monday.",
        "The company said it would take three weeks to repair the bridge.",
        "The widow said she would hear music on Monday.",
    ],
)
def test_an_it_without_meaning_and_what_one_happens_to_hear_are_none(commitments, text):
    assert commitments(text) == ()


@pytest.mark.parametrize(
    ("text", "kind", "what"),
    [
        ("The firm refuses to leave the valley.", CommitmentKind.PROMISE, "to leave the valley"),
        ("Norland threatened to close the border.", CommitmentKind.PROMISE, "to close the border"),
        ("The mayor pledged $3 million for the school.", CommitmentKind.PROMISE, "$3 million for the school"),
        ("The minister ordered an inquiry into the fire.", CommitmentKind.ORDER, "an inquiry into the fire"),
        ("Residents were told to leave by noon.", CommitmentKind.ORDER, "to leave by noon"),
        ("The judge ordered that Holm remain in jail.", CommitmentKind.ORDER, "remain in jail"),
        (
            "Berg is expected to appear on Friday.",
            CommitmentKind.EXPECTATION,
            "to appear on Friday",
        ),
        ("The vote is scheduled for Friday.", CommitmentKind.PLAN, "The vote is scheduled for Friday"),
        ("Talks will resume on Friday.", CommitmentKind.PLAN, "Talks will resume on Friday"),
        ("The bridge will be removed next month.", CommitmentKind.PLAN, "The bridge will be removed next month"),
        ("The family has no plans to sell the farm.", CommitmentKind.PLAN, "to sell the farm"),
        ("Mayor to open new bridge", CommitmentKind.PLAN, "to open new bridge"),
    ],
)
def test_the_words_tell_its_kind(commitments, text, kind, what):
    assert [(one.kind, one.what) for one in commitments(text)] == [(kind, what)]


@pytest.mark.parametrize(
    "text",
    [
        "He would skate six days a week.",
        "The soldiers stood there in order to protect the mayor.",
        "The minister refused to comment on Friday.",
        "The crisis threatens to spread.",
        "Bail was set at $20,000 on Saturday.",
        "Any owner will tell you that.",
    ],
)
def test_habits_aims_and_excuses_are_none(commitments, text):
    assert commitments(text) == ()


@pytest.mark.parametrize(
    ("text", "negative"),
    [
        ("The firm refuses to leave the valley.", True),
        ("Norland will not close the border.", True),
        ("The family has no plans to sell the farm.", True),
        ("Norland will close the border.", False),
        ("The firm has dropped its plan to sell the mine.", True),
        ("The firm gave up its plan to sell the mine.", True),
    ],
)
def test_not_to_do_it_is_told_apart(commitments, text, negative):
    assert [one.negative for one in commitments(text)] == [negative]


def test_a_foiled_plan_is_none(commitments):
    assert commitments("Police foiled their plan to rob the bank.") == ()


def test_who_is_taken_on_board_names_the_ship(commitments):
    (one,) = commitments("The crew was taken on board the Alder, which will resume its patrol.")
    assert "board" not in one.evidence[0].quote


@pytest.mark.parametrize(
    ("text", "checkable"),
    [
        ("Norland will work hard to help the miners.", False),
        ("Norland will help the miners by Friday.", True),
        ("Norland will rebuild the harbour.", True),
        ("The rebels of Norland pledged allegiance to the northern army.", False),
        ("Norland pledged two million dollars to the northern ports.", True),
    ],
)
def test_a_vow_that_nobody_could_check_says_so(commitments, text, checkable):
    assert [one.checkable for one in commitments(text)] == [checkable]


def test_the_day_of_the_promise_is_not_its_due_day(commitments):
    (one,) = commitments("On Wednesday, Norland agreed to free the sailors.")
    assert one.due is None


@pytest.mark.parametrize(
    "text",
    [
        "The clerk is retiring on March 20.",
        "The talks resume on March 20.",
        "The new library is supposed to open on March 20.",
        "If the trial succeeds, it will be rolled out across the county.",
        "The team will represent Ilo in the final on March 20.",
    ],
)
def test_what_is_arranged_is_a_plan(commitments, text):
    assert [one.kind for one in commitments(text)] == [CommitmentKind.PLAN]


@pytest.mark.parametrize(
    "text",
    [
        "The worry is who is going to pay for the bridge.",
        "The clerk is retiring.",
        "The clerk was retiring on March 20.",
        "The talks resume after each war.",
        "The new library is supposed to open.",
        "The mayor is to blame for the delay.",
    ],
)
def test_what_is_asked_blamed_or_has_no_day_to_come_is_none(commitments, text):
    assert commitments(text) == ()


def test_each_verb_under_one_will_is_a_commitment(commitments):
    found = commitments("The council will close the old pool, sell the land and repair the bridge.")
    assert [one.what for one in found] == ["will close the old pool", "sell the land", "repair the bridge"]


@pytest.mark.parametrize(
    "text", ["The scandal will tarnish the reputation of the mayor.", "The decision will hurt the small towns."]
)
def test_what_a_thing_brings_about_is_a_forecast(commitments, text):
    assert commitments(text) == ()


def test_a_street_that_will_be_closed_is_a_restriction_only(commitments):
    assert commitments("Harbour Street will be closed on Friday.") == ()


def test_the_confidence_is_a_chance(commitments):
    (found,) = commitments("The company plans to close the mine.")
    assert 0.4 <= found.confidence <= 1.0


@pytest.mark.parametrize("text", ["The mayor decided to leave.", "The plan is to plant trees."])
def test_what_is_decided_or_called_the_plan_is_a_plan(commitments, text):
    assert [one.kind for one in commitments(text)] == [CommitmentKind.PLAN]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was scheduled to leave at noon on Sunday, but left ten minutes late.",
        "The trial was originally set for Monday.",
        "The owner had turned down an offer from the miners to go back to work.",
        "The jurors who refused to vote left the court.",
        "Ada Lind was planning to sell the mill on May 3, 2012.",
    ],
)
def test_what_was_overtaken_or_turned_down_is_none(commitments, text):
    assert commitments(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The agency has no firm plans for landing people.",
        "The firm did not announce any firm plans to close the mine.",
        "No new trains will run to Lorn on Sunday.",
    ],
)
def test_a_no_before_adjectives_or_the_subject_is_not_lost(commitments, text):
    assert [one.negative for one in commitments(text)] == [True]


def test_the_group_that_a_speaker_calls_his_own_is_named(commitments):
    (one,) = commitments("Ada Lind of the Lorn Museum said her group would sue over the fire.")
    assert one.who == "Lorn Museum"


def test_what_is_sent_is_what_the_clause_behind_its_goal_tells_of(commitments):
    found = commitments("The yard will send a boat to the far side of the bay, which will be guided by a pilot.")
    assert found[-1].what == "a boat to the far side of the bay, which will be guided by a pilot"


def test_the_time_of_another_deed_is_no_due_time(commitments):
    (one,) = commitments("The ferry left Lorn in 2024 and will land in Norland back in 2023.")
    assert one.due is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They are the first of 40 sailors captured off Lunde to be released following direct talks.", False),
        ("She was the last to be taken to the port of Lunde.", False),
        ("The first tram to be delivered next month will run in Lunde.", True),
    ],
)
def test_who_was_first_to_do_it_promises_nothing(commitments, text, found):
    assert bool(commitments(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The terror group, which arose in Lorvia, aims to impose harsh laws across the country.", False),
        ("The rebels said that they aim to reach the capital by Friday.", True),
        ("The ministry aims to rebuild the bridge by June.", True),
    ],
)
def test_what_an_armed_group_stands_for_is_no_plan_of_its(commitments, text, found):
    assert bool(commitments(text)) is found


@pytest.mark.parametrize(
    "text",
    [
        "President Ada Berg has cancelled a visit to Kalmar that was planned for Friday.",
        "President Ada Berg postponed a trip to Kalmar planned for Friday.",
    ],
)
def test_what_is_called_off_is_no_plan(commitments, text):
    assert commitments(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Berg's lawyer Ama Lind said he would appeal within 30 days.",
        "Jon Berg was jailed. His lawyer said he would appeal.",
    ],
)
def test_what_a_lawyer_tells_his_client_does(commitments, text):
    assert [(one.who or "").rpartition(" ")[2] for one in commitments(text)] == ["Berg"]


def test_who_is_given_a_time_is_to_do_it_by_then(commitments):
    (found,) = commitments("The African Union gave the army 15 days to return to barracks.")
    assert (found.who, found.due.text, found.due.latest) == ("the army", "15 days", date(2024, 3, 21))


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The queen said she would not sign the law, a week after riots in which 12 people died.", None),
        ("Norland and Torva agreed on Wednesday to a three-day truce in Lorn.", None),
        ("The union will end its strike at 2 a.m. on Friday, six hours earlier than planned.", "2 a.m. on Friday"),
        ("The mayor promised to mend the bridge within two weeks.", "within two weeks"),
        ("The union will stop work on Friday, two days after talks failed.", "on Friday"),
    ],
)
def test_a_length_or_a_distance_from_another_deed_is_no_due_day(commitments, text, due):
    (found,) = commitments(text)
    assert (found.due.text if found.due else None) == due
