"""The lines of the timeline."""

from dataclasses import replace
from datetime import date

from twosource.model.finding import Moment
from twosource.presenting.chronology import tell_moment


def test_a_dateline_is_no_part_of_a_line(story):
    (post, _), *_ = story
    cited = post.events[0].evidence
    moment = Moment(date(2031, 3, 11), None, "LORN, March 11 (Sea Wire) - Police closed the port", (), cited)
    line = tell_moment(moment)
    assert line.text == "Police closed the port."
    assert line.evidence == cited
    assert tell_moment(replace(moment, text="police closed the port.")).text == "Police closed the port."
