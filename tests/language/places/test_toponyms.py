import pytest
from spacy.language import Language

from twosource.language import annotate
from twosource.model.annotation import Place
from twosource.model.article import Article

pytestmark = pytest.mark.model


def find(nlp: Language, text: str) -> dict[str, Place]:
    (parsed,) = annotate([Article.from_text(text)], nlp)
    return {place.text: place for place in parsed.places}


def test_a_town_has_point_id_and_country(nlp: Language) -> None:
    place = find(nlp, "A bridge fell in Nairobi on Monday.")["Nairobi"]
    assert (place.geonameid, place.country, place.kind) == (184745, "KE", "city")
    assert (place.lat, place.lon) == (pytest.approx(-1.3, abs=0.1), pytest.approx(36.8, abs=0.1))


def test_an_adjective_stands_for_its_country(nlp: Language) -> None:
    place = find(nlp, "The Peruvian minister spoke to Kenyan reporters.")["Peruvian"]
    assert (place.name, place.kind, place.country) == ("Peru", "country", "PE")


def test_a_namesake_is_found_by_its_state(nlp: Language) -> None:
    assert find(nlp, "A barn burned down near Paris, Texas, on Sunday.")["Paris"].geonameid == 4717560


def test_an_unknown_place_has_no_point(nlp: Language) -> None:
    place = find(nlp, "Rain fell in the village, and fighters left Qarnabulistan for Kenya.").get("Qarnabulistan")
    assert place is None or (place.lat, place.country, place.kind) == (None, None, "unknown")


def test_the_town_within_the_name_of_its_body(nlp: Language) -> None:
    assert "Ohio" in find(nlp, "The Ohio Department of Health closed two schools.")


def test_offsets_are_verbatim(nlp: Language) -> None:
    text = "“We left Peru’s capital, Lima,” said Kenya’s president."
    (parsed,) = annotate([Article.from_text(text)], nlp)
    assert [text[place.start : place.end] for place in parsed.places] == [place.text for place in parsed.places]
