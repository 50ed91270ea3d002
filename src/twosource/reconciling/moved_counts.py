"""Counts that are told as the value of a toll: "lowered the toll to 29", "bringing it to 11", "put the dead at six"."""

from __future__ import annotations

import re

from twosource.model.statement import Figure

_TOLL = r"(?:tolls?|counts?|tally|tallies|numbers?|figures?|totals?|estimates?|dead|deaths|fatalities)"
_NUMBER = r"(?:(?:just|about|around|at|least|most|only|some|over|under|more|fewer|less|than|nearly|almost|an?) ){0,3}$"
_WITHIN = r"(?:(?!\b(?:and|but|said|says)\b)[^;.]){0,90}?"
_LOWER = r"(?:lower|cut|reduc|trim|downgrad|slash|revis|correct|adjust|amend)(?:d|t|ed|es|s|e|ing|ting)?"
_RISE = (
    r"(?:bring(?:s|ing)?|brought|ris(?:es|e|en|ing)|rose|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|grow(?:s|n|ing)?|grew"
    r"|mount(?:s|ed|ing)?|soar(?:s|ed|ing)?|increas(?:es|ed|ing)|rais(?:es|ed|ing))"
)
_OWN = r"its |their |his |her "
# "Lowered the toll of the fire to 29", "the toll was revised down to just over 1,000"; "cut its toll" is its own only.
_LOWERED = re.compile(
    rf"\b{_LOWER} (?:(?:down|up)(?:wards?)? )?(?!{_OWN}){_WITHIN}\b{_TOLL}\b{_WITHIN}\bto {_NUMBER}"
    rf"|(?<!its )(?<!their )(?<!his )(?<!her )\b{_TOLL}\b{_WITHIN}\b{_LOWER} (?:down(?:wards?)? )?to {_NUMBER}",
    re.IGNORECASE,
)
_RISEN = re.compile(
    rf"\b{_RISE}\b{_WITHIN}\b{_TOLL}\b{_WITHIN}\bto {_NUMBER}|\b{_TOLL}\b{_WITHIN}\b{_RISE} to {_NUMBER}",
    re.IGNORECASE,
)
_GIVEN = re.compile(rf"\b{_TOLL}\b{_WITHIN}\bat {_NUMBER}|\btolls? of {_NUMBER}", re.IGNORECASE)
_COUNTED = frozenset(("counted", "count", "counts", "tallied", "estimated", "estimates"))
# "May revise", "refused to correct".
_UNDONE = re.compile(
    r"\b(?:not|never|n[’']t|will|would|may|might|could|should|to|refus\w+|declin\w+)\s+(?:yet )?(?:be )?$",
    re.IGNORECASE,
)
_BEFORE = 16
_SPACE = 3


def is_corrected(figure: Figure) -> bool:
    """Whether somebody put the count in the place of all that were given before, and not only of his own."""
    return _moves(_LOWERED, figure)


def is_rising(figure: Figure) -> bool:
    """Whether the count is told as one step of a toll that grows."""
    return _moves(_RISEN, figure)


def is_toll(figure: Figure) -> bool:
    """Whether the count is told as the whole toll: "put the number of dead at six", "the police counted 18,000"."""
    said = figure.attributed_to
    counted = said is not None and said.cue is not None and said.cue.lower() in _COUNTED
    return counted or _moves(_GIVEN, figure) or _moves(_RISEN, figure)


def is_set_against(figure: Figure, other: Figure) -> bool:
    """Whether the sentence behind that of another count puts this number against it: "police put the number at 900"."""
    one, two = other.evidence[0], figure.evidence[0]
    gap = two.sentence_start - one.sentence_start - len(one.sentence)
    return figure.attributed_to is not None and is_toll(figure) and 0 <= gap <= _SPACE


def _moves(words: re.Pattern[str], figure: Figure) -> bool:
    evidence = figure.evidence[0]
    lead = evidence.sentence[: evidence.start - evidence.sentence_start]
    found = words.search(lead if lead.endswith(" ") else f"{lead} ")
    return found is not None and not _UNDONE.search(lead, max(0, found.start() - _BEFORE), found.start())
