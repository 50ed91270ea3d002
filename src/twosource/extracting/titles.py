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
    *("alderwoman", "fire marshal", "chief economist", "solicitor", "running mate", "first minister", "taoiseach"),
    *("city manager", "city attorney", "trustee", "magistrate", "legislator", "press officer", "chief engineer"),
)
"""Nouns that name an office or a post; general English of news."""

ABBREVIATED = {
    "gov.": "governor", "sen.": "senator", "rep.": "representative", "lt. gov.": "lieutenant governor",
    "sens.": "senator", "reps.": "representative", "govs.": "governor", "dist. atty.": "district attorney",
    "supt.": "superintendent", "sec.": "secretary", "atty. gen.": "attorney general",
}  # fmt: skip
"""Titles that news shortens before a name, with what they stand for."""

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
    ),
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

TIME_WORDS = frozenset(
    (*PAST_WORDS, "outgoing", "incoming", "new", "newly", "longtime", "long-time", "veteran", "elected")
)
"""Qualifiers that are no part of the office's name."""

_HEAD = "|".join(sorted((re.escape(head).replace(r"\ ", " ") for head in HEADS), key=len, reverse=True))
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
_SHORT = "|".join(re.escape(short) for short in sorted(ABBREVIATED, key=len, reverse=True))
_TITLE = rf"(?P<modifiers>{_WORD}{{0,6}})(?P<head>(?i:{_HEAD}|{_SHORT}))"

BEFORE_NAME = re.compile(
    rf"(?:^|(?<=[\s“\"‘(—–-])){_TITLE}(?P<of> (?:of|to|for)(?: the)?(?: [A-Z][\w’'.-]*){{1,4}}| general)?,? $"
)
"""A role that ends where a name begins: "Russian Defense Minister " + name."""

BEHIND_NAME = re.compile(
    rf"^(?:, \d{{1,3}})?, (?:who (?:is|was) )?(?:the |a |an |its |his |her |their )?"
    rf"(?:(?:[\w-]+’s|[\w-]+'s) )?(?P<modifiers>(?:{_WORD}|[a-z-]+ ){{0,5}})(?P<head>(?i:{_HEAD}))"
    rf"(?P<of> (?:of|for|at|in|to|with) [^,.;:()—–]{{2,90}}?)?(?=[,.;:()—–]| who | said)"
)
"""A role in apposition behind a name: name + ", the health minister of Ruritania,"."""

_END = r"(?=[,.;:()—–]|$| (?:in|from|until|between|since|and|who|which|on|under|after|before|when|as|but)\b)"
ROLE_AT_START = re.compile(
    rf"^(?:the |a |an |its |his |her |their )?{_ROLE}"
    rf"(?P<of> (?:of|for|at) [^,.;:()—–]{{2,60}}?{_END})?(?=[\s,.;:()—–’']|$)"
)
"""A role at the beginning of a phrase: after "as", "named", "is"."""


def normalise_role(modifiers: str, head: str) -> str:
    """The name of the office in lower case, without words of time: "defense minister".

    >>> normalise_role("former Defense ", "Minister")
    'defense minister'
    """
    words = (word.lower().strip("-") for word in modifiers.split())
    kept = [word for word in words if not (word in TIME_WORDS or word in ACTING_WORDS or word.endswith(("’s", "'s")))]
    title = " ".join([*kept, ABBREVIATED.get(head.lower(), head.lower())]).removeprefix("and ")
    return "prime minister" if title == "pm" else title
