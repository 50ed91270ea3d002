"""A sheet as text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from twosource.presenting.plain import flatten
from twosource.presenting.sheet import Badge, Citation, Entry, Item, Section, Sheet, Tone

DEFAULT_WIDTH = 100
NARROWEST = 40
DEEPEST_HANG = 6

BOLD, DIM, STRIKE, RESET = "\x1b[1m", "\x1b[2m", "\x1b[9m", "\x1b[0m"
TONES = {Tone.GOOD: "\x1b[32m", Tone.PLAIN: "\x1b[36m", Tone.WARN: "\x1b[33m", Tone.BAD: "\x1b[31m"}
"""ANSI SGR codes: the eight named colours only, so that the reader's own palette decides."""


def render_text(sheet: Sheet, *, colour: bool = False, width: int = DEFAULT_WIDTH) -> str:
    """The sheet in lines of at most `width` columns (40 at least); ANSI colours only if `colour`.

    Control characters that a page may carry are shown as a replacement character, so that no page steers the terminal.
    """
    return "\n".join(_Printer(max(width, NARROWEST), colour=colour).lines(sheet)) + "\n"


class _Printer:
    def __init__(self, width: int, *, colour: bool) -> None:
        self._width = width
        self._colour = colour

    def lines(self, sheet: Sheet) -> Iterator[str]:
        yield from self._wrap(sheet.title, style=BOLD)
        yield from self._wrap(" · ".join(f"{name}: {value}" for name, value in sheet.facts), style=DIM)
        for section in sheet.sections:
            yield from self._section(section, "=")
        if sheet.citations:
            yield from self._heading("Citations", "=")
        for citation in sheet.citations:
            yield from self._citation(citation)

    def _section(self, section: Section, rule: str) -> Iterator[str]:
        yield from self._heading(section.title, rule)
        if section.intro:
            yield from self._wrap(section.intro, style=DIM)
            yield ""
        for item in section.items:
            yield from self._item(item, "- ")
        for number, entry in enumerate(section.entries):
            if number or section.items:
                yield ""
            yield from self._entry(entry)
        for group in section.groups:
            yield from self._section(group, "-")

    def _heading(self, title: str, rule: str) -> Iterator[str]:
        yield ""
        yield from self._wrap(title, style=BOLD)
        yield self._style(rule * min(len(title), self._width), DIM)

    def _entry(self, entry: Entry) -> Iterator[str]:
        badges = "".join(f" [{badge.text}]" for badge in entry.badges)
        value = f": {entry.value}" if entry.value else ""
        tone = TONES[entry.badges[0].tone] if entry.badges else ""
        yield from self._wrap(f"{entry.heading}{value}{badges}", style=BOLD + tone, hang=2)
        if entry.facts:
            facts = "; ".join(f"{name}: {value}" for name, value in entry.facts)
            yield from self._wrap(facts, indent=2, style=DIM)
        if entry.note:
            yield from self._wrap(entry.note, indent=2)
        for item in entry.items:
            yield from self._item(item, "  - ")

    def _item(self, item: Item, bullet: str) -> Iterator[str]:
        marked = "".join(f" [{badge.text}]" for badge in item.badges)
        when = f"{item.when}: " if item.when and item.source is None else ""
        origin = f"; origin: {item.origin}" if item.origin else ""
        said = f" ({item.source}{', ' + item.when if item.when else ''}{origin})" if item.source else ""
        numbers = "".join(f"[{number}]" for number in dict.fromkeys(ref.number for ref in item.citations))
        text = f"{bullet}{when}{item.text}{said}{marked}{' ' + numbers if numbers else ''}"
        yield from self._wrap(text, style=self._item_style(item), hang=len(bullet))

    def _item_style(self, item: Item) -> str:
        if item.struck:
            return DIM + STRIKE
        return self._badge_style(item.badges[0]) if item.badges else ""

    def _badge_style(self, badge: Badge) -> str:
        return TONES[badge.tone]

    def _citation(self, citation: Citation) -> Iterator[str]:
        head = f"[{citation.number}] "
        source = f"{citation.outlet}, {citation.day}" if citation.day else citation.outlet
        hang = min(len(head), DEEPEST_HANG)
        yield from self._wrap(f"{head}{source}: “{citation.sentence}”", hang=hang)

    def _wrap(self, text: str, *, indent: int = 0, hang: int = 0, style: str = "") -> Iterator[str]:
        lead = text[: len(text) - len(text.lstrip())]
        flat = lead + flatten(text)
        wrapped = textwrap.wrap(
            flat,
            self._width,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + hang),
            break_on_hyphens=False,
        )
        for line in wrapped or [""]:
            yield self._style(line, style)

    def _style(self, line: str, style: str) -> str:
        if not (self._colour and style):
            return line
        text = line.lstrip()
        return f"{line[: len(line) - len(text)]}{style}{text}{RESET}"
