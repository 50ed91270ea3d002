"""Numbers that count nothing: parts of names and adjectives, sizes, hours, addresses and ages."""

from __future__ import annotations

from twosource.extracting.counting.counted_nouns import find_kind
from twosource.extracting.grammar.vocabulary import list_words
from twosource.language.tokens import Doc, Token, Tokens

_PER = (frozenset(("a", "an", "per", "each", "every")), frozenset(("year", "month", "week", "day", "hour", "minute")))
_FRAGMENT = frozenset(("/", "%", "°", "$", "£", "€", "#"))
_NAMING = list_words(
    "no. number volume part book season episode version route flight boeing airbus chapter page section article room"
    " phase group channel highway unit level category magnitude quake earthquake aged age ages"
)
"""Words before a number that make it a name, a size or an age."""

LEVELS = list_words("stand remain put place estimate stay hold peak hover toll number total be sit")
"""Verbs and nouns whose "at" leads to a count ("the toll stood at 18"); elsewhere it is an hour or an age."""

_TOLLS = list_words("toll number total tally figure count")
_PUTTING = list_words("put place stand estimate remain set")
_HEADLINE_VERBS = list_words("kills injures wounds hurts")
"""Verbs of headlines that are taken for names ("Quake Kills 10")."""

_AGES = frozenset(("ages", "aged", "age", "both"))
_SCALES = frozenset(("thousand", "million", "billion", "trillion"))
_SIZES = list_words("caliber calibre gauge mm magnum")
"""What a number right before is the size of: a "38 caliber revolver"."""


def counts_nothing(number: Tokens) -> bool:
    """Whether the number names or measures something, or stands for a thing ("the one filmed")."""
    parts = (_is_money, _is_name, _is_part, _is_pronoun, _is_size, _is_batch)
    return any(is_no_count(number) for is_no_count in parts)


def _is_batch(number: Tokens) -> bool:
    """Whether so many are a unit of a rate or of a bargain: "a day for every ten captives", "each group of 12"."""
    before = [token.lower_ for token in number.doc[max(number.sent.start, number.start - 3) : number.start]]
    return before[-1:] in (["every"], ["each"], ["per"]) or (
        before[-1:] == ["of"] and before[:1] in (["each"], ["every"])
    )


def _is_money(number: Tokens) -> bool:
    """Whether it is the end of an amount that its currency is written on: the "billion" of "euro110 billion"."""
    before = number.doc[number.start - 1] if number.start > number.sent.start else None
    glued = before is not None and any(map(str.isdigit, before.text)) and not before.like_num
    return glued and len(number) == 1 and number.text.lower() in _SCALES


def _is_size(number: Tokens) -> bool:
    return number.end < len(number.doc) and number.doc[number.end].lower_ in _SIZES


def _is_name(number: Tokens) -> bool:
    """Whether the number names something instead of counting ("Flight 370", "4/8", "Ortega, 52,")."""
    doc = number.doc
    before = doc[number.start - 1] if number.start > number.sent.start else None
    after = doc[number.end] if number.end < number.sent.end else None
    if before is not None and (before.lower_ in _NAMING or before.text in _FRAGMENT):
        return True
    if before is not None and before.lower_ in _HEADLINE_VERBS:
        return False
    if before is not None and before.text in ("of", "at") and after is not None and after.pos_ == "PROPN":
        counted = any(find_kind(token.text) for token in doc[number.end : number.end + 4])
        return number.text.isdigit() and not counted  # an address: "of 12 Mill St."
    if before is not None and before.lower_ == "at" and not _counts_at(before, after):
        return True
    if after is not None and after.text in _FRAGMENT:
        return True
    if "/" in number.text or _names_one(number) or (before is not None and _is_hyphenated(before, number)):
        return True
    nearby = {token.lower_ for token in doc[max(number.sent.start, number.start - 4) : number.start]}
    if nearby & _AGES or (before is not None and before.lower_ == "but" and "all" in nearby):
        return True
    if before is not None and after is not None and before.text == "," and after.text == ",":
        return True
    if before is not None and before.text == "," and number[-1].text.isdigit() and len(number) == 1:
        name = doc[before.i - 1]
        follows = after is not None and after.pos_ in ("CCONJ", "ADP", "PUNCT")
        unclosed = name.ent_type_ == "PERSON" and after is not None and after.pos_ in ("AUX", "VERB")
        return name.pos_ == "PROPN" and (follows or unclosed)
    digits = number[-1].text.isdigit()
    return (
        digits and before is not None and before.pos_ == "PROPN" and (after is None or after.pos_ in ("PUNCT", "SPACE"))
    )


