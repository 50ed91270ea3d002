"""One person, body or place under all of its names over the articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import TypeVar

from twosource.model.analysis import Analysis
from twosource.model.annotation import Entity, EntityKind, MentionForm
from twosource.model.group import Link
from twosource.model.noun import content_id
from twosource.resolving.apart import Linked, read_apart
from twosource.resolving.known import Known, know
from twosource.resolving.names import is_acronym, person_words, plain_name
from twosource.resolving.officeholders import find_holders
from twosource.resolving.same_entity import (
    INITIALS,
    body_keys,
    has_acronym,
    is_surname_alone,
    place_keys,
    plain_keys,
    same_body,
    same_group,
    same_person,
    same_place,
    surname_keys,
)

ALONE = "named in one article only"
# Up to so many entities of one key are compared each with each.
SMALL = 24

Value = TypeVar("Value", str, int)
Judge = Callable[[Known, Known], str | None]


def link_entities(
    analyses: Sequence[Analysis],
    keep_apart: Iterable[tuple[str, str]] = (),
    keep_together: Iterable[tuple[str, str]] = (),
) -> tuple[Link, ...]:
    """Every entity of the articles in exactly one link, which says why its members are one.

    `keep_apart` are pairs of entity ids (`Link.members`) that a person found to be two: they are in no common link.
    `keep_together` are pairs, each of one kind, that a person found to be one: they are in one link.
    """
    apart, together = read_apart(keep_apart), tuple(keep_together)
    known = [each for analysis in analyses for each in know(analysis)]
    links: list[Link] = []
    for kind, find_keys, judge in _RULES:
        of_kind = [each for each in known if each.entity.kind is kind]
        linked = _link(Linked(of_kind, apart, together), of_kind, find_keys, judge)
        if kind is EntityKind.PERSON:
            for described, named, reason in find_holders(of_kind, analyses, linked):
                linked.join(described, named, reason)
        links.extend(_join([linked.by_key[key] for key in group], linked.reasons) for group in linked.list_groups())
    return tuple(sorted(links, key=lambda link: (link.entity.kind.value, link.entity.name, link.members)))


def _link(linked: Linked, known: list[Known], find_keys: Callable[[Known], Iterable[str]], judge: Judge) -> Linked:
    buckets: dict[str, list[Known]] = {}
    for each in known:
        for key in dict.fromkeys(find_keys(each)):
            buckets.setdefault(key, []).append(each)
    weak: list[tuple[Known, Known, str]] = []
    for key, bucket in buckets.items():
        for one, other in _pair_acronyms(bucket) if key.startswith(INITIALS) else _pair_up(bucket):
            reason = judge(one, other)
            if reason and (is_surname_alone(one) or is_surname_alone(other)):
                weak.append((one, other, reason))
            elif reason:
                linked.join(one, other, reason)
    for one, other, reason in _drop_ambiguous(weak, linked):
        linked.join(one, other, reason)
    return linked


def _drop_ambiguous(weak: list[tuple[Known, Known, str]], linked: Linked) -> list[tuple[Known, Known, str]]:
    """The links by surname, without those of a surname that fits two people of different full names."""
    fits: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for one, other, _ in weak:
        for alone, full in ((one, other), (other, one)):
            if is_surname_alone(alone) and not is_surname_alone(full):
                fits.setdefault(alone.key, set()).add(linked.find(full.key))
    doubtful = {key for key, people in fits.items() if len(people) > 1}
    # Two bare surnames that fit one person each may fit different ones: they meet over him, or not at all.
    return [
        (one, other, reason)
        for one, other, reason in weak
        if not {one.key, other.key} & doubtful and not (one.key in fits and other.key in fits)
    ]


def _pair_up(bucket: list[Known]) -> Iterable[tuple[Known, Known]]:
    """Every pair of a small bucket; in a large one each with the first of its form, to stay linear."""
    if len(bucket) <= SMALL:
        yield from combinations(bucket, 2)
        return
    forms: dict[tuple[str, str | None], Known] = {}
    for each in bucket:
        first = forms.setdefault((plain_name(each.entity.name), each.country), each)
        if first is not each:
            yield first, each
    yield from combinations(forms.values(), 2)


def _pair_acronyms(bucket: list[Known]) -> Iterable[tuple[Known, Known]]:
    """Every acronym of the bucket with every long name; of one name in one country only the first."""
    forms: dict[tuple[str, str | None], Known] = {}
    for each in bucket:
        forms.setdefault((plain_name(each.entity.name), each.country), each)
    kept = bucket if len(bucket) <= SMALL else list(forms.values())
    short = [each for each in kept if has_acronym(each)]
    long = [each for each in kept if not all(map(is_acronym, each.entity.names or (each.entity.name,)))]
    return ((one, other) for one in short for other in long if one is not other)


def _join(members: list[Known], reasons: dict[tuple[str, str], list[str]]) -> Link:
    members = sorted(members, key=lambda known: known.key)
    entities = [known.entity for known in members]
    ids = tuple(dict.fromkeys(entity.id for entity in entities))
    why = sorted({reason for known in members for reason in reasons.get(known.key, ())})
    joined = Entity(
        id=content_id("ent", entities[0].kind.value, *ids),
        kind=entities[0].kind,
        name=_name(members),
        names=tuple(dict.fromkeys(name for entity in entities for name in entity.names)),
        mentions=tuple(mention for entity in entities for mention in entity.mentions),
        roles=tuple(dict.fromkeys(role for entity in entities for role in entity.roles)),
        country=_commonest(entity.country for entity in entities),
        geonameid=_commonest(entity.geonameid for entity in entities),
    )
    return Link(joined, ids, "; ".join(why) if why else ALONE)


def _name(members: Sequence[Known]) -> str:
    """The fullest name; of a person without what only stands before it on some page.

    "Herald Ada Lund", of a caption, is Ada Lund where she is called so more often.
    """
    fullest = _fullest(
        [known.entity.name for known in members if known.is_named] or [one.entity.name for one in members]
    )
    if members[0].entity.kind is not EntityKind.PERSON:
        return fullest
    written = Counter(
        mention.text for known in members for mention in known.entity.mentions if mention.form is MentionForm.NAME
    )
    words = person_words(fullest)
    tails = [
        name for name in written if 1 < len(tail := person_words(name)) < len(words) and words[-len(tail) :] == tail
    ]
    commonest = min(tails, key=lambda name: (-written[name], name), default=fullest)
    return commonest if written[commonest] > written[fullest] else fullest


def _fullest(names: list[str]) -> str:
    return max(names, key=lambda name: (len(person_words(name)), names.count(name), len(name), name))


def _commonest(values: Iterable[Value | None]) -> Value | None:
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None


_RULES: tuple[tuple[EntityKind, Callable[[Known], Iterable[str]], Judge], ...] = (
    (EntityKind.PERSON, surname_keys, same_person),
    (EntityKind.ORGANISATION, body_keys, same_body),
    (EntityKind.GROUP, plain_keys, same_group),
    (EntityKind.PLACE, place_keys, same_place),
)
