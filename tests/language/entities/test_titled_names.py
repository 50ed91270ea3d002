"""Names that a tagger took together with the office before them."""

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc, Span

from twosource.language.entities.titled_names import (
    find_name_behind_title,
    is_before_name,
    is_given_behind_office,
    is_title_alone,
)

VOCAB = English().vocab


def capitals(*words):
    return list(Doc(VOCAB, words=words, pos=["PROPN"] * len(words)))


@pytest.mark.parametrize(
    ("words", "begin"),
    [
        (("Marlow", "Mayor", "Ada", "Lund"), 2),
        (("Superintendent", "Ada", "B.", "Lund"), 1),
        (("Councilman", "Lund"), None),
        (("Director", "General", "Office"), None),
        (("Ada", "Lund", "Mayor"), None),
    ],
)
def test_a_person_begins_behind_the_office(words, begin):
    assert find_name_behind_title(capitals(*words), 0, len(words)) == begin


def test_an_office_before_a_person_is_no_name():
    doc = Doc(VOCAB, words=["Marlow", "County", "Sheriff", "Ada", "Lund"], pos=["PROPN"] * 5)
    doc.ents = [Span(doc, 0, 3, "PERSON"), Span(doc, 3, 5, "PERSON")]
    assert is_title_alone(list(doc), 3)
    assert not is_title_alone(list(doc), 5)


def test_an_office_before_another_office_of_the_same_person_is_no_name():
    doc = Doc(VOCAB, words=["Lindbank", "Chairman", "and", "President", "Ada", "Lund"], pos=["PROPN"] * 6)
    doc.ents = [Span(doc, 0, 2, "PERSON"), Span(doc, 4, 6, "PERSON")]
    assert is_title_alone(list(doc), 2)


def test_a_given_name_that_is_an_office_as_well_stays_behind_an_office():
    assert is_given_behind_office(capitals("County", "Clerk", "Dean", "Hollis"), 2, 4)
    assert not is_given_behind_office(capitals("Medical", "School", "Dean", "Hollis"), 2, 4)


@pytest.mark.parametrize(
    ("words", "position", "told"),
    [
        (("City", "Administrator", "Ines", "Holm"), 1, True),
        (("Director", "of", "Public", "Works", "Olga", "Berg"), 3, True),
        (("Jose", "Manuel", "Barros"), 0, False),
        (("Administrator", "Barlow"), 0, False),
    ],
)
def test_words_of_an_office_are_no_given_names(words, position, told):
    assert is_before_name(capitals(*words), position, len(words)) is told
