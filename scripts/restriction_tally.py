"""How good chosen restrictions are, in whole articles as the benchmark counts, and in marked sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from bench.statements_score import Predictions, score
from restriction_samples import SENTENCES, Sample

from twosource.extracting.restrictions.restrictions import unite
from twosource.model.statement import Modality, Restriction


def tally_articles(samples: Sequence[Sample], chosen: Sequence[Sequence[Restriction]]) -> str:
    """The scores of the whole articles."""
    rows: list[dict[str, Any]] = []
    found: dict[str, Predictions] = {}
    for one, mine in zip(samples, chosen, strict=True):
        if one.row["part"] == SENTENCES or "restrictions" not in one.row["kinds"]:
            continue
        rows.append({**one.row, "kinds": ["restrictions"]})
        found[one.row["id"]] = {"restrictions": [_to_label(one, each) for each in _unite(mine)]}
    tally = score(rows, lambda row: found[row["id"]])["restrictions"]
    return f"P {tally.precision:.3f}, R {tally.recall:.3f}, F1 {tally.f1:.3f} of {tally.gold}"


def _unite(mine: Sequence[Restriction]) -> list[Restriction]:
    return [one for one in unite(mine) if one.modality is not Modality.DENIED]


def _to_label(sample: Sample, one: Restriction) -> dict[str, Any]:
    evidence = one.evidence[0]
    return {"kind": one.kind.value, "trigger": [sample.offsets[evidence.start], sample.offsets[evidence.end]]}


def tally_sentences(samples: Sequence[Sample], chosen: Sequence[Sequence[Restriction]]) -> str:
    """The scores of the marked sentences: in each, what is told of each kind; once told, it may be told again."""
    right = wrong = missed = 0
    for one, mine in zip(samples, chosen, strict=True):
        if one.row["part"] != SENTENCES:
            continue
        places = [(each.kind.value, one.offsets[at.start]) for each in _unite(mine) for at in each.evidence]
        for start, end in one.row["sentences"]:
            labels = one.row["restrictions"]
            gold = Counter(label["kind"] for label in labels if start <= label["trigger"][0] < end)
            found = Counter(kind for kind, at in places if start <= at < end)
            right += (both := sum((gold & found).values()))
            missed += sum(gold.values()) - both
            wrong += sum(count for kind, count in found.items() if kind not in gold)
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    both_rates = 2 * precision * recall / max(1e-9, precision + recall)
    return f"P {precision:.3f}, R {recall:.3f}, F1 {both_rates:.3f} of {right + missed}"
