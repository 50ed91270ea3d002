"""Who says what stands at a place of the text."""

import pytest

from twosource.extracting.attribution.attributions import find_attributions
from twosource.extracting.attribution.said_by import find_attributed, place
from twosource.language import annotate
from twosource.model.article import Article

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def said(nlp):
    """A function from a text and a piece of it to who says that piece."""

    def find(text, piece):
        parsed = next(iter(annotate([Article.from_text(text, published="2024-03-06")], nlp)))
        start = text.index(piece)
        return find_attributed(parsed, find_attributions(parsed), start, start + len(piece))

    return find


@pytest.mark.parametrize(
    ("text", "piece", "expected"),
    [
        ("Harbour officials said nine boats had sunk.", "nine boats", "Harbour officials"),
        ("Nine boats sank, according to the coast guard.", "Nine boats", "the coast guard"),
        ("“The pier is gone,” said Ann Lee. “We lost nine boats.”", "nine boats", "Ann Lee"),
        ("Ann Lee spoke first. “We lost nine boats,” said the mayor.", "nine boats", "the mayor"),
        ("Ann Lee said the pier was gone, adding that nine boats had sunk.", "nine boats", "Ann Lee"),
        ("State television quoted the mayor as saying nine boats had sunk.", "nine boats", "the mayor"),
        ("The storm led officials to say that nine boats had sunk.", "nine boats", "officials"),
        ("The images show that nine boats have sunk.", "nine boats", "The images"),
        ("The mayor refused to leave and said nine boats had sunk.", "nine boats", "The mayor"),
    ],
)
def test_the_source_is_named_verbatim(said, text, piece, expected):
    assert said(text, piece).text == expected


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("Nine boats sank in the storm.", "Nine boats"),
        ("Police have identified 31 suspects.", "31 suspects"),
        ("Nine boats reportedly sank.", "Nine boats"),
        ("The storm has claimed 40 lives.", "40 lives"),
        ("The mayor did not say that nine boats had sunk.", "nine boats"),
        ("Police refused to confirm that nine boats had sunk.", "nine boats"),
        ("What the papers won't tell you about the storm that sank nine boats", "nine boats"),
    ],
)
def test_the_outlet_itself_is_nobody(said, text, piece):
    assert said(text, piece) is None


def test_the_chain_runs_from_the_outlet_to_the_first_speaker(said):
    found = said("The paper reported that the mayor said nine boats had sunk.", "nine boats")
    assert found.chain == ("The paper", "the mayor")


def test_a_relative_clause_tells_who_said_what_it_hangs_on(said):
    found = said("The office lowered the number from 31, which had been reported by the coroner.", "31")
    assert found.text == "the coroner"


def test_the_channel_comes_with_the_source(said):
    assert said("The harbour office said in a message on Facebook that nine boats had sunk.", "nine boats").channel == (
        "in a message on Facebook"
    )


@pytest.mark.parametrize(
    "text",
    [
        "The crisis showed that nine boats were too old.",
        "Concern has mounted that nine boats were sold.",
        "Rumours spread that nine boats were sold.",
        "The rebels claimed responsibility for the raid that sank nine boats.",
        "A captain accused of sinking nine boats was jailed.",
    ],
)
def test_what_cannot_speak_is_no_source(said, text):
    assert said(text, "nine boats") is None


def test_attributions_laid_out_by_place_give_the_same_answers(nlp):
    text = (
        "The coast guard said nine boats had sunk. Two men drowned. There were 18 dead, which had been announced by "
        "the police. “The pier is gone,” said Ann Lee. “We lost nine boats.”"
    )
    parsed = next(iter(annotate([Article.from_text(text, published="2024-03-06")], nlp)))
    plain = find_attributions(parsed)
    told = place(parsed, plain)
    for token in parsed.doc:
        asked = token.idx, token.idx + len(token)
        assert find_attributed(parsed, told, *asked) == find_attributed(parsed, plain, *asked)
