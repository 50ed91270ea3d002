"""Who is who: people, bodies and places over all articles, with the offices that the articles give them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from twosource.model.analysis import Analysis
from twosource.model.annotation import Entity, EntityKind, Mention, MentionForm
from twosource.model.group import Resolution
from twosource.model.noun import content_id
from twosource.model.record import Line, Profile
from twosource.model.span import Evidence
from twosource.model.statement import Modality, Office, OfficeChange
from twosource.presenting.office_words import held_before, name_office, name_post

KINDS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.PLACE)
# A title alone is nobody's name.
_TITLES = frozenset(
    re.findall(
        r"\w+",
        """
        president vice deputy first prime minister foreign defence defense interior chairman chairwoman secretary
    general mayor governor chancellor premier king queen chief executive officer director leader speaker senator
    ambassador commissioner judge spokesman spokeswoman spokesperson former acting interim mr mrs ms dr sir
        """,
    )
)

OTHER_RANKS = frozenset(("deputy", "vice", "assistant", "former", "acting", "interim", "co", "minister", "elect"))
"""Words that make another office of one: a deputy mayor is no mayor."""

OF_STATES = ("president", "king", "queen", "emir", "premier", "chancellor")
"""Offices of states that clubs and companies have too: that of a state is never taken for the other."""

_BODIES = {"presidential": "president", "parliamentary": "parliament", "ministerial": "minister"}
"""The nouns of adjectives in titles: the presidential spokesman is the president's."""

_CODE = re.compile(r" \([A-Z]{2}\)")
LOST = (OfficeChange.RESIGNED, OfficeChange.DISMISSED)
"""Changes that say already that the office was held before."""

LABELS = NOW, BEFORE, NOT_YET, DENIED = ("Office", "Held before", "Not yet so", "Not so")


def draw_profiles(analyses: Sequence[Analysis], resolution: Resolution, as_of: date | None) -> tuple[Profile, ...]:
    """Everyone the articles name: people before bodies, those with offices first, then by how often they are named."""
    entities, owners = _gather_entities(analyses, resolution)
    offices: dict[str, list[Office]] = defaultdict(list)
    for analysis in analyses:
        for office in analysis.offices:
            if not names_somebody(office.person):
                continue
            owner = owners.get(office.entity or "") or _by_name(entities, office)
            offices[owner.id].append(office)
            entities.setdefault(owner.id, owner)
    profiles = (
        Profile(entity, tuple(offices[entity.id]), _tell_offices(offices[entity.id], as_of))
        for entity in entities.values()
    )
    return tuple(sorted(profiles, key=_rank))


def names_somebody(person: str) -> bool:
    """Whether the words name a person, and no body as a whole ("the previous cabinet") or office ("US president").

    >>> [names_somebody(name) for name in ("Ada Lind", "Lind", "the government", "Norland president", "she")]
    [True, True, False, False, False]
    >>> names_somebody("Vice President"), names_somebody("Ada King")
    (False, True)
    """
    words = person.split()
    bare = person.casefold()
    if _TITLES.issuperset(re.split(r"[ -]+", bare)):
        return False
    return bool(words) and words[-1][:1].isupper() and not bare.startswith(("the ", "a ", "an ", "its ", "their "))


def _gather_entities(
    analyses: Sequence[Analysis], resolution: Resolution
) -> tuple[dict[str, Entity], dict[str, Entity]]:
    entities: dict[str, Entity] = {}
    owners: dict[str, Entity] = {}
    for link in resolution.entities:
        entities[link.entity.id] = link.entity
        owners[link.entity.id] = link.entity
        owners.update((member, link.entity) for member in link.members)
    for analysis in analyses:
        for entity in analysis.entities:
            if entity.id not in owners:
                entities[entity.id] = owners[entity.id] = entity
    return entities, owners


def _by_name(entities: Mapping[str, Entity], office: Office) -> Entity:
    """The entity that bears the person's name; one of its own where none does."""
    wanted = office.person.casefold()
    for entity in entities.values():
        if wanted in (name.casefold() for name in (entity.name, *entity.names)):
            return entity
    first = office.evidence[0]
    at = first.sentence.find(office.person)
    mentions: tuple[Mention, ...] = ()
    if at >= 0:
        start = first.sentence_start + at
        mentions = (Mention(first.article, start, start + len(office.person), office.person, MentionForm.NAME),)
    return Entity(
        content_id("ent", "person", office.person), EntityKind.PERSON, office.person, (office.person,), mentions
    )


def _tell_offices(offices: Sequence[Office], as_of: date | None) -> tuple[Line, ...]:
    told: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    losses = {name_post(one): one for one in offices if one.change in LOST and one.modality is Modality.ASSERTED}
    for office in offices:
        loss = losses.get(name_post(office)) if office.change is OfficeChange.HOLDS else None
        told_with = loss is not None and (office.article == loss.article or _label(office, as_of) == BEFORE)
        said = loss if loss is not None and told_with else office
        told[_label(said, as_of), name_office(said)].extend(office.evidence)
    merged: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for (label, text), evidence in told.items():
        merged[label, _fuller(text, [other for same, other in told if same == label])].extend(evidence)
    return tuple(
        Line(f"{label}: {text}", tuple(dict.fromkeys(evidence)))
        for (label, text), evidence in sorted(merged.items(), key=lambda item: LABELS.index(item[0][0]))
    )


def _fuller(text: str, others: Sequence[str]) -> str:
    """The fullest wording that says the same and adds to it; the text itself where none does or they part ways."""
    fuller = [other for other in others if _extends(other, text)]
    fullest = max(fuller, key=lambda other: (len(_words_of_post(other)), len(other), other), default=text)
    return fullest if all(other == fullest or _extends(fullest, other) for other in fuller) else text


def _extends(other: str, text: str) -> bool:
    return other.startswith((f"{text} (", f"{text}, ")) or _adds_to(other, text)


def _adds_to(other: str, text: str) -> bool:
    """Whether it names one office with more words: "chief executive, Lorn Air" does for "airline chief executive".

    >>> _adds_to("spokesman, President Ada Lind", "presidential spokesman")
    True
    >>> _adds_to("police chief, Lorn", "lorn police chief"), _adds_to("deputy mayor, Lorn", "mayor (NO)")
    (True, False)
    """
    words, known = _words_of_post(other), _words_of_post(text)
    if _CODE.sub("", text) in OF_STATES and _CODE.search(text):
        return False
    wider = known < words or (known == words and (len(other), other) > (len(text), text))
    return wider and words & OTHER_RANKS == known & OTHER_RANKS


def _words_of_post(text: str) -> frozenset[str]:
    plain = _CODE.sub("", text).casefold().replace("chief executive officer", "chief executive")
    words = re.findall(r"\w+", re.sub(r"\bceo\b", "chief executive", plain))
    return frozenset(_BODIES.get(word, word).removesuffix("s") for word in words) - {"of", "the", "at", "for"}


def _label(office: Office, as_of: date | None) -> str:
    if office.modality is Modality.DENIED:
        return DENIED
    if office.modality is not Modality.ASSERTED:
        return NOT_YET
    return BEFORE if held_before(office, as_of) else NOW


def _rank(profile: Profile) -> tuple[int, bool, int, str, str]:
    entity = profile.entity
    return KINDS.index(entity.kind), not profile.offices, -len(entity.mentions), entity.name, entity.id
