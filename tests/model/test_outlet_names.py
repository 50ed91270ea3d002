"""When two names mean one outlet."""

import pytest

from twosource.model.outlet_names import same_outlet


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Post", "Post"),
        ("BBC News", "BBC"),
        ("AP", "The Associated Press"),
        ("https://www.dailynews.example/world/1", "Daily News"),
        ("edition.harbourpost.com", "Harbour Post"),
    ],
)
def test_one(one, other):
    assert same_outlet(one, other)


@pytest.mark.parametrize(("one", "other"), [("Daily News", "Daily"), ("Post", "Herald"), (None, None), ("Post", None)])
def test_two(one, other):
    assert not same_outlet(one, other)
