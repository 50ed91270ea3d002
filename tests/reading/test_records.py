"""JSON records of the shapes in which programs, services and corpora keep news."""

import json
from datetime import date

import pytest
from tests.reading.made import JSON_LD, MARKUP, PARAGRAPHS, STORY, TITLE, URL, make_json, make_lines, open_bytes, pages

from twosource.errors import NoArticle, PageError, UnreadablePage
from twosource.reading import read_page
from twosource.reading.listed import Listed

TEXT = "\n".join(STORY)
SHAPES = {
    "schema.org": JSON_LD,
    "graph": {"@graph": [{"@type": "WebSite", "name": "Tarn Times", "url": "https://tarn-times.example.org"}, JSON_LD]},
    "news-please": {
        "title": TITLE, "maintext": TEXT, "authors": ["Ilse Brandt"], "date_publish": "2023-05-09 08:30:00",
        "date_download": "2023-06-01 10:00:00", "url": URL, "source_domain": "tarn-times.example.org", "language": "en",
    },
    "newspaper": {
        "title": TITLE, "text": "\n\n".join(STORY), "authors": ["Ilse Brandt"], "publish_date": "2023-05-09T00:00:00",
        "source_url": "https://tarn-times.example.org", "url": URL, "html": "", "summary": "A barge.",
    },
    "trafilatura": {
        "title": TITLE, "author": "Ilse Brandt", "hostname": "tarn-times.example.org", "date": "2023-05-09",
        "raw_text": TEXT, "text": TEXT, "filedate": "2023-06-01", "source": URL, "source-hostname": "Tarn Times",
    },
    "the Guardian's": {"response": {"results": [{
        "webTitle": TITLE, "webUrl": URL, "webPublicationDate": "2023-05-09T08:30:00Z",
        "fields": {"headline": TITLE, "byline": "Ilse Brandt", "body": PARAGRAPHS},
    }]}},
    "WordPress": [{
        "id": 1, "date": "2023-05-09T08:30:00", "link": URL, "title": {"rendered": TITLE}, "by": "Ilse Brandt",
        "content": {"rendered": PARAGRAPHS},
    }],
    "Elasticsearch": {"hits": {"total": 1, "hits": [{"_source": {
        "title": TITLE, "body": TEXT, "published_at": 1_683_613_800, "url": URL, "author": {"name": "Ilse Brandt"},
    }}]}},
    "JSON Feed": {"version": "https://jsonfeed.org/version/1.1", "title": "Tarn Times", "items": [{
        "id": "1", "url": URL, "title": TITLE, "content_html": PARAGRAPHS, "authors": [{"name": "Ilse Brandt"}],
        "date_published": "2023-05-09T08:30:00+02:00",
    }]},
    "nested": {"id": 7, "article": {
        "headline": {"main": TITLE}, "body": TEXT, "byline": {"original": "By Ilse Brandt"}, "date": "9 May 2023",
        "link": URL,
    }},
    "paragraphs": {"title": TITLE, "paragraphs": [{"text": part} for part in STORY], "by": "Ilse Brandt",
                   "published": {"$date": "2023-05-09T08:30:00Z"}, "uri": URL},
    "a page": {"url": URL, "html": MARKUP, "text": "cut", "publishDate": "2023-05-09", "author": "Ilse Brandt"},
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_a_record_of_a_common_shape_is_an_article(shape):
    (page,) = pages(open_bytes(json.dumps(SHAPES[shape]).encode(), "a.json"))
    article = read_page(page)
    assert (page.name, article.title, article.url) == (f"a.json#1 {URL}", TITLE, URL)
    assert article.bylines == ("Ilse Brandt",)
    assert str(article.published.value).startswith("2023-05-09")
    assert article.text.split("\n\n") == list(STORY)


DUMPS = {
    "C4": {"text": TEXT, "timestamp": "2023-06-01T10:00:00Z", "url": URL},
    "CCNet": {"url": URL, "date_download": "2023-06-01T10:00:00Z", "raw_content": TEXT, "title": TITLE},
    "OSCAR": {"content": TEXT, "warc_headers": {"warc-target-uri": URL, "warc-date": "2023-06-01T10:00:00Z"},
              "metadata": {"identification": {"label": "en"}}},
}  # fmt: skip


@pytest.mark.parametrize("shape", DUMPS)
def test_the_day_of_the_crawl_is_no_day_of_publication(shape):
    (page,) = pages(open_bytes(json.dumps(DUMPS[shape]).encode()))
    assert (page.url, page.fetched, page.declared.published) == (URL, date(2023, 6, 1), ())


def test_the_reason_of_the_date_names_the_field():
    (page,) = pages(open_bytes(make_json(JSON_LD)))
    assert [one.reason for one in page.declared.published] == ["the record's field 'datepublished' gives it"]


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Ilse Brandt; Tomas Okoro", ("Ilse Brandt", "Tomas Okoro")),
        ("By Ilse Brandt and Tomas Okoro", ("Ilse Brandt", "Tomas Okoro")),
        (["Ilse Brandt", {"name": "Tomas Okoro"}], ("Ilse Brandt", "Tomas Okoro")),
        ({"@type": "Organization", "name": "Tarn Times"}, ()),
        (7, ()),
        ([[[[[[["Ilse Brandt"]]]]]]], ()),
    ],
)
def test_authors_are_people_in_whatever_shape(author, names):
    (page,) = pages(open_bytes(make_json(JSON_LD | {"author": author})))
    assert page.declared.authors == names


