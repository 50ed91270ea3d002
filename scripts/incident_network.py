"""The networks that read pages for templates of incidents, in PyTorch: how they are built, learn and are written.

Asked by `train_incident_network.py`. Each has MiniLM's lower layers with heads for phrases, sentences and articles. The
rows of pieces and the lowest layer stay as published, so that the networks share them: what the lowest layer makes of a
page is worked out once. What counts is the mean of what the networks say: two of unlike depth err on unlike phrases.
`scripts/sentence_network.py` says where the published weights are from.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from sentence_network import DROPPED, HIDDEN, WIDTH, SentenceNetwork
from template_words import Text, label_sentences
from torch import Tensor, nn

from twosource.extracting.incidents.pages import Page, cut_pages
from twosource.extracting.incidents.reading import NETWORK, PIECES, Batch, Reading, fill_up, write_reading
from twosource.extracting.incidents.rows import SLOTS, TYPES
from twosource.learned.word_pieces import number_pieces

ROUNDS = ((3, 0.25, 1 / 3), (12, 0.0, 1.0))
"""Of each round: passes over the texts, the share of those that report no incident which is learned from in each pass
(only that they are of no type is learned there), and how fast layers learn, of a network's rate. The first round alone
gained little.
"""
TOGETHER = 4
"""Texts that are learned from at once."""
SHUFFLED = 16
"""Texts are put together by length within so many groups."""
HEAD_RATE = 1e-3
WARMING, LEAST_RATE = 0.1, 0.02
DECAY = 0.01
OF_PHRASES, OF_ARTICLES = 2.0, 0.5
"""What the phrases and the articles weigh beside the sentences."""
LEAST_TIMES = 3
"""How often a piece stands in the texts that has a row of its own."""
OPSET = 17


@dataclass(frozen=True)
class Plan:
    """Of how many of MiniLM's layers a network is, and how fast they learn."""

    layers: int
    rate: float


PLANS = (Plan(3, 3e-4), Plan(6, 2e-4))
"""Each alone ranks phrases about as well; together they do by a tenth better, two of three layers by a thirtieth."""


class IncidentNetwork(SentenceNetwork):
    """Layers over a page, the lowest of them as published, and heads."""

    def __init__(self, kept: Sequence[int], layers: int = PLANS[0].layers) -> None:
        """The published weights of the pieces kept (numbers in the published vocabulary); new heads."""
        super().__init__(kept, {}, range(layers))
        self.of_phrases = _build_head(3 * WIDTH, len(SLOTS) + len(TYPES))
        self.of_sentences = _build_head(WIDTH, len(TYPES))
        self.of_article = _build_head(2 * WIDTH, len(TYPES))

    def read_low(self, pieces: Tensor, shown: Tensor) -> Tensor:
        """What the lowest layer makes of the pages."""
        rows = self.pieces(pieces) + self.positions(torch.arange(pieces.shape[1], device=pieces.device))
        low: Tensor = self.layers[0](self.norm(rows), _hide(shown))
        return low

    def read_high(self, rows: Tensor, shown: Tensor) -> Tensor:
        """What the other layers make of that."""
        for layer in list(self.layers)[1:]:
            rows = layer(rows, _hide(shown))
        return rows

    def ask_heads(self, rows: Tensor, phrases: Tensor, sentences: Tensor) -> tuple[Tensor, Tensor]:
        """The log odds of sentences and of phrases, from the rows of the highest layer."""
        page = phrases[:, 0]
        spans = torch.cat([rows[page, phrases[:, part]] for part in (1, 2, 3)], dim=1)
        return self.of_sentences(rows[sentences[:, 0], sentences[:, 1]]), self.of_phrases(spans)

    def ask_whole(self, rows: Tensor, shown: Tensor) -> Tensor:
        """The log odds of the article that these pages are of."""
        kept = shown.float().unsqueeze(-1)
        mean = (rows * kept).sum((0, 1)) / kept.sum()
        highest = (rows - 1e4 * (1 - kept)).amax((0, 1))
        whole: Tensor = self.of_article(torch.cat([mean, highest]))
        return whole


