import pytest

from twosource.language.places.home import find_home, find_home_towns


@pytest.mark.parametrize(
    ("url", "country"),
    [
        ("https://www.example.co.uk/news/1", "GB"),
        ("http://paper.example.ng", "NG"),
        ("https://example.com/uk/story", None),
        ("https://example.io", None),
        ("http://[broken", None),
        (None, None),
    ],
)
def test_the_country_of_an_address(url: str | None, country: str | None) -> None:
    assert find_home(url) == country


@pytest.mark.parametrize(
    ("url", "outlet", "town"),
    [
        ("https://www.daytonpost.example.com/", "Dayton Evening Post", "Dayton"),
        ("https://www.clevelandherald.com/a", None, "Cleveland"),
        (None, "The Nairobi Star", "Nairobi"),
    ],
)
def test_the_town_that_an_outlet_is_named_for(url: str | None, outlet: str | None, town: str) -> None:
    assert town in {one.name for one in find_home_towns(url, outlet)}


@pytest.mark.parametrize("outlet", ["The Nation", "Daily Mirror", "News", "", "the " * 30_000])
def test_other_outlets_have_no_town(outlet: str) -> None:
    assert find_home_towns(None, outlet) == ()
