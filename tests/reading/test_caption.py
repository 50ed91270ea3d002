"""Captions and photo credits by what is visible of them."""

import pytest

from twosource.reading.caption import is_caption, is_credit
from twosource.reading.prose import look_at


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("Soldiers patrol the square [File: AFP]", True),
        ("Photo: Jane Doe", True),
        ("A woman walks past the ruins. Jane Doe for Example Weekly", True),
        ("The bridge is seen in this picture taken on Friday.", True),
        ("Divers search the harbour. (Example Agency)", True),
        ("Taucher suchen den Hafen ab. Foto: Jane Doe/dpa", True),
        ("港を捜索する潜水士＝１３日、ノルビクで（山田花子撮影）", True),
        ("The bridge was closed on Friday, the mayor said.", False),
        ("Die Brücke wurde am Freitag gesperrt, sagte die Bürgermeisterin.", False),
        ("“We have no picture of what happened,” he said.", False),
    ],
)
def test_a_caption_shows_its_label_or_credit(line: str, caption: bool) -> None:
    assert is_caption(line, look_at(line)) is caption


@pytest.mark.parametrize(
    ("line", "credit"),
    [("Jane Doe/Getty Images", True), ("Reuters", True), ("Jane Doe", False), ("He spoke to Reuters.", False)],
)
def test_a_credit_names_an_agency_and_nothing_else(line: str, credit: bool) -> None:
    assert is_credit(line, look_at(line)) is credit
