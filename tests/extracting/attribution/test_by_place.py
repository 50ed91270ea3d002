"""Things by where they stand in a text."""

from hypothesis import given
from hypothesis import strategies as st

from twosource.extracting.attribution.by_place import ByPlace

SPANS = st.tuples(st.integers(0, 3000), st.integers(0, 3000)).map(lambda pair: (min(pair), max(pair)))


@given(st.lists(SPANS), SPANS)
def test_all_that_touch_a_place_are_near_it_and_in_order(spans, asked):
    kept = ByPlace()
    for span in spans:
        kept.add(span, span)
    near = kept.near(*asked)
    touching = [span for span in spans if span[0] <= asked[1] and asked[0] <= span[1]]
    assert [span for span in near if span in touching] == touching


def test_what_stands_far_off_is_not_near():
    kept = ByPlace()
    kept.add("far", (0, 10))
    kept.add("near", (5000, 5010), (9000, 9010))
    assert kept.near(5005, 5005) == ["near"]


def test_a_thing_in_several_spans_comes_once():
    kept = ByPlace()
    kept.add("thing", (0, 900), (100, 1500))
    assert kept.near(0, 2000) == ["thing"]
