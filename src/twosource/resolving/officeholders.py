"""Who held an office on which day, so that "the prime minister" of an article is the right person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from twosource.model.analysis import Analysis
from twosource.model.annotation import Entity
from twosource.model.statement import Modality, Office, OfficeChange
from twosource.resolving.apart import Linked
from twosource.resolving.known import FEWEST_SHARED, Known, contradict, role_words
from twosource.resolving.names import plain_name

# Offices that a country has one of at a time.
TITLE = re.compile(
    r"\b(?:(?:vice|deputy) )?(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|pope|"
    r"secretary of state|attorney general|[a-z]+ (?:minister|secretary))\b"
)
_NOT_NOW = re.compile(r"\b(?:former|ex|late|future|next|candidate|designate|elect|would be|nominee)\b")
# Who fills an office for a time came after the one who held it last.
_FOR_A_TIME = re.compile(r"\b(?:interim|acting|transitional|caretaker)\b")
# Offices of towns and provinces: an article seldom says of which, where it does not name the holder.
_LOCAL = re.compile(r"\b(?:(?:deputy|vice) )?(?:mayor|governor|sheriff|police chief|fire chief|coroner)\b")
# Words that part no two descriptions of one office.
_EMPTY = frozenset(("the", "a", "an", "of", "in", "for"))
NEAR_DAYS = timedelta(days=7)
_GAINED = (OfficeChange.APPOINTED, OfficeChange.ELECTED)
_LOST = (OfficeChange.DISMISSED, OfficeChange.RESIGNED)

Key = tuple[str, str]
Post = tuple[str, str]
"""A title and its country."""


@dataclass(slots=True)
class Term:
    """The days of which articles tell that one person holds an office, and those on which he gained or lost it."""

    person: Known
    held: list[date] = field(default_factory=list)
    gained: date | None = None
    lost: date | None = None

    def covers(self, day: date) -> bool:
        """Whether he may hold it on that day: not before he gained it, nor after he lost it."""
        return not (self.gained and day < self.gained) and not (self.lost and day > self.lost)

    def distance(self, day: date) -> int:
        """The days between that day and those of which articles tell; 0 within them."""
        known = sorted((*self.held, *(one for one in (self.gained, self.lost) if one)))
        return max(0, (known[0] - day).days, (day - known[-1]).days) if known else 0


def find_holders(
    known: Sequence[Known], analyses: Sequence[Analysis], linked: Linked
) -> Iterator[tuple[Known, Known, str]]:
    """Each person who is only described by an office with the one who held it on the article's day, and why.

    Left out are those of undated articles, and those for whom two people come into question equally.
    """
    terms = _list_terms(known, analyses, linked)
    for each in known:
        post = _read_post(each) if not each.is_named and each.day else None
        held = list(terms.get(post, {}).values()) if post else []
        found = _choose(held, each.day) if each.day else None
        if found is not None and post is not None:
            title = f"{post[0]} of {post[1]} on {each.day}"
            yield each, found.person, f"{found.person.entity.name} was the {title}, by the articles' own dates"
    yield from _find_local_holders(known, linked)


def _find_local_holders(known: Sequence[Known], linked: Linked) -> Iterator[tuple[Known, Known, str]]:
    """Each "mayor" whom an article does not name with the only one in articles of those days on the same matter."""
    titled: dict[tuple[str, int], list[Known]] = {}
    for each in known:
        for title in _read_local_titles(each) if each.is_named and each.day else ():
            titled.setdefault((title, _week_of(each)), []).append(each)
    for each in known:
        asked = next(iter(_read_local_titles(each)), None) if not each.is_named and each.day else None
        weeks = (_week_of(each) + step for step in (-1, 0, 1)) if asked else ()
        around = [one for week in weeks for one in titled.get((asked or "", week), ())]
        near = [one for one in around if _are_of_one_matter(each, one)]
        if len({linked.find(one.key) for one in near}) == 1:
            names = sorted(each.beside & near[0].beside)[:FEWEST_SHARED]
            reason = (
                f"{near[0].entity.name} is the only {asked} in articles of those days that name {' and '.join(names)}"
            )
            yield each, near[0], reason


def _week_of(known: Known) -> int:
    return known.day.toordinal() // NEAR_DAYS.days if known.day else 0


def _read_local_titles(known: Known) -> list[str]:
    told = known.entity.roles if known.is_named else _descriptions(known.entity)
    found = [_LOCAL.search(plain_name(words)) for words in told if not _NOT_NOW.search(words.lower())]
    return list(dict.fromkeys(one[0] for one in found if one))


def _are_of_one_matter(described: Known, named: Known) -> bool:
    """Whether the articles are of the same days and names, and the description tells of no other office."""
    if described.article == named.article or not described.day or not named.day:
        return False
    if abs(described.day - named.day) > NEAR_DAYS or contradict(described, named):
        return False
    if len(described.beside & named.beside) < FEWEST_SHARED:
        return False
    words = frozenset(word for told in _descriptions(described.entity) for word in plain_name(told).split())
    return words - _EMPTY <= role_words(named.entity)


def _choose(terms: Sequence[Term], day: date) -> Term | None:
    """The term that covers the day, the nearest one of several; None where two are as near."""
    open_terms = sorted((term for term in terms if term.covers(day)), key=lambda term: term.distance(day))
    if len(open_terms) > 1 and open_terms[0].distance(day) == open_terms[1].distance(day):
        return None
    return open_terms[0] if open_terms else None


def _list_terms(known: Sequence[Known], analyses: Sequence[Analysis], linked: Linked) -> dict[Post, dict[Key, Term]]:
    terms: dict[Post, dict[Key, Term]] = {}
    people = {each.entity.id: each for each in known if each.is_named}
    for each in people.values():
        for post in _read_posts(each):
            if each.day:
                _term_of(terms, post, each, linked).held.append(each.day)
    for office in (one for analysis in analyses for one in analysis.offices if one.modality is Modality.ASSERTED):
        person = people.get(office.entity or "")
        told = _post_of(office, person) if person else None
        day = _day_of(office, person) if person else None
        if person and told and day:
            _note(_term_of(terms, told, person, linked), office, day)
    return terms


def _term_of(terms: dict[Post, dict[Key, Term]], post: Post, person: Known, linked: Linked) -> Term:
    return terms.setdefault(post, {}).setdefault(linked.find(person.key), Term(person))


def _note(term: Term, office: Office, day: date) -> None:
    if office.change in _GAINED:
        term.gained = min(day, term.gained) if term.gained else day
    elif office.change in _LOST:
        term.lost = max(day, term.lost) if term.lost else day
    elif office.change is OfficeChange.HOLDS and not _NOT_NOW.search(office.role.lower()):
        if office.to and office.to.latest:
            term.lost = office.to.latest
        else:
            term.held.append(day)


def _day_of(office: Office, person: Known) -> date | None:
    when = office.from_ if office.change in _GAINED and office.from_ else office.when
    return (when.earliest if when else None) or person.day


def _post_of(office: Office, person: Known) -> Post | None:
    country = office.country or person.country
    found = TITLE.search(plain_name(office.role))
    return (found[0], country) if found and country and not office.body else None


def _read_posts(known: Known) -> list[Post]:
    """The offices in the titles that stand beside a name."""
    found = [TITLE.search(plain_name(role)) for role in known.entity.roles if not _NOT_NOW.search(role.lower())]
    country = known.entity.country or known.country
    return list(dict.fromkeys((one[0], country) for one in found if one and country))


def _read_post(known: Known) -> Post | None:
    """The office by which an article describes somebody whom it does not name."""
    words = next((plain_name(name) for name in _descriptions(known.entity) if TITLE.search(plain_name(name))), None)
    found = TITLE.search(words) if words and not _NOT_NOW.search(words) else None
    return (found[0], known.country) if found and known.country and not _FOR_A_TIME.search(words or "") else None


def _descriptions(entity: Entity) -> tuple[str, ...]:
    return (entity.name, *entity.names, *entity.roles)
