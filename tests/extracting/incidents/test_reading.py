"""What a network makes of an article's incidents."""

import numpy as np
import pytest

from twosource.extracting.incidents.pages import Page, Places
from twosource.extracting.incidents.reading import UNREAD, fill_up, read_article, write_reading
from twosource.extracting.incidents.rows import SLOTS, TYPES
from twosource.model.incident import IncidentSlot, IncidentType

TEXT = "Guerrillas kidnapped the banker Ernesto Salas in the capital. The police freed Salas from the guerrillas today."
PLACES = Places((0, 62), ((0, 0, 0), (32, 40, 40), (53, 53, 53)))
PERPETRATOR, VICTIM = (SLOTS.index(slot) for slot in (IncidentSlot.PERP_INDIVIDUAL, IncidentSlot.VICTIM))


@pytest.fixture(scope="module")
def reading():
    return read_article(TEXT, PLACES)


def test_who_kidnaps_is_told_from_who_is_kidnapped(reading):
    kidnapper, kidnapped, _ = reading.slots
    assert kidnapper[PERPETRATOR] > 0 > kidnapped[PERPETRATOR]
    assert kidnapped[VICTIM] > 0 > kidnapper[VICTIM]


def test_the_type_of_the_incident_is_the_likeliest(reading):
    assert TYPES[int(np.argmax(reading.article))] is IncidentType.KIDNAPPING


def test_a_text_without_words_is_not_read():
    reading = read_article(" ", Places((), ()))
    assert (reading.article == UNREAD).all()
    assert reading.slots.shape == (0, len(SLOTS))


def test_what_is_on_no_page_is_not_read():
    reading = write_reading(
        [Page((1, 3, 2), ((1, (1, 1, 1)),), ((0, 1),))], PLACES,
        article=np.zeros(5), sentences=np.ones((1, 5)), phrases=np.ones((1, 10)),
    )  # fmt: skip
    assert reading.slots[:, 0].tolist() == [UNREAD, 1, UNREAD]
    assert reading.sentences[:, 0].tolist() == [1, UNREAD]


def test_pages_are_filled_up_to_one_length():
    batch = fill_up([Page((1, 3, 4, 2), ((0, (1, 2, 2)),), ()), Page((1, 3, 2), (), ((0, 1),))])
    assert batch.shown.tolist() == [[1, 1, 1, 1], [1, 1, 1, 0]]
    assert batch.phrases.tolist() == [[0, 1, 2, 2]]
    assert batch.sentences.tolist() == [[1, 1]]
