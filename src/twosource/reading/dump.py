"""A plain text dump of a page -> its headline and blocks: paragraphs with roles, and dropped lines with reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median_high

from twosource.model.article import Role
from twosource.reading.block import BYLINE, HEADLINE, LABEL, NOTE, Block, drop_empty_headings
from twosource.reading.byline import is_byline, is_newsroom_note
from twosource.reading.caption import names_agency
from twosource.reading.furniture import Furniture
from twosource.reading.headline import find_headline
from twosource.reading.joining import split_lines
from twosource.reading.prose import Look, fold
from twosource.reading.reading import Reading
from twosource.reading.run import Judged, find_run, judge

ABOVE = "above the article: no part of its running text"
BELOW = "below the article: no part of its running text"
OFTEN = "a line that the page repeats again and again"
REPEATED = "a repetition of an earlier line"
SUBHEADING_WORDS = 14
STANDFIRST_REACH = 14
"""A standfirst stands at most so many lines above the article's first paragraph; date, byline, buttons lie between."""


def read_dump(text: str) -> Reading:
    """The headline and the blocks of a dump. A page without running text has no kept block."""
    judged = judge(split_lines(text))
    run = find_run(judged)
    if run is None:
        return Reading(None, tuple(Block(item.line.text, None, _reason(item, ABOVE)) for item in judged))
    headline = find_headline(judged, run)
    title = judged[headline].line.text if headline is not None else None
    start = run[0] if headline is None or headline < run[0] else headline + 1
    blocks = [
        *_above(judged, start, headline, title),
        *_inside(judged[start : run[1]], title),
        *(Block(item.line.text, None, _reason(item, BELOW)) for item in judged[run[1] :]),
    ]
    return Reading(title, tuple(_mark_lead(blocks)))


def _reason(item: Judged, otherwise: str) -> str:
    if item.furniture is not None:
        return item.furniture.value
    return BYLINE if is_byline(item.line.text) else otherwise


def _above(judged: Sequence[Judged], start: int, headline: int | None, title: str | None) -> list[Block]:
    """The lines before the first paragraph: the headline, a standfirst and captions below it, and what goes."""
    blocks = []
    for index, item in enumerate(judged[:start]):
        text = item.line.text
        if index == headline or (title is not None and fold(text) == fold(title)):
            blocks.append(Block(text, None, HEADLINE))
        elif headline is not None and index > headline and item.caption and start - index <= STANDFIRST_REACH:
            blocks.append(Block(text, Role.CAPTION))
        elif headline is not None and index > headline and _is_standfirst(item, start - index):
            blocks.append(Block(text, Role.LEAD))
        else:
            blocks.append(Block(text, None, _reason(item, ABOVE)))
    return blocks


def _is_standfirst(item: Judged, distance: int) -> bool:
    look = item.line.look
    if item.furniture is not None or distance > STANDFIRST_REACH or is_byline(item.line.text):
        return False
    return look.words >= 7 and look.ends and look.stops >= 0.15


def _inside(items: Sequence[Judged], title: str | None) -> list[Block]:
    """The lines from the first paragraph to the last: paragraphs, captions, subheadings, and what stands between."""
    usual = _usual_gap(items)
    seen: Counter[str] = Counter()
    blocks: list[Block] = []
    for index, item in enumerate(items):
        folded = fold(item.line.text)
        seen[folded] += 1
        before = items[index - 1] if index else None
        after = items[index + 1] if index + 1 < len(items) else None
        blocks.append(_place(item, before, after, usual))
        if blocks[-1].kept and title is not None and folded == fold(title):
            blocks[-1] = blocks[-1].dropped(HEADLINE)
        elif blocks[-1].kept and seen[folded] > 1 and item.line.look.words >= 4:
            blocks[-1] = blocks[-1].dropped(REPEATED)
    return list(drop_empty_headings(blocks))


def _place(item: Judged, before: Judged | None, after: Judged | None, usual: int) -> Block:
    text, look = item.line.text, item.line.look
    if item.furniture is not None:
        return Block(text, None, item.furniture.value)
    if is_byline(text):
        return Block(text, None, BYLINE)
    if item.repeated and not look.is_sentence:
        return Block(text, None, OFTEN)
    if is_newsroom_note(text, look):
        return Block(text, None, NOTE)
    if item.caption or _is_bare_caption(item, before, after, usual):
        return Block(text, Role.CAPTION)
    if _is_question_heading(text, look):
        return Block(text, Role.SUBHEADING)
    if look.is_prose or look.is_sentence:
        return Block(text, Role.BODY)
    if _is_subheading(item, before, after):
        return Block(text, Role.SUBHEADING)
    if text.endswith((":", ",", "—")) and look.words >= 3 and look.stops > 0:
        return Block(text, Role.BODY)
    return Block(text, None, LABEL)


def _is_bare_caption(item: Judged, before: Judged | None, after: Judged | None, usual: int) -> bool:
    """One short sentence set apart: a credit follows it, or the empty lines where a picture and its credit stood."""
    look = item.line.look
    if look.words > 45 or after is None or before is None:
        return False
    if names_agency(after.line.text, after.line.look) and look.sentences <= 2:
        return True
    if look.sentences != 1 or look.words > 25 or not look.is_prose or item.line.gap > usual:
        return False
    return after.line.gap >= usual + 2 and not any(mark in item.line.text for mark in '“”"‘')


def _is_question_heading(text: str, look: Look) -> bool:
    """Whether a short question in headline capitals parts the text ("What Is Known So Far?")."""
    return look.words <= 12 and text.endswith("?") and look.capitals >= 0.6 and text[0] not in "“\"‘'"


def _is_subheading(item: Judged, before: Judged | None, after: Judged | None) -> bool:
    look = item.line.look
    if look.words >= 4 and item.line.text.isupper():
        return False
    if (
        after is None
        or not 1 <= look.words <= SUBHEADING_WORDS
        or look.starts_low
        or item.line.text.endswith((",", "|"))
    ):
        return False
    if before is not None and not (before.line.look.is_prose or before.caption or before.line.look.is_sentence):
        return False
    return after.furniture is None and not after.caption and after.line.look.is_prose


def _usual_gap(items: Sequence[Judged]) -> int:
    gaps = [item.line.gap for item in items[1:]]
    return median_high(gaps) if gaps else 0


def _mark_lead(blocks: list[Block]) -> list[Block]:
    """The blocks, with the first paragraph as the lead where a date line or a byline parts it from the others."""
    first = next((index for index, block in enumerate(blocks) if block.role is Role.BODY), None)
    if first is None or any(block.role is Role.LEAD for block in blocks):
        return blocks
    for block in blocks[first + 1 : first + 6]:
        if block.role is Role.BODY:
            return blocks
        if block.reason in (Furniture.DATE.value, BYLINE):
            lead = Block(blocks[first].text, Role.LEAD)
            return [*blocks[:first], lead, *blocks[first + 1 :]]
    return blocks
