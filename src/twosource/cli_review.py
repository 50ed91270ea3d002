"""The commands of review: what waits, and what people decide."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING, Annotated

import typer

from twosource.cli_desk import DEFAULT, MOST, AsJson, DeskUrl, Most, open_desk, tell
from twosource.cli_terminal import complain
from twosource.model.annotation import EntityKind

if TYPE_CHECKING:
    from twosource.model.desk import Act

app = typer.Typer(
    help="Accept, reject, correct, merge, split, grade: a person outranks the program; everything can be undone.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

StatementId = Annotated[str, typer.Argument(metavar="STATEMENT", help="The id of a statement.")]
EitherId = Annotated[str, typer.Argument(metavar="ID", help="The id of a statement, or of an article.")]
ARTICLE = "art-"
Who = Annotated[
    str | None,
    typer.Option(envvar="TWOSOURCE_WHO", help="Who decides [default: who is logged in].", show_default=False),
]
Why = Annotated[str, typer.Option(help="The reason, which is kept.", show_default=False)]


KINDS = tuple(kind.value for kind in EntityKind)
"""Which an entity's name can stand behind: `person:Mara Quist`."""


@app.command("list")
def waiting(desk: DeskUrl = DEFAULT, limit: Most = MOST, as_json: AsJson = False) -> None:
    """List the statements that nobody has looked at, the least certain first."""
    from twosource.presenting.desk_text import waiting_hit_to_text  # noqa: PLC0415 - keeps --help quick

    with open_desk(desk) as held:
        found = held.review.waiting(limit=limit)
    tell(found, [waiting_hit_to_text(hit) for hit in found], as_json=as_json, nothing="no statement waits")


@app.command()
def accept(id: StatementId, desk: DeskUrl = DEFAULT, who: Who = None, why: Why = "", as_json: AsJson = False) -> None:
    """Confirm a statement."""
    with open_desk(desk) as held:
        _tell_act(held.review.accept(id, who=_name(who), why=why), as_json=as_json)


@app.command()
def reject(id: EitherId, desk: DeskUrl = DEFAULT, who: Who = None, why: Why = "", as_json: AsJson = False) -> None:
    """Take a statement or a whole article out of all that is shown."""
    with open_desk(desk) as held:
        decide = held.review.reject_article if id.startswith(ARTICLE) else held.review.reject
        _tell_act(decide(id, who=_name(who), why=why), as_json=as_json)


@app.command()
def correct(
    id: EitherId,
    fields: Annotated[
        list[str],
        typer.Argument(metavar="FIELD=VALUE...", help="What is right: low=12 high=none; published=2022-01-11."),
    ],
    desk: DeskUrl = DEFAULT,
    who: Who = None,
    why: Why = "",
    as_json: AsJson = False,
) -> None:
    """Put fields of a statement right, or the outlet, the title or the day of publication (published) of an article."""
    put_right = dict(map(_part, fields))
    with open_desk(desk) as held:
        decide = held.review.correct_article if id.startswith(ARTICLE) else held.review.correct
        _tell_act(decide(id, put_right, who=_name(who), why=why), as_json=as_json)


@app.command()
def merge(
    one: Annotated[str, typer.Argument(metavar="STORY|ENTITY", help="What is given up.")],
    into: Annotated[str, typer.Argument(metavar="INTO", help="What takes its place.")],
    desk: DeskUrl = DEFAULT,
    who: Who = None,
    why: Why = "",
    as_json: AsJson = False,
) -> None:
    """Make one of two stories, or of two people, bodies or places; what comes later goes along.

    An entity is its id (`twosource search person: ...` gives it) or its kind and name: "person:Mara Quist".
    """
    with open_desk(desk) as held:
        decide = held.review.merge_entities if _is_entity(one) else held.review.merge
        _tell_act(decide(one, into, who=_name(who), why=why), as_json=as_json)


