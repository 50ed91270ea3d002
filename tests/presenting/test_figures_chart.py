"""Counts drawn as bars."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from twosource.model.statement import Status
from twosource.presenting.figures_chart import MARGIN, WIDTH, Scale, draw_axis, draw_bar
from twosource.presenting.sheet import Bar

COUNTS = st.floats(min_value=0, max_value=1e9, allow_nan=False) | st.none()


def draw(low, high, status=Status.STANDS, colour=0, label="the coast guard"):
    """The parsed drawing of one bar."""
    bar = Bar(low, high, status, colour)
    return etree.fromstring(draw_bar(bar, Scale.over([bar], None), None, label))


def kinds(drawing):
    """The classes of its marks."""
    return [element.get("class") for element in drawing if element.get("class")]


@pytest.mark.parametrize(
    ("low", "high", "marks"),
    [
        (16, 16, ["mark"]),
        (10, 20, ["mark", "cap", "cap"]),
        (160, None, ["mark", "arrow", "cap"]),
        (None, 10, ["mark", "cap"]),
    ],
)
def test_each_kind_of_bound_has_its_marks(low, high, marks):
    assert kinds(draw(low, high)) == marks


@pytest.mark.parametrize(
    ("low", "high", "mask"), [(160, None, "url(#open-up)"), (None, 10, "url(#open-down)"), (1, 2, None)]
)
def test_an_open_end_fades(low, high, mask):
    (rect,) = (element for element in draw(low, high) if element.get("class") == "mark")
    assert rect.get("mask") == mask


@pytest.mark.parametrize("status", [Status.REVISED, Status.RETRACTED])
def test_what_was_taken_back_is_struck(status):
    drawing = draw(15, 15, status)
    assert "strike" in kinds(drawing)
    assert status.value in drawing.get("class")


def test_a_hostile_name_stays_text():
    drawing = draw(1, 2, label="</title><script>x</script>")
    assert [element.tag for element in drawing.iter() if element.tag == "script"] == []
    assert drawing.findtext("title").endswith("</title><script>x</script>")


@given(COUNTS, COUNTS, st.sampled_from(Status))
def test_every_bar_stays_inside(low, high, status):
    low, high = sorted((low, high)) if low is not None and high is not None else (low, high)
    for element in draw(low, high, status).iter("rect"):
        assert float(element.get("x")) >= 0
        assert float(element.get("x")) + float(element.get("width")) <= WIDTH


@given(st.floats(min_value=0.01, max_value=1e12))
def test_the_scale_has_a_few_round_ticks(top):
    ticks = Scale(top).ticks()
    assert ticks[0] == 0
    assert len(ticks) <= 6
    etree.fromstring(draw_axis(Scale(top), top / 2))


def test_nought_stands_at_the_left():
    assert Scale(10).place(0) == MARGIN
