"""Things by where they stand in a text, so that few of them are looked at for one place of a long text."""

from __future__ import annotations

from collections import defaultdict
from typing import Generic, TypeVar

Item = TypeVar("Item")

STRETCH = 400
"""Characters that are looked up together: about a paragraph."""


class ByPlace(Generic[Item]):
    """Items with the offsets between which they stand, in the order in which they came."""

    __slots__ = ("_items", "_numbers")

    def __init__(self) -> None:
        self._items: list[Item] = []
        self._numbers: defaultdict[int, list[int]] = defaultdict(list)

    def add(self, item: Item, *spans: tuple[int, int]) -> None:
        """Keep an item that stands in all of these spans."""
        for stretch in sorted({at for span in spans for at in _stretches(*span)}):
            self._numbers[stretch].append(len(self._items))
        self._items.append(item)

    def near(self, start: int, end: int) -> list[Item]:
        """The items that stand in the same stretches as text[start:end], all that touch it among them, in order."""
        stretches = _stretches(start, end)
        if len(stretches) == 1:
            return [self._items[number] for number in self._numbers.get(stretches[0], ())]
        numbers = {number for stretch in stretches for number in self._numbers.get(stretch, ())}
        return [self._items[number] for number in sorted(numbers)]


def _stretches(start: int, end: int) -> range:
    first, last = min(start, end), max(start, end)
    return range(first // STRETCH, last // STRETCH + 1)
