"""How organs of states and towns are called."""

import pytest


@pytest.fixture
def name_source(newsroom):
    """A function from the words for a source to what it is called, in a story set in Norland."""

    def name(text, *, before="The river rose."):
        page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", before, f"12 died, {text} said.")
        figure = page.figure("12 died", 12, 12, by=text)
        return newsroom.roots(page).of(figure).name

    return name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("officials", "officials in Norland"),
        ("Fire department officials", "fire department in Norland"),
        ("the interior ministry", "interior ministry of Norland"),
        ("Norland officials", "unnamed officials of Norland"),
        ("federal officials", "unnamed officials of Norland"),
        ("the Lorn Transport Authority", "Lorn Transport Authority"),
        ("Lt. Ada Lund of the Marvale State Police", "Marvale State Police"),
        ("the Fjord Defense Council", "Fjord Defense Council"),
        ("the official Fjord Daily", "the official Fjord Daily"),
        ("government opponents", "government opponents"),
        ("Ada Lund, widow of a police officer", "Ada Lund, widow of a police officer"),
    ],
)
def test_a_body_is_the_states_only_where_the_words_are(name_source, text, name):
    assert name_source(text) == name


def test_the_agency_is_the_authority_of_the_sentence_before(newsroom):
    page = newsroom.page(
        "Post", "2031-03-11", "Flood in Norland.", "The Lorn Transport Authority closed it.", "The agency said 12 died."
    )
    page.claim("closed it", "Lorn Transport Authority")
    figure = page.figure("12 died", 12, 12, by="The agency")
    assert newsroom.roots(page).of(figure).name == "Lorn Transport Authority"


def test_officials_of_its_letters_are_the_bodys(newsroom):
    page = newsroom.page(
        "Post",
        "2031-03-11",
        "Flood in Norland.",
        "The Lorn Transport Authority closed it.",
        "12 died, LTA officials say.",
    )
    closed = page.claim("closed it", "Lorn Transport Authority")
    figure = page.figure("12 died", 12, 12, by="LTA officials")
    roots = newsroom.roots(page)
    assert roots.of(figure).key == roots.of(closed).key


def test_a_named_official_is_a_person_who_may_be_one_of_the_unnamed(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "12 died, Ada Lund, an official, said.", "9 hurt.")
    person = page.person("Ada Lund")
    named = page.figure("12 died", 12, 12, by="Ada Lund, an official", entity=person)
    unnamed = page.figure("9 hurt", 9, 9, by="officials")
    roots = newsroom.roots(page)
    assert (roots.of(named).name, roots.count_independent([named, unnamed])) == ("Ada Lund", 1)
