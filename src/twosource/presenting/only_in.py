"""What only one outlet has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from twosource.model.analysis import Analysis
from twosource.model.annotation import Comparator
from twosource.model.article import Role
from twosource.model.dateline import drop_dateline
from twosource.model.finding import Reconciliation
from twosource.model.likeness import NEARLY_ALL, Likeness, keeps_facts, running_sentences, telling_words
from twosource.model.record import Line, OnlyIn
from twosource.model.span import Evidence
from twosource.model.statement import Attribution, Commitment, Event, Figure, Office, Restriction, Statement, Status
from twosource.presenting.same_meaning import Paraphrases
from twosource.presenting.tellers import Tellers

FEWEST_WORDS = 3
"""A sentence with fewer telling words ("He did not say why.") is nothing that one would miss elsewhere."""

MANY_TELLING = 8
"""A sentence with so many telling words that another outlet has too, numbers and all, is told there, counts or not."""

ENDS = (".", "!", "?", "…", "”", '"', "’", "'", ")", "]", "。")
FEWEST_RUNNING, MOSTLY = 5, 0.6

REPORT = "report"
"""The kind of the findings on sentences that several outlets have."""

HARD = (Figure, Office, Restriction, Commitment)
"""Statements exact enough to miss in the other outlets even where these tell the rest of the sentence."""


def find_exclusives(
    analyses: Sequence[Analysis], voices: Mapping[str, str], likeness: Likeness, reconciliation: Reconciliation
) -> tuple[OnlyIn, ...]:
    """For each voice the sentences that state something which no other voice's articles tell, in reading order.

    A caption counts where it tells of an event or a count ("The town hall was set on fire."), not as mere description;
    a line that ends as no sentence does, in a page whose sentences do, only where it has a count.
    Nothing where only one voice speaks: then everything is in one outlet.
    """
    if len(set(voices.values())) < 2:
        return ()
    supported = _Support(analyses, voices, reconciliation).supported
    paraphrases, tellers = Paraphrases(likeness), Tellers(analyses, voices, likeness)
    reported = {
        (one.article, one.sentence_start)
        for finding in reconciliation.findings
        if finding.kind == REPORT
        for one in finding.evidence
    }
    lines: dict[str, list[Line]] = defaultdict(list)
    for analysis in analyses:
        voice = voices[analysis.article.id]
        ended = _is_punctuated(analysis)
        captions = [each for each in analysis.article.paragraphs if each.role is Role.CAPTION]
        for sentence, statements in _by_sentence(analysis):
            in_caption = any(each.start <= sentence.sentence_start < each.end for each in captions)
            if in_caption and not any(isinstance(one, Event | Figure) for one in statements):
                continue
            if ended and not sentence.sentence.rstrip().endswith(ENDS) and not _has_count(statements):
                continue
            if not _stands_alone(sentence, statements, supported, likeness):
                continue
            has_count = _has_count([one for one in statements if one.id not in supported])
            retold = (sentence.article, sentence.sentence_start) in reported
            if has_count or not (retold or paraphrases.has(sentence.sentence, voice, exact=_has_count(statements))):
                teller = tellers.name(sentence, voice)
                _add(lines[teller], Line(drop_dateline(sentence.sentence), (sentence,)), likeness)
    return tuple(OnlyIn(voice, tuple(lines[voice])) for voice in sorted(lines) if lines[voice])


def _is_punctuated(analysis: Analysis) -> bool:
    """Whether the article ends its sentences with marks, so that a line without one is a caption or a heading."""
    running = [span.text.rstrip() for span in running_sentences(analysis)]
    return len(running) >= FEWEST_RUNNING and sum(text.endswith(ENDS) for text in running) >= MOSTLY * len(running)


def _add(lines: list[Line], line: Line, likeness: Likeness) -> None:
    """Adds the line, unless one of the voice tells it already; takes the place of those that tell only a part of it."""
    if any(_repeats(line.text, known.text, likeness) for known in lines):
        return
    lines[:] = [known for known in lines if not _repeats(known.text, line.text, likeness)]
    lines.append(line)


def _repeats(text: str, other: str, likeness: Likeness) -> bool:
    """Whether `other` has nearly all that `text` tells, and every number of it."""
    words, known = telling_words(text), telling_words(other)
    return words == known or (likeness.share(words, known) >= NEARLY_ALL and keeps_facts(text, other))


def _stands_alone(
    sentence: Evidence, statements: Sequence[Statement], supported: frozenset[str], likeness: Likeness
) -> bool:
    """No other voice tells what the sentence states; or, where one tells a part of it, not its count or office."""
    if len(telling_words(sentence.sentence)) < FEWEST_WORDS or _only_announces(sentence.sentence):
        return False
    alone = [one for one in statements if one.id not in supported]
    long = len(telling_words(sentence.sentence)) >= MANY_TELLING
    voice = likeness.voices[sentence.article]
    if (long or not _has_count(alone)) and likeness.repeats(sentence.sentence, without=voice):
        return False
    if len(alone) < len(statements):
        return any(isinstance(one, HARD) and not _told_elsewhere(one.evidence[0].quote, one, likeness) for one in alone)
    if _has_count(alone):
        return True
    return not any(
        _told_elsewhere(text, one, likeness) for one in alone for text in (sentence.sentence, one.evidence[0].quote)
    )


def _has_count(statements: Sequence[Statement]) -> bool:
    return any(isinstance(one, Figure) for one in statements)


def _only_announces(sentence: str) -> bool:
    """Whether what it tells comes behind it: "The minister replied:"."""
    return sentence.rstrip(" \"'”’").endswith(":")


def _told_elsewhere(text: str, statement: Statement, likeness: Likeness) -> bool:
    words = telling_words(text)
    voice = likeness.voices[statement.article]
    return len(words) >= FEWEST_WORDS and bool(likeness.told_by(words, without=voice))


def _by_sentence(analysis: Analysis) -> Iterator[tuple[Evidence, list[Statement]]]:
    """Each cited sentence with what it states; one that a longer citation holds, as a quote that goes on, within it."""
    held: dict[tuple[int, int], list[Statement]] = defaultdict(list)
    for statement in analysis.statements:
        for evidence in statement.evidence[:1]:
            held[evidence.sentence_start, evidence.sentence_start + len(evidence.sentence)].append(statement)
    apart: dict[tuple[int, int], list[Statement]] = {}
    for (start, end), statements in sorted(held.items(), key=lambda item: item[0][0] - item[0][1]):
        home = next((span for span in apart if span[0] <= start and end <= span[1]), (start, end))
        apart.setdefault(home, []).extend(statements)
    for (start, end), statements in sorted(apart.items(), key=lambda item: item[0]):
        yield Evidence.cite(analysis.article, start, end, start, end), statements


class _Support:
    """Which statements another voice supports: they answer one question together, or are one promise or restriction.

    Attributions are left out: that both outlets quote the same man does not make it the same quote. A count needs a
    count of the other voice that still stands and that can be the same number.
    """

    def __init__(self, analyses: Sequence[Analysis], voices: Mapping[str, str], reconciliation: Reconciliation) -> None:
        self._voices = voices
        self._statements = {
            one.id: one for analysis in analyses for one in analysis.statements if not isinstance(one, Attribution)
        }
        supported = self._find_equal_counts()
        for group in _groups(reconciliation):
            known = [self._statements[one] for one in group if one in self._statements]
            supported.update(one.id for one in known if any(self._supports(other, one) for other in known))
        self.supported = frozenset(supported)

    def _find_equal_counts(self) -> set[str]:
        """The counts of which another voice gives the very number for the same measure, whatever noun it counts."""
        tellers: dict[tuple[object, ...], set[str]] = defaultdict(set)
        counts = [one for one in self._statements.values() if isinstance(one, Figure) and one.status is Status.STANDS]
        for one in counts:
            tellers[one.measure, one.low, one.high, one.comparator].add(self._voices[one.article])
        return {one.id for one in counts if len(tellers[one.measure, one.low, one.high, one.comparator]) > 1}

    def _supports(self, other: Statement, one: Statement) -> bool:
        if self._voices[other.article] == self._voices[one.article]:
            return False
        if isinstance(one, Figure) and isinstance(other, Figure):
            return one.status is Status.STANDS and other.status is Status.STANDS and _may_be_equal(one, other)
        return True


def _groups(reconciliation: Reconciliation) -> Iterator[Sequence[str]]:
    for finding in reconciliation.findings:
        yield finding.statements
    for moment in reconciliation.timeline:
        yield moment.statements
    for followed in reconciliation.commitments:
        yield [followed.commitment.id, *(one.id for one in followed.also)]
    for standing in reconciliation.restrictions:
        yield [standing.restriction.id, *(one.id for one in standing.also)]


def _may_be_equal(one: Figure, other: Figure) -> bool:
    """Their bounds overlap, and `other` is no mere word ("dozens"), which supports nothing more exact."""
    if other.comparator is Comparator.INDEFINITE and one.comparator is not Comparator.INDEFINITE:
        return False
    low = max(bound for bound in (one.low, other.low, 0.0) if bound is not None)
    return all(bound is None or low <= bound for bound in (one.high, other.high))
