"""Offices and relatives that stand beside a name, agencies of datelines, and towns that the tagger takes for people."""

import pytest
from spacy.language import Language

from twosource.language import annotate
from twosource.model.annotation import Entity, EntityKind
from twosource.model.article import Article

pytestmark = pytest.mark.model


def find(nlp: Language, text: str) -> list[Entity]:
    (parsed,) = annotate([Article.from_text(text)], nlp)
    return list(parsed.entities)


def test_an_office_with_its_town_before_the_name_is_that_of_the_person(nlp: Language) -> None:
    found = find(nlp, "The mayor of Lviv, Andriy Sadovyi, said two streets were flooded. Sadovyi asked for pumps.")
    (person,) = [entity for entity in found if entity.kind is EntityKind.PERSON]
    assert person.roles == ("mayor of Lviv",)


def test_a_dateline_with_a_hyphen_is_no_part_of_an_office(nlp: Language) -> None:
    text = (
        "ISLAMABAD - The Taliban's public health minister, Qalandar Ebad, on Wednesday revised down the toll to 1,000."
    )
    (person,) = [entity for entity in find(nlp, text) if entity.kind is EntityKind.PERSON]
    assert person.roles == ("Taliban's public health minister",)


def test_whose_mother_is_somebody_else(nlp: Language) -> None:
    found = find(nlp, "Kim Dorn, whose mother left her home, stayed behind.")
    dorn = next(entity for entity in found if entity.name == "Kim Dorn")
    assert [mention.text for mention in dorn.mentions] == ["Kim Dorn"]


def test_the_agency_of_a_dateline_is_nobody_in_the_story(nlp: Language) -> None:
    found = find(nlp, "OSLO (AP) - Two boats sank near the harbour on Monday, the coastguard said.")
    assert "AP" not in [entity.name for entity in found]


def test_a_town_of_which_nothing_is_told_that_a_person_would_do_is_no_person(nlp: Language) -> None:
    found = find(nlp, "Goma fell to rebels on Monday. Thousands fled Goma. Goma has no power, aid workers said.")
    assert [entity for entity in found if entity.kind is EntityKind.PERSON] == []


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg, the mayor of Lund, said five boats sank. The mayor said schools would close.",
        "Lund Mayor Anna Berg said five boats sank. The mayor said schools would close.",
        "Mayor Anna Berg said five boats sank on Monday. The Mayor said schools would close.",
    ],
)
def test_the_mayor_that_opens_a_sentence_is_the_one_of_the_article(nlp: Language, text: str) -> None:
    people = [entity for entity in find(nlp, text) if entity.kind is EntityKind.PERSON]
    assert [person.name for person in people] == ["Anna Berg"]
    assert people[0].mentions[-1].text.lower() == "mayor"


def test_who_speaks_for_somebody_is_somebody_else(nlp: Language) -> None:
    found = find(nlp, "A representative for Anna Berg declined to comment on Monday.")
    assert [entity.roles for entity in found if entity.name == "Anna Berg"] == [()]


def test_zones_of_the_clock_are_no_bodies(nlp: Language) -> None:
    found = find(nlp, "The boat left at 10 a.m. ET on Monday. Police in Oslo were called at 16:39 GMT, or 02:39 JST.")
    assert not {"ET", "GMT", "JST", "02:39"} & {entity.name for entity in found}


def test_a_palace_that_speaks_is_a_body_and_no_town(nlp: Language) -> None:
    found = find(nlp, "The king is ill, Buckingham Palace said on Monday. Scotland Yard said nothing.")
    bodies = {(entity.name, entity.country) for entity in found if entity.kind is EntityKind.ORGANISATION}
    assert bodies == {("Buckingham Palace", "GB"), ("Scotland Yard", "GB")}
    assert [entity for entity in found if entity.kind is EntityKind.PLACE] == []


def test_a_prince_is_no_place_of_his_name(nlp: Language) -> None:
    found = find(nlp, "Prince Charles smiled on Monday. Prince Charles left in the evening, a guard said.")
    assert [entity.name for entity in found if entity.kind is EntityKind.PLACE] == []


def test_the_label_of_a_picture_is_nobody(nlp: Language) -> None:
    found = find(
        nlp, "The boats left Oslo.\n\nImage copyright Anna Berg Image caption Two boats left.\n\nBerg was there."
    )
    assert [entity.name for entity in found if "Image" in entity.name] == []


def test_a_governor_behind_his_province_is_a_person(nlp: Language) -> None:
    found = find(
        nlp, "The governor of Lviv region Maksym Kozytskyy said ten were hurt. The governor said help was coming."
    )
    people = [entity for entity in found if entity.kind is EntityKind.PERSON]
    assert [person.name for person in people] == ["Maksym Kozytskyy"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        (
            "The tests will stop, said Nam Berg, a Norland expert at Lorn University.",
            "Norland expert at Lorn University",
        ),
        (
            "The tests go on, said Karl Lind, a missile analyst at the website Harbour Watch, which follows them.",
            "missile analyst at the website Harbour Watch",
        ),
        ("Ali Holm, head of Lorn's free-trade zone, spoke on Monday.", "head of Lorn's free-trade zone"),
    ],
)
def test_a_description_is_told_to_its_end(nlp: Language, sentence: str, role: str) -> None:
    (parsed,) = annotate([Article.from_text(sentence)], nlp)
    assert role in [told for entity in parsed.entities for told in entity.roles]
