"""What is easy about figures: a number, and the nearest word of dying, hurting, arresting and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_COUNT = re.compile(
    rf"\b(\d[\d,]*|{'|'.join(_NUMBERS)}|dozens|hundreds|thousands)\b(?: of)?((?: [a-z]+){{0,3}})", re.IGNORECASE
)
_VAGUE = {"dozens": 24, "hundreds": 200, "thousands": 2000}
_WORDS = {
    "killed": r"kill\w*|dead|die[sd]?|deaths?|bod(?:y|ies)|drown\w*|murder\w*",
    "injured": r"injur\w*|wound\w*|hurt|hospital\w*",
    "missing": r"missing|disappear\w*",
    "detained": r"arrest\w*|detain\w*|jail\w*|charged|convict\w*",
    "displaced": r"evacuat\w*|displac\w*|homeless|fle[ed]\w*",
    "rescued": r"rescu\w*|freed?|releas\w*|escap\w*",
    "abducted": r"kidnap\w*|abduct\w*|hostages?",
    "destroyed": r"destroy\w*|damag\w*",
    "attending": r"protest\w*|gather\w*|passengers?|crowd\w*",
}
_CUES = {measure: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for measure, words in _WORDS.items()}
_FARTHEST = 60
"""Characters between the number and the word; more found less on the figures corpus."""


def predict(row: dict[str, Any]) -> list[dict[str, Any]]:
    """Figures in the gold's fields, as far as a regular expression can tell them."""
    return list(_find(f"{row['title']}\n{row['text']}"))


def _find(text: str) -> Iterator[dict[str, Any]]:
    for sentence in re.split(r"(?<=[.!?])\s+|\n", text):
        for match in _COUNT.finditer(sentence):
            measure = _nearest(sentence, match)
            if measure is None:
                continue
            word = match[1].lower()
            vague = word in _VAGUE
            low = _VAGUE.get(word) or (_NUMBERS.index(word) + 1 if word in _NUMBERS else int(word.replace(",", "")))
            yield {
                "measure": measure,
                "low": low,
                "high": None if vague else low,
                "comparator": "indefinite" if vague else "exact",
                "about": "main",
                "status": "stands",
                "sentence": sentence,
                "quote": match[0],
            }


def _nearest(sentence: str, match: re.Match[str]) -> str | None:
    cues = (
        (min(abs(cue.start() - match.end(1)), abs(match.start() - cue.end())), measure)
        for measure, pattern in _CUES.items()
        for cue in pattern.finditer(sentence)
    )
    distance, measure = min(cues, default=(_FARTHEST + 1, ""))
    return measure if distance <= _FARTHEST else None
