"""Words for offices: how a role is written before a name, behind it, and after "as"."""

from __future__ import annotations

import re

HEADS = (
    *("president", "vice president", "vice-president", "prime minister", "minister", "premier", "chancellor", "pm"),
    *(
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "governor",
        "mayor",
        "deputy mayor",
        "police chief",
        "chief",
        "commander",
    ),
    *("secretary of state", "secretary-general", "secretary general", "secretary", "ambassador", "envoy", "leader"),
    *("speaker", "chairman", "chairwoman", "chairperson", "chair", "director", "director-general", "director general"),
    *("king", "queen", "emir", "sultan", "crown prince", "pope", "archbishop", "bishop", "patriarch", "imam"),
    *("prosecutor", "attorney general", "judge", "senator", "lawmaker", "mp", "congressman", "congresswoman"),
    *(
        "commissioner",
        "superintendent",
        "sheriff",
        "undersheriff",
        "coroner",
        "chief executive",
        "ceo",
        "chief of staff",
        "coordinator",
    ),
    *("representative", "head", "president-elect", "administrator", "inspector general", "ombudsman", "councillor"),
    *("high commissioner", "special envoy", "undersecretary", "under-secretary", "principal", "fire chief", "adviser"),
    *("advisor", "secretary-general", "general secretary", "chief minister", "prime minister-designate", "deputy"),
    *("press secretary", "treasurer", "marshal", "chief prosecutor", "rector", "dean", "captain", "manager", "coach"),
    *("constable", "chief constable", "justice", "chief justice", "nominee", "general counsel", "coo", "cfo", "cto"),
    *("chief exec", "vice chairman", "vice-chairman", "vice chair", "co-chairman", "co-chair", "co-president", "vp"),
    *("first lady", "chief operating officer", "chief financial officer", "chief medical officer", "medical officer"),
    *("district attorney", "solicitor general", "comptroller", "auditor", "alderman", "councilman", "councilwoman"),
    *("assemblyman", "assemblywoman", "warden", "headteacher", "headmaster", "lieutenant governor", "vice chancellor"),
    *("fire marshal", "solicitor", "first minister"),
    *("city manager", "city attorney", "trustee", "magistrate", "legislator", "press officer", "chief engineer"),
    *("alderwoman", "board member", "council member", "councilmember", "delegate", "assessor", "city planner", "clerk"),
    *("editor", "publisher", "editor-in-chief", "editor in chief", "dictator", "ruler", "chief economist", "provost"),
    *("information officer", "development officer", "budget officer", "marketing officer", "executive officer"),
    *("communications officer", "adjutant general", "surgeon general", "auditor general", "public advocate", "mep"),
    *("running mate", "selectman", "supervisor", "chief negotiator", "chief strategist", "postmaster", "taoiseach"),
    *("u.s. attorney", "us attorney", "state's attorney", "commonwealth's attorney", "county attorney", "mla", "msp"),
    *("prosecuting attorney", "public defender", "co-ordinator", "managing editor", "president pro tem"),
    *("county executive", "parish president"),
    *(
        "lt. gov.",
        "gov.",
        "sen.",
        "rep.",
        "supt.",
        "dist. atty.",
        "atty. gen.",
        "asst. ch con",
        "asst ch con",
        "ch con",
    ),
)
"""Nouns that name an office or a post; general English of news."""

CHANGING_HANDS = frozenset(
    (
        *("president", "prime minister", "premier", "chancellor", "minister", "king", "queen", "leader", "governor"),
        *("mayor", "speaker", "emir", "sultan", "crown prince", "chief minister", "pm"),
    )
)
"""Offices of a state, whose country may be told by its holder's."""

QUALIFIERS = (
    *("deputy", "first", "vice", "acting", "interim", "caretaker", "former", "ex", "then", "outgoing", "incoming"),
    *("prime", "foreign", "interior", "defense", "defence", "finance", "health", "justice", "education", "energy"),
    *(
        "home",
        "transport",
        "trade",
        "labor",
        "labour",
        "agriculture",
        "information",
        "environment",
        "economy",
        "culture",
    ),
    *("security", "national", "chief", "senior", "assistant", "special", "state", "regional", "provincial", "district"),
    *("city", "local", "federal", "parliamentary", "opposition", "police", "army", "military", "press", "executive"),
    *("general", "permanent", "managing", "joint", "new", "newly", "elected", "appointed", "longtime", "long-time"),
    *("veteran", "late", "ousted", "deposed", "exiled", "emergency", "emergencies", "public", "internal", "external"),
    *("affairs", "high", "top", "party", "union", "rebel", "separatist", "presidential", "government", "ministry"),
    *(
        "department",
        "fire",
        "county",
        "village",
        "town",
        "communications",
        "development",
        "industry",
        "social",
        "civil",
    ),
    *("veterans", "air", "force", "naval", "navy", "second", "third", "principal", "supreme", "spiritual", "religious"),
    *(
        "congressional",
        "republican",
        "democratic",
        "conservative",
        "house",
        "senate",
        "attorney",
        "strongman",
        "rights",
        "commonwealth",
    ),
    *("management", "works", "safety", "planning", "housing", "response"),
    *(
        "human",
        "relief",
        "disaster",
        "humanitarian",
        "regional",
        "hospital",
        "school",
        "university",
        "company",
        "airline",
    ),
    *(
        "clinical",
        "medical",
        "transit",
        "legal",
        "financial",
        "operating",
        "technical",
        "research",
        "policy",
        "campaign",
    ),
    *(
        "exec",
        "co",
        "founding",
        "associate",
        "nursing",
        "sales",
        "marketing",
        "operations",
        "communications",
        "program",
    ),
    *(
        "tribal",
        "municipal",
        "borough",
        "council",
        "board",
        "club",
        "bank",
        "sports",
        "athletic",
        "editorial",
        "creative",
    ),
)
"""Lower-case words that may stand before the noun of an office. Capitalised words may always."""

