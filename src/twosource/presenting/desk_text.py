"""What a desk tells, as lines for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from twosource.model.desk import Added, Health, Hit, Member, Promise, StoryLine, StoryPage, Told
from twosource.model.finding import Finding
from twosource.model.number_words import name_bounds
from twosource.presenting.plain import flatten
from twosource.presenting.wording import shorten

LONGEST = 100
"""Characters of a title or a sentence in a list."""


def added_to_text(added: Added) -> str:
    """What became of a page, on one line.

    >>> from twosource.model.desk import Arrival
    >>> added_to_text(Added("a.html", Arrival.ADDED, "art-1", "A fire", "sto-1", "alike"))
    'a.html: added as art-1 to sto-1'
    """
    place = {"added": "added as {article} to {story}", "known": "known as {article} in {story}"}.get(
        added.arrival.value, "{arrival} as {article} in {story}"
    )
    told = place.format(article=added.article, story=added.story, arrival=added.arrival.value)
    return f"{flatten(added.page)}: {told}" + (f", in place of {added.replaces}" if added.replaces else "")


def count_arrivals(arrivals: Iterable[str]) -> str:
    """How many pages became what.

    >>> count_arrivals(["added", "known", "added"])
    '2 added, 1 known'
    """
    counted = Counter(arrivals)
    return ", ".join(f"{counted[kind]:,} {kind}" for kind in sorted(counted))


def story_to_text(story: StoryLine) -> str:
    """A story on one line: id, days, how many articles, title; on another why it was joined or split, if it was."""
    count = "1 article" if story.articles == 1 else f"{story.articles:,} articles"
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
    title = _short(member.title or "(no title)")
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
    told = f"{said.who or 'not said who'}: {said.what}"
    state = promise.promise.state.value
    return f"{due or 'no day'!s:10}  {state:8}{_short(told)}\n    {promise.promise.state_reason} [{promise.story}]"


def hit_to_text(hit: Hit) -> str:
    """Something found, on two lines."""
    what = f"{hit.kind} {hit.value}" if hit.value else hit.kind
    source = f", {hit.source}" if hit.source else ""
    inferred = f" ({hit.inferred})" if hit.inferred else ""
    head = f"{hit.day or 'no date':10}  {what}{inferred}  [{hit.id} in {hit.story}]"
    return f"{head}\n    {flatten(hit.outlet)}{source}: {flatten(hit.text)}"


def change_to_text(told: Told) -> str:
    """A change, with the story in which it is and the sentence that it stands on."""
    change = told.change
    cited = f"\n    “{flatten(change.evidence[0].sentence)}”" if change.evidence else ""
    return f"{told.at}  {change.kind.value.replace('_', ' ')}: {flatten(change.text)} [{change.story}]{cited}"


def health_to_text(health: Health) -> str:
    """How a desk is, with what is wrong and what to do about it."""
    lines = [f"{health.desk} (step {health.step})"]
    lines += [f"  {count:>9,} {name}" for name, count in health.counts]
    if health.older:
        lines.append(f"  {health.older:,} articles were read by an older version; `twosource renew` reads them again")
    lines += [f"FAULT: {fault.what}: {fault.where}\n  {fault.advice}" for fault in health.faults]
    return "\n".join(lines if health.faults else [*lines, "no fault found"])


def _days(first: str | None, last: str | None) -> str:
    if first is None or first == last:
        return f"{first or 'no date':10}"
    return f"{first} to {last}"


def _short(text: str) -> str:
    return shorten(flatten(text), LONGEST)
