"""Which names are those of outlets, and of the outlet that shows a page."""

import pytest

from twosource.resolving.outlets import fits_address, is_own_name, looks_like_outlet


@pytest.mark.parametrize(
    ("name", "url", "fits"),
    [
        ("Harbour Post Online", "https://www.harbourpost.example/a", True),
        ("Evening Harbour", "https://harbour.example/a", True),
        ("Post", "https://harbourpost.example/a", False),
        ("Post", "no address", False),
        ("Post", "https://[broken", False),
    ],
)
def test_an_address_fits_a_name(name, url, fits):
    assert fits_address(name, url) is fits


def test_the_name_that_a_page_shows_is_its_own(article):
    page = article("Star", "A text.")
    assert is_own_name("The Star", page)
    assert not is_own_name("Post", page)


@pytest.mark.parametrize(("name", "looks"), [("Reuters", True), ("Marvale Courier", True), ("Ann Lee", False)])
def test_names_of_outlets_look_so(name, looks):
    assert looks_like_outlet(name) is looks
