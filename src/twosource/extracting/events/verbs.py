"""What verbs and nouns mean as events: PLOVER type and mode, and ACLED's sub-event type where one fits.

The words stand in event_words.tsv; here are those that change or carry the meaning of others.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

from twosource.model.statement import EventType

LIST = "event_words.tsv"


@dataclass(frozen=True, slots=True)
class Meaning:
    """The kind of event that a word stands for; `mode` and `acled` are None where none fits."""

    type: EventType
    mode: str | None = None
    acled: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list: words of one kind (verb, noun, phrase, particle), what goes with them, and their meaning."""

    kind: str
    words: tuple[str, ...]
    nouns: tuple[str, ...]
    meaning: Meaning


def _read_rows() -> tuple[Row, ...]:
    lines = files("twosource.extracting.events").joinpath(LIST).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith(("#", "kind\t")))
    return tuple(
        Row(kind, tuple(words.split()), tuple(nouns.split()), Meaning(EventType(name), mode or None, acled or None))
        for kind, name, mode, acled, words, nouns in rows
    )


def _spread(kind: str) -> dict[str, Meaning]:
    return {word: row.meaning for row in ROWS if row.kind == kind for word in row.words}


_T = EventType
ROWS = _read_rows()

VERBS = _spread("verb")
"""Verbs that name an event by themselves."""

NOUNS = _spread("noun")
"""Nouns that name an event, alone or as the object of a light verb ("staged a demonstration")."""

STANDALONE_NOUNS = frozenset(
    (
        *("ceasefire", "truce", "cease-fire", "withdrawal", "pullout", "pull-out", "protest", "demonstration", "rally"),
        *("riot", "rioting", "unrest", "uprising", "looting", "deployment", "crackdown", "attack", "ambush", "raid"),
        *("massacre", "stabbing", "shooting", "assassination", "bombing", "shelling", "bombardment", "airstrike"),
        *("clash", "fighting", "firefight", "gunfight", "gunbattle", "kidnapping", "arson", "invasion", "resignation"),
        *("walkout", "turmoil", "assault", "summit", "march", "offensive", "pullback", "retreat", "sit-in", "vigil"),
        *("skirmish", "shootout", "gunfire", "lynching", "pogrom", "beheading", "abduction", "execution", "rape"),
        *(
            "mutiny",
            "insurrection",
            "siege",
            "blockade",
            "clampdown",
            "drawdown",
            "surrender",
            "expulsion",
            "incursion",
        ),
        *("torture", "buildup", "mobilization", "mobilisation", "slaughter", "carnage", "roundup", "barrage"),
    )
)
"""Nouns that are an event without any verb ("during weeks of strikes")."""

LIGHT_VERBS = frozenset(
    (
        *("hold", "stage", "launch", "conduct", "carry", "begin", "start", "continue", "join", "open", "organise"),
        *("organize", "mount", "make", "have", "resume", "complete", "impose", "declare", "sign", "conclude", "reach"),
        *("commit", "perform", "undertake", "lead", "issue", "deliver", "provide", "give", "send", "announce", "grant"),
        *(
            "lodge",
            "file",
            "sponsor",
            "order",
            "tighten",
            "extend",
            "introduce",
            "attend",
            "broker",
            "reiterate",
            "wage",
        ),
        *(
            "establish",
            "strike",
            "seal",
            "initial",
            "pay",
            "offer",
            "pursue",
            "intensify",
            "step",
            "unleash",
            "enforce",
        ),
    )
)
"""Verbs whose object says what is done."""

OCCURRING = frozenset(
    (
        *("occur", "happen", "take", "erupt", "begin", "start", "follow", "continue", "kill", "leave", "break", "come"),
        *("spread", "escalate", "turn", "end", "resume", "sweep", "rock", "hit", "claim", "wound", "injure", "die"),
        *(
            "ensue",
            "flare",
            "intensify",
            "rage",
            "arise",
            "strike",
            "target",
            "unfold",
            "be",
            "grip",
            "shake",
            "destroy",
        ),
    )
)
"""Verbs whose time is also that of the event that is their subject or object ("clashes broke out on Monday")."""

STOPPING_VERBS = frozenset(
    (
        *("lift", "ease", "end", "shorten", "cancel", "call", "postpone", "suspend", "halt", "stop", "scrap", "drop"),
        *("rescind", "remove", "relax", "revoke", "reduce", "cut", "break", "freeze", "sever", "withhold", "disrupt"),
        *("terminate", "abandon"),
    )
)
"""Verbs that end what their object names: CONCEDE for a burden, SANCTION for a benefit."""

BURDENS = frozenset(
    (
        *(
            "curfew",
            "emergency",
            "ban",
            "sanction",
            "embargo",
            "strike",
            "blockade",
            "siege",
            "demonstration",
            "protest",
        ),
        *("offensive", "restriction", "law", "measure", "attack", "bombing", "boycott", "closure", "crackdown"),
        *("operation", "shelling", "bombardment", "hostility", "control"),
    )
)

BENEFITS = frozenset(
    (
        *("aid", "talk", "relation", "tie", "cooperation", "assistance", "agreement", "delivery", "visit", "supply"),
        *("support", "negotiation", "trade", "contact", "export", "shipment", "loan", "funding", "treaty", "program"),
        *("programme", "dialogue", "ceasefire", "truce", "membership"),
    )
)

WILLING_WORDS = frozenset(
    ("agree", "promise", "offer", "pledge", "ready", "prepared", "willing", "vow", "accept", "prepare")
)
"""Governors of an infinitive that is consented to: AGREE, or THREATEN when the deed is hostile."""

REFUSING_WORDS = frozenset(("refuse", "reject", "decline", "unwilling"))
ASKING_WORDS = frozenset(("demand", "urge", "ask", "request", "press", "pressure", "push", "implore", "beg", "appeal"))
THREATENING_WORDS = frozenset(("threaten", "swear"))

COOPERATIVE = frozenset((_T.AGREE, _T.CONSULT, _T.SUPPORT, _T.CONCEDE, _T.COOPERATE, _T.AID, _T.RETREAT))
"""Types that, still to come, are an agreement to do them."""

HOSTILE = frozenset((_T.SANCTION, _T.MOBILIZE, _T.COERCE, _T.ASSAULT, _T.REJECT))
"""Types that, still to come, are a threat."""
