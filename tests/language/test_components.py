"""The annotators as components of somebody else's pipeline."""

from datetime import date

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from twosource.errors import UsageError

COMPONENTS = ("twosource_times", "twosource_places", "twosource_quantities", "twosource_entities")
TEXT = "The Kazakh president said on Tuesday that at least 164 people were killed in Almaty."


@pytest.fixture(scope="module")
def pipeline(nlp):
    for component in COMPONENTS:
        nlp.add_pipe(component)
    yield nlp
    for component in COMPONENTS:
        nlp.remove_pipe(component)


@pytest.fixture(scope="module")
def doc(pipeline):
    made = pipeline.make_doc(TEXT)
    made._.published = date(2022, 1, 14)
    return pipeline(made)


@pytest.mark.model
def test_times_count_from_the_day_of_publication(doc):
    assert [(time.text, time.earliest) for time in doc._.times] == [("Tuesday", date(2022, 1, 11))]


@pytest.mark.model
def test_places_are_on_the_map(doc):
    assert [(place.name, place.country) for place in doc._.places] == [("Kazakhstan", "KZ"), ("Almaty", "KZ")]


@pytest.mark.model
def test_quantities_have_bounds_and_a_noun(doc):
    assert [(one.low, one.high, one.noun) for one in doc._.quantities] == [(164, None, "people")]


@pytest.mark.model
def test_entities_have_mentions_in_the_text(doc):
    mentions = [mention for entity in doc._.entities for mention in entity.mentions]
    assert mentions
    assert all(doc.text[mention.start : mention.end] == mention.text for mention in mentions)


@pytest.mark.model
def test_what_was_found_survives_serialisation(doc):
    (again,) = DocBin(docs=[doc], store_user_data=True).get_docs(doc.vocab)
    found = [(one._.times, one._.places, one._.quantities, one._.entities) for one in (doc, again)]
    assert found[0] == found[1]


@pytest.mark.model
def test_the_day_of_the_doc_outranks_that_of_the_config(nlp):
    mark = nlp.create_pipe("twosource_times", config={"published": "2020-06-03"})
    parsed = nlp("They met on Tuesday.")
    assert mark(parsed)._.times[0].value == "2020-06-02"
    parsed._.published = "2022-01-14"
    assert mark(parsed)._.times[0].value == "2022-01-11"


@pytest.mark.model
def test_a_component_alone_finds_what_it_needs(nlp, doc):
    alone = nlp.create_pipe("twosource_entities")(Doc(doc.vocab).from_bytes(doc.to_bytes(exclude=["user_data"])))
    assert [entity.name for entity in alone._.entities] == [entity.name for entity in doc._.entities]


@pytest.mark.model
def test_nothing_is_found_in_nothing(pipeline):
    empty = pipeline("")
    assert (empty._.times, empty._.places, empty._.quantities, empty._.entities) == ((), (), (), ())


@pytest.mark.parametrize("component", COMPONENTS)
def test_a_doc_that_was_not_parsed_is_refused(component):
    blank = spacy.blank("en")
    mark = blank.create_pipe(component)
    with pytest.raises(UsageError, match="run before it"):
        mark(blank.make_doc(TEXT))


def test_a_date_that_is_none_is_refused():
    blank = spacy.blank("en")
    with pytest.raises(UsageError, match="is no date"):
        blank.create_pipe("twosource_times", config={"published": "last week"})(blank.make_doc(""))


@pytest.mark.model
def test_round_words_are_read_by_the_convention_of_the_config(nlp):
    mark = nlp.create_pipe("twosource_quantities", config={"convention": "acled"})
    assert [one.low for one in mark(nlp("Dozens of people were hurt."))._.quantities] == [12]


def test_a_day_of_publication_that_is_none_is_refused(nlp):
    with pytest.raises(UsageError, match="no day of publication"):
        nlp.make_doc("On Tuesday.")._.published = 5
