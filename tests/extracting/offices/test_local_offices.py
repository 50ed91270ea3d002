"""Offices as local news tells them: of towns, boards, clubs and firms, read by the model from sentences of our own."""

import pytest

from twosource.extracting.offices.offices import find_offices


@pytest.fixture(scope="module")
def tell(parse):
    """A function from a text to its offices, each as person, role and body."""

    def find(text):
        return [(one.person, one.role, one.body) for one in find_offices(parse(text), ())]

    return find


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("City Administrator Ines Holm will retire.", ("Ines Holm", "city administrator", None)),
        ("Marlow County Auditor Karen Holm denied it.", ("Karen Holm", "auditor", "Marlow County")),
        ("Director of Public Works Olga Berg said no.", ("Olga Berg", "director of public works", None)),
        ("Marlow County Clerk Dean Hollis sings.", ("Dean Hollis", "clerk", "Marlow County")),
        ("The Lindholm Group's media coordinator, Dalia Farrow, asked for maps.",
         ("Dalia Farrow", "media coordinator", "Lindholm Group")),
        ("Alder County Sheriff's Office spokesman Olav Berg said so.",
         ("Olav Berg", "spokesman", "Alder County Sheriff's Office")),
        ("State Department spokesman Olav Berg said so.", ("Olav Berg", "spokesman", "State Department")),
        ("Olga Berg, of Tromwell, a library board member, said so.", ("Olga Berg", "library board member", None)),
        ("Olav Berg, theatre director and music teacher, said so.", ("Olav Berg", "theatre director", None)),
        ("Secretary of Defense Karen Holm gave it.", ("Karen Holm", "secretary of defense", None)),
        ("They thanked former commonwealth’s attorney Ines Holm.", ("Ines Holm", "commonwealth's attorney", None)),
        ("They met county transportation director Olav Berg.", ("Olav Berg", "county transportation director", None)),
        ("Local flood committee chief Ada Lund left.", ("Ada Lund", "chief", "Local flood committee")),
        ("House Speaker Olga Berg said so.", ("Olga Berg", "speaker", "House")),
        ("PQRC spokesperson Ada Lund said it is full.", ("Ada Lund", "spokesperson", "PQRC")),
        ("Judge Ines Holm of New Marlow County Circuit Court retired.",
         ("Ines Holm", "judge", "New Marlow County Circuit Court")),
        ("“It rains,” wrote City Manager Ines Holm.", ("Ines Holm", "city manager", None)),
        ("Tom Beck, who heads the Ruritanian Red Cross, said so.", ("Tom Beck", "head", "Ruritanian Red Cross")),
        ("Clinton campaign manager Ada Lund said so.", ("Ada Lund", "campaign manager", "Clinton campaign")),
        ("Retired judge and New York City Mayor Olga Berg said so.", ("Olga Berg", "mayor", "New York City")),
        ("Ines Holm, a three-term governor of Vermont, sings.", ("Ines Holm", "governor", "Vermont")),
        ("Party nominees Sen. Ines Holm and others met.", ("Ines Holm", "senator", None)),
        ("Count former Chilean President Olga Ruiz among them.", ("Olga Ruiz", "president", None)),
        ("Ada Lund, the Republican mayor of Denver, said so.", ("Ada Lund", "mayor", "Denver")),
        ("The head of the port office, Dante Lim, met them.", ("Dante Lim", "head", "port office")),
        ("They met the head of the civil defence institute, General Carlos Yandel.",
         ("Carlos Yandel", "head", "civil defence institute")),
        ("Police spokesman Colonel Ada Lund said two were held.", ("Ada Lund", "police spokesman", None)),
        ("Ivan Holm, former Bank of England governor and an envoy after that, wrote it.",
         ("Ivan Holm", "governor", "Bank of England")),
        ("Ada Lund of Denver, treasurer of the Colorado Green Party, sang.",
         ("Ada Lund", "treasurer", "Colorado Green Party")),
    ],
)  # fmt: skip
def test_an_office_of_a_town_a_board_or_a_firm(tell, text, office):
    assert tell(text) == [office]


@pytest.mark.parametrize(
    "text",
    [
        "Fans of Premier League side Chelsea left early.",
        "Nobody watched the Norwegian Premier League.",
        "Towns may ask for Henry Olson Justice Assistance Grants.",
        "Lapland's Governor Resigns",
        "Tom Beck headed for the door.",
        "They heard Chief Petty Officer Olav Berg sing.",
        "Ada Lund acted as the judge and the jury.",
        "A representative for the Ines Holm brand denied it.",
    ],
)
def test_what_only_looks_like_an_office(tell, text):
    assert tell(text) == []


