"""What a story is called in a question."""

from twosource.reconciling.naming import name_story


def test_its_main_place_and_happening(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "The flood killed many, and a protest followed.")
    assert name_story([page.analysis()]) == "Norland flooding"


def test_nothing_is_made_up(newsroom):
    assert name_story([newsroom.page("Post", "2031-03-11", "A quiet day.").analysis()]) == ""
