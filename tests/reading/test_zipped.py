"""ZIP archives: the pages in them, archives that are damaged, and bombs."""

import io
import zipfile

import pytest
from tests.reading.made import MARKUP, STORY, URL, Archive, make_feed, make_item, open_bytes, pages, zeros

from twosource.errors import PageError, UnreadablePage
from twosource.reading.listed import Skipped


def pack(method: int = zipfile.ZIP_DEFLATED, **files: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_the_files_of_an_archive_are_pages_in_the_order_of_their_names(method):
    data = pack(method, **{"b/pier.html": MARKUP.encode(), "a.txt": "\n".join(STORY).encode()})
    assert [page.name for page in pages(open_bytes(data, "a.zip"))] == ["a.zip#a.txt", "a.zip#b/pier.html"]


def test_containers_in_an_archive_are_opened():
    data = pack(**{"a.warc.gz": Archive().respond(MARKUP.encode()).data, "feed": make_feed(make_item())})
    assert [page.name for page in pages(open_bytes(data, "a.zip"))] == [
        f"a.zip#a.warc.gz#1 {URL}",
        f"a.zip#feed#1 {URL}",
    ]


def test_an_archive_in_an_archive_is_opened_and_one_in_that_is_not():
    inner = pack(**{"pier.html": MARKUP.encode()})
    assert len(pages(open_bytes(pack(**{"a.zip": inner})))) == 1
    (error,) = open_bytes(pack(**{"b.zip": pack(**{"a.zip": inner})}), "c.zip")
    assert str(error).startswith("c.zip#b.zip#a.zip: a ZIP archive within two others is not opened")


def test_pictures_are_passed_over_and_counted():
    data = pack(**{"a.png": b"\x89PNG\r\n\x1a\n", "b.png": b"\x89PNG\r\n\x1a\n", "pier.html": MARKUP.encode()})
    assert open_bytes(data, "a.zip")[1:] == [Skipped("a.zip", (("PNG image", 2),))]


def test_files_that_systems_add_are_left_out():
    data = pack(**{"__MACOSX/._pier.html": b"x", ".DS_Store": b"x", "a/": b"", "pier.html": MARKUP.encode()})
    assert [page.name for page in open_bytes(data, "a.zip")] == ["a.zip#pier.html"]


def test_an_office_document_is_refused():
    (error,) = open_bytes(pack(**{"[Content_Types].xml": b"<a/>", "word/document.xml": b"<a/>"}), "a.docx")
    assert str(error).startswith("a.docx: this is an office document")


def test_damage_to_one_file_leaves_the_others():
    data = pack(zipfile.ZIP_STORED, **{"a.html": b"<p>" + b"x" * 5_000, "b.html": MARKUP.encode()})
    found = open_bytes(data.replace(b"xxxx", b"xyxx", 1), "a.zip")
    assert [page.name for page in pages(found)][-1] == "a.zip#b.html"
    assert [str(item).partition(" (")[0] for item in found if isinstance(item, PageError)] == [
        "a.zip#a.html: the ZIP archive is damaged here"
    ]


@pytest.mark.parametrize("cut", [4, 100, -1, -30])
def test_an_archive_that_is_cut_off_is_named(cut):
    (error,) = open_bytes(pack(**{"pier.html": MARKUP.encode()})[:cut], "a.zip")
    assert isinstance(error, UnreadablePage)
    assert str(error).startswith("a.zip: the ZIP archive is cut off or damaged")


def test_a_bomb_is_refused_before_it_is_unpacked():
    data = pack(**{f"{number}.html": bytes(9_000_000) for number in range(20)})
    found = open_bytes(data, "a.zip")
    assert len(pages(found)) < 10
    assert "unpacks to more than 300 times its size" in str(found[-1])


def test_a_bomb_within_is_refused():
    (error,) = open_bytes(pack(zipfile.ZIP_STORED, **{"a.gz": zeros(100_000_000)}), "a.zip")
    assert "larger than the limit of 10 MB" in str(error)
