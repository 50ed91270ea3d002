"""Counts that a later article takes back without naming their number: "revised its earlier toll"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from twosource.model.outlet_names import outlet_key
from twosource.model.span import Evidence, Span
from twosource.model.statement import Figure, Measure, Status
from twosource.reconciling.agreement import is_vague, point_of
from twosource.reconciling.origins import Roots
from twosource.reconciling.revisions import compare_times, day_of
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import STOP_WORDS, list_words

_TOLL = (
    r"(?:earlier|previous|initial|prior|preliminary|first|original) "
    r"(?:(?:death|casualty|injury|official|provisional) ){0,2}(?:toll|count|figure|number|tally|estimate|total)s?\b"
)
_CHANGED = r"(?:revis|correct|lower|amend|adjust|downgrad|upgrad|rais|updat|replac|supersed|cut)(?:d|ed|es|s|ing|e)?"
# "Revised its earlier toll", "an earlier count was corrected", "down from a previous figure".
_REVISION = re.compile(
    rf"\b(?:{_CHANGED} (?:(?:down|up|downwards?|upwards?) )?(?:(?!(?:and|but|said)\b)[\w’'-]+ ){{0,4}}?{_TOLL}"
    rf"|(?:up|down) (?:sharply |slightly )?from (?:an?|the|its|their|his|her) {_TOLL}"
    rf"|{_TOLL}(?: (?:by|of|from) (?:(?!(?:and|but|said)\b)[\w’'-]+ ){{1,4}}?|,? which | )"
    rf"(?:was|were|has been|had been) (?:later |since )?{_CHANGED})",
    re.IGNORECASE,
)
# "May revise", "refused to correct".
_UNDONE = re.compile(
    r"\b(?:not|never|n[’']t|will|would|may|might|could|should|to|refus\w+|declin\w+)\s+(?:yet )?(?:be )?$",
    re.IGNORECASE,
)
# "Its earlier count of 31" names its number: the article itself tells what became of that.
_NUMBERED = re.compile(
    r"\W+(?:of|at)\s+(?:\w+\s+){0,3}?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten)\b)", re.IGNORECASE
)
_BEFORE = 16


def mark_revised(counts: Sequence[Figure], sources: Sources, roots: Roots) -> list[Figure]:
    """The counts of one question, each that a later article revises without its number marked as revised.

    Which one is meant must be clear: the last that the same source gave before, else the only one that anybody gave.
    """
    texts = {one.article.id: one for one in sources.analyses}
    revised: dict[str, Evidence] = {}
    told: dict[str, list[Figure]] = {}
    for figure in counts:
        told.setdefault(figure.article, []).append(figure)
    for article, here in told.items():
        if not _REVISION.search(texts[article].article.text):
            continue
        for figure, span in _find_revising(here, texts[article].sentences):
            evidence = _cite(figure, span, sources)
            revised.update({old.id: evidence for old in _find_meant(figure, span, counts, sources, roots)})
    return [
        replace(figure, status=Status.REVISED, status_reason=revised[figure.id]) if figure.id in revised else figure
        for figure in counts
    ]


def _find_revising(counts: Sequence[Figure], sentences: Sequence[Span]) -> Iterator[tuple[Figure, Span]]:
    """The counts of one article that take the place of one without a number, with the sentence that says so."""
    starts = [sentence.start for sentence in sentences]
    for figure in counts:
        if figure.status is not Status.STANDS or is_vague(figure):
            continue
        evidence = figure.evidence[0]
        own = Span(evidence.sentence_start, evidence.sentence_start + len(evidence.sentence), evidence.sentence)
        at = bisect_left(starts, own.start)
        beside = [*sentences[max(0, at - 1) : at], *sentences[at + 1 : at + 2]]
        span = next((each for each in (own, *beside) if _revises(each.text, figure)), None)
        if span is not None and not _is_numbered(span, counts):
            yield figure, span


def _revises(text: str, figure: Figure) -> bool:
    found = _REVISION.search(text)
    if found is None or _UNDONE.search(text, max(0, found.start() - _BEFORE), found.start()):
        return False
    if _NUMBERED.match(text, found.end()):
        return False
    fatal = re.search(r"\bdeath ", found[0], re.IGNORECASE) is not None
    return figure.measure is Measure.KILLED or not fatal


def _is_numbered(span: Span, counts: Sequence[Figure]) -> bool:
    """Whether the sentence gives the old number too, or two new ones: it is told elsewhere, or not clear."""
    inside = [each for each in counts if span.start <= each.evidence[0].start < span.end]
    return any(each.status is not Status.STANDS for each in inside) or len({point_of(each) for each in inside}) > 1


def _find_meant(
    figure: Figure, span: Span, counts: Sequence[Figure], sources: Sources, roots: Roots
) -> tuple[Figure, ...]:
    """The counts of older articles that are revised; none where it cannot be told which."""
    older = [
        each
        for each in counts
        if each.article != figure.article
        and each.status is Status.STANDS
        and not is_vague(each)
        and point_of(each) != point_of(figure)
        and compare_times(figure, each, sources) > 0
    ]
    words = frozenset(list_words(span.text))
    own = [each for each in older if _is_his(each, figure, words, sources, roots)]
    if own:
        last = max(day for each in own if (day := day_of(each, sources)))
        older = [each for each in own if day_of(each, sources) == last]
    values = {(each.low, each.high) for each in older}
    meant = (each for each in counts if each in older or (own and each in own and _value(each) in values))
    return tuple(meant) if len(values) == 1 else ()


def _value(figure: Figure) -> tuple[float | None, float | None]:
    return figure.low, figure.high


def _is_his(old: Figure, new: Figure, words: frozenset[str], sources: Sources, roots: Roots) -> bool:
    """Whether the old count is of the new one's source or outlet, or of one that the sentence names."""
    if roots.of(old).key == roots.of(new).key:
        return True
    if outlet_key(sources.outlet(old)) == outlet_key(sources.outlet(new)):
        return True
    named = frozenset(list_words(roots.of(old).name)) - STOP_WORDS
    return bool(named) and named <= words


def _cite(figure: Figure, span: Span, sources: Sources) -> Evidence:
    found = _REVISION.search(span.text)
    start, end = found.span() if found else (0, len(span.text))
    article = sources.article(figure.article)
    return Evidence.cite(article, span.start + start, span.start + end, span.start, span.end)
