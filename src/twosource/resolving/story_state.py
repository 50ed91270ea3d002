"""The state of an index of stories as plain data, and back."""

from __future__ import annotations

from datetime import date
from typing import Any

from twosource.errors import UsageError
from twosource.resolving.story_draft import Draft
from twosource.resolving.story_reading import Reading
from twosource.resolving.story_vector import Rarity, Weighed

VERSION = 4
"""Raised whenever the meaning of the state changes; a state of another version is refused."""
SUMS = ("total", "lead", "names", "held", "first", "numbers", "years", "weekdays")
NUMBERS = ("size", "square", "lead_square", "nearest")
SETS = ("title", "names", "strong", "numbers", "years", "weekdays")


def check_version(state: dict[str, Any]) -> None:
    """Raise UsageError for a state that this version of the program cannot read."""
    if state.get("version") != VERSION:
        raise UsageError(
            f"the stories were kept by version {state.get('version')}, not {VERSION}; add the articles again"
        )


def plain_rarity(rarity: Rarity) -> dict[str, Any]:
    """How rare words are."""
    return {"articles": rarity.articles, "holders": dict(rarity.holders)}


def build_rarity(plain: dict[str, Any]) -> Rarity:
    """The same from plain data."""
    return Rarity(plain["articles"], dict(plain["holders"]))


def plain_draft(draft: Draft) -> dict[str, Any]:
    """A story while it grows."""
    return {
        **{name: dict(getattr(draft, name)) for name in SUMS},
        **{name: getattr(draft, name) for name in NUMBERS},
        "days": [[month, day, count] for (month, day), count in draft.days.items()],
        "seasons": [[day, count] for day, count in draft.seasons.items()],
        "published": [day.isoformat() for day in draft.published],
    }


def build_draft(plain: dict[str, Any]) -> Draft:
    """The same from plain data."""
    kept: dict[str, Any] = {**{name: dict(plain[name]) for name in SUMS}, **{name: plain[name] for name in NUMBERS}}
    return Draft(
        **kept,
        days={(month, day): count for month, day, count in plain["days"]},
        seasons=dict(plain["seasons"]),
        published=[date.fromisoformat(day) for day in plain["published"]],
    )


def plain_article(article: Weighed) -> dict[str, Any]:
    """An article that is still remembered in full."""
    reading = article.reading
    return {
        "words": dict(article.words),
        "lead": dict(article.lead),
        "names": dict(article.names),
        "rarity": dict(article.rarity),
        "reading": {
            "counts": dict(reading.counts),
            "lead": dict(reading.lead),
            **{name: sorted(getattr(reading, name)) for name in SETS},
            "days": sorted(reading.days),
            "seasons": sorted(reading.seasons),
            "published": reading.published.isoformat() if reading.published else None,
            "length": reading.length,
        },
    }


def build_article(plain: dict[str, Any]) -> Weighed:
    """The same from plain data."""
    read = plain["reading"]
    reading = Reading(
        counts=dict(read["counts"]),
        lead=dict(read["lead"]),
        **{name: frozenset(read[name]) for name in SETS},
        days=frozenset((month, day) for month, day in read["days"]),
        seasons=frozenset(read["seasons"]),
        published=date.fromisoformat(read["published"]) if read["published"] else None,
        length=read["length"],
    )
    return Weighed(reading, dict(plain["words"]), dict(plain["lead"]), dict(plain["names"]), dict(plain["rarity"]))
