"""Which of two figures is the day."""

from datetime import date

import pytest

from twosource.reading.date_order import reads_day_first


@pytest.mark.parametrize(
    ("lines", "language", "url", "first"),
    [
        (["04/05/2016"], "en", None, False),
        (["04/05/2016"], "fr", None, True),
        (["04/05/2016"], None, None, False),
        (["04/05/2016"], "en", "https://news.example.co.uk/a", True),
        (["04/05/2016", "30/04/2016"], "en", None, True),
        (["04/05/2016", "04/30/2016"], "es", None, False),
    ],
)
def test_the_page_the_site_and_the_language_tell(lines, language, url, first):
    assert reads_day_first(lines, language, url) is first


def test_a_day_that_the_page_names_elsewhere_tells():
    assert reads_day_first(["04/05/2016"], "en", None, [date(2016, 5, 4)]) is True


@pytest.mark.parametrize("url", ["https://[broken", "not a url", ""])
def test_a_broken_address_tells_nothing(url):
    assert reads_day_first(["04/05/2016"], "en", url) is False
