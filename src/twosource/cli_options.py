"""Options that the dossier of some pages and the dossiers of a desk share, with one meaning."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from twosource.cli_terminal import complain
from twosource.errors import UsageError

if TYPE_CHECKING:
    from twosource.fetching_settings import FetchSettings
    from twosource.model.record import Record

Confidence = Annotated[
    float,
    typer.Option(metavar="0..1", min=0.0, max=1.0, help="Show only what is at least so sure; --json keeps the rest."),
]
Estimates = Annotated[
    str | None,
    typer.Option(
        metavar="RULE",
        help="How the best of several counts is chosen: supported, ucdp or acled [default: supported].",
        show_default=False,
    ),
]
Grades = Annotated[
    list[str] | None,
    typer.Option(metavar="OUTLET=CODE", help="An Admiralty code for an outlet (B2, or B); may be repeated."),
]


Ports = Annotated[
    list[int] | None, typer.Option("--port", metavar="PORT", help="A port that may be asked besides 80 and 443.")
]
Networks = Annotated[
    list[str] | None,
    typer.Option("--network", metavar="NETWORK", help="A network of the house that may be asked: 10.0.0.0/8."),
]


def tell_strangers(dossier: Record, grades: Iterable[str]) -> None:
    """Says which graded outlets have no article in the dossier."""
    from twosource.model.outlet_names import find_strangers  # noqa: PLC0415 - keeps --help quick
    from twosource.presenting.sources import list_outlets  # noqa: PLC0415 - the same

    known = list_outlets(dossier)
    for name in find_strangers(grades, known):
        complain(f"--grade: no page is of {name}; the outlets are {', '.join(known)}")


def read_web(ports: Iterable[int] | None, networks: Iterable[str] | None, contact: str | None = None) -> FetchSettings:
    """What may be asked for pages besides the usual ports and networks. Raises UsageError."""
    from twosource.fetching_settings import USUAL_PORTS, FetchSettings  # noqa: PLC0415 - keeps --help quick

    return FetchSettings(contact=contact, networks=tuple(networks or ()), ports=(*USUAL_PORTS, *(ports or ())))


def read_grades(given: Iterable[str] | None) -> dict[str, str]:
    """The grades by outlet. Raises UsageError for one without an equals sign."""
    grades = {}
    for one in given or ():
        outlet, found, code = one.rpartition("=")
        if not found or not outlet:
            raise UsageError(f"{one!r} is no grade; write it as OUTLET=CODE, say Harbour Post=B2")
        grades[outlet] = code
    return grades
