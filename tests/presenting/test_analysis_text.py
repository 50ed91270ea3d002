"""What one article states, as text for a terminal."""

import pytest

import twosource as ts
from twosource.presenting.analysis_text import analysis_to_text

TEXT = (
    "The interior ministry said more than 50 people were detained. Jane Doe, the mayor, said a night curfew would"
    " remain in force until March 20. The council has promised to publish its report within two days."
)


@pytest.fixture(scope="module")
def shown(nlp):
    return analysis_to_text(ts.analyse(ts.Article.from_text(TEXT, title="Curfew", published="2023-03-15")))


@pytest.mark.model
@pytest.mark.parametrize(
    "words",
    [
        "Curfew (page art-",
        "Figures (1)",
        "detained: more than 50 people; says The interior ministry",
        "curfew; to 20 March 2023",
        "due 15–17 March 2023",
        "“The interior ministry said more than 50 people were detained.”",
    ],
)
def test_each_kind_is_told_with_its_sentence(shown, words):
    assert words in shown


@pytest.mark.model
def test_control_characters_of_a_page_are_shown_and_not_sent(nlp):
    article = ts.Article.from_text("Police said 5 people were killed \x1b[31mon Monday.", title="A\x1b]0;B")
    assert "\x1b" not in analysis_to_text(ts.analyse(article))
