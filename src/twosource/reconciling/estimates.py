"""What the counts of one question come to: the cautious estimate, what speaks against it, and the verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from twosource.errors import UsageError
from twosource.model.finding import Verdict
from twosource.model.statement import Figure, Measure, Modality, Status
from twosource.reconciling.agreement import agree, compatible, counts_others, likely_range, point_of
from twosource.reconciling.origins import Roots
from twosource.reconciling.revisions import Standing, compare_times, day_of, sort_out
from twosource.reconciling.rivals import share_matter
from twosource.reconciling.sources import Sources

_OF_MANY_MATTERS = (Measure.ATTENDING, Measure.DEPLOYED, Measure.AFFECTED, Measure.RESCUED)


class Rule(StrEnum):
    """How the best of several standing counts is chosen, and how far the range reaches."""

    SUPPORTED = "supported"
    UCDP = "ucdp"
    ACLED = "acled"


def read_rule(name: str | None) -> Rule:
    """The rule of that name; `SUPPORTED` for None. Raises UsageError for another name."""
    try:
        return Rule(name) if name else Rule.SUPPORTED
    except ValueError as error:
        known = ", ".join(rule.value for rule in Rule)
        raise UsageError(f"there is no rule of estimates {name!r}; it is one of {known}") from error


@dataclass(frozen=True, slots=True)
class Estimate:
    """What the standing counts come to. `support` are the counts that agree with the best one, which is `chosen`.

    `low` is the smallest number that a standing count gives, a lower bound counting as its number; `high` the largest
    one, None where a standing count is open upwards beyond it.
    """

    low: float | None
    best: float | None
    high: float | None
    chosen: Figure | None
    support: tuple[Figure, ...]


NOTHING = Estimate(None, None, None, None, ())


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question: `carriers` repeat a retracted count, those in `conflict` exclude each other.

    `before` gave the retracted count in a page older than the retraction.
    """

    standing: Standing
    estimate: Estimate
    carriers: tuple[Figure, ...]
    before: tuple[Figure, ...]
    conflict: tuple[Figure, ...]
    verdict: Verdict


def answer(counts: Sequence[Figure], sources: Sources, roots: Roots, rule: Rule = Rule.SUPPORTED) -> Answer:
    """What those counts, which all answer one question, come to."""
    standing = sort_out(counts, sources, roots)
    repeating = _find_repeating(standing, roots)
    repeated = {figure.id for figure in repeating}
    standing = replace(standing, current=tuple(figure for figure in standing.current if figure.id not in repeated))
    found = estimate(standing.current, standing.vague, sources, roots, rule)
    conflict = _find_conflict(standing, found, roots)
    before = tuple(figure for figure in repeating if _is_before(figure, standing.retracted, sources))
    carriers = tuple(figure for figure in repeating if figure not in before)
    return Answer(standing, found, carriers, before, conflict, _judge(standing, found, conflict, roots))


def estimate(
    current: Sequence[Figure], vague: Sequence[Figure], sources: Sources, roots: Roots, rule: Rule = Rule.SUPPORTED
) -> Estimate:
    """The estimate over what stands: vague words ("dozens") only where no number stands.

    By `SUPPORTED` the best is the count with most independent origins behind it; then the later, the more exact, the
    smaller. By `UCDP` it is the larger of two that are as well supported, and the range reaches to the largest number
    that anybody gives, denied ones too (UCDP GED codebook: low, best and high). By `ACLED` it is the most conservative
    count that stands (ACLED's codebook on fatalities).
    """
    told = [[figure for figure in figures if not _is_denied(figure)] for figures in (current, vague)]
    standing = told[0] or told[1]
    if not standing:
        return NOTHING
    ranked = sorted(standing, key=lambda figure: (_rank(figure, standing, sources, roots, rule), figure.id))
    chosen = next((one for one in ranked if _is_exactly(one, ranked[0])), ranked[0])
    best = point_of(chosen) or 0.0
    lows = [figure.low for figure in standing if figure.low is not None and not _is_outgrown(figure, chosen)]
    low = min(*lows, best) if lows else None
    if rule is Rule.UCDP:
        high: float | None = max(figure.high or figure.low or 0.0 for figure in current or vague)
    else:
        high = _find_high(standing, lows, best)
    return Estimate(low, best, high, chosen, tuple(figure for figure in standing if agree(chosen, figure)))


def _is_exactly(figure: Figure, bound: Figure) -> bool:
    """Whether the count is the very number that an upper bound names: "80" beside "as many as 80", which hides a 70."""
    return bound.low is None and bound.high is not None and figure.low == figure.high == bound.high


def _find_high(standing: Sequence[Figure], lows: Sequence[float], best: float) -> float | None:
    """The largest number that a standing count gives; None where one is open upwards beyond it.

    An upper bound that agrees with an exact count ("almost 100" with 99) does not widen the range.
    """
    exact = [figure for figure in standing if figure.low == figure.high]
    highs = [
        figure.high
        for figure in standing
        if figure.high is not None and (figure.low is not None or not any(agree(figure, each) for each in exact))
    ]
    closed = bool(highs) and max(highs) >= max(lows, default=0.0)
    return max(*highs, best) if closed else None


