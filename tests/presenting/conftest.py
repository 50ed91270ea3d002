"""The invented story of `flood.py` as fixtures, told as it is and by pages that try to break out of their places."""

import pytest
from tests.presenting.flood import tell_story

from twosource.model.finding import Finding, Origin, OriginKind, Verdict
from twosource.model.span import Evidence
from twosource.presenting import present

HOSTILE = (
    "</title></style></script><script>window.owned=1</script><img src=x onerror=window.owned=1>"
    "\" onload='window.owned=1' <svg onload=window.owned=1> javascript:window.owned=1 ]]> {{7*7}} \x1b[31m\u202e"
)
"""What a page may say to break out of the title, an attribute, the style, the script, the template, the terminal."""


@pytest.fixture(scope="session")
def story():
    """The arguments of `present` for the invented story."""
    return tell_story()


@pytest.fixture(scope="session")
def dossier(story):
    """The dossier of the invented story."""
    return present(*story)


@pytest.fixture(scope="session")
def hostile():
    """A dossier whose every text tries to break out of its place."""
    return present(*tell_story(HOSTILE))


def report_on(analyses, at, *, outlets=("Harbour Post", "Sea Wire"), origins=("coast guard",), text=None):
    """A finding on these sentences of the two articles."""
    evidence = tuple(cite_whole(one, number) for one, number in zip(analyses, at, strict=True))
    roots = tuple(Origin(f"ori-{name}", name, OriginKind.BODY, (), ()) for name in origins)
    verdict = Verdict.CORROBORATED if len(origins) > 1 else Verdict.SINGLE_ORIGIN
    value = text or evidence[0].sentence
    return Finding(
        "fin-report", "what", "report", (), verdict, roots, outlets, len(origins), "so", evidence, value=value
    )


def cite_whole(analysis, at):
    """That sentence of the analysis, whole."""
    span = analysis.sentences[at]
    return Evidence.cite(analysis.article, span.start, span.end, span.start, span.end)


@pytest.fixture
def make_report():
    return report_on


@pytest.fixture
def cite_sentence():
    return cite_whole
