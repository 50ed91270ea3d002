"""The prime minister of an article is the one of its day."""

from dataclasses import replace

import pytest

from twosource.model.annotation import EntityKind, MentionForm
from twosource.resolving.entities import link_entities

PERSON = EntityKind.PERSON
TITLED = {"roles": ("Prime Minister",)}


def described(analysis, day, outlet="Wire"):
    told = analysis(outlet, ("the prime minister", PERSON, {}), text=f"On {day}.", country="NO", day=day)
    entity = told.entities[0]
    nominal = tuple(replace(mention, form=MentionForm.NOMINAL) for mention in entity.mentions)
    return replace(told, entities=(replace(entity, mentions=nominal),))


@pytest.mark.parametrize(("day", "name"), [("2019-03-09", "Ada Lund"), ("2021-07-02", "Bo Ek")])
def test_the_office_means_who_held_it_on_that_day(analysis, day, name):
    told = [
        analysis("Post", ("Ada Lund", PERSON, TITLED), text="One.", country="NO", day="2019-03-01"),
        analysis("Herald", ("Bo Ek", PERSON, TITLED), text="Two.", country="NO", day="2021-06-01"),
        described(analysis, day),
    ]
    (link,) = [link for link in link_entities(told) if len(link.members) > 1]
    assert link.entity.name == name
    assert f"{name} was the prime minister of NO on {day}" in link.reason


def test_two_who_come_into_question_equally_are_left_open(analysis):
    told = [
        analysis("Post", ("Ada Lund", PERSON, TITLED), text="One.", country="NO", day="2021-07-02"),
        analysis("Herald", ("Bo Ek", PERSON, TITLED), text="Two.", country="NO", day="2021-07-02"),
        described(analysis, "2021-07-02"),
    ]
    assert all(len(link.members) == 1 for link in link_entities(told))


def test_who_is_called_former_holds_nothing(analysis):
    told = [
        analysis("Post", ("Ada Lund", PERSON, {"roles": ("former prime minister",)}), country="NO", day="2021-07-02"),
        described(analysis, "2021-07-02"),
    ]
    assert all(len(link.members) == 1 for link in link_entities(told))


def test_two_descriptions_are_not_one_by_their_words(analysis):
    told = [described(analysis, "2021-07-02"), described(analysis, "2021-07-03", "Star")]
    assert all(len(link.members) == 1 for link in link_entities(told))


def nameless_mayor(analysis, *beside, day="2021-07-02", words="the mayor"):
    told = analysis("Wire", (words, PERSON, {}), *beside, text=f"On {day}.", day=day)
    first, *others = told.entities
    nominal = tuple(replace(mention, form=MentionForm.NOMINAL) for mention in first.mentions)
    return replace(told, entities=(replace(first, mentions=nominal), *others))


BESIDE = tuple((name, PERSON, {}) for name in ("Ida Moe", "Per Aas"))
MAYOR = ("Ada Lund", PERSON, {"roles": ("Marvale Mayor",)})


def holder_of(described, *named):
    links = [link for link in link_entities([described, *named]) if described.entities[0].id in link.members]
    return links[0].entity.name


def test_the_mayor_is_the_only_one_of_those_days_in_articles_that_name_the_same_others(analysis):
    named = analysis("Post", MAYOR, *BESIDE, text="One.", day="2021-07-01")
    assert holder_of(nameless_mayor(analysis, *BESIDE), named) == "Ada Lund"
    assert holder_of(nameless_mayor(analysis, *BESIDE, words="the mayor of Marvale"), named) == "Ada Lund"


@pytest.mark.parametrize(
    ("beside", "day", "words"),
    [((), "2021-07-02", "the mayor"), (BESIDE, "2022-07-02", "the mayor"), (BESIDE, "2021-07-02", "the mayor of Orva")],
)
def test_another_matter_time_or_town_has_another_mayor(analysis, beside, day, words):
    named = analysis("Post", MAYOR, *BESIDE, text="One.", day="2021-07-01")
    assert holder_of(nameless_mayor(analysis, *beside, day=day, words=words), named) == words


def test_of_two_mayors_none_is_taken(analysis):
    named = [
        analysis("Post", MAYOR, *BESIDE, text="One.", day="2021-07-01"),
        analysis("Star", ("Bo Ek", PERSON, {"roles": ("Orva mayor",)}), *BESIDE, text="Two.", day="2021-07-01"),
    ]
    assert holder_of(nameless_mayor(analysis, *BESIDE), *named) == "the mayor"


def test_who_fills_the_office_for_a_time_is_not_the_one_who_held_it_before(analysis):
    told = described(analysis, "2021-07-03", "Star")
    interim = replace(told.entities[0], name="the interim prime minister", names=("the interim prime minister",))
    pages = [
        analysis("Post", ("Ada Lund", PERSON, TITLED), text="One.", country="NO", day="2021-07-02"),
        replace(told, entities=(interim,)),
    ]
    assert all(len(link.members) == 1 for link in link_entities(pages))
