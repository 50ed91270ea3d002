"""Stories of our own: what becomes of promises, restrictions and offices on given days."""

from __future__ import annotations

import pytest
from bench.states import follow, stories, wrong

pytestmark = pytest.mark.model


@pytest.mark.parametrize("story", stories(), ids=lambda story: story["name"].replace(" ", "-"))
def test_each_state_of_a_story_is_right(story):
    assert wrong(story, follow(story)) == []


def test_there_are_thirty_days_and_every_kind_of_state():
    asked = [state for story in stories() for _, state in story["states"]]
    assert len(asked) >= 30
    wanted = {"open", "kept", "missed", "unknown", "in_force", "ended", "lifted", "held", "left"}
    assert wanted <= set(asked)
