"""Reprints and agency copy: whose story a page carries. Pages marked by hand: `reprints.tsv`, guide `reprints.md`."""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import twosource as ts
from bench.corpora import FOLDER, rows, scorer
from bench.table import Score
from twosource.errors import PageError
from twosource.reading.date_words import fold_word

Answers = Mapping[str, frozenset[str]]
LABELS = Path(__file__).with_name("reprints.tsv")
AGENCIES = (
    "AFP|AP|Associated Press|Reuters|dpa|EFE|ANSA|Adnkronos|TASS|ТАСС|Interfax|RIA Novosti|РИА Новости|Xinhua|Kyodo|"
    "PTI|ANI|IANS|UPI|PA|AAP|APA|SID|sid|epd|KNA|Belga|BELGA|ANP|Ritzau|NTB|TT|STT|PAP|BNS|Lusa|Agência Brasil|"
    "Anadolu(?: Ajansı)?|Europa Press|Agencia Reforma|The Canadian Press|CNN|Bloomberg|新华社"
)
SHAPES = re.compile(
    rf"\((?:.{{0,24}}\W)?(?P<bracket>{AGENCIES})\)|[—–]\s*(?P<dash>{AGENCIES})\s*$|"
    rf"^(?:By|Von|Par|Por|Af|Di|Door)\W+(?:.{{0,40}}\W)?(?P<by>{AGENCIES})\b|^(?P<alone>{AGENCIES})\s*$|"
    rf"\b(?:Source|Quelle|Fuente|Fonte|Bron|Kilde|Źródło|来源)\W+(?:.{{0,8}}\W)?(?P<source>{AGENCIES})\b",
    re.MULTILINE,
)
"""The baseline: the shapes in which agencies are usually credited, anywhere on the page."""
USUAL = {
    "Associated Press": "AP", "ТАСС": "TASS", "РИА Новости": "RIA Novosti", "PA": "PA Media", "sid": "SID",
    "BELGA": "Belga", "Anadolu Ajansı": "Anadolu", "新华社": "Xinhua",
}  # fmt: skip
ORIGINAL = re.compile(
    r"(?:originally (?:published|appeared)|first (?:published|appeared)|[Rr]epublished)(?: with permission)? "
    r"(?:by|in|on|at|from) (?P<name>(?:[\w-]+\.)+[a-z]{2,3}|(?:The )?[A-Z]\w+(?: [A-Z]\w+){0,3})"
)


@dataclass(frozen=True, slots=True)
class Marked:
    """What people found on one page: names to be given, names that may be given, and whether the dump shows them."""

    wanted: frozenset[str]
    shown: frozenset[str]
    """Those of `wanted` that a reader of the text dump can know."""
    allowed: frozenset[str]
    """The site's own agency, or a name that the markers were not sure of."""


def run() -> list[Score]:
    """Precision, recall and F1 of the named agencies and first outlets, on markup and on dumps, both halves."""
    marked = read_labels()
    pages = rows("reading", "pages.jsonl")
    dumps = scorer("reading").load_dumps(FOLDER / "reading")
    scores = []
    for track in ("HTML", "dumps"):
        ours = {page["id"]: predict(page, dumps[page["id"]], track) for page in pages}
        theirs = {page["id"]: baseline(dumps[page["id"]]) for page in pages}
        scores += _scores(f"reprints, {track}", pages, marked, (ours, theirs))
    return scores


def _scores(
    name: str, pages: list[dict[str, Any]], marked: Mapping[str, Marked], answers: tuple[Answers, Answers]
) -> list[Score]:
    scores = []
    for half in ("", "A", "B"):
        some = [page["id"] for page in pages if half in ("", half_of(page))]
        mine, other = (measure(some, marked, one, name.endswith("dumps")) for one in answers)
        for part, value, best in zip(("precision", "recall", "F1"), mine, other, strict=True):
            if not half or part == "F1":
                scores.append(Score(name, f"{part}, half {half}" if half else part, value, best, "regular expression"))
    return scores


def half_of(page: Mapping[str, Any]) -> str:
    """The half of the set: A was marked and read while the rules were made, B only afterwards."""
    return (
        "A"
        if int(hashlib.sha1(page["split_key"].encode(), usedforsecurity=False).hexdigest()[-2], 16) % 2 == 0
        else "B"
    )


def read_labels() -> dict[str, Marked]:
    """The marked pages; all others carry nothing that names an agency or a first outlet."""
    wanted: dict[str, dict[str, set[str]]] = {}
    for row in LABELS.read_text(encoding="utf-8").splitlines()[1:]:
        page, kind, names, dump = row.split("\t")
        sets = wanted.setdefault(page, {"wanted": set(), "shown": set(), "allowed": set()})
        keys = {key_of(name) for name in names.split("|")}
        if kind in ("own", "unsure"):
            sets["allowed"] |= keys
        else:
            sets["wanted"] |= keys
            sets["shown"] |= keys if dump == "yes" else set()
    return {
        page: Marked(*(frozenset(sets[key]) for key in ("wanted", "shown", "allowed"))) for page, sets in wanted.items()
    }


def measure(
    pages: list[str], marked: Mapping[str, Marked], answers: Mapping[str, frozenset[str]], dump: bool
) -> tuple[float, float, float]:
    """Precision, recall and F1 over all pairs of page and name."""
    right = given = there = 0
    for page in pages:
        gold = marked.get(page, Marked(frozenset(), frozenset(), frozenset()))
        wanted = gold.shown if dump else gold.wanted
        named = answers[page] - gold.allowed - (gold.wanted - wanted)
        right += len(named & wanted)
        given += len(named)
        there += len(wanted)
    precision, recall = right / max(1, given), right / max(1, there)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def predict(page: Mapping[str, Any], dump: str, track: str) -> frozenset[str]:
    """The agencies and the first outlet that we read of a page."""
    try:
        if track == "HTML":
            article = ts.read(gzip.decompress((FOLDER / "reading" / page["html"]).read_bytes()), url=page["url"])
        else:
            article = ts.read(text=dump)
    except PageError:
        return frozenset()
    first = (article.reprint_of.outlet,) if article.reprint_of else ()
    return frozenset(map(key_of, (*article.credits, *first)))


def baseline(text: str) -> frozenset[str]:
    """What a regular expression finds: agencies in the usual shapes, outlets after "originally published"."""
    found = [name for match in SHAPES.finditer(text) for name in match.groupdict().values() if name]
    first = [match["name"] for match in ORIGINAL.finditer(text)]
    return frozenset(map(key_of, (*(USUAL.get(name, name) for name in found), *first)))


def key_of(name: str) -> str:
    """A name as it is compared: no accents, no article, no spaces; a domain by its first part."""
    low = "".join(fold_word(word) for word in re.sub(r"\.\w{2,4}(?:\.\w\w)?$", "", name).split())
    return re.sub(r"[^\w]", "", low.removeprefix("www").removeprefix("the"))
