"""Pages are read whole: clean text, roles, who wrote and who published, and every dropped line with its reason."""

from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from twosource.errors import NoArticle, PageError, UnreadablePage
from twosource.model.article import Article, Page, Role
from twosource.reading import read_page
from twosource.reading.mojibake import repair
from twosource.reading.prose import fold

PARAGRAPHS = (
    "NORVIK — The harbour of Norvik was closed on Tuesday after a crane fell into the water, port officials said.",
    "At least three workers were hurt, two of them badly, when the crane gave way in high winds shortly after dawn.",
    "“We heard a noise like thunder and then it was gone,” said Marta Lind, who sells fish beside the quay.",
    "The port authority said that it would reopen two of the five berths by the end of the week if the wind drops.",
    "Ferries to the outer islands were sent to the old harbour, where travellers waited for hours in the cold.",
    "A union leader said that workers had warned of rust in the crane for years and that nobody had listened.",
)

DUMP = """Friday, June 2, 2023
Skip to content
Home
World
Home World Crane Falls Into Norvik Harbour, Closing Port

Crane Falls Into Norvik Harbour, Closing Port

By Ilse Brandt and Tomas Okoro

May 9, 2023

{}

{}

{}

Dock workers look on as divers search the harbour. Lena Voss/Getty Images

{}

Berths to Reopen

{}

{}

Write to Ilse Brandt at ilse.brandt@courier.example.org

Copyright ©2023 Highland Courier Media Group. All Rights Reserved. 0f3c9ab77e1d5c2288aa01b45cd0e9f1

Source link

Leave a Reply

Your email address will not be published.

Most Popular

Ten beaches to visit this summer
""".format(*PARAGRAPHS)

MARKUP = """<!doctype html><html lang="en"><head><title>Crane falls into harbour - Norvik Post</title>
<meta property="og:site_name" content="Norvik Post"><meta property="og:title" content="Crane falls into harbour">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Crane falls into harbour",
"datePublished": "2023-05-09T08:30:00+02:00", "author": [{{"@type": "Person", "name": "Ilse Brandt"}}]}}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Crane falls into harbour</h1><p>{}</p><p>{}</p>
<figure><img src="a.jpg"><figcaption>Divers search the harbour on Tuesday.</figcaption></figure>
<p>{}</p><p>{}</p><h2>Ferries wait</h2><p>{}</p><p>{}</p></article>
<footer><p>© 2023 Norvik Post. All rights reserved.</p></footer></body></html>""".format(*PARAGRAPHS)


def read(data: bytes | str, **given: object) -> Article:
    return read_page(Page("page.txt", data, **given))


def texts(article: Article, role: Role) -> list[str]:
    return [article.text[part.start : part.end] for part in article.paragraphs if part.role is role]


def test_a_dump_gives_its_paragraphs_and_nothing_else() -> None:
    assert texts(read(DUMP), Role.BODY) == list(PARAGRAPHS)


def test_a_caption_with_its_credit_is_set_apart() -> None:
    assert texts(read(DUMP), Role.CAPTION) == ["Dock workers look on as divers search the harbour."]


def test_the_credit_of_a_caption_is_removed_with_its_reason() -> None:
    assert ("Lena Voss/Getty Images", "a photo credit") in [(one.text, one.reason) for one in read(DUMP).removed]


def test_a_label_above_a_paragraph_is_a_subheading() -> None:
    assert texts(read(DUMP), Role.SUBHEADING) == ["Berths to Reopen"]


def test_the_headline_is_the_title_and_not_in_the_text() -> None:
    article = read(DUMP)
    assert article.title == "Crane Falls Into Norvik Harbour, Closing Port"
    assert article.title not in article.text


def test_the_byline_names_its_people() -> None:
    assert read(DUMP).bylines == ("Ilse Brandt", "Tomas Okoro")


def test_a_rights_line_before_a_source_link_names_the_first_publisher() -> None:
    article = read(DUMP)
    assert article.outlet is None
    assert article.reprint_of is not None
    assert article.reprint_of.outlet == "Highland Courier"


def test_the_dateline_gives_the_place() -> None:
    dateline = read(DUMP).dateline
    assert dateline is not None
    assert dateline.place == "NORVIK"


def test_a_given_day_outranks_the_page() -> None:
    assert read_page(Page("page.txt", DUMP), published=date(2020, 1, 2)).published.value == "2020-01-02"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Skip to content", "a menu line"),
        ("Leave a Reply", "part of the comment box"),
        ("Source link", "a leftover link to the source"),
        ("Crane Falls Into Norvik Harbour, Closing Port", "the headline; kept as the title"),
    ],
)
def test_a_dropped_line_says_why(line: str, reason: str) -> None:
    assert (line, reason) in [(removed.text, removed.reason) for removed in read(DUMP).removed]


def test_a_sentence_broken_at_a_link_is_joined_over_blank_lines() -> None:
    first, rest = PARAGRAPHS[2].split("Marta Lind")
    broken = DUMP.replace(PARAGRAPHS[2], f"{first.rstrip()}\n\nMarta Lind\n\n{rest.removeprefix(',').lstrip()}")
    assert f"{first}Marta Lind{rest.removeprefix(',')}" in texts(read(broken), Role.BODY)


