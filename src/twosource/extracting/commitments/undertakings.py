"""Where an article may speak of something to be done: the verbs and nouns of promises, plans and orders."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.extracting.commitments.cues import Undertaking, find_last, follows_nor, has_none, is_negated, is_unsaid
from twosource.extracting.commitments.terms import read_term
from twosource.extracting.commitments.undertaken_things import (
    SET_DOWN,
    read_gerund,
    read_object,
    read_said,
    read_schedule,
    read_that,
)
from twosource.extracting.commitments.words import (
    AIMS,
    DROPPING,
    EXCUSES,
    FUTURE,
    GIVING,
    GOVERNORS,
    NOT_ARRANGED,
    OCCASIONS,
    OPINION_GOVERNORS,
    ORDERED,
    ORDERED_BODIES,
    PERFECT_ONLY,
    SCHEDULED,
    SUPPOSED,
    TELLING,
    WITH_A_CONDITION,
    WITH_A_DAY,
)
from twosource.extracting.grammar.participants import find_subject, is_passive
from twosource.extracting.grammar.syntax import CLAUSE_EDGES, climb
from twosource.extracting.grammar.word_finding import find_words
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.statement import CommitmentKind

BEGINNINGS = (
    GIVING
    | OCCASIONS
    | ORDERED
    | SET_DOWN
    | SCHEDULED
    | frozenset(("order", "rule", "direct", "decree", "commit", "committed", "deadline"))
)
GERUNDS = frozenset(("VBG",))
AUXILIARIES = frozenset(("aux",))
"""Lemmas, tags and dependencies of the words at which a commitment may begin."""

IMAGINING = frozenset(("would", "could", "should", "might", "will", "’d", "'d", "’ll", "'ll", "to"))
"""Auxiliaries that with "have" tell what did not happen, or is supposed: "would have left"."""

DECIDED = frozenset(("VBD", "VBN", "VBG"))


def find_undertakings(parsed: Parsed) -> Iterator[Undertaking]:
    """All that the words of the article may make a commitment, in reading order."""
    for token in find_words(parsed.doc, BEGINNINGS, tags=GERUNDS, deps=AUXILIARIES):
        if token.dep_ == "aux" and token.head.pos_ in ("VERB", "AUX"):
            yield from _read_auxiliary(parsed, token)
        elif token.pos_ in ("VERB", "ADJ", "NOUN", "AUX"):
            yield from read_object(token)
            yield from read_that(token)
            yield from read_gerund(token)
            yield from read_said(token)
            if token.lemma_.lower() == "deadline" and token.pos_ == "NOUN":
                yield Undertaking(token, token.left_edge, token, CommitmentKind.DEADLINE, certain=True, needs="day")
            yield from read_schedule(parsed, token)
            if token.tag_ in ("VBZ", "VBP") and token.lemma_ in SCHEDULED:
                yield from _read_timetable(parsed, token)


def _read_auxiliary(parsed: Parsed, token: Token) -> Iterator[Undertaking]:
    verb = token.head
    if token.lemma_ == "be" and not _is_asked(parsed, verb, token) and not _is_hypothetical(verb, token):
        yield from _read_going(verb, token)
    if token.tag_ != "TO" and (token.lower_ not in (*FUTURE, "must") or not _is_of_future(verb, token)):
        return
    if _is_asked(parsed, verb, token) or _is_hypothetical(verb, token):
        return
    if token.lower_ == "must":
        if any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children):
            yield Undertaking(verb, token, token, CommitmentKind.ORDER, is_negated(verb), needs="day or power")
    elif token.tag_ == "TO":
        term = tuple(read_term(verb, token))
        yield from term or _read_infinitive(verb, token)
    else:
        yield Undertaking(verb, token, token, CommitmentKind.PLAN, is_negated(verb))


def _is_of_future(verb: Token, token: Token) -> bool:
    """Whether it is an auxiliary of the future: not the name Will, nor a "had" in "he'd left"."""
    helped = any(child.dep_ in ("auxpass", "aux") and child.i > token.i for child in verb.children)
    return verb.tag_ in ("VB", "VBP") or (verb.tag_ in ("VBN", "VBG") and helped and token.lower_ not in ("'d", "’d"))


def _is_asked(parsed: Parsed, verb: Token, first: Token) -> bool:
    """Whether it is a question: one with its mark, one asked by the way ("why it would"), or "will they" before all."""
    sentence = parsed.sentence_at(verb.idx)
    if parsed.text(sentence.start, sentence.end).rstrip("”\"') ").endswith("?"):
        return True
    asking = ("why", "how", "what", "when") if verb.dep_ in ("pcomp", "ccomp") else ("why", "how", "what")
    if any(child.lower_ in asking and child.i < first.i for child in verb.children) or _asks_who(verb, first):
        return True
    if any(
        inner.lower_ in ("what", "which", "whatever", "whose")
        for child in verb.lefts
        for inner in child.lefts
        if child.dep_ in ("nsubj", "nsubjpass")
    ):
        return True
    return not follows_nor(verb) and any(
        child.dep_ in ("nsubj", "nsubjpass") and child.i > first.i for child in verb.children
    )


def _asks_who(verb: Token, first: Token) -> bool:
    """Whether it is asked by the way who does it: "the worry is who is going to pay"; no "the man who will pay"."""
    for clause in (verb, verb.head) if verb.dep_ == "xcomp" else (verb,):
        asked = clause.dep_ in ("ccomp", "pcomp", "ROOT")
        if asked and any(
            child.lower_ == "who" and child.dep_ == "nsubj" and child.i < first.i for child in clause.lefts
        ):
            return True
    return False


def _is_hypothetical(verb: Token, first: Token) -> bool:
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass", "neg")}
    if "have" in words and not words.isdisjoint(IMAGINING) and first.tag_ != "TO":
        return True
    for token in climb(verb):
        if token.dep_ in ("ccomp", "acl", "relcl", "xcomp") and _is_thought(token.head):
            return True
        if any(mark.dep_ == "mark" and mark.lower_ == "whether" for mark in token.children):
            return True
        if token.dep_ == "advcl" and any(
            mark.lower_ in ("if", "unless", "whether")
            or (mark.lower_ in ("until", "when", "once") and token.i == verb.i)
            for mark in token.lefts
        ):
            return True
        if token.dep_ in CLAUSE_EDGES:
            break
    return False


def _is_thought(governor: Token) -> bool:
    """Whether what hangs on it is only thought or feared, also in "it is possible that"."""
    return (governor.lemma_ in OPINION_GOVERNORS and governor.lower_ != SUPPOSED) or any(
        child.dep_ in ("acomp", "attr") and child.lemma_ in OPINION_GOVERNORS for child in governor.children
    )


def _read_infinitive(verb: Token, to: Token) -> Iterator[Undertaking]:
    """What somebody plans, promises, is ordered or is expected to do."""
    negative = is_negated(verb)
    if _is_headline(verb, to):
        yield Undertaking(verb, to, to, CommitmentKind.PLAN, negative)
        return
    governor = _find_governor(verb, to)
    if governor.i >= verb.i or not _leads_to(verb, governor):
        return
    lemma = governor.lemma_.lower()
    if lemma in OCCASIONS and governor.pos_ in ("NOUN", "PROPN"):
        yield from _read_coming(verb, to)
    elif governor.lower_ == SUPPOSED:
        yield Undertaking(verb, to, governor, CommitmentKind.PLAN, negative or is_negated(governor), needs="day")
    elif lemma == "be" or governor.lower_ in ("is", "are", "was", "were"):
        yield from _read_be_to(governor, verb, to, negative=negative)
    elif governor.pos_ == "NOUN":
        yield from _read_noun(governor, verb, to, negative=negative)
    elif governor.lower_ in WITH_A_CONDITION:
        yield Undertaking(verb, to, governor, CommitmentKind.PROMISE, negative, certain=True, needs="condition")
    elif lemma in TELLING and _is_told(governor, verb):
        yield Undertaking(verb, to, governor, CommitmentKind.ORDER, negative, certain=True, needs="power")
    elif lemma in GOVERNORS and not is_unsaid(governor):
        yield from _read_governor(governor, verb, to, negative=negative)


def _find_governor(verb: Token, to: Token) -> Token:
    """The word that governs the infinitive: the noun right before it ("threats to strike"), else by the syntax."""
    before = to.nbor(-1) if to.i else to
    if before.pos_ == "NOUN" and before.lemma_.lower() in GOVERNORS:
        return before
    above = verb.head
    joined = verb.dep_ == "conj" and any(child.lower_ == "to" and child.dep_ == "aux" for child in above.children)
    return above.head if joined else above


def _is_headline(verb: Token, to: Token) -> bool:
    """Whether it is the future of headlines: "Mayor to open bridge"; no sentence ends with it."""
    sentence = verb.sent
    if sentence.start > 0 and "\n" not in verb.doc[sentence.start - 1].text:
        return False
    if find_last(sentence).text in (".", "?", "!", "”", '"') or verb.dep_ not in ("ROOT", "acl", "relcl"):
        return False
    finite = any(token.tag_ == "TO" and token.i < to.i for token in sentence) or any(
        token.tag_ in ("VBZ", "VBP", "VBD", "MD") for token in sentence
    )
    return not finite and to.i > sentence.start and to.nbor(-1).pos_ in ("PROPN", "NOUN")


def _leads_to(verb: Token, governor: Token) -> bool:
    """Whether the infinitive is what the governor governs: no purpose behind it ("agreed a truce to end the war")."""
    if governor.pos_ == "NOUN":
        return verb.dep_ in ("acl", "relcl", "xcomp") or governor.i == verb.i - 2
    if verb.dep_ in ("xcomp", "ccomp", "conj", "relcl"):
        return True
    return verb.dep_ in ("advcl", "acl") and verb.left_edge.i - governor.i == 1 and governor.pos_ in ("VERB", "ADJ")


def _read_governor(governor: Token, verb: Token, to: Token, *, negative: bool) -> Iterator[Undertaking]:
    lemma = governor.lemma_.lower()
    kind = GOVERNORS[lemma]
    helpers = {child.lower_ for child in governor.children if child.dep_ in ("aux", "auxpass")}
    denied = is_negated(governor)
    if denied and kind is not CommitmentKind.PLAN:
        return
    if lemma == "offer" and helpers & {"is", "are", "was", "were", "being", "been"} and governor.tag_ == "VBN":
        return
    if lemma == "refuse":
        if verb.lemma_ in EXCUSES or (governor.tag_ == "VBD" and not helpers):
            return
        negative = not negative
    if lemma == "go" and (governor.tag_ != "VBG" or not helpers.isdisjoint(("was", "were", "been"))):
        return
    if (
        lemma in PERFECT_ONLY
        and helpers.isdisjoint(("has", "have", "'ve", "’ve"))
        and not (lemma == "decide" and governor.tag_ in DECIDED)
    ):
        return
    if lemma in PERFECT_ONLY and any(child.tag_ in ("WRB", "WDT", "WP") for child in verb.children):
        return
    if lemma == "intend" and any(child.dep_ == "nsubjpass" for child in governor.children):
        return
    if lemma == "set" and governor.tag_ not in ("VBN", "VBD", "JJ", "VB"):
        return
    needs = "day" if lemma in WITH_A_DAY else ""
    weak = kind is CommitmentKind.EXPECTATION or lemma in ("go", "set", "due", "slate", "prepare", "poise")
    yield Undertaking(verb, to, governor, kind, negative or denied, certain=not weak, needs=needs)


def _is_told(governor: Token, verb: Token) -> bool:
    told = next((child for child in (*governor.children, *verb.lefts) if child.dep_ in ("dobj", "nsubj")), None)
    inner = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), told)
    if governor.lemma_ == "tell":
        plain = inner is None or inner.pos_ == "NOUN"
        return plain and governor.tag_ in ("VBD", "VBN") and not is_negated(governor)
    return inner is not None and inner.lemma_.lower() in ORDERED_BODIES and governor.tag_ in ("VBD", "VBN", "VBZ")


def _read_be_to(governor: Token, verb: Token, to: Token, *, negative: bool) -> Iterator[Undertaking]:
    """What is to be done: "talks are to resume"; no aim ("the goal is to plant trees"), no "it is to him"."""
    subject = find_subject(governor)
    if governor.tag_ not in ("VBZ", "VBP", "VBD") or subject is None or subject.lemma_.lower() in AIMS:
        return
    if any(child.dep_ in ("acomp", "attr", "expl", "prep") for child in governor.children) or verb.i < governor.i:
        return
    if subject.pos_ == "PRON" and subject.lower_ not in ("he", "she", "they", "who"):
        return
    yield Undertaking(verb, to, governor, CommitmentKind.PLAN, negative or is_negated(governor))


def _read_coming(verb: Token, to: Token) -> Iterator[Undertaking]:
    """What is to be on a day, told beside its name: "a hearing to be held on Friday", "a fair to take place in May"."""
    if verb.dep_ in ("acl", "relcl") and (verb.lemma_ in SCHEDULED or is_passive(verb)):
        yield Undertaking(verb, to, to, CommitmentKind.PLAN, needs="day", certain=True)


def _read_going(verb: Token, helper: Token) -> Iterator[Undertaking]:
    """What somebody is doing on a day to come: "she is leaving on Friday"."""
    present = verb.tag_ == "VBG" and helper.tag_ in ("VBZ", "VBP") and verb.lemma_ not in NOT_ARRANGED
    if present and not any(child.tag_ == "TO" or child.dep_ == "xcomp" for child in verb.children):
        yield Undertaking(verb, helper, helper, CommitmentKind.PLAN, is_negated(verb), needs="day to come")


def _read_timetable(parsed: Parsed, verb: Token) -> Iterator[Undertaking]:
    """An occasion that a timetable tells in the present: "the talks resume on Friday"."""
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None or subject.lemma_.lower() not in OCCASIONS or is_negated(verb):
        return
    if not _is_asked(parsed, verb, verb) and not _is_hypothetical(verb, verb):
        yield Undertaking(verb, verb, verb, CommitmentKind.PLAN, needs="day to come")


def _read_noun(noun: Token, verb: Token, to: Token, *, negative: bool) -> Iterator[Undertaking]:
    lemma = noun.lemma_.lower()
    kind = GOVERNORS.get({"plans": "plan", "threats": "threat"}.get(lemma, lemma))
    if kind is None or kind is CommitmentKind.EXPECTATION or lemma in ("schedule", "go", "set", "task", "offer"):
        return
    none = has_none(noun)
    if (none and kind is not CommitmentKind.PLAN) or (lemma == "order" and noun.i and noun.nbor(-1).lower_ == "in"):
        return
    yield Undertaking(verb, to, noun, kind, (negative or none) != _is_dropped(noun), certain=True)


def _is_dropped(noun: Token) -> bool:
    """Whether the words say that it is no longer planned: "abandoned its plan to close the school"."""
    verb = noun.head
    if noun.dep_ not in ("dobj", "nsubjpass"):
        return False
    given_up = verb.lemma_ == "give" and any(child.dep_ == "prt" and child.lower_ == "up" for child in verb.children)
    return given_up or verb.lemma_.lower() in DROPPING
