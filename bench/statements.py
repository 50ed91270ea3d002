"""Offices, restrictions and commitments against the hand-made gold: the part to learn from, and those kept aside.

No tool for the three kinds is public. Beside ours stand keywords: a name behind a title, a word that forbids or
closes, and "will" or "plans to" with the rest of its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import twosource as ts
from bench.statements_gold import KINDS, load, load_second
from bench.statements_score import Predictions, read_article, score, to_scores
from bench.table import Score
from twosource.model.analysis import Analysis
from twosource.model.span import Evidence
from twosource.model.statement import Commitment, Modality, Office, Restriction, RestrictionKind, When

SCORED = ("open", "kept", "sealed")
TITLED = re.compile(
    r"\b((?:[A-Z]\w+ ){0,2}(?:President|Minister|Governor|Mayor|Sheriff|Chief|Director|Secretary|Senator|Sen\.|Gov\.|"
    r"Rep\.|Ambassador|Chancellor|Judge|spokes(?:man|woman|person)|chairman|commander)) ((?:[A-Z][\w.’'-]+ ?){1,3})"
)
FORBIDDING = {
    "curfew": "curfew", "state of emergency": "emergency", "martial law": "emergency", "ban": "ban", "banned": "ban",
    "checkpoint": "checkpoint", "roadblock": "checkpoint", "closed": "closure", "closure": "closure",
    "cordoned off": "closure", "suspended": "shutdown", "shut down": "shutdown",
}  # fmt: skip
PLACED = (RestrictionKind.CLOSURE, RestrictionKind.SHUTDOWN)
"""Kinds of which the gold's place is what is closed; of the others it is where they hold."""
WRAPPED = re.compile(r"[ \t]*\n[ \t]{2,}(?=\S)")
UNDERTAKING = re.compile(r"\b(?:will|(?:vow|pledge|promise|plan|agree)(?:s|d|ed|ned)? to) ([^.!?\n]+)")


def run() -> list[Score]:
    """The scores of three parts, those of the keywords beside ours."""
    scores = []
    for part in SCORED:
        gold = load(part)
        found = {row["id"]: to_labels(one, row["text"]) for row, one in zip(gold, analyse(gold), strict=True)}
        ours = to_scores(f"statements, {part}", score(gold, lambda row, found=found: found[row["id"]]))
        words = to_scores("", score(gold, find_by_keywords))
        theirs = {one.measure: one.value for one in words if one.measure.endswith(("precision", "recall", "F1"))}
        scores += [_beside(one, theirs.get(one.measure)) for one in ours]
    return [*scores, *_agreement()]


def _agreement() -> list[Score]:
    """How far a second annotator, who knew the guide and nothing else, agrees with the sealed part: what can be had."""
    marked = load_second()

    def mark(row: Mapping[str, Any]) -> Predictions:
        labels = {kind: marked[row["id"]][kind] for kind in KINDS}
        return {**labels, "offices": [{**one, "at": one["mentions"][0]} for one in labels["offices"]]}

    lines = to_scores("statements, sealed", score(load("sealed"), mark))
    return [
        Score(one.benchmark, f"{one.measure} of a second annotator", one.value)
        for one in lines
        if one.measure.endswith("F1")
    ]


def _beside(ours: Score, theirs: float | None) -> Score:
    return Score(ours.benchmark, ours.measure, ours.value, theirs, "keywords" if theirs is not None else "")


def analyse(gold: Sequence[Mapping[str, Any]]) -> Iterable[Analysis]:
    """The analyses of the gold's articles, each read as `unwrap` gives its text."""
    texts = ((unwrap(row["text"])[0], row["published"]) for row in gold)
    return ts.analyse_many(ts.Article.from_text(text, published=day) for text, day in texts)


def unwrap(text: str) -> tuple[str, list[int]]:
    """The text with the lines joined that the corpus wrapped, and the offset in `text` of each of its characters.

    A line that begins with two or more blanks goes on the line before it (so does the scorer read it). The articles are
    analysed as a reader would see them: `read` joins such lines in a page.
    """
    pieces, offsets, at = [], [], 0
    for match in WRAPPED.finditer(text):
        pieces += [text[at : match.start()], " "]
        offsets += [*range(at, match.start()), match.start()]
        at = match.end()
    pieces.append(text[at:])
    offsets += range(at, len(text) + 1)
    return "".join(pieces), offsets


