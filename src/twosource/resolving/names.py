"""Names of people and bodies, brought to a form in which two can be compared."""

from __future__ import annotations

import re
from functools import lru_cache

from twosource.resolving.wording import list_words

_DASH = re.compile(r"[-‐‑–]")
_ENDING = re.compile(r"[’']s?(?=\s|$)")
_BRACKET = re.compile(r"\s*\([^)]*\)")
_MINISTRY_OF = re.compile(r"^(ministry|department|office|bureau|committee|agency) (?:of|for) (?:the )?(.+)$")
_NICKNAME_MARKS = re.compile(r"""[“”"‘]|’(?=\s)""")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+")
# "Tass news agency" and "UN Security Council" are told shorter and longer; "News Agency" in capitals is part of a name.
_MEDIUM = re.compile(r"(?<=\w) (?:news agency|news service|newspaper|newswire)$")
_UN = re.compile(r"^un (?=\w)")

# Words of address and of rank before a name, and endings behind it, which two outlets may print or leave out.
TITLES = frozenset(
    list_words(
        "mr mrs ms miss dr prof professor sir dame lord lady gen general col colonel maj major capt captain "
        "lt lieutenant sgt sergeant adm admiral president premier chancellor minister senator sen rep "
        "governor gov mayor king queen prince princess sheikh ayatollah pope cardinal archbishop bishop rev "
        "reverend father judge justice alhaji haji hajji mallam mullah imam maulana sayyid datuk chief"
    )
)
SUFFIXES = frozenset(list_words("jr sr ii iii iv"))
# Words that are left out of an acronym.
SMALL_WORDS = frozenset(list_words("of the and for in on to a an de la du des et"))
# Words that say what kind of body it is: a body named by them alone belongs to some country that must agree.
BODY_WORDS = frozenset(
    list_words(
        "ministry ministries police army navy military government parliament cabinet authorities officials "
        "department office agency service services court prosecutors prosecutor forces security council "
        "committee commission guard assembly senate congress embassy presidency administration law "
        "enforcement interior defense defence foreign health information emergency emergencies justice "
        "finance internal affairs national state central bank intelligence customs border coast air force "
        "supreme high federal general"
    )
)
LEGAL_FORMS = frozenset(list_words("inc incorporated corp corporation ltd limited plc llc co gmbh sa ag nv"))
# Agencies whose name stands before that of another body only in the credit of a picture.
CREDITS = frozenset(list_words("reuters afp getty epa"))
# Short forms of given names, each with the full ones.
SHORT_FORMS = {
    short: frozenset(full.split())
    for short, full in {
        "dave": "david", "mike": "michael", "bob": "robert", "rob": "robert", "bill": "william", "will": "william",
        "jim": "james", "tom": "thomas", "joe": "joseph", "tony": "anthony", "steve": "steven stephen",
        "dan": "daniel", "chris": "christopher", "matt": "matthew", "ben": "benjamin", "ed": "edward edwin",
        "ted": "edward theodore", "rick": "richard", "nick": "nicholas", "alex": "alexander alexandra alexis",
        "sam": "samuel samantha", "greg": "gregory", "jeff": "jeffrey", "ken": "kenneth", "ron": "ronald",
        "don": "donald", "tim": "timothy", "andy": "andrew", "kate": "katherine catherine", "liz": "elizabeth",
        "sue": "susan", "pat": "patricia patrick", "jen": "jennifer", "maggie": "margaret", "phil": "philip phillip",
        "ray": "raymond", "larry": "lawrence", "jerry": "gerald jerome", "fred": "frederick", "charlie": "charles",
    }.items()
}  # fmt: skip
_SPELLINGS = {"defence": "defense", "organisation": "organization", "centre": "center", "internal affairs": "interior"}


@lru_cache(maxsize=20_000)
def plain_name(name: str) -> str:
    """The name in lower case, without articles, brackets, dashes and possessive endings.

    >>> plain_name("The Ministry of Defence (MoD)")
    'ministry of defense'
    """
    plain = _ARTICLE.sub("", _strip(name))
    for spelled, same in _SPELLINGS.items():
        plain = plain.replace(spelled, same)
    return plain


