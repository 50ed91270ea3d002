"""The JSON-LD of a page, broken or nested, and the people it points to."""

import pytest
from lxml.html import document_fromstring

from twosource.reading.linked import read_linked


def linked_of(script: str):  # type: ignore[no-untyped-def]
    page = f'<html><head><script type="application/ld+json">{script}</script></head><body><p>Text</p></body></html>'
    return read_linked(document_fromstring(page))


def headlines_of(script: str) -> list[object]:
    return [article["headline"] for article in linked_of(script).articles if "headline" in article]


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "Ferry sinks"}',
        '{"@graph": [{"@type": ["WebPage"]}, {"@type": ["NewsArticle"], "headline": "Ferry sinks"}]}',
        '[{"@type": "WebPage", "mainEntity": {"@type": "Article", "headline": "Ferry sinks"}}]',
        '{"@type": "NewsArticle", "headline": "Ferry sinks",}',
        '/* cached */ {"@type": "NewsArticle", "headline": "Ferry sinks"};',
    ],
)
def test_the_article_is_found(script: str) -> None:
    assert headlines_of(script) == ["Ferry sinks"]


def test_named_objects_are_kept_by_id() -> None:
    linked = linked_of('{"@graph": [{"@type": "Person", "@id": "#jane", "name": "Jane Doe"}]}')
    assert linked.by_id["#jane"]["name"] == "Jane Doe"


@pytest.mark.parametrize(
    "script", ["{", "[]", "null", "3", "[" * 100_000, '{"@type": 3}', '{"headline": "Ferry sinks"}']
)
def test_broken_json_gives_nothing(script: str) -> None:
    assert headlines_of(script) == []
