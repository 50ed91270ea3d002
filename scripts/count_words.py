"""Writes word_shares.tsv: in which share of news articles a word stands, and how often it is written with a capital.

    python scripts/count_words.py > src/twosource/resolving/word_shares.tsv

Made from corpora that have no part in the measurement of stories: the attribution, places, times and reading corpora.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from twosource.resolving.wording import WORD, fold_word, plain_quotes

CORPORA = Path(os.environ.get("TWOSOURCE_CORPORA", Path(__file__).parents[2] / "shared" / "corpora"))
TEXTS = ("attribution/train.jsonl", "places/lgl.jsonl", "places/trnews.jsonl", "times/tbaq_dev.jsonl")
LEAST_SHARE = 0.003
ENGLISH = frozenset(("the", "of", "and", "to", "in"))
ENGLISH_SHARE = 0.1


def read_texts() -> Iterator[str]:
    """The texts of the corpora; of the pages of many languages those in English."""
    for name in TEXTS:
        for line in (CORPORA / name).read_text("utf-8").strip().split("\n"):
            yield json.loads(line)["text"]
    for line in (CORPORA / "reading/pages.jsonl").read_text("utf-8").strip().split("\n"):
        text = (json.loads(line)["gold"] or {}).get("text") or ""
        words = text.lower().split()
        if sum(word in ENGLISH for word in words) > ENGLISH_SHARE * len(words):
            yield text


def count_shares(texts: Iterable[str]) -> list[tuple[str, float, float]]:
    """The words in at least LEAST_SHARE of the texts: word, that share, share of its uses that have a capital."""
    holders: Counter[str] = Counter()
    uses: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    total = 0
    for text in texts:
        total += 1
        words = WORD.findall(plain_quotes(text))
        holders.update({fold_word(word) for word in words})
        for word in words:
            uses[fold_word(word)] += 1
            capitals[fold_word(word)] += word[0].isupper()
    kept = [word for word, count in holders.items() if count >= LEAST_SHARE * total]
    return [
        (word, holders[word] / total, capitals[word] / uses[word])
        for word in sorted(kept, key=lambda w: (-holders[w], w))
    ]


def main() -> None:
    """Write the table to standard output."""
    shares = count_shares(read_texts())
    sys.stdout.writelines(f"{word}\t{share:.4f}\t{capital:.2f}\n" for word, share, capital in shares)


if __name__ == "__main__":
    main()
