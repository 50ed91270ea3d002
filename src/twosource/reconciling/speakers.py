"""Words for a speaker: without what is told of him beside, the body alone, and whether they are a name."""

from __future__ import annotations

import re

from twosource.reconciling.words import list_words

DETERMINERS = frozenset(
    ("a", "an", "the", "one", "another", "some", "many", "several", "two", "three", "other", "most")
)
_SPOKESMAN = re.compile(
    r"^(?:(?:an?|the|one) )?(?:(?:spokes\w+|officials?|representatives?) (?:of|for|from|at|with) (?:the )?)?|"
    r"(?:[’']s?)? (?:spokes\w+|officials?|representatives?|staff|press office)$",
    re.IGNORECASE,
)
# "Pirates operating from ports", "jurors who spoke there", "a poll published Sunday": no part of the name.
_RELATIVE = re.compile(r",? (?:who|whom|whose|which|that)\b")
_PARTICIPLE = re.compile(
    r",? [a-z]{2,}(?:ing|ed)(?= (?:by|with|from|at|in|on|to|for|about|near|under|against|"
    r"last|earlier|[A-Z][a-z]+day|yesterday|today)\b)"
)
# "Widow of a deputy", "a lawyer for the police officer": who is theirs does not speak for them.
_KIN = re.compile(
    r"\b(widow(?:er)?|wife|husband|daughter|son|mother|father|parents?|brother|sister|sibling|cousin|nephew|niece|"
    r"uncle|aunt|grand\w+|friend|neighbou?r|colleague|lawyer|critic|opponent|supporter|victim|survivor|author|fianc[eé]e?)s?"
    r" (?:of|for|to)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
# Words for kinds of media and their users: alone they name no outlet.
_KINDS_OF_MEDIA = frozenset(
    list_words("""
        media outlet outlets social user users newspaper newspapers website websites report reports press television
        radio tv broadcaster broadcasters news agencies agency magazine magazines daily state run local national
        official liberal poll of the a an one some many several other two three most
    """)
)


def name_briefly(text: str) -> str:
    """Who speaks, without a relative clause or a participle behind.

    >>> name_briefly("Divers working with hooks off the pier"), name_briefly("two rowers who had seen it")
    ('Divers', 'two rowers')
    """
    found = _RELATIVE.search(text)
    kept = text[: found.start()] if found and found.start() else text
    found = _PARTICIPLE.search(kept)
    if found and not DETERMINERS.issuperset(kept[: found.start()].lower().split()):
        kept = kept[: found.start()]
    return kept.rstrip(" ,") or text


def describe_alone(text: str) -> str:
    """Who speaks, without those to whom he belongs.

    >>> describe_alone("Ada Lund, widow of a police officer")
    'Ada Lund, widow'
    """
    return _KIN.sub(r"\1", name_briefly(text))


def is_name(text: str) -> bool:
    """Whether the words are a name: a capital that is not only that of a sentence's first word.

    >>> [is_name(text) for text in ("The carpet fitter", "The Lancet", "Concern", "NATO", "Doctors Abroad")]
    [False, True, False, True, True]
    """
    words = text.split()
    bare = words[1:] if words and words[0].lower() in DETERMINERS else words
    later = bare if len(bare) < len(words) else bare[1:]
    return any(word[:1].isupper() for word in later) or any(sum(map(str.isupper, word)) > 1 for word in bare[:1])


def names_medium(text: str) -> bool:
    """Whether the words name an outlet, and not only a kind of media.

    >>> [names_medium(text) for text in ("Media outlets", "One social media user", "Reuters", "the Harbour Post")]
    [False, False, True, True]
    """
    telling = [word for word in name_briefly(text).split() if not _KINDS_OF_MEDIA.issuperset(list_words(word))]
    return any(not word.islower() for word in telling) or (len(telling) == 1 == len(text.split()))


def strip_spokesman(text: str) -> str:
    """The body alone, where its spokesman, officials or staff are named.

    >>> strip_spokesman("A Harbour Trust spokeswoman")
    'Harbour Trust'
    """
    bare = _SPOKESMAN.sub("", text).strip(" ,")
    return (bare.partition(",")[0] if bare != text else bare) or text
