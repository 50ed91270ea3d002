"""The library, as a user calls it."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import twosource as ts
from twosource.errors import UnsupportedLanguage

PAGES = Path(__file__).parents[1] / "examples" / "pages"
TEXTS = (
    "Police said on Monday that 12 people were detained in Lima after a march.",
    "The mayor, Jane Doe, resigned on 3 May. A curfew holds until Friday.",
    "Nothing much happened.",
)


def test_one_page_at_a_time():
    with pytest.raises(ts.UsageError, match="one page"):
        ts.read("a.html", text="b")
    with pytest.raises(ts.UsageError, match="one page"):
        ts.read()


def test_a_day_that_is_none_is_refused():
    with pytest.raises(ts.UsageError, match="is no day"):
        ts.read(PAGES / "coast-post.txt", published="soon")


def test_bytes_text_and_path_give_the_same_text():
    path = PAGES / "coast-post.txt"
    texts = {ts.read(path).text, ts.read(path.read_bytes()).text, ts.read(text=path.read_text("utf-8")).text}
    assert len(texts) == 1


def test_markup_is_found_by_content_not_by_name(tmp_path):
    named_wrongly = tmp_path / "page.txt"
    named_wrongly.write_bytes((PAGES / "harbour-herald.html").read_bytes())
    assert ts.read(named_wrongly).outlet == "Harbour Herald"


def test_no_day_after_the_page_was_fetched():
    article = ts.read(PAGES / "coast-post.txt", fetched="2023-03-10")
    assert article.published.day is None or article.published.day <= date(2023, 3, 10)


@pytest.mark.model
def test_analyses_come_in_the_order_of_the_articles(nlp):
    articles = [ts.Article.from_text(text, published="2022-05-04") for text in TEXTS]
    assert [analysis.article for analysis in ts.analyse_many(articles)] == articles


@pytest.mark.model
def test_workers_change_nothing(nlp):
    articles = [ts.Article.from_text(text, published="2022-05-04") for text in TEXTS]
    alone = [analysis.to_json() for analysis in ts.analyse_many(articles)]
    assert [analysis.to_json() for analysis in ts.analyse_many(articles, workers=2)] == alone


@pytest.mark.model
@pytest.mark.parametrize(("numbers", "low"), [(None, 24), ("figures", 24), ("acled", 12)])
def test_round_words_are_read_by_the_convention_that_is_named(nlp, numbers, low):
    article = ts.Article.from_text("Dozens of people were hurt in the fire, the mayor of Lisbon said on Tuesday.")
    assert [figure.low for figure in ts.analyse(article, numbers=numbers).figures] == [low]


def test_an_unknown_convention_is_refused():
    with pytest.raises(ts.UsageError, match="known are figures, acled"):
        next(ts.analyse_many((), numbers="ucdp"))


def test_no_workers_are_refused():
    with pytest.raises(ts.UsageError, match="workers must be at least 1"):
        next(ts.analyse_many((), workers=0))


@pytest.mark.model
def test_a_given_day_moves_the_weekdays(nlp):
    article = ts.Article.from_text(TEXTS[0], published="2022-05-04")
    moved = ts.analyse(article, published="2022-05-11")
    assert [time.earliest for time in moved.times] == [date(2022, 5, 9)]


@pytest.mark.model
def test_unreadable_pages_are_listed_in_the_dossier(nlp, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    dossier = ts.brief([tmp_path / "empty.txt", tmp_path / "missing.txt", PAGES / "coast-post.txt"])
    assert [Path(problem.page).name for problem in dossier.problems] == ["empty.txt", "missing.txt"]
    assert len(dossier.articles) == 1


GERMAN = "\n".join(
    f"Die Regierung hat am Montag zum {n}. Mal beschlossen, dass der Hafen wieder geöffnet wird." for n in range(1, 6)
)


def test_an_article_in_another_language_is_read_and_not_analysed():
    article = ts.read(text=GERMAN)
    assert article.language == "de"
    with pytest.raises(UnsupportedLanguage, match=r"German.*translation"):
        ts.analyse(article)


@pytest.mark.model
def test_an_article_in_another_language_is_a_problem_of_the_dossier(nlp):
    dossier = ts.brief([PAGES / "coast-post.txt", GERMAN.encode()])
    assert [article.title for article in dossier.articles] == [ts.read(PAGES / "coast-post.txt").title]
    assert ["German" in problem.error for problem in dossier.problems] == [True]


@pytest.mark.parametrize("page", ["a.html", b"text", Path("a.html")])
def test_one_page_is_no_list_of_pages(page):
    with pytest.raises(ts.UsageError, match="as a list"):
        ts.brief(page)


@pytest.mark.parametrize("given", [5, ["a.html"]])
def test_what_is_no_page_is_refused(given):
    with pytest.raises(ts.UsageError, match="one page"):
        ts.read(given)


@pytest.mark.model
def test_of_twins_the_same_one_counts_in_either_order(nlp, tmp_path):
    twins = [tmp_path / "b.txt", tmp_path / "a.txt"]
    for twin in twins:
        twin.write_bytes((PAGES / "coast-post.txt").read_bytes())
    assert ts.brief(twins).to_json() == ts.brief(twins[::-1]).to_json()


@pytest.mark.model
@pytest.mark.parametrize("as_of", [datetime(2023, 4, 20, 5, tzinfo=UTC), date(2023, 4, 20), "2023-04-20T05:00"])
def test_the_day_may_be_given_in_any_form(nlp, as_of):
    assert ts.brief([PAGES / "coast-post.txt"], as_of=as_of).as_of == date(2023, 4, 20)


@pytest.mark.model
def test_what_is_less_sure_than_asked_for_is_kept_and_not_shown(nlp):
    pages = [ts.Article.from_text(text, published="2022-05-04") for text in TEXTS]
    whole = ts.brief(pages)
    confidences = sorted({one.confidence for one in whole.statements})
    parted = ts.brief(pages, confidence=confidences[-1])
    assert {one.confidence for one in parted.statements} == {confidences[-1]}
    assert {one.id for one in parted.statements} | {one.id for one in parted.unsure.statements} == {
        one.id for one in whole.statements
    }
    assert parted.unsure.least == confidences[-1]
    assert "Left out" in parted.to_text()
    assert "Left out" not in whole.to_text()


@pytest.mark.model
def test_no_finding_rests_on_what_is_left_out(nlp):
    dossier = ts.brief([PAGES / "coast-post.txt", PAGES / "morning-ledger.txt"], confidence=0.8)
    shown = {one.id for one in dossier.statements}
    assert all(shown.issuperset(finding.statements) for finding in dossier.findings)


@pytest.mark.model
def test_left_out_statements_do_not_depend_on_the_order_of_pages(nlp):
    pages = [PAGES / "coast-post.txt", PAGES / "morning-ledger.txt"]
    assert ts.brief(pages, confidence=0.8).to_json() == ts.brief(pages[::-1], confidence=0.8).to_json()


@pytest.mark.parametrize("confidence", [-0.1, 1.01, float("nan")])
def test_a_confidence_outside_0_to_1_is_refused(confidence):
    with pytest.raises(ts.UsageError, match="from 0 to 1"):
        ts.brief([], confidence=confidence)


@pytest.mark.model
def test_progress_is_told(nlp):
    told = []
    ts.brief([PAGES / "coast-post.txt"], progress=lambda *step: told.append(step))
    assert told == [("reading page", 1, 0), ("analysing", 1, 1)]


SENTENCES = st.lists(
    st.sampled_from(
        (
            "Police said 12 people were killed.",
            "The ministry revised the toll from 14 to 12 on Tuesday.",
            "“We will rebuild the bridge by May 5,” said Mayor Jane Doe.",
            "A curfew from 9 p.m. to 5 a.m. holds in Lima.",
            "He denied it\u202e.",
            "\x00",
            "No one was hurt",
            "💥 — ‘",
            "More than 1,0000,00 of 3.5.6 people",
            "on 31 February 20222",
        )
    )
    | st.text(max_size=40),
    max_size=8,
)


@pytest.mark.model
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SENTENCES, SENTENCES)
def test_whatever_the_text_all_that_is_shown_is_verbatim(nlp, one, other):
    articles = [
        ts.Article.from_text("\n".join(one), title="One", published="2022-05-04"),
        ts.Article.from_text(" ".join(other), title="Other", published="2022-05-05"),
    ]
    dossier = ts.brief(articles)
    for statement in dossier.statements:
        text = dossier.article(statement.article).text
        for evidence in statement.evidence:
            assert evidence.quote
            assert text[evidence.start : evidence.end] == evidence.quote
            assert text[evidence.sentence_start :].startswith(evidence.sentence)
    for figure in dossier.statements.figures:
        assert figure.low is None or figure.high is None or figure.low <= figure.high
    for finding in dossier.findings:
        bounds = [value for value in (finding.low, finding.best, finding.high) if value is not None]
        assert bounds == sorted(bounds)
    assert ts.brief(articles[::-1]).to_json() == dossier.to_json()
    assert dossier.to_html().startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("wrong", [{"estimates": "guess"}, {"grades": {"Post": "Z9"}}])
def test_a_wrong_rule_or_grade_is_refused_before_the_work(wrong):
    with pytest.raises(ts.UsageError):
        ts.brief(["there-is-no-such-page.txt"], **wrong)


@pytest.mark.model
def test_a_user_sets_a_grade_and_a_rule():
    dossier = ts.brief([PAGES / "coast-post.txt"], estimates="acled", grades={"Coast Post": "C3"})
    assert [source.grade for source in dossier.sources] == ["C3"]
    assert {finding.rule for finding in dossier.findings if finding.kind == "figure"} == {"acled"}
