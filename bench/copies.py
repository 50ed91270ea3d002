"""Reprints and copies: which pages carry one text, who had it first, and whom the pages credit.

The stories corpus's pages, read as dumps: copies made by script from real articles, and real agency copies and
reprints. Beside it two usual ways of finding copies, on the pages' own lines without those that pages of one outlet
share: how many of the shorter page's runs of five words the other holds, and MinHash with locality-sensitive hashing
(Broder, 1997). The earlier of two pages is there the first.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import Any

import numpy as np

from bench.corpora import scorer
from bench.table import Score
from twosource.errors import PageError
from twosource.model.article import Article, Declared, Page
from twosource.reading import read_page
from twosource.resolving.copies import find_copies
from twosource.resolving.unions import Unions
from twosource.resolving.wording import list_runs, list_words

Row = Mapping[str, Any]
Pair = tuple[str, str, str | None, str | None]
MEASURES = (
    ("pairs F1", "f"),
    ("direction right", "direction_acc"),
    ("first outlet right", "credit_acc"),
    ("first outlet right where named", "credit_precision"),
)
RUN = 5
CONTAINED = 0.45
HASHES, BANDS = 128, 64
ALIKE = 0.2
"""Settings of the two baselines: the best of a few on these pages."""
FEWEST_OF_ONE_OUTLET = 3


def run() -> list[Score]:
    """The measures on both sets, beside the better of the two baselines."""
    scores: list[Score] = []
    judge = scorer("stories")
    for which, name in (("made", "copies, scripted"), ("natural", "copies, natural")):
        results = {}
        for tool, predict in (("ours", predict_ours), ("5-gram containment", contain), ("MinHash LSH", sketch)):
            results[tool] = judge.evaluate_copies(predict, which=which)[0]
        for measure, key in MEASURES:
            rivals = [
                (results[tool][key], tool) for tool in results if tool != "ours" and results[tool][key] is not None
            ]
            best = max(rivals, default=(None, ""))
            scores.append(Score(name, measure, results["ours"][key] or 0.0, *best))
    return scores


def predict_ours(rows: Sequence[Row]) -> list[Pair]:
    """The pairs of pages that are copies, each with the page that had the text first and the outlet that did."""
    articles = [read(row) for row in rows]
    ids = {article.id: str(row["id"]) for article, row in zip(articles, rows, strict=True)}
    pairs = []
    for copy in find_copies(articles):
        original = ids[copy.original] if copy.original else None
        pairs += [
            (one, other, original, copy.first_publisher) for one, other in combinations(map(ids.get, copy.articles), 2)
        ]
    return [(one, other, first, outlet) for one, other, first, outlet in pairs if one and other]


def read(row: Row) -> Article:
    """The article of a page; all of the page where none is found in it. The corpus says which outlet shows it."""
    day = date.fromisoformat(row["published"][:10]) if row["published"] else None
    page = Page(row["id"], row["text"], row["url"], declared=Declared(title=row["title"], site=row["outlet_name"]))
    try:
        article = read_page(page, published=day)
    except PageError:
        article = Article.from_text(row["text"], title=row["title"], published=day, url=row["url"])
    return replace(article, outlet=row["outlet_name"])


def contain(rows: Sequence[Row]) -> list[Pair]:
    """Pairs by containment of runs of words in the pages' lines, those that pages of one outlet share left out."""
    texts = list(_without_frames(rows))
    runs = [list_runs(list_words(text), RUN) for text in texts]
    return _date(
        rows,
        (
            (one, other)
            for one, other in combinations(range(len(rows)), 2)
            if len(runs[one] & runs[other]) >= CONTAINED * max(1, min(len(runs[one]), len(runs[other])))
        ),
    )


def sketch(rows: Sequence[Row]) -> list[Pair]:
    """Pairs whose signatures meet in a band and agree in enough places."""
    signatures = np.array([_sign(list_runs(list_words(text), RUN)) for text in _without_frames(rows)])
    buckets: dict[tuple[int, bytes], list[int]] = defaultdict(list)
    for at, signature in enumerate(signatures):
        for band, part in enumerate(np.split(signature, BANDS)):
            buckets[band, part.tobytes()].append(at)
    near = sorted({pair for held in buckets.values() for pair in combinations(held, 2)})
    return _date(rows, (pair for pair in near if (signatures[pair[0]] == signatures[pair[1]]).mean() >= ALIKE))


def _without_frames(rows: Sequence[Row]) -> Iterator[str]:
    shown: Counter[tuple[str, str]] = Counter()
    for row in rows:
        shown.update({(row["outlet"], line) for line in row["text"].split("\n")})
    for row in rows:
        kept = [line for line in row["text"].split("\n") if shown[row["outlet"], line] < FEWEST_OF_ONE_OUTLET]
        yield "\n".join(kept)


def _sign(runs: Iterable[str]) -> np.ndarray:
    """The least hash of the runs under each of the hash functions: the upper half of a product."""
    factors = np.random.default_rng(1).integers(1, 1 << 63, HASHES, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
    hashed = [int.from_bytes(hashlib.blake2b(run.encode(), digest_size=8).digest()) for run in sorted(runs)] or [0]
    return np.asarray(((np.array(hashed, dtype=np.uint64)[:, None] * factors) >> np.uint64(32)).min(axis=0))


def _date(rows: Sequence[Row], pairs: Iterable[tuple[int, int]]) -> list[Pair]:
    """All pairs of the groups that these pairs make, with the earlier page as the first, and its outlet."""
    groups = Unions(range(len(rows)))
    for one, other in pairs:
        groups.join(one, other)
    found = []
    for group in groups.list_groups():
        for one, other in combinations(group, 2):
            first = min(one, other, key=lambda at: rows[at]["published"] or "9999")
            found.append((rows[one]["id"], rows[other]["id"], rows[first]["id"], rows[first]["outlet_name"]))
    return found