def to_labels(analysis: Analysis, text: str) -> Predictions:
    """What the article states, in the gold's fields; `text` is that of the gold, before lines were joined."""
    day = analysis.article.published.day
    plain, offsets = unwrap(text)
    restrictions = [one for one in analysis.restrictions if one.modality is not Modality.DENIED]
    found = {
        "offices": [_to_office(one, day) for one in analysis.offices if one.modality is not Modality.DENIED],
        "restrictions": [_to_restriction(one, day) for one in restrictions],
        "commitments": [_to_commitment(one, plain) for one in analysis.commitments],
    }
    for label in (label for labels in found.values() for label in labels):
        for name in ("at", "trigger", "what"):
            if name in label:
                label[name] = [offsets[end] for end in label[name]]
    return found


def _place(evidence: Evidence) -> list[int]:
    return [evidence.start, evidence.end]


def _to_office(one: Office, day: date | None) -> dict[str, Any]:
    end = one.to.latest if one.to is not None else None
    return {
        "person": one.person, "role": one.role, "body": one.body, "country": one.country, "acting": one.acting,
        "former": one.to is not None and (end is None or day is None or end <= day), "change": one.change.value,
        "from": _value(one.from_), "to": _value(one.to), "at": _place(one.evidence[0]),
    }  # fmt: skip


def _value(when: When | None) -> str | None:
    """The day, month or year as the gold gives it; None for a vague time."""
    value = when.value if when is not None else None
    if value is not None and re.fullmatch(r"\d{4}(?:-\d\d(?:-\d\d(?:T.*)?)?|-W\d\d)?", value):
        return value.partition("T")[0]
    return None


def _to_restriction(one: Restriction, day: date | None) -> dict[str, Any]:
    return {
        "kind": one.kind.value, "trigger": _place(one.evidence[0]),
        "place": (one.what if one.kind in PLACED else None) or (one.where.name if one.where else None),
        "hours": one.hours, "from": _value(one.from_), "to": _value(one.to), "status": _status(one, day),
    }  # fmt: skip


def _status(one: Restriction, day: date | None) -> str:
    if one.lifted:
        return "lifted"
    start = one.from_.earliest if one.from_ is not None else None
    end = one.to.latest if one.to is not None else None
    if end is not None and day is not None and end < day:
        return "ended"
    later = start is not None and day is not None and start > day
    return "planned" if later or one.modality is Modality.PLANNED else "in force"


def _to_commitment(one: Commitment, text: str) -> dict[str, Any]:
    evidence = one.evidence[0]
    start = text.find(one.what, evidence.start, evidence.end)
    due = one.due
    days = {} if due is None else {"earliest": _day(due.earliest), "latest": _day(due.latest)}
    return {
        "who": one.who, "what": [start, start + len(one.what)] if start >= 0 else _place(evidence),
        "due": days if any(days.values()) else None, "condition": one.condition,
        "kind": one.kind.value, "negative": one.negative,
    }  # fmt: skip


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def find_by_keywords(row: Mapping[str, Any]) -> Predictions:
    """What a list of words finds: the measure of how hard the task is."""
    text = row["text"]
    article = read_article(row)
    offices = [
        {"person": list(match.span(2)), "role": list(match.span(1)), "change": "holds"}
        for match in TITLED.finditer(text)
    ]
    restrictions = [
        {"kind": kind, "trigger": list(match.span()), "status": "in force"}
        for word, kind in FORBIDDING.items()
        for match in re.finditer(rf"\b{word}\b", text)
    ]
    commitments = []
    for match in UNDERTAKING.finditer(text):
        start, _ = article.sentence(match.span())
        commitments.append({"what": list(match.span(1)), "who": text[start : match.start()]})
    return {"offices": offices, "restrictions": restrictions, "commitments": commitments}
