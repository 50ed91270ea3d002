"""What happened to the counted, in sentences of the kinds that news writes."""

import pytest

from twosource.extracting.figures.figures import find_figures
from twosource.language import annotate
from twosource.model.article import Article

pytestmark = pytest.mark.model


def bound(value):
    return "" if value is None else f"{value:g}"


def read(nlp, text):
    """Each figure of the text as "measure low..high", open ends left out."""
    parsed = next(iter(annotate([Article.from_text(text, published="2024-03-06")], nlp)))
    return [f"{one.measure} {bound(one.low)}..{bound(one.high)}" for one in find_figures(parsed, ())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The flood killed 12 people and injured 40.", ["killed 12..12", "injured 40..40"]),
        ("Twelve people were killed and dozens were injured.", ["killed 12..12", "injured 24.."]),
        ("The collapse left 9 dead and more than 20 missing.", ["killed 9..9", "missing 21.."]),
        ("The death toll from the storm rose to 31 on Monday.", ["killed 31..31"]),
        ("The death toll rose from 38 to 45.", ["killed 38..38", "killed 45..45"]),
        ("At least seven miners lost their lives in the blast.", ["killed 7.."]),
        ("About 30 passengers were taken to hospital.", ["injured 30..30"]),
        ("Police arrested nearly 200 demonstrators.", ["detained ..200"]),
        ("Up to 60 villagers fled the fighting.", ["displaced ..60"]),
        ("The rebels released 14 hostages on Friday.", ["rescued 14..14"]),
        ("Gunmen kidnapped 6 nurses from the clinic.", ["abducted 6..6"]),
        ("The government deployed 3,000 soldiers to the capital.", ["deployed 3000..3000"]),
        ("Thousands of students gathered in the square.", ["attending 2000.."]),
        ("The fire destroyed 25 houses.", ["destroyed 25..25"]),
        ("Two trains collided near the station.", ["affected 2..2"]),
        ("The army fired two shells, and the rebels fired one back.", []),
        ("The rescuers brought 12 miners back.", ["rescued 12..12"]),
        ("The mum of three was killed on Monday.", []),
        ("Police are searching for an escaped inmate.", ["rescued 1..1"]),
        ("Rescuers are searching for two climbers.", ["missing 2..2"]),
        ("The ruling party holds a majority of 160 in the assembly.", []),
        ("Norway deployed radars on four frigates.", []),
        ("Norway deployed radars and four frigates.", ["deployed 4..4"]),
        ("No one was hurt in the crash.", ["injured 0..0"]),
        ("The navy captured 12 pirates.", ["detained 12..12"]),
        ("Rebels captured 12 sailors.", ["abducted 12..12"]),
        ("Six men are being held by police.", ["detained 6..6"]),
        ("Two climbers fell to their deaths.", ["killed 2..2"]),
        ("Four people were in hospital on Monday.", ["injured 4..4"]),
        ("Two girls were among the dead.", ["killed 2..2"]),
        ("Around 20 people were inside the bank.", ["attending 20..20"]),
        ("Some 30,000 people were left without power.", ["affected 30000..30000"]),
        ("The gunman shot three people, killing one, and fled.", ["affected 3..3", "killed 1..1"]),
        ("Two people were killed and another wounded in the raid.", ["killed 2..2", "injured 1..1"]),
        ("The officer was charged with the murder of an armed 16-year-old.", ["killed 1..1"]),
        ("The ministry gave these numbers.\nInjured: 74\nTotal dead: 12\n", ["injured 74..74", "killed 12..12"]),
        ("Blast in Market Leaves Woman Dead and 2 Hurt", ["killed 1..1", "injured 2..2"]),
        ("One person a year is killed on that road.", []),
        ("No - one was injured in the fire.", ["injured 0..0"]),
        ("ELEVEN POLICE KILLED IN CAR BOMB ATTACK", ["killed 11..11"]),
        ("Eight Alleged Plotters Detained in Lima", ["detained 8..8"]),
        ("An estimated 200 uniformed and plainclothes officers were assigned to the march.", ["deployed 200..200"]),
        ("The war left more than 2,000 internally displaced persons.", ["displaced 2001.."]),
        ("Nearly 13,000 special operations forces were deployed abroad.", ["deployed ..13000"]),
        ("The author spoke to a crowd of more than 220 Wednesday evening.", ["attending 221.."]),
        ("The vigil was attended by about 200.", ["attending 200..200"]),
        ("After two hours, a man surrendered.", ["detained 1..1"]),
        ("In the centre 60 shops suffered serious damage.", ["destroyed 60..60"]),
        ("The blast killed at least  80 people.", ["killed 80.."]),
        ("The gunman killed two officers and wounded a third.", ["killed 2..2", "injured 1..1"]),
        ("Three people were shot. One man died.", ["affected 3..3", "killed 1..1"]),
        ("A man was arrested after the attack.", ["detained 1..1"]),
        ("The release of 82 girls was announced.", ["rescued 82..82"]),
        ("Rebels freed 21 of the more than 200 girls kidnapped in 2014.", ["rescued 21..21", "abducted 201.."]),
        ("Police seized six AK 47 rifles in the raid.", ["other 6..6"]),
        ("Marines boarded the boat, seizing 12 of the raiders.", ["detained 12..12"]),
        ("Pirates are holding 40 sailors.", ["abducted 40..40"]),
        ("A prisoner hanged himself in his cell.", ["killed 1..1"]),
        ("The data of 400 customers was stolen.", ["affected 400..400"]),
        ("There were four in the climbing party.", ["attending 4..4"]),
        ("The quake killed 20, 000 people.", ["killed 20000..20000"]),
        ("The group of 30 young men was arrested.", ["detained 30..30"]),
        ("Rescuers are working to free three workers still trapped.", ["affected 3..3"]),
    ],
)
def test_the_syntax_around_a_count_tells_its_measure(nlp, text, expected):
    assert read(nlp, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The two-carriage tram was late.",
        "She is 42 and lives in the old town.",
        "The driver was arrested.",
        "Officers detain a man near the port.",
        "More than 27 million passengers used the line in a year.",
        "Prosecutors brought 14 charges against him.",
        "The mother of two died in hospital.",
        "A gunman killed his neighbour.",
        "A man stabbed the guards to death.",
        "There were no reported injuries.",
        "He aimed a 38 caliber revolver at them.",
        "The loss of a loved one hurts.",
    ],
)
def test_what_is_no_figure_is_left_out(nlp, text):
    assert read(nlp, text) == []
