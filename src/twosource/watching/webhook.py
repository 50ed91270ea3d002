"""Changes sent to a program of the newsroom's, each at least once."""

from __future__ import annotations

import json
from collections.abc import Sequence

import urllib3
from sqlalchemy import delete, func, insert, select
from urllib3.exceptions import HTTPError

from twosource.errors import UsageError
from twosource.model.desk import Told
from twosource.store.tables import changes, hooks
from twosource.watching.watch import Watch

SECONDS = 10.0
"""How long a program may take to answer."""
AT_ONCE = 100
"""Changes that are sent together."""


def register(watch: Watch, url: str) -> None:
    """Sends changes to the address from now on: those that were told before are not sent. Raises UsageError."""
    if not url.lower().startswith(("http://", "https://")):
        raise UsageError(f"{url}: a webhook is an http or https address")
    with watch.desk.database.write() as connection:
        if connection.execute(select(hooks.c.url).where(hooks.c.url == url)).scalar() is None:
            last = connection.execute(select(func.max(changes.c.number))).scalar() or 0
            connection.execute(insert(hooks).values(url=url, number=last))


def deliver(watch: Watch, url: str) -> str | None:
    """Sends what the address has not taken yet. Returns what went wrong; what was not taken is sent again next time."""
    with watch.desk.database.read() as connection:
        taken = connection.execute(select(hooks.c.number).where(hooks.c.url == url)).scalar_one()
    while waiting := watch.since(taken, limit=AT_ONCE):
        fault = _send(url, waiting)
        if fault is not None:
            return f"{url}: {fault}; {len(waiting)} changes wait"
        taken = waiting[-1].number
        with watch.desk.database.write() as connection:
            connection.execute(delete(hooks).where(hooks.c.url == url))
            connection.execute(insert(hooks).values(url=url, number=taken))
    return None


def _send(url: str, waiting: Sequence[Told]) -> str | None:
    body = json.dumps({"changes": [told.to_dict() for told in waiting]}, ensure_ascii=False).encode("utf-8", "replace")
    headers = {"Content-Type": "application/json; charset=utf-8", "User-Agent": "Twosource"}
    with urllib3.PoolManager(retries=False, timeout=SECONDS) as pool:
        try:
            answer = pool.request("POST", url, body=body, headers=headers, redirect=False)
        except HTTPError as error:
            return f"it cannot be reached ({type(error).__name__})"
    return None if 200 <= answer.status < 300 else f"it answered {answer.status}"
