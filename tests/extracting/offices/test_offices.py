"""Offices, read by the model from sentences of our own."""

from datetime import date

import pytest

from twosource.extracting.offices.offices import find_offices
from twosource.extracting.offices.titles import normalise_role
from twosource.language import annotate
from twosource.model.article import Article
from twosource.model.statement import CountryBasis, OfficeChange


@pytest.fixture(scope="module")
def offices(nlp):
    """A function from a text to its offices."""

    def find(text):
        article = Article.from_text(text, published="2024-03-06")
        parsed = next(iter(annotate([article], nlp)))
        return find_offices(parsed, ())

    return find


@pytest.mark.parametrize(
    ("modifiers", "head", "role"),
    [
        ("", "President", "president"),
        ("Defense ", "Minister", "defense minister"),
        ("former ", "president", "president"),
        ("acting ", "Health Minister", "health minister"),
        ("first deputy ", "prime minister", "first deputy prime minister"),
        ("", "PM", "prime minister"),
    ],
)
def test_a_role_is_named_without_words_of_time(modifiers, head, role):
    assert normalise_role(modifiers, head) == role


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        ("President Peter Holm said the road was open.", "Peter Holm", "president"),
        ("Police spokeswoman Anna Berg said the road was open.", "Anna Berg", "police spokeswoman"),
        ("French Defense Minister Peter Holm left on Monday.", "Peter Holm", "defense minister"),
        ("Peter Holm, the health minister, said the road was open.", "Peter Holm", "health minister"),
    ],
)
def test_a_title_beside_a_name_is_held(offices, text, person, role):
    found = offices(text)
    assert [(one.person, one.role, one.change) for one in found] == [(person, role, OfficeChange.HOLDS)]


@pytest.mark.model
def test_a_spokesman_for_the_president_is_not_the_president(offices):
    found = offices("A spokesman for President Peter Holm said on Monday that the road was open.")
    assert [one.role for one in found if one.person == "Peter Holm"] in ([], ["president"])


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "role", "change"),
    [
        ("The king named Peter Holm as prime minister.", "prime minister", OfficeChange.APPOINTED),
        ("The party nominated Peter Holm as mayor.", "mayor", OfficeChange.NOMINATED),
        ("Peter Holm resigned as governor on Monday.", "governor", OfficeChange.RESIGNED),
        ("Peter Holm became governor in 2019.", "governor", OfficeChange.APPOINTED),
    ],
)
def test_a_verb_gives_or_takes_an_office(offices, text, role, change):
    assert [(one.person, one.role, one.change) for one in offices(text)] == [("Peter Holm", role, change)]


@pytest.mark.model
def test_two_years_bound_an_office(offices):
    (office,) = offices("Peter Holm was finance minister between 2012 and 2016.")
    assert office.from_ is not None
    assert office.to is not None
    assert (office.from_.earliest, office.to.latest) == (date(2012, 1, 1), date(2016, 12, 31))


@pytest.mark.model
def test_a_former_office_ended_before_the_publication(offices):
    (office,) = offices("Former president Peter Holm welcomed the vote.")
    assert office.to is not None
    assert office.to.latest == date(2024, 3, 6)


@pytest.mark.model
def test_an_interim_office_is_acting(offices):
    (office,) = offices("Interim president Peter Holm welcomed the vote.")
    assert office.acting


@pytest.mark.model
def test_an_accepted_resignation_is_that_of_the_body(offices):
    (office,) = offices("The king accepted the government's resignation on Monday.")
    assert (office.person, office.change) == ("the government", OfficeChange.RESIGNED)


@pytest.mark.model
def test_a_repeated_title_is_one_office_with_more_evidence(offices):
    (office,) = offices("President Peter Holm left. On Sunday President Peter Holm returned.")
    assert len(office.evidence) == 2


@pytest.mark.model
def test_one_voted_in_is_elected_to_what_he_was_nominated_for(offices):
    found = offices("The party nominated Peter Holm as mayor, and the council voted him in on Monday.")
    assert [(one.change, one.role) for one in found] == [
        (OfficeChange.NOMINATED, "mayor"),
        (OfficeChange.ELECTED, "mayor"),
    ]