def _names_one(number: Tokens) -> bool:
    """Whether it stands in a name before a noun for one: "an 8 Block gang member"; so many would be members."""
    noun = number[-1].head
    if number.end >= len(number.doc) or number.doc[number.end].pos_ != "PROPN":
        return False
    single = noun.tag_ == "NN" and noun.i > number.end and find_kind(f"{noun.lower_}s") is not None
    return single and number[-1].text.isdigit() and number.text != "1"


def _counts_at(at: Token, after: Token | None) -> bool:
    """Whether a count and no hour or age follows "at": "stood at 18", "fired at 200 marchers", "at three schools"."""
    noun = after if after is None or after.lower_ != "of" or after.i + 1 >= len(after.doc) else after.nbor()
    counted = noun is not None and find_kind(noun.text) is not None
    return counted or at.head.lemma_.lower() in LEVELS or _puts_toll(at)


def _puts_toll(at: Token) -> bool:
    """Whether a toll is put there, whatever lies between: "put the number of pilgrims who died at 1,081"."""
    words = [token.lemma_.lower() for token in at.doc[at.sent.start : at.i]]
    return not _TOLLS.isdisjoint(words) and not _PUTTING.isdisjoint(words)


def _is_hyphenated(dash: Token, number: Tokens) -> bool:
    """Whether the dash binds the number to the word before it ("Boeing-737"); one between spaces parts two phrases."""
    if dash.text != "-" or not dash.i:
        return False
    former = dash.nbor(-1)
    apart = former.whitespace_ and dash.whitespace_
    return former.pos_ != "NUM" and not (apart and (number[0].is_alpha or former.pos_ != "PROPN"))


def is_model(number: Tokens) -> bool:
    """Whether the digits belong to the name before them ("Orion 9 rockets"), which then is no verb of a headline."""
    before = number.doc[number.start - 1] if number.start > number.sent.start else None
    after = number.doc[number.end] if number.end < number.sent.end else None
    named = before is not None and before.pos_ == "PROPN" and not before.lower_.endswith("s")
    return named and number[-1].text.isdigit() and after is not None and after.text.islower()


def _is_part(number: Tokens) -> bool:
    """Whether the number stands within an adjective ("a two-carriage tram")."""
    doc = number.doc
    if number.end + 1 >= len(doc) or doc[number.end].text not in ("-", "–"):
        return False
    last = doc[number.end - 1]
    return not last.whitespace_ and last.text.isalpha()


def _is_pronoun(number: Tokens) -> bool:
    """Whether "one" stands for a thing or for anyone ("the one filmed"), or is the "one" of "no one"."""
    before = number.doc[number.start - 1] if number.start else None
    if number.text.lower() != "one" or before is None:
        return False
    if before.text == "-" and before.i and before.nbor(-1).lower_ == "no":
        return True
    return before.lower_ in ("no", "the", "this", "that", "every", "loved")


def is_rate(doc: Doc, end: int) -> bool:
    """Whether what stands behind the counted phrase makes it a rate: "one person a year", "50 per day"."""
    behind = [token.lower_ for token in doc[end : end + 2]]
    return len(behind) == len(_PER) and behind[0] in _PER[0] and behind[1] in _PER[1]
