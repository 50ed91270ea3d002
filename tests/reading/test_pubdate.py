"""The publication date as a decision over all that the page shows."""

from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.model.article import DateCandidate, Dated, Precision
from twosource.reading.date_evidence import gather
from twosource.reading.lines import PageLine
from twosource.reading.pubdate import decide_modified, decide_published

STORY = (
    "The mayor resigned on Feb. 3, and the council met on Tuesday to name another.",
    "Its chair said on Tuesday that the road to the harbour would stay closed until Feb. 20, and that was all.",
)


def make_lines(*, above=(), below_title=(), story=STORY, below=()):
    """The lines of a page with one title."""
    return (
        *(PageLine(text, kept=False, is_title=False, reason="menu") for text in above),
        PageLine("Mayor resigns", kept=False, is_title=True, reason="title"),
        *(PageLine(text, kept=False, is_title=False, reason="date line") for text in below_title),
        *(PageLine(text, kept=True, is_title=False, reason=None) for text in story),
        *(PageLine(text, kept=False, is_title=False, reason="rights line") for text in below),
    )


def decide(lines, **given):
    """When the page of those lines was published."""
    return decide_published(gather(lines, **given))


def test_a_day_below_the_title_beats_the_one_on_top_of_the_page():
    lines = make_lines(above=("Monday, February 21, 2022",), below_title=("8 Feb 2022",))
    assert decide(lines).value == "2022-02-08"


def test_the_day_of_the_visit_is_refused_where_the_story_contradicts_it():
    decided = decide(make_lines(above=("Tuesday, June 14, 2022",), below=("© 2022 The Example",)))
    assert decided.value == "2022-02-08"
    assert decided.reason.startswith("inferred: the text tells of a Tuesday, not before Feb. 3 and not after Feb. 20")
    assert any(c.value == "2022-06-14" and c.reason.startswith("refused") for c in decided.candidates)


def test_an_inferred_day_is_less_sure_than_a_shown_one():
    inferred = decide(make_lines(below=("© 2022 The Example",)))
    shown = decide(make_lines(below_title=("Published 8 Feb 2022, 10:20",)))
    assert inferred.confidence < 0.75 < shown.confidence


def test_markup_outweighs_what_the_page_shows():
    metadata = (DateCandidate("2022-02-08T09:15:00Z", "JSON-LD datePublished"),)
    decided = decide(make_lines(below_title=("9 Feb 2022",)), metadata=metadata)
    assert (decided.value, decided.precision) == ("2022-02-08T09:15:00Z", Precision.MINUTE)


def test_the_address_tells_a_day():
    assert decide(make_lines(), url="https://news.example.org/2022/02/08/mayor").value == "2022-02-08"


def test_no_day_after_the_page_was_fetched():
    lines = make_lines(below_title=("9 Mar 2022",))
    assert decide(lines, fetched=date(2022, 2, 10)).value != "2022-03-09"


def test_published_beats_updated():
    lines = make_lines(below_title=("Updated 10 Feb 2022", "Published 8 Feb 2022"))
    evidence = gather(lines)
    decided = decide_published(evidence)
    modified = decide_modified(evidence, decided)
    assert decided.value == "2022-02-08"
    assert modified is not None
    assert modified.value == "2022-02-10"


PUBLISHED = Dated("2022-02-08", Precision.DAY, 0.9, "given")


@pytest.mark.parametrize(
    ("shown", "given", "value"),
    [
        ("Updated 10 Feb 2022", {}, "2022-02-10"),
        ("Updated 10 Feb 2022, 09:15", {}, "2022-02-10T09:15"),
        ("Updated 10 Feb 2022", {"fetched": date(2022, 2, 9)}, None),
        ("Updated 10/02/2022", {"language": "fr"}, "2022-02-10"),
        ("Updated 10/02/2022", {"url": "https://example.co.uk/a"}, "2022-02-10"),
        ("Updated 7 Feb 2022", {}, None),
        ("10 Feb 2022", {}, None),
    ],
)
def test_the_day_of_a_change_is_read_as_the_day_of_publication_is(shown, given, value):
    modified = decide_modified(gather(make_lines(below_title=(shown,)), **given), PUBLISHED)
    assert (modified.value if modified else None) == value


@pytest.mark.parametrize(
    ("metadata", "fetched", "value"),
    [
        ("2022-02-10T09:15:00Z", None, "2022-02-10T09:15:00Z"),
        ("2022-02-08T09:15:00Z", None, None),
        ("2022-02-10", date(2022, 2, 9), None),
        ("2022-02-31", None, None),
    ],
)
def test_the_metadata_may_tell_the_day_of_a_change(metadata, fetched, value):
    modified = decide_modified(gather(make_lines(), fetched=fetched), PUBLISHED, metadata=metadata)
    assert (modified.value if modified else None) == value


