"""Copies of one text, and who had it first."""

import pytest

from twosource.resolving.copies import find_copies


def test_a_cut_copy_is_found(article, texts):
    flood, election = texts
    cut = flood[: flood.index("Engineers")]
    (copy,) = find_copies([article("Post", flood), article("Herald", cut), article("Wire", election)])
    assert len(copy.articles) == 2


def test_an_edited_copy_is_found(article, texts):
    flood, _ = texts
    edited = flood.replace("carried off two bridges", "destroyed both bridges").replace(
        "asked the army", "begged the army"
    )
    assert len(find_copies([article("Post", flood), article("Herald", edited)])) == 1


def test_a_quotation_is_no_copy(article, texts):
    flood, election = texts
    quoted = f"{election} {flood.split('. ')[0]}."
    assert find_copies([article("Post", flood), article("Herald", quoted)]) == ()


@pytest.mark.parametrize("text", ["", "Too short to tell.", "Too short to tell, and said again, too short to tell."])
def test_short_texts_are_never_copies(article, text):
    assert find_copies([article("Post", text), article("Herald", text + " ")]) == ()


def first(article, texts, *pages):
    flood, _ = texts
    articles = [article(outlet, flood, day, **fields) for outlet, day, fields in pages]
    (copy,) = find_copies(articles)
    owner = next((each.outlet for each in articles if each.id == copy.original), None)
    return owner, copy.first_publisher, copy.reason


def test_a_reprint_names_its_first_publisher_whatever_the_dates(article, texts):
    pages = ("Post", "2031-03-12", {}), ("Blog", "2031-03-11", {"reprint_of": "The Post"})
    assert first(article, texts, *pages)[:2] == ("Post", "Post")


def test_a_first_publisher_that_is_not_among_them_is_named_all_the_same(article, texts):
    pages = ("Blog", "2031-03-11", {"reprint_of": "Post"}), ("Herald", "2031-03-12", {})
    assert first(article, texts, *pages)[:2] == (None, "Post")


def test_a_credited_agency_had_it_first(article, texts):
    pages = ("Herald", "2031-03-11", {"credit": "Wire"}), ("Post", "2031-03-12", {"credit": "Wire"})
    assert first(article, texts, *pages)[:2] == (None, "Wire")


def test_the_earliest_day_decides_where_nothing_else_does(article, texts):
    owner, publisher, reason = first(article, texts, ("Post", "2031-03-12", {}), ("Herald", "2031-03-11", {}))
    assert (owner, publisher) == ("Herald", None)
    assert "earliest date" in reason


def test_equal_texts_of_one_day_leave_it_open(article, texts):
    owner, _, reason = first(article, texts, ("Post", "2031-03-11", {}), ("Herald", "2031-03-11", {}))
    assert owner is None
    assert "not known" in reason


def test_two_reports_that_quote_one_statement_are_no_copies(article, texts):
    flood, election = texts
    quoting = [
        f"{own} He said: “{flood}”" for own in (election, " ".join(f"word{at} of the other report" for at in range(30)))
    ]
    assert find_copies([article("Post", quoting[0]), article("Herald", quoting[1])]) == ()
