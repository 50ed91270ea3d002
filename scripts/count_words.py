"""Writes word_shares.tsv: in how many of a hundred news articles a word stands, for words in at least one of them.

    python scripts/count_words.py TEXTS.jsonl... > src/twosource/resolving/word_shares.tsv

Each line of the inputs is a JSON object with the article's text under `text`. Made from news_cluster.jsonl and
ecb.jsonl of the stories corpus and train.jsonl of the attribution corpus.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from twosource.resolving.wording import list_words

LEAST_SHARE = 0.01


def count_shares(texts: list[str]) -> list[tuple[str, float]]:
    """The words that stand in at least LEAST_SHARE of the texts, with that share, the commonest first."""
    counts = Counter(word for text in texts for word in set(list_words(text)))
    shares = [(word, count / len(texts)) for word, count in counts.items() if count >= LEAST_SHARE * len(texts)]
    return sorted(shares, key=lambda pair: (-pair[1], pair[0]))


def main(paths: list[str]) -> None:
    """Write the shares of the words of those files to standard output."""
    texts = [json.loads(line)["text"] for path in paths for line in Path(path).read_text("utf-8").splitlines()]
    sys.stdout.writelines(f"{word}\t{share:.3f}\n" for word, share in count_shares(texts))


if __name__ == "__main__":
    main(sys.argv[1:])
