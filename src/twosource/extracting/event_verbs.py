"""What verbs and nouns mean as events: PLOVER type and mode, and ACLED's sub-event type where one fits.

Written from the category descriptions of PLOVER (and of CAMEO, which it succeeds) and ACLED's list of sub-events.
Each row is type, mode, ACLED sub-event, and its lemmas in one string.
"""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.statement import EventType


@dataclass(frozen=True, slots=True)
class Meaning:
    """The kind of event that a word stands for; `mode` and `acled` are None where none fits."""

    type: EventType
    mode: str | None = None
    acled: str | None = None


Row = tuple[EventType, str | None, str | None, str]


def _spread(rows: tuple[Row, ...]) -> dict[str, Meaning]:
    return {word: Meaning(kind, mode, acled) for kind, mode, acled, words in rows for word in words.split()}


_T = EventType

VERBS = _spread(
    (
        (_T.AGREE, None, "Agreement", "agree"),
        (_T.AGREE, None, None, "accept promise offer pledge consent"),
        (_T.CONSULT, "meet", None, "negotiate mediate confer consult meet"),
        (_T.CONSULT, "visit", None, "visit tour"),
        (_T.CONSULT, "host", None, "host"),
        (_T.CONSULT, "phone", None, "telephone phone"),
        (
            _T.SUPPORT,
            None,
            None,
            "praise endorse applaud commend hail ratify apologize apologise welcome back congratulate",
        ),
        (_T.CONCEDE, None, None, "concede yield capitulate relent amnesty pardon democratize legalize legalise"),
        (_T.COOPERATE, None, None, "cooperate collaborate extradite"),
        (_T.AID, None, None, "donate assist airlift rescue aid evacuate"),
        (_T.RETREAT, "withdraw", "Change to group/activity", "withdraw retreat"),
        (_T.RETREAT, "disarm", "Disrupted weapons use", "disarm demobilize demobilise"),
        (_T.RETREAT, "resign", None, "resign abdicate"),
        (_T.RETREAT, "surrender", None, "surrender"),
        (_T.RETREAT, "return", None, "repatriate"),
        (_T.REQUEST, None, None, "demand urge appeal request petition implore beseech plead pressure lobby"),
        (
            _T.ACCUSE,
            None,
            None,
            "accuse denounce condemn criticize criticise blame complain deplore decry lambaste",
        ),
        (_T.ACCUSE, "investigate", None, "investigate probe"),
        (_T.ACCUSE, "legal", None, "indict prosecute sue impeach"),
        (_T.REJECT, None, None, "reject refuse veto rebuff renege defy spurn oppose"),
        (_T.THREATEN, None, None, "threaten"),
        (_T.PROTEST, "demo", "Peaceful protest", "demonstrate protest rally march"),
        (_T.PROTEST, "riot", "Violent demonstration", "riot rampage"),
        (_T.PROTEST, "riot", "Looting/property destruction", "loot vandalize vandalise ransack"),
        (_T.SANCTION, "expel", None, "expel"),
        (_T.SANCTION, "boycott", None, "boycott embargo"),
        (_T.SANCTION, "convict", None, "sentence convict"),
        (_T.MOBILIZE, "troops", "Change to group/activity", "deploy mobilize mobilise reinforce"),
        (_T.COERCE, "arrest", "Arrests", "arrest detain jail imprison incarcerate"),
        (_T.COERCE, "detain", "Abduction/forced disappearance", "kidnap abduct"),
        (_T.COERCE, "deport", None, "deport banish"),
        (_T.COERCE, "ban", None, "ban outlaw forbid prohibit"),
        (_T.COERCE, "restrict", None, "besiege blockade cordon quell suppress disperse"),
        (_T.COERCE, "seize", "Looting/property destruction", "seize confiscate demolish bulldoze"),
        (_T.COERCE, "censor", None, "censor hack deface"),
        (_T.ASSAULT, None, "Attack", "attack assault ambush assail raid storm stab lynch"),
        (_T.ASSAULT, None, "Attack", "kill slay massacre murder slaughter behead wound maim"),
        (_T.ASSAULT, "torture", "Attack", "torture"),
        (_T.ASSAULT, "execute", "Attack", "execute"),
        (_T.ASSAULT, "sexual", "Sexual violence", "rape"),
        (_T.ASSAULT, "assassinate", "Attack", "assassinate"),
        (_T.ASSAULT, "firearms", "Attack", "shoot gun"),
        (_T.ASSAULT, "explosives", "Remote explosive/landmine/IED", "detonate"),
        (_T.ASSAULT, "heavy-weapons", "Shelling/artillery/missile attack", "shell bombard"),
        (_T.ASSAULT, "heavy-weapons", "Air/drone strike", "bomb"),
        (_T.ASSAULT, None, "Armed clash", "invade clash skirmish battle recapture"),
        (_T.ASSAULT, "destroy", "Looting/property destruction", "torch burn destroy"),
    )
)
"""Verbs that name an event by themselves."""

