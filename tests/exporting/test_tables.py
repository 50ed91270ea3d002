"""The rows of a story, as the desk hands it on; the articles are made, and no model is loaded."""

import json
from io import BytesIO

import pandas as pd
import pytest
from tests.store.made import FIRE, VOTE, article, surroundings

from twosource.exporting import export
from twosource.exporting.tables import COLUMNS
from twosource.store.desk import Desk

TIMED = article("gazette", "Storm in Norland", "Barns fell in Norland.", "7 farmers were injured, the mayor said.",
                day="2031-03-12T09:30:00+02:00")  # fmt: skip
UNDATED = article(
    "post", "Storm in Norland", "9 farmers were injured in the storm in Norland, the mayor said.", day=None
)


@pytest.fixture
def storm(tmp_path):
    """The desk and the id of a story whose articles are dated to the minute and not at all."""
    with Desk(tmp_path / "news.db", surroundings=surroundings()) as desk:
        desk.add([*FIRE, *VOTE, TIMED])
        (home,) = {hit.story for hit in desk.search("injured > 1")}
        desk.add([UNDATED])
        there = desk.story(f"{UNDATED.id}").story.id
        if there != home:
            desk.review.merge(there, home, who="ana")
        yield desk, home


def frame_of(desk, story, to="csv"):
    return pd.read_csv(BytesIO(export(desk.dossier(story), to)))


def test_the_story_is_that_of_the_desk(storm):
    desk, home = storm
    assert set(frame_of(desk, home)["story"]) == {home} == {hit.story for hit in desk.search("injured > 1")}


def test_the_story_of_a_line_is_that_of_the_desk(storm):
    desk, home = storm
    lines = [json.loads(line) for line in export(desk.dossier(home), "jsonl").splitlines()]
    assert {line["story"] for line in lines} == {home}


def test_the_dossier_is_named_too(storm):
    desk, home = storm
    assert set(frame_of(desk, home)["dossier"]) == {desk.dossier(home).id}


def test_days_of_publication_read_as_one_column(storm):
    days = pd.to_datetime(frame_of(*storm)["published"])
    assert {str(day.date()) for day in days.dropna()} >= {"2031-03-12"}


def test_the_time_of_publication_stands_in_a_column_of_its_own(storm):
    assert "2031-03-12T09:30:00+02:00" in set(frame_of(*storm)["published_as_given"].dropna())


def test_the_country_of_the_article_is_told_where_a_statement_names_none(storm):
    frame = frame_of(*storm)
    assert frame[frame["article"] == TIMED.id][["country", "article_country"]].fillna("").to_numpy().tolist() == [
        ["", "NO"]
    ]


def test_the_country_of_the_article_is_that_of_search(storm):
    desk, home = storm
    frame = frame_of(desk, home)
    known = dict(zip(frame["id"], frame["article_country"], strict=True))
    assert [known[hit.id] for hit in desk.search("injured > 1")] == [hit.country for hit in desk.search("injured > 1")]


def test_how_exact_a_point_is_stands_beside_it(storm):
    frame = frame_of(*storm)
    assert set(frame[frame["latitude"].notna()]["place_kind"]) == {"country"}


def test_the_middle_of_a_country_is_no_point_on_the_map(storm):
    desk, home = storm
    whole = json.loads(export(desk.dossier(home), "geojson"))
    assert (whole["features"], whole["without_place"]) == ([], len(list(desk.dossier(home).statements)))


def test_new_columns_stand_last():
    assert list(COLUMNS)[-6:] == [
        "condition", "dossier", "place_kind", "article_country", "subset_of", "published_as_given",
    ]  # fmt: skip