@pytest.mark.model
def test_an_office_that_was_left_is_held_until_then(offices):
    found = offices("Longtime governor Peter Holm, who left office in 2021, was there.")
    assert {one.to.value for one in found if one.to} == {"2021"}


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Opposition leader Bruno Kent demanded that Ivan Holm resign by Sunday.",
        "Protesters called for Ivan Holm to resign.",
        "Reporters asked whether Ivan Holm would quit.",
        "Ivan Holm quit the race on Friday.",
    ],
)
def test_a_demand_or_a_question_is_no_resignation(offices, text):
    assert [one for one in offices(text) if one.change is OfficeChange.RESIGNED] == []


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Ivan Holm, the president of the dockworkers’ union, spoke.",
        "The dockworkers’ union was warned. Its president, Ivan Holm, spoke.",
    ],
)
def test_the_body_of_an_office_is_the_union_that_it_leads(offices, text):
    (one,) = offices(text)
    assert (one.body, one.country) == ("dockworkers’ union", None)


@pytest.mark.model
def test_one_who_is_fired_loses_the_office_that_stands_before_the_name(offices):
    found = offices("President Ruiz fired Defence Minister Ana Costa on Monday.")
    lost = [(one.person, one.role) for one in found if one.change is OfficeChange.DISMISSED]
    assert lost == [("Ana Costa", "defence minister")]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg would be president by then.",
        "Anna Berg became a teacher.",
        "Anna Berg, according to a spokesman, left.",
    ],
)
def test_what_is_imagined_or_no_office_is_not_held(offices, text):
    assert [one for one in offices(text) if one.person == "Anna Berg"] == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        (
            "Peter Holm, who was named on Wednesday to lead the government's inquiry, left.",
            "head",
            "government's inquiry",
        ),
        ("Peter Holm was appointed to chair the commission.", "chair", "commission"),
        ("The king appointed Peter Holm as head of the inquiry.", "head", "inquiry"),
    ],
)
def test_who_is_named_to_lead_a_body_heads_it(offices, text, role, body):
    assert [(one.role, one.body, one.change) for one in offices(text)] == [(role, body, OfficeChange.APPOINTED)]


@pytest.mark.model
def test_an_office_held_before_stands_beside_the_new_one(offices):
    found = offices("The king appointed Peter Holm, a former transport minister, as head of the inquiry.")
    assert {(one.role, one.change, one.to is None) for one in found} == {
        ("head", OfficeChange.APPOINTED, True),
        ("transport minister", OfficeChange.HOLDS, False),
    }


@pytest.mark.model
def test_a_name_with_who_behind_it_is_a_person(offices):
    (office,) = offices("Sorin Avram, who was named on Wednesday to lead the government's inquiry, left.")
    assert office.person == "Sorin Avram"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Gov. Anna Berg opened the bridge.", [("Anna Berg", "governor", None)]),
        ("Sen. Peter Holm (R-Ohio) left the talks.", [("Peter Holm", "senator", "Ohio")]),
        (
            "Former senators Anna Berg and Peter Holm spoke.",
            [("Anna Berg", "senator", None), ("Peter Holm", "senator", None)],
        ),
        ("Sens. Anna Berg and Peter Holm spoke.", [("Anna Berg", "senator", None), ("Peter Holm", "senator", None)]),
        ("They met its president, Peter Holm, in May.", [("Peter Holm", "president", None)]),
    ],
)
def test_short_and_shared_titles(offices, text, held):
    assert [(one.person, one.role, one.body) for one in offices(text)] == held


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "With two children and a cat in coach, Peter Holm did not sleep.",
        "Anna Berg, who works in retail as a manager, said the road was open.",
        "Deputy Peter Holm was hurt when the car hit him.",
    ],
)
def test_a_trade_or_rank_is_no_office(offices, text):
    assert offices(text) == ()


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("On Monday Gov. Ana Ruiz signed the law.", "governor"),
        ("The plan of Sen. Tom Beck failed.", "senator"),
    ],
)
def test_titles_may_be_shortened(offices, text, role):
    assert [one.role for one in offices(text)] == [role]


