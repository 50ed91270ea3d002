"""Where sentences must begin and must not begin, told to the parser before it parses."""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Token

BOUNDARIES = "twosource_boundaries"
"""The name of the pipeline component."""

NEVER_LAST = frozenset((
    "mr.", "mrs.", "ms.", "dr.", "prof.", "gen.", "lt.", "col.", "maj.", "capt.", "sgt.", "cpl.", "cmdr.", "adm.",
    "gov.", "sen.", "rep.", "govs.", "sens.", "reps.", "dist.", "atty.", "asst.",
    "hon.", "rev.", "pres.", "supt.", "insp.", "det.", "st.", "mt.", "ft.", "vs.", "v.",
    "no.", "nos.", "approx.", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sept.", "sep.", "oct.",
    "nov.", "dec.",
))  # fmt: skip
"""Abbreviations that something must follow: a full stop behind one of them ends no sentence."""

RANKS = frozenset((
    "Const", "Pvt", "Supt", "Insp", "Asst", "Sgt", "Sgts", "Cpl", "Capt", "Lt", "Col", "Maj", "Gen", "Cmdr", "Adm",
    "Prof", "Gov", "Sen", "Rep", "Rev", "Hon", "Dep", "Ofc", "Cst", "Brig",
))  # fmt: skip
"""Ranks whose full stop the tokenizer takes for one of its own."""

WEEKDAYS = frozenset(("Mon", "Tue", "Tues", "Wed", "Weds", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun"))
MONTHS = frozenset(("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"))
LONG_MONTHS = frozenset((
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
))  # fmt: skip
"""Names of days and months; the date goes on behind the full stop of a short one."""

NUMBERED = MONTHS | {"No", "Nos"}
"""Short words behind whose full stop a number goes on."""

CALIBRES = frozenset(("22", "25", "32", "357", "38", "380", "40", "44", "45"))
OWNING = frozenset(("a", "an", "the", "her", "his", "my", "their", "with"))
"""What stands behind and before the point of a calibre in a text whose marks stand apart: "her . 357 Magnum"."""

MIDDLE_MARKS = frozenset((",", ";", ":", ")", "]", "?", "!", ".", "...", "…", "%", "'s", "n't"))
"""Marks and clitics that no sentence begins with."""


@Language.component(BOUNDARIES)
def mark_boundaries(doc: Doc) -> Doc:
    """The doc with the certain boundaries set: the parser decides on the others.

    The first word behind a line break begins a sentence; a word in lower case, a closing quotation mark, what follows
    "Mr." or "Jan.", and what follows a word, a comma or a semicolon without a final mark do not.
    """
    marks = np.zeros((len(doc), 1), dtype=np.int64)
    broken = True
    before: Token | None = None
    for token in doc:
        if token.is_space:
            broken = broken or "\n" in token.text
            continue
        if broken:
            marks[token.i] = 1
        elif before is not None and _continues(before, token):
            marks[token.i] = -1
        broken = False
        before = token
    # Set at once: `token.is_sent_start = ...` looks through the whole doc each time.
    values: Any = marks.astype(np.uint64)
    return doc.from_array(["SENT_START"], values)


def _continues(before: Token, token: Token) -> bool:
    if token.text[0].islower() or token.text in MIDDLE_MARKS:
        return not (before.text in ".?!" and token.text[0].islower() and not before.whitespace_)
    if token.text in ('"', "'", "''", "”") and not before.whitespace_ and before.text != "(":
        return True
    if before.lower_ in NEVER_LAST or (before.text == "." and _is_rank(before)) or _goes_on(before, token):
        return True
    return before.text[-1].isalnum() or before.text in (",", ";", "&")


def _is_rank(stop: Token) -> bool:
    return stop.i > 0 and stop.nbor(-1).text in RANKS and not stop.nbor(-1).whitespace_


def _goes_on(before: Token, token: Token) -> bool:
    """Whether a date or a number goes on behind the full stop: "Sun. Dec. 31", "No. 12", "her . 357 Magnum"."""
    stopped = before.text == "." and before.i > 0 and not before.nbor(-1).whitespace_
    name = before.nbor(-1).text if stopped else before.text.removesuffix(".")
    if before.text == "." and token.text in CALIBRES and before.i > 0 and before.nbor(-1).lower_ in OWNING:
        return True
    if not stopped and name == before.text:
        return False
    if name in WEEKDAYS:
        return token.text[0].isdigit() or token.text.removesuffix(".") in MONTHS or token.text in LONG_MONTHS
    return name in NUMBERED and token.text[0].isdigit()
