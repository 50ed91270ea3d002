"""What is refused before anything is read of it: too much, too deep, no text; and what is mended."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.errors import PageError, UnreadablePage
from twosource.model.article import Page
from twosource.reading import read_page
from twosource.reading.markup_tree import MOST_ATTRIBUTES, MOST_ELEMENTS
from twosource.reading.page import SIZE_LIMIT, TEXT_LIMIT

SENTENCES = (
    "The bridge at Lunde was closed on Friday after an engineer found a crack in one of its pillars, the county said.",
    "Buses will take the long way round the lake until the pillar has been mended, which may last until the spring.",
)
STORY = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)


def markup(body: str) -> str:
    return f"<!doctype html><html><head><title>Bridge closed</title></head><body>{body}</body></html>"


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"a" * (SIZE_LIMIT + 1), "larger than the limit of 10 MB"),
        ("The bridge is closed. " * (TEXT_LIMIT // 20), "more than the limit of 200,000"),
        (markup(f"<p>{'The bridge is closed. ' * (TEXT_LIMIT // 20)}</p>"), "more than the limit of 200,000"),
        (markup("<div>x</div>" * (MOST_ELEMENTS + 1)), "more than the limit of 20,000"),
        (markup("<div>" * 50_000 + STORY + "</div>" * 50_000), "nested too deeply"),
        (markup("<table><tr><td>" * 20_000 + STORY), "nested too deeply"),
        (markup("<p " + "".join(f' a{n}="x"' for n in range(MOST_ATTRIBUTES + 1)) + ">" + STORY), "attributes"),
    ],
    ids=["bytes", "text", "text in markup", "elements", "depth", "open tables", "attributes"],
)
def test_what_would_take_too_long_is_refused_with_the_limit(data: bytes | str, cause: str) -> None:
    with pytest.raises(UnreadablePage, match=rf"^page\.html: .*{cause}.*; \w+"):
        read_page(Page("page.html", data))


def test_lines_that_could_all_be_joined_are_not_joined_without_end() -> None:
    article = read_page(Page("page.txt", "\n".join([*SENTENCES, *["said the mayor of it, and"] * 5_000])))
    assert SENTENCES[0] in article.text


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("“The crack is old,” said Åse Lie.".encode("cp1252"), "“The crack is old,” said Åse Lie."),
        ("“The crack is old,” said Åse Lie.".encode("utf-16"), "“The crack is old,” said Åse Lie."),
        ("“The crack is old,” said Åse Lie.".encode("utf-16-le"), "“The crack is old,” said Åse Lie."),
        ("The crack is old, said Åse Lie.".encode("latin-1"), "The crack is old, said Åse Lie."),
        ("“It’s old, said Åse Lie.".encode().decode("cp1252").encode(), "“It’s old, said Åse Lie."),
        (b"The crack\x00 is old, \x01he said.", "The crack is old, he said."),
    ],
    ids=["cp1252", "utf-16", "utf-16 without a mark", "latin-1", "encoded twice", "null bytes"],
)
def test_english_in_another_encoding_is_read(data: bytes, expected: str) -> None:
    rest = "\n".join(SENTENCES)
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00c\x00" in data
    tail = f"\n{rest}".encode("utf-16-le" if wide else "utf-8")
    assert expected in read_page(Page("page.txt", data + tail)).text


TAGS = ("div", "p", "span", "ul", "li", "table", "tr", "td", "figure", "figcaption", "b", "a", "h1", "h2", "script")
TREES = st.recursive(
    st.sampled_from((*SENTENCES, "", "Home", "&lt;", "<", "Photo: Ann Lee", "\x00", "9 May 2023")),
    lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=4), st.booleans()).map(
        lambda parts: f"<{parts[0]}>{''.join(parts[1])}" + (f"</{parts[0]}>" if parts[2] else "")
    ),
    max_leaves=25,
)


@settings(max_examples=80, deadline=None)
@given(TREES)
def test_any_nesting_of_tags_is_read_or_refused_with_our_own_error(body: str) -> None:
    try:
        article = read_page(Page("page.html", markup(body)))
    except PageError:
        return
    assert "\n\n".join(article.text[part.start : part.end] for part in article.paragraphs) == article.text
