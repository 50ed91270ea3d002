"""Whether a line tells what a picture shows: a caption that stands among the sentences."""

from __future__ import annotations

import re

PICTURED = re.compile(
    r"\b(?:photo(?:graph)?|picture|image|footage|grab|screen ?shot) "
    r"(?:issued|released|provided|obtained|taken|shows|from|of|made|by)\b|"
    r"^(?:frame |screen ?|video )?grabs? (?:from|of)\b|"
    r"\b(?:undated|file|handout|aerial) (?:photo|picture|image)\b|"
    r"^\W*caption\b|"
    r"\bthis (?:photo|image|picture|screen ?grab)\b|"
    r"\b(?:looks? on|pictured|is seen|are seen)\b",
    re.IGNORECASE,
)


def is_caption(text: str) -> bool:
    """Whether the text tells what a picture shows, and so no happening of its own.

    >>> is_caption("A photo issued by the coast guard of the ferry."), is_caption("Caption The ferry leaves Lorn.")
    (True, True)
    >>> is_caption("The ferry sank off Lorn.")
    False
    """
    return PICTURED.search(text) is not None
