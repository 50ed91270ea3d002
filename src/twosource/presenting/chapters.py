"""Pages that tell of several happenings: what belongs to each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.model.analysis import Analysis
from twosource.model.finding import Reconciliation
from twosource.model.group import Resolution, Story
from twosource.model.likeness import Likeness
from twosource.model.number_words import name_number
from twosource.model.record import Chapter, Line, OnlyIn
from twosource.model.span import Evidence
from twosource.model.statement import Statement
from twosource.presenting.only_in import find_exclusives
from twosource.presenting.summary import MOST_LINES, choose_title, summarise
from twosource.presenting.titles import find_overtaken
from twosource.presenting.unknown import list_unknown
from twosource.presenting.wording import SMALL_NUMBERS, shorten, start_sentence

FEWER_LINES = 5
"""Lines of what happened, where the pages tell of more than one happening."""

NOTHING_READ = "No article could be read"
MOST_NAMED = 3
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Part:
    """One happening: its articles in their order, and what the statements of these come to."""

    story: Story
    analyses: tuple[Analysis, ...]
    reconciliation: Reconciliation


def split(analyses: Sequence[Analysis], resolution: Resolution, reconciliation: Reconciliation) -> tuple[Part, ...]:
    """A part for each story, in the order of their first articles; articles of no story are one more."""
    parts = []
    left = {analysis.article.id for analysis in analyses}
    for story in resolution.stories:
        own = frozenset(story.articles) & left
        left -= own
        if own:
            parts.append(_take(story, own, analyses, reconciliation))
    if left:
        rest = Story("sto-rest", tuple(sorted(left)), "no story was made of them")
        parts.append(_take(rest, frozenset(left), analyses, reconciliation))
    place = {analysis.article.id: at for at, analysis in enumerate(analyses)}
    return tuple(sorted(parts, key=lambda part: min(place[one.article.id] for one in part.analyses)))


def _take(story: Story, own: frozenset[str], analyses: Sequence[Analysis], reconciliation: Reconciliation) -> Part:
    def is_own(evidence: Sequence[Evidence]) -> bool:
        return bool(evidence) and evidence[0].article in own

    kept = replace(
        reconciliation,
        findings=tuple(one for one in reconciliation.findings if is_own(one.evidence)),
        commitments=tuple(one for one in reconciliation.commitments if one.commitment.article in own),
        restrictions=tuple(one for one in reconciliation.restrictions if one.restriction.article in own),
        timeline=tuple(one for one in reconciliation.timeline if is_own(one.evidence)),
        relations=tuple(one for one in reconciliation.relations if one.source in own),
    )
    return Part(story, tuple(one for one in analyses if one.article.id in own), kept)


def write_chapters(
    parts: Sequence[Part], voices: Mapping[str, str], statements: Mapping[str, Statement]
) -> tuple[Chapter, ...]:
    """The chapter of each part: its title, and what happened in a few lines."""
    most = MOST_LINES if len(parts) < 2 else FEWER_LINES
    return tuple(
        Chapter(
            id=part.story.id,
            title=choose_title(part.analyses, find_overtaken(part.analyses, part.reconciliation.findings, statements)),
            articles=tuple(one.article.id for one in part.analyses),
            reason=part.story.reason,
            summary=_summarise(part, voices, statements, most),
        )
        for part in parts
    )


def _summarise(
    part: Part, voices: Mapping[str, str], statements: Mapping[str, Statement], most: int
) -> tuple[Line, ...]:
    own = {key: one for key, one in statements.items() if one.article in part.story.articles}
    return summarise(Likeness(part.analyses, voices), part.reconciliation, own, most)


def name_all(chapters: Sequence[Chapter]) -> str:
    """The title of the record: that of its one story, or how many there are, with the first of them.

    Without any chapter it says so.
    """
    if len(chapters) < 2:
        return chapters[0].title if chapters else NOTHING_READ
    number = SMALL_NUMBERS[len(chapters)] if len(chapters) < len(SMALL_NUMBERS) else name_number(len(chapters))
    named = "; ".join(shorten(chapter.title, LONGEST_NAME) for chapter in chapters[:MOST_NAMED])
    more = f"; and {len(chapters) - MOST_NAMED} more" if len(chapters) > MOST_NAMED else ""
    return f"{start_sentence(number)} happenings: {named}{more}"


def find_all_exclusives(parts: Sequence[Part], voices: Mapping[str, str]) -> tuple[OnlyIn, ...]:
    """What only one outlet has of a story that others tell too, by outlet."""
    lines: dict[str, list[Line]] = {}
    for part in parts:
        own = {article: voice for article, voice in voices.items() if article in part.story.articles}
        likeness = Likeness(part.analyses, own)
        for one in find_exclusives(part.analyses, own, likeness, part.reconciliation):
            lines.setdefault(one.outlet, []).extend(one.lines)
    return tuple(OnlyIn(outlet, tuple(lines[outlet])) for outlet in sorted(lines))


def list_all_unknown(parts: Sequence[Part], chapters: Iterable[Chapter]) -> tuple[str, ...]:
    """The open questions of each story, named by its title where there are several."""
    return tuple(_name_questions(parts, chapters))


def _name_questions(parts: Sequence[Part], chapters: Iterable[Chapter]) -> Iterator[str]:
    for part, chapter in zip(parts, chapters, strict=True):
        before = f"{shorten(chapter.title, LONGEST_NAME)}: " if len(parts) > 1 else ""
        for line in list_unknown(part.analyses, part.reconciliation):
            yield f"{before}{line}"