class OneArticle(nn.Module):
    """The networks for the pages of one article, as they are to be written."""

    def __init__(self, networks: Sequence[IncidentNetwork]) -> None:
        """The networks in whole, which know the same pieces."""
        super().__init__()
        self.networks = nn.ModuleList(networks)

    def forward(
        self, pieces: Tensor, shown: Tensor, phrases: Tensor, sentences: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Log odds of the article, its sentences and its phrases."""
        low = self.networks[0].read_low(pieces, shown)
        said = []
        for network in self.networks:
            rows = network.read_high(low, shown)
            said.append((network.ask_whole(rows, shown), *network.ask_heads(rows, phrases, sentences)))
        article, in_sentences, in_phrases = (torch.stack(each).mean(0) for each in zip(*said, strict=True))
        return article, in_sentences, in_phrases


def _hide(shown: Tensor) -> Tensor:
    return (1.0 - shown.float())[:, None, None, :] * -1e4


def _build_head(given: int, size: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(given, HIDDEN), nn.GELU(), nn.Dropout(DROPPED), nn.Linear(HIDDEN, size))


# What it learns from -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Sample:
    """A text in pages, what the lowest layer makes of each, and what is right of the text and its parts."""

    text: Text
    pages: list[Page]
    low: list[Tensor]
    article: Tensor
    sentences: Tensor
    phrases: Tensor

    @property
    def length(self) -> int:
        """Pieces."""
        return sum(len(page.pieces) for page in self.pages)


def collect(texts: Sequence[Text], kept: Sequence[int], pieces: Sequence[str]) -> list[Sample]:
    """The texts as they are learned from."""
    numbers = number_pieces(pieces)
    network = IncidentNetwork(kept).eval()
    samples = []
    for one in texts:
        pages = list(cut_pages(one.text, one.places, numbers))
        batch = [torch.from_numpy(part) for part in _parts(fill_up(pages))]
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            rows = network.read_low(batch[0], batch[1]).bfloat16()
        low = [row[: len(page.pieces)] for row, page in zip(rows, pages, strict=True)]
        article = torch.tensor([float(kind in one.reports) for kind in range(len(TYPES))])
        samples.append(Sample(one, pages, low, article, _label_sentences(one), _label_phrases(one)))
    return samples


def _parts(batch: Batch) -> tuple[Any, ...]:
    return batch.pieces, batch.shown, batch.phrases, batch.sentences


def _label_phrases(one: Text) -> Tensor:
    """For each phrase the slots that its name fills, and the types that it fills one of."""
    kinds, slots = range(len(TYPES)), range(len(SLOTS))
    rows = [
        [any(phrase.name in one.gold[kind, slot] for kind in one.reports) for slot in slots]
        + [any(phrase.name in one.gold[kind, slot] for slot in slots) for kind in kinds]
        for phrase in one.described.phrases
    ]
    return torch.tensor(rows, dtype=torch.float32).reshape(-1, len(SLOTS) + len(TYPES))


def _label_sentences(one: Text) -> Tensor:
    """For each sentence the types of which it names a filler other than an organisation."""
    return torch.from_numpy(label_sentences(one).astype(np.float32))


# Learning and asking -------------------------------------------------------------------------------------------------


def make_groups(samples: Sequence[Sample], share: float, order: np.random.Generator) -> Iterator[list[Sample]]:
    """All texts that report incidents and some of the others, those of like length together, in groups."""
    told = [one for one in samples if one.text.templates]
    others = [one for one in samples if not one.text.templates]
    some = order.permutation(len(others))[: int(share * len(others))]
    mixed = [*told, *(others[at] for at in some.tolist())]
    mixed = [mixed[at] for at in order.permutation(len(mixed)).tolist()]
    many = TOGETHER * SHUFFLED
    groups = [
        near[at : at + TOGETHER]
        for start in range(0, len(mixed), many)
        for near in [sorted(mixed[start : start + many], key=lambda one: one.length)]
        for at in range(0, len(near), TOGETHER)
    ]
    yield from (groups[at] for at in order.permutation(len(groups)).tolist())


def ask(network: IncidentNetwork, group: Sequence[Sample]) -> list[tuple[Tensor, Tensor, Tensor]]:
    """Log odds for each of the texts: of the article, its sentences, its phrases, in the order of its pages."""
    low = nn.utils.rnn.pad_sequence([rows for one in group for rows in one.low], batch_first=True)
    batches = [fill_up(one.pages) for one in group]
    longest = low.shape[1]
    shown = torch.from_numpy(
        np.concatenate([np.pad(one.shown, ((0, 0), (0, longest - one.shown.shape[1]))) for one in batches])
    )
    with torch.autocast("cpu", dtype=torch.bfloat16):
        rows = network.read_high(low, shown)
    rows = rows.float()
    answers = []
    at = 0
    for batch in batches:
        pages = slice(at, at + len(batch.shown))
        places = torch.from_numpy(batch.phrases), torch.from_numpy(batch.sentences)
        article = network.ask_whole(rows[pages], shown[pages])
        answers.append((article, *network.ask_heads(rows[pages], *places)))
        at += len(batch.shown)
    return answers


@torch.no_grad()
def read_sample(networks: Sequence[IncidentNetwork], sample: Sample) -> Reading:
    """What the networks say of a text that they were not taught on."""
    if not sample.pages:
        return write_reading(sample.pages, sample.text.places, article=None, sentences=None, phrases=None)
    said = [ask(network, [sample])[0] for network in networks]
    article, sentences, phrases = (torch.stack(each).mean(0).numpy() for each in zip(*said, strict=True))
    return write_reading(sample.pages, sample.text.places, article=article, sentences=sentences, phrases=phrases)


def lose(answers: Sequence[tuple[Tensor, Tensor, Tensor]], group: Sequence[Sample]) -> Tensor:
    """How wrong the answers are; of phrases only in texts that report incidents."""
    wrong: Callable[..., Tensor] = nn.functional.binary_cross_entropy_with_logits
    loss = OF_ARTICLES * wrong(
        torch.stack([article for article, *_ in answers]), torch.stack([one.article for one in group])
    )
    in_order = [[number for page in one.pages for number, _ in page.sentences] for one in group]
    right = torch.cat([one.sentences[order] for one, order in zip(group, in_order, strict=True)])
    loss = loss + wrong(torch.cat([sentences for _, sentences, _ in answers]), right)
    told = [at for at, one in enumerate(group) if one.text.templates]
    if told:
        orders = [[number for page in group[at].pages for number, _ in page.phrases] for at in told]
        right = torch.cat([group[at].phrases[order] for at, order in zip(told, orders, strict=True)])
        each = wrong(torch.cat([answers[at][2] for at in told]), right, reduction="none")
        loss = loss + OF_PHRASES * each.sum() / max(1, len(right))
    return loss


def fit(samples: Sequence[Sample], kept: Sequence[int], plan: Plan) -> IncidentNetwork:
    """A network of that plan, learned from the samples."""
    torch.manual_seed(1)
    order = np.random.default_rng(1)
    network = IncidentNetwork(kept, plan.layers).train()
    for passes, share, part in ROUNDS:
        heads = [one for name, one in network.named_parameters() if name.startswith("of_")]
        layers = [*network.layers[1:].parameters()]
        rates = [{"params": heads, "lr": HEAD_RATE}, {"params": layers, "lr": part * plan.rate}]
        optimizer = torch.optim.AdamW(rates, weight_decay=DECAY, fused=True)
        schedule = _warm_and_cool(optimizer, passes * len(list(make_groups(samples, share, np.random.default_rng(1)))))
        for _ in range(passes):
            for group in make_groups(samples, share, order):
                optimizer.zero_grad()
                lose(ask(network, group), group).backward()
                nn.utils.clip_grad_norm_(network.parameters(), 1.0)
                optimizer.step()
                schedule.step()
    return network.eval()


def _warm_and_cool(optimizer: torch.optim.Optimizer, steps: int) -> torch.optim.lr_scheduler.LambdaLR:
    return torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (WARMING * steps)) * max(LEAST_RATE, 1 - step / steps)
    )


def write_network(networks: Sequence[IncidentNetwork], pieces: Sequence[str], folder: Path) -> None:
    """Write the networks as one, with weights of eight bits, and the pieces that they know."""
    example = fill_up([Page((1, 2, 3, 4), ((0, (1, 2, 2)),), ((0, 1),)), Page((1, 2, 3), ((1, (1, 1, 1)),), ((1, 1),))])
    names = ("pieces", "shown", "phrases", "sentences")
    outputs = ("article", "in_sentences", "in_phrases")
    sizes = {
        "pieces": {0: "pages", 1: "length"}, "shown": {0: "pages", 1: "length"}, "phrases": {0: "phrases"},
        "sentences": {0: "sentences"}, "in_sentences": {0: "sentences"}, "in_phrases": {0: "phrases"},
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as temporary:
        whole = str(Path(temporary) / NETWORK)
        torch.onnx.export(
            OneArticle(networks).eval(), tuple(torch.from_numpy(part) for part in _parts(example)), whole,
            input_names=list(names), output_names=list(outputs), opset_version=OPSET, dynamo=False, dynamic_axes=sizes,
        )  # fmt: skip
        heads = [node.name for node in onnx.load(whole).graph.node if "/of_" in node.name]
        quantize_dynamic(
            whole, folder / NETWORK, weight_type=QuantType.QInt8, per_channel=True,
            nodes_to_exclude=[*heads, *(f"{name}_MatMul" for name in heads)],
        )  # fmt: skip
    (folder / PIECES).write_text("\n".join(pieces), encoding="utf-8")
