"""Other ways to read a claim, hand-built so that no model is needed."""

import spacy
from spacy.tokens import Doc as SpacyDoc

from twosource.extracting.attribution.claims import Claim
from twosource.extracting.attribution.readings import find_tails, read_otherwise
from twosource.language.tokens import Doc

VOCAB = spacy.blank("en").vocab


def build(words: str, heads: list[int], deps: list[str]) -> Doc:
    """A Doc with that syntax."""
    parts = words.split()
    return Doc(SpacyDoc(VOCAB, words=parts, heads=heads, deps=deps, pos=["X"] * len(parts)))


def read_all(claim: Claim) -> list[Claim]:
    """All other readings of a claim."""
    return list(read_otherwise(claim, find_tails(claim.head.doc)))


LONG = "The clerk , who had left the old town hall long before noon , said it rained"


def long_source() -> Claim:
    """A claim whose source has a long aside."""
    heads = [1, 13, 1, 5, 5, 1, 9, 9, 9, 5, 11, 5, 1, 13, 15, 13]
    deps = ["det", "nsubj", "punct", "nsubj", "aux", "relcl", "det", "amod", "compound", "dobj", "advmod", "prep"]
    words = LONG.replace(" noon ,", " ,").split()
    doc = build(" ".join(words), heads, [*deps, "punct", "ROOT", "nsubj", "ccomp"])
    return Claim(doc[13], "ccomp", doc[1], (0, 13), (13, 14), ((14, 16),))


def test_a_source_is_offered_without_its_long_aside():
    shorter = [one.source for one in read_all(long_source()) if one.reading == "short source"]
    assert shorter == [(0, 2)]


def test_a_source_with_a_short_aside_is_left():
    deps = ["det", "nsubj", "punct", "appos", "punct", "ROOT", "nsubj", "ccomp"]
    doc = build("The mayor , 40 , said it rained", [1, 5, 1, 1, 1, 5, 7, 5], deps)
    claim = Claim(doc[5], "ccomp", doc[1], (0, 4), (5, 6), ((6, 8),))
    assert read_all(claim) == []


def test_a_content_is_offered_without_its_long_tail():
    doc = build(
        "She praised the plan , which the old council had once called a waste of money",
        [1, 1, 3, 1, 3, 11, 8, 8, 11, 11, 11, 3, 13, 11, 13, 14],
        [
            "nsubj",
            "ROOT",
            "det",
            "dobj",
            "punct",
            "dobj",
            "det",
            "amod",
            "nsubj",
            "aux",
            "advmod",
            "relcl",
            "det",
            "oprd",
            "prep",
            "pobj",
        ],
    )
    claim = Claim(doc[1], "dobj", doc[0], (0, 1), (1, 2), ((2, 16),))
    assert [one.content for one in read_all(claim) if one.reading == "short content"] == [((2, 4),)]


def test_that_may_be_read_as_its_noun():
    doc = build("a report that said it rained", [1, 1, 3, 1, 5, 3], ["det", "ROOT", "nsubj", "relcl", "nsubj", "ccomp"])
    claim = Claim(doc[3], "ccomp", doc[2], (2, 3), (3, 4), ((4, 6),))
    assert [one.source for one in read_all(claim) if one.reading == "antecedent"] == [(0, 2)]
