"""A person's layer over the program's: accepted, rejected and corrected statements of an article.

The analysis that is kept stays as the program made it. A correction is tied to its statement by its id and, where a
newer version of the program cuts or names it otherwise, by the words that it cites.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from twosource.errors import DamagedRecord
from twosource.model.analysis import Analysis
from twosource.model.desk import Act, ActKind
from twosource.model.restoring import restore
from twosource.model.statement import Statement
from twosource.store.rows import ACCEPTED, CORRECTED, KINDS

FIELDS = {
    "figure": "figures",
    "attribution": "attributions",
    "event": "events",
    "office": "offices",
    "restriction": "restrictions",
    "commitment": "commitments",
}
"""Where the statements of a kind stand in an analysis."""

NOUNS = {name: noun for noun, name in KINDS.items()}
SAME_WORDS = 0.5
"""Share of the longer quote that two quotes have in common, from which they cite one statement. Set by hand."""
CERTAIN = 1.0


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An analysis as it stands after review. `standings` tells what people said of which statements (ids).

    `adrift` are the acts that fit nothing any more: the sentence that they cite is gone from the article.
    """

    analysis: Analysis
    standings: Mapping[str, str]
    adrift: tuple[Act, ...] = ()


def apply(analysis: Analysis, acts: Iterable[Act]) -> Reviewed:
    """The analysis with the acts on it, in their order: the last one on a statement counts."""
    kinds = {kind: list(getattr(analysis, field)) for kind, field in FIELDS.items()}
    standings: dict[str, str] = {}
    adrift = [act for act in acts if not _apply_one(analysis, kinds, act, standings)]
    if not standings and all(len(kinds[kind]) == len(getattr(analysis, field)) for kind, field in FIELDS.items()):
        return Reviewed(analysis, {}, tuple(adrift))
    changed: dict[str, Any] = {FIELDS[kind]: tuple(found) for kind, found in kinds.items()}
    return Reviewed(replace(analysis, **changed), standings, tuple(adrift))


def correct(statement: Statement, fields: Mapping[str, Any]) -> Statement:
    """The statement with those fields (as in `to_dict`), certain since a person says so. Raises DamagedRecord."""
    shape = {**statement.to_dict(), **fields, "confidence": CERTAIN}
    return restore(type(statement), shape)


def _apply_one(analysis: Analysis, kinds: dict[str, list[Statement]], act: Act, standings: dict[str, str]) -> bool:
    given = act.given
    kind, before = given["kind"], given["statement"]
    held = kinds[kind]
    at = _find(held, act.target, before)
    if act.act is ActKind.REJECT:
        if at is not None:
            standings.pop(held[at].id, None)
            del held[at]
        return at is not None or _stands(analysis, before)
    if at is None:
        statement = _make_again(analysis, kind, before)
        if statement is None:
            return False
        held.append(statement)
        held.sort(key=lambda one: (one.evidence[0].start, one.id))
        at = held.index(statement)
    if act.act is ActKind.ACCEPT:
        held[at] = replace(held[at], confidence=CERTAIN)
        standings[held[at].id] = ACCEPTED
        return True
    held[at] = correct(held[at], given["fields"])
    standings[held[at].id] = CORRECTED
    return True


def _find(held: list[Statement], id: str, before: Mapping[str, Any]) -> int | None:
    """Where the statement stands: the one with the id, else the one that cites most of the same words."""
    for at, statement in enumerate(held):
        if statement.id == id:
            return at
    cited = before["evidence"][0]
    shares = [(_share(statement, cited), -at) for at, statement in enumerate(held)]
    best = max(shares, default=(0.0, 0))
    return -best[1] if best[0] >= SAME_WORDS else None


def _share(statement: Statement, cited: Mapping[str, Any]) -> float:
    """Which share of the longer quote both have in common: by place, within the same sentence."""
    own = statement.evidence[0]
    if own.sentence != cited["sentence"]:
        return 0.0
    first, last = own.start - own.sentence_start, own.end - own.sentence_start
    start, end = cited["start"] - cited["sentence_start"], cited["end"] - cited["sentence_start"]
    common: float = max(0, min(last, end) - max(first, start))
    longer: float = max(last - first, end - start)
    return common / longer


def _stands(analysis: Analysis, before: Mapping[str, Any]) -> bool:
    return before["evidence"][0]["sentence"] in analysis.article.text


def _make_again(analysis: Analysis, kind: str, before: Mapping[str, Any]) -> Statement | None:
    """The statement that a person confirmed, its evidence moved to where its sentences stand now; None if gone."""
    moved = []
    for one in before["evidence"]:
        start = _nearest(analysis.article.text, one["sentence"], one["sentence_start"])
        if start is None:
            return None
        shift = start - one["sentence_start"]
        start, end = one["start"] + shift, one["end"] + shift
        place = {
            "article": analysis.article.id,
            "start": start,
            "end": end,
            "sentence_start": one["sentence_start"] + shift,
        }
        moved.append({**one, **place})
    try:
        return restore(NOUNS[kind], {**before, "evidence": moved, "status_reason": None})
    except DamagedRecord:
        return None


def _nearest(text: str, sentence: str, place: int) -> int | None:
    """Where the sentence stands in the text, the place nearest to the former."""
    starts = []
    at = text.find(sentence)
    while at >= 0:
        starts.append(at)
        at = text.find(sentence, at + 1)
    return min(starts, key=lambda start: (abs(start - place), start), default=None)
