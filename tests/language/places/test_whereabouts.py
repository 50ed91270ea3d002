import numpy as np
import pytest

from twosource.language.places.gazetteer import look_up
from twosource.language.places.whereabouts import Naming, choose_places, measure_km


def choose(*names: str, within: dict[str, str] | None = None, home: str | None = None) -> dict[str, tuple[str, ...]]:
    holders = within or {}
    namings = [
        Naming(name, look_up(name), holders=look_up(holders.get(name, "")), holds=name in holders.values())
        for name in names
    ]
    chosen = choose_places(namings, home)
    return {name: place.inside for name, place in zip(names, chosen, strict=True) if place}


def test_a_lone_name_means_the_best_known_place() -> None:
    assert choose("Paris")["Paris"][0] == "FR"


def test_the_state_behind_the_comma_decides() -> None:
    assert choose("Paris", "Texas", within={"Paris": "Texas"})["Paris"][:2] == ("US", "TX")


def test_a_country_that_the_article_names_outweighs_people() -> None:
    assert choose("Cordoba", "Argentina")["Cordoba"][0] == "AR"


def test_towns_of_one_state_are_taken_together() -> None:
    chosen = choose("Georgia", "Athens", "Savannah", "Macon", "Valdosta")
    assert chosen["Georgia"] == ("US", "GA", "-")
    assert chosen["Athens"][:2] == ("US", "GA")


def test_a_capital_outweighs_a_state_of_its_name() -> None:
    assert choose("Washington")["Washington"][:2] == ("US", "DC")


def test_the_country_of_the_outlet_outweighs_people() -> None:
    assert choose("Hamilton", "Cambridge", "Taupo", home="NZ")["Hamilton"][0] == "NZ"


def test_a_name_without_candidates_has_no_place() -> None:
    assert choose_places([Naming("Nowhereville-on-Sea", ())]) == [None]


def test_no_names_no_places() -> None:
    assert choose_places([]) == []


@pytest.mark.parametrize(
    ("points", "km"), [((0, 0, 0, 0), 0), ((51.5, -0.13, 48.85, 2.35), 344), ((0, 0, 0, 180), 20015)]
)
def test_distance(points: tuple[float, float, float, float], km: int) -> None:
    assert measure_km(*np.radians(points)[:, None])[0] == pytest.approx(km, abs=1)


def test_a_name_in_capitals_is_the_name() -> None:
    """A dateline's ISLAMABAD is Pakistan's capital, not the larger town of Bangladesh that was once called so."""
    assert choose("ISLAMABAD")["ISLAMABAD"][0] == choose("Islamabad")["Islamabad"][0] == "PK"
