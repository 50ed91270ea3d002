"""The commands on a desk: what is put there, what is found there, how it is."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from twosource.cli_options import Confidence, Estimates, Grades, Networks, Ports, read_grades, read_web, tell_strangers
from twosource.cli_terminal import DONE, SOME_FAILED, complain, progress_line, write, write_bytes, wrong_use

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model.desk import Added
    from twosource.model.noun import Noun
    from twosource.store import Desk

DeskUrl = Annotated[
    str,
    typer.Option("--desk", metavar="DESK", envvar="TWOSOURCE_DESK", help="The desk: a file, or a postgresql:// URL."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON, one document a line.")]
AsOf = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="The day on which promises are judged [default: the last publication]."),
]
Most = Annotated[int, typer.Option(min=1, metavar="N", help="How many to show.")]
StoryId = Annotated[str, typer.Argument(metavar="STORY", help="The id of a story or how it begins, or of an article.")]
DEFAULT = "twosource.db"
MOST = 50


class Layout(StrEnum):
    """How a dossier is laid out."""

    TEXT = "text"
    MARKDOWN = "md"
    HTML = "html"
    JSON = "json"


@contextmanager
def open_desk(url: str, *, create: bool = False) -> Iterator[Desk]:
    """The desk, for the length of a command; status 2 where there is none, or something was asked wrongly."""
    from twosource.store import Desk  # noqa: PLC0415 - keeps --help quick

    with wrong_use(), Desk(url, create=create) as desk:
        yield desk


def tell(nouns: Sequence[Noun], lines: Sequence[str], *, as_json: bool, nothing: str = "") -> None:
    """Prints nouns as JSON, one a line, or the lines that are made of them for people.

    Where there are none `nothing` is said on standard error.
    """
    from twosource.presenting.plain import disarm  # noqa: PLC0415 - keeps --help quick

    if not nouns and nothing:
        complain(nothing)
    for line in [noun.to_json() for noun in nouns] if as_json else [disarm(line) for line in lines]:
        typer.echo(line)


def add(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...", help="Files, folders, globs, archives, feeds, addresses; - is standard input."
        ),
    ],
    desk: DeskUrl = DEFAULT,
    fetch: Annotated[bool, typer.Option("--fetch", help="Fetch pages that a feed or a sitemap only names.")] = False,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day of publication of all of them.")
    ] = None,
    network: Networks = None,
    port: Ports = None,
    as_json: AsJson = False,
) -> None:
    """Put pages onto the desk, each into the story that it belongs to. A page that is there already is passed over."""
    from twosource.model.desk import Arrival  # noqa: PLC0415 - keeps --help quick
    from twosource.model.record import Problem  # noqa: PLC0415 - the same
    from twosource.presenting.desk_text import added_to_text, count_arrivals, foreign_to_text  # noqa: PLC0415 - the same

    failed = False
    arrivals: list[Added] = []
    with progress_line() as progress, open_desk(desk, create=True) as held:
        asked: dict[str, Any] = {"fetch": fetch, "web": read_web(port, network), "published": published}
        for item in held.add_each(sources, **asked, progress=progress, note=complain):
            if isinstance(item, Problem):
                complain(item.error)
                failed = True
                continue
            arrivals.append(item)
            progress("on the desk", len(arrivals), 0)
            if item.foreign is not None and item.arrival is not Arrival.KNOWN:
                complain(foreign_to_text(item))
            if as_json or sys.stdout.isatty():
                tell([item], [added_to_text(item)], as_json=as_json)
    if not as_json and arrivals:
        typer.echo(count_arrivals(arrivals))
    raise typer.Exit(SOME_FAILED if failed else DONE)


def renew(desk: DeskUrl = DEFAULT, as_json: AsJson = False) -> None:
    """Read again what an older version has read. The old result stands until the new one is whole."""
    from twosource.model.record import Problem  # noqa: PLC0415 - keeps --help quick
    from twosource.presenting.desk_text import added_to_text  # noqa: PLC0415 - the same

    failed = False
    with progress_line() as progress, open_desk(desk) as held:
        for item in held.renew(progress=progress):
            if isinstance(item, Problem):
                complain(item.error)
                failed = True
            else:
                tell([item], [added_to_text(item)], as_json=as_json)
    raise typer.Exit(SOME_FAILED if failed else DONE)


def stories(
    desk: DeskUrl = DEFAULT,
    limit: Most = MOST,
    offset: Annotated[int, typer.Option(min=0, metavar="N", help="How many to pass over first.")] = 0,
    as_json: AsJson = False,
) -> None:
    """List the stories of the desk, those with the newest articles first."""
    from twosource.presenting.desk_text import story_to_text  # noqa: PLC0415 - keeps --help quick

    with open_desk(desk) as held:
        found = held.stories(limit=limit, offset=offset)
    nothing = (
        "there are no more stories" if offset else "there is no story on the desk; `twosource add` puts pages there"
    )
    tell(found, [story_to_text(one) for one in found], as_json=as_json, nothing=nothing)


def story(id: StoryId, desk: DeskUrl = DEFAULT, as_json: AsJson = False) -> None:
    """Show the articles of a story, and why each stands in it."""
    from twosource.presenting.desk_text import story_page_to_text  # noqa: PLC0415 - keeps --help quick

    with open_desk(desk) as held:
        found = held.story(id)
    tell([found], story_page_to_text(found), as_json=as_json)


def article(
    id: Annotated[str, typer.Argument(metavar="ARTICLE", help="The id of an article, or how it begins.")],
    desk: DeskUrl = DEFAULT,
    as_json: AsJson = False,
) -> None:
    """Show an article as it stands on the desk; --json with all that it states, and the ids to review it by."""
    from twosource.presenting.article_text import article_to_text  # noqa: PLC0415 - keeps --help quick

    with open_desk(desk) as held:
        found, mark = held.article(id), held.find_mark(id)
    if mark is not None:
        complain(f"{found.article.id}: it is {mark}; it is shown nowhere else")
    typer.echo(found.to_json() if as_json else article_to_text(found.article))


def dossier(
    id: StoryId,
    desk: DeskUrl = DEFAULT,
    layout: Annotated[Layout, typer.Option("--format", "-f", help="How to lay it out.")] = Layout.TEXT,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    as_of: AsOf = None,
    confidence: Confidence = 0.0,
    estimates: Estimates = None,
    grade: Grades = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file.")] = None,
) -> None:
    """Print the dossier of a story, with what people put right. The options are those of `twosource brief`.

    --grade holds for this once; `twosource review grade` keeps a grade on the desk.
    """
    if as_json:
        layout = Layout.JSON
    with open_desk(desk) as held:
        grades = read_grades(grade)
        asked: dict[str, Any] = {
            "as_of": as_of,
            "confidence": confidence,
            "estimates": estimates,
            "grades": grades,
        }
        if grades:
            tell_strangers(held.dossier(id, **asked), grades)
        if layout is Layout.JSON:
            write(held.dossier_json(id, **asked), output)
            return
        made = held.dossier(id, **asked)
    for problem in made.problems:
        complain(problem.error)
    if layout is Layout.HTML:
        text = made.to_html()
    elif layout is Layout.MARKDOWN:
        text = made.to_markdown()
    else:
        text = made.to_text(colour=output is None and sys.stdout.isatty())
    write(text, output)


def search(
    query: Annotated[
        list[str],
        typer.Argument(metavar="QUERY...", help="Words, and conditions: detained > 1000 in Kazakhstan since 2022-01."),
    ],
    desk: DeskUrl = DEFAULT,
    limit: Most = MOST,
    as_json: AsJson = False,
) -> None:
    """Find articles, statements, figures and people. docs/search.md has the language."""
    from twosource.presenting.desk_text import hit_to_text  # noqa: PLC0415 - keeps --help quick

    asked = " ".join(query)
    with open_desk(desk) as held:
        found = held.search(asked, limit=limit)
        missing = () if found else held.explain_nothing(asked)
    nothing = "nothing found" + "".join(f"; there is nothing at all for {one}" for one in missing)
    tell(found, [hit_to_text(hit) for hit in found], as_json=as_json, nothing=nothing)


def export(
    id: StoryId,
    to: Annotated[
        str,
        typer.Option(metavar="FORMAT", help="csv, jsonl, parquet, geojson, ftm, jsonld, hxl, acled, ucdp or plover."),
    ],
    desk: DeskUrl = DEFAULT,
    as_of: AsOf = None,
    confidence: Confidence = 0.0,
    estimates: Estimates = None,
    grade: Grades = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file.")] = None,
) -> None:
    """Hand a story on in another format. docs/export.md tells what stands in each."""
    from twosource.exporting import export as make_export  # noqa: PLC0415 - keeps --help quick

    with open_desk(desk) as held:
        grades = read_grades(grade)
        made = held.dossier(id, as_of=as_of, confidence=confidence, estimates=estimates, grades=grades)
        tell_strangers(made, grades)
        write_bytes(make_export(made, to), output)


def figures(
    id: StoryId,
    desk: DeskUrl = DEFAULT,
    as_of: AsOf = None,
    confidence: Confidence = 0.0,
    estimates: Estimates = None,
    as_json: AsJson = False,
) -> None:
    """Print what the sources of a story say together on each count."""
    from twosource.presenting.desk_text import finding_to_text  # noqa: PLC0415 - keeps --help quick

    with open_desk(desk) as held:
        found = held.figures(id, as_of=as_of, confidence=confidence, estimates=estimates)
    tell(found, [finding_to_text(one) for one in found], as_json=as_json, nothing="the story has no count")


def commitments(
    desk: DeskUrl = DEFAULT,
    state: Annotated[str | None, typer.Option(help="Only those that are open, kept, missed or unknown.")] = None,
    due_by: Annotated[str | None, typer.Option(metavar="DATE", help="Only those that are due by this day.")] = None,
    as_of: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day on which they are judged [default: today].")
    ] = None,
    confidence: Confidence = 0.0,
    limit: Most = MOST,
    as_json: AsJson = False,
) -> None:
    """List the promises of all stories with their state, the first due first."""
    from twosource.presenting.desk_text import promise_to_text  # noqa: PLC0415 - keeps --help quick

    with open_desk(desk) as held:
        found = held.commitments(as_of=as_of, state=state, due_by=due_by, confidence=confidence, limit=limit)
    tell(found, [promise_to_text(one) for one in found], as_json=as_json, nothing="there is no such promise")


def doctor(
    desk: DeskUrl = DEFAULT,
    repair: Annotated[bool, typer.Option("--repair", help="Make anew what follows from what is whole.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Write one JSON document.")] = False,
) -> None:
    """Examine the desk: whether its file is whole, and all that belongs together is there."""
    from twosource.presenting.desk_text import health_to_text  # noqa: PLC0415 - keeps --help quick
    from twosource.store.desk import examine_desk  # noqa: PLC0415 - the same

    with wrong_use():
        found = examine_desk(desk, repair=repair)
    tell([found], [health_to_text(found)], as_json=as_json)
    raise typer.Exit(SOME_FAILED if found.faults else DONE)


def backup(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A file that is not there yet.")], desk: DeskUrl = DEFAULT
) -> None:
    """Write a copy of the desk, also while others write to it."""
    with open_desk(desk) as held:
        held.backup(path)


COMMANDS = (add, stories, story, article, dossier, search, export, figures, commitments, doctor, backup, renew)


def register(app: typer.Typer) -> None:
    """Puts the commands into the program."""
    for command in COMMANDS:
        # A word that must not occur begins with a minus sign, as an option does.
        settings = {"ignore_unknown_options": True} if command is search else None
        short = (command.__doc__ or "").partition(".")[0] + "."
        app.command(short_help=short, context_settings=settings)(command)
