"""Where an article counts people, vehicles, buildings or weapons: the candidates of figures."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from twosource.extracting.counting.changes import split_changes
from twosource.extracting.counting.counted_nouns import (
    LIVING,
    SENT_WITH_SERVICES,
    THINGS,
    Kind,
    find_kind,
)
from twosource.extracting.counting.named_numbers import counts_nothing, is_model, is_rate
from twosource.extracting.counting.one_person import NEXT, ONE, find_likely, open_none, open_one
from twosource.extracting.grammar.vocabulary import list_words
from twosource.language.parsed import Parsed, Sentence
from twosource.language.tokens import Token, Tokens
from twosource.model.annotation import Comparator, Quantity, Unit


class Form(StrEnum):
    """How a count is written: with a number, as one person ("a man"), or as none ("no one")."""

    NUMBER = "number"
    SINGLE = "single"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Count:
    """A counted phrase: `first` to `last` (token indices, end exclusive) with its number and its noun.

    `top` is its head in the syntax, `noun` the head of the counted noun (None where none is written).
    """

    start: int
    end: int
    low: float | None
    high: float | None
    comparator: Comparator
    population: str | None
    kind: Kind | None
    form: Form
    top: Token
    noun: Token | None
    first: int
    last: int
    sentence: Sentence


_PARTICIPLES = list_words("shot hurt held dead killed wounded stabbed trapped saved freed feared")
"""Participles that the capitals of a headline hide."""

FARTHEST_HEAD = 7
"""Tokens from a number to the noun that it hangs on; the parser seldom means longer ways."""

_OWNING = frozenset(("'s", "’s", "'", "’"))
_PRONOUNS = frozenset(("those", "these", "them", "us", "whom"))

_SAYING = frozenset(("say", "tell", "add", "report", "confirm", "announce"))
"""What those do who only tell of the counted: "two diplomats said, and 60 died"."""

_INNER = frozenset(("amod", "nummod", "det", "compound", "quantmod", "nmod", "advmod", "poss", "case", "punct"))


def find_counts(parsed: Parsed) -> tuple[Count, ...]:
    """Every counted phrase of the article, in reading order."""
    counts = [count for quantity in split_changes(parsed) for count in _read_quantity(parsed, quantity)]
    sure = (count for count in counts if count.noun is None or count.kind)
    taken = {at for count in sure for at in range(count.first, count.last)}
    likely = find_likely(parsed)
    for sentence in parsed.sentences:
        counts.extend(_find_singles(parsed, sentence, taken, likely))
    return tuple(sorted(counts, key=lambda count: (count.start, count.end)))


def _read_quantity(parsed: Parsed, quantity: Quantity) -> Iterator[Count]:
    if quantity.unit is not Unit.COUNT or not _is_whole(quantity):
        return
    start, end = _strip(parsed, quantity.start, quantity.end)
    number = parsed.tokens(start, end)
    if counts_nothing(number):
        return
    sentence = parsed.sentence_at(start)
    noun = _read_noun(parsed, quantity, sentence)
    kind = None if noun is None else _judge_kind(noun)
    if kind in THINGS and (is_model(number) or _is_one_thing(quantity, noun)):
        return
    form = _judge_form(quantity, number, kind, noun)
    if form is None:
        return
    if noun is not None:
        end = max(end, noun.end_char)
    whole = parsed.tokens(start, end)
    if is_rate(whole.doc, whole.end):
        return
    yield Count(
        *_with_article(whole, start),
        end,
        quantity.low,
        quantity.high,
        quantity.comparator,
        _read_population(parsed, quantity, noun),
        kind,
        form,
        _find_top(whole, number, noun),
        None if noun is None else _last_word(noun),
        whole.start,
        whole.end,
        sentence,
    )


def _read_population(parsed: Parsed, quantity: Quantity, noun: Tokens | None) -> str | None:
    """The counted noun as written, be it that of an earlier number if it is one that news counts."""
    among = _read_group(parsed, noun) if quantity.high == 0 and noun is not None else None
    if among is not None:
        return among
    if noun is not None:
        return parsed.text(noun.start_char, noun.end_char).lower()
    if quantity.noun_start is None or quantity.noun_end is None or quantity.noun_start > quantity.start:
        return None
    told = parsed.text(quantity.noun_start, quantity.noun_end).lower()
    lender = parsed.tokens(quantity.noun_start, quantity.noun_end).root
    if lender.dep_ == "nsubj" and lender.head.lemma_.lower() in _SAYING:
        return None
    if is_doer(parsed.tokens(quantity.start, quantity.end).root):
        return None
    return None if find_kind(told) is None else told  # "treated in three hospitals, six of them in danger"


def is_doer(top: Token) -> bool:
    """Whether the counted do what befell those counted before: "two women were killed in marches by thousands"."""
    return top.dep_ == "pobj" and top.head.lower_ == "by"


def _read_group(parsed: Parsed, noun: Tokens) -> str | None:
    """Those of whom no one was hurt or killed: "no deaths among the guards" says nothing of others."""
    below = [*noun.root.rights, *noun.root.head.rights]
    for among in (token for token in below if token.lower_ == "among" and token.i >= noun.end):
        group = next((child for child in among.children if child.dep_ == "pobj" and find_kind(child.text)), None)
        if group is not None and find_kind(noun.text) is Kind.FATES:
            return parsed.token_text(group).lower()
    return None


def _read_noun(parsed: Parsed, quantity: Quantity, sentence: Sentence) -> Tokens | None:
    """The counted noun in the number's own sentence; a lone name after "another 40" is the next line, no noun."""
    if quantity.noun_start is None or quantity.noun_end is None or quantity.noun_start >= sentence.end:
        return _find_head(parsed, quantity)
    if quantity.noun_start < quantity.start:  # what the number before it counts: "five men were hurt, and three died"
        return None
    noun = _cut_at_owner(parsed.tokens(quantity.noun_start, min(quantity.noun_end, sentence.end)))
    number = parsed.tokens(*_strip(parsed, quantity.start, quantity.end))
    if number.end < sentence.last_token and noun.doc[number.end].lower_ == "the":
        return None  # "bringing to 21 the number of people held"
    if noun[0].lower_ in _PARTICIPLES and find_kind(noun.doc[noun.start - 1].text) in LIVING:
        noun = noun.doc[noun.start - 1 : noun.start]  # "Three People Shot", where a headline makes a noun of the verb
    if find_kind(noun.text) is not None:
        return noun
    owner = _find_owner(noun, number.end)
    return owner or _find_head(parsed, quantity) or (None if all(token.tag_ == "NNP" for token in noun) else noun)


