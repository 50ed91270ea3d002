"""Words of promises and plans, and of what is none: opinion, weather, states of mind."""

from __future__ import annotations

FUTURE = frozenset(("will", "would", "shall", "wo", "'ll", "’ll"))

PLANNING = frozenset(
    (
        *(
            "plan",
            "intend",
            "pledge",
            "promise",
            "vow",
            "agree",
            "schedule",
            "prepare",
            "set",
            "commit",
            "expect",
            "go",
        ),
        *("decide", "offer", "propose", "due", "swear", "undertake", "resolve", "guarantee", "slate"),
    )
)
"""Lemmas that govern an infinitive of what somebody means to do."""

ORDERING = frozenset(("order", "instruct", "command", "direct", "require", "oblige", "task"))
"""Verbs whose object is to do what the infinitive says."""

OPINION_GOVERNORS = frozenset(
    (
        *(
            "fear",
            "think",
            "believe",
            "worry",
            "hope",
            "doubt",
            "wonder",
            "imagine",
            "guess",
            "suspect",
            "suggest",
            "know",
        ),
        *("concern", "speculation", "suspicion", "rumour", "rumor", "possibility", "risk", "wonder", "ask"),
        *("predict", "forecast", "feel", "speculate", "wish", "mean", "argue", "suppose", "bet", "reckon", "show"),
        *("expect", "warn", "forecast", "anticipate", "caution", "estimate", "project", "prediction", "expectation"),
        *("likelihood", "chance", "warning", "possible", "likely", "unclear", "see", "learn", "understand"),
    )
)
"""Verbs under which a future is a thought, not a commitment."""

IDLE_SUBJECTS = frozenset(
    ("it", "that", "this", "there", "what", "which", "these", "those", "something", "nothing", "you")
)

NATURAL_SUBJECTS = frozenset(
    (
        *(
            "storm",
            "hurricane",
            "rain",
            "snow",
            "wind",
            "weather",
            "temperature",
            "quake",
            "aftershock",
            "flood",
            "river",
        ),
        *(
            "water",
            "toll",
            "death",
            "number",
            "price",
            "economy",
            "market",
            "inflation",
            "cost",
            "impact",
            "risk",
            "fear",
        ),
        *(
            "situation",
            "crisis",
            "problem",
            "question",
            "result",
            "consequence",
            "virus",
            "disease",
            "damage",
            "figure",
        ),
        *("people", "everyone", "nobody", "anyone", "someone", "time", "life", "world", "history", "victim", "cyclone"),
        *("typhoon", "rainfall", "ash", "lava", "fire", "blaze", "smoke", "heat", "share", "stock", "rate", "demand"),
    )
)
"""Subjects of forecasts: they do not commit themselves."""

STATES = frozenset(
    (
        *("be", "seem", "appear", "know", "like", "love", "feel", "want", "need", "mean", "remain", "become", "prove"),
        *("suffer", "die", "lose", "miss", "believe", "think", "understand", "remember", "depend", "happen", "occur"),
        *(
            "have",
            "find",
            "see",
            "hear",
            "recover",
            "cause",
            "result",
            "exist",
            "last",
            "cost",
            "fall",
            "rise",
            "worsen",
        ),
    )
)
"""Verbs of being, feeling and chance, which nobody promises."""

HEARD_IN_COURT = frozenset(
    (
        "witness",
        "case",
        "appeal",
        "evidence",
        "testimony",
        "argument",
        "petition",
        "complaint",
        "lawsuit",
        "plea",
        "suit",
    )
)
"""Objects with which "hear" is a deed of a court or an inquiry, no chance."""

ABLE_THINGS = frozenset(
    (
        *("force", "troop", "army", "government", "group", "commission", "committee", "team", "minister", "ministry"),
        *("president", "police", "authority", "official", "parliament", "court", "council", "company", "contingent"),
        *("soldier", "rescuer", "party", "union", "agency", "board", "investigator", "service", "leader", "spokesman"),
        *("mission", "military", "peacekeeper", "union", "firm", "organisation", "organization", "inquiry", "operator"),
        *(
            "mayor",
            "governor",
            "airline",
            "hospital",
            "school",
            "bank",
            "crew",
            "unit",
            "department",
            "cabinet",
            "body",
        ),
        *("state", "country", "nation", "administration", "envoy", "delegation", "inspector", "prosecutor", "judge"),
        *("worker", "staff", "officer", "lawmaker", "opposition", "protester", "rebel", "expert", "engineer", "panel"),
        *("investigation", "election", "vote", "meeting", "talk", "ceasefire", "summit", "hearing", "trial"),
        *("pullout", "withdrawal", "funeral", "package", "reform", "deployment", "evacuation", "operation", "search"),
        *("side", "monitor", "observer", "ally", "regulator", "council", "legislature", "ministry", "lawyer"),
        *("school", "law", "sanction", "service", "flight", "train", "compensation", "aid"),
    )
)
"""Nouns of bodies that can act, and of undertakings whose course is somebody's plan."""

RESTRICTED = frozenset(("curfew", "ban", "lockdown", "checkpoint", "restriction", "closure", "quarantine", "emergency"))
"""Subjects whose course is told as a restriction, not as somebody's promise."""

VAGUE_DEEDS = frozenset(
    (
        *("go", "look", "try", "continue", "keep", "let", "get", "come", "help", "work", "treasure", "cherish", "ask"),
        *(
            "prefer",
            "react",
            "respect",
            "fight",
            "win",
            "strive",
            "lead",
            "stand",
            "make",
            "take",
            "turn",
            "move",
            "put",
        ),
        *(
            "extend",
            "allow",
            "focus",
            "give",
            "bring",
            "speak",
            "talk",
            "say",
            "tell",
            "welcome",
            "hold",
            "use",
            "stop",
        ),
        *(
            "face",
            "play",
            "serve",
            "follow",
            "live",
            "enjoy",
            "grow",
            "benefit",
            "improve",
            "struggle",
            "emerge",
            "show",
        ),
        *("leave", "start", "begin", "stay", "pray", "hope", "endeavour", "endeavor", "ensure", "remember", "forget"),
    )
)
"""Verbs of vows that nobody could check without a day or an object that tells more."""

WHOLE_DEEDS = frozenset(
    ("withdraw", "resign", "retreat", "surrender", "reopen", "disarm", "evacuate", "disband", "quit")
)
"""Verbs that tell a deed by themselves."""
