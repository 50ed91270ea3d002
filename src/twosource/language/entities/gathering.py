"""The people, organisations, groups and places of an article, each with all its mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc

from twosource.language.entities.bodies import gather_bodies
from twosource.language.entities.descriptions import tie_descriptions
from twosource.language.entities.drafts import Draft, build_entities
from twosource.language.entities.name_spans import Name
from twosource.language.entities.people import gather_people
from twosource.language.entities.pronouns import tie_pronouns
from twosource.language.parsed import Sentence
from twosource.model.annotation import Entity, EntityKind, MentionForm, Place
from twosource.model.article import Article


def find_entities(
    article: Article, doc: Doc, names: Sequence[Name], sentences: Sequence[Sentence], places: Sequence[Place]
) -> tuple[Entity, ...]:
    """The entities in the order of their first mentions, each with its names, descriptions and pronouns."""
    people = gather_people(doc, names)
    tie_descriptions(doc, people, sentences)
    tie_pronouns(doc, people, sentences)
    bodies = gather_bodies(doc, names, people, _find_home(places))
    return build_entities(
        article, doc, [*people, *bodies, *_gather_groups(doc, names), *_gather_places(doc, names, places)]
    )


def _find_home(places: Sequence[Place]) -> str | None:
    """The country that at least half of the article's places lie in, or None."""
    countries = Counter(place.country for place in places if place.country)
    if not countries:
        return None
    country, count = countries.most_common(1)[0]
    return country if 2 * count >= countries.total() else None


def _gather_places(doc: Doc, names: Sequence[Name], places: Sequence[Place]) -> list[Draft]:
    """The places on the map, under their names and adjectives; those within the name of a person are left out."""
    people = {position for name in names if name.kind is EntityKind.PERSON for position in range(name.start, name.end)}
    drafts: dict[tuple[str, int | None], Draft] = {}
    for place in places:
        span = doc.char_span(place.start, place.end, alignment_mode="expand")
        if span is None or span.start in people:
            continue
        draft = drafts.setdefault(
            (place.name, place.geonameid),
            Draft(EntityKind.PLACE, place.name, country=place.country, geonameid=place.geonameid),
        )
        draft.mention(span.start, span.end, MentionForm.NAME)
        draft.names.append(place.text)
    return list(drafts.values())


def _gather_groups(doc: Doc, names: Sequence[Name]) -> list[Draft]:
    """Peoples, parties and believers, where the word is a noun ("Russians"), not an adjective ("Russian troops")."""
    drafts: dict[str, Draft] = {}
    for name in names:
        if name.kind is not EntityKind.GROUP or doc[name.end - 1].tag_ not in ("NNS", "NNPS"):
            continue
        draft = drafts.setdefault(name.text(doc), Draft(EntityKind.GROUP, name.text(doc)))
        draft.mention(name.start, name.end, MentionForm.NAME)
    return list(drafts.values())
