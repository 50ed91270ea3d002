"""Reading one page, and reading whatever pages are kept in."""

import tracemalloc
from pathlib import Path

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
    page_number,
)  # fmt: skip

import twosource as ts
from twosource.errors import NoArticle, PageError, UnreadablePage, UsageError
from twosource.model.article import Article
from twosource.model.record import Problem

PAGE = MARKUP.encode()


def test_a_container_of_one_article_is_read_as_that_article():
    archive = (
        Archive().respond(b"<p>Log in</p>", f"{URL}/login").respond(PAGE).respond(b"png", Content_Type="image/png")
    )
    assert ts.read(archive.data).url == URL


def test_a_container_of_several_articles_is_refused_and_says_how_to_read_it():
    feed = make_feed(make_item(), make_item(url=f"{URL}/2"))
    with pytest.raises(
        PageError, match=r"^page given as bytes: it holds more than one article; read it with read_many"
    ):
        ts.read(feed)


def test_a_container_of_none_raises_the_error_of_its_first_page():
    with pytest.raises(NoArticle, match="only a teaser"):
        ts.read(make_feed(make_item(None)))


def test_an_archive_of_no_pages_is_named():
    with pytest.raises(NoArticle, match="it holds no page"):
        ts.read(Archive().respond(b"png", Content_Type="image/png").data)


def test_damage_is_not_passed_over_in_silence():
    with pytest.raises(UnreadablePage, match="cut off"):
        ts.read(Archive().respond(PAGE).respond(PAGE).data[:-100])


def test_many_are_read_in_their_order_with_what_could_not_be_read(tmp_path):
    (tmp_path / "page.html").write_bytes(PAGE)
    sources = [tmp_path / "page.html", tmp_path / "missing.html", make_json(JSON_LD, {"a": 1}), ts.read(html=MARKUP)]
    found = list(ts.read_many(sources))
    assert [type(item) for item in found] == [Article, Problem, Article, Problem, Article]
    assert [item.page for item in found if isinstance(item, Problem)] == [
        str(tmp_path / "missing.html"),
        "page given as bytes#2",
    ]


def test_reading_many_begins_before_all_sources_are_known():
    def sources():
        yield PAGE
        raise AssertionError("asked for too early")

    assert next(ts.read_many(sources())).title == TITLE


@pytest.mark.parametrize("source", ["page.html", b"text", Path("page.html")])
def test_many_sources_are_a_list(source):
    with pytest.raises(UsageError, match="as a list"):
        list(ts.read_many(source))


def test_a_given_day_counts_for_all():
    articles = list(ts.read_many([make_json(JSON_LD), PAGE], published="2021-02-03"))
    assert [article.published.value for article in articles] == ["2021-02-03", "2021-02-03"]


def test_records_that_are_no_pages_are_told_of_and_are_no_problem():
    told = []
    archive = Archive().respond(PAGE).respond(b"png", Content_Type="image/png")
    assert len(list(ts.read_many([archive.data], note=told.append))) == 1
    assert told == ["page given as bytes: passed over 1 record that is no page (1 image/png)"]


def test_the_pages_of_a_feed_are_listed_whether_it_holds_them_or_not():
    feed = make_feed(make_item(), make_item(None, url=f"{URL}/2"))
    assert [(page.url, page.title, page.outlet, page.published, page.held) for page in ts.list_pages([feed])] == [
        (URL, TITLE, "Tarn Times", "2023-05-09T01:30:00+02:00", True),
        (f"{URL}/2", TITLE, "Tarn Times", "2023-05-09T01:30:00+02:00", False),
    ]


def test_a_source_that_cannot_be_listed_is_a_problem():
    assert [type(item) for item in ts.list_pages(["missing.xml"])] == [Problem]


def test_progress_counts_the_pages():
    told = []
    feed = make_feed(make_item(), make_item())
    list(ts.read_many([feed], progress=lambda doing, done, total: told.append((doing, done, total))))
    assert told == [("reading page", 1, 0), ("reading page", 2, 0)]


def test_the_name_of_an_article_leads_to_its_place_in_the_container(tmp_path):
    (tmp_path / "a.warc.gz").write_bytes(Archive().respond(PAGE).data)
    (article,) = ts.read_many([tmp_path / "a.warc.gz"])
    assert article.page == f"{tmp_path / 'a.warc.gz'}#1 {URL}"


def test_the_text_of_a_record_is_the_text_of_its_article():
    assert ts.read(make_json(JSON_LD)).text.split("\n\n") == list(STORY)


def test_a_large_archive_is_read_in_little_memory(tmp_path):
    """Ten megabytes of pictures and four pages, in a fifth of their size."""
    archive = Archive(packed=False)
    for number in range(4):
        archive.respond(bytes(2_500_000), f"{URL}/{number}.png", Content_Type="image/png").respond(page_number(number))
    file = tmp_path / "a.warc"
    file.write_bytes(archive.data)
    del archive
    list(ts.read_many([PAGE]))
    tracemalloc.start()
    articles = sum(isinstance(item, Article) for item in ts.read_many([file]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert articles == 4
    assert peak < 8_000_000
