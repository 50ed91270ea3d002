"""What verbs mean as events together with a noun or a particle."""

from __future__ import annotations

from twosource.extracting.event_verbs import Meaning
from twosource.model.statement import EventType

_T = EventType

PHRASES: tuple[tuple[str, str, Meaning], ...] = (
    ("set", "fire ablaze alight", Meaning(_T.ASSAULT, "destroy", "Looting/property destruction")),
    ("open", "fire", Meaning(_T.ASSAULT, "firearms", "Armed clash")),
    ("exchange", "fire gunfire shot", Meaning(_T.ASSAULT, "firearms", "Armed clash")),
    ("fire", "shot bullet round gun", Meaning(_T.ASSAULT, "firearms", "Attack")),
    (
        "fire",
        "rocket missile shell mortar artillery",
        Meaning(_T.ASSAULT, "heavy-weapons", "Shelling/artillery/missile attack"),
    ),
    (
        "launch",
        "rocket missile strike artillery mortar airstrike",
        Meaning(_T.ASSAULT, "heavy-weapons", "Shelling/artillery/missile attack"),
    ),
    ("fire use deploy", "tear gas cannon", Meaning(_T.COERCE, "restrict", "Protest with intervention")),
    (
        "explode plant throw hurl",
        "bomb device grenade explosive",
        Meaning(_T.ASSAULT, "explosives", "Remote explosive/landmine/IED"),
    ),
    ("throw hurl pelt", "stone rock bottle petrol molotov", Meaning(_T.PROTEST, "riot", "Violent demonstration")),
    (
        "block barricade obstruct",
        "road highway street bridge roadway traffic transport railway rail entrance border",
        Meaning(_T.PROTEST, "obstruct", "Peaceful protest"),
    ),
    ("close seal shut", "border crossing airport office newspaper station", Meaning(_T.COERCE, "restrict", None)),
    (
        "capture retake overrun take",
        "village town city stronghold base territory position airport hill",
        Meaning(_T.ASSAULT, "heavy-weapons", "Armed clash"),
    ),
    ("take", "hostage prisoner", Meaning(_T.COERCE, "detain", "Abduction/forced disappearance")),
    ("take", "street", Meaning(_T.PROTEST, "demo", "Peaceful protest")),
    ("reopen re-open open", "border crossing airport road", Meaning(_T.CONCEDE, None, None)),
    (
        "release free",
        "prisoner hostage detainee suspect protester journalist soldier",
        Meaning(_T.RETREAT, "release", None),
    ),
    (
        "pull withdraw evacuate",
        "troop force soldier contingent army inspector peacekeeper settlement",
        Meaning(_T.RETREAT, "withdraw", "Change to group/activity"),
    ),
    ("lay", "arm weapon", Meaning(_T.RETREAT, "disarm", "Disrupted weapons use")),
    ("cut sever break suspend", "tie relation", Meaning(_T.SANCTION, "discontinue", None)),
    (
        "send dispatch strengthen reinforce bolster mass amass rush position",
        "troop force soldier army peacekeeper tank warship aircraft guard policeman mission contingent unit",
        Meaning(_T.MOBILIZE, "troops", "Change to group/activity"),
    ),
    ("remain put place", "alert", Meaning(_T.MOBILIZE, "troops", None)),
    ("share exchange", "intelligence information expertise", Meaning(_T.COOPERATE, None, None)),
    (
        "provide send deliver give offer supply donate",
        "aid food supply medicine assistance help relief intelligence weapon arm fund money goods loan shelter",
        Meaning(_T.AID, None, None),
    ),
    ("grant", "asylum visa citizenship", Meaning(_T.AID, "asylum", None)),
    ("establish restore upgrade strengthen improve normalize", "tie relation", Meaning(_T.SUPPORT, None, None)),
    ("open", "embassy consulate", Meaning(_T.SUPPORT, None, None)),
    ("sign initial conclude", "agreement treaty pact accord deal", Meaning(_T.SUPPORT, None, "Agreement")),
    ("support back", "resolution plan proposal candidate bid", Meaning(_T.SUPPORT, None, None)),
    ("allow permit", "return inspector entry access", Meaning(_T.CONCEDE, None, None)),
    ("accept", "demand", Meaning(_T.CONCEDE, None, None)),
    ("accept", "resignation", Meaning(_T.RETREAT, "resign", None)),
    ("submit tender", "resignation", Meaning(_T.RETREAT, "resign", None)),
    ("begin stage continue go launch", "hunger", Meaning(_T.PROTEST, "hunger", "Peaceful protest")),
    ("begin stage continue go launch call hold", "strike", Meaning(_T.PROTEST, "strike", "Peaceful protest")),
    ("dismiss", "appeal offer request proposal call invitation demand claim", Meaning(_T.REJECT, None, None)),
    ("deny", "request allocation permission visa entry access", Meaning(_T.REJECT, None, None)),
    ("violate break breach", "ceasefire truce agreement ban treaty", Meaning(_T.REJECT, None, None)),
    ("lodge file", "protest complaint", Meaning(_T.ACCUSE, None, None)),
    ("open launch begin start", "investigation inquiry probe", Meaning(_T.ACCUSE, "investigate", None)),
    ("lead", "investigation inquiry probe", Meaning(_T.ACCUSE, "investigate", None)),
    ("call", "sanction", Meaning(_T.ACCUSE, None, None)),
    ("press push", "demand", Meaning(_T.REQUEST, None, None)),
    ("issue", "ultimatum warning threat", Meaning(_T.THREATEN, None, None)),
    ("shut cut block restrict", "internet", Meaning(_T.COERCE, "censor", None)),
)
"""Verb lemmas and the nouns that make them an event as object, subject of the passive, or in a phrase."""

