"""Events in the columns of conflict data: the dead of a sentence, its actors, and what is no attack."""

import csv
import json
from io import StringIO

import pytest

import twosource as ts
from twosource.exporting import export
from twosource.model.article import Article

pytestmark = pytest.mark.model


def brief(*paragraphs):
    text = "\n\n".join(paragraphs)
    return ts.brief([Article.from_text(text, published="2024-03-06", url="https://post.example.org/1")])


def rows(dossier):
    return list(csv.DictReader(StringIO(export(dossier, "acled").decode())))


RALLY = "At least 44 people were killed when gunmen attacked a protest in Orva, police said, raising the toll from 26."


def test_a_revised_toll_is_not_the_dead_of_an_event():
    assert {row["fatalities"] for row in rows(brief("Attack in Orva", RALLY))} <= {"44", ""}


def test_the_dead_of_a_sentence_are_counted_once():
    assert [row["fatalities"] for row in rows(brief("Attack in Orva", RALLY))].count("44") == 1


def test_a_part_of_the_dead_is_not_their_count():
    told = "Gunmen killed 12 people, including two children, in Orva on Monday."
    assert [row["fatalities"] for row in rows(brief("Attack in Orva", told)) if row["fatalities"]] == ["12"]


def test_the_size_of_a_plover_event_is_the_count_that_stands():
    lines = [json.loads(line) for line in export(brief("Attack in Orva", RALLY), "plover").splitlines()]
    assert {line["size"]["dead"] for line in lines if "dead" in line.get("size", {})} == {44}


@pytest.mark.parametrize(
    "sentence",
    [
        "ORVA, Kenya - Police detained 20 pickets on Monday.",
        "ORVA, Kenya — Police detained 20 pickets on Monday.",
        "ORVA - Police detained 20 pickets on Monday.",
    ],
)
def test_a_dateline_is_no_actor(sentence):
    assert [row["actor1"] for row in rows(brief("Strike", sentence))] == ["Police"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya held a day of mourning on Friday for the people killed in the explosion at a mill in Orva.",
        "A blast at a grain terminal in Orva killed six dockers on Monday.",
    ],
)
def test_the_dead_of_an_accident_were_not_attacked(sentence):
    assert rows(brief("Orva mourns", sentence)) == []


def test_the_dead_of_an_explosion_that_somebody_meant_were_attacked():
    told = "Rebels said they had blown up the depot in Orva."
    dossier = brief("Depot bombed", told, "Twelve people were killed in the explosion on Monday, police said.")
    assert "Violence against civilians" in {row["event_type"] for row in rows(dossier)}


@pytest.mark.parametrize(
    ("other", "days"),
    [
        ("Police have detained three managers of the mill.", ["2024-03-04"]),
        ("Police have detained five pickets.", ["", "2024-03-04"]),
    ],
)
def test_an_arrest_told_without_its_day_is_no_second_one(other, days):
    told = "Three managers of the mill were detained on Monday."
    pages = [
        Article.from_text(text, title="Fire", published="2024-03-06", url=f"https://{name}.example.org/1")
        for name, text in (("post", told), ("sun", other))
    ]
    assert sorted(row["event_date"] for row in rows(ts.brief(pages)) if row["sub_event_type"] == "Arrests") == days
