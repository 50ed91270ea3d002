"""The sources laid out: how each was dated, how sure that is, and what it depends on."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.finding import Relation
from twosource.model.record import Record, Source
from twosource.presenting.citing import PRONOUNS, Citer
from twosource.presenting.sheet import Entry, Item, Section
from twosource.presenting.sources import UNGRADED
from twosource.presenting.wording import end_sentence, join_words, name_written, start_sentence

QUOTES = "quotes"


def lay_out_sources(record: Record, citer: Citer) -> Section:
    """One entry for each article, then the copies."""
    copies = tuple(Item(start_sentence(end_sentence(citer.rename(copy.reason)))) for copy in record.copies)
    return Section(
        "sources",
        "Sources",
        items=copies,
        entries=tuple(_lay_out(source, record, citer) for source in record.sources),
    )


def _lay_out(source: Source, record: Record, citer: Citer) -> Entry:
    article = record.article(source.article)
    dated = source.published
    day = name_written(dated.value) or "unknown"
    sure = f"{round(100 * dated.confidence)} % sure: " if dated.value else ""
    given = (
        ("Title", article.title),
        ("Published", day),
        ("Dated by", citer.rename(f"{sure}{dated.reason}")),
        ("First published by", source.first_publisher),
        ("By", join_words(source.bylines) or None),
        ("Credit", article.credit),
        ("Page", article.url),
        ("Reliability", _tell_grade(source, citer)),
    )
    return Entry(
        id=source.article,
        heading=source.outlet,
        facts=tuple((name, value) for name, value in given if value),
        items=_tell_relations(source.relations, citer),
        link=source.article,
    )


def _tell_grade(source: Source, citer: Citer) -> str | None:
    if source.grade == UNGRADED:
        return None
    return citer.rename(f"{source.grade} (Admiralty code): {source.grade_reason}".rstrip(": "))


def _with_article(name: str) -> str:
    """The source as in a sentence: "the police", "Ada Lind"."""
    bare = name[:1].islower() and not name.startswith(("the ", "a ", "an ", "unnamed "))
    return f"the {name}" if bare else name


def _tell_relations(relations: Sequence[Relation], citer: Citer) -> tuple[Item, ...]:
    """A line for each relation; those it quotes share one, for there are many."""
    quoted = [one for one in relations if one.kind == QUOTES and one.target.lower() not in PRONOUNS]
    items = [
        Item(
            citer.rename(end_sentence(start_sentence(f"{relation.kind} {relation.target}: {relation.reason}"))),
            citer.cite(relation.evidence),
        )
        for relation in relations
        if relation.kind != QUOTES
    ]
    if quoted:
        evidence = [one for relation in quoted for one in relation.evidence[:1]]
        names = join_words([_with_article(relation.target) for relation in quoted])
        items.append(Item(end_sentence(f"Rests on the word of {names}"), citer.cite(evidence)))
    return tuple(items)
