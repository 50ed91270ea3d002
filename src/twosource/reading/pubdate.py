"""The publication date of a page, decided over everything that may tell it.

Each date of the page makes claims, each claim adds its points, and the date with the most points wins; the reason names
its claims. The points were set on the development half of the reading corpus (dumps as found, and with a later day
put above them); `bench/reading.py` repeats the count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import exp

from twosource.model.article import DateCandidate, Dated, Precision
from twosource.reading.lines import PageLine
from twosource.reading.narrated_days import NarratedDays, contradiction, find_narrated_days, infer_days
from twosource.reading.shown_dates import ShownDate, find_shown_dates

_PUBLISHED = re.compile(r"\b(?:first\s+)?(?:published|posted|created|date)\b", re.IGNORECASE)
_MODIFIED = re.compile(r"\b(?:last\s+)?(?:updated?|modified|edited)\b", re.IGNORECASE)
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright)\D{0,12}(?:(?:19|20)\d\d\s*[-–]\s*)?((?:19|20)\d\d)", re.IGNORECASE)
_ISO_DAY = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d")
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?:/|[-_]|$)")

BANNER_POINTS = 3.0
"""A day above the title gives way to a day of change with more points; it is mostly that of the visit."""
YEARLESS_LINE = 40
YEARLESS_POINTS = 2.0
"""A short line below the title with a day but no year is a date line; full dates weigh more."""
LONGEST_DATE_LINE = 500
"""Characters of a line in which dates are looked for; a date farther on is a sentence's, or a hostile page's."""
NEAR_TITLE_LINES = 8
"""A date so many lines below the title counts as the page's own. Set by hand, not measured by itself."""


@dataclass(frozen=True, slots=True)
class _Claim:
    points: float
    words: str


@dataclass(frozen=True, slots=True)
class _Weighed:
    day: date
    value: str
    points: float
    reason: str
    line: int
    modified: bool
    banner: bool


def decide_published(
    lines: Sequence[PageLine],
    *,
    metadata: Sequence[DateCandidate] = (),
    url: str | None = None,
    fetched: date | None = None,
) -> Dated:
    """When the page was published, with every date considered and why; undated when nothing tells.

    `lines` are the page's in reading order; `metadata` what its markup says (ISO 8601). No day after `fetched` is
    taken, and no day that the story itself contradicts when the story or another line offers a better one.
    """
    story = "\n".join(line.text for line in lines if line.kept)
    narrated = find_narrated_days(story)
    weighed = [
        *_from_metadata(metadata),
        *_from_url(url),
        *_from_lines(lines, narrated.distinct),
    ]
    weighed = [item for item in weighed if fetched is None or item.day <= fetched + timedelta(days=1)]
    weighed = _joined([*weighed, *_from_yearless(lines, weighed)], narrated)
    chosen = _choose(weighed)
    if chosen is not None:
        return _decided(chosen, weighed)
    return _from_story(weighed, narrated, _years(lines, weighed))


def _choose(weighed: Sequence[_Weighed]) -> _Weighed | None:
    """The day with the most points; a day of change only where nothing but a day above the title stands beside it."""
    good = [item for item in weighed if item.points > 0]
    changed = any(item.modified and item.points > BANNER_POINTS for item in good)
    first = next((item for item in good if not item.modified and not (changed and item.banner)), None)
    return first or next(iter(good), None)


def decide_modified(lines: Sequence[PageLine], published: Dated, *, metadata: str | None = None) -> Dated | None:
    """When the page was last changed, where that is a later day than its publication; else None.

    `metadata` is what its markup says (ISO 8601); without it, a line that says “updated” tells.
    """
    day = published.day
    if day is None:
        return None
    if metadata and _ISO_DAY.match(metadata) and metadata[:10] > day.isoformat():
        precision = Precision.MINUTE if "T" in metadata else Precision.DAY
        reason = "the page's markup gives it as the day of the last change"
        return Dated(metadata, precision, 0.9, reason, (DateCandidate(metadata, reason),))
    for line in lines:
        for shown in _shown_in(line):
            if shown.day > day and _label(line.text, shown) == "modified":
                reason = f"the page says “{_short(line.text)}”"
                candidate = DateCandidate(shown.day.isoformat(), reason)
                return Dated(shown.day.isoformat(), Precision.DAY, 0.8, reason, (candidate,))
    return None


def _from_metadata(metadata: Sequence[DateCandidate]) -> list[_Weighed]:
    weighed = []
    for rank, candidate in enumerate(metadata):
        try:
            day = date.fromisoformat(candidate.value[:10])
        except ValueError:
            continue
        points = 6.0 - 0.1 * rank
        weighed.append(_Weighed(day, candidate.value, points, candidate.reason, -1, False, False))
    return weighed


def _from_url(url: str | None) -> list[_Weighed]:
    match = _URL_DAY.search(url or "")
    if match is None:
        return []
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return []
    return [_Weighed(day, day.isoformat(), 3.5, f"the address holds {match.group().strip('/-_')}", -1, False, False)]


