"""A site and a clock for each test."""

from collections.abc import Iterator

import pytest
from tests.fetching.site import Reply, Site, Standstill, run_site


@pytest.fixture
def site() -> Iterator[Site]:
    """A running site with one page."""
    with run_site() as running:
        running.replies["/page.html"] = Reply()
        yield running


@pytest.fixture
def still() -> Standstill:
    """A clock that does not run."""
    return Standstill()
