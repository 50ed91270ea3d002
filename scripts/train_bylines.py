"""Trains the choice of the line that names a page's writers, and writes src/twosource/reading/byline_trees.json.

    python scripts/train_bylines.py [--check]

Learns from the dumps of the reading corpus (TWOSOURCE_CORPORA, or ../shared/corpora). A line is right where all the
people it names are writers of the page, as people or selectors set them down; where a page has none set down, those
that its markup declares stand in. With --check it writes nothing and prints precision, recall and F1 of the names on
sites that the trees have not seen, over all names that the dumps hold and over those of people alone.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from export_trees import export_trees
from lxml.html import HTMLParser, document_fromstring
from sites import find_site
from sklearn.ensemble import HistGradientBoostingClassifier

from twosource.learned.trees import Floats
from twosource.model.article import Role
from twosource.reading.block import Block
from twosource.reading.byline_choice import STORY_LENGTH, TREES, take_best
from twosource.reading.byline_features import FEATURES, Candidate, describe_candidates, find_candidates
from twosource.reading.byline_markup import find_authors
from twosource.reading.decoding import decode
from twosource.reading.dump import lay_out, read_dump
from twosource.reading.joining import split_lines
from twosource.reading.linked import read_linked
from twosource.reading.metadata import find_address, name_sites, read_tags
from twosource.reading.names import is_person, split_names
from twosource.reading.run import find_run, judge

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT))
from bench.corpora import FOLDER, scorer  # noqa: E402 - found beside the package

FOLDS = 10
SETTINGS: dict[str, Any] = {
    "max_iter": 150,
    "learning_rate": 0.05,
    "max_leaf_nodes": 10,
    "min_samples_leaf": 15,
    "l2_regularization": 5.0,
    "max_features": 0.4,
    "max_bins": 64,
    "random_state": 0,
}


@dataclass(frozen=True, slots=True)
class Sample:
    """The lines of one page that may be its byline: what they show, which are right, and the names set down."""

    page: dict[str, Any]
    candidates: tuple[Candidate, ...]
    matrix: Floats
    right: Floats
    gold: frozenset[str]
    people: frozenset[str]
    scored: bool


def declared_authors(page: dict[str, Any]) -> tuple[str, ...]:
    """The writers that the markup of a page declares."""
    text = decode(gzip.decompress((FOLDER / "reading" / page["html"]).read_bytes())) or ""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    linked, tags = read_linked(tree), read_tags(tree)
    return find_authors(tree, linked, tags, name_sites(linked, tags, find_address(tree, tags)))


def rule_blocks(dump: str) -> tuple[Block, ...]:
    """The blocks of a dump whose body the rule for the densest stretch finds, as if no trees knew the page."""
    judged = judge(split_lines(dump))
    start, end = find_run(judged) or (0, 0)
    chances = [
        0.95
        if start <= at < end and item.furniture is None and (item.line.look.is_prose or item.line.look.is_sentence)
        else 0.1
        for at, item in enumerate(judged)
    ]
    return lay_out(judged, chances).blocks


def sample(page: dict[str, Any], blocks: Sequence[Block], score: Any) -> Sample:
    """The candidates among the blocks of a page."""
    given = page["gold"].get("authors")
    gold = score.name_set(given or declared_authors(page))
    candidates = find_candidates(blocks)
    story = "\n".join(block.text for block in blocks if block.role is Role.BODY)[:STORY_LENGTH]
    matrix = np.array(describe_candidates(blocks, candidates, story)).reshape(-1, len(FEATURES))
    right = np.array([float(score.name_set(item.people) <= gold) for item in candidates])
    seen = bool(given) and page["seen"]["authors"] >= len(given)
    people = frozenset(
        name
        for text in given or ()
        for name in score.name_set(split_names(text, named=True))
        if is_person(text, named=True)
    )
    return Sample(page, tuple(candidates), matrix, right, frozenset(gold), people, seen)


def fit(samples: Sequence[Sample]) -> HistGradientBoostingClassifier:
    """Trees that tell a line of writers from other lines with names."""
    useful = [item for item in samples if len(item.candidates) and item.gold]
    return HistGradientBoostingClassifier(**SETTINGS).fit(
        np.vstack([item.matrix for item in useful]), np.concatenate([item.right for item in useful])
    )


def check(samples: Sequence[Sample], score: Any) -> None:
    """Print how well the names of each set are found on sites that were not trained on."""
    counts: dict[str, list[int]] = {}
    for part in range(FOLDS):
        model = fit([item for item in samples if _part(item) != part])
        for item in samples[: len(samples) // 2]:
            if _part(item) != part or not item.scored:
                continue
            found = model.decision_function(item.matrix) if len(item.candidates) else []
            got = score.name_set(take_best(item.candidates, [float(value) for value in found]) if len(found) else ())
            for key, gold in (
                ("all", item.gold), (item.page["set"], item.gold), ("people", item.people),
                (f"{item.page['set']}-{item.page['lang']}", item.gold),
            ):  # fmt: skip
                for at, count in enumerate((len(gold & got), len(got - gold), len(gold - got))):
                    counts.setdefault(key, [0, 0, 0])[at] += count
    for key, (hits, wrong, missed) in counts.items():
        print(f"{key}: F1 {2 * hits / max(1, 2 * hits + wrong + missed):.3f}", hits, wrong, missed)  # noqa: T201 - what the command is for


def _part(item: Sample) -> int:
    site = find_site(item.page["url"]).encode()
    return int(hashlib.sha1(site, usedforsecurity=False).hexdigest(), 16) % FOLDS


def main() -> None:
    """Train, and measure or write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="measure on unseen sites, write nothing")
    arguments = parser.parse_args()
    score = scorer("reading")
    dumps = score.load_dumps(FOLDER / "reading")
    pages = score.load(FOLDER / "reading", None, None)
    samples = [sample(page, read_dump(dumps[page["id"]]).blocks, score) for page in pages]
    samples += [sample(page, rule_blocks(dumps[page["id"]]), score) for page in pages]
    if arguments.check:
        check(samples, score)
        return
    path = ROOT / "src" / "twosource" / "reading" / TREES
    print(export_trees(fit(samples), FEATURES, path), "bytes of trees")  # noqa: T201 - what the command is for


if __name__ == "__main__":
    main()
