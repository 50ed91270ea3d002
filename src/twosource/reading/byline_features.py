"""What is visible of a line that names people and may be the article's byline: its words, its place, its neighbours."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from twosource.model.article import Role
from twosource.reading.block import HEADLINE, Block
from twosource.reading.byline import ADDRESS, find_credited, read_byline, read_names_alone
from twosource.reading.names import ROLES, has_given_name
from twosource.reading.newsroom_note import is_newsroom_note
from twosource.reading.prose import look_at

FAR = 99.0
LONGEST = 200
LONGEST_NOTE = 600
NEAR = 3
ABOVE = 20
BELOW = 25
"""So many lines above the headline, below the first paragraph and below the last are looked at."""
DATE_MARK = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[.:h]\d\d\b|\b\d{1,2}[./]\d{1,2}\b|\d年|\d月|\b(?:ago|vor \d|il y a|hace|fa)\b"
)
PICTURE = re.compile(
    r"©|\(c\)|foto|photo|bild|image|picture|credit|quelle|fot\.|写真|撮影|getty|reuters|\bafp\b|imago", re.IGNORECASE
)
LOW_WORD = re.compile(r"[a-zß-ÿа-я]{3,20}")
"""A word that the page writes small somewhere is seldom part of a name."""
FEATURES = (
    "credited", "alone", "names", "words", "spare", "colon", "dated", "roles", "picture", "quoted", "to_title",
    "to_body", "inside", "behind", "titled", "label_before", "role_next", "date_before", "date_next", "picture_near",
    "caption", "lead_before", "title_before", "words_before", "words_next", "lines_with", "story_with",
    "surname_in_story",
    "note", "mail", "handle", "candidates", "nearer", "earlier_credits", "place", "behind_by", "prose_next", "kept",
    "lists_near", "same_elsewhere", "given", "low_words", "in_title", "story_share",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line with the people it names, and whether a credit's word stands before them."""

    at: int
    people: tuple[str, ...]
    credited: bool


@dataclass(frozen=True, slots=True)
class Places:
    """Where the headline and the first and last paragraph stand; None, or the page's length, without them."""

    title: int | None
    first: int
    last: int


def find_candidates(blocks: Sequence[Block]) -> list[Candidate]:
    """The lines that name people and little else, in the page's order."""
    found = []
    for at in _near_article(blocks):
        text = blocks[at].text
        if not 3 <= len(text) <= LONGEST or text.isdigit():
            continue
        people = read_byline(text)
        credited = bool(people)
        people = people or read_names_alone(text)
        if people:
            found.append(Candidate(at, people, credited))
    return found


def _near_article(blocks: Sequence[Block]) -> Iterator[int]:
    """The places about the headline, the first paragraph and the last, where writers are named."""
    places = find_places(blocks)
    top = places.first if places.title is None else min(places.title, places.first)
    start, end = max(0, top - ABOVE), min(len(blocks), places.last + BELOW)
    below_top = min(end, places.first + BELOW)
    yield from range(start, below_top)
    yield from range(max(below_top, places.last - NEAR), end)


def find_places(blocks: Sequence[Block]) -> Places:
    """The places by which the lines are judged."""
    body = [at for at, block in enumerate(blocks) if block.role is Role.BODY]
    first, last = (body[0], body[-1]) if body else (len(blocks), len(blocks))
    titles = [at for at, block in enumerate(blocks) if block.reason == HEADLINE]
    above = [at for at in titles if at <= first]
    return Places(above[-1] if above else titles[0] if titles else None, first, last)


def describe_candidates(blocks: Sequence[Block], candidates: Sequence[Candidate], story: str) -> list[list[float]]:
    """One row of FEATURES for each candidate."""
    places = find_places(blocks)
    mails = " ".join(
        part for block in blocks if "@" in block.text for part in ADDRESS.findall(block.text[:LONGEST_NOTE])
    )
    short = [block.text if len(block.text) <= LONGEST_NOTE else "" for block in blocks]
    order = sorted(candidates, key=lambda item: _from_title(item.at, places))
    nearer = {item.at: rank for rank, item in enumerate(order)}
    names = {word.casefold() for item in candidates for name in item.people for word in name.split()}
    low = find_low_words(names, "\n".join((*short, story)))
    title = frozenset(blocks[places.title].text.casefold().split()) if places.title is not None else frozenset()
    credited = [item.at for item in candidates if item.credited]
    return [
        [
            *_words(blocks[item.at].text, item),
            *_place(item, places),
            *_neighbours(blocks, item.at),
            *_echoes(short, item, story, mails.casefold()),
            float(min(20, len(candidates))), float(min(20, nearer[item.at])),
            float(min(9, sum(at < item.at for at in credited))), round(math.log1p(item.at), 2),
            float(max(-40, min(40, item.at - places.last))), *_company(blocks, candidates, item),
            *_as_words(item, low, title, story),
        ]
        for item in candidates
    ]  # fmt: skip


