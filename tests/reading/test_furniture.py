"""Lines of furniture give themselves away; sentences of a story do not."""

from time import process_time

import pytest

from twosource.reading.furniture import ASIDE, Furniture, load_phrases, name_furniture
from twosource.reading.prose import look_at


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Skip to main content", Furniture.MENU),
        ("We use cookies to make this site work better for you.", Furniture.NOTICE),
        ("Please enter your comment!", Furniture.COMMENT),
        ("Sign up for our morning newsletter", Furniture.NEWSLETTER),
        ("Share on Facebook", Furniture.SHARE),
        ("© 2022 Example Media. All rights reserved.", Furniture.RIGHTS),
        ("© 2017 The Sun", Furniture.RIGHTS),
        ("Source link", Furniture.SOURCE),
        ("You may also like", Furniture.RELATED),
        ("Advertisement", Furniture.AD),
        ("Tuesday, March 5, 2024", Furniture.DATE),
        ("Published: 5 March 2024 at 10:15 GMT", Furniture.DATE),
        ("3 hours ago", Furniture.LIVE),
        ("LIVE", Furniture.LIVE),
        ("Home > World > Asia", Furniture.CRUMBS),
        ("Write to Jane Doe at jane.doe@example.org", Furniture.CONTACT),
        ("* * *", Furniture.MARK),
        ("Kommentare", Furniture.COMMENT),
        ("À lire aussi", Furniture.RELATED),
        ("Publicidad", Furniture.AD),
        ("関連記事", Furniture.RELATED),
        ("Stand: 12. März 2024, 10:30 Uhr", Furniture.DATE),
        ("Le 12 mars 2024 à 10h30", Furniture.DATE),
        ("2024年3月12日 10時30分", Furniture.DATE),
        ("vor 2 Stunden", Furniture.LIVE),
        ("il y a 3 heures", Furniture.LIVE),
        ("3時間前", Furniture.LIVE),
        ("12 Männer", None),
        ("12. März: Was bisher bekannt ist", None),
        ("Vor zwei Stunden sei die Brücke gesperrt worden, teilte die Polizei mit.", None),
        ("Watch crews worked through the night to keep the river from the town.", None),
        ("The minister said that subscribers would get their money back next week.", None),
        ("He read the letter aloud to reporters.", None),
        ("May will stay in office until a successor is found.", None),
    ],
)
def test_a_line_is_named(line: str, kind: Furniture | None) -> None:
    assert name_furniture(line, look_at(line)) is kind


@pytest.mark.parametrize(
    "line",
    [
        "1 " + ("on" + " -" * 12 + " ") * 12 + "x",
        "1 " + "on|||||| " * 12 + "x",
        "1" * 150 + "x",
        "updated" + " on at" * 6 + " x",
    ],
)
def test_a_hostile_line_is_named_at_once(line: str) -> None:
    started = process_time()
    name_furniture(line, look_at(line))
    assert process_time() - started < 0.2


def test_each_phrase_of_the_table_is_found_inside_longer_words() -> None:
    """The phrases are looked up by one of their words; a word of the line may go on before or behind the phrase."""
    middle = " ".join(["xx"] * (ASIDE // 2))
    unnamed = [
        phrase
        for phrase, _ in load_phrases().within
        if name_furniture(f"{middle} x{phrase}x xx", look_at("We went out")) is None
    ]
    assert unnamed == []


@pytest.mark.parametrize(
    ("end", "kind"), [("Harbour waits for a new quay", Furniture.RELATED), ("Harbour waits for a new quay.", None)]
)
def test_a_list_of_links_may_run_on_behind_its_heading(end, kind) -> None:
    line = f"Related Stories 'WORST TO COME' Bridge stays closed FERRY ROW Who will pay for the pier at Vik? {end}"
    assert name_furniture(line, look_at(line)) is kind


def test_a_list_of_links_may_run_on_for_long_behind_its_heading() -> None:
    titles = (
        "Bridge at Vik Stays Closed FERRY ROW Lunde Harbour Waits for New Quay Who Pays OH NO Mayor Quits over Pier "
    )
    line = f"Related stories {titles * 8}Live stream"
    assert name_furniture(line, look_at(line)) is Furniture.RELATED
    told = f"Related stories {'of the bridge were told by the men who had seen it fall into the river ' * 12}today"
    assert name_furniture(told, look_at(told)) is None
