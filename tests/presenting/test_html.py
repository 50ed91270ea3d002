"""The dossier as one HTML file."""

import base64
import hashlib
import re
from collections import Counter
from itertools import pairwise

import pytest
from lxml import html


@pytest.fixture(scope="module")
def page(dossier):
    """The parsed page of the invented story."""
    return html.document_fromstring(dossier.to_html())


@pytest.fixture(scope="module")
def attacked(hostile):
    """The parsed page of the hostile story."""
    return html.document_fromstring(hostile.to_html())


@pytest.fixture(params=["page", "attacked"])
def either(request):
    """Each of the two."""
    return request.getfixturevalue(request.param)


def test_ids_are_unique(either):
    assert [name for name, count in Counter(either.xpath("//@id")).items() if count > 1] == []


def test_every_link_leads_to_a_place_in_the_file(either):
    places = {f"#{name}" for name in either.xpath("//@id")}
    assert {link for link in either.xpath("//@href") if link not in places} == set()


def test_nothing_is_loaded(either):
    assert either.xpath("//@src | //link | //img | //iframe | //object | //embed | //form | //base | //*[@style]") == []


def test_the_only_script_and_style_are_those_of_the_policy(either):
    policy = either.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    for kind in ("script", "style"):
        (found,) = either.xpath(f"//{kind}")
        digest = base64.b64encode(hashlib.sha256(found.text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy


def test_no_element_handles_events(either):
    assert [name for element in either.iter() for name in element.attrib if name.lower().startswith("on")] == []


def test_hostile_text_is_shown_as_text(attacked):
    assert attacked.xpath("//main//text()[contains(., '<script>window.owned=1</script>')]")
    assert attacked.xpath("//aside//text()[contains(., '<img src=x onerror=window.owned=1>')]")


def test_templates_of_a_page_are_not_run(hostile):
    assert "{{7*7}}" in hostile.to_html()


def test_every_line_has_its_citation(page):
    bare = page.xpath("//section[not(@id='unknown')]//ul[contains(@class, 'lines')]/li[not(.//a[@class='ref'])]")
    assert bare == []


def test_the_articles_are_there_word_for_word(page, dossier):
    for article in dossier.articles:
        (shown,) = page.xpath(f"//article[@id='a-{article.id}']")
        for sup in shown.xpath(".//sup"):
            sup.drop_tree()
        texts = [p.text_content() for p in shown.xpath("./p[@class='body']")]
        assert texts == [article.text[p.start : p.end] for p in article.paragraphs]


def test_each_citation_leads_to_its_quote(page, dossier):
    sheet_quotes = {one.quote for line in dossier.summary[2:] for one in line.evidence}
    shown = set()
    for link in page.xpath("//section[@id='summary']//a[@class='ref']/@href"):
        pieces = page.xpath(f"//span[contains(concat(' ', @class, ' '), ' {link[1:]} ')]")
        shown.add("".join(piece.text_content() for piece in pieces))
    assert sheet_quotes <= shown


def test_headings_go_down_one_level_at_a_time(either):
    levels = [int(element.tag[1]) for element in either.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_have_headers(page):
    assert page.xpath("//table")
    assert page.xpath("//table//th[not(@scope)]") == []
    assert page.xpath("//table[not(caption)]") == []


def test_drawings_can_be_heard(page):
    assert page.xpath("//svg[@role='img'][not(title) and not(@aria-label)]") == []


def test_retracted_and_revised_counts_are_visibly_so(page):
    assert [element.text_content() for element in page.xpath("//del")] == ["15", "more than 40"]
    assert len(page.xpath("//svg[contains(@class, 'retracted') or contains(@class, 'revised')]")) == 2


def test_the_language_is_named(page):
    assert page.get("lang") == "en"


def test_no_address_outside_is_referred_to(dossier):
    assert not re.search(r"(?:href|src|url)\s*[=(]\s*[\"']?(?:https?:)?//", dossier.to_html())


def test_the_list_of_citations_has_the_sentences_with_their_quotes_marked(page):
    (shown,) = page.xpath("//ol[@class='citations']/li[.//q[contains(., 'It revised the figure from 15')]]")
    assert [mark.text_content() for mark in shown.xpath(".//mark")] == ["revised the figure from ", "15"]
