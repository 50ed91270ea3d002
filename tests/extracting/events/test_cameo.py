"""CAMEO roots of PLOVER events."""

import pytest

from twosource.extracting.events.cameo import ROOTS, find_root
from twosource.model.statement import EventType


@pytest.mark.parametrize(
    ("kind", "mode", "acled", "trigger", "root"),
    [
        (EventType.REQUEST, None, None, "demand", "10"),
        (EventType.REQUEST, None, None, "urge", "02"),
        (EventType.ACCUSE, "investigate", None, "probe", "09"),
        (EventType.ASSAULT, "heavy-weapons", None, "shell", "19"),
        (EventType.ASSAULT, None, "Attack", "stab", "18"),
        (EventType.ASSAULT, None, "Attack", "massacre", "20"),
    ],
)
def test_the_root_depends_on_type_mode_and_word(kind, mode, acled, trigger, root):
    assert find_root(kind, mode, acled, trigger) == root


def test_every_type_has_a_root():
    assert set(ROOTS) == set(EventType)
