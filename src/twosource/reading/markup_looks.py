"""What the rows of a page of markup look like, in any language: lengths, marks, links, and what stands there twice."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

import numpy as np

from twosource.learned.trees import Floats
from twosource.reading.markup_rows import Row
from twosource.reading.prose import count_words

END = re.compile(r"[.!?…。！？।؟۔][\"'”’»«“)\]」』）]*(?:\s*[\[(（][^\[\]()（）]{1,60}[\])）])?$")
MARKS = re.compile(r"[.!?…。！？।؟۔]")
COMMAS = re.compile(r"[,;，、；،]")
TOKEN = re.compile(r"[\u0e00-\u0eff\u3005-\u30ff\u3400-\u9fff]|\w+?(?=[\u0e00-\u0eff\u3005-\u30ff\u3400-\u9fff])|\w+")
"""A word, or one letter of a script that sets no spaces between words."""
DIGIT = re.compile(r"\d")
SYMBOL = re.compile(r"[^\w\s]")
BARS = re.compile(r"[|/»•·]")
CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b|\b(?:19|20)\d\d\b")
TAIL = 120
"""Characters at the end of a row in which its end mark is looked for."""
HEAD = 4_000
"""Characters of a row that are looked at; no paragraph of news is longer."""
QUOTES = "\"'“‘«„「『‚‹»"
PROSE_WORDS = 8
"""A row with so many words and an end mark counts as running text before anything is known of it ..."""
LONG_WORDS = 20
"""... as does one with so many words without it."""

NAMES = (
    "words", "log_words", "linked", "links", "strong", "ends", "colon", "question", "marks", "commas", "digits",
    "capitals", "starts_low", "starts_quote", "at", "rights", "bars", "clock", "word_length", "symbols", "all_capitals",
    "breaks",
)  # fmt: skip


def look_at_rows(rows: Sequence[Row]) -> tuple[Floats, Floats]:
    """A line of numbers for each row (the columns are NAMES), and the words of running text in each row."""
    table = np.array([_look(row) for row in rows], dtype=np.float64).reshape(len(rows), len(NAMES))
    words, linked, ends = table[:, 0], table[:, 2], table[:, 5]
    is_prose = (linked < 0.5) & (((ends > 0) & (words >= PROSE_WORDS)) | (words >= LONG_WORDS))
    prose: Floats = np.where(is_prose, words, 0.0)
    return table, prose


def _look(row: Row) -> tuple[float, ...]:
    text = row.text[:HEAD]
    length = len(text)
    words = count_words(text)
    count = max(1, words)
    parts = text.split()
    return (
        words,
        math.log1p(words),
        row.linked / len(row.text),
        row.links,
        row.strong / len(row.text),
        END.search(text[-TAIL:]) is not None,
        text.endswith((":", "：")),
        text.endswith(("?", "？")),
        len(MARKS.findall(text)) / count,
        len(COMMAS.findall(text)) / count,
        len(DIGIT.findall(text)) / length,
        sum([part[0].isupper() for part in parts]) / len(parts),
        text[0].islower(),
        text[0] in QUOTES,
        "@" in text,
        "©" in text or "(c)" in text,
        len(BARS.findall(text)),
        CLOCK.search(text) is not None,
        length / count,
        len(SYMBOL.findall(text)) / length,
        text.isupper(),
        row.breaks,
    )
