"""What changed in a story: what was known of it beside what is known now."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from twosource.model.analysis import Analysis
from twosource.model.desk import Change, ChangeKind
from twosource.model.finding import Finding, Followed, State, Verdict
from twosource.model.noun import Noun
from twosource.model.number_words import name_bounds
from twosource.model.record import Record
from twosource.model.restoring import restore
from twosource.model.span import Evidence
from twosource.model.statement import Figure, Status
from twosource.presenting.voices import name_outlet


@dataclass(frozen=True, slots=True)
class KnownFigure(Noun):
    """A count as it was known: `key` tells which, `value` what it came to in words."""

    key: str
    value: str
    low: float | None
    best: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Known(Noun):
    """What was known of a story on a day: its counts, what was disputed or retracted (ids or texts), its promises."""

    figures: tuple[KnownFigure, ...] = ()
    disputed: tuple[str, ...] = ()
    retracted: tuple[str, ...] = ()
    promises: tuple[tuple[str, str], ...] = ()
    day: str | None = None

    @classmethod
    def read(cls, text: str) -> Known:
        """What `to_json` wrote."""
        return restore(cls, json.loads(text))


def know(record: Record, day: date) -> Known:
    """What a dossier knows on a day."""
    return Known(
        figures=tuple(_know_figure(finding) for finding in record.findings if finding.measure is not None),
        disputed=tuple(sorted({_key(one) for one in record.findings if one.verdict is Verdict.DISPUTED})),
        retracted=tuple(sorted(one.id for one in record.statements if one.status is Status.RETRACTED)),
        promises=tuple(sorted((_promise_key(one), one.state.value) for one in record.commitments)),
        day=day.isoformat(),
    )


def compare(story: str, before: Known | None, record: Record, day: date) -> tuple[Change, ...]:
    """What changed in a story since; without anything known before, that there is the story."""
    if before is None:
        evidence = record.summary[0].evidence if record.summary else ()
        untold = record.problems[0].error if record.problems and not record.articles else record.title
        text = record.summary[0].text if record.summary else untold
        return (Change(ChangeKind.STORY, story, record.title, text, evidence),)
    found = (
        *_compare_figures(before, record),
        *_compare_retractions(before, record),
        *_compare_disputes(before, record),
        *_compare_promises(before, record, day),
    )
    return tuple(
        Change(kind, story, record.title, text, evidence, old, new) for kind, text, evidence, old, new in found
    )


def compare_versions(story: str, title: str, former: Analysis, latter: Analysis) -> tuple[Change, ...]:
    """What an outlet changed in the counts of its article; that it changed the text, where no count did."""
    outlet = name_outlet(latter.article)
    evidence = tuple(one for statement in latter.statements for one in statement.evidence)[:1]
    changes: list[tuple[str, tuple[Evidence, ...], str | None, str | None]] = []
    latest = {_count_key(figure): figure for figure in latter.figures}
    earlier = {_count_key(figure): figure for figure in former.figures}
    for key, figure in earlier.items():
        new = latest.get(key)
        old_value, new_value = _tell_count(figure), _tell_count(new) if new else None
        if new_value != old_value:
            kept = new.evidence if new else figure.evidence
            became = f"now says {new_value}" if new_value else "no longer gives it"
            text = f"{outlet} changed its article: where it said {old_value}, it {became}."
            changes.append((text, kept, old_value, new_value))
    for key, figure in latest.items():
        if key not in earlier:
            text = f"{outlet} changed its article: it now also says {_tell_count(figure)}."
            changes.append((text, figure.evidence, None, _tell_count(figure)))
    if not changes and former.article.text != latter.article.text:
        changes.append((f"{outlet} changed the text of its article; no count changed.", evidence, None, None))
    return tuple(
        Change(ChangeKind.ARTICLE, story, title, text, kept, old, new, latter.article.id)
        for text, kept, old, new in changes
    )


Found = tuple[ChangeKind, str, tuple[Evidence, ...], str | None, str | None]


def _compare_figures(before: Known, record: Record) -> Iterator[Found]:
    known = {figure.key: figure for figure in before.figures}
    for finding in record.findings:
        if finding.measure is None:
            continue
        new, old = _know_figure(finding), known.get(_key(finding))
        if old is None:
            text = f"New count, {finding.question}: {new.value}. {finding.reason}"
            yield ChangeKind.FIGURE, text, finding.evidence, None, new.value
        elif (old.low, old.best, old.high) != (new.low, new.best, new.high):
            text = f"{finding.question}: {new.value}, before {old.value}. {finding.reason}"
            yield ChangeKind.REVISED, text, finding.evidence, old.value, new.value


def _compare_retractions(before: Known, record: Record) -> Iterator[Found]:
    for one in record.statements:
        if one.status is Status.RETRACTED and one.id not in before.retracted:
            outlet = name_outlet(record.article(one.article))
            evidence = (*one.evidence, one.status_reason) if one.status_reason else one.evidence
            yield ChangeKind.RETRACTED, f"Retracted, as {outlet} says: {one.evidence[0].quote}", evidence, None, None


def _compare_disputes(before: Known, record: Record) -> Iterator[Found]:
    for finding in record.findings:
        if finding.verdict is Verdict.DISPUTED and _key(finding) not in before.disputed:
            told = f"Now disputed, {finding.question}: {finding.value or 'not known'}. {finding.reason}"
            yield ChangeKind.DISPUTED, told, finding.evidence, None, finding.value


def _compare_promises(before: Known, record: Record, day: date) -> Iterator[Found]:
    known = dict(before.promises)
    ended = {State.KEPT: ChangeKind.KEPT, State.MISSED: ChangeKind.MISSED}
    for one in record.commitments:
        old = known.get(_promise_key(one))
        said = f"{one.commitment.who or 'Somebody'}: {one.commitment.what}"
        evidence = (*one.commitment.evidence, one.decided_by) if one.decided_by else one.commitment.evidence
        if one.state in ended and old != one.state.value:
            text = f"Promise {one.state.value}: {said} ({one.state_reason})"
            yield ended[one.state], text, evidence, old, one.state.value
        elif _came_due(one, before, day):
            yield ChangeKind.DUE, f"Promise due: {said} ({one.state_reason})", evidence, old, one.state.value


def _came_due(promise: Followed, before: Known, day: date) -> bool:
    """Whether its last day has come since the story was looked at last."""
    due = promise.commitment.due.latest if promise.commitment.due else None
    looked = date.fromisoformat(before.day) if before.day else None
    return due is not None and due <= day and (looked is None or due > looked)


def _know_figure(finding: Finding) -> KnownFigure:
    value = finding.value or name_bounds(finding.low, finding.high)
    return KnownFigure(_key(finding), value, finding.low, finding.best, finding.high)


def _key(finding: Finding) -> str:
    """What a question is about, without the day up to which it asks."""
    if finding.measure is not None:
        part = finding.question.partition(",")[0]
        return f"{finding.measure}|{finding.population or ''}|{part}"
    return f"{finding.kind}|{finding.question}"


def _promise_key(promise: Followed) -> str:
    said = promise.commitment
    due = said.due.latest.isoformat() if said.due and said.due.latest else ""
    return f"{said.who or ''}|{said.what}|{due}"


def _count_key(figure: Figure) -> tuple[str, str | None, str]:
    where = figure.where.name if figure.where else ""
    return figure.measure.value, figure.population, where


def _tell_count(figure: Figure) -> str:
    count = name_bounds(figure.low, figure.high, figure.comparator)
    return f"{count} {figure.population or 'people'} {figure.measure.value}"
