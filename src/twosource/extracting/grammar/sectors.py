"""The words by which a participant shows its PLOVER sector."""

from __future__ import annotations

SECTORS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "IGO",
        ("united nations", "u.n.", "un", "nato", "european union", "eu", "african union", "arab league", "osce", "imf"),
    ),
    (
        "JRN",
        ("journalist", "reporter", "newspaper", "photographer", "cameraman", "broadcaster", "news agency", "editor"),
    ),
    ("OPP", ("opposition", "dissident", "protester", "demonstrator", "government opponent", "activist")),
    (
        "REB",
        ("rebel", "guerrilla", "insurgent", "militant", "separatist", "terrorist", "jihadist", "fighter", "militiamen"),
    ),
    ("REB", ("militia", "militiaman", "extremist", "taliban", "hezbollah", "hamas")),
    ("UAF", ("gunman", "gunmen", "attacker", "assailant", "bomber", "armed men", "unidentified men", "shooter")),
    ("COP", ("police", "policeman", "policemen", "policewoman", "police officer", "security force", "gendarme")),
    ("COP", ("security officer", "law enforcement", "officer", "security service", "carabinieri", "constable")),
    (
        "MIL",
        (
            "army",
            "military",
            "navies",
            "armies",
            "troop",
            "soldier",
            "navy",
            "air force",
            "serviceman",
            "servicemen",
            "peacekeeper",
        ),
    ),
    ("MIL", ("armed forces", "forces", "general", "warship", "commander", "marines", "defense ministry", "garrison")),
    (
        "MIL",
        (
            "defence ministry",
            "defense minister",
            "defence minister",
            "colonel",
            "paratrooper",
            "contingent",
            "aircraft",
        ),
    ),
    ("SPY", ("intelligence service", "intelligence agency", "spy", "secret service")),
    ("JUD", ("court", "judge", "prosecutor", "magistrate", "tribunal", "attorney general", "judiciary")),
    ("LEG", ("parliament", "congress", "senate", "lawmaker", "legislature", "mp", "senator", "deputies", "assembly")),
    (
        "MED",
        ("hospital", "doctor", "medic", "nurse", "paramedic", "surgeon", "health worker", "red cross", "red crescent"),
    ),
    (
        "ELI",
        ("former president", "former prime minister", "former minister", "ousted president", "archbishop", "tycoon"),
    ),
    (
        "GOV",
        ("government", "president", "prime minister", "minister", "ministry", "official", "authority", "authorities"),
    ),
    (
        "GOV",
        ("administration", "cabinet", "governor", "mayor", "ambassador", "embassy", "secretary of state", "kremlin"),
    ),
    (
        "GOV",
        (
            "white house",
            "state department",
            "spokesman",
            "spokeswoman",
            "king",
            "premier",
            "chancellor",
            "emir",
            "junta",
            "ruler",
            "ministries",
            "queen",
            "prince",
        ),
    ),
    ("GOV", ("foreign secretary", "chief of staff", "council", "leader", "premier", "city hall", "regime")),
    ("PTY", ("ruling party", "political party", "democratic party", "coalition")),
    ("REF", ("refugee", "migrant", "asylum seeker", "displaced")),
    ("EDU", ("student", "teacher", "university", "school", "professor", "pupil")),
    ("LAB", ("worker", "union", "employee", "miner", "labourer", "laborer", "staff")),
    ("BUS", ("company", "firm", "businessman", "bank", "corporation", "trader", "airline")),
    ("CRM", ("criminal", "gang", "hacker", "cartel", "prisoner", "smuggler", "looter", "robber", "pirate")),
    (
        "CVL",
        ("civilian", "people", "resident", "citizen", "villager", "man", "woman", "men", "women", "child", "children"),
    ),
    (
        "CVL",
        ("passenger", "passerby", "person", "family", "crowd", "public", "youth", "voter", "boy", "girl", "tourist"),
    ),
    ("CRM", ("mob", "suspect", "thug", "kidnapper", "bandit", "thief", "thieves", "vandal", "rioter", "trafficker")),
    ("REB", ("armed group", "militant group", "rebel group", "terror group", "insurgency", "warlord")),
    ("CVL", ("driver", "teenager", "brother", "sister", "father", "mother", "husband", "wife", "son", "daughter")),
    (
        "CVL",
        ("neighbor", "neighbour", "victim", "witness", "fan", "farmer", "believer", "muslim", "christian", "pilgrim"),
    ),
)
"""PLOVER sector codes with words of the participants' names and descriptions; the first row that fits decides."""

BODIES = frozenset(
    (
        *(
            "group",
            "commission",
            "committee",
            "team",
            "nation",
            "country",
            "state",
            "member",
            "panel",
            "dozens",
            "others",
        ),
        *("hundreds", "thousands", "scores", "delegation", "side", "party", "alliance", "organisation", "organization"),
        *(
            "agency",
            "community",
            "crew",
            "board",
            "watchdog",
            "charity",
            "club",
            "movement",
            "network",
            "unit",
            "lawyer",
        ),
        *("rescuer", "crowd", "expert", "investigator", "inspector", "negotiator", "mediator", "envoy", "candidate"),
    )
)
"""Nouns of those who can act and have no sector of their own."""

WEAPONS = frozenset(
    (
        *(
            "bomb",
            "bomber",
            "bombing",
            "explosion",
            "blast",
            "missile",
            "rocket",
            "mine",
            "minefield",
            "device",
            "shell",
        ),
        *(
            "grenade",
            "airstrike",
            "strike",
            "drone",
            "attack",
            "shooting",
            "gunfire",
            "bullet",
            "ambush",
            "shelling",
            "raid",
        ),
        *(
            "helicopter",
            "bulldozer",
            "explosive",
            "artillery",
            "clash",
            "fighting",
            "warplane",
            "bombardment",
            "hacker",
        ),
    )
)
"""Things that may stand as the doer of an assault, without a plural "s"."""
