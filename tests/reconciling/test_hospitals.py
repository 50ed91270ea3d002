"""Hospitals as sources."""

import pytest


def page_with(newsroom, by, *, outlet="Post", entity=None, **settings):
    page = newsroom.page(outlet, "2031-03-11", "Flood in Norland.", "The dead were counted in the town.", **settings)
    page.figure("The dead were counted", 12, 12, by=by, entity=entity)
    return page


def root_of(newsroom, *pages, copies=()):
    roots = newsroom.roots(*pages, copies=copies)
    return [roots.of(page.statements["figures"][0]) for page in pages]


def test_a_hospital_with_and_without_its_town_is_one(newsroom):
    pages = (
        page_with(newsroom, "St Olav's Hospital in Lorn"),
        page_with(newsroom, "St Olav's Hospital", outlet="Herald"),
    )
    one, other = root_of(newsroom, *pages)
    assert one.key == other.key


@pytest.mark.parametrize(
    "words",
    [
        "St. Olav's Hospital",
        "St Olavs Hospital",
        "Saint Olav’s Hospital",
        "a spokeswoman for St. Olav's Hospital",
        "doctors at St Olav's Hospital in Lorn",
    ],
)
def test_a_hospital_is_one_however_its_name_is_written_and_whoever_speaks_there(newsroom, words):
    pages = page_with(newsroom, "St Olav's Hospital"), page_with(newsroom, words, outlet="Herald")
    one, other = root_of(newsroom, *pages)
    assert one.key == other.key


@pytest.mark.parametrize(
    "words", ["University of Olav Hospital", "St Olga's Hospital", "the Olav Hospital Federation", "a Lorn hospital"]
)
def test_what_only_has_words_of_a_hospital_is_another(newsroom, words):
    pages = page_with(newsroom, "St Olav's Hospital"), page_with(newsroom, words, outlet="Herald")
    one, other = root_of(newsroom, *pages)
    assert one.key != other.key


def test_hospitals_of_other_names_are_two(newsroom):
    pages = page_with(newsroom, "St Olav's Hospital in Lorn"), page_with(newsroom, "Lorn Hospital", outlet="Herald")
    one, other = root_of(newsroom, *pages)
    assert one.key != other.key