PARTICLES: dict[tuple[str, str], Meaning] = {
    ("pull", "out"): Meaning(_T.RETREAT, "withdraw", "Change to group/activity"),
    ("pull", "back"): Meaning(_T.RETREAT, "withdraw", "Change to group/activity"),
    ("step", "down"): Meaning(_T.RETREAT, "resign"),
    ("force", "out"): Meaning(_T.COERCE, "deport"),
    ("blow", "up"): Meaning(_T.ASSAULT, "explosives", "Remote explosive/landmine/IED"),
    ("beat", "up"): Meaning(_T.ASSAULT, "beat", "Attack"),
    ("gun", "down"): Meaning(_T.ASSAULT, "firearms", "Attack"),
    ("shoot", "down"): Meaning(_T.ASSAULT, "heavy-weapons", "Armed clash"),
    ("burn", "down"): Meaning(_T.ASSAULT, "destroy", "Looting/property destruction"),
    ("crack", "down"): Meaning(_T.COERCE, "restrict"),
    ("break", "up"): Meaning(_T.COERCE, "restrict", "Protest with intervention"),
    ("round", "up"): Meaning(_T.COERCE, "arrest", "Arrests"),
    ("back", "down"): Meaning(_T.CONCEDE),
    ("hand", "over"): Meaning(_T.COOPERATE),
    ("turn", "down"): Meaning(_T.REJECT),
    ("call", "off"): Meaning(_T.CONCEDE),
    ("call", "for"): Meaning(_T.REQUEST),
    ("call", "on"): Meaning(_T.REQUEST),
    ("call", "upon"): Meaning(_T.REQUEST),
    ("ask", "for"): Meaning(_T.REQUEST),
    ("appeal", "for"): Meaning(_T.REQUEST),
    ("push", "for"): Meaning(_T.REQUEST),
    ("press", "for"): Meaning(_T.REQUEST),
    ("meet", "with"): Meaning(_T.CONSULT, "meet"),
    ("put", "down"): Meaning(_T.COERCE, "restrict"),
    ("apologize", "for"): Meaning(_T.SUPPORT),
    ("walk", "out"): Meaning(_T.PROTEST, "strike", "Peaceful protest"),
    ("charge", "with"): Meaning(_T.ACCUSE, "legal"),
}
"""Verb lemma with its particle or preposition."""
