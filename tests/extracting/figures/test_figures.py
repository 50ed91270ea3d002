"""Figures as statements: evidence, who says so, population, plans."""

import pytest

import twosource as ts
from twosource.extracting.attribution.attributions import find_attributions
from twosource.extracting.figures.figures import find_figures
from twosource.language import annotate
from twosource.model.article import Article
from twosource.model.statement import About, Measure, Modality, Status

pytestmark = pytest.mark.model

TEXT = (
    "Ferry sinks off northern coast, 18 dead\n"
    "At least 18 people drowned and dozens more were injured when a ferry sank on Tuesday, the coast guard said.\n"
    "The navy will send four ships on Thursday.\n"
    "In 2009, a similar accident killed 70 people.\n"
)


@pytest.fixture(scope="module")
def parsed(nlp):
    return next(iter(annotate([Article.from_text(TEXT, published="2024-03-06")], nlp)))


@pytest.fixture(scope="module")
def figures(parsed):
    return find_figures(parsed, find_attributions(parsed))


def test_the_evidence_is_verbatim(parsed, figures):
    for figure in figures:
        (evidence,) = figure.evidence
        assert parsed.article.text[evidence.start : evidence.end] == evidence.quote
        assert evidence.quote in evidence.sentence


def test_the_quote_is_the_counted_phrase(figures):
    assert figures[1].evidence[0].quote == "At least 18 people"


def test_who_says_so_is_named(figures):
    assert figures[1].attributed_to.text == "the coast guard"


def test_a_number_without_a_noun_counts_what_the_one_before_it_counts(figures):
    assert (figures[2].measure, figures[2].population) == ("injured", "people")


def test_what_is_to_come_is_planned(figures):
    assert (figures[3].measure, figures[3].modality) == ("deployed", Modality.PLANNED)


def test_another_year_is_background(figures):
    assert [figure.about for figure in figures][-2:] == [About.MAIN, About.BACKGROUND]


def test_ids_differ_and_come_from_the_content(parsed, figures):
    again = find_figures(parsed, find_attributions(parsed))
    assert [figure.id for figure in again] == [figure.id for figure in figures]
    assert len({figure.id for figure in figures}) == len(figures)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The death toll stood at 18 on Friday.", [("killed", 18)]),
        ("Officials put the number of injured at 120.", [("injured", 120)]),
        ("The number of confirmed dead rose by 12 to 75.", [("killed", 75)]),
        ("Rescuers searched for four men who were missing after the blast.", [("missing", 4)]),
        ("A five-year-old boy was listed in critical condition.", [("injured", 1)]),
        ("About 500 dockworkers took part in the protest.", [("attending", 500)]),
        ("More than 4,000 people have been forced from their homes.", [("displaced", 4001)]),
        ("Around 60 people slept in a school after being evacuated.", [("displaced", 60)]),
        ("About 200 residents had to be moved from their homes.", [("displaced", 200)]),
        ("Charges were brought against five people.", [("detained", 5)]),
        ("A blast killed a police officer and a bomb disposal technician.", [("killed", 1), ("killed", 1)]),
        ("Market fire: 21 unpaid porters killed by gas leak", [("killed", 21)]),
        ("Stampede Kills 4 At Nightclub", [("killed", 4)]),
        ("Three firefighters reported minor injuries.", [("injured", 3)]),
        ("No one was hurt in the fire, in which two barns were destroyed.", [("injured", 0), ("destroyed", 2)]),
        ("No-one is believed to have been injured.", [("injured", 0)]),
        ("A firefighter died in hospital on Sunday.", [("killed", 1)]),
        ("A fire in the hills forced 300 people to flee.", [("displaced", 300)]),
        ("Five Turks were killed in a crash on Monday.", [("killed", 5)]),
        ("A Swede was killed and two Finns were hurt in an avalanche.", [("killed", 1), ("injured", 2)]),
        ("The scandal sent three governors to prison.", [("detained", 3)]),
        ("A former employee walked into a party and shot and killed a man.", [("killed", 1)]),
        ("Police arrested 12 smugglers on Friday, a senior officer said.", [("detained", 12)]),
        ("Two guards shot and killed a man on Friday.", [("other", 2), ("killed", 1)]),
        ("Four raiders killed and robbed a jeweller.", [("other", 4)]),
        ("The crowd, about 900 people, was evacuated from the park.", [("displaced", 900)]),
        ("The storm left 40 barns and about 900 houses rendered unsafe.", [("destroyed", 40), ("destroyed", 900)]),
        ("The bank said that 5,000 Danish clients' personal information was leaked.", [("affected", 5000)]),
    ],
)
def test_a_count_is_read_from_its_sentence(read_figures, text, expected):
    assert [(figure.measure.value, figure.low) for figure in read_figures(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The striker levelled the scores.",
        "Thirty workers have been sent home.",
        "None of the injured was in danger.",
        "An Orion 9 rocket stood on the pad.",
        "Call the police on 0845 125 2222 if you were injured.",
        "Jane Bell of 208 Mill St. was arrested on Monday.",
        "Two victims had been counted twice.",
        "The coroner named two victims on Monday.",
        "Three victims who were listed twice had left.",
        "Five poles were knocked down.",
        "She could see a man striding back and forth.",
        "Lind added 11 rebounds, seven assists and two announcements.",
        "He pleaded guilty to attempted murder of a policeman.",
        "The baker and father to two boys died at once.",
        "Lund has four prior arrests, among them one for theft.",
    ],
)
def test_what_is_no_count_of_the_happening_is_left_out(read_figures, text):
    assert read_figures(text) == ()


