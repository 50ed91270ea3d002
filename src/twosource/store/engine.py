"""A desk's database opened: SQLite in a file, PostgreSQL by its URL; brought up to date, or refused unchanged."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DatabaseError, DBAPIError

from twosource.errors import BusyDesk, DamagedDesk, ForeignDesk, MissingExtra, NewerDesk, NoDesk, UsageError
from twosource.store.damage import LEFT_BROKEN, find_damage, first_line, tell_fault
from twosource.store.tables import REVISION

SECONDS_TO_WAIT = 60
"""How long one process waits for another that writes; `python -m bench desk` measures how long a page takes."""
WRITING = "writing"
LOCK = 0x2C0FFEE
"""The key of PostgreSQL's advisory lock under which a desk is written to."""
POSTGRESQL = ("postgresql", "postgres")
ALEMBIC_TABLE = "alembic_version"


class Database:
    """The database of a desk. Reading and writing are done within `read()` and `write()`, one transaction each."""

    def __init__(self, engine: Engine, name: str) -> None:
        self.engine = engine
        self.name = name

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a file."""
        return self.engine.dialect.name == "sqlite"

    @property
    def file(self) -> str | None:
        """Where it is kept, where it is a file."""
        return self.engine.url.database if self.is_sqlite else None

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the desk, whatever others write meanwhile."""
        with _plain_errors(self.name, self.file), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that is whole or not at all. One process writes at a time; the others wait for their turn.

        What was written is on the disk when the block has ended. Raises BusyDesk after a minute of waiting.
        """
        writing = self.engine.connect().execution_options(**{WRITING: True})
        with _plain_errors(self.name, self.file), writing as connection, connection.begin():
            if not self.is_sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
            yield connection

    def close(self) -> None:
        """Leaves the database."""
        self.engine.dispose()


def open_database(url: str | os.PathLike[str], *, create: bool) -> Database:
    """The database at a path or URL, brought up to date; made anew where there is none and `create` is set.

    Raises NoDesk, ForeignDesk (a file or database that holds something else), NewerDesk, UsageError (no such URL),
    MissingExtra (PostgreSQL without its driver). What is refused is left as it was.
    """
    address = _read_url(url)
    name = address.render_as_string(hide_password=True) if address.drivername != "sqlite" else str(address.database)
    if address.drivername == "sqlite" and not create and not Path(address.database or "").is_file():
        raise NoDesk(f"{name}: there is no desk; `twosource add` makes one")
    database = Database(_make_engine(address), name)
    try:
        _bring_up_to_date(database, create=create)
    except BaseException:
        database.close()
        raise
    return database


def _read_url(url: str | os.PathLike[str]) -> URL:
    name = os.fspath(url)
    if "://" not in name:
        return URL.create("sqlite", database=name)
    try:
        address = make_url(name)
    except ArgumentError as error:
        raise UsageError(f"{name.partition('@')[0]}: this is no URL of a database") from error
    if address.drivername in POSTGRESQL:
        return address.set(drivername="postgresql+psycopg")
    if address.drivername not in ("sqlite", "postgresql+psycopg"):
        raise UsageError(f"{address.drivername}: a desk is kept in SQLite (a path) or PostgreSQL (postgresql://...)")
    return address


def _make_engine(address: URL) -> Engine:
    if address.drivername != "sqlite":
        try:
            return create_engine(address, pool_pre_ping=True)
        except ModuleNotFoundError as missing:
            raise MissingExtra("PostgreSQL needs its driver: `pip install twosource[postgres]`") from missing
    engine = create_engine(address, connect_args={"timeout": SECONDS_TO_WAIT})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _: object) -> None:
    """Sets what each connection needs.

    FULL: a transaction that was reported as done outlives the loss of power too, not only the end of the process.
    """
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA busy_timeout = {SECONDS_TO_WAIT * 1000}")


def _begin_sqlite(connection: Connection) -> None:
    """Begins to write at once where it is going to: a transaction that reads first could not wait for another's end."""
    writing = connection.get_execution_options().get(WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def _plain_errors(name: str, file: str | None) -> Iterator[None]:
    """Our own errors for those of the database, and for what a broken file makes of the values in it."""
    try:
        yield
    except DBAPIError as error:
        fault = tell_fault(error, name, file, SECONDS_TO_WAIT)
        if fault is None:
            raise
        raise fault from error
    except LEFT_BROKEN as error:
        faults = find_damage(file)
        if not faults:
            raise
        raise DamagedDesk(name, faults[0]) from error


def _bring_up_to_date(database: Database, *, create: bool) -> None:
    with database.read() as connection:
        held, tables = _find_revision(connection), inspect(connection).get_table_names()
    if held == REVISION:
        return
    if held is None and tables:
        raise ForeignDesk(f"{database.name}: it holds something else than a desk; name another")
    if held is None and not create:
        raise NoDesk(f"{database.name}: there is no desk; `twosource add` makes one")
    if held is not None and held > REVISION:
        raise NewerDesk(
            f"{database.name}: a newer version of Twosource made this desk (step {held}, known up to {REVISION}); "
            "install that version"
        )
    if database.is_sqlite:
        _use_write_ahead_log(database)
    try:
        with database.write() as connection:
            if _find_revision(connection) != REVISION:
                _migrate(connection)
    except (NoDesk, DatabaseError) as error:
        inner = error.__cause__ or error
        cause = first_line(inner) if isinstance(inner, DBAPIError) else inner
        raise NoDesk(f"{database.name}: the desk cannot be brought up to date ({cause}); it is as it was") from error


def _find_revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table(ALEMBIC_TABLE):
        return None
    return connection.execute(text(f"SELECT version_num FROM {ALEMBIC_TABLE}")).scalar()  # noqa: S608 - our own name


def _use_write_ahead_log(database: Database) -> None:
    """Lets readers go on while one writes. Kept in the file, so that it is set once."""
    with _plain_errors(database.name, database.file):
        raw = sqlite3.connect(str(database.engine.url.database), timeout=SECONDS_TO_WAIT)
        try:
            raw.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            raise BusyDesk(f"{database.name}: another process keeps it locked") from error
        finally:
            raw.close()


def _migrate(connection: Connection, target: str = "head") -> None:
    """Brings the tables up to a step, within the transaction of the connection."""
    from alembic import command  # noqa: PLC0415 - needed once in the life of a version, and slow to import
    from alembic.config import Config  # noqa: PLC0415 - the same

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    attributes: dict[str, Any] = config.attributes
    attributes["connection"] = connection
    command.upgrade(config, target)
