"""The id of a story that is no more leads to the one in which its articles stand."""

import pytest
from tests.store.made import ALL, FIRE, VOTE, article
from tests.store.streams import find_stream

from twosource.errors import NotFound

STRIKE = article("post", "Dockers strike in Sudland", "70 dockers were detained in Sudland, the police said.")


@pytest.fixture
def homes(desk):
    """The story of each article of ALL, and of a strike, by article id."""
    desk.add([*ALL, STRIKE])
    return {one.article: line.id for line in desk.stories() for one in desk.story(line.id).members}


@pytest.fixture
def merged(desk, homes):
    """The id of a story that a person merged, and of the one that took it in."""
    gone, heir = homes[VOTE[0].id], homes[FIRE[0].id]
    desk.review.merge(gone, heir, who="ana")
    return gone, heir


@pytest.mark.parametrize("length", [16, 10])
def test_the_id_of_a_merged_story_leads_to_its_heir(desk, merged, length):
    gone, heir = merged
    assert desk.story(gone[:length]).story.id == heir


def test_its_dossier_is_that_of_its_heir(desk, merged):
    gone, heir = merged
    assert desk.dossier(gone).id == desk.dossier(heir).id


@pytest.mark.parametrize("length", [16, 10])
def test_search_finds_what_stands_in_its_heir(desk, merged, length):
    assert len(desk.search(f"story: {merged[0][:length]}")) == len(FIRE) + len(VOTE)


def test_search_finds_what_the_program_joined(desk):
    desk.add(find_stream("joined"))
    (shift,) = {shift for line in desk.stories() for shift in desk.story(line.id).shifts}
    assert desk.search(f"story: {shift.other}") == desk.search(f"story: {shift.story}") != ()


def test_a_chain_of_merges_is_followed(desk, homes, merged):
    desk.review.merge(merged[1], homes[STRIKE.id], who="ana")
    assert desk.story(merged[0]).story.id == homes[STRIKE.id]


def test_a_merged_id_is_taken_where_people_decide(desk, homes, merged):
    desk.review.merge(merged[0], homes[STRIKE.id], who="ana")
    assert [line.id for line in desk.stories()] == [homes[STRIKE.id]]


def test_a_merge_that_is_undone_gives_the_id_back(desk, merged):
    desk.review.undo(1, who="ana")
    assert [desk.story(one).story.id for one in merged] == list(merged)


def test_a_split_that_is_undone_leads_back_to_the_whole(desk, homes):
    whole = homes[FIRE[0].id]
    act = desk.review.split(whole, [FIRE[1].id], who="ana")
    desk.review.undo(act.number, who="ana")
    assert desk.story(act.given["story"]).story.id == whole


def test_a_beginning_that_is_of_several_is_told(desk, homes):
    with pytest.raises(NotFound, match="several"):
        desk.story("sto-")


def test_a_story_that_never_was_is_told(desk, merged):
    with pytest.raises(NotFound, match="no such story"):
        desk.story("sto-000000000000")
