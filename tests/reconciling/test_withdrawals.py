"""Claims that were taken back, and who carries them."""

import pytest

from twosource.model.finding import Verdict
from twosource.model.statement import Status


def tell(newsroom, outlet, day, line, content, *, by="Ada Lind", status=Status.STANDS):
    page = newsroom.page(outlet, day, "Fire in Norland.", line)
    page.claim(content, by, status=status)
    return page


@pytest.fixture
def pages(newsroom):
    before = tell(
        newsroom, "Times", "2031-03-10", "Ada Lind said the keeper had been asleep.", "the keeper had been asleep"
    )
    taken_back = tell(
        newsroom,
        "Post",
        "2031-03-11",
        "Ada Lind retracted her claim that the keeper of the brewery had been asleep.",
        "that the keeper of the brewery had been asleep",
        status=Status.RETRACTED,
    )
    after = tell(
        newsroom, "Herald", "2031-03-12", "The keeper had been asleep, Ada Lind said.", "The keeper had been asleep"
    )
    return before, taken_back, after


def test_a_claim_that_was_taken_back_is_tied_to_all_who_carry_it(newsroom, pages):
    (finding,) = newsroom.reconcile(*pages).findings
    assert (finding.kind, finding.verdict, len(finding.statements)) == ("claim", Verdict.RETRACTED, 3)


def test_only_a_later_page_still_carries_it(newsroom, pages):
    (finding,) = newsroom.reconcile(*pages).findings
    assert finding.still_carried_by == ("Herald",)
    assert "Herald of 12 March 2031 still carries it" in finding.reason
    assert "Times of 10 March 2031 gave it before that" in finding.reason


@pytest.mark.parametrize(
    ("by", "content"), [("Jon Marr", "the keeper had been asleep"), ("Ada Lind", "the vats had been leaking for days")]
)
def test_what_another_says_or_what_is_another_claim_is_not_it(newsroom, pages, by, content):
    other = tell(newsroom, "Echo", "2031-03-12", f"{by} said {content}.", content, by=by)
    (finding,) = newsroom.reconcile(pages[1], other).findings
    assert (len(finding.statements), finding.still_carried_by) == (1, ())


def test_a_number_that_was_taken_back_is_told_as_a_count(newsroom):
    line = "Ada Lind retracted her claim that 22 people had died."
    page = tell(newsroom, "Post", "2031-03-11", line, "that 22 people had died", status=Status.RETRACTED)
    page.figure("22 people", 22, 22, by="Ada Lind", status=Status.RETRACTED)
    assert [finding.kind for finding in newsroom.reconcile(page).findings] == ["figure"]
