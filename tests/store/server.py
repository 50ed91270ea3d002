"""A PostgreSQL server of our own, started for the tests and gone with them."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest

UNPRIVILEGED = "nobody"
"""Who runs the server where the tests run as root, which it refuses."""


def find_programs() -> Path | None:
    """The folder of initdb and pg_ctl: Debian's, one on the path, or that of the package pgserver."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    on_path = shutil.which("initdb")
    package = find_spec("pgserver")
    carried = [Path(package.origin).parent / "pginstall" / "bin"] if package and package.origin else []
    candidates = [*debian[::-1], *([Path(on_path).parent] if on_path else []), *carried]
    return next((folder for folder in candidates if (folder / "initdb").is_file()), None)


@contextmanager
def run_server() -> Iterator[str]:
    """The URL of a running server's database, without a network: over a socket in a folder of its own."""
    programs = find_programs()
    if programs is None:
        pytest.skip("no PostgreSQL here: install Debian's postgresql or the package pgserver")
    user = {"user": UNPRIVILEGED} if os.getuid() == 0 else {}
    folder = Path(tempfile.mkdtemp(prefix="twosource-pg-", dir="/tmp"))
    if user:
        shutil.chown(folder, UNPRIVILEGED)

    def call(program: str, *arguments: str) -> None:
        command = [str(programs / program), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder, **user)

    settings = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
    data = str(folder / "data")
    try:
        call("initdb", "-D", data, "-U", "desk", "--auth=trust", "-E", "UTF8", "--no-sync")
        call("pg_ctl", "-D", data, "-w", "-l", str(folder / "log"), "-o", settings, "start")
    except (OSError, subprocess.CalledProcessError) as error:
        shutil.rmtree(folder, ignore_errors=True)
        pytest.skip(f"PostgreSQL cannot be started here ({error})")
    try:
        yield f"postgresql://desk@/postgres?host={folder}"
    finally:
        call("pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)
