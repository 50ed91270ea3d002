"""Which of several pages with one text had it first, and whose text it is: evidence weighed, each piece with words.

A page that others credit, that holds all of the text, that is dated before the others and that the text itself speaks
of had it first; one that credits another, leads to a source, lacks sentences or came later did not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.model.article import Article, Reprint
from twosource.model.outlet_names import outlet_key
from twosource.resolving.copy_credits import Credit, find_credits, links_to_source
from twosource.resolving.outlets import fits_address, host_of, is_own_name
from twosource.resolving.wording import list_runs, list_words

RUN = 5
# What a piece of evidence weighs: set by hand in the order in which one outranks the other, and tried on the copies
# of the stories corpus (`python -m bench copies`).
CREDITED = 6.0
CREDITS_ANOTHER = -5.0
LEADS_TO_SOURCE = -3.0
SPOKEN_OF = 1.5
EARLIEST = 1.5
LATER = -1.0
LACKS = -6.0
FRAMED = -0.75
LACKS_ELSE = -1.5
# A share of the text that a page lacks counts from here on: less is a change of house style.
LEAST_LACK = 0.02
# By so much the evidence for one page must outweigh that for the next one.
MARGIN = 0.5
# By so much, for its outlet to be named as the first.
NAMING_MARGIN = 3


@dataclass(frozen=True, slots=True)
class First:
    """The article that had the text first and the outlet that did; None where nothing tells."""

    original: Article | None
    outlet: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What speaks for or against one page's having been the first, in numbers and in words."""

    article: Article
    weight: float
    words: tuple[str, ...]
    copied: bool
    """Whether the page itself says that it is a copy."""


def find_first(group: Sequence[Article]) -> First:
    """Who had the text of the group first. The order of the group does not change the answer."""
    pages = _disown(sorted(group, key=lambda article: article.id))
    outlets = [page.outlet for page in group if page.outlet]
    credited = {page.id: find_credits(page, outlets) for page in pages}
    named = _choose_credit(credited)
    judged = sorted(_weigh(pages, credited, named), key=lambda one: (-one.weight, one.article.id))
    if named is not None:
        owner = next((one.article for one in judged if is_own_name(named.name, one.article)), None)
        name = owner.outlet if owner is not None and owner.outlet and not named.written else named.name
        return First(_as_given(owner, group), name, f"{name} had it first: {named.reason}")
    best, margin = judged[0], judged[0].weight - judged[1].weight
    if margin < MARGIN or best.copied:
        return First(None, None, "which of them had it first is not known")
    why = "; ".join(best.words) or "; ".join(judged[1].words)
    outlet = best.article.outlet if margin >= NAMING_MARGIN else None
    shown = f"{best.article.source_name} had it first, as far as the pages show: {why}"
    return First(_as_given(best.article, group), outlet, shown)


def _disown(pages: Sequence[Article]) -> list[Article]:
    """The pages, without the outlet's name where pages of several sites bear it and the page's address does not.

    Where a reprint keeps the rights line of the first outlet, that line can be read as the site's own.
    """
    sites: dict[str, set[str]] = {}
    for page in pages:
        if page.outlet:
            sites.setdefault(outlet_key(page.outlet), set()).add(host_of(page.url))
    return [
        replace(page, outlet=None, reprint_of=page.reprint_of or Reprint(page.outlet, "a line of the page names it"))
        if page.outlet and len(sites[outlet_key(page.outlet)]) > 1 and not fits_address(page.outlet, page.url)
        else page
        for page in pages
    ]


def _as_given(page: Article | None, group: Sequence[Article]) -> Article | None:
    return next((one for one in group if page is not None and one.id == page.id), None)


