"""Which claims a sentence of our own offers, before any is judged."""

import pytest

from twosource.extracting.attribution.offers import find_claims
from twosource.language.tokens import Doc

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def offers(nlp):
    """A function from a text to the words of its claims: source, cue, content."""

    def find(text):
        doc = Doc(nlp(text))
        return {
            (
                doc[slice(*one.source)].text if one.source else "",
                doc[slice(*one.cue)].text,
                " | ".join(doc[start:end].text for start, end in one.content),
            )
            for one in find_claims(doc, [])
        }

    return find


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The driver reportedly fled the scene.", ("", "reportedly", "The driver | fled the scene.")),
        ("Police searched the house of the alleged forger.", ("", "alleged", "forger")),
        ("The bridge is expected to reopen in May.", ("", "is expected", "The bridge | to reopen in May")),
        ("The harbour seems safe.", ("", "seems", "The harbour | safe")),
        ("It seems that the harbour is safe.", ("", "seems", "that the harbour is safe")),
        ("Asked about the fire, the mayor shrugged.", ("", "Asked about", "the fire")),
        ("The mayor was bold enough to promise a new pier.", ("The mayor", "to promise", "a new pier")),
    ],
)
def test_a_claim_is_offered(offers, text, claim):
    assert claim in offers(text)


def test_what_follows_a_colon_goes_on_with_the_content(offers):
    found = offers("The road is closed, Ann Lee said: the bridge has gone.")
    assert any("road is closed" in content and "bridge has gone" in content for _, _, content in found)
