"""Reprints, cut and lightly edited copies of one text, found by their runs of words, and who had it first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from twosource.model.article import Article
from twosource.model.group import Copy
from twosource.model.noun import content_id
from twosource.resolving.copy_origin import find_first
from twosource.resolving.unions import Unions
from twosource.resolving.wording import list_runs, list_words

RUN = 5
# Share of the shorter text's runs that the longer one holds: the best of 0.25 to 0.7 on the copies of the stories
# corpus (pairs F1 1.00 scripted, 0.96 natural). A text that only quotes a paragraph of another stays below it.
CONTAINED = 0.5
# The same for what stands outside of quotation marks: two outlets may quote one statement at length. A text that is
# nearly all quotation has too few runs outside for that, and must be contained nearly whole.
OWN_WORDS = 0.3
NEARLY_WHOLE = 0.8
QUOTED = re.compile(r'[“"][^“”"]{0,1500}[”"]')
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
    shares = {
        pair: share
        for pair, count in shared.items()
        if (shorter := min(len(runs[pair[0]]), len(runs[pair[1]]))) >= FEWEST_RUNS
        and (share := count / shorter) >= CONTAINED
    }
    own = {at: _list_own_runs(articles[at]) for at in {at for pair in shares for at in pair}}
    return {pair: share for pair, share in shares.items() if _share_own_words(own[pair[0]], own[pair[1]], share)}


def _list_own_runs(article: Article) -> frozenset[str]:
    """The runs of words outside of quotation marks."""
    return list_runs(list_words(QUOTED.sub(" ", article.text)), RUN)


def _share_own_words(one: frozenset[str], other: frozenset[str], share: float) -> bool:
    shorter = min(len(one), len(other))
    if shorter < FEWEST_RUNS:
        return share >= NEARLY_WHOLE
    return len(one & other) / shorter >= OWN_WORDS


def _describe(group: list[Article], share: float) -> Copy:
    first = find_first(group)
    members = tuple(sorted(article.id for article in group))
    names = sorted({article.source_name for article in group})
    texts = f"{len(members)} pages ({', '.join(names)}) carry one text: up to {share:.0%} of the shorter one's runs of"
    reason = f"{texts} {RUN} words stand in the other; {first.reason}"
    return Copy(
        content_id("cop", *members), members, first.original.id if first.original else None, first.outlet, reason
    )