def test_names_with_a_title_each_keep_their_own(tell):
    assert tell("Deputy Mayor Ada Lund and councillors Ivan Holm, Olga Berg and Sven Dahl voted for a tram.") == [
        ("Ada Lund", "deputy mayor", None),
        ("Ivan Holm", "councillor", None),
        ("Olga Berg", "councillor", None),
        ("Sven Dahl", "councillor", None),
    ]


def test_who_is_told_by_such_as_shares_the_title(tell):
    found = tell("She met special envoys such as Karen Holm, Peter Berg and Anna Lund.")
    assert [person for person, *_ in found] == ["Karen Holm", "Peter Berg", "Anna Lund"]
    assert {role for _, role, _ in found} == {"special envoy"}


def test_a_spokeswoman_speaks_for_the_named_one_who_has_an_office_himself(tell):
    assert tell("Ines Holm, a spokeswoman for Iowa Gov. Olav Berg, called it false.") == [
        ("Ines Holm", "spokeswoman", "Iowa Gov. Olav Berg"),
        ("Olav Berg", "governor", "Iowa"),
    ]


def test_an_adviser_to_a_senator_does_not_lend_him_his_post(tell):
    found = tell("Ines Holm, an adviser to South Dakota Sen. Olav Berg, expects a long night.")
    assert ("Olav Berg", "senator", "South Dakota") in found
    assert ("Olav Berg", "adviser", "South Dakota") not in found


def test_a_speaker_of_a_chamber_is_of_the_country_that_the_article_is_about(parse):
    text = "Police in Denver and Austin, Texas, closed roads. Houston was calm. House Speaker Olga Berg said so."
    assert [(one.role, one.country) for one in find_offices(parse(text), ())] == [("speaker", "US")]


def test_a_town_that_an_affair_is_called_by_is_no_home_of_its_judges(parse):
    text = "The Benghazi letter was read. Benghazi was named twice. Judge Ada Lund said so."
    assert [(one.role, one.country) for one in find_offices(parse(text), ())] == [("judge", None)]


def test_nobody_accepts_his_own_resignation(parse):
    found = find_offices(parse("Prime Minister Jan Vos accepted his resignation and thanked the staff."), ())
    assert [(one.person, one.change.value) for one in found] == [("Jan Vos", "holds")]


def test_an_office_passes_from_one_to_the_other(parse):
    text = "Issa Tourel was replaced as security minister on Monday by the army chief, Ada Lund."
    found = {(one.person, one.change.value): one for one in find_offices(parse(text), ())}
    assert found["Issa Tourel", "holds"].to is not None
    assert found["Ada Lund", "appointed"].from_ is not None


def test_who_takes_over_is_appointed(parse):
    (found,) = find_offices(parse("Sheila Ramos took over as acting head of the Port Office on Thursday."), ())
    assert (found.person, found.role, found.change.value, found.acting) == ("Sheila Ramos", "head", "appointed", True)


def test_police_are_not_the_body_of_whom_they_arrest(tell):
    (found,) = tell("Police arrested its former chief executive, Sabine Rother, at the airport.")
    assert found == ("Sabine Rother", "chief executive", None)


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Olav Nordell, the former mayor who became director of the Relief Fund, sings.",
            {("Olav Nordell", "mayor"), ("Olav Nordell", "director")},
        ),
        ("He joined President Lund's Movement to Elect the Mayor.", {("Lund", "president")}),
        (
            "In a note to Governor Ada Lund, the Utah farmer who was chair of the Water Board, Mr. Larsen protested.",
            {("Ada Lund", "governor"), ("Ada Lund", "chair")},
        ),
    ],
)
def test_offices_of_one_sentence_stay_with_their_holders(tell, text, offices):
    assert {(person, role) for person, role, _ in tell(text)} == offices


def test_a_part_of_a_day_is_when_it_was(parse):
    text = "Interior Minister Jan Vos resigned on Sunday night over the police action at last week's rally."
    left = next(one for one in find_offices(parse(text), ()) if one.change.value == "resigned")
    assert left.to.latest.isoformat() == "2024-03-03"
