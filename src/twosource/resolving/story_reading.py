"""What tells one happening from another, read quickly off a text: words, names, numbers, days. No syntax, no model."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from twosource.resolving.wording import split_words, word_shares

# News tells the happening first: so many words of the body are read, and so many of these are the lead.
READ_WORDS = 450
LEAD_WORDS = 70
# Letters that so many words take at the most; what stands behind is not looked at.
READ_LETTERS = READ_WORDS * 8
# A line in the place of a title is cut off here.
TITLE_LETTERS = 150
# So much of a text may hold the day on which it was published, where the article is not dated otherwise.
HEAD_LETTERS = 260
MONTHS_IN_YEAR = 12
# A year of two digits is one of this century; the pattern takes no later one.
LAST_SHORT_YEAR = 29
# A word is a name where it stands with a capital alone, and news writes it so in at least this share of its uses.
NAME_CAPITALS = 0.5
# The same for a word of a title in which every word has a capital.
TITLE_CAPITALS = 0.8

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_HEAD_DATES = (
    re.compile(
        rf"\b(?P<month>{_MONTH})\.? {{1,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,| -)? {{1,2}}(?P<year>(?:19|20)\d\d)\b"
    ),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {{1,2}}(?P<month>{_MONTH})\.?,? {{1,2}}(?P<year>(?:19|20)\d\d)\b"
    ),
    re.compile(r"\b(?P<month>\d{1,2}) ?[/.-] ?(?P<day>\d{1,2}) ?[/.-] ?(?P<year>(?:19|20)\d\d)\b"),
    re.compile(r"\b(?P<year>(?:19|20)\d\d) ?[/.-] ?(?P<month>\d{1,2}) ?[/.-] ?(?P<day>\d{1,2})\b"),
    re.compile(r"(?:\A|\n)\W{0,9}(?P<month>\d{1,2}) ?/ ?(?P<day>\d{1,2}) ?/ ?(?P<year>[012]\d)\b"),
)
# No shape but the last fits a head without it.
_YEAR = re.compile(r"(?:19|20)\d\d\b")
YEAR_DAYS = 372
Day = tuple[int, int]
"""Month and day."""
# What beside a date and a time of day a title holds that is none, but says when the page was set.
STAMP_WORDS = frozenset(
    ("posted", "published", "updated", "last", "created", "date", "on", "at", "by", "am", "pm", "noon", "p", "a", "m",
     "gmt", "utc", "ist", "est", "edt", "et", "cst", "cdt", "ct", "pst", "pdt", "pt", "bst", "cet",
     "st", "nd", "rd", "th")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text tells. Words are in lower case; `days` are those of the calendar that it names, without a year."""

    counts: dict[str, int]
    lead: dict[str, int]
    title: frozenset[str]
    names: frozenset[str]
    strong: frozenset[str]
    """Names that stand in title or lead, and twice in all."""
    numbers: frozenset[str]
    days: frozenset[Day]
    years: frozenset[str]
    seasons: frozenset[int]
    """The day of the year (see `number_day`) on which it was published; where that is unknown, the days it names."""
    weekdays: frozenset[str]
    """Those that the lead names."""
    published: date | None
    length: int


def read_text(title: str | None, text: str, published: date | None = None) -> Reading:
    """What the text tells; weekdays are taken for the last such day before it was published.

    >>> sorted(read_text("Quake in Iran", "A quake hit Qeshm on May 3. Qeshm is an island.").names)
    ['iran', 'qeshm']
    """
    title = title or ""
    stamp = is_stamp(title)
    body = split_words(text[:READ_LETTERS], READ_WORDS)
    head = split_words(_first_line(text) if stamp else title)
    if body[: len(head)] == head:
        body = body[len(head) :]
    low, title_low = [word.lower() for word in body], [word.lower() for word in head]
    told = set(body)
    names = _find_names(told, head) - told
    counts, lead = Counter(low), Counter(low[:LEAD_WORDS])
    published = published or _find_day(f"{title}\n{text[:HEAD_LETTERS]}" if stamp else text[:HEAD_LETTERS])
    days = _find_days(counts, [word.lower() for word in split_words(title)] + low if stamp else low, published)
    for word in title_low:
        counts[word] += 1
        lead[word] += 1
    digits = [word for word in counts if word.isdigit()]
    return Reading(
        counts=counts,
        lead=lead,
        title=frozenset(title_low),
        names=names,
        strong=frozenset([name for name in names if counts[name] > 1 and name in lead]),
        numbers=frozenset([word for word in digits if not _is_year(word)]),
        days=days,
        years=frozenset([word for word in digits if _is_year(word)]),
        seasons=frozenset(
            [number_day(*day) for day in days] if published is None else [number_day(published.month, published.day)]
        ),
        weekdays=frozenset([word for word in lead if word in WEEKDAYS]),
        published=published,
        length=len(body),
    )


