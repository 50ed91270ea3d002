"""Lines of furniture give themselves away; sentences of a story do not."""

import pytest

from twosource.reading.furniture import Furniture, name_furniture
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
        ("Watch crews worked through the night to keep the river from the town.", None),
        ("The minister said that subscribers would get their money back next week.", None),
        ("He read the letter aloud to reporters.", None),
        ("May will stay in office until a successor is found.", None),
    ],
)
def test_a_line_is_named(line: str, kind: Furniture | None) -> None:
    assert name_furniture(line, look_at(line)) is kind
