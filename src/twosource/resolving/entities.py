"""One person, body or place under all of its names over the articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

from twosource.model.analysis import Analysis
from twosource.model.annotation import Entity, EntityKind
from twosource.model.group import Link
from twosource.model.noun import content_id
from twosource.resolving.names import (
    BODY_WORDS,
    body_name,
    initials,
    is_acronym,
    person_words,
    plain_name,
    same_given_names,
)
from twosource.resolving.unions import Unions
from twosource.resolving.wording import list_words

ALONE = "named in one article only"
# Words of a description that many people share, so that they tie nobody together.
_EMPTY_ROLE_WORDS = frozenset(
    list_words("the a an of for and in to at his her their former new man woman official leader")
)


@dataclass(frozen=True, slots=True)
class _Known:
    """An entity of one article, with what is compared: its country, given or that of its article."""

    entity: Entity
    article: str
    country: str | None
    country_words: frozenset[str]

    @property
    def key(self) -> tuple[str, str]:
        return self.article, self.entity.id


Value = TypeVar("Value", str, int)
Judge = Callable[[_Known, _Known], str | None]


def link_entities(analyses: Sequence[Analysis]) -> tuple[Link, ...]:
    """Every entity of the articles in exactly one link, which says why its members are one."""
    known = [each for analysis in analyses for each in _know(analysis)]
    links: list[Link] = []
    for kind, find_keys, judge in _RULES:
        links.extend(_link([each for each in known if each.entity.kind is kind], find_keys, judge))
    return tuple(sorted(links, key=lambda link: (link.entity.kind.value, link.entity.name, link.members)))


def _know(analysis: Analysis) -> list[_Known]:
    words: dict[str, set[str]] = {}
    for place in analysis.places:
        if place.country and place.kind == "country":
            words.setdefault(place.country, set()).update(plain_name(f"{place.text} {place.name}").split())
    everywhere = frozenset(word for named in words.values() for word in named)
    main = Counter(place.country for place in analysis.places if place.country)
    home = min(main, key=lambda code: (-main[code], code)) if main else None
    return [
        _Known(entity, analysis.article.id, entity.country or _own_country(entity, words) or home, everywhere)
        for entity in analysis.entities
    ]


def _own_country(entity: Entity, words: dict[str, set[str]]) -> str | None:
    named = {word for name in (*entity.names, *entity.roles) for word in plain_name(name).split()}
    found = sorted(code for code, spelled in words.items() if spelled & named)
    return found[0] if len(found) == 1 else None


def _link(known: list[_Known], find_keys: Callable[[_Known], Iterable[str]], judge: Judge) -> list[Link]:
    by_key = {each.key: each for each in known}
    buckets: dict[str, list[_Known]] = {}
    for each in known:
        for key in dict.fromkeys(find_keys(each)):
            buckets.setdefault(key, []).append(each)
    groups = Unions(by_key)
    reasons: dict[tuple[str, str], set[str]] = {}
    weak: list[tuple[_Known, _Known, str]] = []
    for bucket in buckets.values():
        for one, other in _pair_up(bucket):
            reason = judge(one, other)
            if reason and (_is_surname_alone(one) or _is_surname_alone(other)):
                weak.append((one, other, reason))
            elif reason:
                groups.join(one.key, other.key)
                reasons.setdefault(one.key, set()).add(reason)
    for one, other, reason in _drop_ambiguous(weak, groups):
        groups.join(one.key, other.key)
        reasons.setdefault(one.key, set()).add(reason)
    return [_join([by_key[key] for key in group], reasons) for group in groups.list_groups()]


def _is_surname_alone(known: _Known) -> bool:
    return known.entity.kind is EntityKind.PERSON and len(person_words(known.entity.name)) < 2


def _drop_ambiguous(
    weak: list[tuple[_Known, _Known, str]], groups: Unions[tuple[str, str]]
) -> list[tuple[_Known, _Known, str]]:
    """The links by surname, without those of a surname that fits two people of different full names."""
    fits: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for one, other, _ in weak:
        for alone, full in ((one, other), (other, one)):
            if _is_surname_alone(alone) and not _is_surname_alone(full):
                fits.setdefault(alone.key, set()).add(groups.find(full.key))
    doubtful = {key for key, people in fits.items() if len(people) > 1}
    # Two bare surnames that fit one person each may fit different ones: they meet over him, or not at all.
    return [
        (one, other, reason)
        for one, other, reason in weak
        if not {one.key, other.key} & doubtful and not (one.key in fits and other.key in fits)
    ]


def _pair_up(bucket: list[_Known]) -> Iterable[tuple[_Known, _Known]]:
    """Every pair of a small bucket; in a large one each with the first of its form, to stay linear."""
    forms: dict[tuple[str, str | None], _Known] = {}
    for each in bucket:
        first = forms.setdefault((plain_name(each.entity.name), each.country), each)
        if first is not each:
            yield first, each
    yield from combinations(forms.values(), 2)


def _surname(known: _Known) -> Iterable[str]:
    for name in known.entity.names or (known.entity.name,):
        words = person_words(name)
        if words:
            yield words[-1]


def same_person(one: _Known, other: _Known) -> str | None:
    """Why two people are one, or None. A surname alone is never enough."""
    first, second = person_words(one.entity.name), person_words(other.entity.name)
    if not first or not second or first[-1] != second[-1]:
        return None
    if first == second and len(first) > 1:
        return "the same full name"
    if len(first) > 1 and len(second) > 1:
        return "the same surname and first name" if same_given_names(first[:-1], second[:-1]) else None
    if one.entity.country and other.entity.country and one.entity.country != other.entity.country:
        return None
    shared = sorted(_role_words(one.entity) & _role_words(other.entity))
    if shared:
        return f"the same surname, and the role agrees ({', '.join(shared)})"
    if one.entity.country and one.entity.country == other.entity.country:
        return f"the same surname, and the country agrees ({one.entity.country})"
    return None


def _role_words(entity: Entity) -> set[str]:
    return {word for role in entity.roles for word in plain_name(role).split()} - _EMPTY_ROLE_WORDS


def _body_keys(known: _Known) -> Iterable[str]:
    for name in known.entity.names or (known.entity.name,):
        yield body_name(name, known.country_words)
        yield plain_name(name.replace(".", "")).upper() if is_acronym(name) else initials(name)


def same_body(one: _Known, other: _Known) -> str | None:
    """Why two bodies are one, or None. A body called by its kind alone must belong to the same country."""
    for name, country_words in ((name, one.country_words) for name in one.entity.names or (one.entity.name,)):
        reason = _match_body(name, body_name(name, country_words), one, other)
        if reason:
            return reason
    return None


def _match_body(name: str, plain: str, one: _Known, other: _Known) -> str | None:
    generic = set(plain.split()) <= BODY_WORDS
    for theirs in other.entity.names or (other.entity.name,):
        if plain and plain == body_name(theirs, other.country_words):
            if not generic:
                return "the same name"
            if one.country and one.country == other.country:
                return f"the same body of the same country ({one.country})"
        long, short = (name, theirs) if is_acronym(theirs) else (theirs, name)
        if is_acronym(short) and not is_acronym(long) and initials(long) == short.replace(".", ""):
            return f"{short} is the short form of {long}"
    return None


def _place_keys(known: _Known) -> Iterable[str]:
    if known.entity.geonameid:
        yield str(known.entity.geonameid)
    yield plain_name(known.entity.name)


def same_place(one: _Known, other: _Known) -> str | None:
    """Why two places are one, or None."""
    if one.entity.geonameid and other.entity.geonameid:
        return "the same place in GeoNames" if one.entity.geonameid == other.entity.geonameid else None
    if plain_name(one.entity.name) == plain_name(other.entity.name) and one.country == other.country:
        return "the same name in the same country"
    return None


def _plain_keys(known: _Known) -> Iterable[str]:
    yield plain_name(known.entity.name)


def same_group(one: _Known, other: _Known) -> str | None:
    """Why two groups are one, or None. Only a proper name ties them: "residents" are others in each article."""
    proper = one.entity.name[:1].isupper() and other.entity.name[:1].isupper()
    return "the same name" if proper and plain_name(one.entity.name) == plain_name(other.entity.name) else None


def _join(members: list[_Known], reasons: dict[tuple[str, str], set[str]]) -> Link:
    members = sorted(members, key=lambda known: known.key)
    entities = [known.entity for known in members]
    ids = tuple(dict.fromkeys(entity.id for entity in entities))
    why = sorted({reason for known in members for reason in reasons.get(known.key, ())})
    joined = Entity(
        id=content_id("ent", entities[0].kind.value, *ids),
        kind=entities[0].kind,
        name=_fullest([entity.name for entity in entities]),
        names=tuple(dict.fromkeys(name for entity in entities for name in entity.names)),
        mentions=tuple(mention for entity in entities for mention in entity.mentions),
        roles=tuple(dict.fromkeys(role for entity in entities for role in entity.roles)),
        country=_commonest(entity.country for entity in entities),
        geonameid=_commonest(entity.geonameid for entity in entities),
    )
    return Link(joined, ids, "; ".join(why) if why else ALONE)


def _fullest(names: list[str]) -> str:
    return max(names, key=lambda name: (len(person_words(name)), names.count(name), len(name), name))


def _commonest(values: Iterable[Value | None]) -> Value | None:
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None


_RULES: tuple[tuple[EntityKind, Callable[[_Known], Iterable[str]], Judge], ...] = (
    (EntityKind.PERSON, _surname, same_person),
    (EntityKind.ORGANISATION, _body_keys, same_body),
    (EntityKind.GROUP, _plain_keys, same_group),
    (EntityKind.PLACE, _place_keys, same_place),
)
