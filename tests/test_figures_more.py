"""The second gold for figures: offsets of our own on texts of the corpora."""

import json
import re

import pytest
from bench.corpora import scorer
from bench.figures_more import HERE, full_text, load

pytestmark = pytest.mark.corpus

COUNTS = re.compile(
    r"\d|\b(?:an?|no|no-?one|nobody|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|seventeen|twenty|fifty|sixty|none"
    r"|dozens?|scores?|hundreds?|thousands?|millions?|several|another)\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def both(corpora):
    articles, stories = load()
    return articles + load("sealed")[0] + load("learned")[0], stories


@pytest.fixture(scope="module")
def articles(both):
    return both[0]


@pytest.fixture(scope="module")
def stories(both):
    return both[1]


@pytest.fixture(scope="module")
def marks(corpora):
    names = ("figures_more.jsonl", "figures_sealed.jsonl", "figures_learned.jsonl")
    return [json.loads(line) for name in names for line in (HERE / name).read_text("utf-8").splitlines()]


def figures(articles):
    return [(article, figure) for article in articles for figure in article["figures"]]


def test_every_sentence_lies_in_what_was_read(articles):
    for article, figure in figures(articles):
        read = full_text(article["title"], article["text"][: article.get("annotated_chars")])
        assert figure["sentence"] in read, article["id"]


def test_every_quote_lies_in_its_sentence(marks):
    for row, figure in figures(marks):
        start, end = figure["quote"]
        assert figure["sentence"][0] <= start < end <= figure["sentence"][1], row["id"]


def test_a_quote_counts_or_names_one_person(articles):
    for article, figure in figures(articles):
        one = (figure["low"], figure["high"]) == (1, 1)
        assert one or COUNTS.search(figure["quote"]), (article["id"], figure["quote"])


def test_no_span_begins_or_ends_within_a_word(marks, articles):
    full = {row["id"]: full_text(row["title"], row["text"]) for row in articles}
    for row, figure in figures(marks):
        for start, end in filter(None, (figure[name] for name in ("quote", "sentence", "population", "attributed_to"))):
            text = full[row["id"]]
            span = text[start:end]
            assert span == span.strip(), (row["id"], span)
            assert not re.match(r"\w\w", text[start - 1 : start + 1] if start else ""), (row["id"], span)
            assert not re.match(r"\w\w", text[end - 1 : end + 1]), (row["id"], span)


def test_bounds_are_ordered_and_parents_stand_in_the_same_article(articles):
    for article, figure in figures(articles):
        assert figure["low"] is not None or figure["high"] is not None
        assert figure["low"] is None or figure["high"] is None or figure["low"] <= figure["high"]
        assert figure["subset_of"] is None or figure["subset_of"] < len(article["figures"])


def test_no_event_of_a_part_that_is_judged_stands_in_another(articles):
    """What is learned last may share events with what was read before, never with what is sealed."""
    judged = [article for article in articles if article["part"] != "learned"]
    assert len({(article["event"], article["part"]) for article in judged}) == len({a["event"] for a in judged})
    sealed = {article["event"] for article in articles if article["part"] == "sealed"}
    assert sealed.isdisjoint(article["event"] for article in articles if article["part"] != "sealed")


@pytest.mark.parametrize(
    ("asked", "parts"),
    [
        (None, {"open", "kept"}),
        ("open", {"open"}),
        ("kept", {"kept"}),
        ("sealed", {"sealed"}),
        ("learned", {"learned"}),
    ],
)
def test_the_sealed_part_comes_only_when_it_is_named(corpora, asked, parts):
    assert {row["part"] for row in load(asked)[0]} == parts


def test_every_step_of_a_toll_is_a_figure_of_each_article_that_it_names(articles, stories):
    known = {
        row["id"]: {(figure["measure"], figure["low"], figure["high"]) for figure in row["figures"]} for row in articles
    }
    for story in stories:
        for toll in story["tolls"]:
            for step in toll["history"]:
                for article in step["article_ids"]:
                    assert (toll["measure"], step["low"], step["high"]) in known[article], (story["event"], step)


def test_the_gold_itself_scores_full_marks(articles):
    gold = {row["id"]: row["figures"] for row in articles}
    result = scorer("figures").score(articles, lambda row: gold[row["id"]])
    assert result["overall"]["hit"] == result["overall"]["gold"] == sum(map(len, gold.values()))
    assert result["evidence_not_verbatim"] == 0
