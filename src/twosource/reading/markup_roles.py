"""The rows of a page with their chances -> blocks: what is kept in its role, what is dropped with the reason why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import islice

from twosource.learned.trees import Floats
from twosource.model.article import Role
from twosource.reading.block import BYLINE, HEADLINE, NOTE, OUTSIDE, Block, drop_empty_headings
from twosource.reading.byline import is_byline
from twosource.reading.caption import is_caption
from twosource.reading.furniture import Furniture, name_furniture
from twosource.reading.markup_choice import Judged
from twosource.reading.markup_features import NAMES
from twosource.reading.markup_rows import Layout, Row
from twosource.reading.newsroom_note import is_newsroom_note
from twosource.reading.prose import Look, count_words, fold, look_at
from twosource.reading.vocabulary import load_words

KEPT = 0.5
"""Chance from which a row is kept: that of being more likely body than not."""
PULL_QUOTE = "a pull quote: the text has the sentence"
PAYWALL = "a paywall notice"
REPEATED = "a line that the page repeats"
REPEATS = 3
"""A row that stands on the page so often is no part of the article; twice may be one copy for small screens."""
REPEATED_WORDS = 8
REPEATED_SHARE = 0.8
"""So much of a pull quote stands elsewhere on the page."""
CAPTION_WORDS = (4, 90)
"""Words of a caption among the article's rows; shorter ones are labels of buttons and players."""
LEAD_WORDS = 6
LEAST_BODIES = 3
"""With fewer paragraphs none can be told to stand apart from the others."""
ALL_LINKED = 0.9
MOST_LINKED = 0.5
"""Of a caption's text; more of it is a link to a gallery or another story."""
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
FIGURES = frozenset({"figure", "figcaption"})
NEAR = 3
"""Boxes around a row whose names tell what it is."""
HIGH = 12
"""Boxes around a row that may be a menu or a foot."""
HINTED = (
    (load_words("markup_roles.comment"), Furniture.COMMENT.value),
    (load_words("markup_roles.newsletter"), Furniture.NEWSLETTER.value),
    (load_words("markup_roles.paywall"), PAYWALL),
    (load_words("markup_roles.related"), Furniture.RELATED.value),
    (load_words("markup_roles.ad"), Furniture.AD.value),
    (load_words("markup_roles.share"), Furniture.SHARE.value),
)
"""Words in the names of the boxes around a row that tell what it is, read in order."""
QUOTE_HINTS = load_words("markup_roles.pull_quote")
CAPTION_HINTS = load_words("markup_roles.caption")
MENU_TAGS = frozenset({"nav", "footer", "menu"})
TWINS, ELSEWHERE, STEPS_TO_CORE = (NAMES.index(name) for name in ("twins", "elsewhere", "steps_to_core"))


def place_rows(layout: Layout, judged: Judged, titles: Iterable[str]) -> tuple[Block, ...]:
    """The blocks in the page's order. `titles` are the page's title and headings that say the same."""
    headings = {fold(title) for title in titles if title}
    blocks = [
        Block(row.text, None, HEADLINE) if fold(row.text) in headings else _place(layout, row, chance, known)
        for row, chance, known in zip(layout.rows, judged.chances, judged.table, strict=True)
    ]
    _find_leads(layout, blocks)
    _find_captions(layout, blocks)
    return drop_empty_headings(blocks)


def _place(layout: Layout, row: Row, chance: float, known: Floats) -> Block:
    if chance <= KEPT:
        return Block(row.text, None, _reason(layout, row, known))
    look = look_at(row.text)
    furniture = name_furniture(row.text, look)
    if known[TWINS] >= REPEATS and look.words >= REPEATED_WORDS:
        return Block(row.text, None, REPEATED)
    if furniture not in (None, Furniture.MARK):
        return Block(row.text, None, furniture.value)
    if is_byline(row.text):
        return Block(row.text, None, BYLINE)
    if is_newsroom_note(row.text, look):
        return Block(row.text, None, NOTE)
    return Block(row.text, _role(layout, row, look))


def _role(layout: Layout, row: Row, look: Look) -> Role:
    tags = [layout.boxes[box].tag for box in islice(layout.above(row.box), NEAR)]
    if not FIGURES.isdisjoint(tags) and is_caption(row.text, look):
        return Role.CAPTION
    return Role.SUBHEADING if not HEADINGS.isdisjoint(tags[:2]) else Role.BODY


def _reason(layout: Layout, row: Row, known: Floats) -> str:
    """Why the row is dropped: by its own words, by the names of the boxes around it, or only by its place."""
    around = [layout.boxes[box] for box in islice(layout.above(row.box), HIGH)]
    place = Furniture.MENU.value if any(box.tag in MENU_TAGS for box in around) else OUTSIDE
    hints = {hint for box in around[:NEAR] for hint in box.hints}
    named = next((reason for words, reason in HINTED if not words.isdisjoint(hints)), None)
    if row.linked >= ALL_LINKED * len(row.text) and known[STEPS_TO_CORE] > 0:
        return named or place
    furniture = name_furniture(row.text, look_at(row.text))
    if furniture is not None:
        return furniture.value
    if known[ELSEWHERE] >= REPEATED_SHARE and (
        not QUOTE_HINTS.isdisjoint(hints) or any(box.tag == "blockquote" for box in around[:NEAR])
    ):
        return PULL_QUOTE
    return named or (BYLINE if is_byline(row.text) else place)


def _find_leads(layout: Layout, blocks: list[Block]) -> None:
    """The standfirst: what is kept above the story's paragraphs, in a heading or in a box of its own."""
    bodies = [at for at, block in enumerate(blocks) if block.role is Role.BODY]
    if len(bodies) < LEAST_BODIES:
        return
    usual = Counter(_home(layout, at) for at in bodies).most_common(1)[0][0]
    first = next(at for at in bodies if _home(layout, at) == usual)
    for at in range(first):
        block = blocks[at]
        if block.role in (Role.BODY, Role.SUBHEADING) and count_words(block.text) >= LEAD_WORDS:
            blocks[at] = Block(block.text, Role.LEAD)


def _home(layout: Layout, at: int) -> tuple[int, str]:
    """The box that a row's own box stands in, and the tag of its own."""
    box = layout.boxes[layout.rows[at].box]
    return box.parent, box.tag


def _find_captions(layout: Layout, blocks: list[Block]) -> None:
    """The captions of pictures from the title to the last paragraph; the body's chances pass them over."""
    kept = [at for at, block in enumerate(blocks) if block.role in (Role.BODY, Role.LEAD)]
    if not kept:
        return
    titles = [at for at, block in enumerate(blocks) if block.reason == HEADLINE and at < kept[0]]
    for at in range(titles[-1] if titles else kept[0], kept[-1]):
        row, block = layout.rows[at], blocks[at]
        if block.reason == OUTSIDE and _is_in_caption(layout, row):
            least, most = CAPTION_WORDS
            if least <= count_words(row.text) <= most and row.linked < MOST_LINKED * len(row.text):
                blocks[at] = Block(row.text, Role.CAPTION)


def _is_in_caption(layout: Layout, row: Row) -> bool:
    around = [layout.boxes[box] for box in islice(layout.above(row.box), NEAR)]
    return any(box.tag == "figcaption" for box in around) or any(
        not CAPTION_HINTS.isdisjoint(hints) for hints in (around[0].hints, row.hints)
    )
