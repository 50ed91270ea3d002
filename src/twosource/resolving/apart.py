"""Groups of entities that grow by links, except where a person or their countries keep them apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from twosource.resolving.known import Known, role_words
from twosource.resolving.unions import Unions

Key = tuple[str, str]
Apart = frozenset[frozenset[str]]


def read_apart(pairs: Iterable[tuple[str, str]]) -> Apart:
    """The pairs of ids of entities that a person keeps apart."""
    return frozenset(frozenset(pair) for pair in pairs)


class Linked:
    """Groups of entities, with the reason of each link."""

    def __init__(self, known: Sequence[Known], apart: Apart) -> None:
        self.by_key = {each.key: each for each in known}
        self.reasons: dict[Key, list[str]] = {}
        self._unions = Unions(self.by_key)
        self._members = {key: [key] for key in self.by_key}
        self._partners: dict[str, set[str]] = {}
        for one, other in (tuple(sorted(pair)) for pair in apart if len(pair) > 1):
            self._partners.setdefault(one, set()).add(other)
            self._partners.setdefault(other, set()).add(one)

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
        self._unions.join(one.key, other.key)
        stands = self.find(one.key)
        joined = self._members.pop(first) + self._members.pop(second)
        self._members[stands] = joined
        self.reasons.setdefault(one.key, []).append(reason)

    def _kept_apart(self, first: Key, second: Key) -> str | None:
        if not self._partners:
            return None
        theirs = {key[1]: key for key in self._members[second]}
        for key in self._members[first]:
            found = sorted(self._partners.get(key[1], set()) & theirs.keys())
            if found:
                return f"kept apart from {self.by_key[theirs[found[0]]].entity.name} by the user"
        return None

    def _in_two_countries(self, first: Key, second: Key) -> bool:
        """Whether the articles give the two groups different countries, and no role in common."""
        one, other = ([self.by_key[key].entity for key in self._members[at]] for at in (first, second))
        countries = [{entity.country for entity in group if entity.country} for group in (one, other)]
        if not countries[0] or not countries[1] or countries[0] & countries[1]:
            return False
        roles = [{word for entity in group for word in role_words(entity)} for group in (one, other)]
        return not roles[0] & roles[1]

    def list_groups(self) -> list[tuple[Key, ...]]:
        """Every group with its members."""
        return self._unions.list_groups()
