"""What a desk tells of what it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from twosource.model.finding import Followed
from twosource.model.noun import INLINE, Noun
from twosource.model.record import Problem
from twosource.model.span import Evidence


class Arrival(StrEnum):
    """What became of a page that was added."""

    ADDED = "added"
    KNOWN = "known"
    CHANGED = "changed"
    RENEWED = "renewed"


@dataclass(frozen=True, slots=True)
class Added(Noun):
    """A page on the desk: its article (id and title), the story that it stands in and why.

    `known`: nothing was written. `changed`: the outlet has put it in the place of another article at the same address,
    `replaces`. `renewed`: a newer version of the program has read it again. `foreign` names the language of a text that
    is kept and can be searched, but is not analysed.
    """

    page: str
    arrival: Arrival
    article: str
    title: str | None
    story: str
    reason: str
    replaces: str | None = None
    foreign: str | None = None


@dataclass(frozen=True, slots=True)
class Intake(Noun):
    """What became of the pages that were added: on the desk (new or known), and not readable."""

    added: tuple[Added, ...]
    problems: tuple[Problem, ...]


class ShiftKind(StrEnum):
    """What the program can do to stories when an article shows that it is needed."""

    JOINED = "joined"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Shift(Noun):
    """Stories that the program joined (`story` took in `other`) or split (`other` left `story`): when (UTC) and why.

    `articles` are those that changed their story.
    """

    at: str
    kind: ShiftKind
    story: str
    other: str
    articles: tuple[str, ...]
    reason: str

    def describe(self, story: str) -> str:
        """What was done, told of one of the two stories."""
        day = self.at[:10]
        if self.kind is ShiftKind.JOINED:
            return f"on {day} {self.other} was joined with it: {self.reason}"
        parted = f"{self.other} was parted from it" if story == self.story else f"it was parted from {self.story}"
        return f"on {day} {parted}: {self.reason}"


@dataclass(frozen=True, slots=True)
class StoryLine(Noun):
    """A story in a list: how many articles it has, from which days (of publication), and when it last changed (UTC).

    `shift` is the last time that the program joined or split it; `foreign` of the articles are in languages that are
    not analysed.
    """

    id: str
    title: str
    articles: int
    first_day: str | None
    last_day: str | None
    changed: str
    revision: int
    shift: Shift | None = None
    foreign: int = 0


@dataclass(frozen=True, slots=True)
class Member(Noun):
    """An article of a story and why it stands there.

    `replaced_by` is the article that its outlet put in its place; `moved_from` the story in which the program had put
    it before people moved it; `foreign` names its language where that is not analysed.
    """

    article: str
    title: str | None
    outlet: str
    day: str | None
    url: str | None
    reason: str
    replaced_by: str | None = None
    moved_from: str | None = None
    foreign: str | None = None


@dataclass(frozen=True, slots=True)
class StoryPage(Noun):
    """A story with its articles, by day, and how the program joined and split it."""

    story: StoryLine
    members: tuple[Member, ...]
    shifts: tuple[Shift, ...] = ()


@dataclass(frozen=True, slots=True)
class Promise(Noun):
    """A commitment with its state, and the story (id and title) in which it was made.

    `doer` is who is to do it, by name where the page says "I" or "he".
    """

    story: str
    title: str
    promise: Followed = field(metadata={INLINE: True})
    doer: str | None = None


@dataclass(frozen=True, slots=True)
class Hit(Noun):
    """Something that was searched for and found: an article, a statement or an entity, `kind` says which.

    `text` is the title, the sentence or the name; `value` what a statement says in short. `country` of a statement that
    names no place is that of its article, as `inferred` tells. `foreign` names the language of an article that is not
    analysed. Of a statement, `modality` tells whether it is asserted, planned, possible, conditional or denied, and
    `status` whether it stands; `words_elsewhere` that its article holds the words of the query, and not its sentence;
    `confidence` (0 to 1) how sure it is.
    """

    kind: str
    id: str
    text: str
    article: str
    outlet: str
    day: str | None
    story: str
    value: str | None = None
    source: str | None = None
    country: str | None = None
    inferred: str | None = None
    status: str | None = None
    standing: str | None = None
    foreign: str | None = None
    modality: str | None = None
    words_elsewhere: bool = False
    confidence: float | None = None


class ChangeKind(StrEnum):
    """What can change on a desk that is watched."""

    STORY = "new_story"
    JOINED = "stories_joined"
    SPLIT = "story_split"
    FIGURE = "figure_new"
    REVISED = "figure_revised"
    RETRACTED = "retracted"
    DISPUTED = "disputed"
    DUE = "promise_due"
    KEPT = "promise_kept"
    MISSED = "promise_missed"
    ARTICLE = "article_changed"


@dataclass(frozen=True, slots=True)
class Change(Noun):
    """One fact that changed in a story, in a sentence, with the evidence for what stands now.

    `before` and `after` are the values in words, where there are such; `article` the one that an outlet changed.
    """

    kind: ChangeKind
    story: str
    title: str
    text: str
    evidence: tuple[Evidence, ...]
    before: str | None = None
    after: str | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Told(Noun):
    """A change with its number in the order of telling, and when it was found (UTC)."""

    number: int
    at: str
    change: Change = field(metadata={INLINE: True})


@dataclass(frozen=True, slots=True)
class Watched(Noun):
    """A feed that is watched: when it was polled last and when it may be next (UTC), and what went wrong lately.

    A `fault` without `failures` is that the feed must not be asked as the watch is set; nothing was asked.
    """

    url: str
    polled: str | None
    next_poll: str
    failures: int
    fault: str | None


class ActKind(StrEnum):
    """What a person can do."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    MERGE = "merge"
    SPLIT = "split"
    CORRECT_ARTICLE = "correct_article"
    REJECT_ARTICLE = "reject_article"
    MERGE_ENTITIES = "merge_entities"
    SPLIT_ENTITY = "split_entity"
    GRADE = "grade"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Act(Noun):
    """One decision: `number` in the order of deciding, who, when (UTC) and why, about what (`target`, an id).

    `details` are the statement as it stood and the fields put right, the story that is merged into, ...
    """

    number: int
    at: str
    who: str
    why: str
    act: ActKind
    target: str
    article: str | None
    details: Mapping[str, Any]

    @property
    def given(self) -> dict[str, Any]:
        """The details."""
        return dict(self.details)


@dataclass(frozen=True, slots=True)
class Fault(Noun):
    """Something wrong with a desk: what, with which thing (an id), and what to do about it."""

    what: str
    where: str
    advice: str


@dataclass(frozen=True, slots=True)
class Health(Noun):
    """How a desk is: where it is kept, its step of migration, how much it holds, and what is wrong with it.

    `older` articles were read by an older version; `foreign` counts, by language, those that are not analysed.
    """

    desk: str
    step: str
    counts: tuple[tuple[str, int], ...]
    older: int
    faults: tuple[Fault, ...]
    foreign: tuple[tuple[str, int], ...] = ()
