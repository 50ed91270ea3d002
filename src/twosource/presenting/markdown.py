"""A sheet as Markdown (GitHub's, with footnotes)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from twosource.presenting.plain import flatten
from twosource.presenting.sheet import Citation, Entry, Item, Ref, Section, Sheet

SPECIAL = re.compile(r"([\\`*_\[\]<>|~#&$])")
"""Characters that mean something to Markdown anywhere in a line; a backslash makes each of them plain."""

BLOCK_START = re.compile(r"^(?:([-+=:])|(\d{1,9})([.)]))")
"""What would begin a list, a rule, or a definition at the start of a line."""

AUTOLINK = re.compile(r"\b(https?|ftp)://|\b(www)\.", re.IGNORECASE)
"""What GitHub's Markdown makes a link of, unasked."""


def escape(text: str) -> str:
    r"""The text on one line, with nothing left that Markdown would read as markup.

    >>> escape("1. *not* a list")
    '1\\. \\*not\\* a list'
    """
    plain = SPECIAL.sub(r"\\\1", flatten(text))
    plain = BLOCK_START.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", plain)
    return AUTOLINK.sub(lambda found: f"{found[1]}:\\//" if found[1] else f"{found[2]}\\.", plain)


def render_markdown(sheet: Sheet) -> str:
    """The sheet as one Markdown document; each citation is a footnote with outlet, day and sentence."""
    return "\n".join(_lines(sheet)).rstrip() + "\n"


def _lines(sheet: Sheet) -> Iterator[str]:
    yield f"# {escape(sheet.title)}"
    yield ""
    yield "; ".join(f"**{escape(name)}**: {escape(value)}" for name, value in sheet.facts)
    for section in sheet.sections:
        yield from _section(section, 2)
    yield ""
    for citation in sheet.citations:
        yield _footnote(citation)


def _section(section: Section, level: int) -> Iterator[str]:
    yield from ("", f"{'#' * level} {escape(section.title)}", "")
    if section.intro:
        yield from (f"*{escape(section.intro)}*", "")
    for item in section.items:
        yield _item(item)
    if _is_table(section.entries):
        yield from _table(section.entries)
    for entry in section.entries:
        yield from _entry(entry, level + 1)
    for group in section.groups:
        yield from _section(group, level + 1)


def _is_table(entries: Sequence[Entry]) -> bool:
    names = {tuple(name for name, _ in entry.facts) for entry in entries}
    return len(names) == 1 and len(entries) > 1 and any(entry.value for entry in entries)


def _table(entries: Sequence[Entry]) -> Iterator[str]:
    names = ("Question", "Answer", "Verdict", *(name for name, _ in entries[0].facts))
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"
    for entry in entries:
        badges = ", ".join(badge.text for badge in entry.badges)
        cells = (entry.heading, entry.value or "", badges, *(value for _, value in entry.facts))
        yield f"| {' | '.join(escape(cell) for cell in cells)} |"


def _entry(entry: Entry, level: int) -> Iterator[str]:
    badges = "".join(f" ({badge.text})" for badge in entry.badges)
    value = f": {entry.value}" if entry.value else ""
    yield from ("", f"{'#' * level} {escape(f'{entry.heading}{value}{badges}')}", "")
    for name, fact in entry.facts:
        yield f"- {escape(name)}: {escape(fact)}"
    for item in entry.items:
        yield _item(item)
    if entry.note:
        yield from ("", escape(entry.note))


def _item(item: Item) -> str:
    text = escape(item.text)
    if item.struck:
        text = f"~~{text}~~"
    if item.when:
        text = f"**{escape(item.when)}**: {text}" if item.source is None else f"{text}, {escape(item.when)}"
    if item.source:
        origin = f"; origin: {item.origin}" if item.origin else ""
        text += f" ({escape(item.source + origin)})"
    badges = "".join(f" **{escape(badge.text)}**" for badge in item.badges)
    return f"- {text}{badges}{_refer(item.citations)}"


def _refer(citations: Sequence[Ref]) -> str:
    return "".join(f"[^{number}]" for number in dict.fromkeys(ref.number for ref in citations))


def _footnote(citation: Citation) -> str:
    source = f"{citation.outlet}, {citation.day}" if citation.day else citation.outlet
    return f"[^{citation.number}]: {escape(source)}: “{_emphasise(citation)}”"


def _emphasise(citation: Citation) -> str:
    """The sentence with its first quote in bold, where bold can begin and end there."""
    start, end = (offset - citation.start for offset in citation.quotes[0])
    before, quote, after = citation.sentence[:start], citation.sentence[start:end], citation.sentence[end:]
    can_begin = (not before or before[-1].isspace()) and quote[:1].isalnum()
    can_end = quote[-1:].isalnum() and (not after or not after[0].isalnum())
    if not (can_begin and can_end) or len(quote) == len(citation.sentence):
        return escape(citation.sentence)
    space = " " if before else ""
    gap = " " if after[:1].isspace() else ""
    return f"{escape(before)}{space}**{escape(quote)}**{gap}{escape(after)}"
