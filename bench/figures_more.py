"""A second gold for figures: offsets and labels of our own on articles of the story and place corpora.

`figures_more.md` says how the articles were chosen and marked. No text of an article lies here: it is joined from the
corpora.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bench.corpora import rows

HERE = Path(__file__).parent
CORPORA = {
    "news_cluster": ("stories", "news_cluster.jsonl"),
    "ecb": ("stories", "ecb.jsonl"),
    "trnews": ("places", "trnews.jsonl"),
    "lgl": ("places", "lgl.jsonl"),
    "tbaq": ("times", "tbaq_dev.jsonl"),
    "polnear": ("attribution", "dev.jsonl"),
    "polnear_train": ("attribution", "train.jsonl"),
}
HEADLINE_BEGINS_TEXT = frozenset({"lgl", "polnear", "polnear_train"})
FILES = {"sealed": "figures_sealed.jsonl", "learned": "figures_learned.jsonl"}
"""Where the parts are that have a file of their own."""
VERBATIM = ("population", "attributed_to", "sentence", "quote")
LABELS = ("measure", "low", "high", "comparator", "about", "status", "subset_of")


def load(part: str | None = None) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Articles and stories in the form of the figures corpus.

    `part` is "open", "kept", "sealed" or "learned", of which the last two have no stories; None is the first two.
    Raises `ValueError` where an article of the corpora is no longer the one that was marked.
    """
    name = FILES.get(part or "", "figures_more.jsonl")
    marked = [row for row in _lines(name) if part in {None, row["part"]}]
    stories = [row for row in _lines("figures_more_stories.jsonl") if part in {None, row["part"]}]
    sources = {
        name: {row["id"]: row for row in rows(*CORPORA[name])} for name in sorted({row["corpus"] for row in marked})
    }
    return [_joined(row, sources[row["corpus"]][row["id"]]) for row in marked], stories


def full_text(title: str, text: str) -> str:
    """What the offsets count into: the title is the first line, as in the scorer of the figures corpus."""
    return f"{title}\n{text}"


def _joined(marks: dict[str, Any], source: dict[str, Any]) -> dict[str, Any]:
    title, text = _title_and_text(marks, source)
    full = full_text(title, text)
    if hashlib.sha1(full.encode(), usedforsecurity=False).hexdigest() != marks["text_sha1"]:
        raise ValueError(f"{marks['corpus']} {marks['id']}: the text is not the one that was marked")
    row = {
        "id": marks["id"],
        "event": marks["event"],
        "part": marks["part"],
        "corpus": marks["corpus"],
        "outlet": urlsplit(source.get("url") or "").hostname,
        "url": source.get("url"),
        "published": marks["published"] or source.get("published"),
        "title": title,
        "text": text,
        "figures": [_figure(figure, full) for figure in marks["figures"]],
    }
    if marks["annotated_chars"]:
        row["annotated_chars"] = marks["annotated_chars"]
    return row


def _title_and_text(marks: dict[str, Any], source: dict[str, Any]) -> tuple[str, str]:
    """The headline, empty where there is none, and the text without it.

    ECB+ has it among the lines of the text, LGL and PolNeAR print it once more before the text, TBAQ has none.
    """
    title: str = source.get("title") or ""
    text: str = source["text"]
    if marks["corpus"] in HEADLINE_BEGINS_TEXT:
        return title, text.removeprefix(title).lstrip(" .\n")
    if marks["corpus"] != "ecb":
        return title, text
    start, end = marks["title"] or (0, 0)
    return text[start:end], text[:start] + text[end:]


def _figure(marks: dict[str, Any], full: str) -> dict[str, Any]:
    words = {name: full[slice(*marks[name])] if marks[name] else None for name in VERBATIM}
    population = words["population"]
    return {name: marks[name] for name in LABELS} | words | {"population": population.lower() if population else None}


def _lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]
