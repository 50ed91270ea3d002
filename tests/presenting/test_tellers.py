"""Who is named for what only one text has: one outlet, those that carry it, or the one that added it."""

from dataclasses import replace

import pytest

import twosource as ts
from twosource.model.likeness import Likeness
from twosource.presenting.only_in import _by_sentence, _stands_alone

pytestmark = pytest.mark.model

FERRY = (
    "A ferry with 60 people on board sank off Lorn on Monday, the coast guard said.",
    "Divers searched the harbour until midnight and found the black box of the ship.",
    "The captain of the ferry, Ada Lind, had steered ships between the islands for 20 years.",
    "The owner of the ferry said that its engine had been repaired in the yard of Vik in May.",
)
OTHER = (
    "The Norland ferry sank near Lorn on Monday, and a fishing boat saved nine of the people.",
    "The fishing boat's crew took the nine to the hospital of Lorn before dawn.",
    "Relatives waited at the pier and lit candles for those who had not been found.",
    "The ship went down within minutes, and the nine had clung to a raft, the crew told us.",
    "The minister of the sea flew to Lorn on Tuesday and met the families.",
)


def page(outlet, *lines):
    article = ts.Article.from_text("\n\n".join(lines), title=f"Ferry sinks off Lorn: {outlet}", published="2031-03-11")
    return replace(article, outlet=outlet)


def exclusives(*pages):
    return {one.outlet: [line.text for line in one.lines] for one in ts.brief(pages).only_in}


def test_a_text_that_two_outlets_carry_is_not_one_outlets_alone():
    found = exclusives(page("Lorn Post", *FERRY), page("Vik Herald", *FERRY), page("Island Times", *OTHER))
    assert "Lorn Post and Vik Herald" in found
    assert "Lorn Post" not in found
    assert "Vik Herald" not in found


def test_what_one_of_them_added_is_its_own():
    added = "The bells of the church of Vik rang on Tuesday, and the mayor of Vik, Ole Strand, closed the schools."
    found = exclusives(page("Lorn Post", *FERRY), page("Vik Herald", *FERRY, added), page("Island Times", *OTHER))
    assert added in found["Vik Herald"]


@pytest.mark.parametrize(("count", "alone"), [("14", False), ("15", True)])
def test_a_long_sentence_that_another_has_with_its_numbers_is_told_there_though_it_counts(count, alone):
    told = "On that occasion 14 passengers were injured after a ferry caught fire in Storm Sound near the pier of Vik."
    also = (
        f"It was the first since 1990, when {count} passengers were injured after a ferry caught fire in Storm Sound "
    )
    analyses = [
        ts.analyse(page("Lorn Post", told)),
        ts.analyse(page("Island Times", *OTHER, f"{also}near the pier of Vik.")),
    ]
    likeness = Likeness(analyses, {one.article.id: one.article.outlet for one in analyses})
    ((sentence, statements),) = _by_sentence(analyses[0])
    assert _stands_alone(sentence, statements, frozenset(), likeness) is alone


def test_a_line_without_an_end_among_whole_sentences_is_a_caption():
    caption = "Fishermen set fire to the old tower of the harbour of Lorn on Monday night"
    more = "Fishermen set fire to the old gate of the market of Lorn on Tuesday night."
    found = exclusives(page("Lorn Post", *FERRY, caption, more), page("Island Times", *OTHER))
    assert caption not in found["Lorn Post"]
    assert more in found["Lorn Post"]
