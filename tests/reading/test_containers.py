"""What a source is, found by its content."""

import bz2
import gzip
import json
import lzma
from datetime import date

import pytest
from tests.reading.made import (
    JSON_LD,
    MARKUP,
    STORY,
    TITLE,
    URL,
    Archive,
    make_feed,
    make_item,
    make_json,
    make_lines,
    make_mail,
    open_bytes,
    page_number,
    pages,
)  # fmt: skip

from twosource.errors import UnreadablePage
from twosource.model.article import Page
from twosource.reading import read_page
from twosource.reading.page import SIZE_LIMIT

KINDS = {
    "markup": MARKUP.encode(),
    "text": "\n\n".join(STORY).encode(),
    "archive": Archive(packed=False).respond(MARKUP.encode()).data,
    "feed": make_feed(make_item()),
    "document": make_json(JSON_LD),
    "lines": make_lines(JSON_LD),
    "mail": make_mail().as_bytes(),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("packer", [bytes, gzip.compress, bz2.compress, lzma.compress])
def test_every_kind_is_read_plain_and_packed(kind, packer):
    (page,) = pages(open_bytes(packer(KINDS[kind])))
    assert read_page(page).text.split("\n\n") == list(STORY)


def test_a_page_has_the_address_and_the_day_that_were_given():
    assert open_bytes(b"Pier", "a.txt", url="https://a.example.org/", fetched=date(2023, 6, 1)) == [
        Page("a.txt", b"Pier", "https://a.example.org/", date(2023, 6, 1))
    ]


def test_the_day_that_was_given_counts_where_the_container_says_none():
    (page,) = pages(open_bytes(make_feed(make_item()), fetched=date(2023, 7, 1)))
    (archived,) = pages(open_bytes(Archive().respond(page_number(1)).data, fetched=date(2023, 7, 1)))
    assert (page.fetched, archived.fetched) == (date(2023, 7, 1), date(2023, 6, 1))


def test_a_packed_page_that_is_cut_off_is_read_and_named():
    page, error = open_bytes(gzip.compress(MARKUP.encode() * 5, 1)[:-100], "a.html.gz")
    assert page.name == "a.html.gz"
    assert str(error).startswith("a.html.gz: the gzip file is cut off; what there is of it was read")


def test_a_packed_page_of_which_nothing_is_left_is_named():
    (error,) = open_bytes(gzip.compress(MARKUP.encode())[:20], "a.html.gz")
    assert str(error).startswith("a.html.gz: the gzip file is cut off;")


@pytest.mark.parametrize("packer", [bytes, gzip.compress])
def test_a_page_over_the_limit_is_refused(packer):
    (error,) = open_bytes(packer(b"a " * SIZE_LIMIT), "huge.txt")
    assert isinstance(error, UnreadablePage)
    assert "larger than the limit of 10 MB" in str(error)


@pytest.mark.parametrize("kind", ["feed", "lines", "document", "page"])
def test_the_encoding_that_a_server_declares_holds_for_what_is_in_the_container(kind):
    title = "Prom Łodzi stoi"
    record = {"title": title, "text": "\n\n".join(STORY), "url": URL}
    made = {
        "feed": make_feed(make_item(title=title)).decode().replace(' encoding="UTF-8"', ""),
        "lines": json.dumps(record, ensure_ascii=False) + "\n",
        "document": json.dumps([record], ensure_ascii=False, indent=1),
        "page": MARKUP.replace(TITLE, title),
    }
    (page,) = pages(open_bytes(made[kind].encode("cp1250", "replace"), charset="windows-1250"))
    assert read_page(page).title == title