@pytest.mark.parametrize(
    ("publisher", "site"),
    [
        ({"name": "Tarn Times"}, "Tarn Times"),
        ("Tarn Times", "Tarn Times"),
        ("tarn-times.example.org", None),
        (URL, None),
    ],
)
def test_an_outlet_is_named_and_not_its_host(publisher, site):
    (page,) = pages(open_bytes(make_json(JSON_LD | {"publisher": publisher})))
    assert page.declared.site == site


def test_fields_of_a_record_outrank_those_of_its_page():
    record = {"html": MARKUP, "title": "Pier of Tarn is shut", "url": URL}
    (page,) = pages(open_bytes(make_json(record)))
    assert read_page(page).title == "Pier of Tarn is shut"


LISTS = {
    "GDELT": {"articles": [{"url": URL, "title": TITLE, "seendate": "20230509T083000Z"}]},
    "a news service's": {"articles": [{"title": TITLE, "url": URL, "content": f"{STORY[0]}… [+1234 chars]"}]},
    "a summary": {"title": TITLE, "url": URL, "description": TEXT},
}  # fmt: skip


@pytest.mark.parametrize("shape", LISTS)
def test_a_record_without_the_whole_text_is_listed(shape):
    (listed,) = open_bytes(json.dumps(LISTS[shape]).encode())
    assert isinstance(listed, Listed)
    assert (listed.url, listed.declared.title) == (URL, TITLE)


@pytest.mark.parametrize("data", [b'{"name": "a", "version": 1}', b"{}", b'{"a": {"b": [1, 2, {"c": null}]}}'])
def test_json_that_holds_no_article_is_named(data):
    (error,) = open_bytes(data, "a.json")
    assert isinstance(error, NoArticle)
    assert str(error).startswith("a.json#1: none of the fields of this JSON is the text of an article")


def test_a_bad_line_does_not_end_the_file():
    found = open_bytes(make_lines(JSON_LD) + b'{"title": \n' + make_lines(JSON_LD), "a.jsonl")
    assert [getattr(item, "name", None) or str(item).partition(":")[0] for item in found] == [
        f"a.jsonl#1 {URL}",
        "a.jsonl#2",
        f"a.jsonl#3 {URL}",
    ]


def test_a_list_that_is_cut_off_gives_its_whole_records_and_one_error():
    data = make_json(JSON_LD, JSON_LD, JSON_LD)
    for cut in range(100, len(data) - 2, 211):
        found = open_bytes(data[:cut])
        assert len(pages(found)) == data[:cut].count(b"\n }")
        assert [type(item) for item in found if isinstance(item, PageError)] == [UnreadablePage]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_obstacle(encoding):
    assert len(pages(open_bytes(json.dumps([JSON_LD], ensure_ascii=False).encode(encoding)))) == 1


def test_a_lone_surrogate_is_dropped():
    record = json.dumps(JSON_LD | {"headline": "Pier \ud800shut"}).encode()
    assert pages(open_bytes(record))[0].declared.title == "Pier shut"


@pytest.mark.parametrize(
    "hostile",
    [b"[{" * 100_000, b'{"a":' * 100_000, b'[{"text": "' + b"a" * 13_000_000, b'{"a": "' + b"a" * 13_000_000,
     b'[{"a": 1' + b"0" * 5_000 + b"}]", b'{"a": \xff\xff}'],
    ids=["lists", "objects", "text", "line", "number", "bytes"],
)  # fmt: skip
def test_hostile_json_gives_no_page(hostile):
    found = open_bytes(hostile)
    assert found
    assert all(isinstance(item, PageError) for item in found)


def test_documents_that_follow_one_another_are_all_read():
    one, two = (json.dumps({"title": f"Pier {n}", "text": TEXT}, indent=1) for n in (1, 2))
    found = open_bytes(f"{one}\n{two}\n".encode())
    assert [page.declared.title for page in found] == ["Pier 1", "Pier 2"]


def test_a_date_that_is_nested_without_end_is_none():
    deep = {"text": TEXT, "date": "2023-05-09"}
    for _ in range(900):
        deep = {"text": TEXT, "date": deep}
    (page,) = open_bytes(json.dumps(deep).encode())
    assert page.declared.published == ()
