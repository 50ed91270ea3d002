"""Pages that hold no article are named for what they are, as markup and as dumps."""

import pytest

from twosource.errors import NoArticle
from twosource.model.article import Page
from twosource.reading import read_page

MISSING = (
    "Lunde Gazette",
    "Oops! We can’t find that page",
    "Sorry, the page you are looking for might have been removed, or its name may have changed.",
    "Please check the address and try again, or go back to the front page to see the latest news from Lunde.",
)
CONSENT = (
    "We value your privacy",
    "We and our 300 partners keep cookies on your device to show you personalised advertising for our readers.",
    "You can change your preferences at any time by coming back to this site; your choice holds for this site only.",
    "Accept all",
)
LINKS = tuple(
    f"{what} to open near the lake in {town}" for what in ("Museum", "School", "Market") for town in ("Lunde", "Vik")
)
TEASERS = tuple(
    line
    for name in ("Bridge", "Ferry", "School", "Market", "Harbour")
    for line in (
        f"{name} stays closed for another month",
        f"The {name.lower()} will stay closed until June, the county said, because money for it is short.",
    )
)
DATA = ("id,name,value", *(f"404,row {number},{number}.5" for number in range(50)))
CODE = tuple(f'let row{n} = {{"id": {n}, "y": "x"}}; document.getElementById("row{n}").show();' for n in range(9))


def as_markup(lines: tuple[str, ...]) -> str:
    return "<!doctype html><html><body>" + "".join(f"<div><p>{line}</p></div>" for line in lines) + "</body></html>"


@pytest.mark.parametrize("shape", [as_markup, "\n".join], ids=["markup", "dump"])
@pytest.mark.parametrize(
    ("lines", "cause"),
    [
        (MISSING, "an error page"),
        (CONSENT, "a cookie or consent notice"),
        (LINKS, "without the running text"),
        (DATA, "without the running text"),
        (CODE, "without the running text"),
    ],
    ids=["missing", "consent", "links", "data", "code"],
)
def test_a_page_without_an_article_is_named(shape, lines, cause) -> None:
    with pytest.raises(NoArticle, match=cause):
        read_page(Page("page", shape(lines)))


def test_a_front_of_teasers_in_markup_is_no_article() -> None:
    cards = "".join(
        f"<div><h3><a href='/x'>{title}</a></h3><p>{text}</p></div>"
        for title, text in zip(TEASERS[::2], TEASERS[1::2], strict=True)
    )
    with pytest.raises(NoArticle, match=r"list of teasers|without the running text"):
        read_page(Page("page", f"<!doctype html><html><body>{cards}</body></html>"))


FIRST_WORD = "A ferry with some sixty people on board ran aground off Lunde early on Monday (4 March)."


HEAD = "<title>Ferry aground off Lunde</title><body><h1>Ferry aground off Lunde</h1>"
DAY = "<p>March 4, 2024, 6:21 am</p>"


def test_a_headline_a_day_and_one_sentence_are_an_article() -> None:
    article = read_page(Page("page", f"{HEAD}{DAY}<p>{FIRST_WORD}</p></body>"))
    assert (article.title, article.text) == ("Ferry aground off Lunde", FIRST_WORD)
    with pytest.raises(NoArticle):
        read_page(Page("page", f"{HEAD}<p>{FIRST_WORD}</p></body>"))


@pytest.mark.parametrize(
    "sentence",
    [
        "To read the rest of this story, register for free or sign in to your account with a password.",
        "The video that was shown here has been taken down.",
    ],
)
def test_a_notice_to_the_reader_below_a_headline_is_no_flash(sentence) -> None:
    with pytest.raises(NoArticle):
        read_page(Page("page", f"{HEAD}{DAY}<p>{sentence}</p></body>"))


def test_a_sentence_among_labels_is_no_flash() -> None:
    labels = "".join(f"<div><a href='/{one}'>{one} near the lake in the north</a></div>" for one in LINKS)
    page = f"<title>Lunde Post</title><body><h1>Lunde Post</h1>{DAY}{labels}<p>{FIRST_WORD}</p></body>"
    with pytest.raises(NoArticle):
        read_page(Page("page", page))


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("政府星期一宣布，大桥将在两天内重新开放。", "zh"),
        ("政府は月曜日、橋を二日以内に再開すると発表した。", "ja"),
        ("Hallitus ilmoitti maanantaina, että silta avataan uudelleen kahden päivän kuluttua.", "fi"),
        ("El gobierno anunció el lunes que el puente de la ciudad se abrirá en dos días.", "es"),
        ("أعلنت الحكومة يوم الاثنين أن الجسر سيفتح من جديد في غضون يومين.", "ar"),
    ],
)
@pytest.mark.parametrize("shape", [as_markup, "\n".join], ids=["markup", "dump"])
def test_a_page_in_any_language_is_read(shape, sentence: str, language: str) -> None:
    page = tuple(f"{sentence[:-1]} ({number}){sentence[-1]}" for number in range(1, 7))
    article = read_page(Page("page", shape(page)))
    assert article.language == language
    assert [article.text[part.start : part.end] for part in article.paragraphs] == list(page)


FLASH = "<p>The ferry to Vik sails again from noon on Friday, the harbour master of Lunde said.</p>"


def test_a_short_text_is_an_article_where_its_metadata_says_so() -> None:
    head = '<head><title>Ferry sails again</title><meta property="og:type" content="article"></head>'
    page = f"<!doctype html><html>{head}<body><main><h1>Ferry sails again</h1>{FLASH}</main></body></html>"
    assert read_page(Page("page", page)).text.startswith("The ferry to Vik")
    with pytest.raises(NoArticle):
        read_page(Page("page", page.replace("og:type", "og:kind")))


def test_an_article_on_cookies_is_an_article() -> None:
    story = (
        "Websites in the county broke the law with their cookie notices, a regulator said on Monday after a study.",
        "The regulator said that most firms set cookies before visitors had agreed, and it would fine five of them.",
        "Consent must be given freely, its director said, and a banner that hides the button to refuse is unlawful.",
    )
    assert story[1] in read_page(Page("page", "\n".join(story))).text


TEASER = "The two islands talk again, the first time in three years. Is the ferry row near its end? Lunde seems to..."
NEWS = "The two islands talk again, the first time in three years, and the ferry row is near its end, Lunde says."


@pytest.mark.parametrize("title", ["World news - Lunde Post", "Latest UK news | Lunde Post", "Business News"])
def test_a_page_called_by_its_section_that_only_begins_stories_is_its_front(title: str) -> None:
    page = "<title>{0}</title><meta property='article:published_time' content='2024-03-04'><h1>{0}</h1><p>{1}</p>"
    with pytest.raises(NoArticle, match="section front"):
        read_page(Page("page", page.format(title, TEASER)))
    assert read_page(Page("page", page.format(title, NEWS))).text == NEWS
    assert read_page(Page("page", page.format("Islands make up, world news agency says", TEASER))).text == TEASER
