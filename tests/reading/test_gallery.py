"""Captions of a gallery are dropped; paragraphs that only open alike are not."""

import pytest

from twosource.model.article import Role
from twosource.reading.block import Block
from twosource.reading.gallery import GALLERY, drop_galleries

STORY = Block("A ferry struck the bridge at Lunde on Tuesday evening.", Role.BODY)


def bodies(*texts: str) -> tuple[Block, ...]:
    return tuple(Block(text, Role.BODY) for text in texts)


def test_captions_that_open_with_the_title_of_their_gallery_are_dropped() -> None:
    gallery = bodies(
        "The Port of Lunde turns 300 Trading place What began as a pier is a harbour today.",
        "The Port of Lunde turns 300 The olden days Here ships took on iron.",
        "The Port of Lunde turns 300 New firms want to set up shop.",
    )
    assert drop_galleries((STORY, *gallery)) == (STORY, *(one.dropped(GALLERY) for one in gallery))


@pytest.mark.parametrize(
    "texts",
    [
        ("We in Lunde Town have to learn.", "We in Lunde Town have to wait.", "We in Lunde Town have no choice."),
        (
            "Harbour Master Lind: The pier is shut.",
            "Harbour Master Lind: Nobody may land.",
            "Harbour Master Lind: We wait.",
        ),
        ("The Port of Lunde The pier is shut.", "The Port of Lunde Ships wait outside."),
        ("In the end She left.", "In the end He left.", "In the end They left."),
    ],
    ids=["goes on", "answers", "two", "no title"],
)
def test_paragraphs_that_open_alike_are_the_articles(texts: tuple[str, ...]) -> None:
    blocks = (STORY, *bodies(*texts))
    assert drop_galleries(blocks) == blocks


def test_numbered_pictures_are_dropped() -> None:
    gallery = bodies(
        "3/12 14 March 2031 A swan beside the pier AP",
        "4/12 15 March 2031 Rowers on the river REUTERS",
        "5 / 12 The mayor opens the fair.",
    )
    assert drop_galleries((STORY, *gallery)) == (STORY, *(one.dropped(GALLERY) for one in gallery))


@pytest.mark.parametrize(
    "texts",
    [
        ("3/12 A swan beside the pier.", "4/12 Rowers on the river."),
        ("1/2 cup of flour.", "3/4 cup of milk.", "1/3 spoon of salt."),
        ("9/11 changed Lunde.", "7/7 changed it again.", "11/9 was a good day."),
    ],
    ids=["two", "shares", "days"],
)
def test_other_numbers_before_a_stroke_are_the_articles(texts: tuple[str, ...]) -> None:
    blocks = (STORY, *bodies(*texts))
    assert drop_galleries(blocks) == blocks


def test_a_paragraph_that_runs_through_numbered_pictures_is_dropped() -> None:
    (run,) = bodies("Lunde tram 8 show all 1/8 The scene PA 2/8 Police at the stop 3/8 A crane on Friday")
    assert drop_galleries((STORY, run)) == (STORY, run.dropped(GALLERY))
    (scores,) = bodies("She had odds of 1/8 In May and 1/8 In June, and 3/4 of the votes.")
    assert drop_galleries((STORY, scores)) == (STORY, scores)
