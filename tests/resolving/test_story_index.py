"""Articles assigned as they arrive."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.errors import UsageError
from twosource.resolving import StoryIndex
from twosource.resolving.story_index import FAR_AHEAD, NO_HOPE, SURE, list_doubtful

DAM = (
    (
        "a",
        "Dam bursts above Marvale",
        "The Orlo dam above Marvale burst on Monday. Marvale is under water, Mayor Ines Brandt said.",
    ),
    (
        "b",
        "Marvale under water",
        "Marvale was flooded when the Orlo dam burst. Mayor Ines Brandt asked the army for pumps.",
    ),
    (
        "c",
        "Army sends pumps to Marvale",
        "Pumps came to Marvale after the Orlo dam burst. Mayor Ines Brandt thanked the army.",
    ),
)
VOTE = (
    "v",
    "Greens win in Sudland",
    "Sudland chose a parliament on Sunday. The Green list of Tora Velde won more seats than ever.",
)
OTHER_DAM = (
    "d",
    "Dam bursts in Koldur",
    "The Senn dam above Koldur burst on Friday. Koldur is under water, Governor Pavel Rusk said.",
)


def assign(index, article, day=None):
    return index.add(*article, day)


def test_articles_on_one_happening_go_to_one_story():
    index = StoryIndex()
    assert len({assign(index, article).story for article in DAM}) == 1


def test_another_happening_is_another_story():
    index = StoryIndex()
    assert assign(index, DAM[0]).story != assign(index, VOTE).story


def test_two_happenings_of_one_kind_stay_apart():
    index = StoryIndex()
    first = {assign(index, article, date(2024, 3, 5)).story for article in DAM}
    assert assign(index, OTHER_DAM, date(2024, 6, 8)).story not in first


def test_the_reason_names_what_is_shared():
    index = StoryIndex()
    assign(index, DAM[0])
    assert "orlo" in assign(index, DAM[1]).reason


def test_an_article_that_is_added_twice_counts_once():
    index = StoryIndex()
    assign(index, DAM[0])
    assign(index, DAM[0])
    assert [articles for _, articles, _ in index.groups()] == [("a",)]


def test_the_story_of_an_unknown_article_is_refused():
    with pytest.raises(UsageError, match="nobody"):
        StoryIndex().story_of("nobody")


def test_an_index_goes_on_from_its_state_as_if_it_had_never_stopped():
    whole, begun = StoryIndex(), StoryIndex()
    articles = (*DAM, VOTE, OTHER_DAM)
    for article in articles:
        assign(whole, article)
    for article in articles[:2]:
        assign(begun, article)
    resumed = StoryIndex.from_state(json.loads(json.dumps(begun.to_state())))
    for article in articles[2:]:
        assign(resumed, article)
    assert resumed.to_state() == whole.to_state()


def test_a_state_of_another_version_is_refused():
    with pytest.raises(UsageError, match="version 0"):
        StoryIndex.from_state({"version": 0})


@given(st.lists(st.tuples(st.text(max_size=40), st.text(max_size=200)), max_size=6))
def test_every_article_is_in_exactly_one_story(texts):
    index = StoryIndex()
    for number, (title, text) in enumerate(texts):
        index.add(str(number), title, text)
    assert sorted(one for _, articles, _ in index.groups() for one in articles) == [str(at) for at in range(len(texts))]


@pytest.mark.parametrize(
    ("odds", "doubtful"),
    [
        ([], []),
        ([SURE], []),
        ([SURE - 1], [0]),
        ([SURE, NO_HOPE - 2], []),
        ([SURE + 2, SURE + 2 - FAR_AHEAD - 1], [1]),
        ([SURE, SURE - FAR_AHEAD + 1], [0, 1]),
        ([NO_HOPE - 1, NO_HOPE], [1]),
    ],
)
def test_articles_are_compared_one_by_one_where_the_sums_leave_it_in_doubt(odds, doubtful):
    assert list_doubtful(odds) == doubtful
