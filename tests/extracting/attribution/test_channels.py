"""By which way words came to the outlet."""

import pytest

from twosource.extracting.attribution.channels import find_channel


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the shipyard said in a message on Facebook", "in a message on Facebook"),
        ("she wrote on Twitter", "on Twitter"),
        (
            "in a video call broadcast live on Friday, she said",
            "in a video call broadcast live",
        ),
        ("he told state TV", "state TV"),
        ("the company said in a statement", "in a statement"),
        ("he said at a news conference on Monday", "at a news conference"),
        ("the agency said via its website", "via its website"),
        ("she told reporters", "reporters"),
        ("the mayor of a town in the north warned in a message on Facebook", "in a message on Facebook"),
        ("he said on Monday", None),
        ("she said in March", None),
    ],
)
def test_the_channel_is_found_beside_the_content(words: str, expected: str | None):
    assert expected == find_channel(words)
