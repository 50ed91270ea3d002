"""An analysis parted by how sure its statements are."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from twosource.model.analysis import Analysis
from twosource.model.annotation import Comparator
from twosource.model.article import Article
from twosource.model.span import Evidence
from twosource.model.statement import Figure, Measure, Statements

ARTICLE = Article.from_text("Rain fell. Five people died. The sun rose.")
FIGURE = Figure(
    id="whole",
    evidence=(Evidence.cite(ARTICLE, 11, 22, 11, 28),),
    measure=Measure.KILLED,
    low=5,
    high=5,
    comparator=Comparator.EXACT,
    population="people",
    confidence=0.5,
)
PART = replace(FIGURE, id="part", subset_of="whole", revised_to="whole", confidence=0.9)
ANALYSIS = Analysis(ARTICLE, figures=(FIGURE, PART))


def test_a_part_loses_the_tie_to_a_whole_that_is_left_out():
    sure, unsure = ANALYSIS.part(0.6)
    assert sure.figures == (replace(PART, subset_of=None, revised_to=None),)
    assert unsure == Statements(figures=(FIGURE,))


def test_a_statement_just_as_sure_as_asked_for_stays():
    assert ANALYSIS.part(0.5) == (ANALYSIS, Statements())


@given(st.lists(st.floats(0, 1), max_size=6), st.floats(0, 1))
def test_no_statement_is_lost_or_doubled(confidences, least):
    figures = tuple(replace(FIGURE, id=str(number), confidence=one) for number, one in enumerate(confidences))
    sure, unsure = Analysis(ARTICLE, figures=figures).part(least)
    assert sorted((*sure.figures, *unsure.figures), key=lambda one: one.id) == list(figures)
    assert all(one.confidence >= least for one in sure.figures)
    assert all(one.confidence < least for one in unsure.figures)
