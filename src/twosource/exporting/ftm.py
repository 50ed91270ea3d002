"""FollowTheMoney entities, one JSON document a line, as Aleph and OpenSanctions read them.

There is no schema for a figure or a claim: each finding is a Note on the articles that bear on it. An Event or an
Occupancy is a fact to whoever reads it, so what an article denies, plans, thinks possible or makes depend on something
is a Note as well, with that word in its name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date

from twosource.model.annotation import EntityKind
from twosource.model.article import Article
from twosource.model.noun import content_id
from twosource.model.record import Profile, Record
from twosource.model.statement import Event, Modality, Office, Statement, Status

SCHEMATA = {
    EntityKind.PERSON: "Person",
    EntityKind.ORGANISATION: "Organization",
    EntityKind.GROUP: "LegalEntity",
    EntityKind.PLACE: "Address",
}
LONGEST = 10_000
"""Characters of a property, as Aleph keeps them."""

Ftm = dict[str, object]


def to_ftm(record: Record) -> str:
    """The articles, people, bodies, events, offices and findings."""
    return "".join(json.dumps(entity, ensure_ascii=False) + "\n" for entity in list_entities(record))


def list_entities(record: Record) -> Iterator[Ftm]:
    """Every entity once."""
    known = {profile.entity.id for profile in record.entities}
    members = _find_profiles(record)
    yield from (_article(article) for article in record.articles)
    yield from (_profile(profile) for profile in record.entities)
    for event in record.statements.events:
        yield _event(record, event, members) if _is_fact(event) else _note(event, _name_event(event))
    for office in record.statements.offices:
        if _is_fact(office):
            yield from _occupancy(record, office, members, known)
        else:
            yield _note(office, f"{office.person}: {_name_post(office)}, {office.change.value}")
    for finding in record.findings:
        said = f"{finding.question}: {finding.value or 'not known'} ({finding.verdict.value}). {finding.reason}"
        articles = sorted({evidence.article for evidence in finding.evidence})
        yield _make(finding.id, "Note", name=[finding.question], description=[said], entity=articles)


def _make(id: str, schema: str, **properties: Iterable[str | None]) -> Ftm:
    """An entity; every property is a list of texts, without empty ones."""
    kept = {}
    for name, values in properties.items():
        texts = list(dict.fromkeys(_clean(value) for value in values if value and value.strip()))
        if texts:
            kept[name] = texts
    return {"id": id, "schema": schema, "properties": kept}


def _clean(text: str) -> str:
    return text.replace("\x00", "�").encode("utf-8", "replace").decode("utf-8")[:LONGEST]


def _article(article: Article) -> Ftm:
    return _make(
        article.id,
        "Article",
        title=[article.title or article.text[:80]],
        author=article.bylines,
        publisher=[article.outlet or article.credit],
        publishedAt=[_day(article.published.value)],
        language=["eng" if article.language == "en" else None],
        sourceUrl=[article.url if article.url and article.url.startswith("http") else None],
        bodyText=[article.text],
    )


def _day(value: str | None) -> str | None:
    """A date as exact as it was given; the time of day without its zone, which the format does not know."""
    return value[:10] if value else None


def _profile(profile: Profile) -> Ftm:
    entity = profile.entity
    schema = SCHEMATA[entity.kind]
    articles = sorted({mention.article for mention in entity.mentions})
    named: dict[str, Iterable[str | None]] = {
        "name": [entity.name],
        "country": [entity.country.lower() if entity.country else None],
        "proof": articles,
    }
    if entity.kind is EntityKind.PLACE:
        return _make(entity.id, schema, full=[entity.name], **named)
    others = [name for name in entity.names if name != entity.name]
    named["position" if entity.kind is EntityKind.PERSON else "description"] = entity.roles
    return _make(entity.id, schema, alias=others, **named)


def _find_profiles(record: Record) -> dict[tuple[str, str], str]:
    """The entity of the dossier by article and folded name: statements name entities of single articles."""
    found: dict[tuple[str, str], str] = {}
    for profile in record.entities:
        for mention in profile.entity.mentions:
            found.setdefault((mention.article, mention.text.casefold()), profile.entity.id)
    return found


def _is_fact(statement: Statement) -> bool:
    """Whether the article puts it as so, and has not taken it back."""
    return statement.modality is Modality.ASSERTED and statement.status in (Status.STANDS, Status.DISPUTED)


def _note(statement: Statement, said: str) -> Ftm:
    """What is no fact, under the word that says so."""
    word = statement.modality if statement.modality is not Modality.ASSERTED else statement.status
    sentences = (evidence.sentence for evidence in statement.evidence)
    return _make(
        statement.id, "Note", name=[f"{word.value}: {said}"], description=sentences, entity=[statement.article]
    )


def _name_event(event: Event) -> str:
    return f"{event.type.value.lower()}{f', {event.mode}' if event.mode else ''}: {event.evidence[0].quote}"


def _name_post(office: Office) -> str:
    return f"{office.role}, {office.body}" if office.body else office.role


def _event(record: Record, event: Event, members: dict[tuple[str, str], str]) -> Ftm:
    evidence, when, where = event.evidence[0], event.when, event.where
    involved = [members.get((event.article, one.text.casefold())) for one in (*event.actors, *event.recipients)]
    article = record.article(event.article)
    return _make(
        event.id,
        "Event",
        name=[_name_event(event)],
        summary=[evidence.sentence],
        startDate=[_iso(when.earliest) if when else None],
        endDate=[_iso(when.latest) if when else None],
        location=[where.name if where else None],
        country=[where.country.lower() if where and where.country else None],
        involved=involved,
        proof=[event.article],
        publisher=[article.source_name],
        sourceUrl=[article.url if article.url and article.url.startswith("http") else None],
    )


def _occupancy(record: Record, office: Office, members: dict[tuple[str, str], str], known: set[str]) -> Iterator[Ftm]:
    """The office and who holds it: a Position and an Occupancy, where the person is one of the dossier."""
    holder = members.get((office.article, office.person.casefold()))
    if holder is None or holder not in known:
        return
    post = content_id("pos", office.role.casefold(), office.body, office.country)
    yield _make(
        post, "Position", name=[_name_post(office)], country=[office.country.lower() if office.country else None]
    )
    yield _make(
        content_id("occ", holder, post, office.id),
        "Occupancy",
        holder=[holder],
        post=[post],
        startDate=[_iso(office.from_.earliest) if office.from_ else None],
        endDate=[_iso(office.to.latest) if office.to else None],
        description=[office.change.value],
        proof=[office.article],
        publisher=[record.article(office.article).source_name],
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
