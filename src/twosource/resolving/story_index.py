"""Articles assigned to stories as they arrive; a late one can join or split stories, and the reason is kept."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice
from math import exp
from typing import Any

import numpy as np

from twosource.errors import UsageError
from twosource.model.noun import Noun
from twosource.resolving import story_state
from twosource.resolving.story_draft import Draft
from twosource.resolving.story_judging import judge
from twosource.resolving.story_matching import PairOdds
from twosource.resolving.story_pairs import match, weigh_up
from twosource.resolving.story_parting import part
from twosource.resolving.story_postings import Postings
from twosource.resolving.story_reading import Reading, read_text
from twosource.resolving.story_signs import NEAREST, Candidate, list_signs
from twosource.resolving.story_vector import Rarity, Weighed

# An article is found again by so many of its telling words.
FINDING_WORDS = 26
# So many stories are compared with an article in full; three are no better at last by cross-validation.
CANDIDATES = 2
# A story whose nearest article shares less than this part of what the nearest of all shares is not compared;
# by cross-validation the stories come out no worse.
FAR_BEHIND = 0.5
# The nearest article of the likeliest story shares at least this part of what the nearest of all shares: stories are
# ordered by their nearest article and half the mean of their nearest three.
LEAST_OF_FIRST = 7 / 9
# A story whose nearest article shares less than this is not meant.
LEAST_LIKENESS = 0.02
# Log-odds, chosen by cross-validation (`scripts/train_stories.py --check`): from which an article joins a story (some
# chance in four; a wrong join can be undone, a lost article is seldom found again), from which two stories that it
# would join are one, and below which two halves of one are two.
JOINS = -0.8
ONE_STORY = 0.6
TWO_STORIES = -0.3
# An article is compared one by one with so many articles of a story, spread over its time, where the sums of the story
# do not speak as plainly as this against it. By cross-validation eight are no better.
MATCHED = 6
NO_HOPE = -4.0
# Nor is it where the sums speak as plainly as this for one story, and so much more plainly than for any other: on the
# stories corpus all of these come out the same.
SURE = 4.0
FAR_AHEAD = 5.0
# Stories of these sizes are looked at for two in one.
LOOKED_AT_SIZES = frozenset((4, 5, 6, 8, 11, 15, 20, 28))
# So many articles are remembered in full, so that stories can be joined and split; and so many of one story compared.
REMEMBERED = 3000
COMPARED = 6
PARTED = 28
# So many of the words that an article shares with a story are named in the reason.
NAMED_WORDS = 5
UNFIT = -30.0
"""Log-odds where nothing is remembered that could be compared."""


Judge = Callable[[Sequence[Sequence[float]]], Sequence[float]]
"""Gives the log-odds of each row of signs, of a story or of a pair of articles."""
Numbered = tuple[int, Weighed]


@dataclass(frozen=True, slots=True)
class Change(Noun):
    """Stories that an article joined (`one` takes in `other`) or split (`other` leaves `one`), and why."""

    kind: str
    one: int
    other: int
    articles: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Assignment(Noun):
    """The story of an article when it arrived: its number, the chance that it belongs there, why, and what changed."""

    article: str
    story: int
    chance: float
    reason: str
    changes: tuple[Change, ...] = ()


class StoryIndex:
    """Stories that grow. Nothing but what was added decides; the same articles in the same order give the same stories.

    >>> index = StoryIndex()
    >>> one = index.add("a", "Dam bursts above Marvale", "The Orlo dam above Marvale burst. Marvale is flooded.")
    >>> two = index.add("b", "Marvale under water", "Marvale is flooded since the Orlo dam burst in Marvale.")
    >>> one.story == two.story
    True
    """

    def __init__(self, judge: Judge = judge, match: Judge = match) -> None:
        self._judge = judge
        self.bound: frozenset[int] = frozenset()
        """Stories that are neither joined nor split."""
        self.rarity = Rarity()
        self.drafts: dict[int, Draft] = {}
        self.members: dict[int, list[int]] = {}
        self._named = 0
        self._ids: list[str] = []
        self._numbers: dict[str, int] = {}
        self._home = array("q")
        self._reasons: list[str] = []
        self._postings = Postings()
        self._meant = np.zeros(0, dtype=bool)
        """Of each story, False but while articles are looked for."""
        self._recent: dict[int, Weighed] = {}
        self._pairs = PairOdds(match, self._recent)

    def add(self, id: str, title: str | None, text: str, published: date | None = None) -> Assignment:
        """Assign an article. One that was added before keeps its story; nothing changes then."""
        known = self._numbers.get(id)
        if known is not None:
            return Assignment(id, self._home[known], 1.0, "added before")
        return self.place(id, read_text(title, text, published))

    def place(self, id: str, reading: Reading, story: int | None = None) -> Assignment:
        """The same for what was read of an article; into a given story where the caller knows it (a copy, say)."""
        article = self.weigh(reading)
        candidates = self.find(article)
        rows = self.list_signs(article, candidates)
        odds = self._match_articles(article, candidates, self._judge(rows))
        best = max(range(len(odds)), key=lambda at: (odds[at], -at), default=None)
        chance, reason, nearest = 1.0, "no other article shares enough with it", None
        if story is not None:
            reason = "a copy of an article of this story"
            nearest = next((row[NEAREST] for row, one in zip(rows, candidates, strict=True) if one.story == story), 1.0)
        elif best is not None and odds[best] >= JOINS:
            story, nearest = candidates[best].story, rows[best][NEAREST]
            chance, reason = _chance(odds[best]), self._explain(article, story)
        elif best is not None:
            chance = 1.0 - _chance(odds[best])
        story = self.put(id, article, story, nearest, reason)
        changes = tuple(self._review(story, candidates, odds) if nearest is not None else ())
        return Assignment(id, self._home[self._numbers[id]], round(chance, 3), reason, changes)

    def story_of(self, id: str) -> int:
        """The number of the story that an article is in now. Raises UsageError for an article that was not added."""
        if id not in self._numbers:
            raise UsageError(f"article {id} is in no story; add it first")
        return self._home[self._numbers[id]]

    def groups(self) -> Iterator[tuple[int, tuple[str, ...], tuple[str, ...]]]:
        """Every story: its number, its articles in the order of their coming, and why each is in it."""
        for story, members in self.members.items():
            yield story, tuple(self._ids[at] for at in members), tuple(self._reasons[at] for at in members)

    def to_state(self) -> dict[str, Any]:
        """All that the index knows, as plain data (JSON types)."""
        return {
            "version": story_state.VERSION,
            "named": self._named,
            "rarity": story_state.plain_rarity(self.rarity),
            "articles": [list(row) for row in zip(self._ids, self._home, self._reasons, strict=True)],
            "drafts": [[story, story_state.plain_draft(draft)] for story, draft in self.drafts.items()],
            "members": [[story, list(members)] for story, members in self.members.items()],
            "postings": {word: list(held) for word, held in self._postings.to_plain().items()},
            "recent": [[at, story_state.plain_article(article)] for at, article in self._recent.items()],
        }

    @classmethod
    def from_state(cls, state: dict[str, Any]) -> StoryIndex:
        """The index that `to_state` was asked of: it goes on as if it had never stopped. UsageError for other data."""
        story_state.check_version(state)
        index = cls()
        index._named = state["named"]
        index.rarity = story_state.build_rarity(state["rarity"])
        index._ids, home, index._reasons = ([row[at] for row in state["articles"]] for at in range(3))
        index._home = array("q", home)
        index._numbers = {known: number for number, known in enumerate(index._ids)}
        index.drafts = {story: story_state.build_draft(draft) for story, draft in state["drafts"]}
        index.members = {story: list(members) for story, members in state["members"]}
        index._postings = Postings(state["postings"])
        index._recent.update((at, story_state.build_article(article)) for at, article in state["recent"])
        return index

    def weigh(self, reading: Reading) -> Weighed:
        """The article with its words weighed, counted as read."""
        return self.rarity.add_and_weigh(reading)

    def find(self, article: Weighed, far_behind: float = FAR_BEHIND, most: int = CANDIDATES) -> list[Candidate]:
        """The stories that it may belong to, likeliest first, `most` of them."""
        found = []
        for story, alikes in self._find_likest(article, far_behind * LEAST_OF_FIRST).items():
            alikes.sort(reverse=True)
            nearest = tuple(alikes[:3])
            found.append((-nearest[0] - 0.5 * sum(nearest) / len(nearest), story, nearest))
        found.sort()
        least = far_behind * found[0][2][0] if found else 0.0
        return [Candidate(story, nearest) for _, story, nearest in found[:most] if nearest[0] >= least]

    def _find_likest(self, article: Weighed, share: float) -> dict[int, list[float]]:
        """The likeness of the articles of each story one of which has that share of the likeness of the likest."""
        numbers, alike = self._postings.find(_finding(article))
        homes = np.frombuffer(self._home, dtype=np.int64)[numbers]
        if self._named > len(self._meant):
            self._meant = np.zeros(2 * self._named, dtype=bool)
        meant = homes[alike >= share * alike.max(initial=0.0)]
        self._meant[meant] = True
        inside = self._meant[homes] & (alike > LEAST_LIKENESS)
        self._meant[meant] = False
        found: dict[int, dict[int, float]] = {}
        for number, home, one in zip(*(each[inside].tolist() for each in (numbers, homes, alike)), strict=True):
            found.setdefault(home, {})[number] = one
        return {story: list(alikes.values()) for story, alikes in found.items()}

    def list_signs(self, article: Weighed, candidates: Sequence[Candidate]) -> list[list[float]]:
        """A row of signs for each candidate."""
        return list_signs(article, [(one, self.drafts[one.story]) for one in candidates])

    def put(self, id: str, article: Weighed, story: int | None, nearest: float | None, reason: str = "") -> int:
        """Put the article into that story, or a new one; the number of the story."""
        number = len(self._ids)
        if story is None:
            story = self._name_story()
            self.drafts[story] = Draft()
        self._ids.append(id)
        self._numbers[id] = number
        self._home.append(story)
        self._reasons.append(reason)
        self.members.setdefault(story, []).append(number)
        self.drafts[story].add(article, nearest)
        self._recent[number] = article
        if number >= REMEMBERED:
            self._recent.pop(number - REMEMBERED, None)
            self._pairs.forget(number - REMEMBERED)
        self._postings.add(number, _finding(article))
        return story

    def _match_articles(
        self, article: Weighed, candidates: Sequence[Candidate], odds: Sequence[float]
    ) -> Sequence[float]:
        """The log-odds of the stories, each given those of its sums, where the article is compared with theirs too."""
        number = len(self._ids)
        self._recent[number] = article
        asked = list_doubtful(odds)
        members = [self._pick(one.story) if at in asked else () for at, one in enumerate(candidates)]
        matched = iter(self._pairs.judge([(number, at) for some in members for at in some]))
        return [weigh_up(first, list(islice(matched, len(some)))) for first, some in zip(odds, members, strict=True)]

    def _pick(self, story: int) -> Sequence[int]:
        """The articles of a story that a new one is compared with, of those that are remembered."""
        return spread([at for at in self.members[story][-PARTED:] if at in self._recent], MATCHED)

    def _review(self, story: int, candidates: Sequence[Candidate], odds: Sequence[float]) -> Iterator[Change]:
        """What the newest article of a story shows about it: that another is the same, or that it is two."""
        for candidate, chance in zip(candidates, odds, strict=True):
            other = candidate.story
            if chance >= JOINS and other != story and other in self.members and self.bound.isdisjoint((story, other)):
                one, two = self._recall(story), self._recall(other)
                if self._fit(one, two) >= ONE_STORY:
                    story, other = (story, other) if len(one) >= len(two) else (other, story)
                    yield self._join(story, other)
        if len(self.members[story]) in LOOKED_AT_SIZES and story not in self.bound:
            parts = part(self._recall(story)[-PARTED:])
            if parts and self._fit(*parts) < TWO_STORIES:
                yield self._split(story, min(parts, key=lambda half: (len(half), half[-1][0])))

    def _fit(self, some: Sequence[Numbered], others: Sequence[Numbered]) -> float:
        """The mean log-odds that the latest of some articles and those of others tell of one happening."""
        odds = self._pairs.judge(
            [(max(one, other), min(one, other)) for one, _ in some[-COMPARED:] for other, _ in others[-COMPARED:]]
        )
        return sum(odds) / len(odds) if odds else UNFIT

    def _recall(self, story: int) -> list[Numbered]:
        return [(at, self._recent[at]) for at in self.members[story] if at in self._recent]

    def _join(self, story: int, other: int) -> Change:
        moved = self.members.pop(other)
        self.members[story] = sorted(self.members[story] + moved)
        self._move(moved, story)
        self.drafts[story].take_in(self.drafts.pop(other))
        reason = f"article {self._ids[-1]} belongs to both, and their articles fit each other"
        return Change("joined", story, other, tuple(self._ids[at] for at in moved), reason)

    def _split(self, story: int, leaving: Sequence[Numbered]) -> Change:
        moved = [at for at, _ in leaving]
        new = self._name_story()
        self.members[story] = sorted(set(self.members[story]) - set(moved))
        self.members[new] = moved
        self._move(moved, new)
        for one in (story, new):
            self.drafts[one] = build_draft([article for _, article in self._recall(one)])
        reason = f"since article {self._ids[-1]} their names, days or numbers differ too much"
        return Change("split", story, new, tuple(self._ids[at] for at in moved), reason)

    def _name_story(self) -> int:
        self._named += 1
        return self._named - 1

    def _move(self, articles: Sequence[int], story: int) -> None:
        for at in articles:
            self._home[at] = story

    def _explain(self, article: Weighed, story: int) -> str:
        draft = self.drafts[story]
        names = {name for name in article.names if name in draft.held}
        words = (word for word in article.words if word in draft.total and not word.isdigit() and word not in names)
        shared = islice(chain((name for name in article.names if name in names), words), NAMED_WORDS)
        return f"it shares {', '.join(shared)} with the story"


def _finding(article: Weighed) -> Iterator[tuple[str, float]]:
    """The heaviest words, with their weight."""
    return islice(article.words.items(), FINDING_WORDS)


def list_doubtful(odds: Sequence[float]) -> list[int]:
    """Which stories, by the log-odds of their sums, are worth comparing an article with their articles one by one.

    >>> list_doubtful([5.0, -1.0, -9.0]), list_doubtful([5.0, 1.0, -9.0])
    ([1], [0, 1])
    """
    best = max(odds, default=0.0)
    near = [at for at, one in enumerate(odds) if one > best - FAR_AHEAD]
    sure = near if best >= SURE and len(near) == 1 else ()
    return [at for at, one in enumerate(odds) if one >= NO_HOPE and at not in sure]


def spread(members: Sequence[int], most: int) -> Sequence[int]:
    """So many of the members at most, evenly spread, the first and the last among them.

    >>> spread(range(10, 20), 4)
    [10, 13, 16, 19]
    """
    if len(members) <= most:
        return members
    return [members[(len(members) - 1) * at // (most - 1)] for at in range(most)]


def build_draft(articles: Sequence[Weighed]) -> Draft:
    """The draft of a story of these articles, the oldest first."""
    draft = Draft()
    for at, article in enumerate(articles):
        before = articles[max(0, at - COMPARED) : at]
        draft.add(article, max([article.likeness(other) for other in before], default=None))
    return draft


def _chance(odds: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))
