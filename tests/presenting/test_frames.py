"""The dossier as tables."""

import sys

import pytest

from twosource.errors import MissingExtra


def test_findings_have_a_row_each(dossier):
    frame = dossier.to_frames()["findings"]
    assert list(frame["id"]) == ["fin-killed", "fin-moved"]
    assert list(frame["best"]) == [12, 300]


def test_figures_carry_their_sentence(dossier):
    frame = dossier.to_frames()["figures"]
    assert all(quote in sentence for quote, sentence in zip(frame["quote"], frame["sentence"], strict=True))


def test_inner_values_have_columns(dossier):
    frame = dossier.to_frames()["figures"]
    assert "where.name" in frame.columns
    assert "where" not in frame.columns


def test_without_pandas_the_error_says_what_to_install(dossier, monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtra, match=r"twosource\[frames\]"):
        dossier.to_frames()
