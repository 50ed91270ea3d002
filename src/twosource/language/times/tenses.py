"""The direction in time of what a sentence says at a place in it, by the tense of the governing verb."""

from __future__ import annotations

from twosource.language.tokens import Doc, Token

PAST, OPEN, COMING = -1, 0, 1
_COMING_WORDS = frozenset({"will", "would", "shall", "'ll", "wo"})
_MAYBE_WORDS = frozenset({"may", "can", "should", "must"})
_PERFECT = frozenset({"has", "have", "had", "'ve"})
_PRESENT_PERFECT = frozenset({"has", "have", "'ve", "'s"})
# Words whose times lie ahead of them even when they stand in the past ("was planned for March", "payable Dec. 7").
_AHEAD = frozenset(
    {"schedule", "expect", "plan", "slate", "due", "payable", "set", "await", "extend", "postpone", "forecast"}
)
_AT_FIRST = frozenset({"originally", "initially"})
_ONE_FORM = frozenset({"set", "forecast"})  # their past need not look ahead: "it forecast in May that sales would fall"
# Verbs whose infinitive has happened when they stand in the past ("began to leave on Friday").
_DONE = frozenset(
    {
        "begin", "start", "continue", "manage", "fail", "refuse", "decline", "use", "seem", "appear", "happen", "help",
        "come", "force",
    }
)  # fmt: skip
_TRYING = frozenset({"try", "attempt", "struggle", "want"})
_LASTING = frozenset(
    {"last", "stay", "remain", "run", "continue", "wait", "work", "serve", "hold", "live", "go", "rage", "burn"}
)
# Verbs that tell in the present what is on a timetable ("the law takes effect on July 1").
_SCHEDULED = frozenset(
    {
        "begin", "start", "open", "run", "end", "expire", "close", "resume", "kick", "launch", "reopen", "conclude",
        "take", "come", "go", "return", "travel", "fly", "visit", "host",
    }
)  # fmt: skip
_CONDITIONS = frozenset({"when", "if", "until", "once", "before", "unless"})
# Between a deed and what it is about, which was before it: "to pay for the damage in August".
_ABOUT = frozenset({"over", "for", "on", "of", "after", "about", "following", "against", "since", "because", "into"})
# What an infinitive is to its governor where it tells what is yet to come; one of purpose ("came to see") need not.
_AIMS = frozenset({"xcomp", "ccomp", "acl", "ROOT"})
_PROMISING = frozenset(
    {"promise", "pledge", "vow", "offer", "guarantee", "demand", "order", "propose", "threaten", "agree"}
)
# What may stand with a "be" that says nothing but when.
_ONLY = frozenset({"nsubj", "prep", "punct", "cc", "conj", "attr", "npadvmod"})
_DEEPEST = 12  # heads; longer chains are broken parses


def judge_direction(doc: Doc, at: int) -> int:
    """PAST, COMING or OPEN (no tense to tell) for the token at index `at`."""
    token = doc[at]
    if _is_promised(token):
        return COMING
    if token.dep_ == "poss" and token.head.dep_ not in ("nsubj", "nsubjpass"):
        return PAST
    token = _verb_before(doc, at) or token
    if _stands_on(token):
        return COMING
    for _ in range(_DEEPEST):
        found = _direction_of(token)
        if found != OPEN or token.head.i == token.i:
            return found
        token = token.head
    return OPEN


def _is_promised(token: Token) -> bool:
    """Whether it bounds what was promised, by whatever noun that is told: "promised a report within two weeks"."""
    if token.dep_ != "pobj" or token.head.lower_ != "within":
        return False
    for _ in range(_DEEPEST):
        token = token.head
        if token.pos_ == "VERB":
            return token.lemma_ in _PROMISING
    return False


def may_look_back(doc: Doc, at: int) -> bool:
    """Whether the token at index `at` may lie behind a verb that looks ahead: it need not be the verb's own time.

    It is that of what the verb's deed is about ("to charge him over the crash in August"), or of what was done to
    bring about what the infinitive tells ("had been ordered to leave by the army in August").
    """
    before = at - 1
    if before >= 0 and doc[before].lower_ in ("on", "in"):
        before -= 1
    noun = doc[before] if before >= 0 else None
    if noun is not None and noun.pos_ == "NOUN" and noun.dep_ == "pobj" and noun.head.lower_ in _ABOUT:
        return True
    verb = _find_verb(doc[at])
    return verb.dep_ == "xcomp" and verb.tag_ == "VB" and _has_had(verb.head)


