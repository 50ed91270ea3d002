"""Lines that several pages of one site carry."""

from dataclasses import replace

import pytest

from twosource.model.article import Article
from twosource.reading.repeated import REASON, drop_repeated

PORT = (
    "The port was closed by harbour master Olga Lund in Brevik.\nMayor Peter Holt of Norvik spoke to Anders Krog there."
)
SCHOOL = (
    "The council of Tornio will close two schools, chair Maria Virta said in Kemi.\n"
    "Minister Kari Salo had promised parents in Oulu the contrary."
)
STRIKE = "Drivers led by Hugo Berg went on strike in Falun.\nThe union of Ida Dahl in Mora and Orsa joined."
SLOGAN = "Our paper is read in more countries than any other one."
BACKGROUND = "As is known, Olga Lund took over the harbour in 2010."


def article(text: str, *, outlet: str | None = "Example Post", page: str | None = "a.html") -> Article:
    return replace(Article.from_text(text), outlet=outlet, page=page)


def texts(*articles: Article) -> list[str]:
    return [one.text for one in drop_repeated(articles)]


def tidy(text: str) -> str:
    return text.replace("\n", "\n\n")


def test_a_line_on_two_different_stories_of_a_site_is_furniture() -> None:
    found = drop_repeated([article(f"{PORT}\n{SLOGAN}"), article(f"{SCHOOL}\n{SLOGAN}")])
    assert [one.text for one in found] == [tidy(PORT), tidy(SCHOOL)]
    assert [(gone.text, gone.reason) for gone in found[0].removed] == [(SLOGAN, REASON)]


def test_offsets_and_ids_are_those_of_the_shorter_text() -> None:
    first = article(f"{SLOGAN}\n{PORT}")
    found = drop_repeated([first, article(f"{SCHOOL}\n{SLOGAN}")])[0]
    assert [found.text[part.start : part.end] for part in found.paragraphs] == PORT.split("\n")
    assert found.id != first.id


def test_the_order_of_the_articles_does_not_matter() -> None:
    one, two, three = (article(f"{text}\n{SLOGAN}") for text in (PORT, SCHOOL, STRIKE))
    assert set(drop_repeated([one, two, three])) == set(drop_repeated([three, one, two]))


def test_background_that_the_story_shares_names_with_stays() -> None:
    later = "Ships waited outside of Brevik, said Olga Lund.\nKarl Nord of Lofthus and Ida Moe saw them."
    assert texts(article(f"{PORT}\n{BACKGROUND}"), article(f"{later}\n{BACKGROUND}"))[0].endswith(BACKGROUND)


def test_a_plain_sentence_of_two_stories_on_one_happening_stays() -> None:
    later = "Olga Lund left Brevik with Peter Holt and Anders Krog of Norvik on the next day again."
    shared = "No one was hurt, and the work went on through the night."
    assert texts(article(f"{PORT}\n{shared}"), article(f"{later}\n{shared}"))[1].endswith(shared)


def test_what_speaks_to_the_reader_goes_even_among_stories_on_one_happening() -> None:
    later = "Olga Lund left Brevik with Peter Holt and Anders Krog of Norvik on the next day again."
    asked = "Subscribe to the newsletter and never miss a story."
    assert asked not in texts(article(f"{PORT}\n{asked}"), article(f"{later}\n{asked}"))[0]


def test_a_quotation_that_speaks_to_someone_stays_among_stories_on_one_happening() -> None:
    later = "Olga Lund left Brevik with Peter Holt and Anders Krog of Norvik on the next day again."
    said = "“You will all have to wait for the end of it,” she said."
    assert said in texts(article(f"{PORT}\n{said}"), article(f"{later}\n{said}"))[0]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (article(f"{PORT}\n{SLOGAN}"), article(f"{SCHOOL}\n{SLOGAN}", outlet="Other Post")),
        (article(f"{PORT}\n{SLOGAN}", outlet=None), article(f"{SCHOOL}\n{SLOGAN}", outlet=None)),
        (article(f"{PORT}\n{SLOGAN}"), article(f"{PORT}\n{SLOGAN}\nThe end of it came late.")),
        (article(f"{PORT}\nHe agreed."), article(f"{SCHOOL}\nHe agreed.")),
        (article(f"{PORT}\n{SLOGAN}", page=None), article(f"{SCHOOL}\n{SLOGAN}", page=None)),
    ],
    ids=["other sites", "no sites", "copies", "short sentences", "articles of the caller"],
)
def test_nothing_else_is_dropped(first: Article, second: Article) -> None:
    assert drop_repeated([first, second]) == (first, second)


def test_an_article_is_never_emptied() -> None:
    alone = article(SLOGAN)
    assert drop_repeated([alone, article(f"{SCHOOL}\n{SLOGAN}"), article(f"{STRIKE}\n{SLOGAN}")])[0] == alone
