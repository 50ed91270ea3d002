"""Dates that only another article can settle."""

from dataclasses import replace
from itertools import permutations

from twosource.model.article import Article, DateCandidate, Dated, Precision
from twosource.reading.pubdate import FITS_TOO, REFUSED
from twosource.reading.together import settle_dates

TEXT = (
    "On Tuesday President Lena Hart of Ostmark told Parliament that General Otto Brandt had left Karlsburg."
    " The Ostmark Guard will leave Karlsburg by Friday, the Hart government said on Tuesday in Ostmark."
)
OTHER = "The Rovers beat the Wanderers at Millfield, and the Harriers drew with Athletic in Newtown on Saturday."


def make_article(text, dated, url="https://one.example.org/a"):
    return replace(Article.from_text(text, url=url), published=dated)


SURE = Dated("2022-01-11", Precision.DAY, 0.95, "below the title")
UNSURE = Dated(
    "2022-01-18",
    Precision.DAY,
    0.5,
    "inferred",
    (DateCandidate("2022-01-18", "inferred"), DateCandidate("2022-01-11", FITS_TOO)),
)


def test_the_candidate_that_the_witness_supports_is_chosen():
    unsure, sure = make_article(TEXT, UNSURE), make_article(TEXT + " More.", SURE, "https://two.example.org/b")
    settled = settle_dates((unsure, sure))[0].published
    assert settled.value == "2022-01-11"
    assert "settled by two.example.org" in settled.reason
    assert settled.confidence > UNSURE.confidence


def test_an_article_on_another_happening_settles_nothing():
    unsure, sure = make_article(TEXT, UNSURE), make_article(OTHER, SURE)
    assert settle_dates((unsure, sure))[0].published == UNSURE


def test_a_refused_day_is_not_brought_back():
    refused = replace(UNSURE, candidates=(DateCandidate("2022-01-11", f"{REFUSED}day of the visit"),))
    article = make_article("Nothing on any weekday. Karlsburg, Ostmark, Hart, Brandt.", refused)
    assert settle_dates((article, make_article(TEXT, SURE)))[0].published == refused


def test_a_page_without_a_day_takes_the_weekday_that_it_tells_of():
    undated = make_article(TEXT, Dated(None, None, 0.0, "the page shows no date"))
    assert settle_dates((undated, make_article(TEXT + " More.", SURE)))[0].published.value == "2022-01-11"


def test_a_sure_date_is_left_alone():
    later = Dated("2022-01-13", Precision.DAY, 0.9, "below the title")
    articles = (make_article(TEXT, later), make_article(TEXT + " More.", SURE))
    assert settle_dates(articles) == articles


def test_the_order_of_the_articles_does_not_matter():
    articles = (make_article(TEXT, UNSURE), make_article(TEXT + " More.", SURE), make_article(OTHER, UNSURE))
    results = {tuple(sorted(a.to_json() for a in settle_dates(order))) for order in permutations(articles)}
    assert len(results) == 1
