"""The root of a statement, who first said it, and how many of several are independent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from twosource.model.finding import OriginKind, Step

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
    named = _drop_placeless([root for root in by_key.values() if not root.vague])
    states = {root.state for root in named if root.state}
    vague = [root for root in by_key.values() if root.vague]
    extra = {root.state for root in vague if root.state} - states
    return len(named) + len(extra) or min(1, len(vague))


def _drop_placeless(named: Sequence[Root]) -> list[Root]:
    """The roots without an organ of no known country ("the navy"), where one of its field in some country speaks."""
    fields = {root.key.rpartition(":")[2] for root in named if root.state and root.state != NO_STATE}
    return [root for root in named if root.state != NO_STATE or root.key.rpartition(":")[2] not in fields]
