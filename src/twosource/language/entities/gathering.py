"""The people, organisations, groups and places of an article, each with all its mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from twosource.language.credits import find_credits
from twosource.language.entities.bodies import gather_bodies
from twosource.language.entities.descriptions import tie_descriptions
from twosource.language.entities.drafts import Draft, build_entities
from twosource.language.entities.name_spans import Name
from twosource.language.entities.nominals import Nominal, find_nominals
from twosource.language.entities.people import gather_people
from twosource.language.entities.pronouns import quote_flags, tie_pronouns
from twosource.language.entities.titles import MEDIA, SEATS, country_of
from twosource.language.entities.traits import Known, Setting, know
from twosource.language.entities.tying import tie_nominals
from twosource.language.parsed import Sentence
from twosource.language.tokens import Doc, Tokens
from twosource.model.annotation import Entity, EntityKind, MentionForm, Place
from twosource.model.article import Article

DATELINE = 6
"""Tokens of the town and the day that may stand before the agency of a dateline."""
_ONLY_PLACES = ("city", "admin", "country")


def find_entities(
    article: Article, doc: Doc, names: Sequence[Name], sentences: Sequence[Sentence], places: Sequence[Place]
) -> tuple[Entity, ...]:
    """The entities in the order of their first mentions, each with its names, descriptions and pronouns."""
    if not len(doc):
        return ()
    credited = find_credits(article)
    told = [name for name in names if not _is_credit(name, doc) and not _lies_in(name, doc, credited)]
    names = _read_places(told, doc, places)
    people, known, nominals, setting = prepare_people(doc, names, sentences)
    minted = tie_nominals(nominals, known, setting)
    people.extend(one.draft for one in minted)
    tie_pronouns(setting, people)
    people = [draft for draft in people if draft.names or draft.offices or len(draft.spans) > 1]
    names = _add_places(names, doc, places)
    bodies = gather_bodies(setting, names, people, _find_home(places))
    _move_to_states([*people, *bodies], places)
    acting = {start for draft in bodies for start, _, form in draft.spans if form is MentionForm.NAME}
    return build_entities(
        article, doc, [*people, *bodies, *_gather_groups(doc, names), *_gather_places(doc, names, places, acting)]
    )


def prepare_people(
    doc: Doc, names: Sequence[Name], sentences: Sequence[Sentence]
) -> tuple[list[Draft], list[Known], list[Nominal], Setting]:
    """The people by their names, what is known of them, the descriptions that wait for one, and the article around."""
    tokens = list(doc)
    people = gather_people(doc, names)
    sentence_of = [0] * len(tokens)
    for number, sentence in enumerate(sentences):
        sentence_of[sentence.first_token : sentence.last_token] = [number] * (
            sentence.last_token - sentence.first_token
        )
    setting = Setting(tokens, [token.lower_ for token in tokens], sentences, sentence_of, quote_flags(tokens))
    tie_descriptions(setting, people)
    taken = {position for draft in people for start, end, _ in draft.spans for position in range(start, end)}
    bodies = [name for name in names if name.kind is EntityKind.ORGANISATION]
    taken.update(position for name in bodies for position in range(name.start, name.end))
    nominals = list(find_nominals(tokens, setting.words, taken))
    return people, [know(draft, setting) for draft in people], nominals, setting


def _lies_in(name: Name, doc: Doc, credited: Sequence[tuple[int, int]]) -> bool:
    return any(start <= doc[name.start].idx < end for start, end in credited)


def _is_credit(name: Name, doc: Doc) -> bool:
    """Whether an agency stands in brackets behind the town of a dateline: "OSLO (AP)", no part of the story."""
    if name.start == 0 or name.end >= len(doc) or name.text(doc).lower() not in MEDIA:
        return False
    before = doc[max(0, name.start - 1 - DATELINE) : name.start]
    opens = any(token.is_sent_start for token in before) and not any(token.pos_ in ("VERB", "AUX") for token in before)
    return opens and doc[name.start - 1].text == "(" and doc[name.end].text == ")"


def _read_places(names: Sequence[Name], doc: Doc, places: Sequence[Place]) -> list[Name]:
    """The names, those that the tagger took for a body's as a place's where the whole name is one on the map.

    Unions of states ("European Union") and seats ("Downing Street") are on the map too, and are bodies.
    """
    placed = {(place.start, place.end) for place in places if place.kind in _ONLY_PLACES}
    return [
        replace(name, kind=EntityKind.PLACE)
        if name.kind is EntityKind.ORGANISATION and _characters(name, doc) in placed
        else name
        for name in names
    ]


def _add_places(names: Sequence[Name], doc: Doc, places: Sequence[Place]) -> list[Name]:
    """The names, with the places on the map that the tagger took for no name: "Kigali denied it"."""
    taken = {position for name in names for position in range(name.start, name.end)}
    spans = [doc.char_span(place.start, place.end) for place in places]
    missed = [span for span in spans if span is not None and taken.isdisjoint(range(span.start, span.end))]
    return sorted(
        (*names, *(Name(span.start, span.end, EntityKind.PLACE) for span in missed)), key=lambda name: name.start
    )


def _move_to_states(drafts: Sequence[Draft], places: Sequence[Place]) -> None:
    """Give people and bodies of the American Georgia its country, where the article has no place in the other one."""
    told = {place.country for place in places}
    for place in places:
        namesake = country_of(place.text) if place.kind == "admin" else None
        if namesake is not None and namesake not in told:
            for draft in drafts:
                if draft.country == namesake:
                    draft.country = place.country


def _characters(name: Name, doc: Doc) -> tuple[int, int]:
    return doc[name.start].idx, doc[name.end - 1].idx + len(doc[name.end - 1])


def _find_home(places: Sequence[Place]) -> str | None:
    """The country that at least half of the article's places lie in, or None."""
    countries = Counter(place.country for place in places if place.country)
    if not countries:
        return None
    country, count = countries.most_common(1)[0]
    return country if 2 * count >= countries.total() else None


