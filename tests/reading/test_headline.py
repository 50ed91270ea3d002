"""The headline of a dump, told from menus, standfirsts and other stories."""

import pytest

from twosource.reading.headline import find_headline
from twosource.reading.headline_features import FEATURES, describe_lines, find_candidates, tokens_of
from twosource.reading.joining import split_lines
from twosource.reading.run import find_run, judge

ARTICLE = """Home
World
Sport
{title}
By Jane Doe
5 March 2024, 14:05
Share
The ferry Ann sank in the harbour of Oslo on Monday after it had struck a rock, the harbour police said.
All of its forty passengers were brought to the shore by two fishing boats, and nobody was hurt.
The owner of the ferry said that the captain had reported a failure of the engine before the accident.
Divers will look at the wreck on Tuesday, and the harbour stays closed until it is lifted, the police said.
Read more
Council votes on a new bridge
Contact
"""


def headline_of(text: str) -> str | None:
    judged = judge(split_lines(text))
    run = find_run(judged)
    assert run is not None
    found = find_headline(judged, run)
    return None if found is None else judged[found].line.text


@pytest.mark.parametrize(
    "title",
    ["Ferry Ann sinks in Oslo harbour after striking a rock", "Fähre »Ann« in Oslo gesunken: Ferry sank in harbour"],
)
def test_the_headline_stands_above_the_byline(title: str) -> None:
    assert headline_of(ARTICLE.format(title=title)) == title


def test_a_page_of_paragraphs_alone_has_no_headline() -> None:
    assert headline_of("\n".join(ARTICLE.split("\n")[7:11])) is None


def test_a_sentence_of_the_article_is_a_headline_only_above_a_date_or_byline() -> None:
    title = "The ferry Ann sank in the harbour of Oslo."
    paragraphs = "\n".join(ARTICLE.split("\n")[7:11])
    plain, signed = (judge(split_lines(f"{title}\n{between}{paragraphs}")) for between in ("", "By Jane Doe\n"))
    assert (0 in find_candidates(plain, (0, 5)), 0 in find_candidates(signed, (0, 6))) == (False, True)


def test_every_candidate_has_all_features() -> None:
    judged = judge(split_lines(ARTICLE.format(title="Ferry Ann sinks in Oslo harbour")))
    run = find_run(judged) or (0, 0)
    rows = describe_lines(judged, run, find_candidates(judged, run))
    assert {len(row) for row in rows} == {len(FEATURES)}


def test_words_of_scripts_without_spaces_are_pairs_of_letters() -> None:
    assert tokens_of("停戦合意") == {"停戦", "戦合", "合意"}
