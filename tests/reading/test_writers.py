"""The names that a page's metadata gives as writers."""

from twosource.reading.writers import find_writers


def test_authors_of_json_ld_and_meta_tags_stand_as_they_are() -> None:
    linked = [{"author": [{"@type": "Person", "name": "Jane  Doe"}], "creator": "AFP"}]
    assert find_writers(linked, {"articleauthor": "Anadolu"}) == ("Jane Doe", "AFP", "Anadolu")


def test_an_agency_as_publisher_is_a_writer_and_an_outlet_is_none() -> None:
    assert find_writers([{"publisher": {"name": "Associated Press"}}], {}) == ("Associated Press",)
    assert find_writers([{"publisher": {"name": "Example Post"}}], {}) == ()


def test_addresses_and_deep_nests_are_passed_over() -> None:
    deep: object = "Jane Doe"
    for _ in range(50):
        deep = [deep]
    assert find_writers([{"author": deep, "creator": "https://example.org/jane"}], {}) == ()
