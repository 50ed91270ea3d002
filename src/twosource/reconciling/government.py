"""The organs of a state: which words mean the same organ, so that its spokesmen count as one origin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class Domain(StrEnum):
    """A field of government, whose bodies of one country have one interest and one set of books."""

    INTERIOR = "interior"
    HEALTH = "health"
    DEFENCE = "defence"
    EMERGENCY = "emergency"
    INFORMATION = "information"
    FOREIGN = "foreign affairs"
    PRESIDENCY = "presidency"
    CABINET = "cabinet"
    JUSTICE = "justice"
    SECURITY = "security"
    PARLIAMENT = "parliament"
    TRANSPORT = "transport"
    FINANCE = "finance"
    EDUCATION = "education"
    ENERGY = "energy"
    OFFICIALS = "officials"


_GOVERNS = (
    r"(?:ministry|ministries|minister|ministers|department|secretary|authority|authorities|officials?|officers?|agency|"
    r"service|services|commission|committee|council|chief|office|administration|bureau|directorate|directorates|"
    r"inspectorate|inspectorates|board|spokes\w+)"
)


def _field(words: str) -> str:
    deputy = r"(?:deputy |vice )?"
    return rf"\b(?:{words}) {deputy}{_GOVERNS}\b|\b{_GOVERNS} (?:of|for) (?:the )?(?:{words})\b"


def _words(*patterns: str) -> str:
    return rf"\b(?:{'|'.join(patterns)})\b"


_DISASTER = (
    r"emergency|emergencies|emergency situations|disaster|disaster mitigation|disaster management|"
    r"civil (?:defen[cs]e|protection)"
)
_PRESIDENT = (
    r"president(?!ial candidate)(?:'s|ial)?(?! of the (?:company|club|board|association))",
    "presidency",
    "kremlin",
    "white house",
    "[eé]lys[eé]e",
    "blue house",
    "head of state",
)

# Read in this order: the first whose words stand in the text is its domain. General vocabulary of government.
_ORGANS: tuple[tuple[Domain, tuple[str, ...]], ...] = (
    (Domain.INTERIOR, (_field(r"interior|internal affairs|home|public security|public safety"),)),
    (Domain.HEALTH, (_field(r"(?:public )?health"),)),
    (
        Domain.EMERGENCY,
        (_field(_DISASTER), _words("fire (?:brigade|department|service)", "fire and rescue", "coast ?guard")),
    ),
    (Domain.DEFENCE, (_field(r"defen[cs]e|war|military|army|navy|air force"),)),
    (
        Domain.DEFENCE,
        (_words("pentagon", "army", "military", "armed forces", "joint chiefs", "navy", "general staff"),),
    ),
    (Domain.INFORMATION, (_field(r"information|communications?|media|culture and information|digital development"),)),
    (Domain.FOREIGN, (_field(r"foreign|foreign affairs|external affairs|state"), _words("foreign office"))),
    (Domain.JUSTICE, (_field("justice"), _words("prosecut(?:or|ors|ion)", "attorney[- ]general", "courts?"))),
    (Domain.TRANSPORT, (_field(r"transport|transportation|rail|aviation|traffic"),)),
    (Domain.FINANCE, (_field(r"finance|treasury|economy|economic affairs|trade"), _words("central bank", "treasury"))),
    (Domain.EDUCATION, (_field(r"education|science"),)),
    (Domain.ENERGY, (_field(r"energy|oil|petroleum|nuclear"),)),
    (
        Domain.INTERIOR,
        (
            _words(
                r"police\w*",
                r"[a-z]{2,3}pd",
                "law[- ]enforcement",
                r"constab\w+",
                "sheriff",
                r"gendarme\w*",
                "detectives?",
            ),
        ),
    ),
    (
        Domain.SECURITY,
        (_field(r"(?:national |state )?security|intelligence"), _words("secret service", "intelligence")),
    ),
    (Domain.PRESIDENCY, (_words(*_PRESIDENT),)),
    (Domain.CABINET, (_words("prime minister", "premier", "chancellor", "cabinet", "downing street", "government"),)),
    (Domain.PARLIAMENT, (_words(r"parliament\w*", "senate", "congress", "assembly", "lower house", "upper house"),)),
    # "The official Harbour Daily" is no officer.
    (
        Domain.OFFICIALS,
        (_words("officials", "authorities"), r"\bofficial(?= (?:of|from|in|at|for|with|on|close|familiar|who)\b|,|$)"),
    ),
)
_ORGAN_PATTERNS = tuple((domain, re.compile("|".join(patterns))) for domain, patterns in _ORGANS)
# A vice-president or a deputy speaks for the office; someone who left it does not.
_FORMER = re.compile(r"\b(?:former|ex|late|retired|ousted|deposed)\b[- ]")
# "Officials of the club", "company officials": no organ of a state.
_PRIVATE = re.compile(
    r"\b(?:company|club|union|party|hospital|university|school|church|airline|league|airport|election)\b"
)


# "The intelligence firm Orva Watch" sells what it knows, and "a defence think tank" is no ministry.
_FIRM = re.compile(r"\b(?:firm|consultancy|consultants?|consulting|think[- ]tank|start-?up|brokerage)\b")

# Those who stand against an organ do not speak for it.
_AGAINST = re.compile(r"\b(?:opponents?|critics?|detractors?)\b")

# Armies and offices of those who fight a state are none of its organs; China's army is called one of liberation.
_REBELS = re.compile(
    r"\b(?:rebel|separatist|breakaway|insurgent|guerrilla|secessionist|self-(?:declared|proclaimed|styled))s?\b|"
    r"(?<!people's )\b(?:liberation|resistance|salvation) (?:\w+ )?(?:army|force|forces|front)\b"
)

# Regulators are bodies of their own, under no ministry of their field: "Federal Trade Commission".
_REGULATOR = re.compile(r"\b(?:trade|communications?|securities|exchange|regulatory|elections?|electoral) commission\b")


# Societies that defend or care for something, of which no state is told: "Rivers Defense Council".
_SOCIETY = re.compile(
    r"\b(?!(?:national|supreme|state|civil|homeland|and|of|the|for)\b)[\w'’-]+ "
    r"(?:defen[cs]e|justice|health|security|"
    r"education|energy|information|transport) "
    r"(?:council|fund|league|coalition|alliance|foundation|project|trust|network)\b"
)


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ as a text calls it: its field, and how to name it ("the interior ministry")."""

    domain: Domain
    label: str


