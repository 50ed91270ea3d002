"""The hours of the day at which a restriction holds."""

from __future__ import annotations

import re

from twosource.language.parsed import Parsed
from twosource.language.tokens import Token

_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?\.?\s*(m)?\.?"
_TIME = rf"(?:(noon|midnight)|{_CLOCK})"
HOURS = re.compile(
    rf"\b(?:from |between )?{_TIME}\s*(?:-\s*to\s*-|to|until|till|and|through|[-–—])\s*{_TIME}(?!\w|\s*%|,\d)",
    re.IGNORECASE,
)
"""A span of hours: "10 p.m.-to-5 a.m.", "from 20:00 until 06:00", "between 9pm and 5am"."""


def find_hours(parsed: Parsed, trigger: Token) -> tuple[str | None, tuple[int, int] | None]:
    """The hours of the sentence as "23:00-07:00" with their offsets; a span without "a.m." must look like a clock."""
    sentence = parsed.sentence_at(trigger.idx)
    for match in HOURS.finditer(parsed.text(sentence.start, sentence.end)):
        first, last = _read_clock(match, 1), _read_clock(match, 6)
        if first is None or last is None:
            continue
        return f"{first}-{last}", (sentence.start + match.start(), sentence.start + match.end())
    return None, None


def _read_clock(match: re.Match[str], group: int) -> str | None:
    word = match.group(group)
    if word is not None:
        return "12:00" if word.lower() == "noon" else "00:00"
    hour, minute = int(match.group(group + 1)), int(match.group(group + 2) or 0)
    half = match.group(group + 3) if match.group(group + 4) else None
    if half is None and match.group(group + 2) is None:
        other = match.group(9 if group == 1 else 4)
        if other is None or hour > 12:
            return None
        half = other
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return f"{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else None