def _has_had(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(child.lower_ in _PERFECT for child in verb.children)


def _stands_on(token: Token) -> bool:
    """Whether the present of "be" says nothing but when: "the concert is on Saturday", "the deadline is Friday"."""
    if token.dep_ in ("attr", "npadvmod") and token.head.tag_ in ("VBZ", "VBP") and token.head.i == token.i - 1:
        subject = next((child for child in token.head.lefts if child.dep_ == "nsubj"), None)
        named = subject is not None and subject.pos_ == "NOUN" and not subject.ent_type_
        return named and token.head.lemma_ == "be" and all(child.dep_ in _ONLY for child in token.head.children)
    verb = token.head.head
    if token.dep_ != "pobj" or verb.lemma_ != "be" or verb.tag_ not in ("VBZ", "VBP"):
        return False
    only = all(child.dep_ in _ONLY for child in verb.children)
    return only and token.head.i == verb.i + 1 and token.head.lower_ in ("on", "in", "at")


def _verb_before(doc: Doc, at: int) -> Token | None:
    """The verb that stands right before the time: "said on Monday", whatever the parser ties it to."""
    before = at - 1
    if before >= 0 and doc[before].lower_ in ("on", "in"):
        before -= 1
    return doc[before] if before >= 0 and doc[before].pos_ == "VERB" else None


def had_lasted(doc: Doc, at: int) -> bool:
    """Whether an "until" at index `at` is past: after a past perfect, or what lasted ("stayed until Friday")."""
    verb = _find_verb(doc[at])
    if verb.dep_ in ("acomp", "oprd", "xcomp") or (verb.tag_ == "VBN" and verb.dep_ == "ccomp"):
        verb = verb.head
    return any(child.lower_ == "had" for child in verb.children) or (verb.tag_ == "VBD" and verb.lemma_ in _LASTING)


def lasts_until_now(doc: Doc, at: int) -> bool:
    """Whether the verb over the token at index `at` stands in the present perfect."""
    return any(child.lower_ in _PRESENT_PERFECT and child.dep_ == "aux" for child in _find_verb(doc[at]).children)


def looks_back_on(doc: Doc, at: int) -> bool:
    """Whether a superlative holds for the length at index `at`: "it is the worst drought in 40 years"."""
    found = False
    for token in reversed(doc[max(0, at - _DEEPEST) : at]):
        if token.is_punct or token.tag_ in ("VBZ", "VBP", "MD") or token.lemma_ == "be":
            return found and (token.is_punct or token.lemma_ == "be")
        found = found or token.lower_ == "first" or (token.tag_ in ("JJS", "RBS") and token.lower_ != "least")
    return found


def _find_verb(token: Token) -> Token:
    for _ in range(_DEEPEST):
        if token.pos_ in ("VERB", "AUX") or token.head.i == token.i:
            break
        token = token.head
    return token


def _direction_of(token: Token) -> int:
    if token.pos_ in ("VERB", "AUX"):
        if is_overtaken(token):
            return PAST
        return COMING if _looks_ahead(token) else _tense(token)
    return COMING if token.lower_ in ("due", "payable") else OPEN


def is_overtaken(planned: Token) -> bool:
    """Whether a plan of the past is told with what came of it: "was scheduled to leave on Sunday, but left late"."""
    helpers = {child.lower_ for child in planned.children if child.dep_ in ("aux", "auxpass")}
    copula = planned.head if planned.dep_ == "acomp" and planned.head.lower_ in ("was", "were") else None
    if planned.lemma_.lower() not in _AHEAD or (helpers.isdisjoint(("was", "were", "had")) and copula is None):
        return False
    told = planned if copula is None else copula
    if any(child.lower_ in _AT_FIRST for child in (*planned.lefts, *told.lefts)):
        return True
    return any(child.dep_ == "conj" and child.i > planned.i and _tense(child) == PAST for child in told.children)


def _looks_ahead(verb: Token) -> bool:
    return verb.lemma_.lower() in _AHEAD and (verb.lemma_ not in _ONE_FORM or verb.tag_ == "VBN")


def _tense(verb: Token) -> int:
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    # The parser at times hangs "will" on the "be" of "will be closed".
    helpers += [child for helper in helpers for child in helper.children if child.dep_ == "aux"]
    words = {child.lower_ for child in helpers}
    if words & _COMING_WORDS or verb.lower_ in _COMING_WORDS:
        return COMING
    if verb.tag_ == "VB" and "to" in words:
        if is_overtaken(verb.head):
            return PAST
        done = verb.head.lemma_.lower() in _DONE or _was_tried(verb.head)
        return COMING if verb.dep_ in _AIMS and not done else OPEN
    if any(child.tag_ == "VBD" and child.lower_ not in ("could", "might") for child in helpers) or words & _PERFECT:
        return PAST
    if words & _MAYBE_WORDS:
        return COMING
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not helpers):
        return PAST
    if _is_present(verb, helpers) and (verb.lemma_ in _SCHEDULED or _is_condition(verb)):
        return COMING
    return COMING if verb.tag_ == "VBG" and any(child.tag_ in ("VBP", "VBZ") for child in helpers) else OPEN


def _was_tried(verb: Token) -> bool:
    """Whether it tells of a try within another deed of the past: "shot at men trying to storm a bank on Tuesday"."""
    bare = not any(child.dep_ == "aux" for child in verb.children)
    return bare and verb.lemma_.lower() in _TRYING and verb.tag_ in ("VBG", "VBD")


def _is_present(verb: Token, helpers: list[Token]) -> bool:
    return any(token.tag_ in ("VBZ", "VBP") for token in (verb, *helpers))


def _is_condition(verb: Token) -> bool:
    """Whether the clause tells what is to come in the present: "when the case is heard in May"."""
    return any(child.lower_ in _CONDITIONS and child.i < verb.i for child in verb.children)
