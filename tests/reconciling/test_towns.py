"""Tolls of two towns are two counts, and no conflict."""

from dataclasses import replace
from datetime import date

import pytest

from twosource.model.annotation import Place

SPOTS = {"Malmo": ("city", 55.6, 13.0), "Kalmar": ("city", 56.7, 16.4), "Lund": ("city", 55.7, 13.2)}
SPOTS |= {"Ovik": ("city", None, None)}
SPOTS |= {"Norland": ("country", 60.0, 10.0), "Osterland": ("country", 62.0, 16.0)}


def count(newsroom, outlet, line, *told):
    """A page of that outlet with one line, and its counts: number and place (None for none)."""
    page = newsroom.page(outlet, "2031-03-11", "Storm hits the south.", line, place="Nowhere")
    for number, town in told:
        where = None
        if town is not None:
            at = page.article.text.index(town)
            kind, lat, lon = SPOTS[town]
            where = Place(at, at + len(town), town, town, kind, lat, lon, None, "SE")
        page.figure(f"{number} people", number, number, where=where)
    return page


def tell(newsroom, *pages):
    found = newsroom.reconcile(*pages).findings
    return sorted((one.question.partition(",")[0], one.best, one.verdict.value) for one in found)


def test_counts_of_two_towns_are_two_questions(newsroom):
    pages = (
        count(newsroom, "Post", "A storm killed 2 people in Malmo.", (2, "Malmo")),
        count(newsroom, "Sun", "A storm killed 1 people in Kalmar.", (1, "Kalmar")),
        count(newsroom, "Wire", "In Malmo 2 people were killed.", (2, "Malmo")),
    )
    assert tell(newsroom, *pages) == [
        ("people killed (in Kalmar)", 1, "single_origin"),
        ("people killed (in Malmo)", 2, "corroborated"),
    ]


def test_one_sentence_parts_towns_whose_way_is_not_known(newsroom):
    pages = (
        count(newsroom, "Post", "A storm killed 9 people in Malmo and 2 people in Ovik.", (9, "Malmo"), (2, "Ovik")),
        count(newsroom, "Sun", "The storm killed 4 people in Ovik.", (4, "Ovik")),
    )
    assert [(question, best) for question, best, _ in tell(newsroom, *pages)] == [
        ("people killed (in Malmo)", 9),
        ("people killed (in Ovik)", 2),
        ("people killed (in Ovik)", 4),
    ]


def test_two_numbers_for_one_town_stay_a_conflict(newsroom):
    pages = (
        count(newsroom, "Post", "A storm killed 2 people in Malmo.", (2, "Malmo")),
        count(newsroom, "Sun", "A storm killed 3 people in Lund.", (3, "Lund")),
    )
    assert tell(newsroom, *pages) == [("people killed", 2, "disputed")]


@pytest.mark.parametrize(
    ("whole", "told"),
    [
        (9, [("people killed", 9), ("people killed (in Kalmar)", 1), ("people killed (in Malmo)", 2)]),
        (2, [("people killed", 2), ("people killed (in Kalmar)", 1)]),
    ],
)
def test_a_toll_of_no_town_is_the_whole_where_it_can_hold_the_others(newsroom, whole, told):
    pages = (
        count(newsroom, "Post", "A storm killed 2 people in Malmo.", (2, "Malmo")),
        count(newsroom, "Sun", "A storm killed 1 people in Kalmar.", (1, "Kalmar")),
        count(newsroom, "Wire", f"The storm killed {whole} people.", (whole, None)),
    )
    assert [(question, best) for question, best, _ in tell(newsroom, *pages)] == told


def test_countries_are_places_too(newsroom):
    pages = (
        count(newsroom, "Post", "A storm killed 5 people in Norland.", (5, "Norland")),
        count(newsroom, "Sun", "A storm killed 3 people in Osterland.", (3, "Osterland")),
    )
    assert [question for question, *_ in tell(newsroom, *pages)] == [
        "people killed (in Norland)",
        "people killed (in Osterland)",
    ]


def test_a_place_of_another_sentence_parts_nothing(newsroom):
    page = count(newsroom, "Sun", "A storm killed 1 people in Kalmar.", (1, "Kalmar"))
    page.statements["figures"][0] = replace(
        page.statements["figures"][0], where=replace(page.statements["figures"][0].where, start=0, end=5)
    )
    post = count(newsroom, "Post", "A storm killed 2 people in Malmo.", (2, "Malmo"))
    assert [verdict for *_, verdict in tell(newsroom, post, page)] == ["disputed"]


def test_sentences_on_two_towns_are_two_moments(newsroom):
    monday = date(2031, 3, 10)
    day = newsroom.when(monday)
    pages = [
        count(newsroom, "Post", "A storm killed 2 people in Malmo on Monday.", (2, "Malmo")),
        count(newsroom, "Sun", "A storm killed 1 people in Kalmar on Monday.", (1, "Kalmar")),
    ]
    for page in pages:
        page.statements["figures"][0] = replace(page.statements["figures"][0], when=day)
    moments = newsroom.reconcile(*pages).timeline
    assert [(one.earliest, len(one.evidence)) for one in moments] == [(monday, 1), (monday, 1)]
