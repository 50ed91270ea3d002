"""What a dateline is."""

from __future__ import annotations

import pytest

from twosource.model.dateline import drop_dateline


@pytest.mark.parametrize(
    ("sentence", "without"),
    [
        ("LORN, March 17 (Sea Wire) - Two men were found.", "Two men were found."),
        ("LORN—Forces that crossed the river left.", "Forces that crossed the river left."),
        ("ST. MARA, Norland (SW) — A ferry sank.", "A ferry sank."),
        ("(SWN) A ferry sank.", "A ferry sank."),
        ("Lorn, Norland (SWN) -- A ferry sank.", "A ferry sank."),
        ("Port Mara (SWN) – A ferry sank.", "A ferry sank."),
        ("NATO was told.", "NATO was told."),
        ("Ann Lee (RIP) is missed.", "Ann Lee (RIP) is missed."),
        ("(He was five) and she was six.", "(He was five) and she was six."),
        ("A man - tall and thin - ran off.", "A man - tall and thin - ran off."),
    ],
)
def test_only_a_dateline_is_dropped(sentence: str, without: str) -> None:
    assert drop_dateline(sentence) == without
