"""Which line of a page names its writers: near the headline or at the end, not in a caption, a list or a menu."""

import pytest

from twosource.model.article import Role
from twosource.reading.block import HEADLINE, NOTE, Block
from twosource.reading.byline_choice import choose_bylines, take_best
from twosource.reading.byline_features import FEATURES, Candidate, describe_candidates, find_candidates

MENU = ("Home", "World News", "Sport", "Sign In")
STORY = (
    "The ferry Ann sank in the harbour of Oslo on Monday after it had struck a rock, the harbour police said.",
    "All of its forty passengers were brought to the shore by two fishing boats, and nobody was hurt.",
    "The owner of the ferry said that the captain had reported a failure of the engine before the accident.",
)
END = ("Read more", "Council votes on a new bridge", "Privacy Policy", "Contact")


def page(*above: str, story: tuple[str, ...] = STORY, below: tuple[str, ...] = ()) -> tuple[Block, ...]:
    return (
        *(Block(text, None, "a menu line") for text in MENU),
        Block("Ferry Ann sinks in Oslo harbour", None, HEADLINE),
        *(Block(text, None, "above the article") for text in above),
        *(Block(text, Role.BODY) for text in story),
        *(Block(text, None, "below the article") for text in (*below, *END)),
    )


@pytest.mark.parametrize(
    ("above", "people"),
    [
        (("By Jane Doe", "5 March 2024, 14:05"), ("Jane Doe",)),
        (("Von Jane Doe und Max Muster", "5. März 2024, 14:05 Uhr"), ("Jane Doe", "Max Muster")),
        (("Jane Doe", "5 March 2024, 14:05"), ("Jane Doe",)),
        (("Jane Doe, Staff Writer", "5 March 2024"), ("Jane Doe",)),
        (("By Example News Desk", "5 March 2024, 14:05"), ()),
        (("5 March 2024, 14:05",), ()),
        (("Photo by Jane Doe", "5 March 2024, 14:05"), ()),
    ],
)
def test_writers_stand_near_the_headline(above: tuple[str, ...], people: tuple[str, ...]) -> None:
    assert choose_bylines(page(*above)) == people


def test_the_byline_outranks_a_name_in_a_list_of_stories() -> None:
    blocks = page("By Jane Doe", "5 March 2024", below=("Bridge closed", "Max Muster", "Rain ahead", "Ann Lee"))
    assert choose_bylines(blocks) == ("Jane Doe",)


def test_a_mail_address_names_its_owner() -> None:
    assert choose_bylines(page(below=("Write to Jane Doe at jane.doe@example.org",))) == ("Jane Doe",)


def test_the_site_is_no_writer() -> None:
    assert choose_bylines(page("By Neue Welle", "5 March 2024"), ["Neue Welle"]) == ()


def test_a_page_without_blocks_has_no_writers() -> None:
    assert choose_bylines(()) == ()


def test_every_candidate_has_all_features() -> None:
    blocks = page("By Jane Doe", "Max Muster", "5 March 2024")
    rows = describe_candidates(blocks, find_candidates(blocks), "\n".join(STORY))
    assert {len(row) for row in rows} == {len(FEATURES)}


@pytest.mark.parametrize(
    ("scores", "people"),
    [
        ((2.0, 1.0, 2.0), ("Jane Doe", "Max Muster")),
        ((2.0, -3.0, 1.0), ("Jane Doe",)),
        ((-3.0, -3.0, -3.0), ()),
    ],
)
def test_a_list_of_writers_is_taken_whole(scores: tuple[float, ...], people: tuple[str, ...]) -> None:
    candidates = [
        Candidate(5, ("Jane Doe",), credited=False),
        Candidate(6, ("Max Muster",), credited=False),
        Candidate(20, ("Ann Lee",), credited=False),
    ]
    assert take_best(candidates, scores) == people


def test_a_label_in_capitals_needs_a_better_score_than_a_given_name() -> None:
    label, name = Candidate(5, ("Abone Xyz",), credited=False), Candidate(5, ("Jane Doe",), credited=False)
    assert (take_best([label], [-0.5]), take_best([name], [-0.5])) == ((), ("Jane Doe",))


def test_a_note_names_the_reporter_where_no_line_does() -> None:
    note = Block("(Reporting by Jane Doe and Omar Reyes; editing by Ann Lee)", None, NOTE)
    story = Block("The ferry sails again on Friday, the harbour master of Lunde said.", Role.BODY)
    assert choose_bylines([story, note]) == ("Jane Doe", "Omar Reyes")