def _from_lines(lines: Sequence[PageLine], narrated: NarratedDays) -> list[_Weighed]:
    title = next((number for number, line in enumerate(lines) if line.is_title), None)
    kept = [number for number, line in enumerate(lines) if line.kept and not line.is_title]
    first = next((number for number in kept if len(lines[number].text) > 80), kept[0] if kept else len(lines))
    last = kept[-1] if kept else len(lines)
    below = {shown.day for line in lines[last + 4 :] for shown in _shown_in(line)}
    crowded = len(below) > 2
    weighed = []
    for number, line in enumerate(lines):
        in_rights = _RIGHTS.search(line.text[:LONGEST_DATE_LINE]) is not None
        for shown in _shown_in(line):
            zone = _zone(number, title, first, last)
            at_hand = [*_claims(line, shown, in_rights=in_rights), _standing(zone, number, crowded)]
            modified = _label(line.text, shown) == "modified"
            banner = title is not None and number < title
            for day, reading in _readings(shown):
                claims = [*at_hand, *reading, *_told(zone, day, narrated)]
                points = sum(claim.points for claim in claims)
                words = f"the page shows “{_short(shown.text)}”: " + ", ".join(claim.words for claim in claims)
                weighed.append(_Weighed(day, day.isoformat(), points, words, number, modified, banner))
    return weighed


def _readings(shown: ShownDate) -> list[tuple[date, list[_Claim]]]:
    """The day, and where its month may as well be its day ("04/05/2016") the other reading, which counts a bit less."""
    if not shown.ambiguous:
        return [(shown.day, [])]
    other = shown.day.replace(month=shown.day.day, day=shown.day.month)
    return [(shown.day, []), (other, [_Claim(-0.5, "read with the day first")])]


def _from_yearless(lines: Sequence[PageLine], weighed: Sequence[_Weighed]) -> list[_Weighed]:
    """A day below the title without its year ("Published 9 May"), in the one year that the rest of the page shows."""
    years = _years(lines, weighed)
    title = next((number for number, line in enumerate(lines) if line.is_title), None)
    if title is None or len(years) != 1 or any(item.points >= YEARLESS_POINTS and not item.banner for item in weighed):
        return []
    visit = max((item.day for item in weighed if item.banner), default=date.max)
    for number, line in enumerate(lines[title + 1 : title + 1 + NEAR_TITLE_LINES], start=title + 1):
        named = find_narrated_days(line.text).month_days if not line.kept and len(line.text) <= YEARLESS_LINE else ()
        for day in (named[0].in_year(years[0]), named[0].in_year(years[0] - 1)) if named else ():
            if day is not None and day <= visit:
                words = (
                    f"the page shows “{_short(line.text)}” below the title; the year is that of the rest of the page"
                )
                return [_Weighed(day, day.isoformat(), YEARLESS_POINTS, words, number, False, False)]
    return []


class _Zone(StrEnum):
    ABOVE = "above"
    TITLE = "below the title"
    STORY = "beside the story"
    END = "just below the story"
    BELOW = "below the story"


def _zone(number: int, title: int | None, first: int, last: int) -> _Zone:
    if title is not None and number < title:
        return _Zone.ABOVE
    if title is not None and number <= max(first, title + NEAR_TITLE_LINES) and number <= last:
        return _Zone.TITLE
    if number <= last:
        return _Zone.STORY
    return _Zone.END if number <= last + 3 else _Zone.BELOW


def _standing(zone: _Zone, number: int, crowded: bool) -> _Claim:
    """What the place of a date on the page says for it."""
    if zone is _Zone.ABOVE and number < 2:
        return _Claim(-0.5, "on top of the page, where sites show the day of the visit")
    points = {_Zone.ABOVE: 0.2, _Zone.TITLE: 3.0, _Zone.STORY: 1.5, _Zone.END: 0.5, _Zone.BELOW: 0.1}[zone]
    if zone is _Zone.BELOW and crowded:
        return _Claim(-1.5, "below the story, one of several days there")
    return _Claim(points, "above the title" if zone is _Zone.ABOVE else zone.value)


def _told(zone: _Zone, day: date, narrated: NarratedDays) -> list[_Claim]:
    """What the days that the story names say for or against a date of the page."""
    against = contradiction(day, narrated)
    if against is not None:
        return [_Claim(-4.0 if zone in (_Zone.ABOVE, _Zone.BELOW) else -1.0, against)]
    if zone is _Zone.ABOVE and narrated.month_days:
        return [_Claim(1.0, "days named in the text lie near it")]
    return []


def _shown_in(line: PageLine) -> tuple[ShownDate, ...]:
    """The dates that a line shows within its first `LONGEST_DATE_LINE` characters."""
    return tuple(find_shown_dates(line.text[:LONGEST_DATE_LINE]))


