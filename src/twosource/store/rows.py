"""An analysis as rows: what of it can be searched for."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Any

from twosource.model.analysis import Analysis, main_country
from twosource.model.annotation import Entity, EntityKind, MentionForm
from twosource.model.article import Article
from twosource.model.statement import (
    Attribution,
    Commitment,
    Event,
    Figure,
    Office,
    Restriction,
    Statement,
    When,
)

Row = dict[str, Any]

UNPARTED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Thai, Lao, Burmese, Khmer, kana and Chinese characters: written without blanks between words."""

KINDS: dict[type[Statement], str] = {
    Figure: "figure",
    Attribution: "attribution",
    Event: "event",
    Office: "office",
    Restriction: "restriction",
    Commitment: "commitment",
}
"""What each kind of statement is called, as in the public interface."""

MACHINE, ACCEPTED, CORRECTED = "machine", "accepted", "corrected"
"""How a statement stands: as the program made it, confirmed by a person, or put right by one."""


def kind_of(statement: Statement) -> str:
    """The kind of a statement by name."""
    return KINDS[type(statement)]


def fold(name: str) -> str:
    """A name as it is compared: without case and marks.

    >>> fold("Constanţa")
    'constanta'
    """
    parted = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(letter for letter in parted if not unicodedata.combining(letter)).split())


def statement_rows(analysis: Analysis, standings: dict[str, str] | None = None) -> list[Row]:
    """A row for each statement, in reading order of their kinds. `standings` tells what people said of which (ids)."""
    published = _iso(analysis.article.published.day)
    home = main_country(analysis)
    known = standings or {}
    return [
        {**_row(statement, published, home), "standing": known.get(statement.id, MACHINE)}
        for statement in analysis.statements
    ]


def entity_rows(analysis: Analysis) -> list[Row]:
    """A row for each entity under its fullest name."""
    home = main_country(analysis)
    return [
        {
            "id": entity.id,
            "kind": entity.kind.value,
            "name": clean(entity.name),
            "folded": clean(fold(entity.name)),
            "country": entity.country,
            "mentions": len(entity.mentions),
            "machine_identity": identify(entity, home),
        }
        for entity in analysis.entities
    ]


def identify(entity: Entity, home: str | None) -> str:
    """Who an entity is on the desk: its kind and name where one can go by these, else nobody but itself.

    A person who is only described ("the minister"), or has a bare surname, is another one in another article; a body
    that is only described ("the interior ministry") is that of its country, or of the article's, `home`.
    """
    name = clean(fold(entity.name))
    is_named = any(mention.form is MentionForm.NAME for mention in entity.mentions)
    if entity.kind is EntityKind.PERSON and not (is_named and " " in name):
        return entity.id
    if entity.kind is EntityKind.ORGANISATION and not is_named:
        country = entity.country or home
        return f"{entity.kind.value}:{name} ({country})" if country else entity.id
    return f"{entity.kind.value}:{name}"


def clean(text: str) -> str:
    """The text without what a database cannot hold: zero characters and lone surrogates."""
    return text.replace("\x00", "�").encode("utf-8", "replace").decode("utf-8")


def spread(text: str) -> str:
    """The text with a blank around each character of the scripts that do not part words, so that these can be found.

    >>> spread("in 東京 today")
    'in  東  京  today'
    """
    return UNPARTED.sub(r" \g<0> ", text)


def article_day(article: Article) -> str | None:
    """The day of publication, ISO 8601, where it is known."""
    return _iso(article.published.day)


def _row(statement: Statement, published: str | None, home: str | None) -> Row:
    evidence, where, when = statement.evidence[0], statement.where, statement.when
    first, last = _days(when, published)
    figure = statement if isinstance(statement, Figure) else None
    due = statement.due if isinstance(statement, Commitment) else None
    source = statement.attributed_to
    return {
        "id": statement.id,
        "kind": kind_of(statement),
        "sentence": clean(evidence.sentence),
        "quote": clean(evidence.quote),
        "start": evidence.start,
        "source": clean(source.text) if source else None,
        "about": statement.about.value,
        "modality": statement.modality.value,
        "status": statement.status.value,
        "confidence": statement.confidence,
        "first_day": first,
        "last_day": last,
        "place": clean(fold(where.name)) if where else None,
        "country": where.country if where else home,
        "measure": figure.measure.value if figure else None,
        "low": figure.low if figure else None,
        "high": figure.high if figure else None,
        "what": clean(what) if (what := _what(statement)) is not None else None,
        "due_first": _iso(due.earliest) if due else None,
        "due_last": _iso(due.latest) if due else None,
    }


def read_iso(day: str | None) -> date | None:
    """The day that is written so, where one is."""
    return date.fromisoformat(day) if day else None


def _days(when: When | None, published: str | None) -> tuple[str | None, str | None]:
    """The days of what is stated; an open end stays open, and no time at all is the day of publication."""
    if when is None or (when.earliest is None and when.latest is None):
        return published, published
    return _iso(when.earliest), _iso(when.latest)


def _what(statement: Statement) -> str | None:
    if isinstance(statement, Figure):
        return statement.population
    if isinstance(statement, Attribution):
        return " ".join(span.text for span in statement.content) or None
    if isinstance(statement, Event):
        return f"{statement.type.value} {statement.mode or ''}".strip()
    if isinstance(statement, Office):
        return f"{statement.person}: {statement.role} ({statement.change.value})"
    if isinstance(statement, Restriction):
        return statement.kind.value
    if isinstance(statement, Commitment):
        return f"{statement.who or ''}: {statement.told}"
    return None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
