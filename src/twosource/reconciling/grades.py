"""Grades after the Admiralty code: a letter for the source, a number for what it says.

The letter of an outlet is F, "cannot be judged", until a person sets it: pages on one happening show nothing of how
reliable an outlet is. The number starts at 6 and moves only with independent origins, never with the count of outlets
(NATO AJP-2.1; a 1 is "confirmed by other independent sources").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from twosource.errors import UsageError
from twosource.model.finding import Finding, Grade, Origin, Verdict
from twosource.model.outlet_names import outlet_key
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import count_of

CONFIRMED, PROBABLE, DOUBTFUL, IMPROBABLE, UNKNOWN = 1, 2, 4, 5, 6
UNGRADED = "F"
_CODE = re.compile(r"[A-F][1-6]?")


def read_grades(given: Mapping[str, str] | None) -> dict[str, str]:
    """The grades that a person sets, by the outlets' keys. Raises UsageError for what is no Admiralty code.

    >>> read_grades({"The Harbour Post": "b2"})
    {'harbourpost': 'B2'}
    """
    grades = {}
    for outlet, code in (given or {}).items():
        if not _CODE.fullmatch(code.upper()):
            raise UsageError(f"{code!r} is no grade for {outlet}; write A to F, and 1 to 6 behind it or nothing")
        grades[outlet_key(outlet)] = code.upper()
    return grades


def judge_credibility(verdict: Verdict, standing: int, origins: Iterable[Origin]) -> int:
    """The number for what a finding comes to, by its verdict and the independent origins of what stands."""
    if verdict is Verdict.RETRACTED:
        return IMPROBABLE
    if verdict is Verdict.DISPUTED:
        return DOUBTFUL
    if standing < 2:
        return UNKNOWN
    states = {_state_of(origin) for origin in origins}
    # Two bodies of one state have one interest: they confirm each other less than strangers do.
    return PROBABLE if len(states) == 1 and None not in states else CONFIRMED


def _state_of(origin: Origin) -> str | None:
    last = origin.paths[0][-1] if origin.paths and origin.paths[0] else None
    return last.target if last is not None and last.tie == "belongs to" else None


def grade_sources(sources: Sources, findings: Iterable[Finding], given: Mapping[str, str]) -> tuple[Grade, ...]:
    """The grade of every article, in the order of their ids; `given` is what `read_grades` gives."""
    numbers: dict[str, list[int]] = {}
    for finding in findings:
        for article in dict.fromkeys(article for origin in finding.origins for article in origin.articles):
            numbers.setdefault(article, []).append(finding.credibility)
    return tuple(_grade(one.article.id, sources, numbers.get(one.article.id, []), given) for one in sources.analyses)


def _grade(article: str, sources: Sources, numbers: list[int], given: Mapping[str, str]) -> Grade:
    outlet = sources.outlet_of(article)
    set_by_person = given.get(outlet_key(outlet), "")
    number, why = _sum_up(numbers)
    letter = set_by_person[:1] or UNGRADED
    if len(set_by_person) > 1:
        return Grade(article, set_by_person, f"set by the user for {outlet}")
    set_words = f"the letter was set by the user for {outlet}; " if set_by_person else ""
    return Grade(article, f"{letter}{number}", f"{set_words}{why}")


def _sum_up(numbers: list[int]) -> tuple[int, str]:
    """The number for an article by those of the findings that it takes part in."""
    judged = [number for number in numbers if number != UNKNOWN]
    confirmed = sum(number <= PROBABLE for number in judged)
    if not judged:
        return UNKNOWN, "no independent origin confirms or denies what it says"
    told = f"of {count_of(len(judged), 'answer')} that others give too, independent origins confirm {confirmed}"
    if confirmed == len(judged):
        return max(judged), told
    return (PROBABLE if confirmed * 2 > len(judged) else DOUBTFUL), f"{told}; the rest is disputed or withdrawn"
