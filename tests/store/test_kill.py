"""kill -9 at any moment loses nothing that was reported as added, and adds nothing twice."""

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import select
from tests.store.made import surroundings
from tests.store.nursery import PAGES, make_pages

from twosource.store.desk import Desk
from twosource.store.tables import articles, entities, pages, statements, stories, terms

KILLS = 50
LONGEST_DELAY = 0.012
"""Seconds from a report to the kill: about as long as one page takes to write."""

BEGIN = """
import sys, types
tests = sys.modules["tests"] = types.ModuleType("tests")
tests.__path__ = ["tests"]
from tests.store.nursery import main
main(sys.argv[1])
"""
"""Starts the nursery; `tests` is named as ours, since some installed packages bring a package of that name."""


@contextmanager
def run_nursery(url):
    command = [sys.executable, "-c", BEGIN, url]
    root = Path(__file__).parents[2]
    path = os.pathsep.join([str(root / "src"), str(root), os.environ.get("PYTHONPATH", "")])
    environment = {**os.environ, "PYTHONPATH": path}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root, env=environment
    ) as nursery:
        yield nursery
        nursery.stdin.close()


def kill_after(nursery, count, delay):
    """The ids that a child reported before it was killed, `delay` seconds after the report number `count`."""
    print("go", file=nursery.stdin, flush=True)
    reported, child = [], None
    for line in nursery.stdout:
        word = line.strip()
        if word == "gone":
            break
        if word.startswith("child "):
            child = int(word.removeprefix("child "))
        else:
            reported.append(word)
        if child is not None and len(reported) >= count:
            time.sleep(delay)
            os.kill(child, signal.SIGKILL)
            count = PAGES + 1
    return reported


def held_by(desk):
    with desk.database.read() as connection:
        return set(connection.execute(select(articles.c.id)).scalars())


def content(desk):
    """What the desk holds, without the numbers of rows."""
    with desk.database.read() as connection:
        ids = dict(connection.execute(select(articles.c.number, articles.c.id)).all())
        columns = articles.c.id, articles.c.story, articles.c.reason, articles.c.telling
        found = [sorted(map(tuple, connection.execute(select(*columns))))]
        for table, key in ((statements, "id"), (entities, "id"), (terms, "term")):
            rows = connection.execute(select(table.c.article, table.c[key])).all()
            found.append(sorted((ids[article], value) for article, value in rows))
        rows = connection.execute(select(stories.c.id, stories.c.articles, stories.c.title))
        return [*found, sorted(map(tuple, rows)), sorted(connection.execute(select(pages.c.hash)).scalars())]


def test_killed_at_fifty_random_points(url, tmp_path):
    chance = random.Random(7)  # noqa: S311 - when to kill is no secret
    with run_nursery(url) as nursery:
        kept = 0
        for _ in range(KILLS):
            aim = min(kept + chance.randint(0, 6), PAGES - 2)
            reported = kill_after(nursery, aim, chance.uniform(0, LONGEST_DELAY))
            with Desk(url, surroundings=surroundings()) as desk:
                assert set(reported) <= held_by(desk)
                kept = len(held_by(desk))
    with Desk(url, surroundings=surroundings()) as desk:
        desk.add(make_pages())
        assert desk.check().faults == ()
        with Desk(tmp_path / "whole.db", surroundings=surroundings()) as whole:
            whole.add(make_pages())
            assert content(desk) == content(whole)


def test_two_processes_add_at_once(url):
    """Both add the same pages: each stands on the desk once, and each was told to have been added by one of them."""
    with run_nursery(url) as one, run_nursery(url) as other:
        for nursery in (one, other):
            print("go", file=nursery.stdin, flush=True)
            nursery.stdin.close()
        told = [[line.strip() for line in nursery.stdout if line.startswith("art-")] for nursery in (one, other)]
    with Desk(url, surroundings=surroundings()) as desk:
        assert [len(ids) for ids in told] == [PAGES, PAGES]
        assert (len(held_by(desk)), desk.check().faults) == (PAGES, ())