def test_one_person_of_a_headline_is_quoted_whole(read_figures):
    (figure,) = read_figures("31-year-old woman drowned after storm tide")
    assert figure.evidence[0].quote == "31-year-old woman"


@pytest.mark.parametrize(
    "text",
    [
        "Five people were killed, three of them children.",
        "Twelve people were hurt, two seriously.",
        "Of the 40 people hurt, six were in a serious condition.",
        "Inspectors questioned five people, among them three managers who were detained on Monday.",
        "Nine people, a man and eight women, were killed in the attack.",
        "Six of the 20 injured on the pier were tourists.",
    ],
)
def test_a_part_points_to_its_whole(read_figures, text):
    figures = read_figures(text)
    whole = max(figures, key=lambda figure: figure.low)
    assert {figure.subset_of for figure in figures if figure is not whole} == {whole.id}


def test_the_older_value_of_a_toll_that_rises_no_longer_stands(read_figures):
    old, new = read_figures("The toll rose from 38 to 45 overnight.")
    assert (old.status, old.revised_to, new.status) == (Status.REVISED, new.id, Status.STANDS)


def test_a_toll_that_is_revised_is_corrected(read_figures):
    old, new = read_figures("The ministry revised the toll from 38 to 45 on Sunday.")
    assert (old.status, old.revised_to) == (Status.REVISED, new.id)


def test_two_accounts_in_one_sentence_are_disputed(read_figures):
    figures = read_figures("The army said 14 rebels had been killed, but the mayor said 12 had died.")
    assert [figure.status for figure in figures] == [Status.DISPUTED, Status.DISPUTED]


def test_no_one_is_an_asserted_zero(read_figures):
    (figure,) = read_figures("Police said no one had been detained over a protest on Sunday.")
    assert (figure.low, figure.modality, figure.status) == (0, Modality.ASSERTED, Status.STANDS)


def test_a_whole_named_again_keeps_what_was_told_of_it(read_figures):
    figures = read_figures("Four miners were missing after the blast. Two of the four miners were found alive.")
    assert [figure.measure.value for figure in figures] == ["missing", "rescued", "missing"]


def test_what_came_two_weeks_before_is_background(read_figures):
    (figure,) = read_figures("The raid came two weeks after 37 villagers were killed in a landslide.")
    assert figure.about is About.BACKGROUND


