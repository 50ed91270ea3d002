"""The dumps that the trees of `train_lines.py` learn from: what each line shows, and whether it is body.

Five kinds, the first of them true and the only one that is scored:

gold    dumps whose body is known: a line is body where at least half of its runs of four words stand in the gold body
        and were not told above already, or where it is too short for that and is a line of the gold;
silver  dumps of the pages without a known body: a line counts where trafilatura and readability agree on it, reading
        the HTML of the same page;
mixed   the furniture of one page about the body of another in the same language;
broken  gold dumps whose body lines were broken about names and links, as crawlers do;
clean   gold bodies alone, below their title or not, whole or only their beginning: what a user may paste.
"""

from __future__ import annotations

import gzip
import logging
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import trafilatura
from bench.corpora import FOLDER, scorer
from lxml import html
from readability import Document
from sites import find_site

from twosource.learned.trees import Floats
from twosource.reading.joining import split_lines
from twosource.reading.line_signs import list_tokens, read_signs
from twosource.reading.line_windows import read_features
from twosource.reading.prose import fold
from twosource.reading.run import Judged, judge

GOLD_SETS = ("aeb", "fundus")
GRAM = 4
LEAST_COVERAGE = 0.5
LEAST_SILVER = 300
"""Characters; where a tool finds less, it has not found the article."""
WEIGHTS = {"gold": 1.0, "silver": 0.3, "mixed": 0.5, "broken": 0.4, "clean": 0.3}
BROKEN_SHARE = 0.4
CLEAN_SHARE = 0.5
"""Of the gold pages, of which such a variant is made."""
BLOCK_TAGS = ("p", "li", "h2", "h3", "h4", "blockquote", "td", "pre")


@dataclass(frozen=True, slots=True)
class Sample:
    """The lines of one dump. `weight` is 0 for lines of which it is not known whether they are body."""

    kind: str
    group: str
    sites: tuple[str, ...]
    language: str
    gold: str
    judged: tuple[Judged, ...]
    matrix: Floats
    body: Floats
    weight: Floats


def load_samples() -> list[Sample]:
    """All samples, in the same order each time."""
    chance = random.Random(0)  # noqa: S311 - a choice of samples, no secret
    score = scorer("reading")
    dumps = score.load_dumps(FOLDER / "reading")
    real = [sample for page in score.load(FOLDER / "reading", None, None) for sample in _read(page, dumps[page["id"]])]
    gold = [sample for sample in real if sample.kind == "gold"]
    return [
        *real,
        *_mixed(real, gold, chance),
        *(_broken(sample, chance) for sample in gold if chance.random() < BROKEN_SHARE),
        *(_clean(sample, chance) for sample in gold if chance.random() < CLEAN_SHARE),
    ]


def _read(page: dict[str, Any], dump: str) -> Iterator[Sample]:
    judged = tuple(judge(split_lines(dump)))
    own: dict[str, Any] = {"group": page["set"], "sites": (find_site(page["url"]),), "language": page["lang"]}
    if page["set"] in GOLD_SETS:
        if page["seen"]["body_coverage"] >= LEAST_COVERAGE:
            gold = page["gold"]["text"]
            yield _sample("gold", judged, align(_texts(judged), gold), **own, gold=gold)
        return
    texts = _two_readings(page)
    if texts is not None:
        first, second = (align(_texts(judged), text) for text in texts)
        known = 1.0 * (first == second)
        yield _sample("silver", judged, first * second, **own, known=known)


def _sample(
    kind: str,
    judged: tuple[Judged, ...],
    body: Floats,
    *,
    group: str,
    sites: tuple[str, ...],
    language: str,
    gold: str = "",
    known: Floats | float = 1.0,
) -> Sample:
    matrix = read_features(judged, read_signs(judged))
    weight = WEIGHTS[kind] * weigh(_texts(judged), body) * known
    return Sample(kind, group, sites, language, gold, judged, matrix, body, weight)


def _origin(sample: Sample) -> dict[str, Any]:
    return {"group": sample.group, "sites": sample.sites, "language": sample.language, "gold": sample.gold}


def _texts(judged: Sequence[Judged]) -> list[str]:
    return [item.line.text for item in judged]


def align(lines: Sequence[str], gold: str) -> Floats:
    """1 for each line of the body, 0 for the others."""
    left = _grams(gold)
    whole = {fold(line) for line in gold.split("\n")}
    found = []
    for line in lines:
        grams = _grams(line)
        if len(list_tokens(line)) < GRAM:
            found.append(bool(fold(line)) and fold(line) in whole)
            continue
        known = (grams & left).total() >= 0.5 * grams.total()
        if known:
            left -= grams
        found.append(known)
    return np.array(found, dtype=np.float64)


