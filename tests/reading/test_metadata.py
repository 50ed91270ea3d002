"""Authors and names out of a page's markup."""

import pytest
from lxml.html import document_fromstring

from twosource.reading.metadata import read_metadata


@pytest.mark.parametrize("script", ["{", "[]", "null", '{"@type": ["NewsArticle"], "author": 3}', "[" * 100_000])
def test_broken_json_is_passed_over(script: str) -> None:
    page = f'<html><head><script type="application/ld+json">{script}</script></head><body><p>Text</p></body></html>'
    assert read_metadata(document_fromstring(page)).authors == ()