@app.command()
def split(
    one: Annotated[str, typer.Argument(metavar="STORY|ENTITY", help="What is split.")],
    taken: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help="The articles that are taken out; or other entities.")
    ],
    desk: DeskUrl = DEFAULT,
    who: Who = None,
    why: Why = "",
    as_json: AsJson = False,
) -> None:
    """Make a story of its own of some articles of a story; or another person, body or place of one in some articles.

    An entity can also be parted from other entities (ids) that were taken for it.
    """
    with open_desk(desk) as held:
        if _is_entity(one):
            _tell_act(held.review.split_entity(one, taken, who=_name(who), why=why), as_json=as_json)
            return
        act = held.review.split(one, taken, who=_name(who), why=why)
    _tell_act(act, as_json=as_json)
    if not as_json:
        typer.echo(act.given["story"])


@app.command()
def grade(
    outlet: Annotated[str, typer.Argument(metavar="OUTLET", help="The name of the outlet.")],
    code: Annotated[str, typer.Argument(metavar="CODE", help="An Admiralty code (B2, or B); none takes it away.")],
    desk: DeskUrl = DEFAULT,
    who: Who = None,
    why: Why = "",
    as_json: AsJson = False,
) -> None:
    """Give an outlet an Admiralty code in all dossiers of the desk."""
    from twosource.model.outlet_names import find_strangers  # noqa: PLC0415 - keeps --help quick

    given = None if code.lower() == "none" else code
    with open_desk(desk) as held:
        _tell_act(held.review.grade(outlet, given, who=_name(who), why=why), as_json=as_json)
        for name in find_strangers([outlet], held.review.list_outlets()):
            complain(f"no article on the desk is of {name} yet; the code is kept for those to come")


@app.command()
def undo(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="The number of the act in the log.")],
    desk: DeskUrl = DEFAULT,
    who: Who = None,
    why: Why = "",
    as_json: AsJson = False,
) -> None:
    """Take an act back."""
    with open_desk(desk) as held:
        act = held.review.undo(number, who=_name(who), why=why)
        undone = next(one for one in held.review.log() if one.number == number)
    if not as_json:
        tell([], [f"taken back: {undone.at}  {undone.who}: {_tell_done(undone)}"], as_json=False)
    _tell_act(act, as_json=as_json)


@app.command()
def log(desk: DeskUrl = DEFAULT, as_json: AsJson = False) -> None:
    """List what was decided, by whom, when and why."""
    with open_desk(desk) as held:
        acts, undone = held.review.log(), held.review.undone()
    lines = [
        f"{act.number:>4}  {act.at}  {act.who}: {_tell_done(act)}"
        + (f" ({act.why})" if act.why else "")
        + (" [undone]" if act.number in undone else "")
        for act in acts
    ]
    tell(acts, lines, as_json=as_json, nothing="nothing was decided yet")


def _tell_done(act: Act) -> str:
    """What was done, on one line: to what, and what it became."""
    given = act.given
    done = act.act.value.replace("_", " ")
    if given.get("fields"):
        put_right = (f"{name}={_tell_value(value)}" for name, value in given["fields"].items())
        return f"{done} {act.target} {' '.join(put_right)}"
    if "into_name" in given:
        return f"{done} {given['name']} into {given['into_name']}"
    if "from" in given and "articles" in given:
        return f"{done} {given['name']}: another one in {', '.join(given['articles'])}"
    if "articles" in given:
        return f"{done} {act.target}: {', '.join(given['articles'])} to {given['story']}"
    shown = given.get("into", given.get("grade", "none" if "grade" in given else ""))
    return f"{done} {act.target} {shown or ''}".rstrip()


def _tell_value(value: object) -> str:
    if isinstance(value, dict):
        return str(value.get("text") or value)
    return "none" if value is None else str(value)


def _is_entity(id: str) -> bool:
    return id.startswith("ent-") or id.partition(":")[0] in KINDS


def _name(who: str | None) -> str:
    return getpass.getuser() if who is None else who


def _part(field: str) -> tuple[str, str]:
    name, found, value = field.partition("=")
    if not found:
        raise typer.BadParameter(f"{field!r}: write what is put right as FIELD=VALUE, as in low=12")
    return name, value


def _tell_act(act: Act, *, as_json: bool) -> None:
    undoing = f"act {act.number}; `twosource review undo {act.number}` takes it back"
    tell([act], [undoing], as_json=as_json)
