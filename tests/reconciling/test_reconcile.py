"""What always holds, whatever the articles say."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from twosource.model.annotation import Comparator
from twosource.model.finding import Verdict
from twosource.model.statement import About, Measure, Status
from twosource.reconciling import reconcile

SOURCES = (None, "the interior ministry", "police", "officials", "health authorities", "Doctors Abroad", "a source")
WORDS = (None, "people", "officers", "children", "troops", "houses")

figures = st.fixed_dictionaries(
    {
        "low": st.integers(0, 40),
        "width": st.sampled_from((0, 0, 0, 5, None)),
        "by": st.sampled_from(SOURCES),
        "population": st.sampled_from(WORDS),
        "measure": st.sampled_from((Measure.KILLED, Measure.INJURED, Measure.OTHER)),
        "status": st.sampled_from((Status.STANDS, Status.STANDS, *Status)),
        "about": st.sampled_from((About.MAIN, About.MAIN, About.BACKGROUND)),
    }
)
pages = st.lists(
    st.tuples(st.sampled_from(("Post", "Herald", "Wire")), st.integers(9, 13), st.lists(figures, max_size=4)),
    min_size=1,
    max_size=5,
)


def build(newsroom, told):
    built = []
    for at, (outlet, day, counts) in enumerate(told):
        page = newsroom.page(outlet, f"2031-03-{day:02}", f"Flood in Norland, page {at}.", "Many were counted there.")
        for count in counts:
            low, width = count["low"], count["width"]
            page.figure(
                "Many were counted",
                low,
                None if width is None else low + width,
                comparator={0: Comparator.EXACT, 5: Comparator.RANGE, None: Comparator.AT_LEAST}[width],
                **{key: count[key] for key in ("by", "population", "measure", "status", "about")},
            )
        built.append(page)
    return built


@given(pages, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_invariants(newsroom, told, random):
    built = build(newsroom, told)
    found = newsroom.reconcile(*built)
    figures = {figure.id: figure for page in built for figure in page.statements["figures"]}
    for finding in found.findings:
        assert finding.evidence
        assert finding.independent_origins <= len(finding.origins)
        bounds = [bound for bound in (finding.low, finding.best, finding.high) if bound is not None]
        assert bounds == sorted(bounds)
        assert (finding.verdict is Verdict.CORROBORATED) <= (finding.independent_origins >= 2)
        standing = [
            figures[said] for said in finding.statements if figures[said].status in (Status.STANDS, Status.DISPUTED)
        ]
        assert finding.best is None or finding.best in {figure.low for figure in standing}
    shuffled = list(built)
    random.shuffle(shuffled)
    assert newsroom.reconcile(*shuffled) == found


def test_the_day_is_the_latest_publication_where_none_is_given(newsroom):
    pages = [newsroom.page("Post", day, "Flood in Norland.") for day in ("2031-03-11", "2031-03-12", None)]
    assert newsroom.reconcile(*pages).as_of == date(2031, 3, 12)


def test_an_article_given_twice_counts_once(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "12 died.")
    page.figure("12 died", 12, 12)
    assert newsroom.reconcile(page, page) == newsroom.reconcile(page)


def test_nothing_comes_to_nothing(newsroom):
    found = reconcile((), newsroom.resolution(()), None)
    assert (found.as_of, found.findings, found.timeline) == (None, (), ())
