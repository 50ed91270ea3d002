"""Admiralty codes: they start at F6 and move only with evidence."""

import pytest

from twosource.errors import UsageError
from twosource.reconciling import reconcile
from twosource.reconciling.grades import read_grades


def page(newsroom, outlet, by, count=12):
    made = newsroom.page(outlet, "2031-03-11", "Flood in Norland.", f"{count} died in the town.")
    made.figure(f"{count} died", count, count, by=by)
    return made


def codes(newsroom, *pages, grades=None):
    analyses = [each.analysis() for each in pages]
    found = reconcile(analyses, newsroom.resolution(pages), grades=grades)
    known = {grade.article: grade.code for grade in found.grades}
    return [known[each.article.id] for each in pages]


def test_a_lone_report_cannot_be_judged(newsroom):
    assert codes(newsroom, page(newsroom, "Post", "the interior ministry")) == ["F6"]


def test_two_outlets_of_one_origin_stay_where_they_were(newsroom):
    pages = [page(newsroom, outlet, "the interior ministry") for outlet in ("Post", "Herald")]
    assert codes(newsroom, *pages) == ["F6", "F6"]


def test_two_independent_origins_confirm_each_other(newsroom):
    pages = page(newsroom, "Post", "the interior ministry"), page(newsroom, "Herald", "Doctors Abroad")
    assert codes(newsroom, *pages) == ["F1", "F1"]


def test_two_bodies_of_one_state_confirm_each_other_less(newsroom):
    pages = page(newsroom, "Post", "the interior ministry"), page(newsroom, "Herald", "the health ministry")
    assert codes(newsroom, *pages) == ["F2", "F2"]


def test_a_person_sets_the_letter_or_the_whole(newsroom):
    pages = page(newsroom, "Post", "the interior ministry"), page(newsroom, "Herald", "Doctors Abroad")
    assert codes(newsroom, *pages, grades={"The Post": "b", "Herald": "D4"}) == ["B1", "D4"]


@pytest.mark.parametrize("code", ["G1", "A7", "", "A12", "good"])
def test_what_is_no_code_is_refused(code):
    with pytest.raises(UsageError):
        read_grades({"Post": code})
