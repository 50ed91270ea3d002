"""What becomes of promises, restrictions and offices: stories of our own, each asked about on several days.

`state_stories.jsonl` has one story a line: its pages with their days, what is asked about, the state on each day, and
words of the sentence that decides on the last of them. Beside ours stands a rule without meaning: what has a due or
last day is kept, ended or left when that day is past.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import twosource as ts
from bench.table import Score
from twosource.model.finding import Followed, Standing, Tenure
from twosource.model.group import Resolution, Story
from twosource.model.noun import content_id
from twosource.reconciling import reconcile

STORIES = Path(__file__).with_name("state_stories.jsonl")
KINDS = ("commitment", "restriction", "office")
BY_DATE = {"commitment": ("open", "kept"), "restriction": ("in_force", "ended"), "office": ("held", "held")}

RULE = "by date alone"
Told = Followed | Standing | Tenure


def stories() -> list[dict[str, Any]]:
    """The stories in the order of the file."""
    return [json.loads(line) for line in STORIES.read_text(encoding="utf-8").splitlines()]


def follow(story: dict[str, Any]) -> list[tuple[str, Told | None]]:
    """Each day that is asked about with what the program follows then; None where it finds no such thing."""
    articles = [
        ts.Article.from_text(f"{page['title']}\n\n{page['text']}", published=page["day"], url=_address(page["outlet"]))
        for page in story["pages"]
    ]
    analyses = list(ts.analyse_many(articles))
    ids = tuple(sorted(article.id for article in articles))
    resolution = Resolution((), (Story(content_id("sto", *ids), ids, "one happening"),), ())
    found = []
    for day, _ in story["states"]:
        result = reconcile(analyses, resolution, date.fromisoformat(day))
        every = {"commitment": result.commitments, "restriction": result.restrictions, "office": result.tenures}
        found.append((day, next((one for one in every[story["kind"]] if _is_asked(one, story["ask"])), None)))
    return found


def _address(outlet: str) -> str:
    return f"https://{outlet.lower().replace(' ', '-')}.example.org/"


def _is_asked(one: Told, words: str) -> bool:
    if isinstance(one, Followed):
        return any(words in each.what for each in (one.commitment, *one.also))
    if isinstance(one, Standing):
        return words in (one.restriction.kind.value, *(one.restriction.what or "").split())
    return one.office.person == words


def run() -> list[Score]:
    """The share of days with the right state, by kind, and of stories that cite the sentence that decides."""
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    plain: Counter[str] = Counter()
    cited = deciding = 0
    for story in stories():
        kind = story["kind"]
        found = follow(story)
        for (day, one), (_, state) in zip(found, story["states"], strict=True):
            asked[kind] += 1
            right[kind] += one is not None and one.state.value == state
            plain[kind] += _judge_by_date(one, kind, day) == state
        if story["decided"]:
            deciding += 1
            cited += _decides(found[-1][1], story["decided"])
    scores = [
        Score(
            "states, own stories", f"{kind}, right state", right[kind] / asked[kind], plain[kind] / asked[kind], "days"
        )
        for kind in KINDS
    ]
    return [*scores, Score("states, own stories", "the sentence that decides", cited / deciding)]


def _judge_by_date(one: Told | None, kind: str, day: str) -> str:
    before, after = BY_DATE[kind]
    when = None
    if isinstance(one, Followed):
        when = one.commitment.due
    elif isinstance(one, Standing):
        when = one.restriction.to
    return after if when is not None and when.latest is not None and when.latest < date.fromisoformat(day) else before


def _decides(one: Told | None, words: str) -> bool:
    return one is not None and one.decided_by is not None and words in one.decided_by.sentence


def wrong(story: dict[str, Any], found: Sequence[tuple[str, Told | None]]) -> list[str]:
    """What is wrong of a story's states, in words; nothing where all is right."""
    errors = [
        f"{story['name']} on {day}: {one.state.value if one else 'not found'}, should be {state}"
        for (day, one), (_, state) in zip(found, story["states"], strict=True)
        if one is None or one.state.value != state
    ]
    last = found[-1][1]
    if story["decided"] and not _decides(last, story["decided"]):
        sentence = last.decided_by.sentence if last is not None and last.decided_by is not None else None
        errors.append(f"{story['name']}: decided by {sentence}")
    return errors


if __name__ == "__main__":
    for each in stories():
        print("\n".join(wrong(each, follow(each))) or f"{each['name']}: right")
