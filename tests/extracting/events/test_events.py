"""Events, read by the model from sentences of our own."""

import pytest

from twosource.extracting.events.events import find_events
from twosource.language import annotate
from twosource.model.article import Article
from twosource.model.statement import EventType, Modality

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def events(nlp):
    """A function from a text to its events."""

    def find(text):
        article = Article.from_text(text, published="2024-03-06")
        parsed = next(iter(annotate([article], nlp)))
        return find_events(parsed, ())

    return find


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Soldiers arrested 40 students in the capital.", EventType.COERCE, "arrest"),
        ("The town hall was set on fire by a mob.", EventType.ASSAULT, "destroy"),
        ("Thousands of teachers staged a demonstration in the capital.", EventType.PROTEST, "demo"),
        ("Rebels shelled the airport on Monday.", EventType.ASSAULT, "heavy-weapons"),
        ("France sent 200 soldiers to the border.", EventType.MOBILIZE, "troops"),
        ("Spain accused Portugal of theft.", EventType.ACCUSE, None),
        ("Norway rejected the offer of Sweden.", EventType.REJECT, None),
        ("Chile imposed sanctions on Peru.", EventType.SANCTION, "boycott"),
        ("The government lifted the night curfew in Lima.", EventType.CONCEDE, None),
        ("The president of Chile met the president of Peru in Lima.", EventType.CONSULT, "meet"),
        ("The army has withdrawn its troops from the town.", EventType.RETREAT, "withdraw"),
        ("The minister demanded that the rebels leave the town.", EventType.REQUEST, "withdraw"),
        ("Japan donated medicine to Nepal.", EventType.AID, None),
    ],
)
def test_a_deed_has_its_type_and_mode(events, text, kind, mode):
    assert (kind, mode) in [(event.type, event.mode) for event in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The minister said that the weather was fine.",
        "The earthquake destroyed 40 houses in the valley.",
        "Five people were killed when a bus left the road.",
        "Firefighters battled the blaze for hours.",
        "The crisis threatens to slow growth.",
    ],
)
def test_speech_disaster_and_figures_of_speech_are_no_events(events, text):
    assert events(text) == ()


def test_the_doer_of_the_passive_stands_behind_by(events):
    (event,) = events("Two journalists were detained by police in Lima on Monday.")
    assert [one.text for one in event.actors] == ["police"]
    assert [one.text for one in event.recipients] == ["Two journalists"]


def test_a_participant_has_the_sector_of_its_words(events):
    (event,) = events("Soldiers detained two journalists.")
    assert [one.sector for one in (*event.actors, *event.recipients)] == ["MIL", "JRN"]


def test_a_good_deed_still_to_come_is_an_agreement(events):
    (event,) = events("Chile will withdraw its troops from the valley.")
    assert (event.type, event.mode, event.modality) == (EventType.AGREE, "withdraw", Modality.PLANNED)


def test_a_hostile_deed_still_to_come_is_a_threat(events):
    (event,) = events("Chile will attack the rebels.")
    assert event.type is EventType.THREATEN


def test_what_is_still_to_come_has_no_type_of_acled(events):
    (event,) = events("Police will arrest the suspects.")
    assert event.acled is None


def test_a_noun_names_an_event(events):
    found = events("The deadly clashes in Lima on Sunday shocked many.")
    assert [event.trigger.text for event in found] == ["clashes"]


def test_a_purpose_is_no_event(events):
    assert [event.trigger.text for event in events("Troops were sent to quell an old quarrel.")][:1] == ["sent"]


def test_a_dateline_does_not_act(events):
    (event,) = events("LIMA—Soldiers arrested 40 students.")
    assert [one.text for one in event.actors] == ["Soldiers"]


def test_every_event_quotes_its_trigger(events):
    text = "Soldiers arrested 40 students. Rebels attacked a village on Monday."
    assert all(event.trigger.text in event.evidence[0].quote for event in events(text))


@pytest.mark.parametrize(
    "text",
    [
        "Why did the army attack the village?",
        "Peter Holm pleaded guilty to theft in court.",
        "Reporters asked why Holm had left.",
        "Officers were called to the house on Friday.",
        "The patient complained of back pains.",
        "The ministry has offered no evidence for its claim.",
        "The directorate withdrew an earlier statement.",
        "The police executed two search warrants on Thursday.",
    ],
)
def test_questions_pleas_and_calls_are_no_events(events, text):
    assert events(text) == ()


def test_those_who_are_arrested_are_not_their_firm(events):
    (event,) = events("Police arrested three managers of the company on Friday.")
    assert [one.text for one in event.recipients] == ["three managers of the company"]


def test_a_pronoun_gives_way_to_the_one_who_speaks(events):
    (event,) = events("Norway says it will withdraw its troops from Mali.")
    assert [one.text for one in event.actors] == ["Norway"]


def test_who_says_that_another_must_do_it_demands_it(events):
    event = events("Sweden said that Norway must release the sailors.")[0]
    assert ([one.text for one in event.actors], [one.text for one in event.recipients]) == (["Sweden"], ["Norway"])


def test_a_gift_reaches_whom_it_is_given_to(events):
    event = events("Qatar delivered 30 tons of flour to Sudan.")[0]
    assert [one.country for one in event.recipients] == ["SD"]


def test_the_country_beside_a_name_is_its_own(events):
    event = events("Rebels in Chad attacked a convoy.")[0]
    assert [(one.country, one.country_from) for one in event.actors] == [("TD", "beside")]


def test_a_country_of_the_scene_is_marked_as_inferred(events):
    event = events("Police arrested 40 students in Lima.")[0]
    assert {(one.country, one.country_from) for one in event.actors} == {("PE", "scene")}


def test_what_will_not_be_allowed_is_rejected(events):
    event = events("Norway said it would not allow the inspectors to enter.")[0]
    assert event.type is EventType.REJECT


def test_the_sentence_tells_what_kind_of_attack_it_was(events):
    event = events("A suicide bomber attacked a mosque in Kabul and killed nine worshippers.")[0]
    assert (event.acled, event.cameo) == ("Suicide bomb", "18")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("LIMA, March 6 (Sea Wire) - Rebels killed 12 people when they fired on a bus near Lima on Monday.", None),
        ("LIMA, March 6 (Sea Wire) - Rebels killed 12 people near Lima.", "March 6"),
        ("The minister will visit the victims of Sunday's fire.", None),
        ("Six people were killed in Sunday's attack near Lima.", "Sunday"),
    ],
)
def test_the_day_of_writing_or_of_another_happening_is_not_the_events(events, text, day):
    found = events(text)[0].when
    assert (found and found.text) == day
