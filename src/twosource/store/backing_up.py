"""A copy of a desk, taken while it is in use."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from twosource.errors import UsageError
from twosource.store.engine import Database


def back_up(database: Database, path: str | os.PathLike[str]) -> None:
    """Writes a copy of a desk in a file to another file. Raises UsageError."""
    target = Path(path)
    if not database.is_sqlite:
        raise UsageError(f"{database.name}: back up a PostgreSQL desk with pg_dump")
    if target.exists():
        raise UsageError(f"{target}: there is such a file; name a new one")
    try:
        source = sqlite3.connect(str(database.engine.url.database))
        with closing(source), closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
    except sqlite3.Error as error:
        raise UsageError(f"{target}: the copy cannot be written ({error})") from error
