import pytest
from spacy.language import Language

from twosource.language.entities.name_spans import find_names
from twosource.language.places.candidates import find_candidates, find_known
from twosource.language.places.gazetteer import search_form
from twosource.language.places.words import read_words
from twosource.language.tokens import Doc


def find(nlp: Language, text: str) -> dict[str, tuple[str, ...]]:
    doc = Doc(nlp(text))
    found = find_candidates(read_words(doc, find_names(doc)))
    return {one.text: tuple(known.kind for known in one.known) for one in found}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The U.S.-backed forces left.", "U.S."),
        ("A train from Moscow/Minsk came.", "Minsk"),
        ("She is from Barrie, Ont., and he is not.", "Ont."),
        ("They met on the Kishgar River at noon.", "Kishgar River"),
        ("They climbed Mount Kesh at noon.", "Mount Kesh"),
        ("The court in The Hague was full.", "The Hague"),
        ("Fires burned in Clay, Otter Tail and Becker counties.", "Otter Tail"),
        ("Rain fell in Qarnabul all day.", "Qarnabul"),
    ],
)
def test_what_may_name_a_place(nlp: Language, text: str, name: str) -> None:
    assert name in find(nlp, text)


@pytest.mark.model
def test_a_list_of_counties_means_counties(nlp: Language) -> None:
    assert set(find(nlp, "Fires burned in Clay and Becker counties.")["Becker"]) == {"admin2"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [("Peruvian", {"country"}), ("M.D.", set()), ("EU", {"region"}), ("Red Sea", {"region"}), ("Ky.", {"admin1"})],
)
def test_what_a_name_may_mean(text: str, kinds: set[str]) -> None:
    assert {one.kind for one in find_known(text, search_form(text))} == kinds
