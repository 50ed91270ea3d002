"""Findings on offices: who holds which, and what a person was before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from twosource.model.finding import Finding, Verdict
from twosource.model.statement import CountryBasis, Modality, Office, OfficeChange
from twosource.reconciling.drafting import Draft, find_from, judge_support
from twosource.reconciling.origins import Roots
from twosource.reconciling.reasons import explain_support
from twosource.reconciling.sources import Sources
from twosource.reconciling.spellings import spelled_alike
from twosource.reconciling.words import join_names, list_words, name_day

# Offices that one person holds at a time in a country or body.
_SINGULAR = re.compile(
    r"\b(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|pope|mayor|governor|secretary[- ]general|"
    r"speaker|chief executive|commander[- ]in[- ]chief|[a-z]+ minister|minister of [a-z ]+|secretary of state|"
    r"attorney general|prosecutor general|army chief|police chief|leader)\b"
)
# Offices of towns, provinces and bodies: their country does not tell which.
_LOCAL = re.compile(
    r"\b(?:mayor|governor|leader|speaker|chief executive|police chief|king|queen|emir|sultan|commander)\b"
)
# Titles that clubs, unions and companies give too, and words before them that name no body.
_ANYBODYS = ("president", "leader", "chairman", "chancellor", "speaker")
_OF_RANK = ("acting", "interim", "incumbent", "current", "new", "then", "u", "us", "s")
# Offices that only states have.
_OF_STATES = re.compile(r"\b(?:prime minister|[a-z]+ minister|minister of [a-z ]+|secretary of state)\b")
_NOT_SINGULAR = re.compile(r"\b(?:deputy|vice|former|ex|assistant|first deputy|candidate|spokes\w+|adviser|member)\b")
_FORMER = re.compile(r"^(?:former|ex|then|previous|longtime)[- ]+|^late ")
_ACTING = re.compile(r"\b(?:acting|interim|caretaker|provisional)\s+")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
# Bodies that are dissolved or step down as a whole: no person holds them.
_BODIES = re.compile(r"\b(?:government|cabinet|parliament|council|committee|board|administration)\b")
_ENDS = (OfficeChange.DISMISSED, OfficeChange.RESIGNED)


def find_offices(sources: Sources, roots: Roots, as_of: date | None) -> tuple[Finding, ...]:
    """Who holds each office on `as_of`, and what a person held before, where an article says so."""
    said = [
        office
        for analysis in sources.analyses
        for office in analysis.offices
        if office.modality in (Modality.ASSERTED, Modality.DENIED) and not _BODIES.search(office.person.lower())
    ]
    current: list[Office] = []
    before: dict[str, list[Office]] = {}
    for office in said:
        if is_past(office, as_of):
            before.setdefault(person_key(office, sources), []).append(office)
        elif office.change not in _ENDS and is_singular(office.role):
            current.append(office)
    current = [office for office in current if not _is_told_past(office, before, sources)]
    findings = [
        _find_holder(title, offices, sources, roots, as_of)
        for title, offices in _group_by_office(current, sources).items()
    ]
    findings += [_find_past(offices, sources, roots) for offices in before.values()]
    return tuple(sorted(findings, key=lambda finding: (finding.question, finding.id)))


def _is_told_past(office: Office, before: Mapping[str, Sequence[Office]], sources: Sources) -> bool:
    """Whether a page says that he held it before, and another gives him its title out of habit."""
    past = {plain_role(one.role) for one in before.get(person_key(office, sources), ())}
    return office.change is OfficeChange.HOLDS and plain_role(office.role) in past


def _group_by_office(offices: Sequence[Office], sources: Sources) -> dict[str, list[Office]]:
    """The offices by their title ("president of Norland").

    Where neither country nor body is told, the office goes with the one of that title and holder whose is; else a
    minister's, which only states have, is asked for without a country, if several articles name the holder so or his
    taking office is reported. Others are left out: any union has a president.
    """
    groups: dict[str, list[Office]] = {}
    untold = []
    for office in offices:
        where = _where(office, sources)
        if where == "":
            continue
        if where is None:
            untold.append(office)
        else:
            groups.setdefault(_name_title(office, where), []).append(office)
    named_in: dict[tuple[str, str], set[str]] = {}
    for office in untold:
        named_in.setdefault((plain_role(office.role), person_key(office, sources)), set()).add(office.article)
    for office in untold:
        person, role = person_key(office, sources), plain_role(office.role)
        same = [title for title, told in groups.items() if _holds_as(role, person, title, told, sources)]
        told_of = len(named_in[role, person]) > 1 or office.change is not OfficeChange.HOLDS
        if len(same) == 1:
            groups[same[0]].append(office)
        elif not same and told_of and _OF_STATES.search(role):
            groups.setdefault(role, []).append(office)
    return groups


def _holds_as(role: str, person: str, title: str, told: Sequence[Office], sources: Sources) -> bool:
    """Whether that person, and nobody else, holds the office of that title, which is the role of a country."""
    return title.startswith(f"{role} of ") and {person_key(office, sources) for office in told} == {person}


def _name_title(office: Office, where: str) -> str:
    role = plain_role(office.role)
    return f"{role} of {where}" if where and where.lower() not in role else role


def is_past(office: Office, as_of: date | None) -> bool:
    """Whether the office was held before, and is no longer, on that day."""
    if _FORMER.search(office.role.lower()):
        return True
    end = office.to.latest if office.to else None
    return office.to is not None and (end is None or as_of is None or end <= as_of)


def plain_role(role: str) -> str:
    """The office without "interim", "former" and the like.

    >>> plain_role("Interim Prime Minister")
    'prime minister'
    """
    words = " ".join(list_words(_ACTING.sub("", _FORMER.sub("", role.lower()))))
    return {"premier": "prime minister", "pm": "prime minister"}.get(words, words)


def is_body(person: str) -> bool:
    """Whether what loses its office is a body, which no person holds ("the government")."""
    return bool(_BODIES.search(person.lower()))


def is_singular(role: str) -> bool:
    """Whether one person holds that office at a time in a country or body."""
    lowered = role.lower()
    return bool(_SINGULAR.search(lowered)) and not _NOT_SINGULAR.search(lowered)


def _where(office: Office, sources: Sources) -> str | None:
    """The country, or the body, of the office, as the office, its holder or its words tell; None where nothing does.

    The country in which the article's places lie is not that of every president whom it names.
    """
    if _LOCAL.search(office.role.lower()):
        return office.body or ""
    words = f"{office.role} {office.body or ''}"
    named = sources.country_in(office.article, words)
    if _names_other_body(office.role, office.article, sources):
        return ""
    code = named or (None if office.country_from is CountryBasis.SCENE else office.country)
    if code and (office.body is None or named):
        return sources.country_name(code)
    return office.body or _find_body(office)


def _names_other_body(role: str, article: str, sources: Sources) -> bool:
    """Whether words before "president" or "leader" name a body that is no country ("club president")."""
    words = list_words(_ACTING.sub("", _FORMER.sub("", role.lower())))
    if not words or words[-1] not in _ANYBODYS:
        return False
    return any(word not in _OF_RANK and sources.country_in(article, word) is None for word in words[:-1])


def _find_body(office: Office) -> str | None:
    """The body that the words behind the office name ("the president of the rowers' union"); None where none do."""
    evidence = office.evidence[0]
    said = re.search(rf"\b{re.escape(office.role)} of ([^,;.]+)", evidence.sentence, re.IGNORECASE)
    return " ".join(said[1].split()) if said and office.person in evidence.sentence else None


def person_key(office: Office, sources: Sources) -> str:
    """What names the holder over all articles: the id of the person, else the name."""
    entity = sources.entity(office.entity)
    return entity.id if entity else office.person.lower()


def _person_name(office: Office, sources: Sources) -> str:
    entity = sources.entity(office.entity)
    return entity.name if entity else office.person


def _find_holder(title: str, offices: list[Office], sources: Sources, roots: Roots, as_of: date | None) -> Finding:
    """One office. Two holders are a conflict only when two articles name them for the same time."""
    latest = _list_latest(offices, sources)
    people: dict[str, list[Office]] = {}
    for office in latest:
        person = person_key(office, sources)
        named = _person_name(office, sources)
        same = (key for key, held in people.items() if spelled_alike(_person_name(held[0], sources), named))
        people.setdefault(person if person in people else next(same, person), []).append(office)
    disputed = len(people) > 1 and _differ_between_articles(people) and not _name_each_other(people, sources)
    names = [_person_name(group[0], sources) for group in people.values()]
    independent = roots.count_independent(latest)
    verdict = Verdict.DISPUTED if disputed else judge_support(independent)
    day = f" on {name_day(as_of)}" if as_of else ""
    value = " or ".join(names) if disputed else join_names(names)
    reason = _explain(offices, latest, sources, roots)
    if disputed:
        reason = f"The articles name different holders for the same time: {value}."
    return find_from(Draft("office", f"who is {title}{day}", value, verdict, reason, offices, latest), sources, roots)


def _list_latest(offices: list[Office], sources: Sources) -> list[Office]:
    """Those named by the last change of the office; everyone where nothing tells an order."""
    dated = [
        (day, office)
        for office in offices
        if (day := _start(office, sources)) and office.change is not OfficeChange.HOLDS
    ]
    if not dated:
        return offices
    last = max(day for day, _ in dated)
    newest = {person_key(office, sources) for day, office in dated if day == last}
    return [office for office in offices if person_key(office, sources) in newest]


def _start(office: Office, sources: Sources) -> date | None:
    for when in (office.from_, office.when):
        if when and when.earliest:
            return when.earliest
    return sources.published(office)


def _differ_between_articles(people: dict[str, list[Office]]) -> bool:
    """Whether no article names all of them: one that does tells them apart itself."""
    articles = [{office.article for office in group} for group in people.values()]
    return not set.intersection(*articles) and not any(
        one & other for at, one in enumerate(articles) for other in articles[at + 1 :]
    )


def _name_each_other(people: Mapping[str, Sequence[Office]], sources: Sources) -> bool:
    """Whether an article that names one of them as the holder knows another too, and sees no conflict."""
    return any(
        sources.names_person(office.article, other)
        for person, offices in people.items()
        for office in offices
        for other in people
        if other != person
    )


def _find_past(offices: list[Office], sources: Sources, roots: Roots) -> Finding:
    """What a person was before: offices of different names are compatible, and stand side by side."""
    name = max((_person_name(office, sources) for office in offices), key=lambda each: (len(each), each))
    value = "; ".join(dict.fromkeys(_name_past(office) for office in offices))
    best = max((roots.count_independent(group) for group in _by_role(offices).values()), default=1)
    question, reason = f"which offices {name} held before", _explain(offices, offices, sources, roots)
    return find_from(Draft("office", question, value, judge_support(best), reason, offices, offices), sources, roots)


def _by_role(offices: Sequence[Office]) -> dict[str, list[Office]]:
    groups: dict[str, list[Office]] = {}
    for office in offices:
        groups.setdefault(plain_role(office.role), []).append(office)
    return groups


def _name_past(office: Office) -> str:
    role = _FORMER.sub("", office.role)
    acting = "acting " if office.acting and not _ACTING.search(role.lower()) else ""
    start, end = (when.text if when and _YEAR.search(when.text) else "" for when in (office.from_, office.to))
    time = f"until {end}" if end and not start else " to ".join(dict.fromkeys(each for each in (start, end) if each))
    return f"{acting}{role} ({time})" if time else f"{acting}{role}"


def _explain(offices: Sequence[Office], support: Sequence[Office], sources: Sources, roots: Roots) -> str:
    different = len(_by_role(offices)) > 1
    beside = " The offices named are different ones, and do not exclude each other." if different else ""
    return f"{explain_support(support, sources, roots)}.{beside}"