def test_the_afternoon_is_no_prime_minister(offices):
    assert offices("Posted on Monday at 8:10 PM Ada Lind left Lorn.") == ()


def test_who_is_removed_from_a_train_loses_no_office(offices):
    found = offices("Coach Ada Lind of Lorn rose. The guard said that she was to be removed.")
    assert all(one.change is OfficeChange.HOLDS for one in found)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Marvale County Executive Peter Holm signed the order.", ["county executive"]),
        ("Emergency management coordinator Peter Holm signed the order.", ["emergency management coordinator"]),
        ("Committee Chairman Sen. Peter Holm called a hearing.", ["committee chairman", "senator"]),
        ("He came in with a hood over his head, Peter Holm said.", []),
        ("A branch had hit the gardener, Peter Holm, in the head.", []),
    ],
)
def test_an_office_is_read_whole_and_no_part_of_the_body_is_one(offices, text, roles):
    assert [one.role.removeprefix("marvale ") for one in offices(text)] == roles


@pytest.mark.model
def test_a_country_that_only_the_places_tell_is_said_to_be_from_the_scene(offices):
    told, guessed = offices(
        "Peru's President Ana Ruiz met farmers in Lima and Cusco. President Peter Holm stayed in Peru."
    )
    assert (told.country, told.country_from) == ("PE", None)
    assert guessed.country_from is CountryBasis.SCENE


def test_its_is_that_of_the_nameless_thing_beside_it(offices):
    text = "A fire killed two workers, the Norra Union said. The company will rebuild it, its president Ove Lund said."
    assert {one.body for one in offices(text)} <= {None}
    named = "The Norra Union met on Monday. It will rebuild the mill, its president Ove Lund said."
    assert {one.body for one in offices(named)} == {"Norra Union"}


def test_whose_office_it_is_stands_in_no_role(offices):
    found = offices("Ada Berg was sworn in as Gabon's interim president on Monday.")
    assert [(one.person, one.role, one.acting) for one in found] == [("Ada Berg", "president", True)]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("A boat sank near Ada Berg, the local governor said on Thursday.", []),
        ("They met Ada Berg, the local governor, on Thursday.", ["Ada Berg"]),
        ("Ada Berg, mayor of Lund said the road was shut.", ["Ada Berg"]),
    ],
)
def test_who_says_so_behind_a_name_is_not_the_one_named(offices, text, held):
    assert [one.person for one in offices(text)] == held


def test_whose_spokeswoman_she_is_stands_in_no_role(offices):
    (found,) = offices("Alexei Navalny's spokeswoman Kira Yarmysh said on Saturday that he was murdered.")
    assert (found.person, found.role) == ("Kira Yarmysh", "spokeswoman")


def test_whose_team_somebody_leads_is_the_nearest(offices):
    found = offices("Oracle criticized Microsoft's team, led by its president Steve Lund, for its returns.")
    assert [(one.person, one.body) for one in found] == [("Steve Lund", "Microsoft")]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "SpaceX chief executive Ada Lund said it would fly.",
            [("chief executive", "SpaceX", OfficeChange.HOLDS)],
        ),
        ("YouTube chief executive Ada Lund spoke.", [("chief executive", "YouTube", OfficeChange.HOLDS)]),
        (
            "Equifax chief executive Ada Lund resigned.",
            [("chief executive", "Equifax", OfficeChange.HOLDS), ("chief executive", "Equifax", OfficeChange.RESIGNED)],
        ),
    ],
)
def test_a_firm_before_its_office_is_the_body_and_no_part_of_the_role(offices, text, held):
    found = sorted(offices(text), key=lambda one: one.change is not OfficeChange.HOLDS)
    assert [(one.role, one.body, one.change) for one in found] == held
