"""What the articles of a story have in common."""

from datetime import date

import pytest

from twosource.resolving.story_draft import Draft
from twosource.resolving.story_reading import read_text
from twosource.resolving.story_vector import Rarity

TEXTS = (
    ("Dam bursts above Marvale", "The Orlo dam above Marvale burst on 4 March. Mayor Ines Brandt lost 12 houses."),
    ("Marvale under water", "Marvale was flooded when the Orlo dam burst. Mayor Ines Brandt asked the army for pumps."),
    ("Army sends pumps", "Pumps came to Marvale after the Orlo dam burst in 2024. Ines Brandt thanked the army."),
)


def weigh(number):
    reading = read_text(*TEXTS[number], date(2024, 3, 5 + number))
    rarity = Rarity()
    rarity.add(reading.counts)
    return rarity.weigh(reading)


def draft_of(*numbers):
    draft = Draft()
    for at, number in enumerate(numbers):
        draft.add(weigh(number), 0.4 if at else None)
    return draft


@pytest.mark.parametrize("name", ["held", "first", "numbers", "days", "years", "published", "size"])
def test_a_story_that_takes_in_another_counts_as_if_all_articles_had_come_to_it(name):
    joined = draft_of(0, 1)
    joined.take_in(draft_of(2))
    assert getattr(joined, name) == getattr(draft_of(0, 1, 2), name)


@pytest.mark.parametrize("name", ["square", "lead_square", "likeness", "total", "lead", "names", "core"])
def test_its_sums_are_the_same(name):
    joined = draft_of(0)
    joined.take_in(draft_of(1, 2))
    assert getattr(joined, name) == pytest.approx(getattr(draft_of(0, 1, 2), name))


def test_the_core_follows_what_is_added():
    draft = draft_of(0)
    before = draft.core
    draft.add(weigh(2), 0.4)
    assert draft.core != before
