"""An Article made of what was read from its page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from twosource.errors import NoArticle, UnreadablePage, UnsupportedLanguage
from twosource.model.article import Article, DateCandidate, Dated, Page, Paragraph, Precision, Removed, Role
from twosource.model.noun import content_id
from twosource.reading.block import HEADLINE, Block, body_words, page_lines
from twosource.reading.byline import find_bylines
from twosource.reading.credit import cut_credits
from twosource.reading.dateline import find_credit, find_dateline
from twosource.reading.outlet import find_outlet
from twosource.reading.page import check_length
from twosource.reading.pubdate import decide_modified, decide_published
from twosource.reading.reading import Reading
from twosource.reading.refusal import LEAST_WORDS, find_refusal
from twosource.reading.reprint import find_reprint
from twosource.reading.tongue import SUPPORTED, find_language, has_sentences

ADVICE = "give the page of one article, saved whole"
MARKUP_ADVICE = "save the page again, or give its text"
LONG_LINE = 60
"""Characters; longer lines are sentences, in any script that parts words, and tell the language of a page."""
BYLINE_REACH = 40
"""A name alone is looked for at most so many blocks above the first paragraph; share buttons stand in between."""


def make_article(page: Page, reading: Reading, published: date | None) -> Article:
    """The article of a page. Raises UnreadablePage, NoArticle or UnsupportedLanguage, each naming the page."""
    if reading.fault is not None and body_words(reading.blocks) < LEAST_WORDS:
        raise UnreadablePage(page.name, reading.fault, MARKUP_ADVICE)
    check_length(page.name, sum(len(block.text) for block in reading.blocks))
    language = check_language(page, reading)
    check_article(page, reading)
    blocks = cut_credits(reading.blocks)
    text, paragraphs = lay_out(blocks)
    lines = page_lines(reading.blocks)
    url = page.url or reading.url
    if published is None:
        dated = decide_published(lines, metadata=reading.dates, url=url, fetched=page.fetched)
    else:
        dated = given_date(published)
    dropped = [block.text for block in reading.blocks if not block.kept]
    dateline, credit = find_dateline([text[part.start : part.end] for part in paragraphs])
    outlet = find_outlet(reading.blocks, url=url, site=reading.site)
    credit = credit or find_credit(dropped)
    return Article(
        id=content_id("art", url, reading.title, dated.value, text),
        url=url,
        title=reading.title,
        bylines=reading.bylines
        or find_bylines([block.text for block in reading.blocks], near=near_title(reading.blocks), story=text),
        outlet=outlet,
        published=dated,
        modified=decide_modified(lines, dated, metadata=reading.modified),
        language=language,
        dateline=dateline,
        credit=credit,
        reprint_of=find_reprint(reading.blocks, outlet=outlet, credit=credit),
        text=text,
        paragraphs=paragraphs,
        removed=tuple(Removed(block.text, block.reason) for block in blocks if block.reason is not None),
        page=page.name,
    )


def near_title(blocks: Sequence[Block]) -> range:
    """The places of the blocks between the headline and the first body paragraph, where writers are named."""
    titles = [at for at, block in enumerate(blocks) if block.reason == HEADLINE]
    first = next((at for at, block in enumerate(blocks) if block.role is Role.BODY), 0)
    above = [at for at in titles if at < first]
    return range(max(above[0] + 1, first - BYLINE_REACH), first) if above else range(0)


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


def check_language(page: Page, reading: Reading) -> str:
    """The language of the running text, or of the longer lines where there is none.

    Raises UnsupportedLanguage for any that cannot be analysed, NoArticle where there are too few words to tell.
    """
    kept = [block.text for block in reading.blocks if block.kept]
    short = [block.text for block in reading.blocks]
    long = [block.text for block in reading.blocks if len(block.text) > LONG_LINE]
    sample = "\n".join(kept if body_words(reading.blocks) >= LEAST_WORDS else long or short)
    code, name = find_language(sample)
    if code in SUPPORTED:
        return str(code)
    if not has_sentences(sample):
        instead = find_refusal(reading.title, reading.blocks) or "a page without the running text of an article"
        raise NoArticle(page.name, f"this is {instead}", ADVICE)
    raise UnsupportedLanguage(page.name, f"the text is in {name}", "give an English page or a translation")


def check_article(page: Page, reading: Reading) -> None:
    """Raises NoArticle where the page is something else."""
    instead = find_refusal(reading.title, reading.blocks)
    if instead is not None:
        raise NoArticle(page.name, f"this is {instead}", ADVICE)
