"""What speaks for and against two tellings' being of one event."""

import pytest

from twosource.resolving.incident_reading import read_page, read_telling
from twosource.resolving.incident_signs import SIGNS, Experience, compare, describe_setting


def tell(*told):
    """Tellings of (article, sentence number, sentence, the event's words)."""
    tellings = []
    for article, place, sentence, words in told:
        start = sentence.index(words)
        page = read_page(article, "", sentence)
        tellings.append(read_telling(page, place, sentence, ((start, start + len(words)),)))
    return tellings


def signs(tellings, one=0, other=1):
    row = compare(tellings[one], tellings[other], describe_setting(tellings), Experience({}))
    return dict(zip(SIGNS, row, strict=True))


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Lund was held for DUI.", "Lund was held for driving under the influence.", 1.0),
        ("Lund is on IR.", "Lund is on injured reserve.", 1.0),
        ("Lund was held for DUI.", "Lund was held for theft by night.", 0.0),
    ],
)
def test_first_letters_tell_an_acronym(one, other, found):
    words = [text.rstrip(".").split(" for " if " for " in text else " on ", 1)[1] for text in (one, other)]
    assert signs(tell(("a", 0, one, words[0]), ("b", 0, other, words[1])))["acronym"] == found


def test_out_and_into_are_told_apart():
    tellings = tell(
        ("a", 0, "Lund checked out of the clinic.", "checked out"), ("b", 0, "Lund checked in.", "checked in")
    )
    assert signs(tellings)["small_differ"] == 1.0


def test_two_words_that_one_sentence_tells_side_by_side_are_seen():
    sentence = "The shooting led to a trial."
    tellings = tell(("a", 0, sentence, "shooting"), ("a", 0, sentence, "trial"), ("b", 0, "The blaze is out.", "blaze"))
    assert (signs(tellings)["same_sentences"], signs(tellings)["met_in_sentence"]) == (1.0, 1.0)
    assert (signs(tellings, 0, 2)["same_articles"], signs(tellings, 0, 2)["met_in_sentence"]) == (0.0, 0.0)
