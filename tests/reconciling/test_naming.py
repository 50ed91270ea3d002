"""What a story is called in a question."""

from twosource.reconciling.naming import name_story


def test_its_main_place_and_happening(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "The flood killed many, and a protest followed.")
    assert name_story([page.analysis()]) == "Norland flooding"


def test_nothing_is_made_up(newsroom):
    assert name_story([newsroom.page("Post", "2031-03-11", "A quiet day.").analysis()]) == ""


def test_opened_fire_is_no_fire(newsroom):
    lines = ("Gunman in Norland.", "A man opened fire in a shooting at a shop.", "He was to storm and to release.")
    page = newsroom.page("Post", "2031-03-11", *lines)
    assert name_story([page.analysis()]) == "Norland shooting"


def test_what_one_page_of_many_says_names_nothing(newsroom):
    pages = [newsroom.page(f"Post {at}", "2031-03-11", "Flight in Norland.", "It turned back.") for at in range(4)]
    pages.append(newsroom.page("Sun", "2031-03-11", "Flight in Norland.", "A storm of scorn followed."))
    assert name_story([page.analysis() for page in pages]) == "Norland"


def test_a_people_is_no_place(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Fraud", "A Norlandic prince wrote to Lorn.", place="Lorn")
    page.toponym("Norlandic", "NO", name="Norland")
    assert name_story([page.analysis()]) == "Lorn"


def test_what_is_only_named_deep_in_the_text_names_nothing(newsroom):
    filler = "The airline said that it was sorry for the trouble at the gate. " * 12
    page = newsroom.page("Post", "2031-03-11", "Flight in Norland.", filler, "There was a shooting in Lorn, too.")
    assert name_story([page.analysis()]) == "Norland"


def test_killing_is_a_happening_only_as_a_noun(newsroom):
    told = newsroom.page("Post", "2031-03-11", "Killing in Norland.", "The killing of a guard shocked Norland.")
    done = newsroom.page("Post", "2031-03-11", "Collapse in Norland.", "A bridge fell, killing 7, killing traffic.")
    assert [name_story([page.analysis()]) for page in (told, done)] == ["Norland killing", "Norland collapse"]


def test_a_verb_tells_the_happening_too(newsroom):
    lines = ("Governor killed in Norland.", "His plane crashed in Norland on Monday.", "An election is to follow.")
    assert name_story([newsroom.page("Post", "2031-03-11", *lines).analysis()]) == "Norland crash"


def test_a_river_called_after_a_massacre_is_none(newsroom):
    page = newsroom.page(
        "Post", "2031-03-11", "Canal on the Massacre River divides Norland.", "The Massacre River is low."
    )
    assert name_story([page.analysis()]) == "Norland"


def test_nobody_was_murdered_where_it_was_attempted(newsroom):
    page = newsroom.page(
        "Post", "2031-03-11", "Attempted murder in Norland.", "A man faces a charge of attempted murder."
    )
    assert name_story([page.analysis()]) == "Norland"
