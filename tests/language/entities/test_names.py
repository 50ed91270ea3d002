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


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jordan Henderson left the club on Friday. He is 35.", {"Jordan Henderson": ["Jordan Henderson", "He"]}),
        ("Israel Katz, Israel's defence minister, said no. Katz left.",
         {"Israel Katz": ["Israel Katz", "defence minister", "Katz"]}),
        ("Jordan's King Abdullah met Chad President Idriss Deby in Amman.",
         {"Abdullah": ["Abdullah"], "Idriss Deby": ["Idriss Deby"]}),
        ("French far-right leader Marine Le Pen was convicted. Le Pen said she would appeal.",
         {"Marine Le Pen": ["Marine Le Pen", "Le Pen", "she"]}),
        ("President Luiz Inacio Lula da Silva flew to Brasilia on Monday. Lula said the Amazon must be protected.",
         {"Luiz Inacio Lula da Silva": ["Luiz Inacio Lula da Silva", "Lula"]}),
        ("Ursula von der Leyen spoke in Brussels. Von der Leyen said she was pleased.",
         {"Ursula von der Leyen": ["Ursula von der Leyen", "Von der Leyen", "she"]}),
        ("Jordan Times reported the deal. Georgia Power raised rates.", {}),
        ("Syria's President Bashar al-Assad fled to Moscow. Assad had ruled since 2000.",
         {"Bashar al-Assad": ["Bashar al-Assad", "Assad"]}),
    ],
)  # fmt: skip
def test_given_names_of_countries_particles_and_middle_names_are_told(
    nlp: Language, text: str, expected: dict[str, list[str]]
) -> None:
    assert people(nlp, text) == expected


@pytest.mark.model
def test_the_score_of_a_match_is_no_part_of_a_name(nlp: Language) -> None:
    (parsed,) = annotate([Article.from_text("Manchester United beat Chelsea 2-1 at Old Trafford on Sunday.")], nlp)
    assert not [entity.name for entity in parsed.entities if "2-1" in entity.name]


@pytest.mark.model
def test_the_falls_of_a_town_are_no_person(nlp: Language) -> None:
    assert "Victoria Falls" not in people(nlp, "Victoria Falls mayor Thuso Moyo agreed in Zimbabwe.")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The militant group Boko Lund fled. Boko Lund took up arms.", "Boko Lund", EntityKind.ORGANISATION),
        ("He left the company Karin Lund runs. Karin Lund stayed.", "Karin Lund", EntityKind.PERSON),
    ],
)
def test_a_noun_right_before_a_name_tells_what_it_names(nlp: Language, text: str, name: str, kind: EntityKind) -> None:
    (parsed,) = annotate([Article.from_text(text)], nlp)
    assert {entity.name: entity.kind for entity in parsed.entities}[name] is kind


@pytest.mark.model
def test_a_village_is_no_person(nlp: Language) -> None:
    assert people(nlp, "Karin Berg is from the village of Nabi Lund. Nabi Lund was quiet.").keys() == {"Karin Berg"}


@pytest.mark.model
def test_her_husband_is_the_one_who_is_named_beside_it(nlp: Language) -> None:
    found = people(nlp, "Kara Lind was held. Her husband, Ghas Berg, said nobody was told.")
    assert "husband" in found["Ghas Berg"]
    assert "husband" not in found["Kara Lind"]


@pytest.mark.model
def test_a_given_name_goes_on_behind_its_hyphen(nlp: Language) -> None:
    text = "South Korean President Moon Jae-in said talks would be held. Moon Jae-in met Park Soo-hyun on Monday."
    assert people(nlp, text).keys() == {"Moon Jae-in", "Park Soo-hyun"}


@pytest.mark.model
def test_so_it_does_in_a_headlines_capitals(nlp: Language) -> None:
    assert people(nlp, "In Lorn, South Korean President Moon Jae-In met the mayor.").keys() == {"Moon Jae-In"}


@pytest.mark.model
@pytest.mark.parametrize("name", ["Paulino do Rego Barros Jr.", "Karin van der Berg", "Maria de la Cruz"])
def test_a_name_begins_before_its_particle(nlp: Language, name: str) -> None:
    assert name in people(nlp, f"{name}, the interim chief executive, left the city on Monday.")


@pytest.mark.model
def test_a_given_name_behind_a_title_goes_with_the_surname_beside_it(nlp: Language) -> None:
    text = "Nobody was hurt, and London mayor Sadiq Khan opened the library on Friday."
    assert people(nlp, text).keys() == {"Sadiq Khan"}
