"""What a verb may report: its clause, its object, the clause that it is put into."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.extracting.attribution.claims import Claim, make_claim
from twosource.extracting.attribution.cues import REPORTING_NOUNS, REPORTING_VERBS
from twosource.extracting.grammar.clauses import (
    SUBJECTS,
    Range,
    agent,
    cut,
    is_passive,
    own_subject,
    reach,
    understood_subject,
)
from twosource.language.tokens import Token

_GROUP = frozenset({"aux", "auxpass", "neg", "prt"})
_OBJECT_TAIL = frozenset({"dobj", "oprd", "prep", "xcomp", "acomp", "dative", "ccomp"})
_COMPLEMENTS = frozenset({"oprd", "acomp", "advcl", "attr"})
_EITHER_SIDE = {"xcomp": "xcomp", "nsubjpass": "passive"}
_RAISED = frozenset({"acomp", "attr", "oprd", "xcomp", "ccomp", "advcl", "prep", "dobj"})
_PUT_IN = frozenset({"parataxis", "ccomp", "advcl", "conj", "dep"})
TELLING = frozenset({"tell", "ask", "inform", "remind", "assure", "notify", "advise", "urge", "brief"})
"""Verbs whose object is the hearer."""
SEEMING = frozenset({"seem", "appear", "look", "sound"})
"""Verbs that tell how it seems to somebody who is not named."""
TRAILING = REPORTING_VERBS | {"accuse", "blame", "call", "demand", "promise", "pledge", "threaten", "urge"}
"""Verbs of telling whose participle behind a comma goes with the speaker of the sentence."""
INVERTED = 6
"""Tokens from a verb to the head of the name behind it."""
FAR = 5
"""Tokens between an auxiliary and its verb; beyond lies the subject of a question."""


def find_verb_claims(verb: Token) -> Iterator[Claim]:
    """The claims that hang on a verb by the syntax."""
    start, end = verb_group(verb)
    passive, bare = is_passive(verb), is_bare(verb)
    speakers: list[Token | None] = [agent(verb)] if bare or passive else [find_speaker(verb)]
    if bare:
        noun = find_speaker(verb)
        speakers += [noun] if noun is not None else []
    raised = verb.lemma_.lower() in SEEMING
    if raised and speakers[0] is not None and speakers[0].lower_ == "it":
        speakers = [None]
    for kind, content, cue_end in _contents(verb):
        for speaker in speakers:
            claim = make_claim(verb, kind, speaker, (start, max(end, cue_end)), content)
            if claim:
                yield claim
    if raised or passive:
        yield from _raised(verb, None if raised else speakers[0], (start, end))


def is_bare(verb: Token) -> bool:
    """The verb is a participle of the past without an auxiliary: "asked about the fire, she", "a man accused of"."""
    return (
        verb.tag_ == "VBN"
        and verb.dep_ in {"acl", "advcl"}
        and not any(child.dep_ in {"aux", "auxpass"} or child.dep_ in SUBJECTS for child in verb.lefts)
    )


def _raised(verb: Token, speaker: Token | None, cue: Range) -> Iterator[Claim]:
    """The whole clause of a verb whose subject is none of its speakers: "the fire is thought to have been set"."""
    subject = own_subject(verb)
    ends = [child.right_edge.i + 1 for child in verb.rights if child.dep_ in _RAISED]
    if subject is None or subject.i > verb.i or not ends:
        return
    content = [reach(subject)] if subject.lower_ != "it" else []
    claim = make_claim(verb, "raised", speaker, cue, [*content, (cue[1], max(ends))])
    if claim:
        yield claim


def find_speaker(verb: Token) -> Token | None:
    """Who says what the verb reports: its subject, the one behind it (", added the doctor"), or the one above it."""
    subject = own_subject(verb)
    facing = verb.i > 0 and verb.tag_ != "VBG" and verb.lemma_.lower() not in TELLING
    if subject is None and facing and (verb.nbor(-1).is_quote or verb.nbor(-1).text == ","):
        for child in verb.rights:
            if child.i <= verb.i + INVERTED and child.dep_ in {"dobj", "dep", "npadvmod", "attr", "oprd"}:
                return child
        behind = _name_behind(verb)
        if behind is not None:
            return behind
    above = _spoken_above(verb) if subject is None else None
    if above is not None:
        return find_speaker(above)
    return author_of(subject or understood_subject(verb), verb)


def _name_behind(verb: Token) -> Token | None:
    """The head of the name right behind a verb that follows a quotation, wherever the parser hung it."""
    after = verb.i + 1
    if not verb.nbor(-1).is_quote or after >= len(verb.doc) or verb.lemma_.lower() not in REPORTING_VERBS:
        return None
    name = verb.doc[after]
    while name.head.i > name.i and name.head.left_edge.i == after:
        name = name.head
    return name if name.pos_ in {"PROPN", "NOUN", "PRON"} else None


def is_trailing(verb: Token) -> bool:
    """The verb begins a participle of telling behind a comma: "..., adding that", "..., blaming it on"."""
    before = verb.left_edge.i - 1
    return (
        verb.tag_ == "VBG"
        and verb.dep_ in {"advcl", "acl", "conj", "ccomp"}
        and verb.lemma_.lower() in TRAILING
        and before > verb.sent.start
        and verb.doc[before].text == ","
    )


def _spoken_above(verb: Token) -> Token | None:
    """The verb of reporting above a trailing participle: what is told by the way has the same speaker."""
    if not is_trailing(verb):
        return None
    return next((one for one in verb.ancestors if one.pos_ == "VERB" and one.lemma_.lower() in REPORTING_VERBS), None)


def author_of(speaker: Token | None, verb: Token) -> Token | None:
    """Who made the statement that speaks: "the ministry issued a statement that said ..." is said by the ministry."""
    noun = speaker
    if verb.dep_ == "relcl" and speaker is not None and speaker.tag_ in {"WDT", "WP"}:
        noun = verb.head
    if noun is not None and noun.dep_ == "dobj" and noun.lemma_.lower() in REPORTING_NOUNS:
        return understood_subject(noun.head) or speaker
    return speaker


def verb_group(verb: Token) -> Range:
    """The verb with its auxiliaries, negation and particle."""
    start, end = verb.i, verb.i + 1
    for child in verb.children:
        if child.dep_ in _GROUP:
            if child.i < start and verb.i - child.i < FAR:
                start = child.i
            elif child.i == end:
                end = child.i + 1
    return start, end


def _contents(verb: Token) -> Iterator[tuple[str, list[Range], int]]:
    """Each way in which a content may hang on the verb: its kind, its ranges, and the end of a longer cue or 0."""
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    if clauses:
        yield "ccomp", _joined(verb, clauses), 0
    for child in verb.children:
        if child.dep_ in _EITHER_SIDE:
            yield _EITHER_SIDE[child.dep_], [reach(child)], 0
        elif child.i > verb.i:
            yield from _behind(verb, child)
    if not clauses and verb.dep_ in _PUT_IN and verb.head.i != verb.i:
        pieces = cut(reach(verb.head), reach(verb))
        if pieces:
            yield f"insert:{verb.dep_}", pieces, 0
    if verb.dep_ == "relcl" and verb.left_edge.i > verb.head.left_edge.i:
        yield "relcl", [(verb.head.left_edge.i, verb.left_edge.i)], 0


def _behind(verb: Token, child: Token) -> Iterator[tuple[str, list[Range], int]]:
    if child.dep_ in _COMPLEMENTS:
        yield child.dep_, [reach(child)], 0
    elif child.dep_ == "dobj":
        yield from _objects(verb, child)
    elif child.dep_ == "prep":
        cue_end = child.i + 1 if child.i < verb.i + 3 else 0
        for inner in child.children:
            if inner.lemma_.lower() in REPORTING_NOUNS and verb.lemma_.lower() in REPORTING_VERBS:
                yield from _behind_channel(inner)
            if inner.dep_ in {"pobj", "pcomp"}:
                yield f"prep:{child.lower_}", [reach(inner)], cue_end


def _joined(verb: Token, clauses: list[Token]) -> list[Range]:
    """The clauses on the side of the first one as one range, up to a trailing "..., adding that"."""
    side = [clause for clause in clauses if (clause.i < verb.i) == (clauses[0].i < verb.i)]
    start, end = side[0].left_edge.i, side[-1].right_edge.i + 1
    for i in range(start + 1, end if side[0].i > verb.i else start):
        if verb.doc[i].tag_ == "VBG" and verb.doc[i].head.i >= start and is_trailing(verb.doc[i]):
            return [(start, verb.doc[i].left_edge.i - 1)]
    return [(start, end)]


def _behind_channel(noun: Token) -> Iterator[tuple[str, list[Range], int]]:
    """The clause that a parser hangs on the channel: "said in a message that two boats had sunk"."""
    for child in noun.rights:
        if child.dep_ in {"relcl", "acl"} and child.left_edge.lower_ == "that":
            yield "ccomp", [reach(child)], 0


def _objects(verb: Token, first: Token) -> Iterator[tuple[str, list[Range], int]]:
    start, end = reach(first)
    yield "dobj", [(start, end)], 0
    longer = end
    for child in verb.rights:
        if child.dep_ in _OBJECT_TAIL and child.left_edge.i >= end:
            longer = child.right_edge.i + 1
    if longer > end:
        yield "dobj+", [(start, longer)], 0
