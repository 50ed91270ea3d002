"""What the words beside a date say that it is the day of."""

import pytest

from twosource.reading.date_labels import Label, claims_rights, find_label, is_answered


@pytest.mark.parametrize(
    ("before", "behind", "label"),
    [
        ("Published ", "", Label.PUBLISHED),
        ("Veröffentlicht am ", "", Label.PUBLISHED),
        ("Mis à jour le ", "", Label.UPDATED),
        ("Stand: ", "", Label.UPDATED),
        ("Опубликовано ", "", Label.PUBLISHED),
        ("", " 更新", Label.UPDATED),
        ("Published 3 May, updated ", "", Label.UPDATED),
        ("Audio 03:07 | ", "", Label.OTHER),
        ("By Anna Berg, ", "", None),
        ("Republished ", "", None),
    ],
)
def test_the_nearest_word_counts(before, behind, label):
    assert find_label(before, behind) is label


def test_a_label_far_off_does_not_count():
    assert find_label("Published" + " and so on" * 5, "") is None


@pytest.mark.parametrize(
    ("line", "claimed"), [("© 2020 The Example", True), ("Alle Rechte vorbehalten", True), ("Right", False)]
)
def test_a_rights_line(line, claimed):
    assert claims_rights(line) is claimed


@pytest.mark.parametrize(("line", "answered"), [("May 3 at 9:40 Reply", True), ("Antworten", True), ("May 3", False)])
def test_a_comment_offers_to_reply(line, answered):
    assert is_answered(line) is answered