NOUNS = _spread(
    (
        (_T.AGREE, None, "Agreement", "ceasefire truce cease-fire armistice"),
        (_T.AGREE, None, "Agreement", "agreement accord treaty pact deal"),
        (_T.CONSULT, "meet", None, "talk negotiation summit meeting mediation consultation"),
        (_T.CONSULT, "visit", None, "visit"),
        (_T.COOPERATE, None, None, "exercise cooperation collaboration extradition"),
        (_T.AID, None, None, "aid assistance airlift relief asylum evacuation"),
        (_T.RETREAT, "withdraw", "Change to group/activity", "withdrawal pullout pull-out retreat pullback"),
        (_T.RETREAT, "resign", None, "resignation"),
        (_T.RETREAT, "disarm", "Disrupted weapons use", "disarmament demobilization demobilisation"),
        (_T.ACCUSE, "investigate", None, "investigation probe inquiry"),
        (_T.ACCUSE, None, None, "accusation condemnation complaint criticism"),
        (_T.REQUEST, None, None, "appeal demand request"),
        (_T.THREATEN, None, None, "threat ultimatum"),
        (_T.PROTEST, "demo", "Peaceful protest", "protest demonstration rally march sit-in vigil"),
        (_T.PROTEST, "riot", "Violent demonstration", "riot rioting unrest uprising turmoil disorder"),
        (_T.PROTEST, "riot", "Looting/property destruction", "looting vandalism"),
        (_T.PROTEST, "strike", "Peaceful protest", "walkout"),
        (_T.SANCTION, "boycott", None, "sanction embargo boycott"),
        (_T.MOBILIZE, "troops", "Change to group/activity", "deployment mobilization mobilisation"),
        (_T.COERCE, "restrict", None, "crackdown siege blockade restriction"),
        (_T.COERCE, "curfew", None, "curfew"),
        (_T.COERCE, "martial-law", None, "emergency"),
        (_T.COERCE, "arrest", "Arrests", "arrest detention"),
        (_T.COERCE, "detain", "Abduction/forced disappearance", "kidnapping abduction"),
        (_T.COERCE, "deport", None, "deportation"),
        (_T.COERCE, "ban", None, "ban"),
        (_T.ASSAULT, None, "Attack", "attack assault ambush raid massacre stabbing killing murder"),
        (_T.ASSAULT, "firearms", "Attack", "shooting gunfire"),
        (_T.ASSAULT, "assassinate", "Attack", "assassination"),
        (_T.ASSAULT, "explosives", "Remote explosive/landmine/IED", "bombing"),
        (_T.ASSAULT, "heavy-weapons", "Shelling/artillery/missile attack", "shelling bombardment"),
        (_T.ASSAULT, "heavy-weapons", "Air/drone strike", "airstrike"),
        (
            _T.ASSAULT,
            None,
            "Armed clash",
            "clash fighting battle gunbattle gunfight firefight offensive invasion incursion",
        ),
        (_T.ASSAULT, "destroy", "Looting/property destruction", "arson"),
    )
)
"""Nouns that name an event, alone or as the object of a light verb ("staged a demonstration")."""

STANDALONE_NOUNS = frozenset(
    (
        *("ceasefire", "truce", "cease-fire", "withdrawal", "pullout", "pull-out", "protest", "demonstration", "rally"),
        *("riot", "rioting", "unrest", "uprising", "looting", "deployment", "crackdown", "attack", "ambush", "raid"),
        *("massacre", "stabbing", "shooting", "assassination", "bombing", "shelling", "bombardment", "airstrike"),
        *("clash", "fighting", "firefight", "gunfight", "gunbattle", "kidnapping", "arson", "invasion", "resignation"),
        *("walkout", "turmoil", "assault", "summit", "march", "offensive"),
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
