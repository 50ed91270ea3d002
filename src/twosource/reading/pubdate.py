"""The publication date of a page, decided over everything that may tell it.

Each date that the page holds is a sign with marks (where it stands, what stands beside it, how it is written). The
marks have weights, learned from pages whose day is known; the weights give each day its probability, and one to the
case that none of them is the page's own. The likeliest day is taken where it is likely enough.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from twosource.model.article import DateCandidate, Dated, Precision
from twosource.reading.date_evidence import Evidence, gather
from twosource.reading.date_labels import Label, find_label
from twosource.reading.date_sign import DateSign
from twosource.reading.date_signs import LONGEST_DATE_LINE, Layout
from twosource.reading.date_weights import calibrate, load_weights, name_marks, share_out
from twosource.reading.lines import PageLine
from twosource.reading.narrated_days import infer_days
from twosource.reading.shown_dates import find_shown_dates
from twosource.reading.yearless import rights_years

LEAST_PROBABILITY = 0.25
"""A day with a smaller share of its page is not taken. Of shares from .2 to .8, cross-validated by site, this one gives
most of the dumps that hold their day the right one; up to .45 the wrong answers hardly grow fewer."""
SPEAK_FOR = frozenset(("also_markup", "also_url", "also_head", "by_byline", "said_published"))
"""Marks with which a day above the article is believed although the story names other days only."""
MOST_CANDIDATES = 8
INFERRED = 0.8
"""Confidence of all days together that a story allows which names days before and behind its own, and a weekday twice
or so that one day alone fits.
Set by hand; of 52 dumps whose stories only name earlier days, the likeliest day so inferred was right in 6."""
SUREST = 0.99
"""No page is surer: one in a hundred states a wrong day of itself."""


@dataclass(frozen=True, slots=True)
class _Day:
    day: date
    probability: float
    best: DateSign
    value: str

    @property
    def reason(self) -> str:
        """Where the day stands on the page, and what speaks for or against it."""
        words = name_marks(self.best.marks)
        return f"{self.best.where}: {', '.join(words)}" if words else self.best.where


def decide_published(
    lines: Sequence[PageLine],
    *,
    metadata: Sequence[DateCandidate | DateSign] = (),
    url: str | None = None,
    fetched: date | None = None,
    language: str | None = None,
) -> Dated:
    """When the page was published, with every date considered and why; undated when nothing tells.

    `lines` are the page's in reading order; `metadata` what its markup or its container says. No day after `fetched` is
    taken. The confidence is the probability that the day is the right one.
    """
    evidence = gather(lines, metadata=metadata, url=url, fetched=fetched, language=language)
    days = weigh_days(evidence)
    if days and days[0].probability >= LEAST_PROBABILITY and not _is_of_visit(days[0].best):
        return _decided(days, evidence.way)
    return _from_story(days, evidence, Layout(lines))


def weigh_days(evidence: Evidence, weights: Mapping[str, float] | None = None) -> list[_Day]:
    """The days of the page, the likeliest first; a day's probability is that of all its signs together.

    `weights` are those of the marks where they are not to be those of the table.
    """
    shares = share_out(evidence.signs, evidence.none_marks, weights or load_weights())
    days: dict[date, list[tuple[float, DateSign]]] = {}
    for share, sign in zip(shares, evidence.signs, strict=True):
        days.setdefault(sign.day, []).append((share, sign))
    weighed = [_join(day, found) for day, found in days.items()]
    return sorted(weighed, key=lambda item: (-round(item.probability, 6), item.best.line, item.day))


def _is_of_visit(sign: DateSign) -> bool:
    """Whether a day above the article is of the visit: the story names other days, and nothing else speaks for it."""
    return "visit_far" in sign.marks and not SPEAK_FOR & set(sign.marks)


def _join(day: date, found: list[tuple[float, DateSign]]) -> _Day:
    found.sort(key=lambda pair: (-round(pair[0], 9), pair[1].line))
    best = found[0][1]
    value = max((sign.value for _, sign in found), key=_exactness)
    return _Day(day, sum(share for share, _ in found), best, value)


def _exactness(value: str) -> tuple[bool, int]:
    """How much a date tells: a time with its zone before one without, and both before a day alone."""
    time = value.partition("T")[2]
    return ("+" in time or "-" in time or time.endswith("Z"), len(time))


def _decided(days: Sequence[_Day], way: str) -> Dated:
    chosen = days[0]
    precision = Precision.MINUTE if "T" in chosen.value else Precision.DAY
    candidates = tuple(DateCandidate(item.value, item.reason) for item in days[:MOST_CANDIDATES])
    confidence = round(min(SUREST, calibrate(chosen.probability, way)), 2)
    return Dated(chosen.value, precision, confidence, chosen.reason, candidates)


def decide_modified(
    lines: Sequence[PageLine], published: Dated, *, metadata: str | None = None, language: str | None = None
) -> Dated | None:
    """When the page was last changed, where that is a later day than its publication; else None.

    `metadata` is what its markup or its container says (ISO 8601); without it, a line that says “updated” tells.
    """
    day = published.day
    if day is None:
        return None
    if metadata and metadata[:10] > day.isoformat():
        try:
            date.fromisoformat(metadata[:10])
        except ValueError:
            return None
        precision = Precision.MINUTE if "T" in metadata else Precision.DAY
        reason = "the page's metadata gives it as the day of the last change"
        return Dated(metadata, precision, 0.9, reason, (DateCandidate(metadata, reason),))
    for line in lines:
        text = line.text[:LONGEST_DATE_LINE]
        for shown in find_shown_dates(text, language):
            if shown.day > day and find_label(text[: shown.start], text[shown.end :]) is Label.UPDATED:
                reason = f"the page says “{_short(text)}”"
                candidate = DateCandidate(shown.day.isoformat(), reason)
                return Dated(shown.day.isoformat(), Precision.DAY, 0.8, reason, (candidate,))
    return None


def _from_story(days: Sequence[_Day], evidence: Evidence, layout: Layout) -> Dated:
    """The day that the story itself tells, with those of the page refused; undated where it does not tell enough.

    Days that the story allows stay candidates, so that another article on the happening can settle one of them.
    """
    refused = tuple(DateCandidate(item.value, f"refused: {item.reason}") for item in days)
    years = rights_years(layout) or tuple(dict.fromkeys(item.day.year for item in days))
    narrated = evidence.narrated
    inferred = infer_days(narrated, years)
    if not inferred:
        reason = "the page shows no date" if not days else f"no date of the page fits ({days[0].reason})"
        return Dated(None, None, 0.0, reason, refused[:MOST_CANDIDATES])
    words = _inference(evidence, inferred)
    fitting = [
        DateCandidate(day.isoformat(), words if n == 0 else "fits the text too") for n, day in enumerate(inferred)
    ]
    candidates = (*fitting, *refused)[:MOST_CANDIDATES]
    told = dict(narrated.weekdays).get(inferred[0].weekday(), 0)
    if (told < 2 and len(inferred) > 1) or not any(named.coming for named in narrated.month_days):
        return Dated(None, None, 0.0, f"the page shows no date of its own; {words}", candidates)
    return Dated(inferred[0].isoformat(), Precision.DAY, round(INFERRED / len(inferred), 2), words, candidates)


def _inference(evidence: Evidence, inferred: Sequence[date]) -> str:
    past = [named.text for named in evidence.narrated.month_days if not named.coming]
    coming = [named.text for named in evidence.narrated.month_days if named.coming]
    words = f"inferred: the text tells of a {inferred[0]:%A}, not before {past[-1]}"
    words += f" and not after {coming[0]}" if coming else ""
    words += f", in {inferred[0].year}"
    if len(inferred) > 1:
        words += f"; {' or '.join(day.isoformat() for day in inferred[1:])} would fit too"
    return words


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:57] + "..."
