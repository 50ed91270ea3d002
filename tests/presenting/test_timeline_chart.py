"""The timeline drawn."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from twosource.model.finding import Moment
from twosource.presenting.timeline_chart import WIDTH, draw_timeline

DAY = date(2031, 3, 10)


def moment(story, earliest, latest, text="the dyke broke"):
    """An entry of the timeline on these days."""
    return Moment(earliest, latest, text, (), story[0][0].figures[0].evidence)


def test_one_day_is_not_drawn(story):
    assert draw_timeline([moment(story, DAY, DAY)]) is None


def test_each_entry_links_to_its_line(story):
    drawing = etree.fromstring(draw_timeline([moment(story, DAY, DAY), moment(story, DAY, DAY + timedelta(3))]))
    assert [link.get("href") for link in drawing.iter("a")] == ["#t-1", "#t-2"]


def test_a_gap_is_marked(story):
    drawing = etree.fromstring(
        draw_timeline([moment(story, DAY, DAY), moment(story, DAY.replace(year=2032), DAY.replace(year=2032))])
    )
    assert [element.get("class") for element in drawing.iter("path")] == ["break"]


def test_hostile_text_stays_text(story):
    drawing = draw_timeline([moment(story, DAY, DAY, "</svg><script>x"), moment(story, DAY, DAY + timedelta(1))])
    assert "<script" not in drawing


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 60)), max_size=60))
def test_any_days_fit(story, spans):
    moments = [moment(story, DAY + timedelta(start), DAY + timedelta(start + length)) for start, length in spans]
    drawn = draw_timeline(moments)
    if drawn is None:
        return
    drawing = etree.fromstring(drawn)
    height = float(drawing.get("viewBox").split()[3])
    for mark in (*drawing.iter("circle"), *drawing.iter("rect")):
        assert 0 <= float(mark.get("cx") or mark.get("x")) <= WIDTH
        assert 0 <= float(mark.get("cy") or mark.get("y")) <= height
