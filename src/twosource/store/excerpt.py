"""The few stories of a desk that an article may belong to, as an index of stories: it judges for the desk."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from twosource.resolving.story_draft import Draft
from twosource.resolving.story_index import StoryIndex
from twosource.resolving.story_state import plain_article, plain_rarity
from twosource.resolving.story_vector import Rarity, Weighed
from twosource.store.remembering import Held, find_holders, list_telling, load_homes

NEAREST = 250
"""Articles, those likest by their telling words, whose stories may be meant. Most articles that share a word share
only that; the likest of a story stand far before these.
"""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The articles of the desk (by number) that share telling words with one, their stories, and where words stand."""

    rarity: Rarity
    homes: dict[int, str]
    held: Held

    def list_stories(self) -> list[str]:
        """The stories, the one with the oldest article first: an index knows them by their place here."""
        return list(dict.fromkeys(story for _, story in sorted(self.homes.items())))

    def make_index(
        self, drafts: Mapping[str, Draft] | None = None, recalled: Mapping[int, Weighed] | None = None
    ) -> StoryIndex:
        """An index of these stories, with drafts of some and with some of the articles in full."""
        numbers = sorted(self.homes)
        place = {number: at for at, number in enumerate(numbers)}
        stories = {story: at for at, story in enumerate(self.list_stories())}
        members: dict[int, list[int]] = {}
        for number in numbers:
            members.setdefault(stories[self.homes[number]], []).append(place[number])
        index = StoryIndex.from_state(
            {
                **StoryIndex().to_state(),
                "named": len(stories),
                "rarity": plain_rarity(self.rarity),
                "articles": [[str(number), stories[self.homes[number]], ""] for number in numbers],
                "members": list(members.items()),
                "postings": {
                    word: [[place[number] for number, _ in found], [weight for _, weight in found]]
                    for word, found in self.held.items()
                },
                "recent": [[place[number], plain_article(one)] for number, one in (recalled or {}).items()],
            }
        )
        index.drafts.update({stories[story]: draft for story, draft in (drafts or {}).items()})
        return index


def take_excerpt(connection: Connection, article: Weighed, rarity: Rarity, day: str) -> Excerpt:
    """What the desk has near an article of that day."""
    telling = list_telling(article)
    held = find_holders(connection, list(telling), day)
    likeness: dict[int, float] = {}
    for word, found in held.items():
        for number, weight in found:
            likeness[number] = likeness.get(number, 0.0) + telling[word] * weight
    best = sorted(likeness, key=lambda number: (-likeness[number], -number))[:NEAREST]
    homes = load_homes(connection, best)
    return Excerpt(rarity, homes, _keep_only(held, homes))


def _keep_only(held: Held, homes: Collection[int]) -> Held:
    kept = {word: [pair for pair in found if pair[0] in homes] for word, found in held.items()}
    return {word: found for word, found in kept.items() if found}
