"""What stands in quotation marks, behind a colon or before a dash, and who may say it, by place alone.

The syntax of quotations that run over several sentences is often broken, so nearness offers a second way.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from twosource.extracting.attribution.claims import Claim, make_claim, merge
from twosource.extracting.attribution.quotations import Quotations
from twosource.extracting.attribution.verb_claims import find_speaker, verb_group
from twosource.extracting.grammar.clauses import Range, trim
from twosource.language.tokens import Doc, Token

REACH = 14
"""Tokens from a quotation to its verb: "..., said Ann Lee, the deputy head of the union in the north"."""
SHORT = 12
"""Tokens of a name with its title before a colon or behind a dash."""
INSERT = 14
"""Tokens of a caption that may stand between the paragraphs of one quotation."""
MOST = 30
"""Pieces of one speech: a page of nothing but quotation marks must not cost time."""
LINE = 120
"""Tokens behind a colon that are looked at."""
_SPEAKING = frozenset({"PRON", "VERB", "PROPN"})
_DASHES = frozenset({"-", "--", "–", "—", "―"})
_SENTENCE_ENDS = (".", "?", "!", "…")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation as a token range: whether its words end a sentence or its paragraph, whether it has a last mark."""

    span: Range
    complete: bool
    closed: bool


def find_quotes(doc: Doc, text: str, quotations: Quotations) -> tuple[Quote, ...]:
    """The quotations of a document with that text, in tokens."""
    quotes = []
    for quotation in quotations.found:
        span = doc.char_span(quotation.start, quotation.end)
        if span is None:
            continue
        inner = text[quotation.start : quotation.end].rstrip("\"'”’» ")
        complete = not quotation.closed or inner.endswith(_SENTENCE_ENDS)
        quotes.append(Quote((span.start, span.end), complete, quotation.closed))
    return tuple(quotes)


def find_quote_claims(doc: Doc, quotes: Sequence[Quote]) -> Iterator[Claim]:
    """The claims that stand next to a quotation: the two nearest verbs on either side, and a name behind a dash."""
    inside = {i for quote in quotes for i in range(*quote.span)}
    for quote in quotes:
        start, end = quote.span
        if end - start < 3:
            continue
        for kind, verbs in (("quote<", _verbs(doc, inside, end, 1)), ("quote>", _verbs(doc, inside, start - 1, -1))):
            for rank, verb in enumerate(verbs):
                speaker = find_speaker(verb)
                claim = make_claim(verb, f"{kind}:{rank}", speaker, verb_group(verb), [quote.span])
                if claim:
                    yield claim
        yield from _dashed(doc, quote)


def _verbs(doc: Doc, inside: set[int], at: int, step: int) -> list[Token]:
    found: list[Token] = []
    for i in range(at, at + step * REACH, step):
        if not 0 <= i < len(doc) or i in inside or "\n" in doc[i].text or len(found) == 2:
            break
        if doc[i].pos_ == "VERB":
            found.append(doc[i])
        elif i != at and step < 0 and doc[i].text in _SENTENCE_ENDS:
            break
    return found


def _dashed(doc: Doc, quote: Quote) -> Iterator[Claim]:
    at = quote.span[1]
    while at < len(doc) and doc[at].is_space:
        at += 1
    if at >= len(doc) or doc[at].text not in _DASHES:
        return
    end = at + 1
    while end < len(doc) and "\n" not in doc[end].text and end - at <= SHORT:
        end += 1
    source = trim(doc, (at + 1, end))
    if source and end - at <= SHORT:
        claim = make_claim(doc[at], "dash", doc[source[0]], (at, at + 1), [quote.span], source=source)
        if claim:
            yield claim


def find_colon_claims(doc: Doc, colon: Token) -> Iterator[Claim]:
    """The claims of a colon: a name before it and words behind, or in a headline the name behind it."""
    start, end = colon.i, colon.i + 1
    while start > max(0, colon.i - LINE) and "\n" not in doc[start - 1].text and not doc[start].is_sent_start:
        start -= 1
    while end < len(doc) and "\n" not in doc[end].text and end - colon.i < LINE:
        end += 1
    before, behind = trim(doc, (start, colon.i)), trim(doc, (colon.i + 1, end))
    if not before or not behind:
        return
    for kind, source, content in (("colon<", before, behind), ("colon>", behind, before)):
        if source[1] - source[0] <= SHORT:
            claim = make_claim(colon, kind, doc[source[1] - 1], (colon.i, colon.i + 1), [content], source=source)
            if claim:
                yield claim