def _cut_at_owner(noun: Tokens) -> Tokens:
    """The people whose things they are: "40 customers" of "40 customers' records"."""
    for token in noun:
        if token.lower_ in _OWNING and token.i > noun.start and find_kind(noun.doc[token.i - 1].text) in LIVING:
            return noun.doc[noun.start : token.i]
    return noun


def _find_owner(thing: Tokens, first: int) -> Tokens | None:
    """The people between a number, which ends before the token `first`, and their thing: "40 Danish clients' data"."""
    owning = next((at for at in range(first + 1, thing.end) if thing.doc[at].lower_ in _OWNING), None)
    if owning is None or find_kind(thing.doc[owning - 1].text) not in LIVING:
        return None
    return thing.doc[owning - 1 : owning]


def _find_head(parsed: Parsed, quantity: Quantity) -> Tokens | None:
    """The noun that the number hangs on in the syntax, beyond a name with digits: "six AK 47 rifles"."""
    number = parsed.tokens(*_strip(parsed, quantity.start, quantity.end))
    counting = next((token for token in reversed(number) if token.dep_ == "nummod"), number.root)
    head = counting.head
    near = number.end <= head.i < number.end + FARTHEST_HEAD and head.doc[number.end].text not in ("-", "–")
    if counting.dep_ != "nummod" or not near or find_kind(head.text) is None or head.dep_ == "compound":
        return None
    return head.doc[head.i : head.i + 1]


def _judge_kind(noun: Tokens) -> Kind | None:
    if noun[-1].dep_ == "compound" and noun[-1].head.i == noun.end and not _ends_phrase(noun[-1]):
        return None
    before = noun.doc[noun.start - 1] if noun.start else None
    if before is not None and before.tag_ == "POS":
        return None
    if noun[0].lower_ in _PRONOUNS:
        return Kind.PEOPLE
    joint = next((token.i for token in noun if token.lower_ == "and"), None)
    if joint is not None and find_kind(noun.doc[noun.start : joint].text) in LIVING:
        return find_kind(noun.doc[noun.start : joint].text)  # "people and damaging buildings"
    around = noun.doc[max(noun.sent.start, noun.start - 3) : noun.end].text
    return find_kind(around if noun[-1].lower_ in SENT_WITH_SERVICES else noun.text)


def _is_one_thing(quantity: Quantity, noun: Tokens | None) -> bool:
    """Whether a larger number stands in the name of one thing: "a fully booked 737 jet"."""
    single = noun is not None and noun.root.tag_ == "NN" and quantity.low != 1
    return noun is not None and single and any(child.lower_ in ("a", "an") for child in noun.root.lefts)


