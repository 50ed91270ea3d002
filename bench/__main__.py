"""`python -m bench [NAME...]`: run the benchmarks (all of them without a name), print their table, check the floors."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from bench import (
    attribution,
    copies,
    coreference,
    desk,
    desk_stories,
    events,
    figures,
    incidents,
    language,
    names,
    places,
    quantities,
    reading,
    reprints,
    retelling,
    speed,
    statements,
    states,
    stories,
    templates,
    times,
    tolls,
)
from bench.corpora import FOLDER
from bench.table import Score, to_table

BENCHMARKS = {
    "reading": reading.run,
    "reprints": reprints.run,
    "copies": copies.run,
    "times": times.run,
    "places": places.run,
    "quantities": quantities.run,
    "figures": figures.run,
    "attribution": attribution.run,
    "coreference": coreference.run,
    "names": names.run,
    "templates": templates.run,
    "events": events.run,
    "tolls": tolls.run,
    "stories": stories.run,
    "incidents": incidents.run,
    "retelling": retelling.run,
    "language": language.run,
    "statements": statements.run,
    "states": states.run,
    "speed": speed.run,
    "desk": desk.run,
    "desk_stories": desk_stories.run,
}
FLOORS = Path(__file__).with_name("floors.json")
"""Scores below which a change may not fall without saying so and why; `/` marks a ratio that may not rise above."""


def main(names: list[str]) -> int:
    """Run the named benchmarks. Returns 1 when a score is below its floor, 2 for an unknown name or no corpora."""
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown or not FOLDER.is_dir():
        print(f"unknown: {', '.join(unknown)}" if unknown else f"no corpora at {FOLDER}: set TWOSOURCE_CORPORA")
        return 2
    scores: list[Score] = []
    for name in names or list(BENCHMARKS):
        print(f"{name} ...", file=sys.stderr)
        scores += BENCHMARKS[name]()
    print(to_table(scores))
    fallen = below_floor(scores, json.loads(FLOORS.read_text(encoding="utf-8")))
    for line in fallen:
        print(f"BELOW ITS FLOOR: {line}")
    return 1 if fallen else 0


def below_floor(scores: list[Score], floors: dict[str, float]) -> list[str]:
    """The scores that fell below their floor, in words; a measure with a `/` in its name must stay under it."""
    fallen = []
    for score in scores:
        floor = floors.get(f"{score.benchmark}: {score.measure}")
        if floor is None:
            continue
        ratio = "/" in score.measure
        if (score.value > floor) if ratio else (score.value < floor):
            fallen.append(f"{score.benchmark}, {score.measure}: {score.value:.3f}, floor {floor:.3f}")
    return fallen


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
