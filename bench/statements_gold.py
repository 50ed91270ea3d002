"""The hand-made gold of offices, restrictions and commitments, joined with the texts of the corpora.

`statements*.jsonl` beside this file hold offsets and labels only, one article a line; `statements.md` says how they
were made. `python -m bench.statements_gold` counts them.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

from bench.corpora import FOLDER, rows

HERE = Path(__file__).parent
KINDS = ("offices", "restrictions", "commitments")
PARTS = ("open", "kept", "learned", "sealed")
SECOND = "statements_second.jsonl"
"""The sealed articles as a second annotator marked them, who saw nothing of the first one's labels."""
SENTENCES = {"restrictions": "restriction_sentences.jsonl", "commitments": "commitment_sentences.jsonl"}
"""Where single sentences were marked, to learn from."""
FILES = ("statements.jsonl", "statements_learned.jsonl", "statements_sealed.jsonl")


def labels(part: str | None = None) -> list[dict[str, Any]]:
    """The lines of the gold without any text; of one part, or of all.

    `kinds` of a line are those that were marked in it. ValueError says that there is no such part.
    """
    if part not in (None, *PARTS):
        raise ValueError(f"part is one of {', '.join(PARTS)}, not {part}")
    lines = [json.loads(line) for name in FILES for line in (HERE / name).read_text(encoding="utf-8").splitlines()]
    unmarked = {"kinds": list(KINDS), **{kind: [] for kind in KINDS}}
    return [{**unmarked, **line} for line in lines if part in (None, line["part"])]


def load(part: str | None = None) -> list[dict[str, Any]]:
    """The lines of the gold, each with `url`, `title` and the annotated `text`: the title, a line break, the body.

    All offsets count from the beginning of that text, which ends where the annotation ends. ValueError names an
    article whose text is not the one that was annotated; FileNotFoundError says that the corpora are not there.
    """
    return _join_all(labels(part))


def _join_all(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    sources: dict[str, dict[str, dict[str, Any]]] = {}
    joined = []
    for line in lines:
        corpus = line["corpus"]
        if corpus not in sources:
            sources[corpus] = {row["id"]: row for row in rows(*corpus.split("/"))}
        joined.append(_join(line, sources[corpus][line["id"]]))
    return joined


def load_second() -> dict[str, dict[str, Any]]:
    """What the second annotator marked in the sealed articles, by their ids."""
    lines = (json.loads(line) for line in (HERE / SECOND).read_text(encoding="utf-8").splitlines())
    return {line["id"]: line for line in lines}


def load_sentences(kind: str) -> list[dict[str, Any]]:
    """The articles of which single sentences were marked for one kind of `KINDS`, with `url`, `title` and `text`.

    `sentences` are the offsets of the marked ones; what they state stands under the kind. The same errors as `load`.
    """
    lines = [json.loads(line) for line in (HERE / SENTENCES[kind]).read_text(encoding="utf-8").splitlines()]
    return _join_all(lines)


def available() -> bool:
    """Whether every corpus that the gold names is there."""
    return all((FOLDER / line["corpus"]).is_file() for line in labels())


def whole_text(source: dict[str, Any], *, headline_once: bool) -> str:
    """What the offsets count into: the title, which may be empty, a line break, the body.

    `headline_once` takes the title off a body that begins with it.
    """
    fields = source.get("gold", source)
    title, body = fields.get("title") or "", fields["text"]
    if headline_once and title:
        body = body.removeprefix(title).lstrip(" .\n")
    return f"{title}\n{body}"


def _join(line: dict[str, Any], source: dict[str, Any]) -> dict[str, Any]:
    whole = whole_text(source, headline_once=line.get("headline_once", False))
    # The digest names a text, it guards nothing.
    if hashlib.sha1(whole.encode(), usedforsecurity=False).hexdigest() != line["text_sha1"]:
        raise ValueError(f"{line['corpus']} {line['id']}: not the text that was annotated")
    title = whole.partition("\n")[0] or None
    return {**line, "url": source.get("url"), "title": title, "text": whole[: line["annotated_chars"]]}


def count(lines: list[dict[str, Any]]) -> Counter[tuple[str, str]]:
    """How many articles and labels of each kind each part has."""
    totals: Counter[tuple[str, str]] = Counter()
    for line in lines:
        totals[line["part"], "articles"] += 1
        for kind in KINDS:
            totals[line["part"], kind] += len(line.get(kind, ()))
    return totals


def main() -> None:
    """Print the counts."""
    totals = count(labels())
    for part in PARTS:
        print(part, *(f"{kind} {totals[part, kind]}" for kind in ("articles", *KINDS)))


if __name__ == "__main__":
    main()
