"""The floors of the benchmarks."""

import json

from bench.__main__ import FLOORS as FLOORS_FILE
from bench.__main__ import below_floor
from bench.table import Score, to_table

FLOORS = {"figures dev: F1": 0.7, "speed: whole line / bare spaCy": 2.0}


def test_a_score_below_its_floor_is_named():
    assert below_floor([Score("figures dev", "F1", 0.65)], FLOORS) == ["figures dev, F1: 0.650, floor 0.700"]


def test_a_ratio_may_not_rise_above_its_bound():
    assert below_floor([Score("speed", "whole line / bare spaCy", 2.4)], FLOORS)


def test_scores_that_hold_are_not_named():
    held = [Score("figures dev", "F1", 0.7), Score("speed", "whole line / bare spaCy", 1.6), Score("new", "F1", 0.1)]
    assert below_floor(held, FLOORS) == []


def test_the_table_shows_the_best_existing_tool_beside_ours():
    assert "0.612  0.530 CRF" in to_table([Score("attribution", "full match F1", 0.612, 0.53, "CRF")])


def test_every_floor_is_of_a_benchmark_that_exists():
    sources = "".join(path.read_text("utf-8") for path in FLOORS_FILE.parent.glob("*.py"))
    for key in json.loads(FLOORS_FILE.read_text("utf-8")):
        benchmark, _, measure = key.partition(": ")
        assert benchmark.split(",")[0].split()[0] in sources, key
        assert measure.split()[0] in sources, key
