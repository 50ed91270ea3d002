"""The same event told in several articles."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from twosource.model.annotation import Place
from twosource.model.group import Story
from twosource.model.noun import content_id
from twosource.model.span import Evidence, Span
from twosource.model.statement import Event, EventType, When
from twosource.resolving.incident_judging import FORBIDDEN, ONE_EVENT, link
from twosource.resolving.incident_reading import Page, find_stem, read_telling
from twosource.resolving.incidents import group_incidents

FIRST = "Police arrested Danila Orlov at his home in Marvale."
SECOND = "The arrest of Danila Orlov in Marvale was announced."


@pytest.fixture
def tell(analysis):
    """An analysis of one sentence with one event at the given word."""

    def build(outlet, sentence, word, *, when=None, where=None, type_=EventType.COERCE):
        told = analysis(outlet, text=sentence)
        article, start = told.article, sentence.index(word)
        evidence = Evidence.cite(article, 0, len(sentence), 0, len(sentence))
        event = Event(
            id=content_id("evt", article.id, start),
            evidence=(evidence,),
            type=type_,
            trigger=Span.of(article, start, start + len(word)),
            when=When("then", None, when, when) if when else None,
            where=Place(0, 1, where, where, "city", None, None, sum(map(ord, where)), None) if where else None,
        )
        return replace(told, sentences=(Span.of(article, 0, len(sentence)),), events=(event,))

    return build


def incidents_of(*told):
    articles = tuple(sorted(one.article.id for one in told))
    return group_incidents(told, (Story("sto-1", articles, "made"),))


def test_a_verb_and_its_noun_tell_one_event(tell):
    (incident,) = incidents_of(tell("post", FIRST, "arrested"), tell("wire", SECOND, "arrest"))
    assert len(incident.articles) == 2
    assert "orlov" in incident.reason


def test_events_on_days_that_exclude_each_other_are_two(tell):
    early, late = date(2024, 3, 5), date(2024, 3, 19)
    assert (
        len(incidents_of(tell("post", FIRST, "arrested", when=early), tell("wire", SECOND, "arrest", when=late))) == 2
    )


def test_the_next_day_may_still_be_the_same_event(tell):
    early, late = date(2024, 3, 5), date(2024, 3, 6)
    assert (
        len(incidents_of(tell("post", FIRST, "arrested", when=early), tell("wire", SECOND, "arrest", when=late))) == 1
    )


def test_events_in_two_towns_are_two(tell):
    told = tell("post", FIRST, "arrested", where="Marvale"), tell("wire", SECOND, "arrest", where="Koldur")
    assert len(incidents_of(*told)) == 2


def test_events_of_two_types_are_two(tell):
    told = tell("post", FIRST, "arrested"), tell("wire", SECOND, "arrest", type_=EventType.ACCUSE)
    assert len(incidents_of(*told)) == 2


def test_other_events_of_one_type_are_two(tell):
    other = "Rangers seized nine kilograms of ivory from a lorry near the northern border."
    assert len(incidents_of(tell("post", FIRST, "arrested"), tell("wire", other, "seized"))) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [("arrested", "arrests"), ("struck", "strike"), ("killing", "killed"), ("explosions", "explosion")],
)
def test_forms_of_a_word_have_one_stem(one, other):
    assert find_stem(one) == find_stem(other)


def test_a_telling_without_words_is_read():
    assert read_telling(Page("a", {}), 0, "...", ((0, 3),)).word == ""


def test_a_pair_that_is_kept_apart_is_apart_however_many_others_are_near_both():
    chances = np.full((60, 60), 0.99)
    np.fill_diagonal(chances, FORBIDDEN)
    chances[0, 1] = chances[1, 0] = FORBIDDEN
    groups = link(chances, ONE_EVENT)
    assert not any({0, 1} <= set(group) for group in groups)


def test_one_likely_pair_joins_two_groups_that_are_unlikely_on_average():
    chances = np.array([[FORBIDDEN, 0.9, 0.2], [0.9, FORBIDDEN, 0.95], [0.2, 0.95, FORBIDDEN]])
    assert link(chances, ONE_EVENT) == [(0, 1, 2)]
