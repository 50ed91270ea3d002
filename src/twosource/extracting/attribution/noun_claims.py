"""What a noun or an adjective may report: "his view that ...", "the claim that ...", "is confident that ..."."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.extracting.attribution.claims import Claim, make_claim
from twosource.extracting.attribution.cues import REPORTING_VERBS
from twosource.extracting.grammar.clauses import Range, reach, understood_subject
from twosource.language.tokens import Token

_BY = frozenset({"by", "from", "among", "of"})
_CLAUSES = frozenset({"acl", "ccomp", "relcl", "xcomp"})


def find_noun_claims(noun: Token) -> Iterator[Claim]:
    """The claims whose cue is a noun; its owner speaks, or the subject of the verb above ("made the claim that")."""
    owner = _owner(noun)
    doer = understood_subject(noun.head) if noun.dep_ == "dobj" else None
    for kind, content, inner in _complements(noun):
        own = owner is None or (inner is not None and inner.i == owner.i)
        speaker = doer if own else owner
        cue = (noun.i, noun.i + 1)
        if speaker is not None and doer is not None and speaker.i == doer.i and noun.head.i < noun.i:
            cue = (noun.head.i, noun.i + 1)
        claim = make_claim(noun, f"n-{kind}", speaker, cue, [content])
        if claim:
            yield claim


def _owner(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in _BY:
            return next((one for one in child.children if one.dep_ == "pobj"), None)
    return None


def find_adjective_claims(adjective: Token) -> Iterator[Claim]:
    """The claims whose cue is an adjective after a verb of being or seeming."""
    verb = adjective.head
    speaker = understood_subject(verb)
    if speaker is not None and speaker.lower_ == "it":
        speaker = None  # "it is clear that" is nobody's word
    first = verb.i if verb.i < adjective.i and verb.pos_ == "AUX" else adjective.i
    for kind, content, _ in _complements(adjective):
        claim = make_claim(adjective, f"a-{kind}", speaker, (first, adjective.i + 1), [content])
        if claim:
            yield claim


def _complements(word: Token) -> Iterator[tuple[str, Range, Token | None]]:
    for child in word.rights:
        if child.dep_ in {"relcl", "acl"} and child.lemma_.lower() in REPORTING_VERBS:
            continue  # "a statement that said ..." is offered by its verb
        if child.dep_ in _CLAUSES:
            yield child.dep_, reach(child), None
        elif child.dep_ == "prep":
            for inner in child.children:
                if inner.dep_ in {"pobj", "pcomp"}:
                    yield f"prep:{child.lower_}", reach(inner), inner
