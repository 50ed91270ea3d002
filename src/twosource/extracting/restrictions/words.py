"""Words of curfews, bans, closures and stopped services. General English of news (guide: bench/statements.md)."""

from __future__ import annotations

from twosource.extracting.grammar.vocabulary import list_words
from twosource.model.statement import RestrictionKind

NOUNS = {
    "curfew": RestrictionKind.CURFEW,
    "checkpoint": RestrictionKind.CHECKPOINT,
    "roadblock": RestrictionKind.CHECKPOINT,
    "lockdown": RestrictionKind.OTHER,
    "quarantine": RestrictionKind.OTHER,
    "restriction": RestrictionKind.OTHER,
    "blackout": RestrictionKind.SHUTDOWN,
    "shutdown": RestrictionKind.SHUTDOWN,
    "suspension": RestrictionKind.SHUTDOWN,
    "cancellation": RestrictionKind.SHUTDOWN,
    "closure": RestrictionKind.CLOSURE,
    "cordon": RestrictionKind.CLOSURE,
    "ban": RestrictionKind.BAN,
    "prohibition": RestrictionKind.BAN,
    "moratorium": RestrictionKind.BAN,
    "embargo": RestrictionKind.BAN,
}
"""Nouns that name a limit by themselves; some only with the right words beside them (`NEEDED`)."""

STATES = frozenset(("emergency", "siege", "exception", "alert"))
"""What a "state of ..." must be of."""

CLOSABLE = list_words(
    "road airport border school street station bridge highway motorway park beach port crossing shop store"
    " business office university square airspace mosque church restaurant bar market route lane runway tunnel"
    " college harbour harbor pier dock quarry stadium playground pool canal reservoir kindergarten museum gate"
    " railway metro subway campus mall area interstate freeway expressway avenue boulevard intersection"
    " junction exit ramp trail site zone terminal checkpoint embassy consulate theatre theater library"
    " courthouse track platform section stretch region neighbourhood neighborhood premises location scene"
    " perimeter entrance mine well carriageway footpath forest cave facility building aqueduct viaduct centre"
    " center attraction house hotel casino zoo pub club gym clinic hospital ward factory plant canyon reserve"
    " property properties complex block estate farm pass promenade boardwalk causeway"
)
"""What is closed for people when it is closed."""

STREETS = list_words(
    "Road Street Avenue Highway Interstate Bridge Airport Station School Lane Drive Boulevard Square Park"
    " Freeway Way Tunnel Expressway Beach Route Parkway Rd St Ave Hwy I- Circle Place Turnpike Terminal Border"
    " Line"
)
"""Words of the names of what can be closed."""

SERVICES = list_words(
    "service train flight bus tram metro subway ferry rail railway traffic transit transport operation"
    " streetcar shuttle boat class school internet water power electricity mail delivery takeoff landing"
)
"""Services to the public, which are suspended or halted."""

FORBIDDABLE = list_words(
    "travel flight gathering rally protest demonstration assembly movement sale mask entry vehicle public"
    " night driving fishing alcohol import export visitor visa weapon firework drone motorcycle march event"
    " swim swimming traffic access smoking phone burning burn use car truck trade plastic bag gun assault"
    " abortion advertising camping hunting water watering construction fracking cigarette tobacco immigration"
    " immigrant refugee muslim marijuana cannabis drinking laptop electronics pesticide dog parking skateboard"
    " veil burqa hijab headscarf test"
)
"""What people are kept from when it is banned."""

NEEDED: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        ("shutdown", "blackout"),
        list_words(
            "internet communication communications network mobile phone telecommunications web government"
            " school airport service train transit metro subway rail office agency federal partial"
        ),
    ),
    **dict.fromkeys(("suspension", "cancellation"), SERVICES),
    "ban": FORBIDDABLE,
    "prohibition": FORBIDDABLE,
    "moratorium": FORBIDDABLE,
    "embargo": FORBIDDABLE | {"arms", "oil", "weapons"},
    "closure": CLOSABLE,
    "restriction": FORBIDDABLE | CLOSABLE | SERVICES,
}
"""Lemmas of which one must stand in the noun's phrase for it to be a public restriction."""

DECIDING = list_words(
    "order decide vote agree plan move decision authority power announce vow threaten cause force lead"
)
"""Words under which "to ban" is decided on; under others it is only wanted ("calls to ban")."""

NETWORKS = frozenset(("internet", "network", "website", "telegram", "whatsapp", "facebook", "twitter"))
CUTTING = frozenset(("shut", "cut", "block", "restrict", "disable", "suspend", "disrupt"))
FORBIDDING = frozenset(("ban", "forbid", "prohibit", "outlaw", "bar"))
HALTING = FORBIDDING | {"suspend", "halt"}
NO_PLACES = list_words(
    "case deal account investigation inquiry file meeting market share stock gap door eye debate book season"
    " chapter bid application poll session hearing comment registration nomination loop mind sale transaction"
    " position trade window mouth curtain lid box line avenue circuit entry series program project fund ring"
    " rank bracket race game match he she it they who contest competition year day week quarter process merger"
    " acquisition offer call period primary country society economy mind comment"
)
"""What may be closed without keeping anybody out."""

PARTS = list_words(
    "portion part section stretch mile kilometre kilometer all most half one some many hundred dozen lane"
    " side direction"
)
"""What may be closed of a road or place: "a portion of the road"."""

STOPPING = frozenset(("suspend", "halt", "cancel", "stop", "ground", "curtail"))
FENCING = frozenset(("tape", "tap", "rope", "fence", "block", "section", "screen", "partition", "wall"))
"""Verbs that with "off" close a place (the lemmatiser takes "taped" for a form of "tap")."""

TAPING = frozenset(("tape", "tap", "rope", "fence"))
"""Those of `FENCING` that leave no doubt, whatever is behind them."""

CLOSING = frozenset(("close", "closed", "shut", "cordon", "cordone", "cordoned", "seal", "block", "barricade"))
RUNNING = frozenset(("run", "operate", "stop", "depart", "fly"))
"""Verbs of a service that with "not" say that it is stopped."""

BARRED_WAYS = frozenset(("back", "away", "out", "off", "from"))
KEEPING = frozenset(("keep", "turn", "hold", "order", "move", "usher", "push"))
PERMITTING = frozenset(("allow", "permit"))
PERMISSIONS = frozenset(("permission", "entry", "access", "admission"))
UNLAWFUL = frozenset(("illegal", "unlawful", "forbidden", "prohibited", "banned"))

SPORTS = list_words(
    "doping playing game match season race touchline test league player lifetime club striker footballer"
    " athlete coach team midfielder defender goalkeeper captain referee fifa uefa"
)
"""What a ban is of that concerns a game."""

WANTED = list_words(
    "call demand urge want propose seek consider support oppose back favor favour suggest recommend discuss"
    " debate request push lobby campaign vote reject defend criticise criticize proposal idea"
    " block"
)
"""Verbs and nouns of which a ban is only wanted, or talked about."""
