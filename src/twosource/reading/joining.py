"""Lines that a crawler broke, at a link or at a margin, made whole again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from twosource.reading.prose import ABBREVIATED, END, TAIL, Look, look_at
from twosource.reading.vocabulary import load_words

# Words that cannot end a line of their own, in the commonest languages of the Latin script and Russian: the next line
# goes on. Words that may end an English one ("die", "no") are left out.
DANGLING = load_words("joining.dangling")
# Titles before which a link to a person is often cut off ("..., President | Jane Doe | said").
TITLES = load_words("joining.titles")
LINK_WORDS = 9
"""Longest piece, in words, that is taken for the text of a link; personal names and names of bodies are shorter."""
MOST_PIECES = 30
"""A sentence with more links than this is none; a hostile page must not be joined into one endless line."""
LAST_WORD = re.compile(r"([^\W\d_]+)[.,]?$")
MOST_CLOSED = 0.5
"""Of the full lines of a wrapped text, few end where a sentence does; where most do, each line is a paragraph."""
FULL_LINE = 0.6
"""Of the longest line's length; a shorter line may end its paragraph."""
NO_SPACE_BEFORE = re.compile(r"^(?:[,.;:!?)\]”’%]|['’]s\b|n['’]t\b)")
BULLET = re.compile(r"^(?:[•·▪◦*–—-]|\d{1,2}[.)])\s")
SITE_NOISE = re.compile(r"^(?:[\w.-]+\.(?:com|org|net|co|example)\b|https?:|@|pic\.twitter|\w+\.\w+/)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the dump, or several that were broken apart. `gap` counts the empty lines before it."""

    text: str
    gap: int
    look: Look
    pieces: int = 1


def split_lines(text: str) -> list[Line]:
    """The non-empty lines of a dump, white space collapsed, broken lines joined again, in reading order."""
    rows: list[tuple[str, int]] = []
    gap = 0
    for row in text.split("\n"):
        kept = " ".join(row.split())
        if kept:
            rows.append((kept, gap))
            gap = 0
        else:
            gap += 1
    if _is_wrapped(rows):
        rows = _unwrap(rows)
    return join_broken([Line(kept, gap, look_at(kept)) for kept, gap in rows])


def join_broken(lines: list[Line]) -> list[Line]:
    """The lines with those joined that were broken inside a sentence.

    >>> rows = ["On Monday, President", "Jane Doe", "defended the plan."]
    >>> [line.text for line in join_broken([Line(row, 1, look_at(row)) for row in rows])]
    ['On Monday, President Jane Doe defended the plan.']
    """
    joined: list[Line] = []
    for line in lines:
        whole = line
        for _ in range(_reach_back(joined, line)):
            whole = _joined(joined.pop(), whole)
        joined.append(whole)
    return joined


def _reach_back(before: list[Line], line: Line) -> int:
    """How many of the lines before are the beginning of this one's sentence."""
    if not before or before[-1].pieces >= MOST_PIECES:
        return 0
    if not _goes_on(line):
        return _dangles(before, line)
    if not _may_go_on(before[-1]):
        return 0
    if before[-1].look.words > LINK_WORDS or len(before) < 2 or before[-1].look.starts_low:
        return 1
    opener = before[-2]
    return 2 if _is_cut_off(opener) and opener.look.words >= 2 else 1


def _goes_on(line: Line) -> bool:
    """Whether the line begins inside a sentence and carries it to an end, or far on."""
    look = line.look
    if not look.starts_low or SITE_NOISE.match(line.text) or BULLET.match(line.text):
        return False
    return (look.ends and (look.words >= 3 or look.stops > 0)) or (look.words >= 6 and look.stops >= 0.2)


def _dangles(before: list[Line], line: Line) -> int:
    """1 where the line before stops at a word that needs another, and this one is short enough for a link."""
    if not before[-1].look.words >= 6 or before[-1].look.stops < 0.2 or before[-1].look.ends:
        return 0
    last = LAST_WORD.search(before[-1].text[-TAIL:])
    if last is None or line.look.words == 0:
        return 0
    if last[1].casefold() in TITLES and line.look.ends and line.look.words <= LINK_WORDS:
        return 1  # "..., said Mayor | Jane Doe."
    if last[1].casefold() not in DANGLING or not last[1].islower():
        return 0
    return 1 if line.look.words <= LINK_WORDS or line.look.ends else 0


def _may_go_on(line: Line) -> bool:
    """Whether a sentence may be open at the end of the line: it has words and no end mark."""
    if line.look.words == 0 or END.search(line.text[-TAIL:]):
        return ABBREVIATED.search(line.text[-TAIL:]) is not None
    return not line.text.endswith((":", "|", "»", ">")) and not line.text.isupper()


def _is_cut_off(line: Line) -> bool:
    """Whether the line stops inside a sentence: at a comma, a title of office, or a word in lower case."""
    if not _may_go_on(line) or line.text.endswith((":", "|")):
        return line.text.endswith(",") and line.look.words >= 2
    if line.text.endswith(","):
        return True
    last = LAST_WORD.search(line.text[-TAIL:])
    if last is None:
        return False
    word = last[1].casefold()
    if word in TITLES and line.look.words <= 40:
        return True
    return word in DANGLING or (last[1].islower() and line.look.words >= 6 and line.look.stops >= 0.15)


def _joined(first: Line, second: Line) -> Line:
    glue = "" if NO_SPACE_BEFORE.match(second.text) else " "
    text = first.text + glue + second.text
    return Line(text, first.gap, look_at(text), first.pieces + second.pieces)


def _is_wrapped(rows: list[tuple[str, int]]) -> bool:
    """Whether the text is wrapped at a margin: lines of nearly one length, paragraphs parted by empty lines."""
    inner = [len(row) for (row, _), (_, gap) in pairwise(rows) if gap == 0]
    longest = max((len(row) for row, _ in rows), default=0)
    if longest > 110 or longest < 50 or len(inner) < 3 or len(inner) < 0.4 * len(rows):
        return False
    full = [row for row, _ in rows if len(row) >= FULL_LINE * longest]
    if sum(END.search(row[-TAIL:]) is not None for row in full) > MOST_CLOSED * len(full):
        return False
    return median(inner) >= 0.75 * longest


def _unwrap(rows: list[tuple[str, int]]) -> list[tuple[str, int]]:
    margin = max(len(row) for row, _ in rows)
    paragraphs: list[tuple[str, int]] = []
    previous = 0
    for row, gap in rows:
        if gap == 0 and paragraphs and previous >= FULL_LINE * margin:
            text, first_gap = paragraphs[-1]
            paragraphs[-1] = (f"{text} {row}", first_gap)
        else:
            paragraphs.append((row, gap))
        previous = len(row)
    return paragraphs
