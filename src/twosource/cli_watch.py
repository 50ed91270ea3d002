"""The command that watches feeds."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from twosource.cli_desk import DEFAULT, AsJson, DeskUrl, open_desk, tell
from twosource.cli_options import Networks, Ports, read_web
from twosource.cli_terminal import DONE, SOME_FAILED, complain, write_bytes
from twosource.errors import UsageError

if TYPE_CHECKING:
    from twosource.watching import Round, Watch

LEAST_SECONDS, MOST_SECONDS = 5.0, 300.0
"""How long is waited between two looks at whether something is due."""
INTERRUPTED = 130


def watch(
    feeds: Annotated[
        list[str] | None,
        typer.Argument(metavar="FEED...", help="Addresses of feeds; those named before are watched on without it."),
    ] = None,
    desk: DeskUrl = DEFAULT,
    once: Annotated[bool, typer.Option("--once", help="One round, and end: for a timer.")] = False,
    every: Annotated[int, typer.Option(min=1, metavar="MINUTES", help="Between two polls of a feed.")] = 15,
    atom: Annotated[Path | None, typer.Option(metavar="FILE", help="Keep the last changes in this Atom feed.")] = None,
    webhook: Annotated[str | None, typer.Option(metavar="URL", help="Send changes to this address as JSON.")] = None,
    contact: Annotated[
        str | None, typer.Option(help="An address that the operators of a site can write to; it is sent along.")
    ] = None,
    network: Networks = None,
    port: Ports = None,
    listed: Annotated[bool, typer.Option("--list", help="List the feeds that are watched, and end.")] = False,
    forget: Annotated[bool, typer.Option("--forget", help="Watch these feeds no longer, and end.")] = False,
    as_json: AsJson = False,
) -> None:
    """Poll feeds politely, put their pages onto the desk, and tell what changed."""
    from twosource.fetching import Fetcher  # noqa: PLC0415 - keeps --help quick
    from twosource.presenting.desk_text import watched_to_text  # noqa: PLC0415 - the same
    from twosource.watching import Watch  # noqa: PLC0415 - the same
    from twosource.watching.webhook import register  # noqa: PLC0415 - the same

    with open_desk(desk, create=True) as held:
        watching = Watch(held, Fetcher(read_web(port, network, contact)), timedelta(minutes=every))
        if forget:
            watching.forget(feeds or ())
        if listed or forget:
            known = watching.feeds()
            tell(known, [watched_to_text(feed) for feed in known], as_json=as_json)
            return
        if not feeds and not watching.feeds():
            raise UsageError("no feed is watched yet; name one: `twosource watch https://example.org/feed.xml`")
        if webhook is not None:
            register(watching, webhook)
        try:
            while True:
                found = watching.go_round(feeds or ())
                if once:
                    _tell_waiting(watching, found)
                failed = _hand_on(watching, found, atom, webhook, as_json=as_json)
                if once:
                    raise typer.Exit(SOME_FAILED if failed else DONE)
                time.sleep(_wait(watching.next_round()))
        except KeyboardInterrupt as stop:
            raise typer.Exit(INTERRUPTED) from stop


def _tell_waiting(watching: Watch, found: Round) -> None:
    """Which feeds were not asked in this round because they failed before."""
    from twosource.presenting.desk_text import waiting_to_text  # noqa: PLC0415 - keeps --help quick

    told = {problem.page for problem in found.problems}
    for feed in watching.feeds():
        if feed.failures and feed.url not in told:
            complain(waiting_to_text(feed))


def _hand_on(watching: Watch, found: Round, atom: Path | None, webhook: str | None, *, as_json: bool) -> bool:
    """Tells what a round brought, everywhere it is wanted. Returns whether something failed."""
    from twosource.presenting.desk_text import change_to_text  # noqa: PLC0415 - keeps --help quick
    from twosource.watching.atom import write_atom  # noqa: PLC0415 - the same
    from twosource.watching.webhook import deliver  # noqa: PLC0415 - the same

    for problem in found.problems:
        complain(problem.error)
    tell(found.changes, [change_to_text(told) for told in found.changes], as_json=as_json)
    if atom is not None:
        write_bytes(write_atom(watching.latest()), atom)
    fault = deliver(watching, webhook) if webhook is not None else None
    if fault is not None:
        complain(fault)
    return bool(found.problems or fault)


def _wait(due: datetime | None) -> float:
    left = (due - datetime.now(UTC)).total_seconds() if due else MOST_SECONDS
    return min(max(left, LEAST_SECONDS), MOST_SECONDS)
