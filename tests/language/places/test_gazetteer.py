import pytest

from twosource.language.places.gazetteer import look_up, search_form


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Saint-Étienne", "st etienne"),
        ("St. Louis", "st louis"),
        ("U.S.", "us"),
        ("the Hague", "hague"),
        ("Côte d'Ivoire", "cote divoire"),
        ("Fort Worth", "ft worth"),
        ("…", ""),
    ],
)
def test_search_form(name: str, form: str) -> None:
    assert search_form(name) == form


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Kenya", "country", "KE"),
        ("Britain", "country", "GB"),
        ("Nairobi", "capital", "KE"),
        ("Texas", "admin1", "US"),
        ("W.Va.", "admin1", "US"),
        ("Harris County", "admin2", "US"),
        ("Middle East", "region", None),
        ("Africa", "continent", None),
    ],
)
def test_the_gazetteer_knows_places_of_all_kinds(name: str, kind: str, country: str | None) -> None:
    assert (kind, country) in {(one.kind, one.country) for one in look_up(name)}


def test_adjectives_and_peoples_stand_for_their_country() -> None:
    (known,) = look_up("Peruvian")
    assert (known.name, known.people, known.country) == ("Peru", True, "PE")


@pytest.mark.parametrize("name", ["", "Nosuchplacename", "\n", "zzzzzzzzz", "\x00"])
def test_unknown_names_find_nothing(name: str) -> None:
    assert look_up(name) == ()


def test_namesakes_are_all_found() -> None:
    assert {"FR", "US"} <= {one.country for one in look_up("Paris")}