def _rank(figure: Figure, standing: Sequence[Figure], sources: Sources, roots: Roots, rule: Rule) -> tuple[float, ...]:
    size = point_of(figure) or 0.0
    if rule is Rule.ACLED:
        return (counts_others(figure), size)
    behind = [other for other in standing if agree(figure, other) or _allows(other, figure)]
    latest = max((day.toordinal() for other in behind if (day := day_of(other, sources))), default=0)
    reach = likely_range(figure)
    width = (reach.high - reach.low) / (reach.high or 1.0)
    origins = -roots.count_independent(behind)
    if rule is Rule.UCDP:
        return (counts_others(figure), origins, -size, width)
    return (counts_others(figure), origins, -latest, width, -len(behind), size)


def _is_outgrown(bound: Figure, chosen: Figure) -> bool:
    """Whether the count is a lower bound far below the best one, which allows it and says nothing against it."""
    return bound.high is None and not agree(bound, chosen) and compatible(bound, chosen)


def _allows(bound: Figure, figure: Figure) -> bool:
    """Whether the words of a lower bound ("more than 200") hold of a closed count that is larger ("276")."""
    closed = figure.high is not None and figure.low is not None and not counts_others(figure)
    return closed and bound.high is None and compatible(bound, figure)


def _find_repeating(standing: Standing, roots: Roots) -> tuple[Figure, ...]:
    """The standing counts that agree with a retracted one and may only repeat it: they are left out of the estimate."""
    return tuple(
        figure
        for figure in standing.current
        if any(agree(figure, old) and _share_interest(figure, old, roots) for old in standing.retracted)
    )


def _is_before(figure: Figure, retracted: Sequence[Figure], sources: Sources) -> bool:
    """Whether its page is older than all that tell of the retraction: it cannot "still" carry the count."""
    told = [old for old in retracted if agree(figure, old)]
    return bool(told) and all(compare_times(figure, old, sources) < 0 for old in told)


def _share_interest(figure: Figure, old: Figure, roots: Roots) -> bool:
    """Whether both have one root, or are organs of one state, or the figure has no root of its own in a state.

    Whoever gives the very number that was retracted, and no other, repeats it: "as many as 22" does the withdrawn 22.
    """
    one, other = roots.of(figure), roots.of(old)
    if one.key == other.key or not one.state or one.state == other.state:
        return True
    return point_of(figure) == point_of(old)


def _find_conflict(standing: Standing, found: Estimate, roots: Roots) -> tuple[Figure, ...]:
    """The counts that cannot be true together with the best one, with those that support it; empty when all can."""
    sure = [figure for figure in found.support if not _is_doubted(figure)]
    against = [
        figure
        for figure in standing.current
        if (_is_doubted(figure) and not _is_settled(figure, sure, roots) and _contradicts(figure, found.support))
        or (not _is_denied(figure) and _is_rival(figure, found))
    ]
    return tuple(dict.fromkeys((*found.support, *against))) if against else ()


def _contradicts(doubted: Figure, support: Sequence[Figure]) -> bool:
    """Whether the doubt meets anybody: to deny one number is no word against another, nor where nobody gives it."""
    return not _is_denied(doubted) or any(agree(doubted, figure) for figure in support)


def _is_rival(figure: Figure, found: Estimate) -> bool:
    """Whether it cannot be true together with the best count, and is of the same matter as those behind that.

    Of the dead of one happening there is one number; of those present, sent or affected there are many.
    """
    if found.chosen is None or compatible(figure, found.chosen):
        return False
    return figure.measure not in _OF_MANY_MATTERS or any(share_matter(figure, other) for other in found.support)


def _is_doubted(figure: Figure) -> bool:
    return figure.status is Status.DISPUTED or _is_denied(figure)


def _is_denied(figure: Figure) -> bool:
    """Whether the count is said not to be so; that nobody was is a count of none."""
    return figure.modality is Modality.DENIED and point_of(figure) != 0


def _is_settled(doubted: Figure, sure: Sequence[Figure], roots: Roots) -> bool:
    """Whether the doubt is no conflict: the denier's own state gives the count, or another root gives it undisputed.

    "The minister denied that the 21 were exchanged" does not deny that they are 21.
    """
    mine = roots.of(doubted)
    for figure in sure:
        root = roots.of(figure)
        if root.key == mine.key or (root.state and root.state == mine.state):
            return True
        if doubted.modality is not Modality.DENIED and agree(figure, doubted):
            return True
    return False


def is_of_one_origin(conflict: Sequence[Figure], roots: Roots) -> bool:
    """Whether one origin is given with several numbers that nobody denies: one was overtaken, and nobody says which."""
    return len({roots.of(figure).key for figure in conflict}) == 1 and not any(map(_is_doubted, conflict))


def _judge(standing: Standing, found: Estimate, conflict: tuple[Figure, ...], roots: Roots) -> Verdict:
    if conflict:
        return Verdict.DISPUTED
    if standing.retracted and not standing.current:
        return Verdict.RETRACTED
    if roots.count_independent(found.support) >= 2:
        return Verdict.CORROBORATED
    return Verdict.REVISED if standing.revised or standing.overtaken else Verdict.SINGLE_ORIGIN
