import pytest

from twosource.language.places.gazetteer import find_entry, look_up, search_form


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


@pytest.mark.parametrize(
    ("name", "kind", "place"),
    [
        ("Texans", "admin1", "Texas"),
        ("Londoner", "capital", "London"),
        ("Quebecers", "admin1", "Quebec"),
    ],
)
def test_those_who_live_in_a_state_or_city_stand_for_it(name: str, kind: str, place: str) -> None:
    assert [(one.kind, one.name) for one in look_up(name) if one.people] == [(kind, place)]


def test_a_city_is_found_by_its_other_names() -> None:
    assert [one.country for one in look_up("Avdiivka")] == ["UA"]


@pytest.mark.parametrize(
    ("name", "country"),
    [("Yellow Sea", None), ("Euphrates", "IQ"), ("Hindu Kush", None), ("Donbass", "UA"), ("White House", "US")],
)
def test_seas_rivers_ranges_regions_and_sites_are_known(name: str, country: str | None) -> None:
    assert country in {one.country for one in look_up(name) if one.kind in ("region", "site")}


def test_a_small_table_row_replaces_the_file_s_of_its_kind() -> None:
    assert [one.kind for one in look_up("White House") if one.country == "MA"] == []


@pytest.mark.parametrize(("form", "goes_on"), [("new", True), ("san", True), ("zanzibar qqq", False)])
def test_the_gazetteer_tells_whether_longer_names_begin_so(form: str, goes_on: bool) -> None:
    assert find_entry(form).goes_on is goes_on
