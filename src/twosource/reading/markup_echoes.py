"""What the rows of a page repeat: its title and summary, the body that its metadata gives, and one another."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest

import numpy as np
from lxml.html import HtmlElement

from twosource.learned.trees import Floats
from twosource.reading.markup_looks import TOKEN

Run = tuple[str, ...]

RUN = 4
"""Words of a run; two texts that share a run of four words say the same there."""
MOST_TOKENS = 600
"""Of a row; what follows is not compared."""
SUMMARY_META = frozenset({"description", "og:description", "twitter:description", "dc.description", "abstract"})
TITLE_META = frozenset({"og:title", "twitter:title", "title", "dc.title", "headline"})
BODY_FIELD = re.compile(r'"articleBody"\s*:\s*"')
SUMMARY_FIELD = re.compile(r'"(?:description|alternativeHeadline|abstract)"\s*:\s*"')
DECODER = json.JSONDecoder(strict=False)
MOST_FIELDS = 20
LONGEST_TITLE = 60
"""Words, or letters where a script sets no spaces."""
LONGEST_SUMMARY = 1_500
TAG = re.compile(r"<[^<>]{0,300}>")

COMMONEST = 40
"""So many of the commonest words of the page's running text stand for its function words, in whatever language."""

NAMES = (
    "in_running", "in_body", "in_summary", "in_title", "is_title", "elsewhere", "twins", "is_first_twin", "has_body",
    "common", "told",
)  # fmt: skip


UNASKED = -1.0
"""In the column in_running, where no other reader was asked."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What the head of a page and its JSON-LD say of the article in words."""

    titles: tuple[str, ...]
    summaries: tuple[str, ...]
    body: str | None


def find_sources(tree: HtmlElement) -> Sources:
    """The titles, summaries and the article's body in a page's metadata."""
    titles: dict[str, None] = {}
    summaries: dict[str, None] = {}
    for tag in tree.iter("meta", "title"):
        if tag.tag == "title":
            titles[(tag.text or "").strip()] = None
            continue
        name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").strip().casefold()
        if name in TITLE_META:
            titles[(tag.get("content") or "").strip()] = None
        elif name in SUMMARY_META:
            summaries[(tag.get("content") or "").strip()] = None
    scripts = [script.text for script in tree.iter("script") if "ld+json" in (script.get("type") or "")]
    bodies = [text for script in scripts if script for text in _read_fields(script, BODY_FIELD)]
    for script in scripts:
        if script:
            summaries.update(dict.fromkeys(_read_fields(script, SUMMARY_FIELD)))
    short = (text[:LONGEST_SUMMARY] for text in summaries if text)
    return Sources(tuple(text for text in titles if text), tuple(short), max(bodies, key=len, default=None))


def _read_fields(script: str, field: re.Pattern[str]) -> Iterator[str]:
    """The values of a text field, wherever it stands in a script that may be no clean JSON."""
    for number, found in enumerate(field.finditer(script)):
        if number >= MOST_FIELDS:
            return
        try:
            text, _ = DECODER.raw_decode(script, found.end() - 1)
        except ValueError:
            return
        yield TAG.sub(" ", html.unescape(text)).strip()


def list_tokens(text: str) -> list[str]:
    """The words of a row in lower case, every letter alone in scripts that set no spaces."""
    return TOKEN.findall(text.casefold())[:MOST_TOKENS]


def find_echoes(tokens: Sequence[list[str]], sources: Sources, prose: Floats) -> Floats:
    """A line of numbers for each row (the columns are NAMES). `prose` holds the words of running text in each row.

    What of a row another reader takes for running text is UNASKED.
    """
    runs = [_runs(found) for found in tokens]
    holders = Counter(run for found in runs for run in set(found))
    whole = Counter(map(tuple, tokens))
    seen: set[Run] = set()
    spread = Counter(word for found, mass in zip(tokens, prose, strict=True) if mass for word in set(found))
    common = set(nsmallest(COMMONEST, spread, key=lambda word: (-spread[word], word)))
    body = Echo.of([sources.body] if sources.body else [])
    summary = Echo.of(list(sources.summaries))
    titles = [tuple(TOKEN.findall(text.casefold())) for text in sources.titles]
    title_words = {word for title in titles for word in title}
    table = np.zeros((len(tokens), len(NAMES)))
    for at, (found, mine) in enumerate(zip(tokens, runs, strict=True)):
        count = max(1, len(found))
        key = tuple(found)
        table[at] = (
            UNASKED,
            body.share(found, mine),
            summary.share(found, mine),
            sum(word in title_words for word in found) / count,
            len(key) <= LONGEST_TITLE and any(_is_title(key, title) for title in titles),
            sum(holders[run] > 1 for run in mine) / max(1, len(mine)),
            whole[key],
            key not in seen,
            sources.body is not None,
            sum([word in common for word in found]) / count,
            _share_told(found, common, spread, int(prose[at] > 0)),
        )
        seen.add(key)
    return table


def share_running(texts: Sequence[str], running: str) -> Floats:
    """How much of each row stands in the running text that another reader found."""
    tokens = [list_tokens(text) for text in texts]
    echo = Echo.of([running])
    return np.array([echo.share(found, _runs(found)) for found in tokens], dtype=np.float64)


def _share_told(tokens: Sequence[str], common: set[str], spread: Counter[str], own: int) -> float:
    """The share of a row's rarer words that stand in other rows of running text; `own` is 1 where it counts itself."""
    rare = {word for word in tokens if word not in common and (len(word) > 2 or not word.isascii())}
    return sum([spread[word] > own for word in rare]) / len(rare) if rare else -1.0


@dataclass(frozen=True, slots=True)
class Echo:
    """A text to compare rows with."""

    line: str
    runs: frozenset[Run]

    @classmethod
    def of(cls, texts: Sequence[str]) -> Echo:
        """The texts as one."""
        found = [TOKEN.findall(text.casefold()) for text in texts]
        line = " ".join(f" {' '.join(words)} " for words in found if words)
        return cls(line, frozenset(run for words in found for run in _runs(words)))

    def share(self, tokens: Sequence[str], runs: Sequence[Run]) -> float:
        """The share of a row's runs that stand in the text; a row of less than a run stands in it or does not."""
        if not self.line or not tokens:
            return 0.0
        if len(tokens) < RUN:
            return float(f" {' '.join(tokens)} " in self.line)
        return sum(run in self.runs for run in runs) / len(runs)


def _runs(tokens: list[str]) -> list[Run]:
    return list(zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False)) or [tuple(tokens)]


def _is_title(row: Run, title: Run) -> bool:
    """Whether a row is the title, or the title is the row with the name of the site behind it."""
    return len(row) >= 2 and row == title[: len(row)] and len(row) >= 0.6 * len(title)
