"""Entities while they are being put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from twosource.language.tokens import Doc
from twosource.model.annotation import Entity, EntityKind, Mention, MentionForm
from twosource.model.article import Article
from twosource.model.noun import content_id


@dataclass(frozen=True, slots=True)
class Office:
    """What a person is called by: the words as written, the office in standard form, and the state it belongs to.

    `modifiers` are the words before the office that tell which one it is ("finance", "prime", "defense").
    """

    text: str
    head: str
    modifiers: frozenset[str]
    country: str | None


@dataclass(slots=True, eq=False)
class Draft:
    """An entity with what is known of it so far. Spans are token indices, end exclusive."""

    kind: EntityKind
    name: str
    spans: list[tuple[int, int, MentionForm]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    country: str | None = None
    geonameid: int | None = None
    female: bool | None = None

    def mention(self, start: int, end: int, form: MentionForm) -> None:
        """Note that tokens start to end refer to the entity."""
        self.spans.append((start, end, form))

    @property
    def first(self) -> int:
        """The first token of its first mention."""
        return min(start for start, _, _ in self.spans)


def build_entities(article: Article, doc: Doc, drafts: Iterable[Draft]) -> tuple[Entity, ...]:
    """The finished entities in the order of their first mentions."""
    return tuple(
        _build(article, doc, draft)
        for draft in sorted((draft for draft in drafts if draft.spans), key=lambda draft: (draft.first, draft.kind))
    )


def _build(article: Article, doc: Doc, draft: Draft) -> Entity:
    mentions = []
    for (first, last), form in sorted({(start, end): form for start, end, form in reversed(draft.spans)}.items()):
        start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
        mentions.append(Mention(article.id, start, end, article.text[start:end], form))
    return Entity(
        id=content_id("ent", article.id, draft.kind, draft.name, mentions[0].start),
        kind=draft.kind,
        name=draft.name,
        names=tuple(dict.fromkeys([draft.name, *draft.names])),
        mentions=tuple(mentions),
        roles=tuple(dict.fromkeys(office.text for office in draft.offices)),
        country=draft.country,
        geonameid=draft.geonameid,
    )
