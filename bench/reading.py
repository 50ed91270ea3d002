"""Reading: pages and their text dumps to body, title, authors and date, beside the best known readers in one run.

Each reader reads every page, in every language; the scorer that lies beside the pages takes turns between them and
measures processor time. `python -m bench.reading` prints all that the scorer tells of every reader.
"""

from __future__ import annotations

import contextlib
import json
import sys
import tempfile
from argparse import Namespace
from pathlib import Path
from typing import Any

from bench.corpora import FOLDER, scorer
from bench.readers import installed
from bench.table import Score

MEASURES = (("body", "f1"), ("title", "exact"), ("authors", "f1"), ("date", "exact"))
OURS, UNIT = "ours", "trafilatura_default"
TRACKS = (("HTML", "html", False), ("dumps", "text", False), ("dumps, later day", "text", True))
"""Name, the scorer's track, and whether a later day is put above each page as page headers do."""
QUICK_ON_DUMPS = ("trafilatura", "htmldate", "justext")
"""The others look for markup that a dump does not have."""


def run() -> list[Score]:
    """Our scores beside the best of the others, and our cost in units of trafilatura's default."""
    reports = {name: measure(track, stamp=stamp)["systems"] for name, track, stamp in TRACKS}
    scores = [score for name, systems in reports.items() for score in _compared(name, systems)]
    unit = reports["HTML"][_spec(UNIT)]["seconds"]["cpu"]
    for name, systems in reports.items():
        cost = systems[_spec(OURS)]["seconds"]["cpu"]
        scores.append(Score(f"{name}, cost", "ours / trafilatura's default on the HTML", cost / unit))
    return scores


def measure(track: str, *, stamp: bool, bootstrap: int = 0) -> dict[str, Any]:
    """The scorer's report on one track; its table goes to standard error."""
    others = [name for name in installed() if track == "html" or name in QUICK_ON_DUMPS]
    names = [OURS, UNIT, *others, *([] if track == "html" else ["line_rule"])]
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(sys.stderr):
        out = Path(folder) / "report.json"
        asked = Namespace(
            data=FOLDER / "reading", track=track, sets=None, lang=None, limit=0, stamp=stamp, bootstrap=bootstrap,
            system=list(map(_spec, names)), predictions=None, out=out, time_limit=30.0,
        )  # fmt: skip
        scorer("reading").run(asked)
        report: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return report


def _spec(name: str) -> str:
    return f"bench.readers:{name}"


def _compared(name: str, systems: dict[str, Any]) -> list[Score]:
    """For each set and measure our score and the best of the others; false dates are told as a share of the pages."""
    mine = systems[_spec(OURS)]["sets"]
    others = {spec.partition(":")[2]: found["sets"] for spec, found in systems.items() if spec != _spec(OURS)}
    scores = []
    for group in sorted(group for group in mine if not group.endswith("-en")):
        for part, key in MEASURES:
            if part in mine[group]:
                rivals = {tool: sets[group].get(part, {}).get(key, 0.0) for tool, sets in others.items()}
                best = max(sorted(rivals), key=lambda tool: rivals[tool])
                value = mine[group][part][key]
                scores.append(Score(f"{name}, {group}", f"{part} {key}", value, rivals[best] or None, best))
        dated = mine[group].get("date", {})
        if dated.get("unseen"):
            scores.append(Score(f"{name}, {group}", "date false / unseen", dated["false"] / dated["unseen"]))
    return scores


if __name__ == "__main__":
    for _, of_track, stamped in TRACKS:
        measure(of_track, stamp=stamped, bootstrap=200)
