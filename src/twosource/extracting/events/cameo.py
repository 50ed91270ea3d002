"""The CAMEO root category of a PLOVER event (the mapping that PLOVER's makers publish, turned round)."""

from __future__ import annotations

from twosource.model.statement import EventType

ROOTS: dict[EventType, str] = {
    EventType.AGREE: "03",
    EventType.CONSULT: "04",
    EventType.SUPPORT: "05",
    EventType.COOPERATE: "06",
    EventType.AID: "07",
    EventType.CONCEDE: "08",
    EventType.RETREAT: "08",
    EventType.REQUEST: "10",
    EventType.ACCUSE: "11",
    EventType.REJECT: "12",
    EventType.THREATEN: "13",
    EventType.PROTEST: "14",
    EventType.MOBILIZE: "15",
    EventType.SANCTION: "16",
    EventType.COERCE: "17",
    EventType.ASSAULT: "18",
}
"""The commonest root of each type; two digits with the leading zero, as CAMEO writes them."""

APPEAL, INVESTIGATE, FIGHT, MASS_VIOLENCE = "02", "09", "19", "20"

APPEALS = frozenset(
    ("appeal", "urge", "ask", "request", "call", "plead", "petition", "implore", "beg", "entreat", "seek")
)
MASSACRES = frozenset(("massacre", "genocide", "slaughter", "pogrom"))
FIGHTS = frozenset(("Armed clash", "Shelling/artillery/missile attack", "Air/drone strike"))


def find_root(kind: EventType, mode: str | None, acled: str | None, trigger: str) -> str:
    """The CAMEO root of the event; `trigger` is the lemma of its word.

    >>> find_root(EventType.REQUEST, None, None, "urge")
    '02'
    """
    match kind:
        case EventType.REQUEST if trigger in APPEALS:
            return APPEAL
        case EventType.ACCUSE if mode == "investigate":
            return INVESTIGATE
        case EventType.ASSAULT if trigger in MASSACRES:
            return MASS_VIOLENCE
        case EventType.ASSAULT if mode == "heavy-weapons" or acled in FIGHTS:
            return FIGHT
        case _:
            return ROOTS[kind]
