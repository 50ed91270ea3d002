"""The commands of review: what waits, and what people decide."""

from __future__ import annotations

import getpass
from typing import Annotated

import typer

from twosource.cli_desk import DEFAULT, MOST, AsJson, DeskUrl, Most, open_desk, tell
from twosource.errors import BadCorrection

app = typer.Typer(
    help="Accept, reject or correct statements, merge and split stories; everything can be undone.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

StatementId = Annotated[str, typer.Argument(metavar="STATEMENT", help="The id of a statement.")]
Who = Annotated[
    str | None,
    typer.Option(envvar="TWOSOURCE_WHO", help="Who decides [default: who is logged in].", show_default=False),
]
Why = Annotated[str, typer.Option(help="The reason, which is kept.", show_default=False)]


@app.command("list")
def waiting(desk: DeskUrl = DEFAULT, limit: Most = MOST, as_json: AsJson = False) -> None:
    """List the statements that nobody has looked at, the least certain first."""
    from twosource.presenting.desk_text import hit_to_text  # noqa: PLC0415 - keeps --help quick

    with open_desk(desk) as held:
        found = held.review.waiting(limit=limit)
    tell(found, [hit_to_text(hit) for hit in found], as_json=as_json)


@app.command()
def accept(id: StatementId, desk: DeskUrl = DEFAULT, who: Who = None, why: Why = "") -> None:
    """Confirm a statement."""
    with open_desk(desk) as held:
        _tell_act(held.review.accept(id, who=_name(who), why=why).number)


@app.command()
def reject(id: StatementId, desk: DeskUrl = DEFAULT, who: Who = None, why: Why = "") -> None:
    """Take a statement out of all that is shown."""
    with open_desk(desk) as held:
        _tell_act(held.review.reject(id, who=_name(who), why=why).number)


@app.command()
def correct(
    id: StatementId,
    fields: Annotated[list[str], typer.Argument(metavar="FIELD=VALUE...", help="What is right: low=12 high=none.")],
    desk: DeskUrl = DEFAULT,
    who: Who = None,
    why: Why = "",
) -> None:
    """Put fields of a statement right."""
    with open_desk(desk) as held:
        _tell_act(held.review.correct(id, dict(map(_part, fields)), who=_name(who), why=why).number)


@app.command()
def merge(
    story: Annotated[str, typer.Argument(metavar="STORY", help="The story that is given up.")],
    into: Annotated[str, typer.Argument(metavar="INTO", help="The story that takes its articles.")],
    desk: DeskUrl = DEFAULT,
    who: Who = None,
    why: Why = "",
) -> None:
    """Put all articles of a story into another, also those that come later."""
    with open_desk(desk) as held:
        _tell_act(held.review.merge(story, into, who=_name(who), why=why).number)


@app.command()
def split(
    story: Annotated[str, typer.Argument(metavar="STORY", help="The story.")],
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE...", help="The articles that are taken out.")],
    desk: DeskUrl = DEFAULT,
    who: Who = None,
    why: Why = "",
) -> None:
    """Make a story of its own of some articles of a story."""
    with open_desk(desk) as held:
        act = held.review.split(story, articles, who=_name(who), why=why)
    _tell_act(act.number)
    typer.echo(act.given["story"])


@app.command()
def undo(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="The number of the act in the log.")],
    desk: DeskUrl = DEFAULT,
    who: Who = None,
    why: Why = "",
) -> None:
    """Take an act back."""
    with open_desk(desk) as held:
        _tell_act(held.review.undo(number, who=_name(who), why=why).number)


@app.command()
def log(desk: DeskUrl = DEFAULT, as_json: AsJson = False) -> None:
    """List what was decided, by whom, when and why."""
    with open_desk(desk) as held:
        acts, undone = held.review.log(), held.review.undone()
    lines = [
        f"{act.number:>4}  {act.at}  {act.who}: {act.act.value} {act.target}"
        + (f" ({act.why})" if act.why else "")
        + (" [undone]" if act.number in undone else "")
        for act in acts
    ]
    tell(acts, lines, as_json=as_json)


def _name(who: str | None) -> str:
    return getpass.getuser() if who is None else who


def _part(field: str) -> tuple[str, str]:
    name, found, value = field.partition("=")
    if not found:
        raise BadCorrection(f"{field!r}: write what is put right as FIELD=VALUE, as in low=12")
    return name, value


def _tell_act(number: int) -> None:
    typer.echo(f"act {number}; `twosource review undo {number}` takes it back")