# How the organ is called where the text gives a person or an official of it.
_LABELS: dict[Domain, str] = {
    Domain.INTERIOR: "the interior ministry",
    Domain.HEALTH: "the health authorities",
    Domain.DEFENCE: "the defence ministry",
    Domain.EMERGENCY: "the emergency services",
    Domain.INFORMATION: "the information ministry",
    Domain.FOREIGN: "the foreign ministry",
    Domain.PRESIDENCY: "the presidency",
    Domain.CABINET: "the government",
    Domain.JUSTICE: "the prosecutors and courts",
    Domain.SECURITY: "the security services",
    Domain.PARLIAMENT: "parliament",
    Domain.TRANSPORT: "the transport authorities",
    Domain.FINANCE: "the finance ministry",
    Domain.EDUCATION: "the education ministry",
    Domain.ENERGY: "the energy ministry",
    Domain.OFFICIALS: "unnamed officials",
}
POLICE = "the police"
# Words of a text that are kept as the label, where they stand in it.
_SPECIAL_LABELS = (
    (Domain.INTERIOR, re.compile(r"\b(?:police|[a-z]{2,3}pd\b|constab|sheriff|detective|gendarm)"), POLICE),
    (Domain.INTERIOR, re.compile(r"\blaw[- ]enforcement"), "law enforcement"),
    (Domain.EMERGENCY, re.compile(r"\bfire department"), "the fire department"),
    (Domain.EMERGENCY, re.compile(r"\bfire brigade"), "the fire brigade"),
    (Domain.EMERGENCY, re.compile(r"\bcoast ?guard"), "the coast guard"),
    (Domain.DEFENCE, re.compile(r"\b(?:army|military|armed forces|joint chiefs|general staff)"), "the military"),
    (Domain.HEALTH, re.compile(r"\bminist"), "the health ministry"),
)


@lru_cache(maxsize=10_000)
def find_organ(text: str) -> Organ | None:
    """The organ of a state that the words name or speak for, or None.

    >>> find_organ("Kazakh law-enforcement officials")
    Organ(domain=<Domain.INTERIOR: 'interior'>, label='law enforcement')
    >>> find_organ("Kremlin spokesman Dmitry Peskov").label
    'the presidency'
    >>> find_organ("officials of the club"), find_organ("director at the intelligence firm Orva Watch")
    (None, None)
    """
    lowered = text.lower().replace("’", "'")
    if any(pattern.search(lowered) for pattern in (_FORMER, _AGAINST, _REBELS, _REGULATOR, _SOCIETY, _FIRM)):
        return None
    for domain, pattern in _ORGAN_PATTERNS:
        if pattern.search(lowered):
            if domain in (Domain.OFFICIALS, Domain.PRESIDENCY) and _PRIVATE.search(lowered):
                return None
            return Organ(domain, _label(domain, lowered))
    return None


def _label(domain: Domain, lowered: str) -> str:
    if domain is Domain.INTERIOR and re.search(r"\binterior|\binternal affairs", lowered):
        return _LABELS[domain]
    for special, pattern, label in _SPECIAL_LABELS:
        if special is domain and pattern.search(lowered):
            return label
    return _LABELS[domain]
