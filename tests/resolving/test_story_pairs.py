"""Two articles side by side: whether both tell of one happening."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.resolving.story_pairs import (
    MOST_UNNAMED,
    PAIR_SIGNS,
    UNKNOWN,
    bound_odds,
    list_pair_signs,
    match,
    take_side,
    weigh_up,
)
from twosource.resolving.story_reading import read_text
from twosource.resolving.story_vector import Rarity

BURST = (
    "Dam bursts above Marvale",
    "The Orlo dam above Marvale burst on 5 March. Marvale was flooded, said Ines Brandt. Marvale got 40 pumps.",
)
PUMPS = (
    "Army brings pumps to Marvale",
    "Pumps came to Marvale after the Orlo dam burst on 5 March. Ines Brandt thanked the army for 40 pumps.",
)
VOTE = (
    "Greens win in Sudland",
    "Sudland chose a parliament in 2031. The Greens of Tora Velde won 31 seats, and the Greens will govern Sudland.",
)
ROBBERY = (
    "Robbers take jewels worth 2 million",
    (
        "Three masked men robbed a jeweller in the Rue Calvet on Friday and fled on motorbikes with jewels "
        "worth 2 million. Inspector Lenoir asked witnesses to come forward. The shop of Armand Pichot was "
        "open again on Saturday."
    ),
)
ITS_SEQUEL = (
    "Police hunt three men after raid in Rue Calvet",
    (
        "Police were looking for three men who fled on motorbikes after the raid on the shop of Armand "
        "Pichot, said Inspector Lenoir. Jewels worth 2 million are missing."
    ),
)
ROBBERY_ELSEWHERE = (
    "Robbers take jewels worth 5 million",
    (
        "Four masked men robbed a jeweller in the Via Torrini on Friday and fled on motorbikes with jewels "
        "worth 5 million. Inspector Sarti asked witnesses to come forward. The shop of Nino Vascotto was open "
        "again on Saturday."
    ),
)
FERRY = (
    "Ferry runs aground off island",
    (
        "A ferry with 140 people ran aground off Selka in fog on Monday night. All were taken off by boats "
        "from Port Arden, the coast guard said. Captain Jonas Reik is being questioned. The Maren Linde is 40 "
        "years old."
    ),
)
ITS_CAPTAIN = (
    "Captain of grounded ferry questioned",
    (
        "The captain of the Maren Linde, Jonas Reik, was questioned on Tuesday. The ferry had 140 people on "
        "board when it ran aground off Selka; boats from Port Arden took them off."
    ),
)
FERRY_ELSEWHERE = (
    "Ferry runs aground off island",
    (
        "A ferry with 90 people ran aground off Tavor in fog on Monday night. All were taken off by boats "
        "from Kesmouth, the coast guard said. Captain Ada Brill is being questioned. The Queen Oda is 30 "
        "years old."
    ),
)
MANY_NAMES = tuple(
    f"{start}{end}" for start in ("Var", "Kel", "Ost", "Bru", "Zan", "Mir") for end in ("ak", "ek", "ik", "ov", "um")
)


def side(page, day=None):
    return take_side(Rarity().weigh(read_text(*page, day)))


def signs(one, other):
    return dict(zip(PAIR_SIGNS, list_pair_signs(one, other), strict=True))


def test_articles_on_one_happening_are_likelier_one_than_others():
    burst, pumps, vote = side(BURST), side(PUMPS), side(VOTE)
    same, other = match([list_pair_signs(burst, pumps), list_pair_signs(burst, vote)])
    assert same > 0 > other


@pytest.mark.parametrize(
    ("sign", "value"),
    [("numbers_same", 2), ("numbers_differ", 0), ("days_same", 1), ("days_differ", 0), ("gap", 3), ("years", 0)],
)
def test_what_agrees_is_counted(sign, value):
    assert signs(side(BURST, date(2031, 3, 6)), side(PUMPS, date(2031, 3, 9)))[sign] == value


@pytest.mark.parametrize(("sign", "value"), [("numbers_differ", 1), ("names", 0), ("gap", UNKNOWN), ("years", 0)])
def test_what_differs_is_told(sign, value):
    assert signs(side(BURST), side(VOTE))[sign] == value


@pytest.mark.parametrize(
    ("page", "sequel", "elsewhere"),
    [(ROBBERY, ITS_SEQUEL, ROBBERY_ELSEWHERE), (FERRY, ITS_CAPTAIN, FERRY_ELSEWHERE)],
)
def test_the_same_names_in_other_words_say_much_more_than_the_same_words_with_other_names(page, sequel, elsewhere):
    same, other = match([list_pair_signs(side(page), side(sequel)), list_pair_signs(side(page), side(elsewhere))])
    assert same > other + 2


def test_names_that_stand_once_and_late_count_like_any():
    listed = "The list was read. " + " ".join(f"Then {name} came." for name in MANY_NAMES)
    one, other = side((None, f"Toma spoke. {listed}")), side((None, f"Rusk spoke. {listed}"))
    assert signs(one, other)["rare_names"] > 0.9


def test_names_that_the_other_lacks_do_not_count():
    assert signs(side(BURST), side(VOTE))["rare_names"] == 0


def test_how_much_of_the_titles_the_other_article_says():
    found = signs(side(("Zork blim", "Nobody came.")), side(("Fendle", "They saw a zork and a blim there.")))
    assert (found["title_least"], found["title_most"]) == (0, 1)


def test_articles_that_open_alike_have_their_opening_in_common():
    same, other = signs(side(BURST), side(BURST)), signs(side(BURST), side(VOTE))
    assert same["openings"] == pytest.approx(1)
    assert other["openings"] < 1


def test_numbers_far_down_are_none_of_the_lead():
    late = ("Army brings pumps", f"{' '.join(['They waited.'] * 60)} Then 40 pumps came.")
    found = signs(side(BURST), side(late))
    assert (found["numbers_same"], found["lead_numbers_same"]) == (1, 0)


@given(st.text(max_size=200), st.text(max_size=200))
def test_the_order_of_the_two_makes_no_difference(one, other):
    left, right = side((None, one)), side((None, other))
    assert list_pair_signs(left, right) == list_pair_signs(right, left)


def test_no_pairs_have_no_odds():
    assert match([]) == []


def test_without_a_shared_name_no_pair_speaks_for_one_story():
    row = list_pair_signs(side(BURST), side(VOTE))
    assert bound_odds([row], [5.0]) == [MOST_UNNAMED]


def test_a_story_none_of_whose_articles_is_remembered_is_judged_by_its_sums():
    assert weigh_up(-0.5, []) == -0.5


def test_the_articles_of_a_story_count_more_than_its_sums():
    assert weigh_up(-1.0, [1.0, 1.0]) > 0 > weigh_up(1.0, [-1.0, -1.0])
