"""What several outlets tell, in the dossier."""

from dataclasses import replace

import pytest

from twosource.model.finding import Origin, OriginKind
from twosource.model.record import Line
from twosource.presenting import present
from twosource.presenting.agreed import MOST_LINES, tell_agreed
from twosource.presenting.layout import lay_out


@pytest.fixture
def telling(story, make_report):
    """The dossier of the invented story with a report on the last sentences of both pages."""
    analyses, resolution, reconciliation = story
    report = make_report(analyses, (6, 4), text="Boats took the sick to a church that stands high.")
    return present(analyses, resolution, replace(reconciliation, findings=(*reconciliation.findings, report)))


def section(dossier):
    return next((one for one in lay_out(dossier).sections if one.id == "agreed"), None)


def test_the_sentence_stands_with_who_tells_it_and_its_origins(telling):
    (item,) = section(telling).items
    assert item.text == "Boats took the sick to a church that stands high."
    assert (item.source, item.origin) == ("Harbour Post and Sea Wire", "coast guard")
    assert [badge.text for badge in item.badges] == ["one origin"]
    assert len(item.citations) == 2


def test_no_report_makes_no_section(dossier):
    assert section(dossier) is None


@pytest.mark.parametrize("write", ["to_text", "to_markdown", "to_html"])
def test_every_format_has_it(telling, write):
    assert "What several outlets tell" in getattr(telling, write)()
    assert telling.to_dict()["agreed"][0]["evidence"]


def test_what_the_summary_says_is_not_told_again(story, make_report, cite_sentence):
    report = make_report(story[0], (3, 3))
    said = Line(report.evidence[1].sentence, (report.evidence[1],))
    other = Line("Nothing of that kind was heard in the hills of Norland.", (cite_sentence(story[0][0], 0),))
    assert tell_agreed([report], [other]) != ()
    assert tell_agreed([report], [said]) == ()


def test_a_line_that_only_rests_on_a_sentence_does_not_hide_it(story, make_report):
    report = make_report(story[0], (3, 3))
    counted = Line("Twelve people killed.", (report.evidence[0],))
    assert len(tell_agreed([report], [counted])) == 1


def test_most_outlets_come_first_and_the_list_ends(story, make_report):
    few = [make_report(story[0], (1, 1), text=f"Line {at} tells of boat {at}.") for at in range(MOST_LINES)]
    many = make_report(story[0], (2, 2), outlets=("A", "B", "C"), text="Three outlets tell this line.")
    told = tell_agreed([*few, many], [])
    assert (told[0].text, len(told)) == ("Three outlets tell this line.", MOST_LINES)


def test_of_origins_taken_for_one_the_most_telling_is_named(story, make_report):
    analyses, resolution, reconciliation = story
    report = make_report(analyses, (6, 4), text="Boats took the sick to a church that stands high.")
    roots = tuple(
        Origin(f"ori-{name}", name, kind, (), ())
        for name, kind in (("a local source", OriginKind.UNNAMED), ("All Norland Boats", OriginKind.BODY))
    )
    one = replace(report, origins=roots, independent_origins=1)
    two = replace(one, independent_origins=2)
    for finding, named in ((one, "All Norland Boats"), (two, "a local source and All Norland Boats")):
        told = present(analyses, resolution, replace(reconciliation, findings=(*reconciliation.findings, finding)))
        (item,) = section(told).items
        assert item.origin == named
