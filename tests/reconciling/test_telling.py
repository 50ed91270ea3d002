"""Statements told as sentences."""

from __future__ import annotations

import pytest

from twosource.reconciling.telling import tell, tell_relative


@pytest.mark.parametrize(
    ("sentence", "focus", "time", "told"),
    [
        ("Ada Lind, who left Lorn on Monday, is well.", "left", "Monday", "Ada Lind left Lorn on Monday"),
        ("The Arrow, which sank on Monday, was old.", "sank", "Monday", "The Arrow sank on Monday"),
        ("Ada Lind, who left on Monday, spoke.", "spoke", "Monday", None),
        ("the dyke, which broke on Monday, was old.", "broke", "Monday", None),
    ],
)
def test_a_relative_clause_behind_a_name_is_a_sentence(sentence, focus, time, told):
    at = sentence.index(focus)
    assert tell_relative(sentence, (at, at + len(focus)), time) == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("LORN, Norland (SW) — The dyke broke.", "The dyke broke."),
        ("The dyke broke at Lorn [File: Sea Wire].", "The dyke broke at Lorn"),
        ("She said the dyke broke.", "Ada Lind said the dyke broke."),
    ],
)
def test_what_is_no_part_of_the_sentence_goes_and_pronouns_are_named(newsroom, line, told):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", line)
    event = page.event("dyke broke", "broke", by="Ada Lind")
    assert tell(event) == told
