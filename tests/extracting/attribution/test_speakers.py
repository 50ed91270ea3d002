"""Who a source is, without the day on which it speaks; a weapon believes nothing."""

import pytest

from twosource.extracting.attribution.attributions import find_attributions

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A Marlow jury on Tuesday ordered that the man be freed.", "A Marlow jury"),
        ("A spokesman for the ministry on Friday said 12 people died.", "A spokesman for the ministry"),
        ("The mayor of Lund said Monday that 4 were hurt.", "The mayor of Lund"),
        ("The committee on health said 4 were hurt.", "The committee on health"),
    ],
)
def test_the_day_of_speaking_is_no_part_of_the_source(parse, text, source):
    assert [one.attributed_to.text for one in find_attributions(parse(text))] == [source]


def test_a_weapon_believed_to_be_something_is_no_source(parse):
    text = "A rusty pistol believed to be the gunman's own was dug up."
    assert all(one.attributed_to is None for one in find_attributions(parse(text)))
