"""What a kept line of a dump is in its article, and why another line was dropped."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median_high

from twosource.reading.block import BYLINE, LABEL, NOTE
from twosource.reading.caption import names_agency
from twosource.reading.prose import Look
from twosource.reading.run import Judged

OFTEN = "a line that the page repeats again and again"
SUBHEADING_WORDS = 14
BARE_CAPTION_WORDS = 25


def tell_reason(item: Judged, otherwise: str) -> str:
    """Why a line is no part of the article, as far as the line itself tells; else what its place tells."""
    if item.furniture is not None:
        return item.furniture.value
    if item.byline:
        return BYLINE
    if item.note:
        return NOTE
    return OFTEN if item.repeated and otherwise == LABEL else otherwise


def is_set_apart(judged: Sequence[Judged], index: int, usual: int) -> bool:
    """Whether a short sentence stands where a caption does: a credit follows it, or the empty lines of a picture."""
    if not 0 < index < len(judged) - 1:
        return False
    line, after = judged[index].line, judged[index + 1].line
    if line.look.words <= 45 and line.look.sentences <= 2 and names_agency(after.text, after.look):
        return True
    if line.look.sentences != 1 or line.look.words > BARE_CAPTION_WORDS or not line.look.is_prose or line.gap > usual:
        return False
    return after.gap >= usual + 2 and not any(mark in line.text for mark in '“”"‘„«「')


def find_usual_gap(judged: Sequence[Judged]) -> int:
    """How many empty lines usually stand between two of the lines."""
    gaps = [item.line.gap for item in judged[1:]]
    return median_high(gaps) if gaps else 0


def is_subheading(item: Judged, after: Judged | None) -> bool:
    """Whether a kept line heads the paragraph that follows it: a label, or a question in headline capitals."""
    text, look = item.line.text, item.line.look
    if _is_question_heading(text, look):
        return True
    if after is None or look.is_prose or look.is_sentence or not 1 <= look.words <= SUBHEADING_WORDS:
        return False
    if look.starts_low or text.endswith((",", "|", "，", "、")):
        return False
    return after.line.look.is_prose or after.line.look.is_sentence


def _is_question_heading(text: str, look: Look) -> bool:
    """Whether a short question in headline capitals parts the text ("What Is Known So Far?")."""
    return look.words <= 12 and text.endswith("?") and look.capitals >= 0.6 and text[0] not in "“\"‘'"
