"""The hand-made gold of offices, restrictions and commitments, joined with the texts of the corpora.

`statements.jsonl` beside this file holds offsets and labels only, one article a line; `statements.md` says how they
were made. `python -m bench.statements_gold` counts them.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

from bench.corpora import FOLDER, rows

GOLD = Path(__file__).with_name("statements.jsonl")
KINDS = ("offices", "restrictions", "commitments")
PARTS = ("open", "kept")


def labels(part: str | None = None) -> list[dict[str, Any]]:
    """The lines of the gold without any text; of one part ("open" or "kept"), or of both."""
    if part not in (None, *PARTS):
        raise ValueError(f"part is open or kept, not {part}")
    with GOLD.open(encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    return [line for line in lines if part in (None, line["part"])]


def load(part: str | None = None) -> list[dict[str, Any]]:
    """The lines of the gold, each with `url`, `title` and the annotated `text`: the title, a line break, the body.

    All offsets count from the beginning of that text, which ends where the annotation ends. ValueError names an
    article whose text is not the one that was annotated; FileNotFoundError says that the corpora are not there.
    """
    sources: dict[str, dict[str, dict[str, Any]]] = {}
    joined = []
    for line in labels(part):
        corpus = line["corpus"]
        if corpus not in sources:
            sources[corpus] = {row["id"]: row for row in rows(*corpus.split("/"))}
        joined.append(_join(line, sources[corpus][line["id"]]))
    return joined


def available() -> bool:
    """Whether every corpus that the gold names is there."""
    return all((FOLDER / line["corpus"]).is_file() for line in labels())


def _join(line: dict[str, Any], source: dict[str, Any]) -> dict[str, Any]:
    whole = f"{source['title']}\n{source['text']}"
    # The digest names a text, it guards nothing.
    if hashlib.sha1(whole.encode(), usedforsecurity=False).hexdigest() != line["text_sha1"]:
        raise ValueError(f"{line['corpus']} {line['id']}: not the text that was annotated")
    return {**line, "url": source.get("url"), "title": source["title"], "text": whole[: line["annotated_chars"]]}


def count(lines: list[dict[str, Any]]) -> Counter[tuple[str, str]]:
    """How many articles and labels of each kind each part has."""
    totals: Counter[tuple[str, str]] = Counter()
    for line in lines:
        totals[line["part"], "articles"] += 1
        for kind in KINDS:
            totals[line["part"], kind] += len(line[kind])
    return totals


def main() -> None:
    """Print the counts."""
    totals = count(labels())
    for part in PARTS:
        print(part, *(f"{kind} {totals[part, kind]}" for kind in ("articles", *KINDS)))


if __name__ == "__main__":
    main()
