"""Pages of markup read from end to end: what is kept of them."""

import pytest

from twosource.model.article import Role
from twosource.reading.markup import read_markup

STORY = (
    "The council of Lunde closed the old bridge on Friday after an engineer found a crack in one of its pillars.",
    "Buses will take the long way round the lake until the pillar has been mended, a spokeswoman for the county said.",
    "“We shall open it when it is safe, and no day before,” said the mayor, who crosses the bridge every morning.",
    "Shops on the far side have asked the council for help, since few people walk there while the bridge is shut.",
    "An engineer will look at the other four pillars before the end of the month and report to the council.",
)


def page(body: str, head: str = "") -> str:
    return f"<html><head><title>Old bridge at Lunde closed</title>{head}</head><body>{body}</body></html>"


def kept(text: str) -> list[str]:
    roles = (Role.BODY, Role.LEAD)
    return [block.text for block in read_markup(text).blocks if block.role in roles]


PARAGRAPHS = "".join(f"<p>{line}</p>" for line in STORY)
MENU = "<nav><ul><li><a href='/a'>Home</a></li><li><a href='/b'>Sport</a></li></ul></nav>"
FOOT = "<footer><p><a href='/c'>Terms</a></p><p>© 2024 Lunde Post</p></footer>"


@pytest.mark.parametrize(
    "body",
    [
        f"<article><h1>Old bridge at Lunde closed</h1>{PARAGRAPHS}</article>",
        f"<div class='story-body'><h1>Old bridge at Lunde closed</h1>{PARAGRAPHS}</div>",
        f"<div class='text'><h1>Old bridge at Lunde closed</h1>{'<br><br>'.join(STORY)}</div>",
        f"<article><h1>Old bridge at Lunde closed</h1><div>{PARAGRAPHS.replace('</p>', '')}</div></article>",
    ],
    ids=["article", "divs", "line breaks", "paragraphs left open"],
)
def test_the_paragraphs_are_kept_and_menu_and_foot_are_not(body: str) -> None:
    assert kept(page(MENU + body + FOOT)) == list(STORY)


def test_every_line_that_is_dropped_has_a_reason() -> None:
    blocks = read_markup(page(f"{MENU}<article><h1>Old bridge at Lunde closed</h1>{PARAGRAPHS}</article>{FOOT}")).blocks
    assert all(block.reason for block in blocks if not block.kept)


def test_the_same_page_is_read_the_same_twice() -> None:
    text = page(f"{MENU}<article>{PARAGRAPHS}</article>{FOOT}")
    assert read_markup(text) == read_markup(text)
