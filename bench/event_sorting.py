"""Learns the sorts of short texts from snippets of CASE 2021 and sentences of our own, and measures them by folds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import make_pipeline

from bench.corpora import rows
from twosource.extracting.events.sorts import Sort, count_blocks, find_senses

SENTENCES = Path(__file__).parents[1] / "scripts" / "event_sort_sentences.tsv"
CODES = {
    "AGREEMENT": Sort.AGREEMENT, "ABDUCT_DISSAP": Sort.ABDUCTION, "AIR_STRIKE": Sort.AIR_STRIKE,
    "ARMED_CLASH": Sort.ARMED_CLASH, "ARREST": Sort.ARRESTS, "ATTACK": Sort.ATTACK,
    "CHANGE_TO_GROUP_ACT": Sort.CHANGE, "CHEM_WEAP": Sort.CHEMICAL, "DISR_WEAP": Sort.DISRUPTED,
    "FORCE_AGAINST_PROTEST": Sort.EXCESSIVE_FORCE, "GOV_REGAINS_TERIT": Sort.GOVERNMENT_REGAINS,
    "GRENADE": Sort.GRENADE, "HQ_ESTABLISHED": Sort.BASE, "PROPERTY_DISTRUCT": Sort.LOOTING, "MOB_VIOL": Sort.MOB,
    "NON_STATE_ACTOR_OVERTAKES_TER": Sort.NON_STATE_OVERTAKES, "NON_VIOL_TERRIT_TRANSFER": Sort.TRANSFER,
    "OTHER": Sort.OTHER, "PEACE_PROTEST": Sort.PEACEFUL, "PROTEST_WITH_INTER": Sort.INTERVENTION,
    "REM_EXPLOS": Sort.REMOTE, "SEX_VIOL": Sort.SEXUAL, "ART_MISS_ATTACK": Sort.SHELLING, "SUIC_BOMB": Sort.SUICIDE,
    "VIOL_DEMONSTR": Sort.VIOLENT, "ATTRIB": Sort.BLAME, "DIPLO": Sort.DIPLOMACY, "MAN_MADE_DISASTER": Sort.ACCIDENT,
    "NATURAL_DISASTER": Sort.NATURAL, "ORG_CRIME": Sort.CRIME,
}  # fmt: skip
"""The types of CASE 2021, task 2, by our sorts."""

SORTS = tuple(Sort)
FOLDS = 10
SEEDS = (0, 1)
RIDGE = 1.0
RAREST = (2, 3)
"""Texts that a pair of words, or a piece of a word, must be in."""
SHARES = (1.0, 1.0, 0.5, 0.5)
"""What each block counts: words and pieces of the whole text, then of its opening."""
SENSE_SHARE = 0.5
"""What the meaning of the words of the whole text counts, and that of its opening."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned: names of the columns, rarity and weights by block, and weights of what the words mean."""

    words: tuple[str, ...]
    pieces: tuple[str, ...]
    rarity: tuple[Floats, ...]
    weights: tuple[Floats, ...]
    senses: tuple[Floats, ...]


def read_snippets() -> tuple[list[str], list[Sort]]:
    """The snippets of the corpus that may be learned from, with their sorts."""
    found = rows("events", "case_dev.jsonl")
    return [row["text"] for row in found], [CODES[row["type"]] for row in found]


def read_sentences() -> tuple[list[str], list[Sort]]:
    """Our own sentences with their sorts."""
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()[2:]
    pairs = [line.split("\t") for line in lines]
    return [text for _, text in pairs], [Sort(name) for name, _ in pairs]


def learn(texts: Sequence[str], sorts: Sequence[Sort]) -> Learned:
    """Ridge regression on the weighted features of the texts: one column of weights for each sort."""
    counted = [count_blocks(text) for text in texts]
    words, pieces = (_choose([counts[block] for counts in counted], RAREST[block]) for block in (0, 1))
    names = (words, pieces, words, pieces)
    tables = [_count([counts[block] for counts in counted], names[block]) for block in range(4)]
    rarity = tuple(_weigh_rarity(table) for table in tables)
    blocks = [np.sqrt(SHARES[k]) * _scale(tables[k], rarity[k]) for k in range(4)]
    table = sparse.hstack(blocks).tocsr()
    senses = _find_senses(texts)
    wanted = np.array([[sort is one for one in SORTS] for sort in sorts], dtype=float) - 1 / len(SORTS)
    kernel = (table @ table.T).toarray() + RIDGE * np.eye(len(texts))
    kernel += SENSE_SHARE * sum(part @ part.T for part in senses)
    solved = np.linalg.solve(kernel, wanted)
    found = table.T @ solved
    parts = np.split(found, np.cumsum([block.shape[1] for block in blocks])[:-1])
    weights = tuple(np.sqrt(share) * part for share, part in zip(SHARES, parts, strict=True))
    return Learned(words, pieces, rarity, weights, tuple(SENSE_SHARE * part.T @ solved for part in senses))


