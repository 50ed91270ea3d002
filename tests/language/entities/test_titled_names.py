"""Names that a tagger took together with the office before them."""

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc, Span

from twosource.language.entities.titled_names import find_name_behind_title, is_title_alone

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
