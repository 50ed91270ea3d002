"""What one article states, as text for a terminal: a line a statement, with the sentence that it stands on."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.model.analysis import Analysis
from twosource.model.statement import (
    Attribution,
    Commitment,
    Event,
    Figure,
    Modality,
    Office,
    Participant,
    Restriction,
    Statement,
    Status,
    When,
)
from twosource.presenting.figure_words import name_figure
from twosource.presenting.plain import disarm
from twosource.presenting.wording import name_begin, name_end, name_when


def analysis_to_text(analysis: Analysis, least: float = 0.0) -> str:
    """Every statement of the article that is at least so sure, kind by kind, each above its sentence."""
    article = analysis.article
    analysis, unsure = analysis.part(least)
    lines = [f"{article.title or article.id} ({article.source_name}, {article.published.value or 'undated'})"]
    kinds: tuple[tuple[str, tuple[Statement, ...]], ...] = (
        ("Figures", analysis.figures),
        ("Attributions", analysis.attributions),
        ("Events", analysis.events),
        ("Offices", analysis.offices),
        ("Restrictions", analysis.restrictions),
        ("Commitments", analysis.commitments),
    )
    for heading, statements in kinds:
        if statements:
            lines += ["", f"{heading} ({len(statements)})"]
        for statement in statements:
            lines.append("  " + "; ".join(filter(None, (_what(statement), *_circumstances(statement)))))
            lines.append(f"      “{' '.join(statement.evidence[0].sentence.split())}”")
    if left := sum(1 for _ in unsure):
        lines += ["", f"Left out: {left} less than {least:.0%} sure"]
    return disarm("\n".join(lines))


def _what(statement: Statement) -> str:
    match statement:
        case Figure():
            return f"{statement.measure.value}: {name_figure(statement)} {statement.population or ''}".rstrip()
        case Attribution():
            who = " ".join(span.text for span in statement.source) or "(nobody named)"
            cue = " ".join(span.text for span in statement.cue)
            return f"{statement.form.value}: {who} [{cue}] {' … '.join(span.text for span in statement.content)}"
        case Event():
            kind = f"{statement.type.value}{f'/{statement.mode}' if statement.mode else ''}"
            actors, recipients = _names(statement.actors), _names(statement.recipients)
            return f"{kind}: {actors} [{statement.trigger.text}] {recipients}".replace("  ", " ")
        case Office():
            office = " ".join(filter(None, ("acting" if statement.acting else "", statement.role)))
            of = statement.body or statement.country
            return f"{statement.person} {statement.change.value}: {office}{f' ({of})' if of else ''}"
        case Restriction():
            return " ".join(filter(None, (statement.kind.value, statement.hours, "lifted" if statement.lifted else "")))
        case Commitment():
            return f"{statement.who or '(nobody named)'}: {statement.told}"
    return type(statement).__name__.lower()


def _names(participants: tuple[Participant, ...]) -> str:
    return ", ".join(participant.text for participant in participants) or "—"


def _circumstances(statement: Statement) -> Iterator[str]:
    """What else is known of the statement, piece by piece."""
    yield from _spans_of_time(statement)
    if statement.where is not None:
        yield f"in {statement.where.name}"
    if statement.when is not None and not _is_told(statement.when, statement):
        yield name_when(statement.when) or ""
    if statement.attributed_to is not None and not isinstance(statement, Attribution):
        yield f"says {statement.attributed_to.text}"
    if statement.modality is not Modality.ASSERTED:
        yield statement.modality.value
    if statement.status is not Status.STANDS:
        yield statement.status.value.upper()
    if statement.about.value != "main":
        yield "background"
    yield f"{statement.confidence:.0%}"


def _spans_of_time(statement: Statement) -> Iterator[str]:
    """From when to when an office or a restriction lasts; when, and on which condition, a promise is due."""
    if isinstance(statement, Office | Restriction):
        if begin := name_begin(statement.from_):
            yield f"from {begin}"
        if end := name_end(statement.to):
            yield f"to {end}"
    if isinstance(statement, Commitment) and statement.due is not None:
        yield f"due {name_when(statement.due)}"
    if isinstance(statement, Commitment) and statement.condition is not None:
        yield f"on condition: {statement.condition}"


def _is_told(when: When, statement: Statement) -> bool:
    """Whether the time of the statement is its end or due day, which are shown already."""
    if isinstance(statement, Commitment):
        return statement.due is not None and statement.due.latest == when.latest
    return isinstance(statement, Restriction) and statement.to is not None and statement.to.latest == when.latest
