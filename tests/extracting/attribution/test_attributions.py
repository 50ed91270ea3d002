"""Who says what, read by the model from sentences of our own."""

import pytest

import twosource as ts
from twosource.extracting.attribution.attributions import find_attributions
from twosource.language import annotate
from twosource.model.article import Article
from twosource.model.statement import Form, Status

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def attributions(nlp):
    """A function from a text to its attributions."""

    def find(text):
        parsed = next(iter(annotate([Article.from_text(text, published="2024-03-06")], nlp)))
        return find_attributions(parsed)

    return find


def words(spans) -> str:
    """The spans of one part of an attribution, joined."""
    return " | ".join(span.text for span in spans)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The harbour police said two boats had sunk.", "The harbour police", "said", "two boats had sunk"),
        ("Two boats have sunk, officials said.", "officials", "said", "Two boats have sunk"),
        ("Two boats sank, according to the coast guard.", "the coast guard", "according to", "Two boats sank"),
        ("“We lost two boats,” said Ann Lee.", "Ann Lee", "said", "“We lost two boats,”"),
        ("Ann Lee warned that more boats would sink.", "Ann Lee", "warned", "that more boats would sink"),
        (
            "Two boats sank off the pier, Ann Lee, the deputy head of the harbour office, said in a statement.",
            "Ann Lee, the deputy head of the harbour office",
            "said",
            "Two boats sank off the pier",
        ),
    ],
)
def test_source_cue_and_content(attributions, text, source, cue, content):
    found = [(words(one.source), words(one.cue), words(one.content)) for one in attributions(text)]
    assert (source, cue, content) in found


def test_a_quotation_goes_on_behind_its_cue(attributions):
    first = attributions("“The pier is gone,” Ann Lee said. “We will build it again.”")[0]
    assert words(first.content) == "“The pier is gone,” | “We will build it again.”"


def test_a_quotation_goes_on_over_paragraphs(attributions):
    first = attributions("Ann Lee told reporters: “The pier is gone.\n\n“We will build it again.”")[0]
    assert "We will build it again" in words(first.content)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“The pier is gone,” Ann Lee said.", Form.DIRECT),
        ("Ann Lee said the pier was “gone for good”.", Form.MIXED),
        ("Ann Lee said the pier was gone.", Form.INDIRECT),
    ],
)
def test_form_follows_the_quotation_marks(attributions, text, form):
    assert attributions(text)[0].form is form


def test_the_speaker_of_a_headline_may_stand_last(attributions):
    assert words(attributions("Old pier was unsafe for years: mayor")[0].source) == "mayor"


def test_a_dateline_is_no_part_of_the_source(attributions):
    assert (
        words(attributions("LIMA, Peru — The harbour police said two boats had sunk.")[0].source)
        == "The harbour police"
    )


def test_a_pronoun_goes_to_the_last_speaker(attributions):
    last = attributions("Ann Lee said the pier was gone. She said two boats had sunk.")[-1]
    assert last.attributed_to is not None
    assert last.attributed_to.text == "Ann Lee"


def test_what_was_taken_back_is_retracted(attributions):
    text = "On Monday, the harbour office retracted a notice that said nine boats had sunk in the storm."
    found = [one for one in attributions(text) if one.status is Status.RETRACTED]
    assert [words(one.source) for one in found] == ["the harbour office"]
    assert found[0].status_reason is not None


def test_the_doubt_of_the_outlet_is_kept(attributions):
    text = "The mayor said sailors had cut the ropes, but has provided no evidence of it."
    challenged = [one.challenged_by.quote for one in attributions(text) if one.challenged_by]
    assert challenged == ["provided no evidence"]


def test_one_report_in_another_keeps_the_chain(attributions):
    found = attributions("The paper reported that the mayor said two boats had sunk.")
    assert ("The paper", "the mayor") in [one.attributed_to.chain for one in found if one.attributed_to]


def test_evidence_holds_every_part(attributions):
    text = "“The pier is gone,” Ann Lee said. “We will build it again.” It rained."
    for one in attributions(text):
        quote = one.evidence[0].quote
        assert all(span.text in quote for span in (*one.source, *one.cue, *one.content))


@pytest.mark.parametrize("text", ["", "It rained.", "“", '"', ": : :", "said said said", "— : “", "\n\n:\n\n"])
def test_any_text_is_read(attributions, text):
    assert isinstance(attributions(text), tuple)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The ministry's spokeswoman, Lena Orlov, said three people were hurt.", "Lena Orlov"),
        ("Residents of the hills north of London said the water had risen.", None),
        ("A spokesman for the London Fire Brigade said the fire was out.", "London Fire Brigade"),
    ],
)
def test_the_speaker_is_whom_the_source_names(nlp, text, speaker):
    """A place within the phrase is no speaker; a spokesman without a name speaks for his body."""
    parsed = next(iter(annotate([Article.from_text(text, published="2024-03-06")], nlp)))
    names = {entity.id: entity.name for entity in parsed.entities}
    assert [names.get(one.speaker or "") for one in find_attributions(parsed)] == [speaker]


def test_the_hearer_is_no_part_of_what_is_quoted(attributions):
    told = attributions("The mayor told state TV: “We will stay. Nobody leaves.”")[0]
    assert (words(told.content), told.form, told.channel) == ("“We will stay. Nobody leaves.”", Form.DIRECT, "state TV")


def test_a_word_of_the_outlet_makes_a_quotation_partial(attributions):
    partial = attributions("Ann Lee said no “boats” sank.")[0]
    assert partial.form is Form.MIXED


def test_an_expectation_of_nobody_in_particular_has_no_source(attributions):
    expected = attributions("The bridge is expected to reopen in May.")[0]
    assert (expected.source, words(expected.cue)) == ((), "is expected")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("KYIV (Reuters) - Ukraine's air force said it shot down 21 drones.", "Ukraine's air force"),
        ("BENGHAZI, Libya - The Libyan Red Crescent said 3,000 people had died.", "The Libyan Red Crescent"),
    ],
)
def test_a_dateline_with_a_hyphen_is_no_part_of_the_source(nlp, text, source):
    analysis = ts.analyse(ts.Article.from_text(text, published="2024-03-06"))
    said = analysis.attributions[0]
    assert said.attributed_to.text == source
    names = {entity.id: entity.name for entity in analysis.entities}
    assert names.get(said.attributed_to.entity) in (None, "Libyan Red Crescent")


def test_no_group_says_nothing(attributions):
    said = attributions("No group has claimed the attack. The police said two men were held.")
    assert [one.attributed_to.text for one in said if one.attributed_to] == ["The police"]
