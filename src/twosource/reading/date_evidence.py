"""Every sign of a page's day gathered, each with the marks that only the whole page can tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from twosource.model.article import DateCandidate
from twosource.reading.date_order import reads_day_first
from twosource.reading.date_sign import STATED, DateSign, make_sign
from twosource.reading.date_signs import IN_TEXT, LONGEST_DATE_LINE, Layout, find_signs
from twosource.reading.lines import PageLine
from twosource.reading.narrated_days import NarratedDays, contradiction, find_narrated_days
from twosource.reading.relative_days import find_relative_signs
from twosource.reading.yearless import find_yearless_signs, rights_years

_URL_DAY = re.compile(r"[/=_-]((?:19|20)\d\d)(?:([/_-])(\d\d?)\2(\d\d?)|([01]\d)([0-3]\d))(?=\D|$)")
_URL_DAY_LAST = re.compile(r"[/_-](\d\d?)([/_-])(\d\d?)\2((?:19|20)\d\d)(?=\D|$)")
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)[/-]?(0?[1-9]|1[0-2])/")
VISIT = frozenset(("top", "above"))
"""Marks of places where sites show the day of the visit."""
SWAPPED = "other_order"
HEAD = frozenset(("title_1", "title_2", "title_3", "just_above_title", "just_above_story"))


@dataclass(frozen=True, slots=True)
class Evidence:
    """The signs of a page's day, the marks for its having none, what its story and its rights lines say.

    `fetched` is the day on which the page was taken; it knows of no later day.
    """

    signs: tuple[DateSign, ...]
    none_marks: tuple[str, ...]
    narrated: NarratedDays
    rights: tuple[int, ...] = ()
    fetched: date | None = None

    @property
    def way(self) -> str:
        """Whether the page's markup or container has "stated" a day of publication, or one is only "shown"."""
        return "stated" if any(STATED & set(sign.marks) for sign in self.signs) else "shown"


def gather(
    lines: Sequence[PageLine],
    *,
    metadata: Sequence[DateCandidate | DateSign] = (),
    url: str | None = None,
    fetched: date | None = None,
    language: str | None = None,
) -> Evidence:
    """All that may tell the day of a page. A sign of a day after `fetched` is none."""
    layout = Layout(lines)
    story = "\n".join(lines[at].text for at in layout.kept)
    narrated = find_narrated_days(story, language)
    stated = tuple(_from_metadata(metadata))
    by_url = tuple(_from_url(url))
    texts = [line.text[:LONGEST_DATE_LINE] for line in lines]
    known = [sign.day for sign in (*stated, *by_url) if not sign.two_ways]
    shown = find_signs(lines, language, day_first=reads_day_first(texts, language, url, known))
    shown = tuple(_in_told_order(shown, narrated.distinct))
    signs = (*stated, *by_url, *shown)
    signs = (*signs, *find_yearless_signs(layout, signs, language, fetched))
    signs = (*signs, *find_relative_signs(layout, language, fetched))
    signs = tuple(sign for sign in signs if was_by(sign, fetched))
    marked = tuple(_with_page_marks(signs, narrated.distinct, url, fetched))
    return Evidence(marked, tuple(_none_marks(marked)), narrated, rights_years(layout), fetched)


def was_by(sign: DateSign, fetched: date | None) -> bool:
    """Whether the day is not after that of the fetch, where its time is given with a zone by the clock of Greenwich."""
    if fetched is None or sign.day <= fetched:
        return True
    try:
        moment = datetime.fromisoformat(sign.value)
    except ValueError:
        return False
    return moment.tzinfo is not None and moment.astimezone(UTC).date() <= fetched


def _from_metadata(metadata: Sequence[DateCandidate | DateSign]) -> Iterator[DateSign]:
    for candidate in metadata:
        if isinstance(candidate, DateSign):
            yield candidate
        else:
            sign = make_sign(candidate.value, ("declared",), candidate.reason)
            if sign is not None:
                yield sign


