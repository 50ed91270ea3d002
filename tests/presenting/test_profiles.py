"""Who is who."""

from dataclasses import replace
from datetime import date

import pytest

from twosource.model.statement import Modality, Office, OfficeChange, When
from twosource.presenting import present
from twosource.presenting.office_words import held_before, name_office
from twosource.presenting.profiles import _fuller, _tell_offices


def office(story, **fields):
    """An office of Ilse Brandt."""
    given = {"person": "Ilse Brandt", "role": "mayor", "change": OfficeChange.HOLDS, **fields}
    return Office(id="off", evidence=story[0][0].offices[0].evidence, **given)


YEAR = When("2029", "2029", date(2029, 1, 1), date(2029, 12, 31))
UNTIL = When("until Monday", None, None, date(2031, 3, 10))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "mayor"),
        ({"body": "Lorn"}, "mayor, Lorn"),
        ({"role": "mayor of Lorn", "body": "Lorn"}, "mayor of Lorn"),
        ({"country": "DE"}, "mayor (DE)"),
        ({"country": "DE", "body": "Lorn"}, "mayor, Lorn"),
        ({"acting": True}, "acting mayor"),
        ({"acting": True, "role": "interim mayor"}, "interim mayor"),
        ({"from_": YEAR}, "mayor, since 2029"),
        ({"to": UNTIL}, "mayor, until 10 March 2031"),
        ({"change": OfficeChange.APPOINTED, "when": YEAR}, "appointed mayor, 2029"),
        ({"change": OfficeChange.NOMINATED, "modality": Modality.PLANNED}, "nominated as mayor (planned)"),
    ],
)
def test_offices_in_words(story, fields, words):
    assert name_office(office(story, **fields)) == words


@pytest.mark.parametrize(
    ("fields", "before"),
    [
        ({}, False),
        ({"to": YEAR}, True),
        ({"to": When("until May", None, None, date(2031, 5, 1))}, False),
        ({"change": OfficeChange.RESIGNED}, True),
        ({"change": OfficeChange.DISMISSED}, True),
    ],
)
def test_an_office_that_is_over_was_held_before(story, fields, before):
    assert held_before(office(story, **fields), date(2031, 3, 11)) is before


def test_present_offices_come_before_past_ones(dossier):
    (brandt,) = dossier.entities
    assert [line.text for line in brandt.lines] == ["Office: governor", "Held before: minister of ports, 2015 to 2018"]


@pytest.mark.parametrize(("modality", "label"), [(Modality.DENIED, "Not so"), (Modality.PLANNED, "Not yet so")])
def test_what_did_not_happen_is_no_past_office(story, modality, label):
    (post, wire), resolution, reconciliation = story
    resigned = office(story, change=OfficeChange.RESIGNED, modality=modality, entity="ent-brandt")
    shown = present((replace(post, offices=(resigned,)), wire), resolution, reconciliation)
    assert shown.entities[0].lines[0].text.startswith(f"{label}: resigned as mayor")


def test_someone_without_an_entity_gets_a_profile_all_the_same(story):
    (post, wire), resolution, reconciliation = story
    named = office(story, person="Tomas Reyl")
    shown = present((replace(post, offices=(named,)), wire), resolution, reconciliation)
    assert "Tomas Reyl" in [profile.entity.name for profile in shown.entities]


def test_a_bare_office_joins_the_one_that_says_more(story):
    (post, wire), resolution, reconciliation = story
    bare, full = (
        replace(office(story, entity="ent-brandt"), id=f"off-{country}", country=country) for country in (None, "DE")
    )
    shown = present((replace(post, offices=(bare, full)), wire), resolution, reconciliation)
    assert [line.text for line in shown.entities[0].lines] == ["Office: mayor (DE)"]


def test_a_former_office_has_no_known_end(story):
    """The day of publication is not the day on which it ended."""
    past = When("former", "PAST_REF", None, date(2031, 3, 11))
    assert name_office(office(story, to=past)) == "mayor"
    assert held_before(office(story, to=past), date(2031, 3, 11))


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        ("airline spokesman", "spokesman, Lorn Airlines", "spokesman, Lorn Airlines"),
        ("lorn police chief", "police chief, Lorn", "police chief, Lorn"),
        ("ceo (DE)", "chief executive officer, Lorn Air", "chief executive officer, Lorn Air"),
        ("mayor, Lorn", "deputy mayor, Lorn", "mayor, Lorn"),
        ("president (DE)", "president, Lorn Air", "president (DE)"),
        ("coach", "judge, Lorn", "coach"),
    ],
)
def test_the_fuller_words_for_one_office_stand(text, other, expected):
    assert _fuller(text, [other]) == expected


def test_an_end_that_is_only_past_has_no_day(story):
    was = When("was", "PAST_REF", None, date(2031, 3, 10))
    assert name_office(office(story, to=was)) == "mayor"


def test_who_resigned_is_not_told_to_have_held_it_too(story):
    until = office(story, to=UNTIL)
    resigned = office(story, change=OfficeChange.RESIGNED, when=UNTIL)
    lines = _tell_offices([until, resigned], date(2031, 3, 11))
    assert [line.text for line in lines] == ["Held before: resigned as mayor, until 10 March 2031"]
    assert [line.text for line in _tell_offices([until], date(2031, 3, 11))] == [
        "Held before: mayor, until 10 March 2031"
    ]


def test_who_is_called_by_an_office_where_he_loses_it_has_it_no_more(story):
    lines = _tell_offices([office(story), office(story, change=OfficeChange.DISMISSED)], date(2031, 3, 11))
    assert [line.text for line in lines] == ["Held before: dismissed as mayor"]
