"""Reprints, cut and lightly edited copies of one text, found by their runs of words, and who had it first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from twosource.model.article import Article
from twosource.model.group import Copy
from twosource.model.noun import content_id
from twosource.resolving.outlets import outlet_key, same_outlet
from twosource.resolving.unions import Unions
from twosource.resolving.wording import list_runs, list_words

RUN = 5
# Share of the shorter text's runs that the longer one holds: the best of 0.25 to 0.7 on the copies of the stories
# corpus (pairs F1 1.00 scripted, 0.96 natural). A text that only quotes a paragraph of another stays below it.
CONTAINED = 0.55
# A run that so many articles hold is furniture or a set phrase, and would make the comparison quadratic.
TOO_COMMON = 40
# A text of fewer runs has too little wording of its own to be told apart from a quotation.
FEWEST_RUNS = 25


def find_copies(articles: Sequence[Article]) -> tuple[Copy, ...]:
    """Every group of two or more articles that carry one text, by article id."""
    shares = _measure_containment(articles)
    groups = Unions(range(len(articles)))
    for one, other in shares:
        groups.join(one, other)
    copies = [
        _describe(
            [articles[at] for at in group], max(shares[pair] for pair in combinations(group, 2) if pair in shares)
        )
        for group in groups.list_groups()
        if len(group) > 1
    ]
    return tuple(sorted(copies, key=lambda copy: copy.articles))


def _measure_containment(articles: Sequence[Article]) -> dict[tuple[int, int], float]:
    runs = [list_runs(list_words(article.text), RUN) for article in articles]
    holders: dict[str, list[int]] = {}
    for at, held in enumerate(runs):
        for run in held:
            holders.setdefault(run, []).append(at)
    shared: Counter[tuple[int, int]] = Counter()
    for holding in holders.values():
        if 1 < len(holding) <= TOO_COMMON:
            shared.update(combinations(holding, 2))
    return {
        pair: share
        for pair, count in shared.items()
        if (shorter := min(len(runs[pair[0]]), len(runs[pair[1]]))) >= FEWEST_RUNS
        and (share := count / shorter) >= CONTAINED
    }


def _describe(group: list[Article], share: float) -> Copy:
    original, first_publisher, why = _find_first(group)
    members = tuple(sorted(article.id for article in group))
    names = sorted({article.source_name for article in group})
    texts = f"{len(members)} pages ({', '.join(names)}) carry one text: up to {share:.0%} of the shorter one's runs of"
    reason = f"{texts} {RUN} words stand in the other; {why}"
    return Copy(content_id("cop", *members), members, original.id if original else None, first_publisher, reason)


def _find_first(group: list[Article]) -> tuple[Article | None, str | None, str]:
    """Who had it first: what the pages say themselves, else the earliest day, else the fullest text."""
    return _by_reprint(group) or _by_credit(group) or _by_day(group) or _by_length(group)


def _by_reprint(group: list[Article]) -> tuple[Article | None, str, str] | None:
    named = Counter(outlet_key(article.reprint_of.outlet) for article in group if article.reprint_of)
    if not named:
        return None
    best = min(named, key=lambda key: (-named[key], key))
    notes = [a.reprint_of for a in group if a.reprint_of and outlet_key(a.reprint_of.outlet) == best]
    note = min(notes, key=lambda reprint: (reprint.outlet, reprint.reason))
    owners = [article for article in group if article.outlet and outlet_key(article.outlet) == best]
    return _earliest(owners), note.outlet, f"{note.outlet} had it first: {note.reason}"


def _by_credit(group: list[Article]) -> tuple[Article | None, str, str] | None:
    named = Counter(article.credit for article in group if article.credit)
    if not named:
        return None
    credit = min(named, key=lambda name: (-named[name], name))
    owners = [article for article in group if same_outlet(article.outlet, credit)]
    return _earliest(owners), credit, f"{credit} had it first: it is credited in {named[credit]} of them"


def _by_day(group: list[Article]) -> tuple[Article | None, str | None, str] | None:
    days = sorted((article.published.day, article.id) for article in group if article.published.day)
    if not days:
        return None
    earliest = [article for article in group if article.published.day == days[0][0]]
    if len(earliest) > 1 or len(days) < 2:
        return None
    return earliest[0], None, f"{earliest[0].source_name} has the earliest date of them, {days[0][0]}"


def _by_length(group: list[Article]) -> tuple[Article | None, str | None, str]:
    """The one that holds most of the text that at least two of them hold: the others cut it."""
    runs = {article.id: list_runs(list_words(article.text), RUN) for article in group}
    holders = Counter(run for held in runs.values() for run in held)
    kept = {article.id: sum(holders[run] > 1 for run in runs[article.id]) for article in group}
    longest = sorted(group, key=lambda article: (-kept[article.id], article.id))
    if kept[longest[0].id] == kept[longest[1].id]:
        return None, None, "which of them had it first is not known"
    return longest[0], None, f"{longest[0].source_name} carries more of it than the others, which cut it"


def _earliest(articles: list[Article]) -> Article | None:
    return min(articles, key=lambda article: (article.published.value or "9999", article.id), default=None)
