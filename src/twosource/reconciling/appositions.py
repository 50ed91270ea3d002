"""Bodies that are named beside the words for their kind: "a monitoring group, the Lorn Observatory"."""

from __future__ import annotations

import re

from twosource.model.annotation import Entity, EntityKind
from twosource.model.statement import Statement
from twosource.reconciling.sources import Sources

_KIND = re.compile(
    r"(?P<kind>(?:[Aa]n?|[Tt]he|[Ii]ts|[Oo]ne) (?:[\w’'-]+ ){0,5}?(?:monitor|monitoring group|group|agency|"
    r"organi[sz]ation|charity|commission|watchdog|regulator|union|company|firm|operator|authority|network|council|"
    r"institute|think tank|coalition|airline|carrier|utility|manufacturer|nonprofit|non-profit|body|association))"
    r"(?P<name>, .+)?"
)
# Behind the name the clause ends; what goes on in a list ("an aid group, Care and the police") is of several.
_ENDS = re.compile(r"$|[.;:]|,? (?:said|says|reported|reports|told|which|whose|based)\b|, (?:who|that)\b")


def find_named_beside(text: str, statement: Statement, sources: Sources) -> Entity | None:
    """The body whose name stands behind the words for its kind, by which the sentence calls the speaker; else None."""
    found, cited = _KIND.fullmatch(text), statement.evidence[0]
    at = cited.sentence.find(text) if found is not None else -1
    if found is None or at < 0:
        return None
    behind = re.match(r", (?:the )?(?=[A-Z])", cited.sentence[at + found.end("kind") :])
    if behind is None:
        return None
    start = at + found.end("kind") + behind.end()
    bare = behind[0].endswith("the ")
    starts = (start, start - len("the ")) if bare else (start,)
    named = (sources.entity_at(statement.article, cited.sentence_start + each) for each in starts)
    body = next((each for each in named if each and each.kind is EntityKind.ORGANISATION), None)
    return body if body and _is_whole(body, cited.sentence[start:]) else None


def _is_whole(body: Entity, rest: str) -> bool:
    """Whether the rest of the sentence begins with a name of the body, and the clause ends behind it."""
    names = (name.removeprefix("the ") for name in sorted(body.names, key=len, reverse=True))
    name = next((name for name in names if rest.startswith(name)), None)
    return name is not None and _ENDS.match(rest, len(name)) is not None
