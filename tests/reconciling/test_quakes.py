"""Two quakes of one place."""

import pytest

from twosource.reconciling.quakes import list_strengths


@pytest.mark.parametrize(
    ("text", "strengths"),
    [
        ("A quake of magnitude 5.6 shook the coast.", (5.6,)),
        ("A magnitude-5.2 quake shook the coast.", (5.2,)),
        ("A 6.1-magnitude earthquake shook the coast, 7.5 km deep.", (6.1,)),
        ("It measured 6 . 1 magnitude, then a tremor measuring 4.8 came.", (6.1, 4.8)),
        ("The rate rose to 5.6 percent.", ()),
        ("The magnitude of the loss is not known.", ()),
    ],
)
def test_strengths_are_read(text, strengths):
    assert list_strengths(text) == strengths


def quake(newsroom, outlet, hurt, *lines):
    page = newsroom.page(outlet, "2031-03-11", "Quake in Norland.", f"The quake hurt {hurt} people.", *lines)
    page.figure(f"{hurt} people", hurt, hurt, by="the governor")
    return page


def bests(newsroom, *pages):
    return sorted(finding.best for finding in newsroom.reconcile(*pages).findings)


def test_two_quakes_that_one_page_names_are_two_questions(newsroom):
    first = quake(newsroom, "Post", 40, "It had a magnitude of 5.6.")
    second = quake(newsroom, "Herald", 12, "It had a magnitude of 5.1 and came a day after a 5.6 quake.")
    assert bests(newsroom, first, second) == [12, 40]


def test_a_page_without_a_strength_is_on_the_quake_of_most(newsroom):
    first = quake(newsroom, "Post", 40, "It had a magnitude of 5.6.")
    third = quake(newsroom, "Times", 40, "It had a magnitude of 5.7.")
    second = quake(newsroom, "Herald", 12, "It had a magnitude of 5.1 and came a day after a 5.6 quake.")
    silent = quake(newsroom, "Globe", 44)
    assert len(bests(newsroom, first, second, third, silent)) == 2


@pytest.mark.parametrize("more", ["", " It was first put at magnitude 5.6."])
def test_one_quake_whose_strength_is_put_differently_is_one(newsroom, more):
    first = quake(newsroom, "Post", 40, "It had a magnitude of 5.6.")
    assert len(bests(newsroom, first, quake(newsroom, "Herald", 12, f"It had a magnitude of 5.1.{more}"))) == 1