def score(learned: Learned, texts: Sequence[str]) -> Floats:
    """The scores of the texts, a row each, in the order of SORTS."""
    counted = [count_blocks(text) for text in texts]
    names = (learned.words, learned.pieces, learned.words, learned.pieces)
    total = np.zeros((len(texts), len(SORTS)))
    for block in range(4):
        table = _count([counts[block] for counts in counted], names[block])
        total += _scale(table, learned.rarity[block]) @ learned.weights[block]
    for part, weights in zip(_find_senses(texts), learned.senses, strict=True):
        total += part @ weights
    return total


def score_by_folds(texts: Sequence[str], sorts: Sequence[Sort], seed: int) -> Floats:
    """The scores of each snippet by weights that were learned without it; our own sentences are always learned from."""
    own, own_sorts = read_sentences()
    found = np.zeros((len(texts), len(SORTS)))
    for train, test in split(sorts, seed):
        learned = learn([*(texts[i] for i in train), *own], [*(sorts[i] for i in train), *own_sorts])
        found[test] = score(learned, [texts[i] for i in test])
    return found


def guess_baseline(texts: Sequence[str], sorts: Sequence[Sort], seed: int) -> list[Sort]:
    """The sorts by TF-IDF of words and pairs with logistic regression, by the same folds of snippets alone."""
    guessed = list(sorts)
    for train, test in split(sorts, seed):
        model = make_pipeline(
            TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2), min_df=2), LogisticRegression(C=30)
        )
        model.fit([texts[i] for i in train], [sorts[i].value for i in train])
        for i, name in zip(test, model.predict([texts[i] for i in test]), strict=True):
            guessed[i] = Sort(name)
    return guessed


def take_best(scores: Floats) -> list[Sort]:
    """The sort with the highest score of each row."""
    return [SORTS[place] for place in scores.argmax(axis=1)]


def split(sorts: Sequence[Sort], seed: int) -> list[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """The folds: which snippets are learned from, and which are scored."""
    names = [sort.value for sort in sorts]
    return list(StratifiedKFold(FOLDS, shuffle=True, random_state=seed).split(names, names))


def _find_senses(texts: Sequence[str]) -> tuple[Floats, Floats]:
    whole, opening = zip(*(find_senses(text) for text in texts), strict=True)
    return np.array(whole, dtype=float), np.array(opening, dtype=float)


def _choose(counts: Sequence[Counter[str]], rarest: int) -> tuple[str, ...]:
    held = Counter(name for one in counts for name in one)
    return tuple(sorted(name for name, texts in held.items() if texts >= rarest))


def _count(counts: Sequence[Counter[str]], names: Sequence[str]) -> sparse.csr_matrix:
    number = {name: column for column, name in enumerate(names)}
    cells = [(row, number[name], n) for row, one in enumerate(counts) for name, n in one.items() if name in number]
    row, column, value = zip(*cells, strict=True) if cells else ((), (), ())
    return sparse.csr_matrix((np.array(value, dtype=float), (row, column)), shape=(len(counts), len(names)))


def _weigh_rarity(table: sparse.csr_matrix) -> Floats:
    held = np.asarray((table > 0).sum(axis=0)).ravel()
    return np.asarray(np.log((1 + table.shape[0]) / (1 + held)) + 1)


def _scale(table: sparse.csr_matrix, rarity: Floats) -> sparse.csr_matrix:
    """Logarithms of the counts times the rarity, each row brought to length 1."""
    scaled = table.copy()
    scaled.data = 1 + np.log(scaled.data)
    scaled = scaled.multiply(rarity).tocsr()
    length = np.sqrt(np.asarray(scaled.multiply(scaled).sum(axis=1)).ravel())
    return sparse.diags(1 / np.maximum(length, 1e-9)) @ scaled
