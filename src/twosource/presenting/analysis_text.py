"""What one article states, as text for a terminal: a line a statement, with the sentence that it stands on."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.model.analysis import Analysis
from twosource.model.annotation import Comparator
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


def analysis_to_text(analysis: Analysis) -> str:
    """Every statement of the article, kind by kind, each above its sentence."""
    article = analysis.article
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
    return "\n".join(lines)


def figure_in_words(figure: Figure) -> str:
    """The bounds of a figure as its comparator puts them.

    A figure "more than 160" has a low of 161, and reads "more than 160" again.
    """
    low, high = _number(figure.low), _number(figure.high)
    match figure.comparator:
        case Comparator.MORE_THAN if figure.low is not None:
            return f"more than {_number(figure.low - 1)}"
        case Comparator.LESS_THAN if figure.high is not None:
            return f"less than {_number(figure.high + 1)}"
        case Comparator.AT_LEAST:
            return f"at least {low}"
        case Comparator.AT_MOST:
            return f"at most {high}"
        case Comparator.ALMOST:
            return f"almost {high}"
        case Comparator.ABOUT:
            return f"about {low if figure.low == figure.high else f'{low} to {high}'}"
        case Comparator.INDEFINITE:
            return f"“{figure.evidence[0].quote}”"
        case _:
            return low if figure.low == figure.high else f"{low} to {high}"


def _number(value: float | None) -> str:
    if value is None:
        return "?"
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def _what(statement: Statement) -> str:
    match statement:
        case Figure():
            return f"{statement.measure.value}: {figure_in_words(statement)} {statement.population or ''}".rstrip()
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
            return f"{statement.who or '(nobody named)'}: {statement.what}"
    return type(statement).__name__.lower()


def _names(participants: tuple[Participant, ...]) -> str:
    return ", ".join(participant.text for participant in participants) or "—"


def _circumstances(statement: Statement) -> Iterator[str]:
    """What else is known of the statement, piece by piece."""
    yield from _spans_of_time(statement)
    if statement.where is not None:
        yield f"in {statement.where.name}"
    if statement.when is not None:
        yield _day(statement.when)
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
    """From when to when an office or a restriction lasts; until when, and on which condition, a promise is due."""
    if isinstance(statement, Office | Restriction):
        yield from (f"{word} {_day(when)}" for word, when in (("from", statement.from_), ("to", statement.to)) if when)
    if isinstance(statement, Commitment) and statement.due is not None:
        yield f"due {_day(statement.due)}"
    if isinstance(statement, Commitment) and statement.condition is not None:
        yield f"on condition: {statement.condition}"


def _day(when: When) -> str:
    if when.earliest is None and when.latest is None:
        return f"“{when.text}”"
    first = when.earliest.isoformat() if when.earliest else "?"
    last = when.latest.isoformat() if when.latest else "?"
    return first if first == last else f"{first} to {last}"