def _claims(line: PageLine, shown: ShownDate, *, in_rights: bool) -> list[_Claim]:
    """What the line itself says for a date in it."""
    claims = []
    share = len(shown.text) / max(1, len(line.text))
    label = _label(line.text, shown)
    if label is not None:
        claims.append(_Claim(3.0 if label == "published" else 0.8, f"it says {label}"))
    elif line.kept and share < 0.5 and len(line.text) > 60:
        claims.append(_Claim(-6.0, "in a sentence of the story"))
    elif share < 0.25:
        claims.append(_Claim(-3.0, "in a long line"))
    if in_rights:
        claims.append(_Claim(-4.0, "in a rights line"))
    if shown.has_clock:
        claims.append(_Claim(0.8, "with a time of day"))
    if shown.weekday_agrees is False:
        claims.append(_Claim(-3.0, "its weekday does not fit"))
    return claims


def _label(text: str, shown: ShownDate) -> str | None:
    before = text[max(0, shown.start - 40) : shown.start]
    published = max((match.end() for match in _PUBLISHED.finditer(before)), default=-1)
    modified = max((match.end() for match in _MODIFIED.finditer(before)), default=-1)
    if published < 0 and modified < 0:
        return None
    return "published" if published > modified else "modified"


def _joined(weighed: Sequence[_Weighed], narrated: NarratedDays) -> list[_Weighed]:
    """One entry a day, most points first: several signs of one day add up, the later ones at half."""
    days: dict[date, list[_Weighed]] = {}
    for item in weighed:
        days.setdefault(item.day, []).append(item)
    joined = []
    for day, items in days.items():
        items.sort(key=lambda item: (-item.points, item.line))
        best = items[0]
        points = best.points + sum(max(0.0, item.points) / 2 for item in items[1:3])
        weekday = narrated.commonest_weekday
        reason = best.reason
        if weekday is not None and day.weekday() in (weekday, (weekday + 1) % 7):
            points += 0.5
        value = next((item.value for item in items if "T" in item.value), best.value)
        modified = all(item.modified for item in items)
        banner = all(item.banner for item in items)
        joined.append(_Weighed(day, value, points, reason, best.line, modified, banner))
    joined.sort(key=lambda item: (-item.points, item.line, item.day))
    return joined


def _decided(chosen: _Weighed, weighed: Sequence[_Weighed]) -> Dated:
    others = [item for item in weighed if item is not chosen]
    margin = chosen.points - max((item.points for item in others), default=0.0)
    # A logistic curve over the margin, set by hand: it orders, it is not calibrated.
    confidence = round(min(0.98, 1 / (1 + exp(-(0.4 + 0.6 * min(margin, chosen.points))))), 2)
    if chosen.banner and chosen.line >= 0:
        confidence = min(confidence, 0.6)
    candidates = tuple(DateCandidate(item.value, item.reason) for item in (chosen, *others))
    precision = Precision.MINUTE if "T" in chosen.value else Precision.DAY
    return Dated(chosen.value, precision, confidence, chosen.reason, candidates[:8])


def _from_story(weighed: Sequence[_Weighed], narrated: NarratedDays, years: tuple[int, ...]) -> Dated:
    refused = tuple(DateCandidate(item.value, f"refused: {item.reason}") for item in weighed)
    days = infer_days(narrated, years)
    if not days:
        reason = "the page shows no date" if not weighed else f"no date of the page fits ({weighed[0].reason})"
        return Dated(None, None, 0.0, reason, refused[:8])
    weekday = days[0].strftime("%A")
    told = dict(narrated.weekdays).get(days[0].weekday(), 0)
    past = [named.text for named in narrated.month_days if not named.coming]
    coming = [named.text for named in narrated.month_days if named.coming]
    words = f"inferred: the text tells of a {weekday}, not before {past[-1]}"
    words += f" and not after {coming[0]}" if coming else ""
    words += f", in {days[0].year}"
    if len(days) > 1:
        words += f"; {_or(days[1:])} would fit too"
    inferred = [DateCandidate(day.isoformat(), words if n == 0 else "fits the text too") for n, day in enumerate(days)]
    # One mention of a weekday may be of another day's event; several seldom are.
    confidence = round((0.75 / len(days) + 0.15) * (1.0 if told > 1 else 0.7), 2)
    return Dated(days[0].isoformat(), Precision.DAY, confidence, words, (*inferred, *refused)[:8])


def _years(lines: Sequence[PageLine], weighed: Sequence[_Weighed]) -> tuple[int, ...]:
    """The years that the page may be of: those of its rights lines, else those of the dates it shows."""
    rights = [int(year) for line in lines for year in _RIGHTS.findall(line.text)]
    shown = [item.day.year for item in weighed]
    return tuple(dict.fromkeys(rights or shown))


def _or(days: Sequence[date]) -> str:
    return " or ".join(day.isoformat() for day in days)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:57] + "..."
