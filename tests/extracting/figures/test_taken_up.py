"""Numbers that answer the count of the sentence before, and who gives a number by the verb that leads to it."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Tens of thousands of people marched through Oslo on Sunday. Police put the number at 18,000.",
            ("attending", 18000, "Police"),
        ),
        ("Some 6,000 people marched through Oslo. The police counted 1,800.", ("attending", 1800, "The police")),
        (
            "The fighting has displaced 144,000 people. The government put the figure at 250,000.",
            ("displaced", 250000, "The government"),
        ),
        (
            "About 300 people were hurt, the mayor said. The hospital gave a figure of 270.",
            ("injured", 270, "The hospital"),
        ),
        (
            "About 500 people were killed. An envoy said it was no more than 50.",
            ("killed", None, "An envoy"),
        ),
    ],
)
def test_a_bare_number_answers_the_count_before(read_figures, text, told):
    figure = read_figures(text)[-1]
    assert (figure.measure.value, figure.low, figure.attributed_to.text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The company earned 300 million. Analysts put the number at 250.",
        "Forty people were killed and 90 were hurt. The mayor put the number at 60.",
        "Forty people were killed. The club plays on Saturday. Its shares fell. Analysts counted 250 trades.",
        "Forty people were killed. The mayor counted 12 cars.",
    ],
)
def test_a_number_that_answers_no_one_count_is_left_out(read_figures, text):
    assert not {250, 60, 12} & {one.low for one in read_figures(text) if one.measure.value != "other"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The harbour ministry put the death toll at 100.", "The harbour ministry"),
        ("The president put the number of dead at six.", "The president"),
        ("The toll was put at 45 by the army.", "the army"),
        ("The ministry cut the death toll to nine.", "The ministry"),
        ("A tally of the paper put the number of pilgrims who died at 1,081.", None),
        ("The bureau has put the number of people unaccounted for at 1,100.", "The bureau"),
        ("A landslide raised the death toll to nine.", None),
        ("He put the death toll at nine.", None),
    ],
)
def test_who_puts_a_toll_at_a_number_gives_it(read_figures, text, who):
    (figure,) = read_figures(text)
    assert (figure.attributed_to and figure.attributed_to.text) == who


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The army shot down nine drones.", ["destroyed"]),
        ("The air force said it shot down 21 of 22 drones.", ["destroyed", "deployed"]),
        ("Gunmen shot two guards.", ["injured"]),
        ("Rescuers brought out all 41 miners on Tuesday.", ["rescued"]),
    ],
)
def test_down_and_out_tell_what_became_of_them(read_figures, text, measures):
    assert [one.measure.value for one in read_figures(text)] == measures


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("A cholera outbreak has killed 222 people in Norland since October, officials said.", "main"),
        ("The rebels have killed 222 people in Norland since they took up arms in 2009.", "background"),
    ],
)
def test_an_outbreak_of_months_is_one_happening(read_figures, text, about):
    assert [one.about.value for one in read_figures(text)] == [about]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Four more men were detained, bringing to 21 the number of people held.", ("detained", 21)),
        ("Two more people died, raising to 14 the death toll of the attack.", ("killed", 14)),
    ],
)
def test_a_toll_may_stand_behind_its_number(read_figures, text, told):
    figure = read_figures(text)[-1]
    assert (figure.measure.value, figure.low) == told


def test_who_tells_of_the_dead_lends_them_no_name(read_figures):
    text = "At least 323 of the dead were Swedes, two diplomats told the paper, and 60 came from Norway."
    assert "diplomats" not in [one.population for one in read_figures(text)]
