"""Whose a speaker is by the words around: a surname alone, a media wing, "its defence ministry"."""

from __future__ import annotations

import re

from twosource.model.annotation import Entity, EntityKind
from twosource.model.statement import OfficeChange, Statement
from twosource.reconciling.government import find_organ
from twosource.reconciling.source_words import POSSESSIVE
from twosource.reconciling.sources import Sources

_ARM = re.compile(
    r"\b(?:media|information|press|public relations|propaganda) (?:wing|arm|department|service|cell),? "
    r"(?:the )?([A-Z][\w-]*(?: [A-Z][\w-]*)*)"
)


def find_namesake_state(entity: Entity, statement: Statement, sources: Sources) -> str | None:
    """The state for which somebody of that surname speaks on another page of the story; None where nobody does.

    No two people are taken for one by it: their words are only not counted as two voices.
    """
    if entity.kind is not EntityKind.PERSON or " " in entity.name:
        return None
    states = (_find_state(one, page, sources) for one, page in sources.bearers(entity.name, sources.story(statement)))
    return next((state for state in states if state is not None), None)


def find_owning_state(text: str, statement: Statement, sources: Sources) -> str | None:
    """The country whose ministry "its defence ministry" is: the only one that its sentence names before these words.

    They may stand in an earlier sentence, where the statement gives its speaker by a pronoun.
    """
    if POSSESSIVE.match(text) is None:
        return None
    written = sources.article(statement.article).text
    at = written.rfind(text, 0, statement.evidence[0].sentence_start + len(statement.evidence[0].sentence))
    first = max(written.rfind(". ", 0, at), written.rfind("\n", 0, at)) + 1
    return sources.country_in(statement.article, written[first:at]) if at >= 0 else None


def find_holder(text: str, statement: Statement, sources: Sources) -> Entity | None:
    """The one who holds the office that the words are, a body's with its name ("Marvale Trust chief"); else None."""
    said = _plain(text)
    held = {
        office.entity: office
        for analysis in sources.analyses
        if sources.story_of.get(analysis.article.id) == sources.story(statement)
        for office in analysis.offices
        if office.body and office.entity and office.change is OfficeChange.HOLDS and office.to is None
        if said in (_plain(f"{office.body} {office.role}"), _plain(f"{office.role} of {office.body}"))
    }
    found = {one.id: one for key in held if (one := sources.entity(key)) is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("’s", "").replace("'s", "").removeprefix("the ").split())


def is_arm(entity: Entity, statement: Statement) -> bool:
    """Whether the sentence calls it the media wing or the like of some other body, whose word it then gives."""
    return any(name in entity.names for name in _ARM.findall(statement.evidence[0].sentence))


def _find_state(official: Entity, article: str, sources: Sources) -> str | None:
    for role in official.roles:
        if find_organ(role) is not None:
            return official.country or sources.country_in(article, role) or sources.home(article)
    return None
