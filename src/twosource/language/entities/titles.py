"""What people and bodies are called in the news when they are not named: titles, offices, institutions."""

from __future__ import annotations

from twosource.language.places.gazetteer import look_up

HONORIFICS = frozenset((
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "sheikh",
    "ayatollah", "imam", "rabbi", "reverend", "rev", "father", "fr", "hon", "madam", "señor", "herr", "monsieur",
    "baroness", "baron", "datuk", "datin", "seri", "tun", "tuan", "puan", "shri", "smt", "maulana", "haji", "hajj",
))  # fmt: skip
"""Words before a surname that name no office."""

MALE = frozenset((
    "mr", "sir", "lord", "father", "fr", "king", "prince", "herr", "monsieur", "spokesman", "chairman", "baron",
    "businessman", "policeman", "congressman", "councilman", "father", "husband", "son", "actor", "alderman",
))  # fmt: skip
FEMALE = frozenset((
    "mrs", "ms", "miss", "dame", "lady", "madam", "queen", "princess", "spokeswoman", "chairwoman", "baroness",
    "businesswoman", "policewoman", "congresswoman", "mother", "wife", "daughter", "actress",
))  # fmt: skip
"""Titles and offices that tell whether "he" or "she" can follow."""

OFFICES = frozenset((
    "president", "premier", "chancellor", "minister", "secretary", "governor", "mayor", "senator", "congressman",
    "congresswoman", "representative", "lawmaker", "legislator", "mp", "deputy", "speaker", "king", "queen",
    "prince", "princess", "emir", "sultan", "emperor", "pope", "cardinal", "bishop", "archbishop", "ambassador",
    "envoy", "diplomat", "commissioner", "commander", "general", "gen", "colonel", "col", "major", "maj", "captain",
    "capt", "lieutenant", "lt", "sergeant", "sgt", "admiral", "adm", "brigadier", "marshal", "sheriff",
    "superintendent", "supt", "inspector", "detective", "constable", "officer", "chief", "chairman", "chairwoman",
    "chair", "chairperson", "director", "head", "leader", "spokesman", "spokeswoman", "spokesperson", "judge",
    "justice", "prosecutor", "attorney", "lawyer", "coach", "captain", "editor", "founder", "ceo", "executive",
    "manager", "boss", "principal", "official", "adviser", "advisor", "aide", "candidate", "nominee", "activist",
    "economist", "analyst", "professor", "scientist", "seismologist", "doctor", "gov", "sen", "rep", "pm",
    "commandant", "warlord", "cleric", "dictator", "vice-president", "councillor", "councilor", "councilman",
    "alderman", "taoiseach", "coordinator", "treasurer", "co-founder", "strongman", "dean", "rector", "chaplain",
    "pastor", "priest", "monk", "mullah", "author", "historian", "investigator", "coroner", "actress", "actor",
    "expert", "specialist", "fellow", "researcher", "scholar", "strategist", "consultant", "engineer", "journalist",
    "reporter", "correspondent", "commentator", "campaigner", "physicist", "geologist", "meteorologist", "surgeon",
    "epidemiologist", "virologist", "nurse", "teacher", "farmer", "fisherman", "lecturer",
    "rapper", "singer", "sapper", "cpl", "corporal", "pvt", "canon", "businessman", "businesswoman",
    "undersheriff", "trooper", "patrolman", "auditor", "comptroller", "administrator", "firefighter", "paramedic",
))  # fmt: skip
"""Heads of the descriptions of people by what they do."""

SHORT_OFFICES = {"gov": "governor", "sen": "senator", "rep": "representative", "gen": "general", "col": "colonel",
                 "lt": "lieutenant", "sgt": "sergeant", "capt": "captain", "adm": "admiral", "maj": "major",
                 "supt": "superintendent", "pm": "prime minister", "premier": "prime minister"}  # fmt: skip

