"""Which counts of one question no longer stand: retracted, revised, or overtaken by a later one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from twosource.model.annotation import Comparator
from twosource.model.article import Precision
from twosource.model.finding import OriginKind
from twosource.model.outlet_names import outlet_key
from twosource.model.statement import Figure, Measure, Status
from twosource.reconciling.agreement import GROWING, agree, compatible, is_vague, name_value, point_of
from twosource.reconciling.found import Found, find_all_found, find_found
from twosource.reconciling.headlines import find_rounded
from twosource.reconciling.moved_counts import is_corrected, is_rising
from twosource.reconciling.next_counted import is_next
from twosource.reconciling.origins import NOBODY, Roots
from twosource.reconciling.phases import shrinks
from twosource.reconciling.root import Root
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import name_day

LONG_PAST = timedelta(days=7)
# "At least 150" is said of 164; of 190 a day later it is the toll of the day before. It changes no answer of the
# figures corpus, and one reason there.
_ROUNDING = 1.15


@dataclass(frozen=True, slots=True)
class Standing:
    """The counts of one question, sorted by what became of them, each in reading order.

    `found` are the counts of whom some have been found since, with how many: these are overtaken too.
    """

    retracted: tuple[Figure, ...]
    revised: tuple[Figure, ...]
    overtaken: tuple[Figure, ...]
    current: tuple[Figure, ...]
    vague: tuple[Figure, ...]
    found: tuple[tuple[Figure, Found], ...] = ()


def sort_out(figures: Sequence[Figure], sources: Sources, roots: Roots) -> Standing:
    """What stands, and what does not. A count that grows with the days is a revision, not a conflict.

    The count of a headline that only rounds that of its text is left out of all of them.
    """
    retracted = tuple(figure for figure in figures if figure.status is Status.RETRACTED)
    revised = tuple(figure for figure in figures if figure.status is Status.REVISED or figure.revised_to)
    gone = {figure.id for figure in (*retracted, *revised)} | find_rounded(figures, sources)
    left = [figure for figure in figures if figure.id not in gone]
    exact = [figure for figure in left if not is_vague(figure)]
    repeated = {figure.id for figure in exact if any(_repeats(figure, old, exact, sources) for old in revised)}
    found = tuple((one, part) for one in exact if (part := find_found(one) or find_all_found(one, sources)))
    repeated |= {
        figure.id
        for figure in exact
        if any(agree(figure, whole) and compare_times(figure, whole, sources) <= 0 for whole, _ in found)
    }
    newer = [figure for figure in exact if figure.id not in repeated]
    passed = [
        figure
        for figure in exact
        if figure.id in repeated
        or any(_overtakes(other, figure, sources, roots) for other in newer if other is not figure)
    ]
    # A page tells of one moment: the number that is past is so whoever else the page has it from.
    moments = {(figure.article, figure.low, figure.high) for figure in passed}
    overtaken = tuple(figure for figure in exact if (figure.article, figure.low, figure.high) in moments)
    past = {figure.id for figure in overtaken}
    current = tuple(figure for figure in exact if figure.id not in past)
    vague = tuple(figure for figure in left if is_vague(figure))
    return Standing(retracted, revised, overtaken, current, vague, found)


def _repeats(figure: Figure, old: Figure, figures: Sequence[Figure], sources: Sources) -> bool:
    """Whether a count of another article is the value that an article says was revised, and not later than it."""
    if figure.article == old.article or not agree(figure, old):
        return False
    here = [new for new in figures if new.article == old.article]
    if any(agree(figure, new) and _measure_gap(figure, new) < _measure_gap(figure, old) for new in here):
        return False
    day, revision_day = day_of(figure, sources), day_of(old, sources)
    return day is None or revision_day is None or day <= revision_day


def _measure_gap(one: Figure, other: Figure) -> float:
    return abs((point_of(one) or 0.0) - (point_of(other) or 0.0))


def _overtakes(later: Figure, earlier: Figure, sources: Sources, roots: Roots) -> bool:
    """Whether one count takes the place of another that it does not agree with.

    A larger one of a later time does, and of two that agree the one in which an outlet follows up its own "at least".
    A smaller one needs to be later, and of the same root, or of a named one where an outlet had counted itself, or to
    count those who are missing or held yet, or to be put in the place of the toll, whoever gave that. One step of a
    toll that grows yields to a larger count of its day. A crowd that is counted later has not grown. What an article
    calls disputed is not overtaken. The next one of a row follows on what it goes on from.
    """
    if earlier.status is Status.DISPUTED or _denies(earlier):
        return False
    if is_next(later, earlier):
        return True
    if later.article == earlier.article:
        return False
    if agree(later, earlier):
        return _follows_up(later, earlier, sources)
    order = compare_times(later, earlier, sources)
    high, low = point_of(later) or 0.0, point_of(earlier) or 0.0
    grows = high > low and not (earlier.high is not None and earlier.low is None and compatible(later, earlier))
    replaces = _may_replace(roots.of(later), roots.of(earlier))
    if grows and earlier.measure is Measure.ATTENDING and not replaces:
        return False
    if grows:
        return order > 0 or (order == 0 and is_rising(earlier) and _is_of_one_day(later, earlier, sources))
    if high < low and order > 0 and is_corrected(later):
        return True
    return high < low and order > 0 and (replaces or shrinks(earlier)) and not compatible(later, earlier)


def _is_of_one_day(one: Figure, other: Figure, sources: Sources) -> bool:
    day = day_of(one, sources)
    return day is not None and day == day_of(other, sources)


def _follows_up(later: Figure, earlier: Figure, sources: Sources) -> bool:
    """Whether a later page gives a higher number than the least that an earlier one gave, and it is no second voice.

    The first "at least 31" of an outlet is none for its 35 of two days later, whomever it quoted then and now; nor is
    that of anybody where the toll has grown by more than a round number leaves out.
    """
    if earlier.comparator is not Comparator.AT_LEAST or compare_times(later, earlier, sources) <= 0:
        return False
    high, low = point_of(later) or 0.0, point_of(earlier) or 0.0
    # "Up to 22" does not say that any toll has grown.
    grown = earlier.measure in GROWING and later.low is not None and high > low * _ROUNDING
    return high > low and (grown or outlet_key(sources.outlet(later)) == outlet_key(sources.outlet(earlier)))


def _denies(figure: Figure) -> bool:
    """Whether it says that nobody was: "no one was killed" may change in a day, "nobody was exchanged" is a denial."""
    return point_of(figure) == 0 and figure.measure not in GROWING


def _may_replace(later: Root, earlier: Root) -> bool:
    return later.key == earlier.key or earlier.kind in (OriginKind.OUTLET, OriginKind.AGENCY)


def compare_times(one: Figure, other: Figure, sources: Sources) -> int:
    """1 where the first was published later than the other, -1 where earlier, 0 where that is not known.

    The minutes decide where both pages show them with their offset from UTC, else the days as the pages write them.
    """
    moments = _moment_of(one, sources), _moment_of(other, sources)
    days = day_of(one, sources), day_of(other, sources)
    if moments[0] and moments[1]:
        return (moments[0] > moments[1]) - (moments[0] < moments[1])
    return (days[0] > days[1]) - (days[0] < days[1]) if days[0] and days[1] else 0


def _moment_of(figure: Figure, sources: Sources) -> datetime | None:
    """The minute of publication in UTC; None where its page shows no time, or one without an offset."""
    published = sources.article(figure.article).published
    if published.value is None or published.precision is not Precision.MINUTE:
        return None
    try:
        moment = datetime.fromisoformat(published.value)
    except ValueError:
        return None
    return moment.astimezone(UTC).replace(second=0, microsecond=0) if moment.tzinfo else None


def day_of(figure: Figure, sources: Sources) -> date | None:
    """The day that a count is as of: that of its publication. The statement's own time is that of the deaths.

    For those who are missing or held yet it is that time, where it is long past: "in May it still held 218".
    """
    published = sources.published(figure)
    told = _read_time(figure, sources) if shrinks(figure) else None
    return told if told and published and published - told > LONG_PAST else published


def _read_time(figure: Figure, sources: Sources) -> date | None:
    return figure.when.latest if figure.when else sources.time_named_beside(figure)


def explain_change(standing: Standing, sources: Sources, roots: Roots) -> str:
    """What was revised, overtaken or retracted, in words; empty when nothing was."""
    parts = []
    for figure in standing.retracted:
        day = figure.when.latest if figure.when else sources.day_named_beside(figure)
        on = f" on {name_day(day)}" if day else ""
        name = roots.of(figure).name
        by = "" if name == NOBODY else f" by {_the(name)}"
        parts.append(f"{name_value(figure)} was retracted{on}{by}")
    parts.extend(
        f"the earlier {name_value(figure)} was revised, as {_teller(figure, sources)} says"
        for figure in standing.revised
    )
    parts.extend(
        f"{part.told(name_value(whole))}, as "
        f"{sources.outlet_of(part.evidence.article) if part.evidence else sources.outlet(whole)} says"
        for whole, part in standing.found
    )
    told = {name_value(whole) for whole, _ in standing.found}
    beside = Counter((figure.article, figure.evidence[0].sentence_start) for figure in standing.overtaken)
    earlier = [
        figure
        for figure in standing.overtaken
        if name_value(figure) not in told and beside[figure.article, figure.evidence[0].sentence_start] == 1
    ]
    if earlier:
        parts.append(_tell_overtaken(earlier, sources))
    return "; ".join(dict.fromkeys(parts))


def _teller(revised: Figure, sources: Sources) -> str:
    """The outlet that tells of the revision, which need not be the one that gave the count."""
    return sources.outlet_of(revised.status_reason.article if revised.status_reason else revised.article)


def _tell_overtaken(figures: Sequence[Figure], sources: Sources) -> str:
    ordered = sorted(figures, key=lambda figure: (point_of(figure) or 0.0, figure.id))
    values = list(dict.fromkeys(name_value(figure) for figure in ordered))
    if len(values) == 1:
        return f"an earlier {values[0]} ({sources.outlet(ordered[0])}{_on(ordered[0], sources)}) was overtaken"
    return f"earlier counts from {values[0]} to {values[-1]} were overtaken"


def _on(figure: Figure, sources: Sources) -> str:
    """The day that the count is as of; nothing where its words name but a month or a year."""
    day = day_of(figure, sources)
    named = figure.when.earliest if figure.when else sources.day_named_beside(figure)
    return f", {name_day(day)}" if day is not None and day in (sources.published(figure), named) else ""


def _the(name: str) -> str:
    return f"the {name}" if name[:1].islower() and not name.startswith(("the ", "unnamed", "witnesses", "a ")) else name
