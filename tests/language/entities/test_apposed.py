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
