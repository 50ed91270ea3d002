"""What a database says that is broken, in our own errors; and whether the file of a desk is whole."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from sqlalchemy.exc import DatabaseError, DBAPIError

from twosource.errors import BusyDesk, DamagedDesk, DeskError, ForeignDesk, NoDesk

BUSY = ("locked", "busy", "lock timeout")
MALFORMED = ("malformed", "decode to utf-8", "no such table", "no such column", "no such module")
"""What SQLite says of a file that is no longer what was written."""
POSTGRESQL_BROKEN = ("XX001", "XX002", "42P01", "42703")
"""SQLSTATE of PostgreSQL: data_corrupted, index_corrupted, undefined_table, undefined_column."""
LEFT_BROKEN = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError)
"""What Python raises where a broken file gives another value than was written."""
PASSED_OVER = ("*** in database", "malformed inverted index")
"""A heading; and that the search index is not that of the articles, from which it can be made anew."""
MOST_TOLD = 5
SECONDS_TO_WAIT = 60


def tell_fault(error: DBAPIError, name: str, file: str | None, waited: int) -> DeskError | None:
    """Our own error for what the database said of the desk of that name; None for what only a fault of ours causes.

    `file` is where it is kept, where it is a file; `waited` the seconds for which it may be locked.
    """
    said = first_line(error)
    if any(word in said.lower() for word in BUSY):
        return BusyDesk(f"{name}: another process has been writing for {waited} seconds")
    if "not a database" in said:
        return ForeignDesk(f"{name}: the file is no desk; name another")
    if any(word in said.lower() for word in MALFORMED) or getattr(error.orig, "sqlstate", None) in POSTGRESQL_BROKEN:
        return DamagedDesk(name, said)
    faults = find_damage(file)
    if faults:
        return DamagedDesk(name, faults[0])
    if isinstance(error, DatabaseError) and type(error).__name__ == "OperationalError":
        return NoDesk(f"{name}: the desk cannot be used ({said})")
    return None


def find_damage(file: str | None) -> tuple[str, ...]:
    """What is broken in the file, in the words of SQLite; nothing where it is whole, or not to be had."""
    if file is None:
        return ()
    try:
        with closing(sqlite3.connect(file, timeout=SECONDS_TO_WAIT)) as raw:
            rows = raw.execute(f"PRAGMA integrity_check({MOST_TOLD})").fetchall()
    except sqlite3.OperationalError:
        return ()
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:  # its own messages may quote broken names
        return (str(error),)
    told = [line for (row,) in rows for line in str(row).splitlines() if line != "ok"]
    return tuple(line for line in told if not line.startswith(PASSED_OVER))[:MOST_TOLD]


def first_line(error: DBAPIError) -> str:
    """What the database said, without the query and its values."""
    return str(error.orig).strip().partition("\n")[0]
