"""Pages made to take long or to break the readers: each is read, or refused with our own error, in bounded time."""

import json
import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import twosource
from twosource.errors import PageError
from twosource.model.article import Article

SENTENCE = (
    "The bridge at Lunde was closed on Friday after an engineer found a crack in one of its pillars, the county said."
)
STORY = f"<p>{SENTENCE}</p>" * 6
MOST_SECONDS = 20.0
"""Of CPU, on a busy machine; most of these take less than one."""
MANY = range(50_000)
ARTICLE = '{"@type":"NewsArticle",'


def markup(body: str, head: str = "") -> str:
    """A page of markup."""
    return f"<!doctype html><html><head><title>Bridge closed</title>{head}</head><body>{body}</body></html>"


def linked(data: str) -> str:
    """A page with JSON-LD in its head."""
    return markup(STORY, f'<script type="application/ld+json">{data}</script>')


def refused(error: PageError) -> None:
    """Whoever is refused is told why and what to do."""
    assert error.cause
    assert error.advice


def read_in_time(page: str | bytes) -> Article | None:
    """The article, or None where the page was refused with our own error."""
    started = time.process_time()
    try:
        if isinstance(page, bytes):
            return twosource.read(page)
        return twosource.read(html=page) if page.startswith("<") else twosource.read(text=page)
    except PageError as error:
        refused(error)
        return None
    finally:
        assert time.process_time() - started < MOST_SECONDS


