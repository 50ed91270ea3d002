"""What all commands share: their exit status, what they say on standard error, how they count and write."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from twosource.errors import DeskError, UsageError

if TYPE_CHECKING:
    from twosource.intake import Progress

CLEAR_LINE = "\r\x1b[2K"
DONE, SOME_FAILED, WRONG_USE = 0, 1, 2


def write(text: str, output: Path | None) -> None:
    """Writes to the file, or to standard output without one."""
    if output is None:
        typer.echo(text, color=True)
    else:
        write_bytes(f"{text}\n".encode("utf-8", "replace"), output)


def write_bytes(data: bytes, output: Path | None) -> None:
    """The same for what is written already."""
    if output is None:
        typer.echo(data, nl=False)
        return
    try:
        output.write_bytes(data)
    except OSError as error:
        complain(f"{output}: cannot be written ({error.strerror}); name another file with --output")
        raise typer.Exit(WRONG_USE) from error


def complain(message: str) -> None:
    """A line on standard error."""
    from twosource.presenting.plain import disarm  # noqa: PLC0415 - keeps --help quick

    clear = CLEAR_LINE if sys.stderr.isatty() else ""
    typer.echo(f"{clear}twosource: {disarm(message)}", err=True)


@contextmanager
def wrong_use() -> Iterator[None]:
    """Ends the command with status 2 where the run cannot go on as it was asked for."""
    try:
        yield
    except (UsageError, DeskError) as error:
        complain(str(error))
        raise typer.Exit(WRONG_USE) from error


@contextmanager
def progress_line(*, shown: bool = True) -> Iterator[Progress]:
    """A line on standard error that counts what is done, on a terminal only."""
    if not (shown and sys.stderr.isatty()):
        yield lambda _doing, _done, _total: None
        return
    width = 0

    def show(doing: str, done: int, total: int) -> None:
        nonlocal width
        line = f"{doing} {done:,}/{total:,}" if total else f"{doing} {done:,}"
        sys.stderr.write("\r" + line.ljust(width))
        sys.stderr.flush()
        width = max(width, len(line))

    try:
        yield show
    finally:
        sys.stderr.write("\r" + " " * width + "\r")
        sys.stderr.flush()
