"""Groups of entities that grow by links, except where a person or their countries keep them apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from twosource.resolving.known import Known, role_words
from twosource.resolving.unions import Unions

Key = tuple[str, str]
Apart = frozenset[frozenset[str]]
TOGETHER = "the user found that they are one"


def read_apart(pairs: Iterable[tuple[str, str]]) -> Apart:
    """The pairs of ids of entities that a person keeps apart."""
    return frozenset(frozenset(pair) for pair in pairs)


class Linked:
    """Groups of entities, with the reason of each link. Pairs that are kept `together` (ids) are one from the start."""

    def __init__(self, known: Sequence[Known], apart: Apart, together: Iterable[tuple[str, str]] = ()) -> None:
        self.by_key = {each.key: each for each in known}
        self.reasons: dict[Key, list[str]] = {}
        self._unions = Unions(self.by_key)
        self._members = {key: {key[1]: each.entity.name} for key, each in self.by_key.items()}
        self._countries = {key: {each.entity.country} - {None} for key, each in self.by_key.items()}
        self._roles = {key: set(role_words(each.entity)) for key, each in self.by_key.items()}
        self._partners: dict[str, set[str]] = {}
        for one, other in (tuple(sorted(pair)) for pair in apart if len(pair) > 1):
            self._partners.setdefault(one, set()).add(other)
            self._partners.setdefault(other, set()).add(one)
        self._keep_together(together)

    def find(self, key: Key) -> Key:
        """The entity that stands for the group."""
        return self._unions.find(key)

    def join(self, one: Known, other: Known, reason: str) -> None:
        """Make the groups of both one group, unless that would bring together what is kept apart."""
        first, second = self.find(one.key), self.find(other.key)
        if first == second:
            self.reasons.setdefault(one.key, []).append(reason)
            return
        kept = self._kept_apart(first, second)
        if kept:
            self.reasons.setdefault(one.key, []).append(kept)
            return
        if self._in_two_countries(first, second):
            return
        self._unite(first, second)
        self.reasons.setdefault(one.key, []).append(reason)

    def _keep_together(self, pairs: Iterable[tuple[str, str]]) -> None:
        by_id = {key[1]: key for key in self.by_key}
        for one, other in pairs:
            if one in by_id and other in by_id:
                self._unite(self.find(by_id[one]), self.find(by_id[other]))
                self.reasons.setdefault(by_id[one], []).append(TOGETHER)

    def _unite(self, first: Key, second: Key) -> None:
        if first == second:
            return
        self._unions.join(first, second)
        stands = self.find(first)
        gone = second if stands == first else first
        self._members[stands].update(self._members.pop(gone))
        self._countries[stands].update(self._countries.pop(gone))
        self._roles[stands].update(self._roles.pop(gone))

    def _kept_apart(self, first: Key, second: Key) -> str | None:
        if not self._partners:
            return None
        theirs = self._members[second]
        for member in self._members[first]:
            found = sorted(self._partners.get(member, set()) & theirs.keys())
            if found:
                return f"kept apart from {theirs[found[0]]} by the user"
        return None

    def _in_two_countries(self, first: Key, second: Key) -> bool:
        """Whether the articles give the two groups different countries, and no role in common."""
        one, other = self._countries[first], self._countries[second]
        if not one or not other or one & other:
            return False
        return not self._roles[first] & self._roles[second]

    def list_groups(self) -> list[tuple[Key, ...]]:
        """Every group with its members."""
        return self._unions.list_groups()
