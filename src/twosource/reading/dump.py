"""A plain text dump of a page -> its headline and blocks: paragraphs with roles, and dropped lines with reasons."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.article import Role
from twosource.reading.block import BYLINE, HEADLINE, LABEL, Block, drop_empty_headings
from twosource.reading.furniture import Furniture
from twosource.reading.headline import find_headline
from twosource.reading.joining import split_lines
from twosource.reading.line_labels import KEPT_FROM, judge_lines
from twosource.reading.line_roles import find_usual_gap, is_set_apart, is_subheading, tell_reason
from twosource.reading.prose import fold
from twosource.reading.reading import Reading
from twosource.reading.run import Judged, find_run, judge

ABOVE = "above the article: no part of its running text"
BELOW = "below the article: no part of its running text"
COMMENTED = "a reader's comment, or part of one"
LISTED = "one of a list of links to other stories"
REPEATED = "a repetition of an earlier line"
PULL_QUOTE = "a pull quote: words of a paragraph, told once more"
SECTIONS = {
    Furniture.COMMENT: COMMENTED,
    Furniture.RELATED: LISTED,
    Furniture.RIGHTS: BELOW,
    Furniture.NOTICE: BELOW,
    Furniture.NEWSLETTER: BELOW,
}
"""What the lines below the article are that follow a heading or label of that kind and tell nothing themselves."""
REPEATED_WORDS = 4
PULLED_WORDS = 5
MOST_PULLED = 60
SURE_BODY = 0.9
"""A line whose place or marks are those of a caption is body only where the trees are so sure."""
CAPTION_REACH = 14
"""A picture and its caption stand at most so many lines above the article's first paragraph; a standfirst too."""
LEAST_STANDFIRST = 0.1
STANDFIRST_WORDS = 7


def read_dump(text: str) -> Reading:
    """The headline and the blocks of a dump. A page without running text has no kept block."""
    judged = judge(split_lines(text))
    return lay_out(judged, [float(chance) for chance in judge_lines(judged)])


def lay_out(judged: Sequence[Judged], chances: Sequence[float]) -> Reading:
    """The headline and the blocks of a page's lines, by the chance of each that it belongs to the text."""
    kept = _choose(judged, chances)
    if True not in kept:
        return Reading(None, tuple(Block(item.line.text, None, tell_reason(item, ABOVE)) for item in judged))
    start, end = kept.index(True), len(kept) - kept[::-1].index(True)
    headline = find_headline(judged, (start, end))
    title = judged[headline].line.text if headline is not None else None
    blocks = _place_all(judged, chances, kept, headline)
    return Reading(title, tuple(_mark_lead(list(drop_empty_headings(_drop_repeated(blocks, title))))))


def _choose(judged: Sequence[Judged], chances: Sequence[float]) -> list[bool]:
    """Which lines belong to the text. Where the trees keep none, the sentences of the densest run do."""
    kept = [chance > KEPT_FROM and not item.note for item, chance in zip(judged, chances, strict=True)]
    run = find_run(judged)
    if True in kept or run is None:
        return kept
    return [
        run[0] <= index < run[1] and item.furniture is None and item.line.look.is_prose
        for index, item in enumerate(judged)
    ]


def _place_all(
    judged: Sequence[Judged], chances: Sequence[float], kept: Sequence[bool], headline: int | None
) -> list[Block]:
    start, end = kept.index(True), len(kept) - kept[::-1].index(True)
    top = start if headline is None else min(start, max(headline + 1, start - CAPTION_REACH))
    usual = find_usual_gap(judged[start:end])
    body = " ".join(fold(item.line.text) for item, keep in zip(judged, kept, strict=True) if keep)
    blocks = []
    section = BELOW
    for index, item in enumerate(judged):
        inside = top <= index < end
        if index == headline:
            blocks.append(Block(item.line.text, None, HEADLINE))
        elif inside and _is_picture(judged, index, usual) and not (kept[index] and chances[index] > SURE_BODY):
            blocks.append(Block(item.line.text, Role.CAPTION))
        elif headline is not None and headline < index < start and _is_standfirst(item, chances[index], start - index):
            blocks.append(Block(item.line.text, Role.LEAD))
        elif kept[index]:
            after = next((judged[at] for at in range(index + 1, end) if kept[at]), None)
            blocks.append(Block(item.line.text, Role.SUBHEADING if is_subheading(item, after) else Role.BODY))
        else:
            section = _open_section(item, section) if index >= end else section
            place = ABOVE if index < start else _tell_between(item, body) if inside else section
            blocks.append(Block(item.line.text, None, tell_reason(item, place)))
    return blocks


def _is_picture(judged: Sequence[Judged], index: int, usual: int) -> bool:
    """Whether the line stands below a picture, by its own marks or by its place."""
    item = judged[index]
    return item.furniture is None and (item.caption or is_set_apart(judged, index, usual))


def _is_standfirst(item: Judged, chance: float, distance: int) -> bool:
    """Whether a line between the headline and the first paragraph sums the story up, though the trees are in doubt."""
    look = item.line.look
    if chance < LEAST_STANDFIRST or distance > CAPTION_REACH or item.furniture is not None or item.byline:
        return False
    return look.words >= STANDFIRST_WORDS and look.ends and look.is_prose


def _open_section(item: Judged, section: str) -> str:
    """What lines that tell nothing themselves are from here on."""
    return section if item.furniture is None else SECTIONS.get(item.furniture, section)


def _tell_between(item: Judged, body: str) -> str:
    """What a dropped line between the paragraphs is: a pull quote or a label; `body` is the folded text kept."""
    pulled = PULLED_WORDS <= item.line.look.words <= MOST_PULLED and fold(item.line.text) in body
    return PULL_QUOTE if pulled else LABEL


def _drop_repeated(blocks: Sequence[Block], title: str | None) -> list[Block]:
    """The blocks without the kept ones that say the headline or an earlier block again."""
    seen: set[str] = set()
    result = []
    for block in blocks:
        folded = fold(block.text)
        if title is not None and folded == fold(title):
            result.append(block.dropped(HEADLINE))
        elif block.kept and folded in seen and len(folded.split()) >= REPEATED_WORDS:
            result.append(block.dropped(REPEATED))
        else:
            result.append(block)
        if block.kept:
            seen.add(folded)
    return result


def _mark_lead(blocks: list[Block]) -> list[Block]:
    """The blocks, with the first paragraph as the lead where a date line or a byline parts it from the others."""
    first = next((index for index, block in enumerate(blocks) if block.role is Role.BODY), None)
    if first is None:
        return blocks
    for block in blocks[first + 1 : first + 6]:
        if block.role is Role.BODY:
            return blocks
        if block.reason in (Furniture.DATE.value, BYLINE):
            lead = Block(blocks[first].text, Role.LEAD)
            return [*blocks[:first], lead, *blocks[first + 1 :]]
    return blocks
