"""What a desk tells, as lines for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from twosource.model.annotation import EntityKind
from twosource.model.desk import Added, Health, Hit, Member, Promise, StoryLine, StoryPage, Told, Watched
from twosource.model.finding import Finding
from twosource.model.number_words import name_bounds
from twosource.model.statement import Modality, Status
from twosource.presenting.plain import flatten
from twosource.presenting.wording import shorten

MACHINE = "machine"
"""How a statement stands that no person has looked at."""
LONGEST = 100
"""Characters of a title or a sentence in a list."""


def added_to_text(added: Added) -> str:
    """What became of a page, on one line.

    >>> from twosource.model.desk import Arrival
    >>> added_to_text(Added("a.html", Arrival.ADDED, "art-1", "A fire", "sto-1", "alike"))
    'a.html: added as art-1 to sto-1'
    """
    if not added.story:
        return f"{flatten(added.page)}: known as {added.article}, which a person rejected"
    place = {"added": "added as {article} to {story}", "known": "known as {article} in {story}"}.get(
        added.arrival.value, "{arrival} as {article} in {story}"
    )
    told = place.format(article=added.article, story=added.story, arrival=added.arrival.value)
    replaced = f", in place of {added.replaces}" if added.replaces else ""
    foreign = f" (not analysed: {added.foreign})" if added.foreign else ""
    return f"{flatten(added.page)}: {told}{replaced}{foreign}"


def foreign_to_text(added: Added) -> str:
    """That an article is kept without being analysed."""
    return f"{flatten(added.page)}: the text is in {added.foreign}: it is kept and can be searched, but not analysed"


def count_arrivals(arrivals: Sequence[Added]) -> str:
    """How many pages became what.

    >>> from twosource.model.desk import Arrival
    >>> page = Added("a.html", Arrival.ADDED, "art-1", "A fire", "sto-1", "alike")
    >>> count_arrivals([page, page])
    '2 added'
    """
    counted = Counter(added.arrival.value for added in arrivals)
    told = ", ".join(f"{counted[kind]:,} {kind}" for kind in sorted(counted))
    foreign = sum(added.foreign is not None for added in arrivals)
    return f"{told} ({foreign:,} not analysed)" if foreign else told


def story_to_text(story: StoryLine) -> str:
    """A story on one line: id, days, how many articles, title; on another why it was joined or split, if it was."""
    count = "1 article" if story.articles == 1 else f"{story.articles:,} articles"
    count += f" ({story.foreign:,} not analysed)" if story.foreign else ""
    head = f"{story.id}  {_days(story.first_day, story.last_day)}  {count}  {_short(story.title)}"
    return f"{head}\n    {story.shift.describe(story.id)}" if story.shift else head


def story_page_to_text(page: StoryPage) -> list[str]:
    """A story with its articles, and how it was joined and split."""
    shifts = [f"    {shift.describe(page.story.id)}" for shift in page.shifts]
    return [story_to_text(replace(page.story, shift=None)), *shifts, *(member_to_text(one) for one in page.members)]


def member_to_text(member: Member) -> str:
    """An article of a story on two lines, the second why it is there."""
    moved = f"; a person moved it from {member.moved_from}" if member.moved_from else ""
    replaced = f" (replaced by {member.replaced_by})" if member.replaced_by else ""
    foreign = f" (not analysed: {member.foreign})" if member.foreign else ""
    title = f"{_short(member.title or '(no title)')}{foreign}"
    head = f"  {member.article}  {member.day or 'no date':10}  {member.outlet}: {title}{replaced}"
    return f"{head}\n    {member.reason}{moved}"


def finding_to_text(finding: Finding) -> str:
    """What is known of a count, with the reason."""
    counted = finding.value or name_bounds(finding.low, finding.high)
    return f"{finding.question}: {flatten(counted)} ({finding.verdict.value.replace('_', ' ')})\n    {finding.reason}"


def promise_to_text(promise: Promise) -> str:
    """A promise with its state and its story."""
    said = promise.promise.commitment
    due = said.due.latest if said.due else None
    told = f"{promise.doer or said.who or 'not said who'}: {said.told}"
    state = promise.promise.state.value
    return f"{due or 'no day'!s:10}  {state:8}{_short(told)}\n    {promise.promise.state_reason} [{promise.story}]"


def hit_to_text(hit: Hit) -> str:
    """Something found, on two lines; a person, body, group or place on one."""
    if hit.kind in tuple(EntityKind):
        country = f", {hit.country}" if hit.country else ""
        return f"{flatten(hit.text)} ({hit.kind}{country})  {flatten(hit.value or '')}  [{hit.id} in {hit.story}]"
    what = f"{hit.kind} {_short(hit.value)}" if hit.value else hit.kind
    what += f" (not analysed: {hit.foreign})" if hit.foreign else ""
    source = f", {hit.source}" if hit.source else ""
    inferred = f" ({hit.inferred})" if hit.inferred else ""
    inferred += " (the words stand elsewhere in the article)" if hit.words_elsewhere else ""
    head = f"{hit.day or 'no date':10}  {what}{_marks(hit)}{inferred}  [{hit.id} in {hit.story}]"
    return f"{head}\n    {flatten(hit.outlet)}{source}: {flatten(hit.text)}"


def waiting_hit_to_text(hit: Hit) -> str:
    """A statement that nobody has looked at, with how sure it is."""
    return f"{hit.confidence or 0:4.0%}  {hit_to_text(hit)}"


def _marks(hit: Hit) -> str:
    """What keeps a statement from being a plain fact that stands, and what people said of it."""
    plain = (None, Modality.ASSERTED.value, Status.STANDS.value, MACHINE)
    marks = [mark for mark in (hit.modality, hit.status, hit.standing) if mark not in plain]
    return "".join(f" [{mark}]" for mark in marks)


def change_to_text(told: Told) -> str:
    """A change, with the story in which it is and the sentence that it stands on."""
    change = told.change
    cited = f"\n    “{flatten(change.evidence[0].sentence)}”" if change.evidence else ""
    return f"{told.at}  {change.kind.value.replace('_', ' ')}: {flatten(change.text)} [{change.story}]{cited}"


def watched_to_text(feed: Watched) -> str:
    """A feed that is watched, on one line; on a second what went wrong."""
    line = f"{feed.url}  polled {feed.polled or 'never'}, next {feed.next_poll}"
    return f"{line}\n    {_tell_failures(feed.failures)}: {flatten(feed.fault)}" if feed.fault else line


def waiting_to_text(feed: Watched) -> str:
    """That a feed which failed is left alone for a while."""
    fault = flatten(feed.fault or "")
    return f"{feed.url}: {_tell_failures(feed.failures)}, and is left alone until {feed.next_poll}: {fault}"


def _tell_failures(failures: int) -> str:
    return {0: "not asked", 1: "failed once", 2: "failed twice"}.get(failures, f"failed {failures} times")


def health_to_text(health: Health) -> str:
    """How a desk is, with what is wrong and what to do about it."""
    lines = [f"{health.desk} (step {health.step})"]
    lines += [f"  {count:>9,} {name}" for name, count in health.counts]
    if health.older:
        lines.append(f"  {health.older:,} articles were read by an older version; `twosource renew` reads them again")
    lines += [f"  {count:>9,} of the articles in {name}, not analysed" for name, count in health.foreign]
    lines += [f"FAULT: {fault.what}: {fault.where}\n  {fault.advice}" for fault in health.faults]
    return "\n".join(lines if health.faults else [*lines, "no fault found"])


def _days(first: str | None, last: str | None) -> str:
    if first is None or first == last:
        return f"{first or 'no date':10}"
    return f"{first} to {last}"


def _short(text: str) -> str:
    return shorten(flatten(text), LONGEST)
