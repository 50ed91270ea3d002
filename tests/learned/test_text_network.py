"""A network kept as ONNX that reads a text as a whole."""

from __future__ import annotations

import pytest

from twosource.learned.text_network import MOST_PIECES, load_text_network


@pytest.fixture(scope="module")
def network():
    return load_text_network()


def test_a_text_has_one_row(network):
    assert network.read("The ferry from Marvale sank.").shape == (384,)


def test_what_stands_beyond_the_pieces_that_are_read_changes_nothing(network):
    read = "rain " * MOST_PIECES
    assert network.read(read + "war").tolist() == network.read(read + "peace").tolist()
