"""A process that begets children which add pages, to be killed: loading the program once makes fifty of them quick.

Each line on standard input is one child: a seed. It says who its child is, and the child says each id when it is told
that the article was added.
"""

from __future__ import annotations

import os
import sys

from tests.store.made import article, surroundings

from twosource.store.desk import Desk

PAGES = 180
HAPPENINGS = 23


def make_pages():
    """Articles on some happenings, each happening told in words of its own."""
    for number in range(PAGES):
        town = f"Town{'abcdefghijklmnopqrstuvw'[number % HAPPENINGS]}burg"
        yield article(
            f"outlet{number % 7}", f"Dispute over the {town} ferry", f"{number + 1} sailors were detained near {town}.",
            f"The {town} harbour master and the {town} council met the {town} ferry owners.",
        )  # fmt: skip


def add_all(url: str) -> None:
    """Adds all the pages, and tells of each as soon as it is on the desk."""
    with Desk(url, surroundings=surroundings()) as desk:
        for added in desk.add_each(make_pages()):
            os.write(1, f"{added.article}\n".encode())


def main(url: str) -> None:
    """One child a line, one after the other."""
    for _ in sys.stdin:
        child = os.fork()
        if not child:
            add_all(url)
            os._exit(0)
        os.write(1, f"child {child}\n".encode())
        os.waitpid(child, 0)
        os.write(1, b"gone\n")


if __name__ == "__main__":
    main(sys.argv[1])