def _ends_phrase(noun: Token) -> bool:
    """Whether people in the plural stand before a verb that was taken for a noun: "Eight Plotters Detained"."""
    following = noun.nbor()
    return (
        noun.tag_ in ("NNS", "NNPS")
        and find_kind(noun.text) in LIVING
        and (following.tag_ in ("VBD", "VBN") or following.lower_.endswith("ed") or following.lower_ in _PARTICIPLES)
    )


def _judge_form(quantity: Quantity, number: Tokens, kind: Kind | None, noun: Tokens | None) -> Form | None:
    """How it is counted; None for one thing under an article ("a ship") and for "none of the injured", no counts."""
    last = "" if noun is None else noun[-1].lower_
    if quantity.high == 0:
        if number.end < len(number.doc) and number.doc[number.end].lower_ == "reported":
            return None  # "no reported injuries": no report is not a zero
        of_things = number[0].lower_ == "none" and (kind in (None, Kind.FATES) or find_kind(last) is Kind.FATES)
        return None if of_things or number[-1].text.startswith("00") else Form.NONE
    if quantity.low != 1 or quantity.comparator is not Comparator.EXACT:
        return Form.NUMBER
    if kind in LIVING and kind is not Kind.FATES:
        return Form.SINGLE
    return None if number[0].lower_ in ("a", "an", "another") else Form.NUMBER


def _strip(parsed: Parsed, start: int, end: int) -> tuple[int, int]:
    text = parsed.text(start, end)
    return start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())


def _with_article(whole: Tokens, start: int) -> tuple[int]:
    before = whole.doc[whole.start - 1] if whole.start else None
    if before is not None and before.lower_ in ("the", "another") and before.i >= whole.sent.start:
        return (before.idx,)
    return (start,)


def _is_whole(quantity: Quantity) -> bool:
    return all(bound is None or bound == int(bound) for bound in (quantity.low, quantity.high))


def _find_top(whole: Tokens, number: Tokens, noun: Tokens | None) -> Token:
    """The head of the phrase: the noun, or the number before "of"."""
    top: Token = whole.root
    if noun is None:
        top = number.root
        # "from 45 to 38" is often parsed as one number; its first part hangs on the second.
        if top.dep_ == "quantmod" and top.head.like_num:
            top = top.head
    if noun is not None and noun.root.dep_ == "poss" and noun.root.i != top.i:
        return noun.root  # in "40 Danish clients' data" the number hangs on the data
    inner = {token.i for token in whole}
    while top.dep_ in _INNER and top.head.i in inner and top.head.i != top.i:
        top = top.head
    return top


def _last_word(noun: Tokens) -> Token:
    words = [token for token in noun if token.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "VERB")]
    return words[-1] if words else noun[-1]


def _find_singles(parsed: Parsed, sentence: Sentence, taken: set[int], likely: Sequence[int]) -> Iterator[Count]:
    """One person under an indefinite word ("a man", "another woman"), "no one" and "nobody"."""
    headline = is_headline(parsed, sentence)
    first, last = bisect_left(likely, sentence.first_token), bisect_left(likely, sentence.last_token)
    for at in likely[first:last]:
        if at in taken or is_rate(parsed.doc, at + 1):
            continue
        token = parsed.doc[at]
        none = open_none(token)
        if none is not None:
            yield _make_single(parsed, sentence, token, none, Form.NONE)
            continue
        opening = open_one(token, headline=headline)
        if opening is not None and not any(place in taken for place in range(opening.i, at)):
            yield _make_single(parsed, sentence, token, opening, Form.SINGLE)


def _make_single(parsed: Parsed, sentence: Sentence, noun: Token, opening: Token, form: Form) -> Count:
    value = 0.0 if form is Form.NONE else 1.0
    start, end = opening.idx, noun.idx + len(noun)
    written = parsed.text(noun.idx, end)
    kind = find_kind(written) or Kind.PEOPLE
    population: str | None = written.lower()
    if noun.lower_ == "old":
        population = parsed.text(noun.doc[noun.i - 4].idx, end).lower()  # "16-year-old"
    elif noun.lower_ in ONE or noun.lower_ in NEXT:
        population = None
    place = (opening.i, noun.i + 1)
    return Count(start, end, value, value, Comparator.EXACT, population, kind, form, noun, noun, *place, sentence)


def is_headline(parsed: Parsed, sentence: Sentence) -> bool:
    """Whether the sentence is the first line and has no full stop: a headline, not a caption or prose."""
    paragraph = parsed.article.paragraphs[sentence.paragraph]
    text = parsed.text(sentence.start, sentence.end)
    return sentence.paragraph == 0 and paragraph.end - sentence.end < 2 and _is_open(text.rstrip("\"'”’"))


def _is_open(text: str) -> bool:
    return text.endswith(("...", "…")) or not text.endswith((".", "?"))
