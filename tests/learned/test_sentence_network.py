"""A network kept as ONNX, asked about words of a sentence."""

from __future__ import annotations

import pytest

from twosource.extracting.meaning.sentence_verdicts import NETWORK, PACKAGE, PIECES, ROWS
from twosource.learned.sentence_network import load_network

SENTENCE = "The mayor of Marvale closed all schools and promised to open them again on Friday."


@pytest.fixture(scope="module")
def network():
    return load_network(PACKAGE, NETWORK, ROWS, PIECES)


def test_each_word_gets_a_row_of_the_output_asked_for(network):
    offsets = [SENTENCE.index("closed"), SENTENCE.index("open")]
    commitments, restrictions = (network.read(SENTENCE, offsets, name) for name in ("commitments", "restrictions"))
    assert [row.shape for row in commitments] == [(6,), (6,)]
    assert [row.shape for row in restrictions] == [(8,), (8,)]


def test_the_word_to_be_done_is_the_likelier_commitment(network):
    closed, opened = network.read(SENTENCE, [SENTENCE.index("closed"), SENTENCE.index("open")], "commitments")
    assert opened[0] > closed[0]


def test_who_closes_a_bridge_limits_more_than_who_closes_a_meeting(network):
    bridge, meeting = (
        network.read(f"The mayor closed the {thing} on Monday.", [10], "restrictions")[0]
        for thing in ("bridge to all traffic", "meeting with a joke")
    )
    assert bridge[0] > meeting[0]


def test_a_word_beyond_what_is_read_has_no_row(network):
    long = "a " * 400
    assert [row is None for row in network.read(long, [0, 700], "commitments")] == [False, True]


def test_no_word_no_rows(network):
    assert network.read(SENTENCE, [], "commitments") == []


def test_a_row_does_not_depend_on_what_else_is_asked(network):
    alone = network.read(SENTENCE, [SENTENCE.index("open")], "commitments")[0]
    beside = network.read(SENTENCE, [0, SENTENCE.index("open")], "commitments")[1]
    assert alone == pytest.approx(beside, abs=1e-5)
