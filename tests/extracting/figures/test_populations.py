"""Whom a number counts where its noun stands elsewhere in the sentence, or nowhere."""

import pytest

pytestmark = pytest.mark.model


def tell(figures):
    return [(figure.measure.value, figure.low, figure.population) for figure in figures]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Norway is sending 700 more soldiers to the valley as the death toll climbed to 64, officials said.",
            [("deployed", 700, "soldiers"), ("killed", 64, None)],
        ),
        (
            "Dozens of police officers were sent to Lund after the number of dead reached 31.",
            [("deployed", 24, "police officers"), ("killed", 31, None)],
        ),
        (
            "The shelling killed 14, including two children, and wounded 70, the mayor said.",
            [("killed", 14, None), ("killed", 2, "children"), ("injured", 70, None)],
        ),
        (
            "The blast killed 31 people, among them four women, and injured 70.",
            [("killed", 31, "people"), ("killed", 4, "women"), ("injured", 70, "people")],
        ),
        (
            "At least 18 people drowned and dozens were injured on the ferry.",
            [("killed", 18, "people"), ("injured", 24, "people")],
        ),
        ("There were no deaths among the troops, the army said.", [("killed", 0, "troops")]),
        ("There were no deaths in the town, the mayor said.", [("killed", 0, "deaths")]),
        ("The blast killed two men and injured a third.", [("killed", 2, "men"), ("injured", 1, "men")]),
        (
            "The blast killed two women and injured a third co-worker.",
            [("killed", 2, "women"), ("injured", 1, "worker")],
        ),
        (
            "Two women were killed in Lund during protests by thousands who marched through the city.",
            [("killed", 2, "women"), ("attending", 2000, None)],
        ),
    ],
)
def test_a_bare_number_counts_what_its_own_clause_is_about(read_figures, text, told):
    assert tell(read_figures(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Some 80 migrants drowned and hundreds were missing after the boat sank.",
            [("killed", 80, "migrants"), ("missing", 200, "migrants")],
        ),
        ("Norland lost 192 soldiers in the battle of Lund.", [("killed", 192, "soldiers")]),
        ("Norland lost 12 lawmakers to the new party.", []),
        (
            "Thirty people were hurt in Lyon and four in a school in Nice.",
            [("injured", 30, "people"), ("injured", 4, "people")],
        ),
        ("Each of the 12 soldiers was wounded.", [("injured", 12, "soldiers")]),
        ("The truce is to last a day more for every ten hostages freed.", []),
        ("They offered a week for each group of 10 prisoners released.", []),
    ],
)
def test_each_clause_tells_its_own_measure(read_figures, text, told):
    figures = [one for one in tell(read_figures(text)) if one[0] != "other"]
    assert figures == told


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Thirty people were hurt in Lyon and four in a school in Nice.", ["Lyon", "Nice"]),
        ("The coach was on its way from Lyon to Turin with 40 people on board.", [None]),
        ("Some 40 people were on board in Lyon.", ["Lyon"]),
        ("Gunmen took 40 people from Turin to Lyon.", ["Turin"]),
    ],
)
def test_the_ends_of_a_way_are_no_place_of_those_aboard(read_figures, text, places):
    assert [one.where.text if one.where else None for one in read_figures(text)] == places


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "The mayor retracted his claim that four children missing since a crash in May had been found alive.",
            "stands",
        ),
        ("The mayor deleted a post which said that four girls missing since a storm in May had been found.", "stands"),
        ("The mayor withdrew a report that 90 miners were missing.", "retracted"),
        ("The mayor withdrew a report that 90 miners were dead.", "retracted"),
    ],
)
def test_what_only_says_which_people_are_meant_is_not_taken_back(read_figures, text, status):
    assert [one.status.value for one in read_figures(text)] == [status]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The company sent a fully booked 737 jet to Oslo.", 0),
        ("The company sent two 737 jets to Oslo.", 1),
        ("The train can carry 700 passengers.", 0),
        ("The train carried 700 passengers.", 1),
        ("The shuttle can carry dozens of guests to the station.", 0),
        ("An adult found guilty of theft could be jailed for ten years.", 0),
        ("A man was found guilty of theft on Monday.", 1),
        ("A dancer was removed from a flight in Oslo.", 0),
    ],
)
def test_names_and_room_are_no_counts(read_figures, text, count):
    assert len(read_figures(text)) == count


def test_the_injured_beside_the_dead_are_no_dead(read_figures):
    figures = read_figures("The blast left seven dead and as many as 51 injured.")
    assert [one.population for one in figures] == ["dead", None]


@pytest.mark.parametrize(
    ("text", "about"),
    [("Every year 120 people die on the road.", "background"), ("This year 120 people died on the road.", "main")],
)
def test_what_befalls_people_every_year_is_background(read_figures, text, about):
    assert [one.about.value for one in read_figures(text)] == [about]


def test_a_couple_in_quotation_marks_is_a_couple(read_figures):
    (figure,) = read_figures("A “couple hundred” people were hurt.")
    assert (figure.low, figure.comparator.value) == (200, "indefinite")


@pytest.mark.parametrize("when", ["Wherever", "Whenever"])
def test_what_happens_whenever_is_no_fact(read_figures, when):
    (figure,) = read_figures(f"{when} three people were arrested, the crowd jeered.")
    assert figure.modality.value == "conditional"