QUALIFIER_WORDS = frozenset(QUALIFIERS)

PAST_WORDS = frozenset(("former", "ex", "then", "late", "ousted", "deposed", "ex-"))
"""Qualifiers that say that the office is no longer held."""

ACTING_WORDS = frozenset(("acting", "interim", "caretaker"))

ARTICLES = frozenset(("a", "an", "the"))
TERMS_SERVED = re.compile(r"\b\w+[- ]term\b", re.IGNORECASE)
"""How often somebody was elected: "a two-term governor"."""

PARTIES = frozenset(("republican", "democratic", "democrat", "conservative", "socialist", "liberal", "gop"))
SEATS_OF_PARTIES = frozenset((
    "mayor", "governor", "gov.", "senator", "sen.", "representative", "rep.", "president", "lawmaker", "congressman",
    "congresswoman", "councillor", "councilman", "councilwoman", "legislator", "mp", "prime minister", "vice president",
))  # fmt: skip
"""Offices before which a party is told that is no part of them."""

TIME_WORDS = frozenset(
    (
        *PAST_WORDS,
        "outgoing",
        "incoming",
        "new",
        "newly",
        "longtime",
        "long-time",
        "veteran",
        "elected",
        "appointed",
        "fired",
        "now",
        "sacked",
        "perennial",
        "current",
        "sitting",
        "embattled",
        "disgraced",
        "then",
    )
)
"""Qualifiers that are no part of the office's name."""

SHORT_HEADS = {
    "lt. gov.": "lieutenant governor", "gov.": "governor", "sen.": "senator", "rep.": "representative",
    "supt.": "superintendent", "pm": "prime minister",
    "dist. atty.": "district attorney", "atty. gen.": "attorney general", "ch con": "chief constable",
    "asst. ch con": "assistant chief constable", "asst ch con": "assistant chief constable", "advisor": "adviser",
    "us attorney": "u.s. attorney", "co-ordinator": "coordinator",
}  # fmt: skip
"""What short and other spellings stand for."""


def _in_plural(head: str) -> str:
    """The plural of a head: "councilmen", "secretaries of state", "sens."."""
    first, of, rest = head.partition(" of ")
    if first.endswith("."):
        return f"{first[:-1]}s."
    if first.endswith(("man", "woman")):
        return f"{first[:-2]}en{of}{rest}"
    plural = f"{first[:-1]}ies" if first.endswith("y") and first[-2:-1] not in "aeo" else f"{first}s"
    return f"{plural}{of}{rest}"


PLURALS = {_in_plural(head): head for head in HEADS}
"""The heads by which several people are named at once, each with that of one."""

_HEAD = "|".join(
    sorted((re.escape(head).replace(r"\ ", " ").replace("'", "[’']") for head in HEADS), key=len, reverse=True)
)
_LOWER = "|".join(sorted(QUALIFIERS, key=len, reverse=True))
_JOINT = r"(?: and (?=[A-Za-z])| |-(?=[a-zA-Z]))"
_OPENERS = (
    "But|And|The|A|An|As|In|On|At|After|Before|When|While|If|For|So|Or|Yet|Then|Now|Both|Also|Since|With|By|From|Reuters"
    "|AP|AFP|Meanwhile|However|Although|Though|Because|That|This|His|Her|Its|Their|Our|My|Its|Late|Earlier|Last|Next"
    "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August"
    "|September|October|November|December|Today|Yesterday|Asked|Speaking|Among|Under|Like|Only|Even|Again|Here|There"
)
_WORD = rf"(?:(?:(?!(?:{_OPENERS})\b)[A-Z][\w’'.&]*|(?:{_LOWER})(?:[’']s)?){_JOINT})"
_ROLE = rf"(?P<modifiers>{_WORD}{{0,6}})(?P<head>(?i:{_HEAD}))"