BODIES = frozenset((
    "ministry", "government", "parliament", "army", "military", "police", "navy", "court", "cabinet",
    "administration", "authority", "authorities", "agency", "senate", "congress", "commission", "embassy",
    "consulate", "department", "council", "assembly", "legislature", "directorate", "bureau", "committee",
    "prosecutors", "judiciary", "treasury", "coastguard", "brigade", "command", "inspectorate", "presidency",
    "office", "service", "services", "forces", "guard",
))  # fmt: skip
"""Heads of the names and descriptions of institutions."""

LONE_BODIES = frozenset((
    "government", "parliament", "army", "military", "police", "navy", "cabinet", "authorities", "senate",
    "congress", "prosecutors", "judiciary", "coastguard", "presidency",
))  # fmt: skip
"""Institutions that a state has one of: they need no further name."""

ECHOES = BODIES | frozenset((
    "alliance", "group", "company", "organisation", "organization", "union", "party", "firm", "bank", "university",
    "school", "hospital", "club", "team", "network", "newspaper", "airline", "charity", "bloc", "movement", "militia",
    "foundation", "institute", "association", "corporation", "society", "federation", "league",
))  # fmt: skip
"""Nouns that stand for a body named before: "the alliance", "the ministry"."""

PEOPLE_OF_BODIES = frozenset((
    "officials", "officers", "official", "officer", "sources", "source", "investigators", "inspectors",
    "spokespeople", "representatives", "detectives", "spokesman", "spokeswoman", "spokesperson", "lawmakers",
    "commanders",
))  # fmt: skip
"""People who speak for the body that stands before them: "interior ministry officials"."""

TELLING_ADJECTIVES = frozenset((
    "interior", "internal", "armed", "federal", "national", "local", "regional", "municipal", "provincial",
    "central", "supreme", "high", "constitutional", "civil", "foreign", "public", "prosecuting", "judicial",
    "electoral", "military", "special", "royal", "medical", "environmental", "agricultural", "economic",
    "presidential", "coastal", "maritime", "secret",
))  # fmt: skip
"""Adjectives that tell which body is meant; others only describe it ("the embattled government")."""

MEDIA = frozenset((
    "twitter", "facebook", "telegram", "youtube", "instagram", "whatsapp", "tiktok", "snapchat", "weibo",
    "vkontakte", "reuters", "afp", "ap", "dpa", "pa", "bbc", "cnn", "nbc", "abc", "cbs", "npr", "xinhua", "yonhap",
    "kyodo", "interfax", "tass", "anadolu", "bloomberg", "efe", "ansa", "pti", "google", "getty", "spiegel", "bild",
    "guardian", "telegraph",
))  # fmt: skip
"""Media, agencies and networks that the tagger often takes for people."""

SEATS = {
    "kremlin": "RU", "white house": "US", "pentagon": "US", "state department": "US", "downing street": "GB",
    "whitehall": "GB", "scotland yard": "GB", "elysee": "FR", "bundestag": "DE", "knesset": "IL", "duma": "RU",
    "state duma": "RU", "capitol hill": "US", "capitol": "US", "blue house": "KR", "verkhovna rada": "UA",
    "lok sabha": "IN", "rajya sabha": "IN", "house of commons": "GB", "house of lords": "GB",
    "buckingham palace": "GB", "kensington palace": "GB", "fbi": "US", "cia": "US", "majlis": "IR",
}  # fmt: skip
"""Bodies of one state that are named by their seat or have a name of their own, with that state (ISO 3166)."""

SAME_WORD = {"defence": "defense", "organisation": "organization", "labour": "labor", "centre": "center",
             "affairs": "", "internal": "interior", "prosecutor's": "prosecutor"}  # fmt: skip
"""Spellings that are one in the names of bodies; an empty one is left out."""


def country_of(word: str) -> str | None:
    """The ISO 3166 country that a name, adjective or people stands for, or None.

    >>> country_of("Kenyan"), country_of("Peru"), country_of("former")
    ('KE', 'PE', None)
    """
    if not word[:1].isupper():
        return None
    for one in look_up(word):
        if one.kind == "country" and word != "Us":
            return one.country
    return None
