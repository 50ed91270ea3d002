"""Which sentences of two reports tell the same, against ECB+: pairs of annotated sentences of one sub-story.

A pair is right where the second sentence has at least two thirds of the events of the first (as coreferent mentions,
those of saying left out), and wrong where it has none. Beside ours: as many pairs, the best by the cosine of MiniLM and
of TF-IDF among the whole sentences that agree in numbers, denial and quotes, as ours must. All 35 topics were looked at
when the bounds were chosen: this is development data.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from sklearn.feature_extraction.text import TfidfVectorizer

from bench.corpora import rows
from bench.table import Score
from twosource.learned.text_meaning import measure_likeness
from twosource.model.analysis import Analysis
from twosource.model.article import Article
from twosource.model.likeness import Likeness, Told
from twosource.model.span import Span
from twosource.reconciling.retelling import agree_in_facts, is_worth, match_sentences

NAME = "retelling, ECB+"
MOST = 2 / 3
Pair = tuple[Told, Told]
Events = dict[tuple[str, int], frozenset[str]]


def run() -> list[Score]:
    """Precision of the pairs, the part of them that share no event, and how many there are."""
    stories: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for doc in rows("stories", "ecb.jsonl"):
        stories[doc["substory"]].append(doc)
    ours: list[Pair] = []
    meant: list[tuple[float, Pair]] = []
    counted: list[tuple[float, Pair]] = []
    events: Events = {}
    for docs in stories.values():
        analyses = [_read(doc, events) for doc in docs]
        likeness = Likeness(analyses, {one.article.id: one.article.id for one in analyses})
        ours += [(told, match.told) for told, found in match_sentences(likeness, analyses).items() for match in found]
        meant += _rank(likeness.told, lambda one, other: measure_likeness(one.span.text, other.span.text))
        counted += _rank(likeness.told, _cosines(likeness.told))
    best = [_take(ranked, len(ours)) for ranked in (meant, counted)]
    scores = []
    for tool, pairs in zip(("MiniLM's cosine, as many", "TF-IDF's cosine, as many"), best, strict=True):
        told, alone = _judge(ours, events), _judge(pairs, events)
        scores += [
            Score(NAME, f"two thirds of the events, beside {tool.split(chr(39))[0]}", told[0], alone[0], tool),
            Score(NAME, f"an event at least, beside {tool.split(chr(39))[0]}", told[1], alone[1], tool),
        ]
    return [*scores, Score(NAME, "pairs", len(ours), len(best[0]), "MiniLM's cosine, as many")]


def _read(doc: dict[str, Any], events: Events) -> Analysis:
    """The annotated sentences of a document; what happens in each is put down in `events`."""
    article = Article.from_text(doc["text"], url=f"https://{doc['id']}.example.org")
    spans = []
    for number, sentence in enumerate(doc["sentences"]):
        told = frozenset(
            one["instance"]
            for one in doc["events"]
            if one["selected"] and one["row"] == number and "REPORTING" not in one["tag"]
        )
        if sentence["selected"] and told:
            spans.append(Span.of(article, sentence["start"], sentence["end"]))
            events[article.id, sentence["start"]] = told
    return Analysis(article, tuple(spans))


def _rank(told: Sequence[Told], alike: Callable[[Told, Told], float]) -> Iterator[tuple[float, Pair]]:
    """For each sentence the most alike one of each other article."""
    for one in filter(is_worth, told):
        best: dict[str, tuple[float, Told]] = {}
        for other in told:
            if other.voice != one.voice and agree_in_facts(one.span.text, other.span.text):
                value = alike(one, other)
                if other.voice not in best or value > best[other.voice][0]:
                    best[other.voice] = value, other
        yield from ((value, (one, other)) for value, other in best.values())


def _cosines(told: Sequence[Told]) -> Callable[[Told, Told], float]:
    rows_of = TfidfVectorizer(sublinear_tf=True).fit_transform(one.span.text for one in told)
    table = (rows_of @ rows_of.T).toarray()
    place = {id(one): at for at, one in enumerate(told)}
    return lambda one, other: float(table[place[id(one)], place[id(other)]])


def _take(ranked: Sequence[tuple[float, Pair]], count: int) -> list[Pair]:
    return [pair for _, pair in sorted(ranked, key=lambda one: -one[0])[:count]]


def _judge(pairs: Iterable[Pair], events: Events) -> tuple[float, float]:
    """The parts of the pairs that have two thirds of the first one's events in common, and one at least."""
    shares = []
    for one, other in pairs:
        ours, theirs = (events[told.article.id, told.span.start] for told in (one, other))
        shares.append(len(ours & theirs) / len(ours))
    return sum(share >= MOST for share in shares) / len(shares), sum(share > 0 for share in shares) / len(shares)
