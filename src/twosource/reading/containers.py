"""What a source holds, found by its content: a page, or a container of pages of whatever kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from importlib import import_module
from typing import cast

from twosource.errors import UnreadablePage
from twosource.model.article import Page
from twosource.reading.kind import Container, find_container
from twosource.reading.listed import Found
from twosource.reading.page import SIZE_LIMIT, check_size
from twosource.reading.stream import Stream
from twosource.reading.zipped import read_zip

Reader = Callable[[Stream, str], Iterator[Found]]

READERS: Mapping[Container, tuple[str, str]] = {
    Container.WARC: ("archive", "read_archive"),
    Container.FEED: ("feed", "read_feed"),
    Container.SITEMAP: ("sitemap", "read_sitemap"),
    Container.ADDRESSES: ("sitemap", "read_addresses"),
    Container.RECORDS: ("records", "read_records"),
    Container.MAIL: ("mail", "read_mail"),
    Container.MAILBOX: ("mail", "read_mailbox"),
}
"""Where each kind is read; a page alone need not wait for the libraries of the others."""
MOST_DEPTH = 1
"""A container within a container is opened, one within that is not."""
LEAST_LEFT = 200
"""Bytes of a page that is cut off; fewer hold nothing of an article."""


def open_container(
    stream: Stream, name: str, *, url: str | None = None, fetched: date | None = None, depth: int = 0
) -> Iterator[Found]:
    """The pages that a source holds, and what it holds besides. `url` is that of a page, not of a container.

    `fetched` counts for the pages of which the container does not say when they were taken.
    """
    kind = find_container(stream.peek())
    damage = stream.skip_damage()
    if damage is not None:
        yield damage
        kind = find_container(stream.peek())
    if kind is None:
        yield from _read_single(stream, name, url, fetched)
    elif depth > MOST_DEPTH:
        yield UnreadablePage(name, f"a {kind} within two others is not opened", "unpack it first")
    elif kind is Container.ZIP:
        yield from _read_zip(stream, name, fetched, depth)
    else:
        module, function = READERS[kind]
        read = cast("Reader", getattr(import_module(f"twosource.reading.{module}"), function))
        for found in read(stream, name):
            yield replace(found, fetched=found.fetched or fetched) if isinstance(found, Page) else found


def _read_single(stream: Stream, name: str, url: str | None, fetched: date | None) -> Iterator[Found]:
    data, fault = stream.read_all(SIZE_LIMIT)
    try:
        check_size(name, data)
    except UnreadablePage as error:
        yield error
        return
    read = fault is None or len(data) >= LEAST_LEFT
    if read:
        yield Page(name, data, url, fetched, charset=stream.charset)
    if fault is not None:
        yield UnreadablePage(
            name, f"{fault.cause}; what there is of it was read" if read else fault.cause, fault.advice
        )


def _read_zip(stream: Stream, name: str, fetched: date | None, depth: int) -> Iterator[Found]:
    for found in read_zip(stream, name):
        if isinstance(found, tuple):
            part, inner = found
            yield from open_container(inner, part, fetched=fetched, depth=depth + 1)
        else:
            yield found
