"""The title of a record."""

from dataclasses import replace

import pytest

from twosource.presenting.titles import choose_title


@pytest.mark.parametrize(
    ("first", "chosen"),
    [
        ("Five dead as dyke of Marvale breaks", "Dyke of Marvale breaks in storm"),
        ("Seventeen dead as dyke of Marvale breaks", "Dyke of Marvale breaks in storm"),
        ("Storm at Marvale dyke kills at least nine", "Dyke of Marvale breaks in storm"),
        ("Twelve dead as dyke of Marvale breaks", "Twelve dead as dyke of Marvale breaks"),
        ("Five boats sunk as dyke of Marvale breaks", "Five boats sunk as dyke of Marvale breaks"),
    ],
    ids=["overtaken", "in a long word", "overtaken behind", "the toll", "another count"],
)
def test_a_title_with_a_toll_that_was_overtaken_comes_last(story, first, chosen):
    (post, wire), _, reconciliation = story
    titled = [
        replace(one, article=replace(one.article, title=title))
        for one, title in ((post, first), (wire, "Dyke of Marvale breaks in storm"))
    ]
    assert choose_title(titled, reconciliation.findings) == chosen