PAGES: dict[str, Callable[[], str | bytes]] = {
    "div in div": lambda: markup("<div>" * 100_000 + STORY),
    "three tags in each other": lambda: markup("<div><span><b>" * 33_000 + STORY),
    "bold in bold": lambda: markup(STORY + "<b>" * 100_000 + "x"),
    "tables": lambda: markup("<table><tr><td>" * 33_000 + STORY),
    "lists": lambda: markup("<ul><li>" * 50_000 + STORY),
    "links": lambda: markup("<a href=x>" * 100_000 + STORY),
    "paragraphs and fonts": lambda: markup("<p><font>" * 50_000 + STORY),
    "a million attributes": lambda: markup("<p " + " ".join(f"a{n}=1" for n in range(1_000_000)) + ">" + STORY),
    "a million equal attributes": lambda: markup("<p " + "a=1 " * 1_000_000 + ">" + STORY),
    "a long attribute": lambda: markup("<p title='" + "a" * 500_000 + "'>" + STORY),
    "100,000 classes": lambda: markup("<p class='" + "ab " * 100_000 + "'>" + STORY),
    "30 MB of one line": lambda: "a " * 15_000_000,
    "a long line in markup": lambda: markup("<p>" + "a " * 500_000 + "</p>" + STORY),
    "5 MB without blanks": lambda: "a" * 5_000_000,
    "a long word in markup": lambda: markup("<p>" + "a" * 500_000 + "</p>" + STORY),
    "the longest text": lambda: (SENTENCE * 3_000)[:199_000],
    "many lines": lambda: "a\n" * 20_000,
    "comments": lambda: markup("<!-- a -->" * 200_000 + STORY),
    "comments without end": lambda: markup(STORY + "<!--" * 200_000),
    "a thousand scripts": lambda: markup(STORY, "<script>var a=1;</script>" * 1_000),
    "a thousand scripts of JSON-LD": lambda: linked('</script><script type="application/ld+json">{"a":1}' * 1_000),
    "deep JSON-LD": lambda: linked("[" * 100_000),
    "deep JSON-LD with an end": lambda: linked('{"@graph":[' * 50_000 + "{}" + "]}" * 50_000),
    "JSON-LD in sixty levels": lambda: linked('{"@graph":[' * 60 + "{}" + "]}" * 60),
    "wide JSON-LD": lambda: linked(json.dumps([{"@type": "NewsArticle", "headline": f"Bridge {n}"} for n in MANY])),
    "many authors": lambda: linked(json.dumps({"@type": "NewsArticle", "author": [f"Jane Doe {n}" for n in MANY]})),
    "a long author": lambda: linked(ARTICLE + '"author":"' + "Jane Doe, " * 200_000 + '"}'),
    "a long headline": lambda: linked(ARTICLE + '"headline":"' + "Bridge - " * 200_000 + '"}'),
    "a long number": lambda: linked(ARTICLE + '"datePublished":' + "9" * 100_000 + "}"),
    "half of JSON-LD": lambda: linked(ARTICLE + '"headline":"' + "a" * 1_000_000),
    "odd JSON-LD": lambda: linked('{"@type":[["x"],{"a":1}],"headline":{"a":[1]},"author":[[[{"name":[1]}]]]}'),
    "null in JSON-LD": lambda: linked(ARTICLE + '"headline":null,"author":null,"datePublished":null,"publisher":null}'),
    "comments in JSON-LD": lambda: linked("/*" * 500_000),
    "many meta tags": lambda: markup(STORY, "<meta name=a content=b>" * 5_000),
    "a long author tag": lambda: markup(STORY, "<meta name=author content='" + "Jane Doe and " * 30_000 + "'>"),
    "a long title": lambda: markup(STORY, "<title>" + "Bridge - " * 300_000 + "</title>"),
    "a title of signs": lambda: f'<!doctype html><title>—!—</title><meta name="title" content="…"><h1>...</h1>{STORY}',
    "references": lambda: markup("&amp;" * 500_000 + STORY),
    "references to nothing seen": lambda: markup("&#8203;" * 50_000 + STORY),
    "references to accents": lambda: markup("<p>a" + "&#769;&#790;" * 100_000 + "</p>" + STORY),
    "signs of less": lambda: "<" * 5_000_000,
    "half tags": lambda: "<p" * 1_000_000,
    "null bytes": lambda: b"\0" * 500_000,
    "accents": lambda: ("a" + "\u0301\u0316" * 50_000 + " ") * 2 + SENTENCE,
    "marks of direction": lambda: "\u202e" * 190_000 + SENTENCE,
    "misread text": lambda: "Ã©" * 90_000 + SENTENCE,
    "UTF-16": lambda: ("a " * 2_000_000).encode("utf-16"),
    "a legacy encoding": lambda: ("Мост закрыт. " * 30_000).encode("cp1251"),
    "two encodings": lambda: b"\xe9\n" * 50_000 + "é\n".encode() * 50_000,
    "one odd byte in a long line": lambda: b"a" * 5_000_000 + b"\xe9" + b"a" * 1_000_000,
    "escapes": lambda: b"\x1b$B" * 1_000_000,
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_a_page_made_to_break_the_readers_is_read_or_refused_in_time(name: str) -> None:
    read_in_time(PAGES[name]())


UNITS = (
    " ", "-", ".", "…", ",", "a", "月", "Aa ", "a. ", "1 ", "1.", "May 1, ", "© ", "© 2023 ", "by Aa ", "a@", "“a”",
    "(AP) ", "von Aa, ",
)  # fmt: skip
LONG_LINE = 20_000


@pytest.mark.parametrize("unit", UNITS)
def test_a_long_line_of_one_kind_takes_no_longer_than_others(unit: str) -> None:
    line = (unit * LONG_LINE)[:LONG_LINE] + " 1 x!"
    shown = line.replace("<", "&lt;")
    heading = (
        f"<h1>{shown}</h1><p>{shown}</p>{STORY}<figure><figcaption>{shown}</figcaption></figure><time>{shown}</time>"
    )
    for page in ("\n".join([line, *[SENTENCE] * 8, line]), f"<!doctype html><title>{shown}</title>{heading}"):
        started = time.process_time()
        read_in_time(page)
        assert time.process_time() - started < MOST_SECONDS / 2


FRAGMENTS = (
    "<div>", "</div>", "<p>", "</p>", "<table><tr><td>", "<a href='/x'>", "</a>",
    "<script type='application/ld+json'>", "</script>", '{"@type":"NewsArticle","headline":"',
    '","datePublished":"2023-05-09T08:30:00+02:00"', '"author":[{"name":"', '"}]}', "[[", "{{", "<!--", "-->",
    "<![CDATA[", "<time datetime='2023-05-09'>", "<meta name='author' content='", "'>", "<meta charset='shift_jis'>",
    "<h1>", "</h1>", "<figure><figcaption>", "<style>", "<span class='byline'>", "&#x202e;", "&#0;", "\x00", "\ud800",
    "\u0301", "\u202e", "\n", "\r\n", "\n\n", " ", "\t", "—", "By ", "Von ", "Jane Doe", "Photo: ", "(Reuters)",
    "© 2023 Norvik Post. All rights reserved.", "NORVIK (AP) — ", "May 9, 2023", "9.5.2023", "2023年5月9日", "8:30 am",
    "Updated", "1 hour ago", SENTENCE, "Der Hafen wurde am Dienstag geschlossen, teilte die Verwaltung mit.",
    "港は火曜日に閉鎖された。",
    "Порт закрыли во вторник.", "قال رئيس البلدية إن الميناء أغلق.", "“", "”", "|", "...", "…", "Ã©",
    "â€™", "http://example.org/2023/05/09/crane", "ilse.brandt@example.org", "Related stories", "Comments",
    "<rss><channel><item>",
    "From: Norvik Post <news@example.org>\nDate: Tue, 9 May 2023 08:30:00 +0200\nSubject: Crane\n\n",
    "<urlset><url><loc>", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\n", '{"text": "', '"}\n',
    "\x1b$B", "\x1f\x8b\x08",
)  # fmt: skip
BUILT = st.lists(st.tuples(st.sampled_from(FRAGMENTS), st.sampled_from((1, 1, 1, 2, 40)))).map(
    lambda parts: "".join(fragment * times for fragment, times in parts)
)
BYTES = st.one_of(
    st.binary(),
    st.tuples(BUILT, st.sampled_from(("utf-8", "utf-16", "utf-32-be", "cp1252", "cp1251", "shift_jis", "gb18030"))).map(
        lambda made: made[0].encode(made[1], "ignore")
    ),
    st.tuples(BUILT, st.binary()).map(lambda made: made[0].encode("utf-8", "ignore") + made[1]),
)
UNHURRIED = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def check(given_page: dict[str, str], source: bytes | None = None) -> None:
    """Reads the page; an article holds together, and a refusal says why and what to do."""
    try:
        article = twosource.read(source, **given_page)
    except PageError as error:
        refused(error)
        return
    assert "\n\n".join(article.text[part.start : part.end] for part in article.paragraphs) == article.text
    assert article.text.strip()
    assert article.to_json().encode("utf-8")


@UNHURRIED
@given(BYTES)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    check({}, data)


@UNHURRIED
@given(st.one_of(st.text(), BUILT))
def test_any_text_is_read_or_refused(text: str) -> None:
    check({"text": text})


@UNHURRIED
@given(BUILT)
def test_any_markup_is_read_or_refused(html: str) -> None:
    check({"html": html})


@UNHURRIED
@given(BYTES)
def test_any_container_gives_pages_or_our_own_errors(data: bytes) -> None:
    for found in twosource.opening.open_pages(data, fetch=refuse):
        if isinstance(found, PageError):
            assert found.cause


def refuse(address: str) -> twosource.model.article.Page:
    """No address is fetched here."""
    raise PageError(address, "is not fetched in tests", "leave it")
