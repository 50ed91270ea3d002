"""The root of a statement, who first said it, and how many of several are independent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from twosource.model.finding import Origin, OriginKind, Step
from twosource.model.noun import content_id
from twosource.reconciling.origin_names import best_name
from twosource.reconciling.spellings import spelled_alike

# Of no known country.
NO_STATE = "unknown"


@dataclass(frozen=True, slots=True)
class Root:
    """Who first said a statement: `key` is equal for statements of one root, `state` the country of an organ.

    A vague root may be the same as a named one of its state.
    """

    key: str
    name: str
    kind: OriginKind
    reason: str
    state: str | None = None
    vague: bool = False
    path: tuple[Step, ...] = ()


def count_independent(roots: Iterable[Root]) -> int:
    """How many of the roots are independent, by the rules of `Roots.count_independent`."""
    by_key = {root.key: root for root in roots}
    named: list[Root] = []
    for root in _drop_placeless([one for one in by_key.values() if not one.vague]):
        if not any(_may_be_one(root, other) for other in named):
            named.append(root)
    states = {root.state for root in named if root.state}
    vague = [root for root in by_key.values() if root.vague]
    extra = {root.state for root in vague if root.state} - states
    return len(named) + len(extra) or min(1, len(vague))


def _drop_placeless(named: Sequence[Root]) -> list[Root]:
    """The roots without an organ of no known country ("the navy"), where one of its field in some country speaks."""
    fields = {root.key.rpartition(":")[2] for root in named if root.state and root.state != NO_STATE}
    return [root for root in named if root.state != NO_STATE or root.key.rpartition(":")[2] not in fields]


def _may_be_one(one: Root, other: Root) -> bool:
    """Whether two people may be one, whose name two pages spell in two ways: their words are one voice, to be sure."""
    people = one.kind is OriginKind.PERSON and other.kind is OriginKind.PERSON
    return people and " " in one.name and " " in other.name and spelled_alike(one.name, other.name)


def describe_origin(key: str, roots: Sequence[Root], articles: Sequence[str], statements: tuple[str, ...]) -> Origin:
    """The origin that the roots of one key make; `articles` and `statements` are the ids of those that rest on it."""
    name = best_name(root.name for root in roots)
    reasons = list(dict.fromkeys(root.reason for root in roots))
    paths = tuple(dict.fromkeys(root.path for root in roots if root.path))
    bearing = tuple(dict.fromkeys(articles))
    return Origin(content_id("ori", key), name, roots[0].kind, bearing, statements, "; ".join(reasons), paths)
