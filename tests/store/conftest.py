"""A desk for each test, once in SQLite and once in PostgreSQL."""

from collections.abc import Iterator
from itertools import count

import psycopg
import pytest
from tests.store.made import surroundings
from tests.store.server import run_server

from twosource.store.desk import Desk
from twosource.store.engine import open_database

NUMBERS = count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a server in which the database `empty_desk` is a desk without anything on it."""
    with run_server() as url:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("CREATE DATABASE empty_desk")
        open_database(url.replace("/postgres?", "/empty_desk?"), create=True).close()
        yield url


def make_database(url: str, template: str) -> str:
    """The URL of a new database, a copy of the template."""
    name = f"desk_{next(NUMBERS)}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    return url.replace("/postgres?", f"/{name}?")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path) -> str:
    """Where a desk may be made."""
    if request.param == "sqlite":
        return str(tmp_path / "desk.db")
    return make_database(request.getfixturevalue("postgres"), "empty_desk")


@pytest.fixture
def desk(url) -> Iterator[Desk]:
    """An empty desk."""
    with Desk(url, surroundings=surroundings()) as made:
        yield made
