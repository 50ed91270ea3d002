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
        ("City Administrator Pam Barlow said the council should wait.", ("Pam Barlow", "city administrator", None)),
        ("Marlow County Auditor Roger Hollis is drafting rules.", ("Roger Hollis", "auditor", "Marlow County")),
        ("Director of Public Works Eric Holm said it is bought.", ("Eric Holm", "director of public works", None)),
        ("Marlow County Clerk Dean Hollis was honored.", ("Dean Hollis", "clerk", "Marlow County")),
        ("The Lindholm Group's media coordinator, Dalia Farrow, asked for maps.",
         ("Dalia Farrow", "media coordinator", "Lindholm Group")),
        ("Alder County Sheriff's Office spokesman Art Foley said so.",
         ("Art Foley", "spokesman", "Alder County Sheriff's Office")),
        ("State Department spokesman Robert Wick said so.", ("Robert Wick", "spokesman", "State Department")),
        ("Mary Collins, of Framwell, a turnpike board member, said so.",
         ("Mary Collins", "turnpike board member", None)),
        ("Brian Tolley, station director and film teacher, said so.", ("Brian Tolley", "station director", None)),
        ("Secretary of Defense William Parry gave it.", ("William Parry", "secretary of defense", None)),
        ("He was named with former commonwealth’s attorney Tom Hardy.", ("Tom Hardy", "commonwealth's attorney", None)),
        ("They met county transportation director George Beckley.",
         ("George Beckley", "county transportation director", None)),
        ("Local crisis committee chief Ada Lund told state TV.", ("Ada Lund", "chief", "Local crisis committee")),
        ("House Speaker Paul Ryder said so on Thursday.", ("Paul Ryder", "speaker", "House")),
        ("PQRC spokesperson Ada Lund said it is full.", ("Ada Lund", "spokesperson", "PQRC")),
        ("Judge Thomas Hooper of New Marlow County Circuit Court revoked bond.",
         ("Thomas Hooper", "judge", "New Marlow County Circuit Court")),
        ("“It will be important,” stated City Manager Jim Hartley.", ("Jim Hartley", "city manager", None)),
        ("Tom Beck, who heads the Ruritanian Red Cross, said so.", ("Tom Beck", "head", "Ruritanian Red Cross")),
        ("Clinton campaign manager Robby Mockley said so.", ("Robby Mockley", "campaign manager", "Clinton campaign")),
        ("Former prosecutor and New York City Mayor Rudy Giulia said so.", ("Rudy Giulia", "mayor", "New York City")),
        ("Gary Johns, a two-term governor of New Mexico, said so.", ("Gary Johns", "governor", "New Mexico")),
        ("GOP nominees Sen. John McCallum and others met.", ("John McCallum", "senator", None)),
        ("Count former Mexican President Felipe Calder among them.", ("Felipe Calder", "president", None)),
        ("Ada Lund, the Republican mayor of Denver, said so.", ("Ada Lund", "mayor", "Denver")),
        ("The head of the port office, Dante Lim, met them.", ("Dante Lim", "head", "port office")),
        ("They met the head of the civil defence institute, General Carlos Yandel.",
         ("Carlos Yandel", "head", "civil defence institute")),
        ("Police spokesman Colonel Ada Lund said two were held.", ("Ada Lund", "police spokesman", None)),
        ("David Dodson, former Bank of Canada governor and a deputy minister before that, told them.",
         ("David Dodson", "governor", "Bank of Canada")),
        ("Tom Del Bosco of Lafayette, vice chairman of the California Republican Party, is helping.",
         ("Tom Del Bosco", "vice chairman", "California Republican Party")),
    ],
)  # fmt: skip
def test_an_office_of_a_town_a_board_or_a_firm(tell, text, office):
    assert tell(text) == [office]


@pytest.mark.parametrize(
    "text",
    [
        "Officials from Club America and Premier League side Chelsea announced the match on Tuesday.",
        "They won the Egyptian Premier League last year.",
        "That is the case with the Edward Birney Justice Assistance Grants.",
        "Lapland's Governor Resigns",
        "Tom Beck headed for the door.",
        "They heard from Chief Petty Officer Lyle Wight, who pleaded guilty.",
        "Ada Lund acted as the judge and the jury.",
        "A representative for the Ivanka Lund brand said it was true.",
    ],
)
def test_what_only_looks_like_an_office(tell, text):
    assert tell(text) == []


def test_names_with_a_title_each_keep_their_own(tell):
    assert tell("Deputy Mayor Tom Goslin and councillors Paul Merrin, Roger Carver and Ben Duff pushed for a hub.") == [
        ("Tom Goslin", "deputy mayor", None),
        ("Paul Merrin", "councillor", None),
        ("Roger Carver", "councillor", None),
        ("Ben Duff", "councillor", None),
    ]


def test_who_is_told_by_such_as_shares_the_title(tell):
    found = tell("The offices of special envoys such as Richard Holm, Dennis Ross and Todd Stein are small.")
    assert [person for person, *_ in found] == ["Richard Holm", "Dennis Ross", "Todd Stein"]
    assert {role for _, role, _ in found} == {"special envoy"}


def test_a_spokeswoman_speaks_for_the_named_one_who_has_an_office_himself(tell):
    assert tell("Amanda Worst, a spokeswoman for Ohio Gov. Ted Strickfield, said the money is there.") == [
        ("Amanda Worst", "spokeswoman", "Ohio Gov. Ted Strickfield"),
        ("Ted Strickfield", "governor", "Ohio"),
    ]


def test_an_adviser_to_a_senator_does_not_lend_him_his_post(tell):
    found = tell("Paul Schumann, an adviser to North Carolina Sen. Thom Tilley, said the vote is near.")
    assert ("Thom Tilley", "senator", "North Carolina") in found
    assert ("Thom Tilley", "adviser", "North Carolina") not in found


def test_a_speaker_of_a_chamber_is_of_the_country_that_the_article_is_about(parse):
    text = "Police in Denver and Austin, Texas, closed roads. Houston was calm. House Speaker Paul Ryder said so."
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
            "John Nordell, the former attorney general who became head of the Relief Committee, left.",
            {("John Nordell", "attorney general"), ("John Nordell", "head")},
        ),
        ("He wrote of President Lund's Committee to Elect the President.", {("Lund", "president")}),
        (
            (
                "Through his friendship with Senator James Eastham, the Ohio Democrat who was chairman of the "
                "Judiciary Committee, Mr. Larsen helped."
            ),
            {("James Eastham", "senator"), ("James Eastham", "chairman")},
        ),
    ],
)
def test_offices_of_one_sentence_stay_with_their_holders(tell, text, offices):
    assert {(person, role) for person, role, _ in tell(text)} == offices


def test_a_part_of_a_day_is_when_it_was(parse):
    text = "Interior Minister Jan Vos resigned on Sunday night over the police action at last week's rally."
    left = next(one for one in find_offices(parse(text), ()) if one.change.value == "resigned")
    assert left.to.latest.isoformat() == "2024-03-03"