@pytest.mark.parametrize("shown", ["08/02/2022", "02/08/2022"])
def test_a_date_that_reads_two_ways_is_read_as_the_story_allows(shown):
    decided = decide(make_lines(below_title=(shown,)))
    assert decided.value == "2022-02-08"
    assert any(candidate.value == "2022-08-02" for candidate in decided.candidates)
    assert decided.confidence < 0.95


@pytest.mark.parametrize(
    ("above", "rights", "value"),
    [
        ((), "© 2022 The Example", "2022-02-08"),
        (("Tuesday, June 14, 2022",), "", "2022-02-08"),
        (("Tuesday, January 4, 2022",), "", "2021-02-08"),
    ],
)
def test_a_day_below_the_title_takes_its_year_from_the_rest_of_the_page(above, rights, value):
    lines = make_lines(above=above, below_title=("Published 8 Feb",), below=(rights,), story=("The mayor resigned.",))
    assert decide(lines).value == value


def test_the_day_of_a_change_beats_the_day_of_the_visit():
    lines = make_lines(above=("Monday, February 21, 2022",), below_title=("Last modified on Wed 9 Feb 2022 09.12 GMT",))
    assert decide(lines).value == "2022-02-09"


def test_a_day_in_a_sentence_is_not_the_day_of_the_page():
    story = ("The old bridge was opened on 4 May 1999 by the mayor of that time, who is remembered for little else.",)
    assert decide(make_lines(story=story)).value is None


def test_a_story_that_names_only_earlier_days_leaves_the_page_undated_with_days_that_fit():
    story = (
        "The mayor resigned on Feb. 3, and the council met on Tuesday.",
        "Its chair said on Tuesday that it was over.",
    )
    decided = decide(make_lines(story=story, below=("© 2022 The Example",)), language="en")
    assert decided.value is None
    assert "2022-02-08" in [candidate.value for candidate in decided.candidates]


def test_a_page_in_another_language_is_dated():
    lines = (
        PageLine("Brücke gesperrt", kept=False, is_title=True, reason="title"),
        PageLine("Veröffentlicht am 8. Februar 2022, 10:20 Uhr", kept=False, is_title=False, reason="date line"),
        PageLine("Der Rat hat die alte Brücke am Hafen am Abend gesperrt.", kept=True, is_title=False, reason=None),
    )
    assert decide(lines, language="de").value == "2022-02-08T10:20"


def test_without_any_sign_the_page_is_undated():
    decided = decide(make_lines(story=("The mayor resigned.",)))
    assert (decided.value, decided.confidence, decided.reason) == (None, 0.0, "the page shows no date")


@pytest.mark.parametrize("value", ["yesterday", "2022-13-40", ""])
def test_markup_that_holds_no_date_is_passed_over(value):
    lines = make_lines(below_title=("8 Feb 2022",))
    assert decide(lines, metadata=(DateCandidate(value, "meta"),)).value == "2022-02-08"


@given(st.lists(st.builds(PageLine, st.text(), st.booleans(), st.booleans(), st.none()), max_size=12))
def test_any_lines_give_a_decision_with_a_reason(lines):
    decided = decide(lines)
    assert decided.reason
    assert 0.0 <= decided.confidence <= 1.0
    assert (decided.value is None) == (decided.confidence == 0.0)


def seconds(work):
    """The processor's time that the work takes."""
    before = process_time()
    work()
    return process_time() - before


@pytest.mark.parametrize("kept", [True, False])
def test_a_long_line_full_of_dates_is_read_in_time(kept):
    line = PageLine("published " * 8000 + " Jan 1 2022 " * 4000, kept=kept, is_title=False, reason=None)
    assert seconds(lambda: decide((*make_lines(), line))) < 2


def test_a_date_far_on_in_a_line_does_not_count():
    lines = make_lines(below_title=("word " * 120 + "published 9 Feb 2022",), story=("Nothing is known of it yet.",))
    assert decide(lines).value is None


def test_a_story_that_names_thousands_of_days_is_read_in_time():
    story = tuple(f"It began on May {number % 28 + 1}." for number in range(2000))
    dates = tuple(f"published Jan {number % 28 + 1} 20{number % 23:02}" for number in range(2000))
    assert seconds(lambda: decide(make_lines(story=story, below=dates))) < 2
