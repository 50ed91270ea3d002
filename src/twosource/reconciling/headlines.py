"""Counts of headlines, which round: "50 injured" over a text that counts 51."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.annotation import Comparator
from twosource.model.article import Article
from twosource.model.statement import Figure
from twosource.reconciling.agreement import agree, is_vague, point_of
from twosource.reconciling.sources import Sources

_CLOSED = (".", "?", "!")


def find_rounded(figures: Sequence[Figure], sources: Sources) -> frozenset[str]:
    """The ids of the counts of headlines for which the text below them has more exact words.

    Those agree with the headline's, and either are no rounder ("51" below "50") or tell a bound that it leaves out
    ("more than 15 million" below "15 million").
    """
    below: dict[str, list[Figure]] = {}
    heads = []
    for figure in figures:
        if _is_in_headline(figure, sources.article(figure.article)):
            heads.append(figure)
        elif not is_vague(figure):
            below.setdefault(figure.article, []).append(figure)
    return frozenset(head.id for head in heads if any(_rounds(head, each) for each in below.get(head.article, ())))


def _is_in_headline(figure: Figure, article: Article) -> bool:
    """Whether its sentence is the title, or the first line where that has no full stop."""
    evidence = figure.evidence[0]
    sentence = evidence.sentence.strip()
    if sentence == (article.title or "").strip():
        return True
    first = article.paragraphs[0]
    end = evidence.sentence_start + len(evidence.sentence)
    return end <= first.end and not article.text[first.start : first.end].rstrip("\"'”’ ").endswith(_CLOSED)


def _rounds(head: Figure, text: Figure) -> bool:
    if (head.low, head.high) == (text.low, text.high) or not agree(head, text):
        return False
    one, other = _named_number(head), _named_number(text)
    return _digits_of(one) < _digits_of(other) or one == other


def _named_number(figure: Figure) -> float:
    """The number that its words name: that of "more than 50" is 50, not the 51 that it is at least."""
    number = point_of(figure) or 0.0
    step = {Comparator.MORE_THAN: -1, Comparator.LESS_THAN: 1}
    return number + step.get(figure.comparator, 0)


def _digits_of(number: float) -> int:
    """How many digits of the number are more than the zeros at its end.

    >>> [_digits_of(number) for number in (50, 51, 15_000_000, 145_500_000)]
    [1, 2, 2, 4]
    """
    return len(f"{number:.0f}".rstrip("0"))
