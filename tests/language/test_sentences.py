import pytest
from spacy.language import Language

from twosource.language.sentences import find_sentences
from twosource.language.tagging import tag
from twosource.model.article import Article

pytestmark = pytest.mark.model


def split(nlp: Language, text: str) -> list[str]:
    ((article, doc),) = tag([Article.from_text(text)], nlp)
    return [text[one.start : one.end] for one in find_sentences(article, doc)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Gov. Smith left on Jan. 19 for the coast.", "Nobody knew why."],
        ["Mr. J. Brown spoke to Sen. Green.", "Dr. White did not."],
        ["“I saw the fire.", "I ran away.", "Then the roof fell,” she said."],
        ["“We will go on.”", "The minister sat down."],
        ["“Why?” he asked."],
        ["It was 5 p.m. when they came.", "Then it rained."],
        ["The “deal” was off."],
        ["It was Sun. Dec. 31, 2017.", "Then they left."],
        ["She met Const. Amy Lind.", "Sgt. Bo Ray and Const. Ola Berg went home."],
        ["She walked in with her . 357 Magnum ."],
        ["Juror No . 12 went home ."],
        ["Factory Blast in Port Lara Kills 3; 25 Hurt"],
        ["Bridge Falls, Mayor Anna Berg Blames Storm"],
        ["LIMA, March 17 (Wire) - The government resigned on Tuesday.", "Nobody knew why."],
    ],
)
def test_sentences_of_one_paragraph(nlp: Language, sentences: list[str]) -> None:
    assert split(nlp, " ".join(sentences)) == sentences


def test_no_sentence_crosses_a_paragraph(nlp: Language) -> None:
    assert split(nlp, "The mayor of the town\n\nsaid nothing at all") == [
        "The mayor of the town",
        "said nothing at all",
    ]


def test_sentences_have_no_outer_white_space(nlp: Language) -> None:
    assert split(nlp, "  \n\n The bridge fell.  \n\n  ") == ["The bridge fell."]


def test_a_lone_closing_mark_belongs_to_the_sentence_before(nlp: Language) -> None:
    assert split(nlp, "“The talks will go on. ” Nobody else spoke.")[0].endswith("”")


def test_tokens_and_characters_agree(nlp: Language) -> None:
    text = "Police came. They left.\n\nNobody was hurt."
    ((article, doc),) = tag([Article.from_text(text)], nlp)
    for one in find_sentences(article, doc):
        assert doc[one.first_token : one.last_token].text == text[one.start : one.end]


def test_the_paragraph_is_told(nlp: Language) -> None:
    ((article, doc),) = tag([Article.from_text("One came. Two left.\n\nThree stayed.")], nlp)
    assert [one.paragraph for one in find_sentences(article, doc)] == [0, 0, 1]
