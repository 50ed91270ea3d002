"""The command `twosource`. The one module that prints; the work is done by `pipeline`, imported when a command runs."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from twosource import __version__, cli_desk, cli_review, cli_watch
from twosource.cli_options import Confidence, Estimates, Grades, Networks, Ports, read_grades, read_web, tell_strangers
from twosource.cli_terminal import DONE, SOME_FAILED, complain, progress_line, write, wrong_use

if TYPE_CHECKING:
    from twosource.presenting import Dossier

app = typer.Typer(
    name="twosource",
    help="Reads several news pages on one happening and writes one sourced record of it.",
    epilog="Exit status: 0 done; 1 some pages could not be read, each named on standard error; 2 wrong use.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Pages = Annotated[
    list[str],
    typer.Argument(
        metavar="PAGE...", help="Files of any kind, folders, globs, addresses; - is standard input.", show_default=False
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON, in the shapes of `twosource schema`.")]
Model = Annotated[str | None, typer.Option(help="Another installed spaCy model for English.", show_default=False)]
Numbers = Annotated[
    str | None,
    typer.Option(
        metavar="CONVENTION",
        help="How to read round words, figures or acled: dozens are 24 or more, or 12 [default: figures].",
        show_default=False,
    ),
]
Fetch = Annotated[
    bool, typer.Option("--fetch", help="Fetch pages that a sitemap, a feed or a record only names, politely.")
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="The day of publication, whatever the page shows.", show_default=False),
]


class Format(StrEnum):
    """How a dossier is laid out."""

    TEXT = "text"
    MARKDOWN = "md"
    HTML = "html"
    JSON = "json"


@app.callback(invoke_without_command=True)
def _twosource(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    if version:
        typer.echo(f"twosource {__version__}")
        raise typer.Exit(DONE)


@app.command(short_help="Print the dossier of the pages.")
def brief(
    pages: Pages,
    layout: Annotated[Format, typer.Option("--format", "-f", help="How to lay it out.")] = Format.TEXT,
    as_json: AsJson = False,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="The day on which promises are judged [default: the last publication]."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file instead of standard output.")
    ] = None,
    workers: Annotated[int, typer.Option(min=1, help="Processes that share the analysis.")] = 1,
    model: Model = None,
    numbers: Numbers = None,
    confidence: Confidence = 0.0,
    estimates: Estimates = None,
    grade: Grades = None,
    fetch: Fetch = False,
    network: Networks = None,
    port: Ports = None,
) -> None:
    """Read pages on one happening and print the dossier: what is said, by whom, and how well it stands."""
    from twosource.pipeline import brief as make_dossier  # noqa: PLC0415 - keeps --help quick

    with progress_line() as progress, wrong_use():
        grades = read_grades(grade)
        dossier = make_dossier(
            pages,
            as_of=as_of,
            workers=workers,
            model=model,
            numbers=numbers,
            confidence=confidence,
            estimates=estimates,
            grades=grades,
            fetch=fetch,
            web=read_web(port, network),
            progress=progress,
        )
    for problem in dossier.problems:
        complain(problem.error)
    tell_strangers(dossier, grades)
    if dossier.articles:
        write(_laid_out(dossier, Format.JSON if as_json else layout, output), output)
    raise typer.Exit(SOME_FAILED if dossier.problems else DONE)


@app.command(short_help="Print the clean article of each page.")
def read(
    pages: Pages,
    as_json: AsJson = False,
    removed: Annotated[bool, typer.Option("--removed", help="Show each line that was dropped, and why.")] = False,
    listed: Annotated[bool, typer.Option("--list", help="List the pages without reading or fetching them.")] = False,
    published: Published = None,
    fetch: Fetch = False,
    network: Networks = None,
    port: Ports = None,
) -> None:
    """Print the clean article of each page: its text, title, bylines, outlet, and date with the reason for it.

    A PAGE is a file of whatever kind news is kept in (HTML, text dumps, WARC and WET, feeds, JSON and JSON lines,
    sitemaps, mails and mailboxes, MHTML, ZIP, all of them also compressed), a folder, a glob or an address.
    """
    from twosource.intake import list_pages, read_many  # noqa: PLC0415 - keeps --help quick
    from twosource.model.article import Listing  # noqa: PLC0415 - the same
    from twosource.model.record import Problem  # noqa: PLC0415 - the same
    from twosource.presenting.article_text import article_to_text, listing_to_text  # noqa: PLC0415 - the same

    if listed and (removed or fetch or published):
        raise typer.BadParameter("--list reads nothing: leave out --removed, --published and --fetch")
    failed = False
    gap = ""
    with progress_line(shown=not sys.stdout.isatty()) as progress, wrong_use():
        web = read_web(port, network)
        items = read_many(pages, published=published, fetch=fetch, web=web, progress=progress, note=complain)
        for item in list_pages(pages, web=web) if listed else items:
            if isinstance(item, Problem):
                complain(item.error)
                failed = True
            elif as_json:
                typer.echo(item.to_json())
            elif isinstance(item, Listing):
                typer.echo(listing_to_text(item))
            else:
                typer.echo(gap + article_to_text(item, removed=removed))
                gap = "\n"
    raise typer.Exit(SOME_FAILED if failed else DONE)


@app.command(short_help="Print what each page states.")
def analyse(
    pages: Pages,
    as_json: AsJson = False,
    workers: Annotated[int, typer.Option(min=1, help="Processes that share the analysis.")] = 1,
    model: Model = None,
    numbers: Numbers = None,
    confidence: Confidence = 0.0,
    fetch: Fetch = False,
    network: Networks = None,
    port: Ports = None,
) -> None:
    """Print what each page states: figures, attributions, events, offices, restrictions, commitments, with evidence."""
    from twosource.intake import read_all  # noqa: PLC0415 - keeps --help quick
    from twosource.pipeline import analyse_many, part_by_language  # noqa: PLC0415 - the same
    from twosource.presenting.analysis_text import analysis_to_text  # noqa: PLC0415 - the same

    with progress_line() as progress:
        with wrong_use():
            web = read_web(port, network)
        taken_in, unread = read_all(pages, fetch=fetch, web=web, progress=progress, note=complain)
        articles, foreign = part_by_language(taken_in)
        problems = (*unread, *foreign)
        for problem in problems:
            complain(problem.error)
        with wrong_use():
            analyses = analyse_many(articles, workers=workers, model=model, numbers=numbers)
            for number, analysis in enumerate(analyses, start=1):
                progress("analysing", number, len(articles))
                gap = "" if number == 1 or as_json else "\n"
                typer.echo(gap + (analysis.to_json() if as_json else analysis_to_text(analysis, confidence)))
    raise typer.Exit(SOME_FAILED if problems else DONE)


@app.command(short_help="Print the JSON Schema of --json.")
def schema() -> None:
    """Print the JSON Schema (2020-12) of everything that --json writes."""
    from twosource.presenting.schema import schema as public_schema  # noqa: PLC0415 - keeps --help quick

    typer.echo(json.dumps(public_schema(), indent=2, ensure_ascii=False))


cli_desk.register(app)
app.add_typer(cli_review.app, name="review")
app.command(short_help="Poll feeds, put their pages onto the desk, and tell what changed.")(cli_watch.watch)


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A console that lacks a character shows a question mark; a dossier is not lost over a curly quote.
            stream.reconfigure(errors="replace")
    app()


def _laid_out(dossier: Dossier, layout: Format, output: Path | None) -> str:
    if layout is Format.JSON:
        return dossier.to_json()
    if layout is Format.HTML:
        return dossier.to_html()
    if layout is Format.MARKDOWN:
        return dossier.to_markdown()
    return dossier.to_text(colour=output is None and sys.stdout.isatty())