def _grams(text: str) -> Counter[tuple[str, ...]]:
    tokens = list_tokens(text)
    return Counter(tuple(tokens[at : at + GRAM]) for at in range(max(1, len(tokens) - GRAM + 1)))


def weigh(lines: Sequence[str], body: Floats) -> Floats:
    """Long lines count for more, as in the score, but less than in proportion; all pages weigh about the same."""
    words = np.array([len(list_tokens(line)) for line in lines]) + 2.0
    share = words / max(float((words * body).sum()), 50.0)
    weight: Floats = np.minimum(share * 40, 8) ** 0.7 + 0.05
    return weight


def _two_readings(page: dict[str, Any]) -> tuple[str, str] | None:
    """What two tools take for the body of the page's HTML, or None where one of them finds next to nothing."""
    logging.disable(logging.CRITICAL)
    data = gzip.decompress((FOLDER / "reading" / page["html"]).read_bytes())
    first = trafilatura.extract(data, include_comments=False, url=page["url"]) or ""
    try:
        markup = Document(trafilatura.utils.decode_file(data)).summary()
    except (ValueError, TypeError):
        return None
    root = html.fromstring(markup or "<p></p>")
    second = "\n".join(
        node.text_content() for node in root.iter("div", *BLOCK_TAGS) if node.tag != "div" or not len(node)
    )
    return (first, second) if min(len(first), len(second)) >= LEAST_SILVER else None


def _mixed(hosts: Sequence[Sample], gold: Sequence[Sample], chance: random.Random) -> Iterator[Sample]:
    for host in hosts:
        body = np.flatnonzero(host.body)
        if len(body) < 3 or body[-1] - body[0] > 4 * len(body):
            continue
        guests = [sample for sample in gold if sample.language == host.language and sample.sites != host.sites]
        guest = chance.choice(guests if len(guests) >= 5 else [one for one in gold if one.sites != host.sites])
        inner = np.flatnonzero(guest.body)
        if len(inner) >= 3 and inner[-1] - inner[0] <= min(250, 3 * len(inner)):
            yield _mix(host, guest)


def _mix(host: Sample, guest: Sample) -> Sample:
    first, last = np.flatnonzero(host.body)[[0, -1]]
    start, end = np.flatnonzero(guest.body)[[0, -1]]
    spaced = int(np.median([item.line.gap for item in host.judged]) > 0)
    inner = [replace(item.line, gap=min(item.line.gap, 1) * spaced) for item in guest.judged[start : end + 1]]
    lines = [item.line for item in host.judged]
    known = np.concatenate([host.weight[:first] > 0, np.ones(len(inner)), host.weight[last + 1 :] > 0])
    body = np.concatenate([host.body[:first], guest.body[start : end + 1], host.body[last + 1 :]])
    judged = tuple(judge([*lines[:first], *inner, *lines[last + 1 :]]))
    sites = (*host.sites, *guest.sites)
    return _sample("mixed", judged, body, group=host.group, sites=sites, language=host.language, known=known)


def _broken(sample: Sample, chance: random.Random) -> Sample:
    """The same dump with body lines broken about some of their words, and what joining makes of it."""
    rows: list[str] = []
    for item, body in zip(sample.judged, sample.body, strict=True):
        rows += ["", *_break(item.line.text, chance)] if body and chance.random() < 0.4 else ["", item.line.text]
    judged = tuple(judge(split_lines("\n".join(rows))))
    body = align(_texts(judged), sample.gold)
    return _sample("broken", judged, body, **_origin(sample))


def _break(text: str, chance: random.Random) -> list[str]:
    words = text.split()
    if len(words) < 12:
        return [text]
    names = [at for at in range(4, len(words) - 4) if words[at][0].isupper()]
    start = chance.choice(names or [len(words) // 2])
    end = start + chance.randint(1, 3)
    return [" ".join(words[:start]), "", " ".join(words[start:end]), "", " ".join(words[end:])]


def _clean(sample: Sample, chance: random.Random) -> Sample:
    lines = [line for line in sample.gold.split("\n") if line.strip()]
    if chance.random() < 0.5:
        lines = lines[: chance.randint(2, 6)]
    text = chance.choice(("\n", "\n\n")).join(lines)
    judged = tuple(judge(split_lines(text)))
    return _sample("clean", judged, np.ones(len(judged)), **_origin(sample))