def _choose_credit(credited: Mapping[str, Sequence[Credit]]) -> Credit | None:
    """The outlet that most pages credit, by what their lines weigh; None where two are credited alike."""
    votes: Counter[str] = Counter()
    for found in credited.values():
        strongest: dict[str, int] = {}
        for credit in found:
            strongest[credit.key] = max(strongest.get(credit.key, 0), credit.weight)
        top = max(strongest.values(), default=0)
        votes.update({key: weight**2 for key, weight in strongest.items() if weight == top})
    if not votes:
        return None
    ranked = sorted(votes, key=lambda key: (-votes[key], key))
    if len(ranked) > 1 and votes[ranked[0]] == votes[ranked[1]]:
        return None
    said = [credit for found in credited.values() for credit in found if credit.key == ranked[0]]
    best = max(said, key=lambda credit: (credit.weight, credit.reason))
    written = [credit.name for credit in said if credit.written]
    return Credit(_commonest(written or [credit.name for credit in said]), best.weight, best.reason, bool(written))


def _commonest(names: Sequence[str]) -> str:
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], name))


def _weigh(pages: Sequence[Article], credited: Mapping[str, Sequence[Credit]], named: Credit | None) -> list[_Evidence]:
    lacks = _measure_lacks(pages)
    return [
        _sum_up(
            page,
            _admits(page, credited[page.id]),
            (
                _is_credited(page, named),
                _is_spoken_of(page, pages),
                _by_lack(*lacks[page.id]),
                _by_frame(page, pages),
                _by_day(page, pages),
            ),
        )
        for page in pages
    ]


def _sum_up(page: Article, admitted: float, claims: Sequence[tuple[float, str]]) -> _Evidence:
    weight = admitted + sum(weight for weight, _ in claims)
    return _Evidence(page, weight, tuple(words for _, words in claims if words), admitted < 0)


def _admits(page: Article, found: Sequence[Credit]) -> float:
    """What a page's own words weigh by which it is a copy: it credits another outlet, or leads to a source."""
    credits_another = CREDITS_ANOTHER if found and found[0].weight > 1 else 0.0
    return credits_another + (LEADS_TO_SOURCE if links_to_source(page) else 0.0)


def _is_credited(page: Article, named: Credit | None) -> tuple[float, str]:
    if named is not None and is_own_name(named.name, page):
        return CREDITED, "another page credits it"
    return 0.0, ""


def _is_spoken_of(page: Article, pages: Sequence[Article]) -> tuple[float, str]:
    """Whether the text as another outlet prints it names this page's outlet ("told the Harbour Post")."""
    if not page.outlet or not outlet_key(page.outlet):
        return 0.0, ""
    bare = page.outlet.removeprefix("The ")
    word = re.compile(rf"(?<!\w){re.escape(bare)}(?!\w)", re.IGNORECASE if len(bare) > 4 else 0)
    others = [other for other in pages if not is_own_name(page.outlet, other)]
    if any(word.search(other.text) or any(word.search(one.text) for one in other.removed) for other in others):
        return SPOKEN_OF, f"other pages with the text name {page.outlet} in it"
    return 0.0, ""


def _measure_lacks(pages: Sequence[Article]) -> dict[str, tuple[float, float]]:
    """The share that each page lacks of the runs of words that two of them hold, and of those that any holds."""
    runs = {page.id: list_runs(list_words(page.text), RUN) for page in pages}
    holders = Counter(run for held in runs.values() for run in held)
    common = {run for run, count in holders.items() if count > 1}
    return {
        key: (1 - len(held & common) / max(1, len(common)), 1 - len(held) / max(1, len(holders)))
        for key, held in runs.items()
    }


def _by_lack(common: float, any_held: float) -> tuple[float, str]:
    weight = LACKS_ELSE * any_held
    return (weight, "it holds all of the text") if common < LEAST_LACK else (weight + LACKS * common + LATER, "")


def _by_day(page: Article, pages: Sequence[Article]) -> tuple[float, str]:
    day = page.published.day
    others = [other.published.day for other in pages if other is not page and other.published.day]
    if day is None or not others:
        return 0.0, ""
    if day < min(others):
        return EARLIEST, f"it has the earliest date of them, {day}"
    return (LATER if day > min(others) else 0.0), ""


def _by_frame(page: Article, pages: Sequence[Article]) -> tuple[float, str]:
    """A page that holds every line about another's text, and lines of its own, was made from that one."""
    own = {one.text for one in page.removed}
    for other in pages:
        theirs = {one.text for one in other.removed}
        if other is not page and theirs < own and other.outlet != page.outlet:
            return FRAMED, ""
    return 0.0, ""
