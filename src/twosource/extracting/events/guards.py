"""Words that show that a verb of violence tells of no deed: disasters, accidents, figures of speech."""

from __future__ import annotations

from twosource.language.tokens import Token

INNOCENT_OBJECTS = frozenset(
    (
        *(
            "fire",
            "blaze",
            "flame",
            "wildfire",
            "disease",
            "cancer",
            "virus",
            "covid",
            "pandemic",
            "film",
            "video",
            "firework",
        ),
        *(
            "image",
            "warrant",
            "search",
            "laser",
            "clip",
            "scene",
            "footage",
            "goal",
            "ball",
            "photo",
            "photograph",
            "picture",
            "movie",
            "order",
            "plan",
            "strategy",
            "idea",
            "contract",
            "calorie",
            "record",
        ),
        *(
            "rumour",
            "rumor",
            "concern",
            "fear",
            "speculation",
            "oil",
            "gas",
            "fuel",
            "coal",
            "attention",
            "opportunity",
        ),
    )
)
"""Objects that show that a violent verb is not meant: "battling the blaze", "shot a film", "executed the plan"."""

NATURAL = frozenset(
    (
        *("earthquake", "quake", "tsunami", "flood", "flooding", "storm", "hurricane", "typhoon", "cyclone", "tornado"),
        *(
            "landslide",
            "mudslide",
            "avalanche",
            "eruption",
            "lava",
            "rain",
            "wind",
            "wave",
            "lightning",
            "drought",
            "heat",
        ),
        *("virus", "disease", "outbreak", "covid", "coronavirus", "cholera", "ebola", "crash", "accident", "collision"),
        *("derailment", "collapse", "fire", "blaze", "wildfire", "train", "bus", "tram", "car", "truck", "tremor"),
        *("aftershock", "plane", "jet", "snow", "water", "tree", "debris", "leak", "malfunction", "weather", "current"),
    )
)
"""Subjects of "kill" and "destroy" that are no actors: disasters and accidents are not PLOVER events."""

VIOLENT_CONTEXT = frozenset(
    (
        *(
            "attack",
            "bomb",
            "bombing",
            "blast",
            "explosion",
            "shooting",
            "gunman",
            "gunmen",
            "clash",
            "violence",
            "unrest",
        ),
        *("riot", "protest", "fighting", "militant", "terrorist", "missile"),
        *("airstrike", "strike", "raid", "massacre", "war", "battle", "shelling", "gunfire", "insurgent", "assault"),
        *("bullet", "knife", "attacker", "suicide", "ambush", "gunfight", "gunbattle", "uprising", "turmoil"),
        *("device", "grenade", "mine", "rocket", "militiaman", "hostage", "execution", "criminal", "terrorism"),
    )
)
"""Lemmas of which a sentence must have one for "were killed" to be a violent deed when nobody is named as the doer."""

EITHER = frozenset(("blast", "explosion", "device", "mine", "raid"))
"""Words of the violent context that tell of accidents too: a boiler, a mill or a tank may blow up."""

_NEVER_MEANT = frozenset(("protest", "strike", "riot", "criminal", "war", "turmoil", "unrest"))
MEANT = (VIOLENT_CONTEXT - EITHER - _NEVER_MEANT) | frozenset(
    ("rebel", "responsibility", "bomber", "sabotage", "detonate", "insurgency", "extremist")
)
"""Words that tell that an explosion was meant; a strike or a protest may follow an accident."""

INDUSTRY = frozenset(
    (
        *("warehouse", "factory", "mill", "boiler", "gas", "refinery", "silo", "grain", "fertiliser", "fertilizer"),
        *("firework", "chemical", "tanker", "pipeline", "colliery", "coal", "methane", "furnace", "cylinder"),
        *("workshop", "foundry", "smelter", "distillery", "brewery", "shipyard", "leak", "propane", "welding"),
    )
)
"""What blows up by accident, or is told of where something did."""

OPENING_WORDS = 400
"""Words of an article in which it tells what its explosion was; a bound for long texts."""

ATTEMPTS = frozenset(("attempt", "bid", "plot", "conspiracy"))
"""Nouns whose infinitive is an event although it failed ("an attempt to assassinate the governor")."""

ACCIDENTS = frozenset(
    (
        *(
            "derail",
            "crash",
            "collide",
            "capsize",
            "sink",
            "overturn",
            "collapse",
            "earthquake",
            "quake",
            "flood",
            "crush",
        ),
        *(
            "avalanche",
            "landslide",
            "derailment",
            "collision",
            "stampede",
            "cyclone",
            "hurricane",
            "typhoon",
            "tsunami",
        ),
    )
)
"""Lemmas of a sentence that show that those who "were killed" in it died by accident."""

QUESTIONS = frozenset(("why", "whether", "how", "what", "when", "who", "where", "if"))


WORDS_ONLY = frozenset(
    (
        *("evidence", "explanation", "detail", "comment", "proof", "insight", "view", "glimpse", "reason", "opinion"),
        *("statement", "figure", "claim", "remark", "report", "count", "toll", "allegation", "estimate", "number"),
    )
)
"""What is offered or withdrawn in words alone: no help, and no retreat."""


def is_violent(verb: Token) -> bool:
    """Whether the sentence of a "were killed" without a doer tells of violence.

    An explosion is none where the opening of the article tells of a mill, a boiler or gas, and of nobody who meant it.
    """
    words = {token.lemma_.lower() for token in verb.sent}
    if not words.isdisjoint(ACCIDENTS):
        return False
    violent = words & VIOLENT_CONTEXT
    if violent - EITHER:
        return True
    opening = {token.lemma_.lower() for token in verb.doc[:OPENING_WORDS]} if violent else frozenset()
    return bool(violent) and (opening.isdisjoint(INDUSTRY) or not opening.isdisjoint(MEANT))


def is_no_deed(verb: Token) -> bool:
    """Whether the verb is meant otherwise than as a request or charge.

    "Asked why he left", "pleaded guilty", "police were called to the house", "complained of pains".
    """
    words = {child.lower_ for child in verb.children}
    match verb.lemma_:
        case "ask":
            clauses = [child for child in verb.children if child.dep_ in ("ccomp", "advcl")]
            return any(token.lower_ in QUESTIONS for clause in clauses for token in clause.lefts)
        case "plead":
            return not words.isdisjoint(("guilty", "not", "innocent"))
        case "call":
            return any(child.dep_ == "auxpass" for child in verb.children) and words.isdisjoint(("for", "upon"))
        case "offer" | "withdraw" | "retract":
            return any(child.dep_ in ("dobj", "nsubjpass") and child.lemma_ in WORDS_ONLY for child in verb.children)
        case "complain":
            return "of" in words
        case _:
            return False
