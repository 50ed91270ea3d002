"""Words by which offices are given, taken and left."""

from __future__ import annotations

from twosource.model.statement import OfficeChange

GIVING = {
    **dict.fromkeys(
        ("appoint", "name", "install", "assign", "designate", "reappoint", "promote", "swear"), OfficeChange.APPOINTED
    ),
    **dict.fromkeys(("nominate", "propose", "tap", "pick", "choose"), OfficeChange.NOMINATED),
    **dict.fromkeys(("elect", "reelect", "re-elect", "vote"), OfficeChange.ELECTED),
}
"""Verbs whose object is given an office."""

TAKING = frozenset(
    ("dismiss", "sack", "fire", "oust", "remove", "depose", "topple", "impeach", "dissolve", "axe", "overthrow")
)
"""Verbs whose object loses its office."""

LEAVING = frozenset(("resign", "quit", "abdicate"))
WANTING = frozenset(
    (
        "demand",
        "urge",
        "call",
        "ask",
        "want",
        "insist",
        "request",
        "pressure",
        "press",
        "wonder",
        "petition",
        "plea",
        "tell",
    )
)
"""What hangs on these verbs and nouns is wanted or asked, and did not happen."""

LEADING = {
    **dict.fromkeys(("lead", "head", "run", "direct", "oversee"), "head"),
    **dict.fromkeys(("chair",), "chair"),
}
"""Verbs for which somebody is named ("named to lead the inquiry"), with the role that they mean."""

LED = frozenset(
    ("inquiry", "enquiry", "investigation", "commission", "committee", "panel", "agency", "ministry", "department",
     "board", "force", "office", "party", "government", "cabinet", "council", "company", "bank", "mission", "review",
     "authority", "team", "group", "body", "unit", "service", "probe", "delegation", "bureau", "institute", "corps")
)  # fmt: skip
"""Bodies and undertakings that somebody heads."""

SERVING = frozenset(("serve", "act", "work"))
LEFT = frozenset(
    ("office", "post", "power", "presidency", "premiership", "job", "position", "role", "seat", "cabinet", "government",
     "commission", "throne", "leadership", "chairmanship")
)  # fmt: skip
"""Objects of "leave" and "quit" that are offices."""

COLLECTIVES = ("government", "cabinet", "administration", "leadership")
"""Bodies that resign or are dismissed as a whole."""

PEOPLE = frozenset(
    ("official", "politician", "man", "woman", "lawyer", "economist", "diplomat", "veteran", "technocrat")
)
"""Nouns by which a person who was just named is called again."""
