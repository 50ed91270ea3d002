"""A record becomes a sheet: which sections there are, in which order, under which titles."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from twosource.model.record import Line, OnlyIn, Record
from twosource.presenting.citing import Citer
from twosource.presenting.layout_agreed import lay_out_agreed
from twosource.presenting.layout_findings import lay_out_figures, lay_out_questions, name_origins
from twosource.presenting.layout_people import lay_out_people
from twosource.presenting.layout_promises import lay_out_commitments, lay_out_offices, lay_out_restrictions
from twosource.presenting.layout_sources import lay_out_sources
from twosource.presenting.sheet import Badge, Item, Section, Sheet, Tone
from twosource.presenting.verdicts import Verdicts
from twosource.presenting.wording import count_of, name_day, name_written, start_sentence

AHEAD = Badge("still ahead", Tone.PLAIN)
"""The mark of days that had not come."""


def lay_out(record: Record) -> Sheet:
    """The sheet of a record. Sections without content are left out."""
    citer = Citer(record)
    origins = name_origins(record)
    sections = (
        _summary(record, citer),
        lay_out_agreed(record, citer),
        lay_out_figures(record, citer, origins),
        _timeline(record, citer),
        lay_out_people(record, citer),
        lay_out_offices(record, citer),
        lay_out_restrictions(record, citer),
        lay_out_commitments(record, citer),
        lay_out_questions(record, citer, origins),
        Section("disputed", "Disputed, revised, retracted", items=_lines(record.disputed, citer)),
        _only_in(record.only_in, citer),
        Section(
            "unknown",
            "What nobody says",
            intro="Questions that these pages leave open, as far as the program could read them.",
            items=tuple(Item(citer.rename(text)) for text in record.unknown),
        ),
        lay_out_sources(record, citer),
        Section(
            "problems",
            "Pages that could not be read",
            items=tuple(
                Item(problem.error, source=None if problem.page in problem.error else problem.page)
                for problem in record.problems
            ),
        ),
    )
    kept = tuple(section for section in sections if not section.empty)
    return Sheet(record.title, _facts(record), kept, citer.citations(), origins)


def _facts(record: Record) -> tuple[tuple[str, str], ...]:
    outlets = dict.fromkeys(source.outlet.removesuffix(" (reprint)") for source in record.sources)
    told = [
        ("As of", name_day(record.as_of) if record.as_of else "no day given"),
        ("Pages", count_of(len(record.articles), "page") + " from " + count_of(len(outlets), "outlet")),
    ]
    if len(record.stories) > 1:
        told.append(("Happenings", count_of(len(record.stories), "happening")))
    told += [("Story", shift) for chapter in record.stories for shift in chapter.shifts]
    if record.copies:
        told.append(("Copies", count_of(len(record.copies), "text") + " carried more than once"))
    unsure = sum(1 for _ in record.unsure.statements)
    if unsure:
        told.append(("Left out", f"{count_of(unsure, 'statement')} less than {record.unsure.least:.0%} sure"))
    if record.problems:
        told.append(("Unread", count_of(len(record.problems), "page")))
    return tuple(told)


def _lines(lines: tuple[Line, ...], citer: Citer) -> tuple[Item, ...]:
    return tuple(
        Item(
            citer.rename(citer.explain(line.text, line.evidence, dated=line.when is not None)),
            citer.cite(line.evidence),
            _name_when(line),
        )
        for line in lines
    )


def _last_day(record: Record) -> date | None:
    """The day of the record or of its last page, whichever is later: what a page tells as done had come by then."""
    days = [record.as_of, *(article.published.day for article in record.articles)]
    return max((day for day in days if day is not None), default=None)


def _dated_lines(lines: tuple[Line, ...], citer: Citer, last: date | None) -> tuple[Item, ...]:
    """The lines, those of days that had not come on the day `last` marked so: their sentences tell of a plan."""
    return tuple(
        replace(item, badges=(AHEAD,)) if _is_ahead(line, last) else item
        for item, line in zip(_lines(lines, citer), lines, strict=True)
    )


def _is_ahead(line: Line, last: date | None) -> bool:
    first = (line.when or "").partition("/")[0]
    return last is not None and first[:1].isdigit() and first > last.isoformat()[: len(first)]


def _name_when(line: Line) -> str | None:
    return start_sentence(name_written(line.when) or "") or None


def _summary(record: Record, citer: Citer) -> Section:
    """The lines of the one happening, or of each under its title."""
    if len(record.stories) < 2:
        return Section("summary", "What happened", items=_dated_lines(record.summary, citer, _last_day(record)))
    groups = tuple(
        Section(f"story-{number}", chapter.title, items=_dated_lines(chapter.summary, citer, _last_day(record)))
        for number, chapter in enumerate(record.stories, 1)
    )
    number = count_of(len(record.stories), "happening")
    told = f"These pages tell of {number}. Counts and claims of one are never set against those of another."
    return Section("summary", "What happened", intro=told, groups=groups)


def _timeline(record: Record, citer: Citer) -> Section:
    verdicts = Verdicts(record.findings)
    items = tuple(
        replace(item, badges=(*item.badges, *verdicts.badges(moment.statements)))
        for item, moment in zip(_dated_lines(record.timeline, citer, _last_day(record)), record.moments, strict=True)
    )
    return Section("timeline", "Timeline", items=items)


def _only_in(only: tuple[OnlyIn, ...], citer: Citer) -> Section:
    groups = tuple(
        Section(f"only-{number}", f"Only in {one.outlet}", items=_lines(one.lines, citer))
        for number, one in enumerate(only, 1)
    )
    return Section(
        "only",
        "What only one outlet has",
        intro="Sentences like none on the pages of other outlets, whose words may still tell some of it otherwise. "
        "Whom the program takes a “he” or “she” to be, and when “last week” was where it knows, stands behind it in "
        "brackets.",
        groups=groups,
    )