def near(quotes: Sequence[Quote], start: int, end: int) -> range:
    """The numbers of the quotations that share a token with the range."""
    first = bisect_right(quotes, start, key=_last)
    last = first
    while last < len(quotes) and quotes[last].span[0] < end:
        last += 1
    return range(first, last)


def _last(quote: Quote) -> int:
    return quote.span[1]


def carry_on(claim: Claim, doc: Doc, quotes: Sequence[Quote]) -> Claim:
    """The claim with the quotations that go on with it: those that have no other speaker of their own.

    "...," she said. "..." gives both; so does "...," she said, "...", and a quotation over several paragraphs.
    """
    own = [
        number
        for number in near(quotes, claim.content[0][0], claim.content[-1][1])
        if any(quotes[number].span[0] >= start and quotes[number].span[1] <= end for start, end in claim.content)
    ]
    if not own:
        return claim
    pieces = list(claim.content)
    first, number = own[0], own[-1]
    while first > 0 and not quotes[first - 1].closed:
        if not _is_blank(doc, quotes[first - 1].span[1], quotes[first].span[0]):
            break
        first -= 1
        pieces.append(quotes[first].span)
    last = max(claim.cue[1], pieces[-1][1], claim.content[-1][1], claim.source[1] if claim.source else 0)
    for at in range(number + 1, len(quotes)):
        quote = quotes[at]
        if quote.span[0] < last:
            continue
        if len(pieces) == MOST or not _goes_on(doc, last, quotes[at - 1], quote):
            break
        pieces.append(quote.span)
        last = quote.span[1]
    return replace(claim, content=merge(pieces)) if len(pieces) > len(claim.content) else claim


def _goes_on(doc: Doc, last: int, before: Quote, quote: Quote) -> bool:
    """Whether a quotation goes on with a speech whose last token, cue and all, stands before `last`."""
    start, end = quote.span
    if not before.closed and start - last < INSERT and doc[start].i > 0 and "\n" in doc[start - 1].text:
        return True
    if not quote.complete or (end < len(doc) and not doc[end].is_sent_start and doc[end].pos_ in _SPEAKING):
        return False
    ends = 0
    for i in range(last, start):
        if "\n" in doc[i].text:
            return i == start - 1 and i - last <= 2 * REACH and (end >= len(doc) or "\n" in doc[end].text)
        if i - last > 2 * REACH:
            return False
        ends += doc[i].text in _SENTENCE_ENDS
    return (ends == 1 and doc[start - 1].text in _SENTENCE_ENDS) or (ends == 0 and start - last <= 2)


def _is_blank(doc: Doc, start: int, end: int) -> bool:
    return all(doc[i].is_space for i in range(start, end))


def go_on_behind_colon(claim: Claim, doc: Doc) -> Claim:
    """The claim with what its sentence tells behind a colon: "The road is closed, she said: the bridge has gone"."""
    last = max(claim.cue[1], claim.content[-1][1], claim.source[1] if claim.source else 0)
    if claim.content[0][0] >= claim.cue[0] or last >= len(doc) - 1 or doc[last].text != ":":
        return claim
    end = last + 1
    while (
        end < len(doc)
        and end - last < LINE
        and not (doc[end].is_sent_start and not doc[end - 1].is_quote and end > last + 2)
    ):
        if "\n" in doc[end].text:
            break
        end += 1
    rest = trim(doc, (last + 1, end))
    return replace(claim, content=merge([*claim.content, rest])) if rest else claim


def start_behind_hearer(claim: Claim, doc: Doc) -> Claim:
    """The claim without the hearer that stands before its quotation: "told the station: “We stay”" gives the words."""
    start, end = claim.content[0]
    if start < claim.cue[1]:
        return claim
    for token in doc.tokens[start : min(end - 2, start + SHORT)]:
        if token.text == ":" and token.nbor().is_quote:
            return replace(claim, content=((token.i + 1, end), *claim.content[1:]))
        if token.is_quote or token.pos_ in {"VERB", "AUX"}:
            break
    return claim
