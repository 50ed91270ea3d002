"""Names that the words behind them tell to be people's; the labels are set by hand, as a tagger may err."""

import pytest
from spacy.tokens import Span

from twosource.language.entities.name_spans import find_names
from twosource.language.tokens import Doc
from twosource.model.annotation import EntityKind

pytestmark = pytest.mark.model


@pytest.fixture
def kind(nlp):
    def decide(text, name, label):
        doc = nlp(text)
        start = text.index(name)
        span = doc.char_span(start, start + len(name))
        doc.ents = [Span(doc, span.start, span.end, label=label)]
        return {found.text(doc): found.kind for found in find_names(Doc(doc))}[name]

    return decide


@pytest.mark.parametrize("label", ["ORG", "NORP", "GPE"])
@pytest.mark.parametrize(
    "behind",
    [
        ", who had been named on Monday, spoke first.",
        ", whose brother drowned, spoke first.",
        ", 61, spoke first.",
        ", a former transport minister, spoke first.",
        ", the county's chief prosecutor, spoke first.",
        ", a widow from the port, spoke first.",
    ],
)
def test_what_follows_a_name_tells_that_it_is_a_persons(kind, behind, label):
    assert kind(f"Dorin Vasca{behind}", "Dorin Vasca", label) is EntityKind.PERSON


@pytest.mark.parametrize(
    ("name", "behind"),
    [
        ("Brell Dynamo", ", a leader in pumps, spoke first."),
        ("Brell Holdings", ", who had bought the mine, spoke first."),
        ("Brell Dynamo", ", a partner of the port, spoke first."),
        ("Brell Dynamo", ", the country's largest dredger, spoke first."),
        ("Brell Dynamo", " spoke first."),
    ],
)
def test_a_firm_remains_one(kind, name, behind):
    assert kind(f"{name}{behind}", name, "ORG") is EntityKind.ORGANISATION
