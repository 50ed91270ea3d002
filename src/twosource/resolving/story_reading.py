"""What tells one happening from another, read quickly off a text: words, names, numbers, days. No syntax, no model."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from twosource.resolving.wording import split_words, word_shares

# News tells the happening first: so many words of the body are read, and so many of these are the lead.
READ_WORDS = 450
LEAD_WORDS = 70
# Letters that so many words take at the most; what stands behind is not looked at.
READ_LETTERS = READ_WORDS * 8
# So much of a text may hold the day on which it was published, where the article is not dated otherwise.
HEAD_LETTERS = 160
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
        rf"\b(?P<month>{_MONTH})\.? {{1,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {{1,2}}(?P<year>(?:19|20)\d\d)\b"
    ),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {{1,2}}(?P<month>{_MONTH})\.?,? {{1,2}}(?P<year>(?:19|20)\d\d)\b"
    ),
    re.compile(r"\b(?P<month>\d{1,2}) ?/ ?(?P<day>\d{1,2}) ?/ ?(?P<year>(?:19|20)\d\d)\b"),
)
# What a word is by itself, as it is written.
PLAIN, NUMBER, YEAR, CALENDAR, NAME, TITLE_NAME = range(6)
Form = tuple[str, int]
"""A word in lower case and its kind."""
# So many forms of words are kept, so that none is looked at twice; beyond, all are forgotten.
KNOWN_FORMS = 100_000
Day = tuple[int, int]
"""Month and day."""


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
    published: date | None
    length: int


def read_text(title: str | None, text: str, published: date | None = None) -> Reading:
    """What the text tells; weekdays are taken for the last such day before it was published.

    >>> sorted(read_text("Quake in Iran", "A quake hit Qeshm on May 3. Qeshm is an island.").names)
    ['iran', 'qeshm']
    """
    body = split_words(text[:READ_LETTERS])[:READ_WORDS]
    head = split_words(title or "")
    if body[: len(head)] == head:
        body = body[len(head) :]
    written = Counter(body)
    forms = [_FORMS[word] for word in written]
    counts = _fold(forms, written)
    telling = [form for form in forms if form[1]]
    published = published or _find_day(text)
    days = _find_days(telling, body, published)
    names = {low for low, kind in telling if kind >= NAME and low not in written}
    title = [_FORMS[word] for word in head]
    names.update([low for low, kind in title if kind == TITLE_NAME and low not in written])
    lead = Counter([_FORMS[word][0] for word in body[:LEAD_WORDS]])
    for word, _ in title:
        counts[word] = counts.get(word, 0) + 1
        lead[word] += 1
    return Reading(
        counts=counts,
        lead=lead,
        title=frozenset([low for low, _ in title]),
        names=frozenset(names),
        strong=frozenset([name for name in names if counts[name] > 1 and name in lead]),
        numbers=frozenset([low for low, kind in telling + title if kind == NUMBER]),
        days=days,
        years=frozenset([low for low, kind in telling + title if kind == YEAR]),
        published=published,
        length=len(body),
    )


def _fold(forms: list[Form], written: dict[str, int]) -> dict[str, int]:
    """The counts of words in lower case."""
    counts = dict(zip([low for low, _ in forms], written.values(), strict=True))
    if len(counts) < len(written):
        counts = {}
        for (low, _), count in zip(forms, written.values(), strict=True):
            counts[low] = counts.get(low, 0) + count
    return counts


class _Forms(dict[str, Form]):
    """Words as they are written, with what each is by itself; the same words come again and again."""

    def __missing__(self, word: str) -> Form:
        if len(self) >= KNOWN_FORMS:
            self.clear()
        low = word.lower()
        return self.setdefault(word, (low, _kind(word, low)))


def _kind(word: str, low: str) -> int:
    if low.isdigit():
        return YEAR if _is_year(low) else NUMBER
    if low in MONTHS or low in WEEKDAYS:
        return CALENDAR
    if word[0].isupper() and len(word) > 1:
        known = word_shares().get(low)
        if known is None:
            return NAME
        return TITLE_NAME if known[1] > TITLE_CAPITALS else NAME if known[1] > NAME_CAPITALS else PLAIN
    return PLAIN


_FORMS = _Forms()


def _is_year(word: str) -> bool:
    return len(word) == 4 and word[:2] in ("19", "20")


def _find_days(telling: list[Form], body: list[str], published: date | None) -> frozenset[Day]:
    named = {low for low, kind in telling if kind == CALENDAR}
    days = set()
    for name in named & WEEKDAYS.keys() if published else ():
        then = published - timedelta(days=(published.weekday() - WEEKDAYS[name]) % 7)
        days.add((then.month, then.day))
    if not named.isdisjoint(MONTHS):
        for at, month in [(at, _FORMS[word][0]) for at, word in enumerate(body) if _FORMS[word][1] == CALENDAR]:
            for beside in body[max(0, at - 1) : at] + body[at + 1 : at + 2] if month in MONTHS else ():
                if beside.isdecimal() and len(beside) < 3 and 0 < int(beside) < 32:
                    days.add((MONTHS[month], int(beside)))
    return frozenset(days)


def _find_day(text: str) -> date | None:
    """The first full date at the head of the text."""
    head = text[:HEAD_LETTERS].lower()
    if "19" not in head and "20" not in head:
        return None
    for shape in _HEAD_DATES:
        found = shape.search(head)
        if found:
            month = MONTHS.get(found["month"]) or int(found["month"])
            try:
                return date(int(found["year"]), month, int(found["day"]))
            except ValueError:
                continue
    return None
