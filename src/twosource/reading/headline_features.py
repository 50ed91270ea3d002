"""What is visible of a line of a dump that may be the headline: its shape, its place, its echoes, its neighbours."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

from twosource.reading.byline import read_names_alone
from twosource.reading.furniture import Furniture
from twosource.reading.prose import FUNCTION_WORDS, TOKEN, UNSPACED, fold
from twosource.reading.run import Judged

REACH = 60
"""So many lines above the article's first are looked at; share buttons and forms may stand in between."""
INSIDE = 4
"""So many lines from the article's first on: a dump may set the headline among the first paragraphs."""
STORY_LINES = 40
OPENING_LINES = 4
NEAR = 8
STRONG = 0.4
"""A line that the story tells again to this share may be its headline or its standfirst."""
REACH_ECHO = 14
LONGEST = 400
MOST_WORDS = 45
SIGNED = 4
SENTENCE_WORDS = 14
"""A line of the article itself with more words and an end mark is a paragraph."""
FAR = 99.0
SHORT_DATE = 70
TIME_MARK = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[.:h]\d\d\b|\b\d{1,2}[./]\d{1,2}\b|\d年|\d月")
"""A year, a clock or a day in figures: what a date line holds in any language."""
BAR = re.compile(r"\s[|•·»›>/–—-]\s|[|»›｜：]")
FEATURES = (
    "words", "letters", "ends", "ends_loud", "capitals", "loud", "starts_low", "stops", "digits", "bars", "quotes",
    "colon", "furniture", "caption", "aside",
    "told", "told_opening", "told_rare", "content", "times", "times_before", "within_longer", "holds_shorter",
    "distance", "above", "byline", "date", "to_byline", "to_date", "next_words", "next_ends", "before_words",
    "before_date", "gap", "gap_next", "menu", "rank_told", "rank_length", "longest_between", "like_first",
    "short_between", "alike_near", "place", "told_beside_best", "told_above", "told_below", "commas", "short_before",
    "words_after", "crumbs_before", "caption_next", "prose_between", "share_near",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scene:
    """The lines of a dump as the features need them, each worked out once."""

    folded: tuple[str, ...]
    earliest: Mapping[str, int]
    """The first line with these folded words."""
    words: tuple[int, ...]
    prose_before: tuple[int, ...]
    """How many lines of running text stand before each line."""
    tokens: tuple[frozenset[str], ...]
    story: frozenset[str]
    opening: frozenset[str]
    rarity: Mapping[str, float]
    times: Counter[str]
    dates: tuple[bool, ...]
    bylines: tuple[bool, ...]


def tokens_of(text: str) -> frozenset[str]:
    """The words of a text that tell its matter, in lower case; pairs of letters where no spaces part words.

    >>> sorted(tokens_of("The ferry sank on Monday"))
    ['ferry', 'monday', 'sank']
    """
    low = text[:LONGEST].casefold()
    unspaced = "" if low.isascii() else "".join(UNSPACED.findall(low))
    pairs = [unspaced[at : at + 2] for at in range(len(unspaced) - 1)]
    words = set(TOKEN.findall(low)) - FUNCTION_WORDS if len(unspaced) < len(low) / 3 else ()
    return frozenset((*pairs, *[word for word in words if len(word) > 2]))


def find_candidates(judged: Sequence[Judged], run: tuple[int, int]) -> list[int]:
    """The places of the lines that may be the headline: not too long, no lone word, near or above the article."""
    start, end = run
    last = min(start + INSIDE, end, len(judged))
    return [
        at
        for at in range(max(0, start - REACH), last)
        if 2 <= judged[at].line.look.words <= MOST_WORDS
        and len(judged[at].line.text) <= LONGEST
        and not (at >= start and judged[at].line.look.ends and _is_paragraph(judged, at))
    ]


def _is_paragraph(judged: Sequence[Judged], at: int) -> bool:
    """Whether a sentence of the article is none of its headlines: it is long, or no date or byline stands below it."""
    below = judged[at + 1 : at + 1 + SIGNED]
    return judged[at].line.look.words > SENTENCE_WORDS or not any(item.byline or _is_date(item) for item in below)


def describe_lines(judged: Sequence[Judged], run: tuple[int, int], places: Sequence[int]) -> list[list[float]]:
    """One row of FEATURES for each of the places."""
    scene = _look_round(judged, run)
    told = {at: _share(scene.tokens[at], scene.story) for at in places}
    order = sorted(places, key=lambda at: -told[at] * min(10, judged[at].line.look.words))
    long = sorted(places, key=lambda at: -judged[at].line.look.words)
    by_told, by_length = ({at: rank for rank, at in enumerate(listed)} for listed in (order, long))
    rare = {at: _rare(scene, at) for at in places}
    best = max(rare.values(), default=0.0) or 1.0
    strong = [at for at in places if told[at] >= STRONG]
    return [
        [
            *_shape(judged[at]),
            *_echoes(scene, at, told[at], rare[at]),
            *_place(judged, scene, at, run, (by_told[at], by_length[at])),
            round(rare[at] / best, 2),
            float(sum(at - REACH_ECHO <= other < at and scene.folded[other] != scene.folded[at] for other in strong)),
            float(sum(at < other < run[0] and scene.folded[other] != scene.folded[at] for other in strong)),
            *_company(judged, scene, at, run[0]),
        ]
        for at in places
    ]


def _rare(scene: Scene, at: int) -> float:
    return sum(scene.rarity.get(token, 0.0) for token in scene.tokens[at] & scene.story)


def _company(judged: Sequence[Judged], scene: Scene, at: int, start: int) -> list[float]:
    """What kinds of lines stand about the line."""
    before, after = judged[max(0, at - 4) : at], judged[at + 1 : at + 5]
    following = after[0] if after else None
    words = scene.words[at + 1 : at + 5]
    low = [count <= 3 for count in scene.words[max(0, at - 4) : at]]
    return [
        float(judged[at].line.text.count(",")),
        round(sum(low) / len(low), 2) if low else 1.0,
        float(min(60.0, sum(words) / len(words))) if words else 0.0,
        float(any(item.furniture is Furniture.CRUMBS for item in before)),
        float(following is not None and following.caption),
        float(max(0, scene.prose_before[min(start, len(judged))] - scene.prose_before[at + 1])),
        float(sum(item.furniture is Furniture.SHARE for item in after)),
    ]


def _look_round(judged: Sequence[Judged], run: tuple[int, int]) -> Scene:
    start, end = run
    texts = [item.line.text for item in judged]
    near = texts[: start + NEAR + INSIDE]
    prose = [item.line.look.is_prose for item in judged[: max(start, 0) + INSIDE + 1]]
    folded = tuple(fold(text) if len(text) <= LONGEST else "" for text in texts)
    first = max(0, start - REACH)
    shown = [tokens_of(text) for text in texts[first : start + INSIDE + 1]]
    nothing: frozenset[str] = frozenset()
    tokens = (*[nothing] * first, *shown, *[nothing] * (len(texts) - first - len(shown)))
    body = [item.line.text for item in judged[start:end] if item.furniture is None and item.line.look.words >= 8]
    told = [_all_tokens(text) for text in body[:STORY_LINES]]
    often = Counter(chain.from_iterable(shown))
    return Scene(
        folded,
        {words: at for at, words in reversed(list(enumerate(folded)))},
        tuple([item.line.look.words for item in judged]),
        (0, *accumulate(map(int, prose))),
        tokens,
        nothing.union(*told),
        nothing.union(*told[:OPENING_LINES]),
        {token: 1.0 / count for token, count in often.items()},
        Counter(folded),
        tuple([at >= first - 1 and _is_date(judged[at]) for at in range(len(near))]),
        tuple(
            [
                at >= first and (judged[at].byline or (len(text) < 60 and bool(read_names_alone(text))))
                for at, text in enumerate(near)
            ]
        ),
    )


def _all_tokens(text: str) -> frozenset[str]:
    parts = [text[at : at + LONGEST] for at in range(0, min(len(text), 2000), LONGEST)]
    return tokens_of(parts[0]) if len(parts) == 1 else frozenset().union(*map(tokens_of, parts))


def _is_date(item: Judged) -> bool:
    text = item.line.text
    return item.furniture in (Furniture.DATE, Furniture.LIVE) or (
        len(text) <= SHORT_DATE and item.line.look.words <= 10 and TIME_MARK.search(text) is not None
    )


def _share(mine: frozenset[str], theirs: frozenset[str]) -> float:
    return len(mine & theirs) / len(mine) if mine else 0.0


def _shape(item: Judged) -> list[float]:
    """Features of the line alone, from "words" to "colon" and the flags; "distance" and "above" come with the place."""
    text, look = item.line.text, item.line.look
    return [
        float(look.words), float(min(len(text), LONGEST)), float(look.ends),
        float(text.endswith(("!", "?", "！", "？"))),
        round(look.capitals, 2), float(text.isupper()), float(look.starts_low), round(look.stops, 2),
        float(sum(map(str.isdigit, text))), float(len(BAR.findall(text))),
        float(any(mark in text for mark in '"“”„«»「」‘')), float(": " in text),
        float(item.furniture is not None), float(item.caption),
        float(item.furniture in (Furniture.RELATED, Furniture.NEWSLETTER, Furniture.PLAYER)),
    ]  # fmt: skip


def _echoes(scene: Scene, at: int, told: float, rare: float) -> list[float]:
    """How much of the line the story tells again, and how often the page repeats the line or parts of it."""
    mine, folded = scene.tokens[at], scene.folded[at]
    first = max(0, at - REACH)
    around = [other for other in (*scene.folded[first:at], *scene.folded[at + 1 : at + NEAR]) if other]
    longer = sum([folded in other and folded != other for other in around]) if len(folded) > 8 else 0
    shorter = sum([other in folded and folded != other for other in around if len(other) > 8])
    return [
        round(told, 3), round(_share(mine, scene.opening), 3), round(rare, 2), float(len(mine)),
        float(min(5, scene.times[folded])), float(scene.earliest[folded] < at), float(min(3, longer)),
        float(min(3, shorter)),
    ]  # fmt: skip


def _place(
    judged: Sequence[Judged], scene: Scene, at: int, run: tuple[int, int], ranks: tuple[int, int]
) -> list[float]:
    """Where the line stands: to the article, to date and byline, between long and short lines."""
    start = run[0]
    following = judged[at + 1] if at + 1 < len(judged) else None
    before = judged[at - 1] if at else None
    between = scene.words[at + 1 : start]
    around = scene.words[max(0, at - 4) : at + 5]
    near_told = [scene.tokens[other] for other in range(max(0, at - 3), min(len(scene.tokens), at + 4)) if other != at]
    return [
        float(max(-INSIDE, start - at)), float(at < start),
        float(scene.bylines[at]), float(scene.dates[at]), _next(scene.bylines, at), _next(scene.dates, at),
        float(following.line.look.words) if following else 0.0, float(following.line.look.ends) if following else 0.0,
        float(before.line.look.words) if before else 0.0, float(bool(at) and scene.dates[at - 1]),
        float(min(9, judged[at].line.gap)), float(min(9, following.line.gap)) if following else 0.0,
        round(sum([words <= 3 for words in around]) / len(around), 2),
        float(ranks[0]), float(ranks[1]), float(max(between, default=0)),
        round(_share(scene.tokens[at], scene.tokens[0]), 2),
        round(sum([words <= 3 for words in between]) / len(between), 2) if between else 0.0,
        round(max([_share(scene.tokens[at], theirs) for theirs in near_told], default=0.0), 2),
        round(math.log1p(at), 2),
    ]  # fmt: skip


def _next(marks: Sequence[bool], at: int) -> float:
    """How many lines below the line the next such mark stands, FAR where there is none near."""
    found = next((step for step in range(1, NEAR + 1) if at + step < len(marks) and marks[at + step]), None)
    return float(found) if found is not None else FAR
