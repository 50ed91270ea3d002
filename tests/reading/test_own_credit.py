"""The credit of an agency on its own page is no reprint."""

import pytest

from twosource.reading.agency_credit import is_own_name


@pytest.mark.parametrize(
    ("agency", "outlet", "own"),
    [
        ("SCW", "Southern Cone Wire", True),
        ("WI", "Wire India", True),
        ("East Wire", "East Wire Agency", True),
        ("AFP", "Lund Courier", False),
        ("Associated Press", "Associated Press of Norland", False),
        ("AP", "", False),
    ],
)
def test_initials_and_short_names_are_the_outlets_own(agency, outlet, own):
    assert is_own_name(agency, outlet) is own