def test_markup_gives_the_same_paragraphs() -> None:
    assert texts(read(MARKUP), Role.BODY) == list(PARAGRAPHS)


def test_markup_sets_a_figure_caption_apart() -> None:
    article = read(MARKUP)
    assert texts(article, Role.CAPTION) == ["Divers search the harbour on Tuesday."]


def test_markup_metadata_names_title_author_outlet_and_time() -> None:
    article = read(MARKUP)
    assert (article.title, article.bylines, article.outlet) == (
        "Crane falls into harbour",
        ("Ilse Brandt",),
        "Norvik Post",
    )
    assert str(article.published.value).startswith("2023-05-09T08:30")


def test_the_kind_is_found_by_content_and_not_by_name() -> None:
    assert read_page(Page("page.txt", MARKUP)).text == read_page(Page("page.html", MARKUP)).text


LOGIN = "Norvik Post\nSign in\nEmail\nPassword\nForgot your password?\nRemember me\n© 2023 Norvik Post"
MISSING = (
    "Norvik Post\nPage not found\nSorry, the page you asked for could not be found. It may have moved, or its address "
    "may be wrong, so please go back to our front page and try to find it again from there.\n"
)
RESULTS = "Norvik Post\nSearch results for crane\n" + "\n".join(
    f"Crane story {number}\n{number} May 2023 - The harbour was closed after the crane fell, and it said that it ..."
    for number in range(1, 6)
)
LINKS = "\n".join(f"Harbour {word} to open next year" for word in ("museum", "school", "market", "bridge", "station"))


@pytest.mark.parametrize(
    ("data", "error", "cause"),
    [
        ("", NoArticle, "empty"),
        (b" \n\t\n", NoArticle, "empty"),
        (LOGIN, NoArticle, "login form"),
        (MISSING, NoArticle, "error page"),
        (RESULTS, NoArticle, "search results"),
        (LINKS, NoArticle, "running text"),
        (b"%PDF-1.7\n1 0 obj", UnreadablePage, "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", UnreadablePage, "PNG"),
        (b"PK\x03\x04\x14\x00", UnreadablePage, "ZIP"),
        (b"\x1f\x8b\x08\x00", UnreadablePage, "gzip"),
        ("The harbour was closed. " * 2_200_000, UnreadablePage, "limit"),
        ("The harbour was closed. " * 100_000, UnreadablePage, "limit"),
    ],
    ids=lambda value: str(value)[:20] if isinstance(value, str) and len(value) < 99 else None,
)
def test_a_page_without_an_article_is_refused_by_name(data: bytes | str, error: type[PageError], cause: str) -> None:
    with pytest.raises(error, match=rf"^page\.txt: .*{cause}.*; \w+"):
        read(data)


ALPHABET = st.sampled_from(
    [*"abc ABC.\n\n,“”'-—:;()[]{}<>/&@©0129\t\x00é中", "The army said ", "Jane Doe", "\nsaid that it ", "Home\n"]
)


@settings(max_examples=120, deadline=None)
@given(st.one_of(st.text(), st.binary(), st.lists(ALPHABET, max_size=120).map("".join)))
@example("0:")
def test_anything_is_read_or_refused_with_our_own_error(data: bytes | str) -> None:
    try:
        article = read(data)
    except PageError:
        return
    assert article.text


@st.composite
def dumps(draw: st.DrawFn) -> str:
    """A dump of an article with lines of all kinds put into it."""
    lines = list(PARAGRAPHS)
    odd = st.one_of(
        st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf")), max_size=60),
        st.sampled_from(
            ("Home", "Related stories", "said the mayor.", "Jane Doe", "By Jane Doe", "May 9, 2023", "© 2023 Post")
        ),
    )
    for line in draw(st.lists(odd, max_size=12)):
        lines.insert(draw(st.integers(0, len(lines))), line)
    return draw(st.sampled_from(("\n", "\n\n"))).join(lines)


@settings(max_examples=80, deadline=None)
@given(dumps())
def test_paragraphs_cover_the_text_and_no_line_is_lost(dump: str) -> None:
    try:
        article = read(dump)
    except PageError:
        return
    parts = [article.text[part.start : part.end] for part in article.paragraphs]
    assert "\n\n".join(parts) == article.text
    everything = " ".join(fold(text) for text in (article.text, *(removed.text for removed in article.removed)))
    shown = set(everything.split())
    assert all(
        set(fold(line).split()) <= shown or fold(line).replace(" ", "") in everything.replace(" ", "")
        for line in normalize("NFC", repair(dump)).split("\n")  # in which form all text is kept, misread letters mended
    )


@settings(max_examples=20, deadline=None)
@given(dumps())
def test_the_same_page_gives_the_same_article(dump: str) -> None:
    try:
        first = read(dump)
    except PageError:
        return
    assert first.to_json() == read(dump).to_json()