_PLURAL = "|".join(sorted((re.escape(head).replace(r"\ ", " ") for head in PLURALS), key=len, reverse=True))
BEFORE_NAMES = re.compile(
    rf"(?:^|(?<=[\s“\"‘(—–-]))(?P<modifiers>{_WORD}{{0,6}})(?P<head>(?i:{_PLURAL}))(?P<of> (?:of|to|for)(?: the)?"
    r"(?: [A-Z][\w’'.-]*){1,4})?(?:,| such as|,? including)? $"
)
"""A role of several people that ends where the first one's name begins: "Mexican presidents " + name."""

BETWEEN_NAMES = re.compile(r"(?: ?\([RDI][^()]{0,24}\)|, [RDI]-[\w. ]{2,24})?(?:[,;]? and |[,;] )")
"""What stands between the names of people who share a title before the first."""

PARTY_AND_SEAT = re.compile(r"^(?: \(|, )(?:R|D|I|Dem|Rep|Ind)\.?[-–—](?P<seat>[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,2})")
"""The party and the state or town behind a lawmaker's name: "(R-Ohio)"."""

_SHORT = r"\b(?:Gov|Sen|Rep|Supt|Dr|Mr|Mrs|Ms|Prof|Capt|Col|Gen|Lt|Sgt|St|[A-Z])\. (?=[A-Z])"
"""What is written short before a name, whose full stop ends nothing."""

_OWNED_ROLE = rf"(?P<modifiers>(?<=[’']s )(?:[a-z]+ ){{1,3}}|{_WORD}{{0,6}})(?P<head>(?i:{_HEAD}))"
"""Behind "the mission's" any words may stand before the noun."""

BEFORE_NAME = re.compile(
    rf"(?:^|(?<=[\s“\"‘(—–-])){_OWNED_ROLE}(?P<of> (?:of|to|for)(?: the)?(?: [A-Z][\w’'.-]*){{1,4}}"
    r"(?: (?:police|in [A-Z]\w+))?| general"
    r"| of the (?:[a-z-]+ ){1,3}(?:office|department|agency|institute|council|board|party|union|bank|company|committee"
    r"|service|court|club|association|airline|hospital|university|school|authority|commission)(?=,))?,? $"
)
"""A role that ends where a name begins: "Russian Defense Minister " + name."""

_NO_CLAUSE = r"(?!(?:who|whom|which|that|became|was|is|were|are|had|has)\b)"
"""No office holds a verb: "the former minister who became mayor" has two."""

BEHIND_NAME = re.compile(
    rf"^(?: \([A-Z]\))?(?:, \d{{1,3}})?(?:,? of [A-Z][\w’'-]*(?: [A-Z][\w’'-]*){{0,2}})?, (?:who is )?"
    rf"(?:the |a |an |its |his |her |their )?"
    rf"(?:(?:[\w-]+’s|[\w-]+'s) )?(?P<modifiers>(?:{_WORD}|{_NO_CLAUSE}[a-z-]+ ){{0,5}})(?P<head>(?i:{_HEAD}))"
    rf"(?P<of> (?:of|for|at|in|to|with) (?:{_SHORT}|[^,.;:()—–]){{2,120}}?)?(?=[,.;:()—–]| who | said"
    r"| and [a-z]| (?:became|was)\b)"
)
"""A role in apposition behind a name: name + ", the health minister of Ruritania,"."""

_END = r"(?=[,.;:()—–]|$| (?:in|from|until|between|since|and|who|which|on|under|after|before|when|as|but)\b)"
ROLE_AT_START = re.compile(
    rf"^(?:the |a |an |its |his |her |their )?{_ROLE}"
    rf"(?P<of> (?:of|for|at) [^,.;:()—–]{{2,60}}?{_END})?(?! and (?:the )?jury)(?=[\s,.;:()—–’']|$)"
)
"""A role at the beginning of a phrase: after "as", "named", "is"."""


def normalise_role(modifiers: str, head: str) -> str:
    """The name of the office in lower case, without words of time: "defense minister".

    >>> normalise_role("former Defense ", "Minister")
    'defense minister'
    """
    words = [word.lower().strip("-") for word in TERMS_SERVED.sub("", modifiers).split()]
    article = max((at for at, word in enumerate(words) if word in ARTICLES), default=-1)
    words = [word for word in words[article + 1 :] if word not in PLURALS]
    plain = head.lower().replace("’", "'")
    left_out = PARTIES if plain in SEATS_OF_PARTIES else frozenset[str]()
    kept = [
        word
        for word in words
        if not (word in TIME_WORDS or word in ACTING_WORDS or word in left_out or word.endswith(("’s", "'s")))
    ]
    return " ".join([*kept, SHORT_HEADS.get(plain, plain)]).removeprefix("and ")
