"""A story is called by a title that still holds."""

from dataclasses import replace

import pytest

import twosource as ts
from twosource.presenting.summary import choose_title


def page(outlet, day, title, text):
    return replace(ts.Article.from_text(text, title=title, published=day), outlet=outlet)


def title_of(*pages):
    return ts.brief(pages).title


LATE = page(
    "Vik Herald",
    "2031-03-12",
    "Vik mine: last miner of the fire found",
    "The death toll from the fire at the Vik mine on Monday rose to 46 on Wednesday, the rescue service said.",
)


@pytest.mark.model
@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "Fire at Vik mine kills 21",
            "At least 21 people were killed in a fire at the Vik mine on Monday.",
            LATE.title,
        ),
        (
            "Fire at Vik mine kills 40",
            "At least 40 people were killed in a fire at the Vik mine on Monday.",
            LATE.title,
        ),
        (
            "Fire at Vik mine kills at least 40",
            "At least 40 people were killed in a fire at the Vik mine on Monday.",
            None,
        ),
        ("Fire at Vik mine kills many", "At least 21 people were killed in a fire at the Vik mine on Monday.", None),
    ],
    ids=["far below", "no whole", "still true", "no count"],
)
def test_a_story_is_not_called_by_a_count_that_was_overtaken(title, text, expected):
    assert title_of(page("Lorn Post", "2031-03-11", title, f"{text} The rescue service said so."), LATE) == (
        expected or title
    )


def test_a_title_that_was_overtaken_is_taken_where_the_others_tell_nothing_of_it():
    analyses = [
        ts.analyse(page("Lorn Post", "2031-03-11", "Fire at Vik mine kills 21", "Men died at Vik.")),
        ts.analyse(page("Vik Herald", "2031-03-12", "What we know so far", "Men died at Vik.")),
    ]
    assert choose_title(analyses, frozenset({analyses[0].article.id})) == "Fire at Vik mine kills 21"


def test_a_title_is_told_without_its_dateline(story):
    first = story[0][0]
    dated = replace(first, article=replace(first.article, title="LORN (Sea Wire) - Dyke breaks at Marvale"))
    assert choose_title([dated]) == "Dyke breaks at Marvale"
