"""Single articles against each other, each pair once."""

from twosource.resolving.story_matching import PairOdds
from twosource.resolving.story_reading import read_text
from twosource.resolving.story_vector import Rarity

PAGES = (
    "The Orlo dam above Marvale burst. Marvale was flooded.",
    "Marvale was flooded when the Orlo dam burst.",
    "Sudland chose a parliament. The Greens of Tora Velde won.",
)


def make_odds():
    """The odds of three articles, and how many rows were judged at each call."""
    judged = []

    def judge(rows):
        judged.append(len(rows))
        return [row[0] for row in rows]

    rarity = Rarity()
    articles = {at: rarity.weigh(read_text(None, page)) for at, page in enumerate(PAGES)}
    return PairOdds(judge, articles), judged


def test_a_pair_is_judged_once():
    odds, judged = make_odds()
    first = odds.judge([(1, 0)])
    assert odds.judge([(2, 0), (1, 0)])[1:] == first
    assert judged == [1, 1]


def test_the_odds_come_in_the_order_of_the_pairs():
    odds, _ = make_odds()
    apart, together = odds.judge([(2, 0), (1, 0)])
    assert apart <= 0 < together


def test_no_pairs_ask_nothing():
    odds, judged = make_odds()
    assert odds.judge([]) == judged == []


def test_what_is_forgotten_is_judged_again():
    odds, judged = make_odds()
    odds.judge([(1, 0)])
    odds.forget(1)
    odds.judge([(1, 0)])
    assert judged == [1, 1]