def _strip(name: str) -> str:
    lowered = _ENDING.sub("", _BRACKET.sub("", _DASH.sub(" ", name.lower().replace(".", " "))))
    return " ".join(lowered.split())


def person_words(name: str) -> tuple[str, ...]:
    """The words of a person's name, without titles before it and endings behind it.

    >>> person_words("Mr. Jean-Luc Moreau"), person_words('Nils "Benny" Lind')
    (('jean', 'luc', 'moreau'), ('nils', 'benny', 'lind'))
    """
    words = _NICKNAME_MARKS.sub("", _strip(name)).split()
    while len(words) > 1 and (words[0] in TITLES or words[0] == "the"):
        words = words[1:]
    while len(words) > 1 and words[-1] in SUFFIXES:
        words = words[:-1]
    return tuple(words)


@lru_cache(maxsize=20_000)
def body_name(name: str, country_words: frozenset[str]) -> str:
    """The body's name without the words that name its country, a ministry's field first.

    >>> body_name("Ruritania's Ministry of Internal Affairs", frozenset({"ruritania"}))
    'interior ministry'
    """
    words = [word for word in plain_name(_MEDIUM.sub("", name)).split() if word not in country_words]
    words = _leave_out_marks(words)
    plain = _UN.sub("united nations ", _ARTICLE.sub("", " ".join(words)).removeprefix("of "))
    turned = _MINISTRY_OF.match(plain)
    return f"{turned.group(2)} {turned.group(1)}" if turned else plain


def _leave_out_marks(words: list[str]) -> list[str]:
    """The words without the legal form behind a firm's name, and without the credit of a caption before it.

    >>> _leave_out_marks(["reuters", "marvale", "inc"]), _leave_out_marks(["marvale", "marvale"])
    (['marvale'], ['marvale'])
    """
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words = words[:-1]
    if len(words) > 1 and (words[0] in CREDITS or words[0] == words[1]):
        words = words[1:]
    return words


def initials(name: str) -> str:
    """The acronym that a name would have.

    >>> initials("Northern Union of Fish Traders")
    'NUFT'
    """
    return "".join(word[0] for word in plain_name(name).split() if word not in SMALL_WORDS).upper()


def is_acronym(name: str) -> bool:
    """Whether a name is three or more capitals, points apart."""
    letters = name.replace(".", "")
    return len(letters) >= 3 and letters.isalpha() and letters.isupper()


def same_given_names(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the words before the surname can be those of one person: equal, shortened to initials, or left out.

    >>> same_given_names(("vladimir", "v"), ("vladimir",))
    True
    >>> same_given_names(("joe",), ("hunter",))
    False
    """
    if not one or not other:
        return False
    first, second = one[0], other[0]
    if first == second:
        return True
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) == 1:
        return longer.startswith(shorter)
    if longer in SHORT_FORMS.get(shorter, ()):
        return True
    return "".join(one) == "".join(other)


def spelled_alike(one: str, other: str) -> bool:
    """Whether two names may be one, written from another script or misspelled in two ways. Others may be as near.

    >>> spelled_alike("yiannis", "giannis"), spelled_alike("heydar", "heidar"), spelled_alike("karolos", "carolos")
    (True, True, True)
    >>> spelled_alike("ilias", "elias"), spelled_alike("ada", "ida"), spelled_alike("carlos", "karl")
    (True, False, False)
    """
    shortest = min(len(one), len(other))
    return shortest >= LEAST_SPELLED and one != other and spell_plainly(one) == spell_plainly(other)


def spell_plainly(name: str) -> str:
    """The name with letters that transliterations interchange made one, its first vowel apart."""
    sound = name.translate(_SOUNDS).replace("ph", "f").replace("ou", "u").replace("ei", "i")
    sound = re.sub(r"^gi(?=[aeiou])", "i", sound)
    sound = re.sub(r"^(?:e(?=l)|ii?)", "i", sound)
    return re.sub(r"(.)\1+", r"\1", sound)


LEAST_SPELLED = 5
_SOUNDS = str.maketrans({"c": "k", "q": "k", "y": "i", "j": "i", "w": "v"})
