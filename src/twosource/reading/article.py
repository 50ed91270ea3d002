"""An Article made of what was read from its page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from twosource.errors import NoArticle, UnreadablePage
from twosource.model.article import Article, DateCandidate, Dated, Page, Paragraph, Precision, Removed
from twosource.model.noun import content_id
from twosource.reading.block import Block, body_words, page_lines
from twosource.reading.byline_choice import choose_bylines
from twosource.reading.credit import cut_credits
from twosource.reading.date_evidence import gather
from twosource.reading.gallery import drop_galleries
from twosource.reading.origin import find_origin
from twosource.reading.page import check_length
from twosource.reading.playlist import drop_playlists
from twosource.reading.pubdate import decide_modified, decide_published
from twosource.reading.reading import Reading
from twosource.reading.refusal import LEAST_WORDS, find_refusal
from twosource.reading.tongue import find_language, has_sentences

ADVICE = "give the page of one article, saved whole"
MARKUP_ADVICE = "save the page again, or give its text"
LONG_LINE = 60
"""Characters; longer lines are sentences, in any script that parts words, and tell the language of a page."""


def make_article(page: Page, reading: Reading, published: date | None) -> Article:
    """The article of a page. Raises UnreadablePage or NoArticle, each naming the page."""
    if reading.fault is not None and body_words(reading.blocks) < LEAST_WORDS:
        raise UnreadablePage(page.name, reading.fault, MARKUP_ADVICE)
    check_length(page.name, sum(len(block.text) for block in reading.blocks))
    language = find_page_language(page, reading) or page.declared.language
    blocks = cut_credits(drop_playlists(drop_galleries(reading.blocks)))
    text, paragraphs = lay_out(blocks)
    url = page.url or reading.url
    lines = page_lines(reading.blocks)
    evidence = gather(lines, metadata=reading.dates, url=url, fetched=page.fetched, language=language)
    dated = decide_published(evidence) if published is None else given_date(published)
    check_article(page, reading, is_dated=dated.value is not None)
    origin = find_origin(reading, url=page.url, writers=page.declared.authors)
    return Article(
        id=content_id("art", url, reading.title, dated.value, text),
        url=url,
        title=reading.title,
        bylines=reading.bylines
        or choose_bylines(reading.blocks, [name for name in (reading.site, origin.outlet) if name])
        or page.declared.authors,
        outlet=origin.outlet,
        published=dated,
        modified=decide_modified(evidence, dated, metadata=reading.modified),
        language=language,
        dateline=origin.dateline,
        credit=origin.credits[0] if origin.credits else None,
        reprint_of=origin.reprint_of,
        text=text,
        paragraphs=paragraphs,
        removed=tuple(Removed(block.text, block.reason) for block in blocks if block.reason is not None),
        page=page.name,
        credits=origin.credits,
    )


def lay_out(blocks: Sequence[Block]) -> tuple[str, tuple[Paragraph, ...]]:
    """The text of the kept blocks, joined by blank lines, and where each one stands in it."""
    parts: list[str] = []
    paragraphs: list[Paragraph] = []
    start = 0
    for block in blocks:
        if block.role is not None:
            parts.append(block.text)
            paragraphs.append(Paragraph(start, start + len(block.text), block.role))
            start += len(block.text) + 2
    return "\n\n".join(parts), tuple(paragraphs)


def given_date(day: date) -> Dated:
    """A day that the caller gave outranks all that the page shows."""
    reason = "given by the caller"
    return Dated(day.isoformat(), Precision.DAY, 1.0, reason, (DateCandidate(day.isoformat(), reason),))


def find_page_language(page: Page, reading: Reading) -> str | None:
    """The language of the running text, or of the longer lines where there is none; None where it is not known.

    Raises NoArticle where the page has neither a known language nor a sentence.
    """
    kept = [block.text for block in reading.blocks if block.kept]
    short = [block.text for block in reading.blocks]
    long = [block.text for block in reading.blocks if len(block.text) > LONG_LINE]
    sample = "\n".join(kept if body_words(reading.blocks) >= LEAST_WORDS else long or short)
    language = find_language(sample)
    if language is None and not has_sentences(sample):
        instead = find_refusal(reading.title, reading.blocks) or "a page without the running text of an article"
        raise NoArticle(page.name, f"this is {instead}", ADVICE)
    return language


def check_article(page: Page, reading: Reading, *, is_dated: bool) -> None:
    """Raises NoArticle where the page is something else; `is_dated` says whether its day is known."""
    instead = find_refusal(reading.title, reading.blocks, is_article=reading.is_article, is_dated=is_dated)
    if instead is not None:
        raise NoArticle(page.name, f"this is {instead}", ADVICE)
