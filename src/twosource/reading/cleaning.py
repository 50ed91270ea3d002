"""Text without what cannot be seen, with one kind of line end and composed characters (NFC).

Null bytes, control characters, marks of direction and the private signs of icon fonts go before anything is read, so
that all offsets point into the result.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable

NEWLINES = re.compile("\r\n?|[\u0085\u2028\u2029\x0b\x0c]")
UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # C0 controls but tab and line ends, C1 controls
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\uffa0"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Soft hyphens, zero-width spaces, marks that set the direction of text, fillers, tags. Text is kept as it is spoken,
and who shows it sets its direction; a mark of direction could show a quote in another order than it was written."""
JOINERS = re.compile("(?<![\u0590-\u1fff\u200d\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]+")
"""Joiners part the words of Persian and Indian scripts and join emoji; behind a Latin letter they only hide."""
PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]+")
"""Signs of fonts that draw icons; a blank takes their place, for they part words."""
SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
MARK_RUN = re.compile(r"[^\w\s\x00-\u02ff]{31,}")
MOST_MARKS = 30
"""Of accents and vowel points in a row (Unicode Standard Annex 15, D4); to put n in order takes n squared steps."""
FEW = 20
"""Kinds of unseen characters up to which each is looked for on its own; a hostile text has thousands."""
NO_TEXT = re.compile("[\x01-\x08\x0e-\x1f\x80-\x84\x86-\x9f\ufffd]")
PLAIN = bytes([*range(0x20, 0x7F), 0x09, 0x0A])
SAMPLE_SIZE = 65536
CONTROL_SHARE = 0.05
REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{2,6})|([0-9]{3,7}));?")
NAMED = re.compile(r"&(?:shy|zwj|zwnj|lrm|rlm|nbsp|ZeroWidthSpace|NoBreak);")


def _joined(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def _shortened(run: re.Match[str]) -> str:
    """The run with no more than MOST_MARKS combining marks in a row."""
    kept: list[str] = []
    marks = 0
    for char in run[0]:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= MOST_MARKS:
            kept.append(char)
    return "".join(kept)


STEPS: tuple[tuple[re.Pattern[str], re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile("[\ud800-\udbff]"), SURROGATES, _joined),
    (re.compile("[\u200c\u200d]"), JOINERS, ""),
    (PRIVATE, PRIVATE, " "),
)
"""What to look for among the characters of a text, and what to do where it is found; most pages have none of it."""


def clean(text: str) -> str:
    r"""The text without characters that cannot be seen; lines end in a line feed, accented letters are one character.

    >>> clean("caf\u0065\u0301\u200b\u202e 5\x00")
    'café 5'
    """
    present = "".join(sorted(set(without_plain(text))))
    for unwanted, pattern, instead in STEPS:
        if unwanted.search(present):
            text = pattern.sub(instead, text)
    text = _without(text, present)
    if any(map(unicodedata.combining, present)):
        text = MARK_RUN.sub(_shortened, text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _without(text: str, present: str) -> str:
    """The text with line feeds for its other line ends, and without what cannot be seen; `present` are its characters.

    Few of these characters stand in one text, so that each is replaced on its own, in a tenth of a pattern's time.
    """
    if "\r" in present:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    for char in NEWLINES.findall(present):
        text = text.replace(char, "\n")
    unseen = UNSEEN.findall(present)
    if len(unseen) > FEW:
        return UNSEEN.sub("", text)
    for char in unseen:
        text = text.replace(char, "")
    return text


def without_plain(text: str) -> str:
    """The characters of the text that are not printable ASCII, in their order; found so in an eighth of the time."""
    return text.encode("utf-8", "surrogatepass").translate(None, PLAIN).decode("utf-8", "surrogatepass")


def resolve_references(markup: str) -> str:
    """The markup with the references to characters beyond ASCII replaced by the characters, as HTML 5 reads them.

    >>> resolve_references("It&#146;s &#x200b;1 &lt; 2")
    'It’s \u200b1 &lt; 2'
    """
    return (
        NAMED.sub(lambda found: html.unescape(found[0]), REFERENCE.sub(_referred, markup)) if "&" in markup else markup
    )


def looks_binary(text: str) -> bool:
    """Whether decoded text is mostly control and replacement characters."""
    sample = text[:SAMPLE_SIZE]
    return len(NO_TEXT.findall(sample)) > CONTROL_SHARE * max(1, len(sample))


def _referred(found: re.Match[str]) -> str:
    code = int(found[1], 16) if found[1] else int(found[2])
    return html.unescape(found[0]) if code >= 0x80 else found[0]
