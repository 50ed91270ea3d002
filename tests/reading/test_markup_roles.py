"""What becomes of the rows of a page: kept in a role, or dropped with a reason."""

import numpy as np
import pytest
from lxml.html import document_fromstring

from twosource.model.article import Role
from twosource.reading.block import HEADLINE, OUTSIDE, Block
from twosource.reading.furniture import Furniture
from twosource.reading.markup_choice import Judged
from twosource.reading.markup_features import NAMES
from twosource.reading.markup_roles import PAYWALL, PULL_QUOTE, REPEATED, place_rows
from twosource.reading.markup_rows import read_layout

STORY = (
    "The council of Lunde closed the bridge on Friday after a crack was found.",
    "Buses take the long way round the lake until the pillar has been mended.",
    "An engineer will look at the other pillars before the end of the month.",
)


def place(body: str, kept: set[str], **columns: float) -> dict[str, Block]:
    """The blocks of a page whose rows in `kept` the trees take for the article; `columns` hold for every row."""
    layout = read_layout(document_fromstring(f"<html><body>{body}</body></html>"))
    table = np.zeros((len(layout.rows), len(NAMES)))
    for name, value in columns.items():
        table[:, NAMES.index(name)] = value
    chances = np.array([0.9 if row.text in kept else 0.1 for row in layout.rows])
    return {block.text: block for block in place_rows(layout, Judged(table, chances), ["Bridge closed"])}


def paragraphs(inner: str = "") -> str:
    return f"<h1>Bridge closed</h1><article><p>{STORY[0]}</p>{inner}<p>{STORY[1]}</p><p>{STORY[2]}</p></article>"


def test_paragraphs_are_body_and_the_title_is_the_headline() -> None:
    blocks = place(paragraphs(), set(STORY))
    assert [blocks[text].role for text in STORY] == [Role.BODY] * 3
    assert blocks["Bridge closed"].reason == HEADLINE


def test_a_heading_between_paragraphs_is_a_subheading() -> None:
    assert (
        place(paragraphs("<h2>Long way round</h2>"), {*STORY, "Long way round"})["Long way round"].role
        is Role.SUBHEADING
    )


def test_what_is_kept_above_the_story_in_a_box_of_its_own_is_its_lead() -> None:
    lead = "A crack in a pillar sends the buses of the town round the lake."
    blocks = place(f"<header><h2>{lead}</h2></header>{paragraphs()}", {*STORY, lead})
    assert blocks[lead].role is Role.LEAD


@pytest.mark.parametrize(
    "inner", ["<figure><figcaption>{}</figcaption></figure>", "<div class='image-caption'>{}</div>"]
)
def test_a_caption_among_the_paragraphs_is_kept_as_one(inner: str) -> None:
    caption = "The bridge at Lunde before it was closed"
    assert place(paragraphs(inner.format(caption)), set(STORY))[caption].role is Role.CAPTION


@pytest.mark.parametrize(
    ("inner", "reason"),
    [
        ("<aside class='pull-quote'>{}</aside>", PULL_QUOTE),
        ("<blockquote><p>{}</p></blockquote>", PULL_QUOTE),
    ],
)
def test_a_quote_that_the_text_repeats_is_a_pull_quote(inner: str, reason: str) -> None:
    quote = "We shall open it when it is safe and no day before"
    assert place(paragraphs(inner.format(quote)), set(STORY), elsewhere=1.0)[quote].reason == reason


@pytest.mark.parametrize(
    ("inner", "reason"),
    [
        ("<div class='paywall-box'><p>{}</p></div>", PAYWALL),
        ("<div id='newsletter'><p>{}</p></div>", Furniture.NEWSLETTER.value),
        ("<section class='userComments'><p>{}</p></section>", Furniture.COMMENT.value),
        ("<div class='related'><p>{}</p></div>", Furniture.RELATED.value),
        ("<nav><ul><li>{}</li></ul></nav>", Furniture.MENU.value),
        ("<div><p>{}</p></div>", OUTSIDE),
    ],
    ids=["paywall", "newsletter", "comments", "related", "menu", "elsewhere"],
)
def test_the_names_of_the_boxes_tell_why_a_row_is_dropped(inner: str, reason: str) -> None:
    text = "Ferries of the lake and their captains"
    assert place(paragraphs(inner.format(text)), set(STORY))[text].reason == reason


def test_a_line_that_the_page_repeats_is_dropped() -> None:
    assert place(paragraphs(), set(STORY), twins=3.0)[STORY[0]].reason == REPEATED
