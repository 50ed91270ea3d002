"""Cost: the whole line beside bare spaCy (parser and names on), on the same texts, in turns, in one process."""

from __future__ import annotations

from itertools import groupby
from time import process_time

import twosource as ts
from bench.corpora import rows
from bench.table import Score
from twosource.language import load_model

ROUNDS = 3
"""Each way is run this many times in turn, and its best round counts: a busy machine weighs on both alike."""


def run() -> list[Score]:
    """Seconds of CPU per article, and our whole line as a multiple of bare spaCy's."""
    articles = [
        (row["event"], ts.Article.from_text(row["text"], title=row["title"], published=row["published"][:10]))
        for row in rows("figures", "dev.jsonl")
    ]
    stories = [[article for _, article in group] for _, group in groupby(articles, key=lambda pair: pair[0])]
    texts = [article.text for _, article in articles]
    spacy = load_model()
    bare, ours = [], []
    for _ in range(ROUNDS):
        start = process_time()
        for _ in spacy.pipe(texts):
            pass
        bare.append(process_time() - start)
        start = process_time()
        for story in stories:
            ts.brief(story)
        ours.append(process_time() - start)
    name = f"speed, {len(texts)} articles"
    return [
        Score(name, "bare spaCy, articles per second", len(texts) / min(bare)),
        Score(name, "whole line, articles per second", len(texts) / min(ours)),
        Score(name, "whole line / bare spaCy (limit 2)", min(ours) / min(bare)),
    ]
