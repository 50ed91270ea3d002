"""One person whom the pages count under two nouns."""

import pytest

from twosource.model.statement import Measure


def page(newsroom, outlet, noun, *, measure=Measure.KILLED, low=1):
    line = f"The shooting left {noun} as its toll in the harbour."
    made = newsroom.page(outlet, "2031-03-11", "Shooting in Norland.", line)
    made.figure(noun, low, low, measure=measure, population=noun.removeprefix("a ").removeprefix("one "))
    return made


def found(newsroom, *nouns, **settings):
    pages = [page(newsroom, f"Post {at}", noun, **settings) for at, noun in enumerate(nouns)]
    return newsroom.reconcile(*pages).findings


@pytest.mark.parametrize(
    "nouns",
    [
        ("one police officer", "a sheriff's deputy"),
        ("one person", "a docker"),
        ("one person", "a police officer"),
        ("one person", "a 16-year-old"),
        ("a man", "a police officer"),
        ("one person", "a woman", "a receptionist"),
        ("a girl", "a student"),
        ("a boss", "a leader"),
    ],
)
def test_one_victim_is_one_question(newsroom, nouns):
    (finding,) = found(newsroom, *nouns)
    assert finding.best == 1


@pytest.mark.parametrize(
    "nouns",
    [
        ("a man", "a woman"),
        ("a man", "a girl"),
        ("one person", "a gunman"),
        ("a police officer", "a docker", "one person"),
    ],
)
def test_whom_nouns_tell_apart_are_two(newsroom, nouns):
    assert len(found(newsroom, *nouns)) > 1


def test_who_is_held_may_be_the_suspect(newsroom):
    assert len(found(newsroom, "a man", "a suspect", measure=Measure.DETAINED)) == 1


def test_two_in_one_sentence_are_two(newsroom):
    line = "A docker died, and then one person more."
    made = newsroom.page("Post", "2031-03-11", "Shooting in Norland.", line)
    made.figure("A docker", 1, 1, population="docker")
    made.figure("one person", 1, 1, population="person")
    assert len(newsroom.reconcile(made).findings) == 2


def test_where_a_page_counts_more_nobody_is_taken_for_another(newsroom):
    pages = [
        page(newsroom, "Post", "a docker"),
        page(newsroom, "Herald", "a man"),
        page(newsroom, "Sun", "3 people", low=3),
    ]
    assert len(newsroom.reconcile(*pages).findings) == 2


@pytest.mark.parametrize(
    ("nouns", "questions"),
    [
        (("two women", "two co-workers"), 1),
        (("two people", "two colleagues", "two women"), 1),
        (("two women", "two men"), 2),
        (("two soldiers", "two nurses"), 2),
    ],
)
def test_one_number_of_dead_is_of_the_same_people(newsroom, nouns, questions):
    assert len(found(newsroom, *nouns, low=2)) == questions
