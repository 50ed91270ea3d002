"""What a story says of its own day."""

from datetime import date

import pytest

from twosource.reading.narrated_days import contradiction, find_narrated_days, infer_days

STORY = (
    "The mayor resigned on Feb. 3. The council met on Tuesday, and its chair said on Tuesday that the road would stay"
    " closed until Feb. 20. On Monday she had said nothing. The talks resumed late Tuesday."
)


def test_the_commonest_weekday():
    assert find_narrated_days(STORY).commonest_weekday == 1


def test_two_weekdays_named_as_often_tell_nothing():
    assert find_narrated_days("On Monday and Monday, on Friday and Friday.").commonest_weekday is None


def test_a_coming_weekday_does_not_count():
    assert find_narrated_days("It lasts until Friday. It ends by Friday.").weekdays == ()


def test_days_with_a_year_are_no_near_days():
    assert find_narrated_days("He left on May 4, 2019, and came back on May 6.").month_days[0].day == 6


def test_may_is_not_always_a_month():
    assert find_narrated_days("They may 5 times a day do so.").month_days == ()


def test_a_day_far_from_all_that_the_story_names_is_contradicted():
    told = contradiction(date(2022, 6, 14), find_narrated_days(STORY))
    assert told is not None
    assert "Feb. 3" in told


@pytest.mark.parametrize("day", [date(2022, 2, 8), date(2022, 3, 20)])
def test_a_day_near_one_of_them_is_not(day):
    assert contradiction(day, find_narrated_days(STORY)) is None


def test_the_day_of_writing_is_inferred():
    assert infer_days(find_narrated_days(STORY), (2022,)) == (date(2022, 2, 8), date(2022, 2, 15))


def test_nothing_is_inferred_without_a_year():
    assert infer_days(find_narrated_days(STORY), ()) == ()


def test_nothing_is_inferred_from_a_leap_day_of_another_year():
    assert infer_days(find_narrated_days("On Feb. 29, on Monday and Monday."), (2023,)) == ()


@pytest.mark.parametrize(
    ("text", "language", "weekday"),
    [
        ("Am Dienstag tagte der Rat, am Dienstag endete er.", "de", 1),
        ("Il a parlé mardi soir, puis mardi encore.", "fr", 1),
        ("Во вторник совет заседал, вторник был долгим.", "ru", 1),
    ],
)
def test_weekdays_of_other_languages(text, language, weekday):
    assert find_narrated_days(text, language).commonest_weekday == weekday


@pytest.mark.parametrize(
    ("text", "coming"), [("Sie bleibt bis 19. Januar zu.", True), ("Am 19. Januar war sie zu.", False)]
)
def test_coming_days_of_other_languages(text, coming):
    assert find_narrated_days(text, "de").month_days[0].coming is coming
