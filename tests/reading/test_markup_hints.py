"""What the names of boxes speak for."""

from lxml.html import document_fromstring

from twosource.reading.markup_hints import NAMES, HintWeights, load_hints, weigh_hints
from twosource.reading.markup_rows import read_layout

WEIGHTS = HintWeights(own={"lede": 1.0, "<p>": 0.5}, parent={"story": 2.0}, above={"promo": -3.0})


def test_words_weigh_by_where_they_stand() -> None:
    page = "<div class='promo'><div class='story'><p class='lede promo'>One</p></div></div>"
    table = weigh_hints(read_layout(document_fromstring(f"<html><body>{page}</body></html>")), WEIGHTS)
    assert dict(zip(NAMES, table[0].tolist(), strict=True)) == {
        "hint_own": 1.5,
        "hint_parent": 2.0,
        "hint_above": -3.0,
        "hints": 0.5,
    }


def test_in_the_table_a_caption_speaks_against_the_body_and_an_article_above_for_it() -> None:
    weights = load_hints()
    assert weights.own["caption"] < 0 < weights.above["<article>"]
