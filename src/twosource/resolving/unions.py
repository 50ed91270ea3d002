"""Groups that grow by joining two members at a time."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Member = TypeVar("Member", bound=Hashable)


class Unions(Generic[Member]):
    """Disjoint groups of the given members; their order, and that of the groups, is that in which they were given."""

    def __init__(self, members: Iterable[Member]) -> None:
        self._parent = {member: member for member in members}

    def find(self, member: Member) -> Member:
        """The member that stands for the group."""
        parent = self._parent
        while parent[member] != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    def join(self, one: Member, other: Member) -> None:
        """Make the groups of both one group."""
        self._parent[self.find(other)] = self.find(one)

    def list_groups(self) -> list[tuple[Member, ...]]:
        """Every group with its members."""
        groups: dict[Member, list[Member]] = {}
        for member in self._parent:
            groups.setdefault(self.find(member), []).append(member)
        return [tuple(group) for group in groups.values()]
