"""What always holds of a resolution."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from twosource.model.annotation import EntityKind
from twosource.resolving import resolve

words = st.lists(st.sampled_from("dam flood bridge harbour vote seat list leader pump ferry".split()), max_size=60)  # noqa: SIM905 - one word a cell
names = st.lists(st.sampled_from(("Ada Lund", "Lund", "Bo Lund", "A. Lund", "Ada B. Lund")), max_size=3, unique=True)


@given(st.lists(st.tuples(words, names), min_size=1, max_size=6), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_invariants(analysis, told, random):
    built = [
        analysis(f"Outlet {at}", *((name, EntityKind.PERSON, {}) for name in people), text=" ".join(text))
        for at, (text, people) in enumerate(told)
    ]
    found = resolve(built)
    ids = sorted(one.article.id for one in built)
    assert sorted(article for story in found.stories for article in story.articles) == ids
    assert all(len(copy.articles) > 1 for copy in found.copies)
    members = [member for link in found.entities for member in link.members]
    assert sorted(members) == sorted({entity.id for one in built for entity in one.entities})
    shuffled = list(built)
    random.shuffle(shuffled)
    assert resolve(shuffled) == found


def test_an_article_given_twice_counts_once(analysis):
    one = analysis("Post")
    assert resolve([one, one]) == resolve([one])


def test_nothing_comes_to_nothing():
    found = resolve(())
    assert (found.copies, found.stories, found.entities) == ((), (), ())
