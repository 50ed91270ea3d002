"""Who is who on the desk: one person, body or place under all names, as people merged and split them.

An identity is a name with its kind, where one can go by the name, else a single entity of an article. An act reaches
what comes later too. Within a story the program links entities by what its articles say of them; people outrank it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from sqlalchemy import Connection, Row, or_, select, update

from twosource.errors import NotFound, UsageError
from twosource.model.annotation import EntityKind
from twosource.model.desk import Act, ActKind
from twosource.model.noun import content_id
from twosource.store import membership
from twosource.store.acts import acts_on_entities
from twosource.store.rows import fold
from twosource.store.succeeding import find_article
from twosource.store.tables import articles, entities

KINDS = tuple(kind.value for kind in EntityKind)
ARTICLE = "art-"


@dataclass(frozen=True, slots=True)
class Ties:
    """Pairs of entities (ids) that people say are one, and pairs that they say are two."""

    together: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()


def follow(identity: str, article: str, acts: Iterable[Act]) -> str:
    """Who an entity of an article is, by the acts on entities in their order."""
    for act in acts:
        given = act.given
        moved = identity == given.get("from", act.target) and article in given.get("articles", (article,))
        identity = given["into"] if moved else identity
    return identity


def plan_merge(connection: Connection, one: str, into: str) -> tuple[str, dict[str, Any]]:
    """The target and the details of an act that makes one of two. Raises NotFound, UsageError."""
    first, second = find_entity(connection, one), find_entity(connection, into)
    if first.identity == second.identity:
        raise UsageError(f"{one}: it is the same as {into} already")
    if first.kind != second.kind:
        raise UsageError(f"{one} is a {first.kind} and {into} a {second.kind}: they cannot be one")
    return first.identity, {"into": second.identity, "name": first.name, "into_name": second.name}


def plan_split(connection: Connection, one: str, taken: Sequence[str]) -> tuple[str, dict[str, Any]]:
    """The target and the details of an act that parts one in some articles (or as some entities) from itself.

    Raises NotFound, UsageError.
    """
    whole = find_entity(connection, one)
    rows = [_find_taken(connection, whole, each) for each in dict.fromkeys(taken)]
    sources = {row.identity for row in rows}
    if len(sources) != 1:
        raise UsageError("say of which articles it is another, or name entities that are one; split the others apart")
    (source,) = sources
    chosen = sorted({row.article_id for row in rows})
    held = entities.c.identity == source
    holders = select(articles.c.id).join(entities, entities.c.article == articles.c.number).where(held)
    if source == whole.identity and set(connection.execute(holders).scalars()) == set(chosen):
        raise UsageError(f"{one}: these are all of its articles; leave some")
    into = content_id("idn", source, chosen)
    return whole.identity, {"from": source, "articles": chosen, "into": into, "name": whole.name, "kind": whole.kind}


def find_entity(connection: Connection, id: str) -> Row[Any]:
    """The latest row of an entity by the id of one, or by kind and name. Raises NotFound, or UsageError if several."""
    columns = select(entities, articles.c.id.label("article_id")).join(
        articles, entities.c.article == articles.c.number
    )
    kind, found, name = id.partition(":")
    named = found and kind in KINDS
    if named:
        columns = columns.where(entities.c.kind == kind, entities.c.folded == fold(name))
    else:
        columns = columns.where(entities.c.id == id)
    rows = connection.execute(columns.order_by(entities.c.number.desc())).all()
    if not rows:
        advice = f"`twosource search {kind}: ...` finds names" if named else "`twosource search person: ...` gives ids"
        raise NotFound(f"{id}: there is no such entity on the desk; {advice}")
    if len({row.identity for row in rows}) > 1:
        raise UsageError(f"{id}: several are called so; name one by its id, which `twosource search {id}` gives")
    return rows[0]


def move(connection: Connection, act: Act, at: str) -> None:
    """Makes everyone whom the act concerns who he is by the acts in force, and marks the stories as changed."""
    acts = acts_on_entities(connection)
    given = act.given
    named = [act.target, given["into"], *([given["from"]] if "from" in given else ())]
    concerned = or_(entities.c.identity.in_(named), entities.c.machine_identity.in_(named))
    held = select(entities.c.number, entities.c.machine_identity, entities.c.identity, articles.c.id, articles.c.story)
    rows = connection.execute(held.join(articles, entities.c.article == articles.c.number).where(concerned)).all()
    changed: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        wanted = follow(row.machine_identity, row.id, acts)
        if wanted != row.identity:
            changed[wanted].append(row.number)
    for wanted, numbers in changed.items():
        for start in range(0, len(numbers), 500):
            part = entities.c.number.in_(numbers[start : start + 500])
            connection.execute(update(entities).where(part).values(identity=wanted))
    membership.touch(connection, sorted({row.story for row in rows}), at)


def find_ties(connection: Connection, members: Sequence[str]) -> Ties:
    """What people said of the entities of those articles (ids): which are one, and which are two."""
    acts = acts_on_entities(connection)
    if not acts:
        return Ties()
    columns = select(entities.c.id, entities.c.identity, entities.c.machine_identity)
    held = columns.join(articles, entities.c.article == articles.c.number).where(articles.c.id.in_(members))
    by_identity: dict[str, list[str]] = defaultdict(list)
    moved: set[str] = set()
    for row in connection.execute(held.order_by(articles.c.id, entities.c.id)):
        by_identity[row.identity].append(row.id)
        if row.identity != row.machine_identity:
            moved.add(row.identity)
    together = [(by_identity[one][0], other) for one in sorted(moved) for other in by_identity[one][1:]]
    apart: list[tuple[str, str]] = []
    for at, act in enumerate(acts):
        if act.act is ActKind.SPLIT_ENTITY:
            one, other = follow(act.target, "", acts[at + 1 :]), follow(act.given["into"], "", acts[at + 1 :])
            if one != other:
                apart += product(by_identity.get(one, ()), by_identity.get(other, ()))
    return Ties(tuple(together), tuple(apart))


def _find_taken(connection: Connection, whole: Row[Any], id: str) -> Row[Any]:
    """The entity that is taken out: the one with that id, or the one of that article."""
    if not id.startswith(ARTICLE):
        return find_entity(connection, id)
    article = find_article(connection, id)
    columns = select(entities, articles.c.id.label("article_id")).join(
        articles, entities.c.article == articles.c.number
    )
    own = columns.where(articles.c.id == article, entities.c.identity == whole.identity).order_by(entities.c.number)
    row = connection.execute(own.limit(1)).one_or_none()
    if row is None:
        raise NotFound(f"{id}: {whole.name} is not in that article")
    return row
