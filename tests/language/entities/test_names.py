"""Names as they are written in one article: spellings, headlines, namesakes. Sentences of our own."""

import pytest
from spacy.language import Language

from twosource.language import annotate
from twosource.language.entities.people import fold
from twosource.model.annotation import EntityKind
from twosource.model.article import Article


def people(nlp: Language, text: str) -> dict[str, list[str]]:
    (parsed,) = annotate([Article.from_text(text)], nlp)
    return {
        entity.name: [mention.text for mention in entity.mentions]
        for entity in parsed.entities
        if entity.kind is EntityKind.PERSON
    }


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Björn Sørensen won the race. Bjorn Sorensen thanked his coach.",
         {"Bjorn Sorensen": ["Björn Sørensen", "Bjorn Sorensen", "his"]}),
        ("PRESIDENT CARLOS MENDOZA WINS VOTE\n\nCarlos Mendoza won on Sunday. Mendoza smiled.",
         {"Carlos Mendoza": ["CARLOS MENDOZA", "Carlos Mendoza", "Mendoza"]}),
        ("Sen. Elizabeth Warren spoke first. Warren said banks had failed. Sen. Warren returned.",
         {"Elizabeth Warren": ["Elizabeth Warren", "Warren", "Warren"]}),
        ("Anna Berg was fined. Peter Berg was not. Ms. Berg appealed.",
         {"Anna Berg": ["Anna Berg", "Berg"], "Peter Berg": ["Peter Berg"]}),
    ],
)  # fmt: skip
def test_one_person_under_all_spellings(nlp: Language, text: str, expected: dict[str, list[str]]) -> None:
    assert people(nlp, text) == expected


@pytest.mark.parametrize(
    ("word", "other"),
    [("sørensen", "sorensen"), ("zelensky", "zelenskyy"), ("łukasz", "lukasz"), ("williams", "wiliams")],
)
def test_spellings_of_one_name_are_folded_into_one(word: str, other: str) -> None:
    assert fold(word) == fold(other)


def test_names_of_two_are_not_folded_into_one() -> None:
    assert fold("berg") != fold("borg")
