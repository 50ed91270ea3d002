"""Corrections within one text."""

import pytest

from twosource.extracting.attribution.attributions import find_attributions
from twosource.extracting.figures.figures import find_figures
from twosource.language import annotate
from twosource.model.article import Article
from twosource.model.statement import Measure, Status

pytestmark = pytest.mark.model


def read(nlp, text):
    parsed = next(iter(annotate([Article.from_text(text, published="2024-03-06")], nlp)))
    return find_figures(parsed, find_attributions(parsed))


def test_the_old_value_behind_from_is_revised_and_leads_to_the_new_one(nlp):
    new, old = read(nlp, "The dead included nine miners, said the company, which corrected the figure from 11.")
    assert (old.low, old.measure, old.population) == (11, "killed", "miners")
    assert (old.status, old.revised_to, new.status) == (Status.REVISED, new.id, Status.STANDS)


def test_the_first_giver_of_a_revised_value_is_named(nlp):
    text = (
        "The dead included nine miners, said the company, which lowered the figure from 11, which had been given"
        " earlier by union leaders."
    )
    assert read(nlp, text)[1].attributed_to.text == "union leaders"


def test_a_toll_moves_from_the_old_value_to_the_new(nlp):
    old, new = read(nlp, "The ministry lowered the death toll from 45 to 38.")
    assert (old.low, old.status, old.revised_to) == (45, Status.REVISED, new.id)
    assert (new.low, new.status) == (38, Status.STANDS)


def test_a_retracted_statement_carries_its_reason_and_its_speaker(nlp):
    (figure,) = read(nlp, "On Friday the health agency withdrew a statement that said over 90 patients had died.")
    assert figure.status is Status.RETRACTED
    assert figure.status_reason.quote == "withdrew"
    assert figure.attributed_to.text == "the health agency"


def test_a_retraction_in_the_next_sentence_counts(nlp):
    text = "The agency said that 90 people had died. An hour later it withdrew the statement."
    assert [figure.status for figure in read(nlp, text)] == [Status.RETRACTED]


def test_a_denial_of_what_befell_those_counted_before_counts_nobody(nlp):
    assert not read(nlp, "The minister denied that the 20 girls were freed for a ransom.")


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("A man convicted of spying for Norland may be jailed for life.", 0),
        ("A man arrested at the port was taken to Lunde.", 1),
        ("A man shot by police could be seen on the pier.", 1),
    ],
)
def test_who_stands_for_everybody_is_nobody_counted(nlp, text, counted):
    assert sum(figure.measure is not Measure.OTHER for figure in read(nlp, text)) == counted


def test_a_denied_figure_is_disputed(nlp):
    (figure,) = read(nlp, "The army denied that 20 civilians were killed.")
    assert figure.status is Status.DISPUTED


def test_none_and_some_from_two_sources_is_a_dispute(nlp):
    text = "Police said five people were injured at the fair. The organiser said no one was injured."
    assert [figure.status for figure in read(nlp, text)] == [Status.STANDS, Status.DISPUTED]


def test_what_nobody_changes_stands(nlp):
    (figure,) = read(nlp, "Five people were injured at the fair.")
    assert (figure.status, figure.status_reason) == (Status.STANDS, None)


@pytest.mark.parametrize(
    ("clause", "giver"),
    [
        ("which the county police had given overnight", "the county police"),
        ("a number that the fire service had reported on Sunday", "the fire service"),
        ("which had been put out earlier by the harbour office", "the harbour office"),
        ("announced on Friday by the harbour office", "the harbour office"),
        ("which had been inflated by double counting", None),
        ("which was too high", None),
    ],
)
def test_the_clause_behind_a_revised_value_tells_who_gave_it(nlp, clause, giver):
    text = f"The ministry said 16 miners had died, revising the toll from 19, {clause}."
    old = read(nlp, text)[1]
    assert (None if old.attributed_to is None else old.attributed_to.text) == giver


def test_who_corrects_a_value_is_not_its_source(nlp):
    new, old = read(nlp, "The ministry said 16 miners had died, revising the toll from 19.")
    assert (new.attributed_to.text, old.status, old.attributed_to) == ("The ministry", Status.REVISED, None)


def test_the_word_for_who_gave_a_revised_value_is_the_verb_of_giving(nlp):
    _, old = read(nlp, "The ministry said 16 miners had died, revising the toll from 19, which police had given.")
    assert old.attributed_to.cue == "given"


@pytest.mark.parametrize("adverb", ["originally", "initially", "wrongly"])
def test_what_is_told_as_a_first_account_only_is_revised(nlp, adverb):
    (figure,) = read(nlp, f"The local station {adverb} reported that four miners had died.")
    assert figure.status is Status.REVISED


def test_what_happened_early_in_a_month_is_no_first_account(nlp):
    text = (
        "Early November, the fleet held eight smugglers. The ministry now asks who will try the 23 smugglers it holds."
    )
    assert [figure.status for figure in read(nlp, text)] == [Status.STANDS] * 2


def test_no_one_else_is_no_denial_of_the_one(nlp):
    figures = read(nlp, "A man was injured, police said. The mayor said that no one else was injured.")
    assert [figure.status for figure in figures] == [Status.STANDS] * len(figures)
