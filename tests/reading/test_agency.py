"""The names of news agencies."""

import pytest

from twosource.reading.agency import agency_of_host, find_agencies, name_agency


@pytest.mark.parametrize(
    ("words", "agency"),
    [
        ("Agence France-Presse", "AFP"),
        ("ASSOCIATED PRESS", "AP"),
        ("A.P.", "AP"),
        ("dpa-infocom", "dpa"),
        ("Deutschen Presse-Agentur", "dpa"),
        ("Anadolu Ajansı", "Anadolu"),
        ("ТАСС", "TASS"),
        ("رويترز", "Reuters"),
        ("共同通信社", "Kyodo"),
        ("pa", None),
        ("Example Courier", None),
    ],
)
def test_an_agency_has_one_usual_name(words: str, agency: str | None) -> None:
    assert name_agency(words) == agency


def test_agencies_are_found_within_a_sentence() -> None:
    assert find_agencies("Reporting by The Associated Press and AFP; BPA is none.") == ("AP", "AFP")


def test_a_name_that_means_much_else_is_passed_over_in_a_sentence() -> None:
    assert find_agencies("Mr. Bloomberg lives in PA.") == ()


def test_an_agency_has_its_own_sites() -> None:
    assert (agency_of_host("www.apnews.com"), agency_of_host("example.org")) == ("AP", None)
