"""Claims that their speakers take back, and whose claim "its claim" is."""

import pytest

from twosource.extracting.attribution.attributions import find_attributions
from twosource.model.statement import Status

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def read(parse):
    """A function from a text to its attributions."""
    return lambda text: find_attributions(parse(text))


@pytest.mark.parametrize(
    "text",
    [
        "The minister withdrew his statement that the captain had been drunk.",
        "The minister took back his remark that the captain had been drunk.",
        "The police walked back an earlier statement that the captain had been drunk.",
        "The minister said the captain had been drunk. He later retracted the claim.",
    ],
)
def test_a_claim_that_is_taken_back_is_retracted(read, text):
    told = next(one for one in read(text) if one.status is Status.RETRACTED)
    assert told.content[0].text.endswith("been drunk")


@pytest.mark.parametrize(
    "text",
    [
        "The minister refused to retract his claim that the captain had been drunk.",
        "The minister said the captain had been drunk. The mayor later retracted a claim.",
        "The minister did not retract his claim that the captain had been drunk.",
    ],
)
def test_a_claim_that_is_not_taken_back_stands(read, text):
    assert {one.status for one in read(text)} == {Status.STANDS}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The mill said all was well. The council has offered no proof for its claim that the pier was safe.",
            "council",
        ),
        ("The army spoke on Monday. The rebels repeated their claim that the bridge was theirs.", "rebels"),
        ("The council met on Monday. The union dropped its claim that pay was too low.", "union"),
    ],
)
def test_a_claim_of_its_own_is_that_of_the_subject(read, text, speaker):
    claim = next(one for one in read(text) if one.cue[0].text == "claim")
    assert claim.attributed_to.text == f"The {speaker}"
