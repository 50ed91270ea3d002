"""How much the words of an article tell."""

from hypothesis import given
from hypothesis import strategies as st

from twosource.resolving.story_reading import read_text
from twosource.resolving.story_vector import WORDS, Rarity

FIRST = read_text("Dam bursts above Marvale", "The Orlo dam above Marvale burst. Marvale is under water.")
SECOND = read_text("Marvale under water", "Marvale was flooded when the Orlo dam burst. Ines Brandt asked for pumps.")


def test_counting_and_weighing_at_once_is_counting_then_weighing():
    once, twice = Rarity(), Rarity()
    for reading in (FIRST, SECOND):
        twice.add(reading.counts)
        assert once.add_and_weigh(reading) == twice.weigh(reading)


def test_what_was_counted_comes_back_from_plain_data():
    rarity = Rarity()
    for reading in (FIRST, SECOND):
        rarity.add(reading.counts)
    again = Rarity(rarity.articles, rarity.holders)
    assert again.holders == rarity.holders
    assert again.weigh(SECOND) == rarity.weigh(SECOND)


def test_weighing_counts_nothing():
    rarity = Rarity()
    rarity.weigh(FIRST)
    assert (rarity.articles, rarity.holders) == (0, {})


def test_a_word_that_many_articles_hold_weighs_less():
    rarity = Rarity()
    before = rarity.weigh(SECOND).rarity["orlo"]
    for _ in range(9):
        rarity.add({"orlo": 1})
    assert rarity.weigh(SECOND).rarity["orlo"] < before


def test_how_rare_all_names_are_and_the_words_of_title_and_lead_is_kept():
    names = " ".join(f"Name{chr(97 + at)}." for at in range(26))
    reading = read_text("Roll call", f"The roll was called. {names}")
    assert Rarity().weigh(reading).rarity.keys() == reading.names | reading.lead.keys()


def test_of_words_equally_heavy_the_first_comes_first():
    told = list(Rarity().weigh(read_text(None, "zork blim gorp")).words)
    assert told == ["zork", "blim", "gorp"]


@given(st.text(max_size=2000))
def test_no_more_words_are_kept_than_asked_for(text):
    reading = read_text(None, text)
    assert len(Rarity().weigh(reading, 5).words) <= 5
    assert len(Rarity().weigh(reading).words) <= WORDS
