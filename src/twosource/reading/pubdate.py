"""The publication date of a page, decided over everything that may tell it.

Each date that the page holds is a sign with marks (where it stands, what stands beside it, how it is written). The
marks have weights, learned from pages whose day is known; the weights give each day its probability, and one to the
case that none of them is the page's own. The likeliest day is taken where it is likely enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from twosource.model.article import DateCandidate, Dated, Precision
from twosource.reading.date_evidence import SWAPPED, Evidence, was_by
from twosource.reading.date_sign import DateSign, make_sign
from twosource.reading.date_weights import calibrate, load_weights, name_marks, share_out
from twosource.reading.narrated_days import infer_days

LEAST_PROBABILITY = 0.25
"""A day with a smaller share of its page is not taken. Set low by hand; how many of the answers are
right so, `scripts/train_dates.py --dry` tells."""
SPEAK_FOR = frozenset(("also_markup", "also_url", "also_head", "by_byline", "said_published"))
"""Marks with which a day above the article is believed although the story names other days only."""
MOST_CANDIDATES = 8
INFERRED = 0.8
"""Confidence of all days together that a story allows which names days before and behind its own, and a weekday twice
or so that one day alone fits.
Set by hand. Of a story that only names earlier days no day is inferred: its writing may lie long behind them."""
SUREST = 0.99
"""No page is surer: some state a wrong day of themselves."""
DECLARED_CHANGE, SHOWN_CHANGE = 0.9, 0.8
"""Confidence of a day of the last change. Set by hand, not measured."""
REFUSED = "refused: "
"""How the reason of a day begins that the story rules out."""
FITS_TOO = "fits the text too"
"""The reason of a day that the story allows beside a likelier one."""


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


def decide_published(evidence: Evidence) -> Dated:
    """When the page was published, with every date considered and why; undated when nothing tells.

    The confidence is the probability that the day is the right one.
    """
    days = weigh_days(evidence)
    if days and days[0].probability >= LEAST_PROBABILITY and not _is_of_visit(days[0].best):
        return _decided(days, evidence.way)
    return _from_story(days, evidence)


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
    candidates = tuple(DateCandidate(item.value, item.reason) for item in days[:MOST_CANDIDATES])
    confidence = round(min(SUREST, calibrate(chosen.probability, way)), 2)
    return Dated(chosen.value, _precision(chosen.value), confidence, chosen.reason, candidates)


def _precision(value: str) -> Precision:
    return Precision.MINUTE if "T" in value else Precision.DAY


def decide_modified(evidence: Evidence, published: Dated, *, metadata: str | None = None) -> Dated | None:
    """When the page was last changed, where that is a later day than its publication; else None.

    `metadata` is what its markup or its container says (ISO 8601); without it, a line that says “updated” tells.
    """
    day = published.day
    if day is None:
        return None
    for sign, confidence in _changes(evidence, metadata):
        if sign.day > day:
            candidate = DateCandidate(sign.value, sign.where)
            return Dated(sign.value, _precision(sign.value), confidence, sign.where, (candidate,))
    return None


def _changes(evidence: Evidence, metadata: str | None) -> Iterator[tuple[DateSign, float]]:
    """The days of a change that the page names, each with the confidence in it."""
    declared = make_sign(metadata or "", (), "the page's metadata gives it as the day of the last change")
    if declared is not None and was_by(declared, evidence.fetched):
        yield declared, DECLARED_CHANGE
    for sign in evidence.signs:
        if sign.line >= 0 and "said_updated" in sign.marks and SWAPPED not in sign.marks:
            yield replace(sign, where=f"{sign.where} as the day of a change"), SHOWN_CHANGE


def _from_story(days: Sequence[_Day], evidence: Evidence) -> Dated:
    """The day that the story itself tells, with those of the page refused; undated where it does not tell enough.

    Days that the story allows stay candidates, so that another article on the happening can settle one of them.
    """
    refused = tuple(DateCandidate(item.value, f"{REFUSED}{item.reason}") for item in days)
    years = evidence.rights or tuple(dict.fromkeys(item.day.year for item in days))
    narrated = evidence.narrated
    inferred = infer_days(narrated, years)
    if not inferred:
        reason = "the page shows no date" if not days else f"no date of the page fits ({days[0].reason})"
        return Dated(None, None, 0.0, reason, refused[:MOST_CANDIDATES])
    words = _inference(evidence, inferred)
    fitting = [DateCandidate(day.isoformat(), words if n == 0 else FITS_TOO) for n, day in enumerate(inferred)]
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