def _from_url(url: str | None) -> Iterator[DateSign]:
    """The days that the page's address holds, written with the year first or last."""
    for match in _URL_DAY.finditer(url or ""):
        figures = (match[1], match[3] or match[5], match[4] or match[6])
        sign = make_sign("-".join(part.zfill(2) for part in figures), ("url",), _in_address(match.group()))
        if sign is not None:
            yield sign
    for match in _URL_DAY_LAST.finditer(url or ""):
        figures = (match[4], match[3].zfill(2), match[1].zfill(2))
        two_ways = match[1] != match[3] and max(int(match[1]), int(match[3])) <= 12
        sign = make_sign("-".join(figures), ("url",), _in_address(match.group()), two_ways=two_ways)
        if sign is not None:
            yield sign


def _in_address(text: str) -> str:
    return f"the address holds {text.strip('/-_=')}"


def _in_told_order(signs: Sequence[DateSign], narrated: NarratedDays) -> Iterator[DateSign]:
    """The signs, of two readings of the same figures the one first that the days named in the story allow."""
    for at, sign in enumerate(signs):
        before, after = signs[at - 1] if at else None, signs[at + 1] if at + 1 < len(signs) else None
        if after is not None and SWAPPED in after.marks and _fits_better(after, sign, narrated):
            yield replace(sign, marks=after.marks)
        elif before is not None and SWAPPED in sign.marks and _fits_better(sign, before, narrated):
            yield replace(sign, marks=before.marks)
        else:
            yield sign


def _fits_better(one: DateSign, other: DateSign, narrated: NarratedDays) -> bool:
    return contradiction(one.day, narrated) is None and contradiction(other.day, narrated) is not None


def _with_page_marks(
    signs: Sequence[DateSign], narrated: NarratedDays, url: str | None, fetched: date | None
) -> Iterator[DateSign]:
    """The signs with the marks that depend on the other signs of the page."""
    days = {sign.day for sign in signs if not {"rights", SWAPPED} & set(sign.marks)}
    told = {sign.day for sign in signs if "in_sentence" in sign.marks}
    month = _URL_MONTH.search(url or "")
    by_day = {day: tuple(_day_marks(day, days, told, narrated)) for day in {sign.day for sign in signs}}
    stated = any(STATED & set(sign.marks) for sign in signs)
    for sign in signs:
        extra = [*by_day[sign.day], *_agreement(sign, signs)]
        if "story_far" in extra and VISIT & set(sign.marks):
            extra.append("visit_far")
        if month and (int(month[1]), int(month[2])) == (sign.day.year, sign.day.month):
            extra.append("url_month")
        if stated and sign.line >= 0:
            extra.append("beside_stated")
        if "said_updated" in sign.marks and any(_is_first_of_two(other, sign) for other in signs):
            extra.append("updated_of_two")
        if fetched is not None and sign.day >= fetched:
            extra.append("fetched")
        yield replace(sign, marks=(*sign.marks, *extra))


def _is_first_of_two(sign: DateSign, other: DateSign) -> bool:
    """Whether a sign is the earlier of two dates that stand together, the later of which is that of a change."""
    return (
        sign.line >= 0 and abs(sign.line - other.line) <= 2 and sign.day < other.day and not IN_TEXT & set(sign.marks)
    )


def _day_marks(day: date, days: set[date], told: set[date], narrated: NarratedDays) -> Iterator[str]:
    if len(days) == 1:
        yield "only_day"
    elif days:
        if day >= max(days):
            yield "latest"
        if day <= min(days):
            yield "earliest"
    if any(day < other <= day + timedelta(days=366) for other in told):
        yield "before_told"
    if contradiction(day, narrated) is not None:
        yield "story_far"
    elif narrated.month_days:
        yield "story_near"
    weekday = narrated.commonest_weekday
    if weekday is not None:
        yield "story_weekday" if day.weekday() in (weekday, (weekday + 1) % 7) else "other_weekday"


def _agreement(sign: DateSign, signs: Sequence[DateSign]) -> Iterator[str]:
    """The marks of what else on the page gives the same day."""
    same = [other for other in signs if other.day == sign.day and other is not sign]
    if any(other.line < 0 and "url" not in other.marks for other in same):
        yield "also_markup"
    if any("url" in other.marks for other in same):
        yield "also_url"
    if any(HEAD & set(other.marks) and other.line != sign.line for other in same):
        yield "also_head"


def _none_marks(signs: Sequence[DateSign]) -> Iterator[str]:
    yield "none"
    if any(sign.line < 0 for sign in signs):
        yield "none_beside_markup"