@pytest.mark.model
def test_what_no_news_counts_lends_its_noun_to_no_figure(nlp):
    text = "43 people were being treated in three hospitals, six of them in critical condition, the mayor of Lorn said."
    figures = ts.analyse(ts.Article.from_text(text)).figures
    assert "hospitals" not in [figure.population for figure in figures]


def test_there_might_have_been_is_possible(read_figures):
    (figure,) = read_figures("News\nThere might have been six people killed.")
    assert figure.modality is Modality.POSSIBLE


def test_only_months_after_is_another_happening(read_figures):
    (figure,) = read_figures("News\nThe attack came only months after a gambler shot six people dead.")
    assert figure.about is About.BACKGROUND


def test_no_scale_of_an_amount_is_a_count(read_figures):
    figures = read_figures("News\nThousands marched before the state took a euro70 billion ($92 billion) credit.")
    assert [figure.low for figure in figures] == [2000]


@pytest.mark.parametrize(
    "text",
    [
        "Daniel Roe, 20 was found guilty of the robbery.",
        "Daniel Roe, an alleged 8 Block gang member, was arrested in Marvale.",
    ],
)
def test_an_age_and_a_name_with_a_number_count_nobody(read_figures, text):
    assert not {20.0, 8.0} & {figure.low for figure in read_figures(text)}


@pytest.mark.parametrize("harm", ["fatally injuring", "mortally wounding", "fatally striking"])
def test_who_is_fatally_hurt_is_dead(read_figures, harm):
    (figure,) = read_figures(f"The driver fled after {harm} a woman on Harbour Street.")
    assert (figure.measure, figure.low) == (Measure.KILLED, 1)


def test_who_only_speaks_is_not_counted(nlp):
    text = "The road was shut in March, according to two officers. Two officers were sent to the bridge, police said."
    parsed = next(iter(annotate([Article.from_text(text, published="2024-03-06")], nlp)))
    found = find_figures(parsed, find_attributions(parsed))
    assert [one.evidence[0].sentence.partition(" ")[0] for one in found] == ["Two"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The quake killed 12 people in Paris and 30 in Berlin, police said.", ["Paris", "Berlin"]),
        ("Floods killed five people in Norway, three in Sweden and one in Denmark.", ["Norway", "Sweden", "Denmark"]),
    ],
)
def test_each_count_has_its_own_place_and_none_is_part_of_another(nlp, text, places):
    parsed = next(iter(annotate([Article.from_text(text, published="2024-03-06")], nlp)))
    found = find_figures(parsed, find_attributions(parsed))
    assert [one.where.text for one in found] == places
    assert {one.subset_of for one in found} == {None}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The army dismissed two officers on Friday.", ("other", "officers")),
        (
            "Russia launched 99 missiles on Tuesday. The air force said it shot down 72 of them.",
            ("destroyed", "missiles"),
        ),
    ],
)
def test_staff_that_is_let_go_is_not_sent_and_parts_of_things_are_no_people(nlp, text, counted):
    parsed = next(iter(annotate([Article.from_text(text, published="2024-03-06")], nlp)))
    found = find_figures(parsed, find_attributions(parsed))
    assert (found[-1].measure.value, found[-1].population) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "A gunman killed at least 15 people at Charles University in Prague on Thursday, Czech police said.",
            ["at least 15 people"],
        ),
        ("Two soldiers lost their lives.", ["Two soldiers"]),
    ],
)
def test_who_did_the_harm_did_not_come_to_it(nlp, text, counted):
    parsed = next(iter(annotate([Article.from_text(text, published="2023-12-21")], nlp)))
    assert [one.evidence[0].quote for one in find_figures(parsed, ())] == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Thousands of people lined the streets to watch the parade.", ["attending"]),
        ("Six boats attacked a tanker. Two of them managed to flee, the navy said.", ["boats"]),
    ],
)
def test_who_watches_is_present_and_boats_that_flee_are_boats(nlp, text, counted):
    parsed = next(iter(annotate([Article.from_text(text, published="2024-03-06")], nlp)))
    found = find_figures(parsed, find_attributions(parsed))
    assert [one.measure.value if counted == ["attending"] else one.population for one in found[-1:]] == counted