def _gather_places(doc: Doc, names: Sequence[Name], places: Sequence[Place], acting: Collection[int]) -> list[Draft]:
    """The places on the map, under their names and adjectives.

    Those within the name of a person are left out, and those that stand for a body: `acting` has the first tokens of
    the names of bodies.
    """
    people = {position for name in names if name.kind is EntityKind.PERSON for position in range(name.start, name.end)}
    drafts: dict[tuple[str, int | None], Draft] = {}
    for place in places:
        span = doc.char_span(place.start, place.end)
        if span is None or any(token.i in people for token in span) or _is_other(span, names, acting):
            continue
        draft = drafts.setdefault(
            (place.name, place.geonameid),
            Draft(EntityKind.PLACE, place.name, country=place.country, geonameid=place.geonameid),
        )
        draft.mention(span.start, span.end, MentionForm.NAME)
        draft.names.append(place.text)
    return list(drafts.values())


def _is_other(span: Tokens, names: Sequence[Name], acting: Collection[int]) -> bool:
    """Whether the words name no place here: a capital that acts, or a part of the name of a seat ("Scotland Yard")."""
    if span.start in acting and _is_whole(span, names):
        return True
    behind = span.doc[span.start : span.end + 1].text.lower()
    return behind != span.text.lower() and behind in SEATS


def _is_whole(span: Tokens, names: Sequence[Name]) -> bool:
    """Whether the place is all of a name: "Moscow" where it acts, but not that of the "Moscow Times"."""
    return any(name.start == span.start and name.end == span.end for name in names)


def _gather_groups(doc: Doc, names: Sequence[Name]) -> list[Draft]:
    """Peoples, parties and believers, where the word is a noun ("Russians"), not an adjective ("Russian troops")."""
    drafts: dict[str, Draft] = {}
    for name in names:
        if name.kind is not EntityKind.GROUP or doc[name.end - 1].tag_ not in ("NNS", "NNPS"):
            continue
        draft = drafts.setdefault(name.text(doc), Draft(EntityKind.GROUP, name.text(doc)))
        draft.mention(name.start, name.end, MentionForm.NAME)
    return list(drafts.values())