def find_low_words(words: Iterable[str], text: str) -> frozenset[str]:
    """Those of the words that the text has in small letters, as words of their own.

    >>> find_low_words(["jane", "rose"], "She rose, said Jane.")
    frozenset({'rose'})
    """
    return frozenset(word for word in words if LOW_WORD.fullmatch(word) and _stands_alone(word, text))


def _stands_alone(word: str, text: str) -> bool:
    at = text.find(word)
    while at >= 0:
        before, behind = text[at - 1 : at] if at else "", text[at + len(word) : at + len(word) + 1]
        if not (before.isalnum() or before == "_" or behind.isalnum() or behind == "_"):
            return True
        at = text.find(word, at + 1)
    return False


def _from_title(at: int, places: Places) -> int:
    origin = places.title if places.title is not None else places.first
    return abs(at - origin) + (3 if at < origin else 0)


def _words(text: str, item: Candidate) -> list[float]:
    look = look_at(text)
    spare = len(text) - sum(map(len, item.people))
    low = text.casefold().split()
    return [
        float(item.credited), float(not item.credited), float(len(item.people)), float(look.words), float(spare),
        float(":" in text), float(DATE_MARK.search(text) is not None),
        float(sum(word.strip(",.") in ROLES for word in low)),
        float(PICTURE.search(text) is not None), float(any(mark in text for mark in "\"“”„«»")),
    ]  # fmt: skip


def _place(item: Candidate, places: Places) -> list[float]:
    to_title = item.at - places.title if places.title is not None else FAR
    return [
        float(max(-40, min(40, to_title))) if places.title is not None else FAR,
        float(max(-40, min(40, places.first - item.at))), float(places.first < item.at < places.last),
        float(item.at > places.last), float(places.title is not None),
    ]  # fmt: skip


def _neighbours(blocks: Sequence[Block], at: int) -> list[float]:
    before, after = blocks[max(0, at - 2) : at], blocks[at + 1 : at + 3]
    last = before[-1] if before else None
    following = after[0] if after else None
    near = blocks[max(0, at - 1) : at + 2]
    return [
        float(last is not None and _is_bare_label(last.text)),
        float(following is not None and _begins_with_role(following.text)),
        float(any(_is_dated(block.text) for block in before)), float(any(_is_dated(block.text) for block in after)),
        float(any(len(block.text) <= LONGEST and PICTURE.search(block.text) is not None for block in near)),
        float(blocks[at].role is Role.CAPTION), float(last is not None and last.role is Role.LEAD),
        float(last is not None and last.reason == HEADLINE),
        float(min(60, len(last.text.split()))) if last else 0.0,
        float(min(60, len(following.text.split()))) if following else 0.0,
    ]  # fmt: skip


def _is_bare_label(text: str) -> bool:
    return len(text) <= 30 and find_credited(f"{text} Xa Xb") == "Xa Xb"


def _begins_with_role(text: str) -> bool:
    first = text[:LONGEST].casefold().split()[:3]
    return len(text) <= LONGEST and any(word.strip(",.@|") in ROLES for word in first)


def _is_dated(text: str) -> bool:
    return len(text) <= 80 and DATE_MARK.search(text) is not None


def _echoes(short: Sequence[str], item: Candidate, story: str, mails: str) -> list[float]:
    """How often the page and its story name the first of the people again, and how."""
    name = item.people[0]
    last = name.split()[-1]
    with_name = [at for at, text in enumerate(short) if at != item.at and name in text]
    notes = any(short[at].startswith(name) and is_newsroom_note(short[at], look_at(short[at])) for at in with_name[:5])
    surname = len(last) > 3 and last.casefold() in mails
    return [
        float(min(9, len(with_name))), float(min(9, story.count(name))),
        float(min(9, story.count(last))) if len(last) > 2 else 0.0, float(notes), float(surname),
        float(any("@" + last.casefold()[:4] in short[at].casefold() for at in with_name[:5])),
    ]  # fmt: skip


def _as_words(item: Candidate, low: frozenset[str], title: frozenset[str], story: str) -> list[float]:
    """Whether the words of the names are given names, or words that the page writes small or has in its headline."""
    words = [word for name in item.people for word in name.split() if len(word) > 2]
    return [
        float(sum(map(has_given_name, item.people)) / len(item.people)),
        float(sum(word.casefold() in low for word in words) / max(1, len(words))),
        float(sum(word.casefold() in title for word in words) / max(1, len(words))),
        float(sum(word in story for word in words) / max(1, len(words))),
    ]


def _company(blocks: Sequence[Block], candidates: Sequence[Candidate], item: Candidate) -> list[float]:
    following = blocks[item.at + 1] if item.at + 1 < len(blocks) else None
    return [
        float(following is not None and look_at(following.text[:LONGEST_NOTE]).is_prose),
        float(blocks[item.at].kept),
        float(sum(0 < abs(other.at - item.at) <= 2 * NEAR for other in candidates)),
        float(sum(other.people == item.people and other.at != item.at for other in candidates)),
    ]
