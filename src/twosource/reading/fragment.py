"""A piece of text or markup that a feed or a record holds, as a page: whole, or only the teaser of one."""

from __future__ import annotations

import re
from html import escape, unescape

from twosource.reading.cleaning import clean
from twosource.reading.prose import count_words

TAG = re.compile(r"</?[a-zA-Z][^<>]{0,4000}>|<!--.{0,4000}?-->", re.DOTALL)
MARKUP = re.compile(
    r"</(?:p|div|a|b|i|em|strong|span|h\d|li|ul|blockquote|article|section|body|html|figure)\s*>|<(?:p|br|img|hr)\b"
)
WHOLE_DOCUMENT = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
SAYS_CUT = re.compile(r"\[\+\d{1,9} chars\]\W*$")
"""What news services put at the end of the part of a text that they give."""
CUT_OFF = re.compile(r"(?:…|\.\.\.)[\s\])»>›→.]*$")
MORE = (
    "read more", "read on", "read full story", "read the full story", "read the full article", "continue reading",
    "keep reading", "full story", "learn more", "more »", "weiterlesen", "mehr lesen", "weiter lesen", "zum artikel",
    "lire la suite", "lire plus", "en savoir plus", "leer más", "seguir leyendo", "continuar leyendo", "leggi tutto",
    "leggi di più", "continua a leggere", "continua", "leia mais", "continue lendo", "ler mais", "lees meer",
    "lees verder", "czytaj dalej", "czytaj więcej", "läs mer", "læs mere", "les mer", "читать далее", "подробнее",
    "devamını oku", "devamı", "続きを読む", "全文", "阅读全文", "查看全文", "اقرأ المزيد", "المزيد",
)  # fmt: skip
"""What the link at the end of a teaser says, in the languages that most news is in."""
SENTENCE_ENDS = (*'.!?:…。！？।؟"”»’)',)
CLOSED_SHARE = 0.5
"""Of the lines of a text that must end as sentences do for each to be a paragraph. Set by hand."""
TAIL = 80
LEAST_TEXT = 25
"""Words; a news flash of two sentences has about so many, and so has any field that is named as the whole text."""
LONGEST_TEASER = 250
"""Words; a longer text that trails off is an article that does so. Set by hand; WordPress cuts excerpts at 55 words."""
LEAST_SUMMARY = 100
"""Words from which a field that is named as a summary is taken for the whole text. Set by hand; an article of fewer
words that stands in a summary is named with its address."""


def has_markup(fragment: str) -> bool:
    """Whether a text is markup.

    >>> has_markup("<p>Hello</p>"), has_markup("1 < 2 and 3 > 2")
    (True, False)
    """
    return MARKUP.search(fragment) is not None


def plain_text(fragment: str) -> str:
    """The text of a fragment without its tags, to count its words and look at its end.

    >>> plain_text("<p>Ships wait &amp; wait</p>")
    'Ships wait & wait'
    """
    bare = TAG.sub(" ", fragment) if "<" in fragment else fragment
    return " ".join(clean(unescape(bare)).split())


def is_teaser(fragment: str, *, summary: bool) -> bool:
    """Whether a fragment is only the beginning or the gist of an article. `summary` says that it is named as one."""
    text = plain_text(fragment)
    words = count_words(text)
    if words < (LEAST_SUMMARY if summary else LEAST_TEXT) or SAYS_CUT.search(text[-TAIL:]):
        return True
    end = text[-TAIL:].casefold().rstrip(" .…»›→>[]()")
    return words < LONGEST_TEASER and (CUT_OFF.search(text[-TAIL:]) is not None or end.endswith(MORE))


def part_lines(text: str) -> str:
    r"""The text with an empty line between paragraphs, where each of its lines is one; hard-wrapped text as it is.

    >>> part_lines("Ships wait.\nThe port is shut.")
    'Ships wait.\n\nThe port is shut.'
    """
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    closed = sum(line.endswith(SENTENCE_ENDS) for line in lines)
    return text if "\n\n" in text or closed < CLOSED_SHARE * len(lines) else "\n\n".join(lines)


def make_page_text(title: str | None, fragment: str) -> str:
    """The page of a fragment: a document of markup or a text dump, with its title on top."""
    if not has_markup(fragment):
        text = part_lines(fragment)
        return text if title is None or text.lstrip().startswith(title) else f"{title}\n\n{text}"
    if WHOLE_DOCUMENT.search(fragment):
        return fragment
    head = f"<title>{escape(title)}</title>" if title else ""
    heading = f"<h1>{escape(title)}</h1>" if title else ""
    return f"<!doctype html><html><head>{head}</head><body><article>{heading}{fragment}</article></body></html>"
