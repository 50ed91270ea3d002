"""Opening what the user names, as a stream of pages."""

import io
import os
import sys
from datetime import date

import pytest
from tests.reading.made import MARKUP, TITLE, URL, Archive, make_feed, make_item, page_number

from twosource import opening
from twosource.errors import NoArticle, PageError, PageNotFound, UnreadablePage
from twosource.model.article import Page
from twosource.opening import open_pages
from twosource.reading.page import SIZE_LIMIT

SITEMAP = f"<urlset><url><loc>{URL}</loc><lastmod>2023-06-01</lastmod></url><url><loc>{URL}/2</loc></url></urlset>"
INDEX = "<sitemapindex><sitemap><loc>https://tarn-times.example.org/map.xml</loc></sitemap></sitemapindex>"


def opened(source: str | os.PathLike[str] | bytes, **given: object) -> list[object]:
    return list(open_pages(source, **given))


def names(found: list[object]) -> list[str]:
    return [item.name if isinstance(item, Page) else str(item).partition("; ")[0] for item in found]


def fetch(address: str) -> Page:
    """A web of three addresses."""
    web = {
        URL: MARKUP,
        f"{URL}/2": page_number(2),
        "https://tarn-times.example.org/map.xml": SITEMAP,
        f"{URL}/feed": FEED,
    }
    if address not in web:
        raise UnreadablePage(address, "there is no such page", "check the address")
    return Page(address, web[address], address, date(2023, 6, 2), charset="utf-8")


FEED = make_feed(make_item(), make_item(None, url=f"{URL}/2")).decode()


def test_a_path_is_opened(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"text")
    assert opened(file) == [Page(str(file), b"text")]


def test_bytes_are_a_page():
    assert opened(b"text", url=URL) == [Page(URL, b"text", URL)]


def test_standard_input_is_read(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Archive().respond(MARKUP.encode()).data)))
    assert names(opened("-")) == [f"standard input#1 {URL}"]


def test_a_missing_path_is_named(tmp_path):
    with pytest.raises(PageNotFound, match=r"nothing\.txt: there is no such file"):
        opened(tmp_path / "nothing.txt")


def test_the_files_of_a_folder_are_opened_in_the_order_of_their_names(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news" / "b").mkdir(parents=True)
    for name in ("news/c.txt", "news/b/d.txt", "news/a.txt", "news/.hidden", "news/b/.hidden"):
        (tmp_path / name).write_bytes(b"text")
    assert names(opened("news")) == ["news/a.txt", "news/b/d.txt", "news/c.txt"]


def test_the_parts_of_a_saved_page_are_left_out_and_other_folders_are_not(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for folder in ("news/pier_files", "news/old_files"):
        (tmp_path / folder).mkdir(parents=True)
    for name in ("news/pier.html", "news/pier_files/frame.html", "news/old_files/a.html"):
        (tmp_path / name).write_bytes(b"text")
    assert names(opened("news")) == ["news/old_files/a.html", "news/pier.html"]


def test_an_empty_folder_is_named(tmp_path):
    with pytest.raises(UnreadablePage, match="the folder holds no files"):
        opened(tmp_path)


def test_a_glob_is_opened(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.txt", "c.html", "[d].txt"):
        (tmp_path / name).write_bytes(b"text")
    assert names(opened("?.txt")) == ["a.txt", "b.txt"]
    assert names(opened("[d].txt")) == ["[d].txt"]


def test_a_glob_that_fits_nothing_is_named():
    with pytest.raises(PageNotFound, match="no file has such a name"):
        opened("no-such-*.txt")


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_a_path_that_cannot_be_is_refused(name):
    with pytest.raises(UnreadablePage, match="cannot be opened"):
        opened(name)


def test_a_page_over_the_limit_is_refused(tmp_path):
    file = tmp_path / "huge.txt"
    with file.open("wb") as out:
        out.truncate(SIZE_LIMIT + 1)
    (error,) = opened(file)
    assert "is larger than the limit of 10 MB" in str(error)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_named(tmp_path):
    file = tmp_path / "secret.txt"
    file.write_bytes(b"text")
    file.chmod(0)
    with pytest.raises(UnreadablePage, match=r"secret\.txt: cannot be opened \(Permission denied\)"):
        opened(file)


def test_an_address_is_fetched():
    assert opened(URL, fetch=fetch) == [Page(URL, MARKUP.encode(), URL, date(2023, 6, 2), charset="utf-8")]


def test_an_address_that_fails_is_named():
    with pytest.raises(PageError, match="there is no such page"):
        opened("https://nowhere.example.org/", fetch=fetch)


def test_pages_that_a_container_only_names_are_not_fetched_unless_asked_for():
    never = [name.partition(" ")[0] for name in names(opened(f"{URL}/feed", fetch=fetch))]
    assert never == [f"{URL}/feed#1", f"{URL}/feed#2"]
    assert isinstance(opened(f"{URL}/feed", fetch=fetch)[1], NoArticle)


def test_when_asked_for_they_are_fetched_and_keep_what_the_container_says():
    _, page = opened(f"{URL}/feed", fetch=fetch, follow=True)
    assert isinstance(page, Page)
    assert (page.name, page.data, page.declared.title) == (f"{URL}/feed#2 {URL}/2", page_number(2), TITLE)


def test_the_sitemaps_of_an_index_are_followed_to_their_pages():
    assert names(opened(INDEX.encode(), fetch=fetch, follow=True)) == [
        f"page given as bytes#1 https://tarn-times.example.org/map.xml#1 {URL}",
        f"page given as bytes#1 https://tarn-times.example.org/map.xml#2 {URL}/2",
    ]


def test_the_day_of_change_in_a_sitemap_is_not_believed():
    page, _ = opened(SITEMAP.encode(), fetch=fetch, follow=True)
    assert isinstance(page, Page)
    assert page.declared.modified is None


def test_indexes_of_indexes_are_not_followed_without_end():
    def fetch_again(address: str) -> Page:
        return Page(address, INDEX, address)

    (error,) = opened(INDEX.encode(), fetch=fetch_again, follow=True)
    assert isinstance(error, NoArticle)


def test_a_page_that_cannot_be_fetched_is_named_and_the_others_go_on():
    sitemap = SITEMAP.replace(f"{URL}<", "https://nowhere.example.org/<")
    error, page = opened(sitemap.encode(), fetch=fetch, follow=True)
    assert isinstance(error, PageError)
    assert isinstance(page, Page)


def test_the_bytes_of_a_large_file_are_told_as_they_are_read(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "LARGE", 100)
    monkeypatch.setattr(opening, "MEGABYTE", 100)
    file = tmp_path / "a.warc"
    file.write_bytes(Archive(packed=False).respond(MARKUP.encode()).data)
    told = []
    opened(file, progress=lambda doing, done, total: told.append((doing, done, total)))
    size = file.stat().st_size // 100
    assert told[-1] == (f"reading {file}, MB", size, size)


def test_a_file_that_cannot_be_opened_does_not_end_its_folder(tmp_path):
    (tmp_path / "a.txt").write_text("one")
    (tmp_path / "b.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "c.txt").write_text("two")
    first, error, last = opened(tmp_path)
    assert (first.data, isinstance(error, PageError), last.data) == (b"one", True, b"two")


def test_what_a_feed_says_of_its_item_outlives_the_sitemap_that_names_the_feed():
    feed_map = f"<urlset><url><loc>{URL}/feed</loc></url></urlset>".encode()
    pages = [item for item in opened(feed_map, follow=True, fetch=fetch) if isinstance(item, Page)]
    assert TITLE in [page.declared.title for page in pages]
