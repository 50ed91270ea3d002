"""The sentences that most outlets tell open the dossier."""

import pytest

from twosource.presenting.most_told import MOST_LINES, choose_most_told

TOLD = "The pilot of the ferry Lind was held on Monday, police said."
OTHERS = (
    "The mayor of Vik opened a school beside the river on Friday.",
    "Divers of Marvale found three bells under the old bridge.",
    "A storm cut the power in Lorn for seven hours.",
)
THREE = ("Harbour Post", "Sea Wire", "Echo")


@pytest.fixture
def report(story, make_report):
    def build(text=TOLD, outlets=THREE):
        return make_report(story[0], (6, 4), outlets=outlets, text=text)

    return build


def test_what_half_of_the_outlets_tell_is_a_line_with_all_that_tell_it(report):
    (line,) = choose_most_told([report()], 5, [])
    assert line.text == TOLD
    assert len(line.evidence) == 2


def test_two_outlets_or_few_of_many_are_not_enough(report):
    assert choose_most_told([report(outlets=THREE[:2])], 3, []) == []
    assert choose_most_told([report()], 7, []) == []


@pytest.mark.parametrize(
    "text",
    [
        "He was held on Monday in Lorn, said the police.",
        "“We held the pilot of the Lind on Monday,” police said.",
        "Will carry twice as much as the largest ship of Lorn so far.",
        'We held the pilot of the ferry Lind on Monday."',
        "the ferry and its crew were brought into the old harbour.",
        "The pilot of the ferry Lind, of Lorn, and the harbour of Vik.",
    ],
    ids=["pronoun", "quote", "no subject", "half a quote", "no name", "no verb"],
)
def test_pieces_and_quotes_do_not_open_a_dossier(report, text):
    assert choose_most_told([report(text)], 3, []) == []


def test_what_is_told_already_is_not_told_again_and_the_list_ends(report):
    assert choose_most_told([report()], 3, ["Police held the pilot of the ferry Lind on Monday."]) == []
    others = [report(text) for text in OTHERS]
    assert len(choose_most_told(others, 3, [])) == MOST_LINES < len(others)