def _find_names(body: Iterable[str], title: Iterable[str]) -> frozenset[str]:
    return (_list_capitals(body) - _no_names()) | (_list_capitals(title) & _title_names())


def _list_capitals(words: Iterable[str]) -> frozenset[str]:
    """The words of more than one letter that begin with a capital, in lower case."""
    return frozenset([word.lower() for word in words if word[0].isupper() and len(word) > 1])


@cache
def _no_names() -> frozenset[str]:
    """The words that are no names though a capital begins them."""
    plain = [word for word, (_, capital) in word_shares().items() if capital <= NAME_CAPITALS]
    return frozenset([*plain, *MONTHS, *WEEKDAYS])


@cache
def _title_names() -> frozenset[str]:
    """The words that are names even where every word has a capital."""
    names = [word for word, (_, capital) in word_shares().items() if capital > TITLE_CAPITALS]
    return frozenset(names).difference(MONTHS, WEEKDAYS)


def number_day(month: int, day: int) -> int:
    """The number of a day in a year of YEAR_DAYS, in which every month has 31."""
    return (month - 1) * 31 + day


def _first_line(text: str) -> str:
    """The first line of the text that says more than when the page was set; of the first few."""
    lines = [line for line in text[:HEAD_LETTERS].split("\n") if line.strip()]
    return next((line for line in lines if not is_stamp(line)), "")[:TITLE_LETTERS]


def is_stamp(title: str) -> bool:
    """Whether a title says nothing but when the page was set.

    >>> is_stamp("Posted: 3 March 2012, 08:30 GMT"), is_stamp("Quake in Iran, March 3")
    (True, False)
    """
    words = split_words(title[:TITLE_LETTERS].lower())
    return any(word.isdigit() for word in words) and all(
        word in STAMP_WORDS or word in MONTHS or word in WEEKDAYS or _is_time(word) for word in words
    )


def _is_time(word: str) -> bool:
    """Whether it is a number, one with the ending of an ordinal, or one with half of the day (8am)."""
    return word.isdigit() or (word[:-2].isdigit() and word[-2:] in STAMP_WORDS)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word[:2] in ("19", "20")


def _find_days(counts: dict[str, int], low: list[str], published: date | None) -> frozenset[Day]:
    days = set()
    if published:
        for name in [name for name in WEEKDAYS if name in counts]:
            then = published - timedelta(days=(published.weekday() - WEEKDAYS[name]) % 7)
            days.add((then.month, then.day))
    months = {name for name in MONTHS if name in counts}
    for at in [at for at, word in enumerate(low) if word in months] if months else ():
        for beside in low[max(0, at - 1) : at] + low[at + 1 : at + 2]:
            if beside.isdecimal() and len(beside) < 3 and 0 < int(beside) < 32:
                days.add((MONTHS[low[at]], int(beside)))
    return frozenset(days)


def _find_day(head: str) -> date | None:
    """The first full date at the head of a text; of two numbers the month comes first where it can be one."""
    head = head.lower()
    for shape in _HEAD_DATES if _YEAR.search(head) else _HEAD_DATES[-1:]:
        found = shape.search(head)
        if found:
            month, day, year = MONTHS.get(found["month"]) or int(found["month"]), int(found["day"]), int(found["year"])
            if month > MONTHS_IN_YEAR >= day:
                month, day = day, month
            try:
                return date(year if year > LAST_SHORT_YEAR else 2000 + year, month, day)
            except ValueError:
                continue
    return None
