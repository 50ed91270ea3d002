"""Whether a future is somebody's undertaking, or but a forecast, a fate, a tale or an opinion."""

from __future__ import annotations

from twosource.extracting.commitments.cues import Undertaking
from twosource.extracting.commitments.doers import (
    find_by_id,
    find_entity,
    find_speaker,
    is_agent,
    is_done_to,
    is_impersonal,
    is_reported,
)
from twosource.extracting.commitments.dues import was_due
from twosource.extracting.commitments.settled import forecasts, is_settled
from twosource.extracting.commitments.words import (
    COSTING,
    EFFECTS,
    EXCUSES,
    FAITH,
    FATES,
    FOILING,
    GENERAL,
    GUESSING,
    HEARD_IN_COURT,
    HEDGED_ONLY,
    IDLE_SUBJECTS,
    IF_REPORTED,
    MOVING,
    NATURAL_SUBJECTS,
    OCCASIONS,
    PRESENT,
    RESTRICTED,
    SCHEDULED,
    SHUT,
    STATES,
    TRADES,
    VAGUE_DEEDS,
    WHOLE_DEEDS,
)
from twosource.extracting.grammar.participants import describe, find_sector
from twosource.extracting.grammar.syntax import climb
from twosource.extracting.grammar.vocabulary import list_words
from twosource.language.parsed import Parsed
from twosource.language.times.tenses import is_overtaken
from twosource.language.tokens import Token
from twosource.model.statement import Attributed, CommitmentKind, When

STAYING = frozenset(("stay", "remain", "shelter", "keep"))
"""Who is told to stay inside is restricted, and does nothing."""

CLOSING = frozenset(("close", "shut", "cordon", "barricade"))
FIRST = frozenset(("i", "we"))
FEARS = list_words("fear worry concern doubt suspicion speculation rumour rumor possibility risk wonder")
"""What only fears or guesses hang on: "there are concerns that it intends to invade"."""

WISHING = list_words("advise appeal beg demand encourage hope need plead press recommend urge want wish")
"""What somebody else should do, or what one would like, hangs on these."""

FEARED = frozenset(("acl", "ccomp", "pcomp", "relcl"))
REFUSING = frozenset(("refuse", "refusal", "decline"))
TURNING_DOWN = list_words("reject decline refuse rebuff spurn dismiss")
WEATHER = frozenset(("rain", "snow", "hail", "storm", "thunder"))
RANKS = frozenset(("first", "second", "third", "last", "latest"))
STANDING = frozenset(("aim", "seek", "strive"))
PRESENT_TAGS = frozenset(("VBZ", "VBP"))
SET = frozenset(("set", "due", "slated"))
"""What is set for a day happens by a plan, whatever the parser took for its subject."""

ABLE = frozenset(("able", "unable", "likely", "unlikely"))
"""What somebody will be, whatever he undertakes: "the bakers will be unable to sell"."""

POWERS = frozenset(("GOV", "COP", "MIL", "LEG", "JUD"))
"""Sectors of those who can order others about."""


def is_undertaken(
    parsed: Parsed,
    one: Undertaking,
    subject: Token | None,
    *,
    attributed: Attributed | None,
    due: When | None,
    condition: str | None,
) -> bool:
    """Whether it is a commitment: something that somebody undertakes, intends, is scheduled or is told to do."""
    if not _has_what_it_needs(parsed, one, due, condition, attributed):
        return False
    if tells_restriction(one, subject):
        return False
    if one.whole:
        planned = one.kind is CommitmentKind.PLAN and subject is not None and subject.pos_ in ("NOUN", "PROPN")
        return planned or (subject is not None and _is_schedulable(parsed, subject))
    if one.certain:
        if one.head.lemma_ == "be" and any(child.dep_ == "acomp" for child in one.head.children):
            return False
        if subject is not None and (subject.left_edge.lower_ in ("no", "few") or _threatens(one, subject)):
            return False
        return subject is None or (subject.lower_ not in ("you", "there", "me", "us") and subject.dep_ != "expl")
    if subject is None:
        return one.cue.lower_ in SET and due is not None
    if not _is_told_of(parsed, one, subject, attributed=attributed, due=due, condition=condition):
        return False
    return _fits(parsed, one, subject, due, condition)


def tells_restriction(one: Undertaking, subject: Token | None) -> bool:
    """Whether it is a limit on others and so a restriction: "the curfew will end", "shops will stay closed"."""
    verb = one.head
    if one.needs == "power" and verb.lemma_ in STAYING:
        return True
    if subject is None:
        return False
    lemma = subject.lemma_.lower()
    if subject.pos_ != "PROPN" and lemma in RESTRICTED:
        return True
    if any(child.dep_ in ("acomp", "oprd") and child.lower_ in SHUT for child in verb.children):
        return True
    return verb.lemma_ in CLOSING and lemma not in TRADES and is_done_to(one)


def is_ruled_out(parsed: Parsed, one: Undertaking, subject: Token | None) -> bool:
    """Whether it is none whatever the words weigh: a question, a forecast of nature or of costs, a refusal to talk.

    Of what the sentences of bench/statements.md put so, one in ten or fewer was marked as a commitment.
    """
    sentence = parsed.sentence_at(one.head.idx)
    if parsed.text(sentence.start, sentence.end).rstrip("”\"') ").endswith("?"):
        return True
    if one.cue.lemma_.lower() in REFUSING and one.head.lemma_ in EXCUSES:
        return True
    if (
        is_settled(one)
        or _comes_by_itself(one, subject)
        or _is_asked_about(one.head)
        or _is_feared(one.cue)
        or _is_wished(one)
        or _is_foiled(one.cue)
    ):
        return True
    if any(child.lower_ in ABLE and child.dep_ == "acomp" for child in one.head.children):
        return True
    if is_overtaken(one.cue) or _is_turned_down(one.cue) or _tells_who_refused(one.cue):
        return True
    if (_is_of_the_past(one.cue) and was_due(parsed, one.head)) or _is_ranked(one.head):
        return True
    if subject is None:
        return False
    if (subject.lower_ == "it" and one.head.lemma_ in COSTING) or (
        one.head.lemma_ == "hear" and not _is_deed(one.head, None)
    ):
        return True
    if _is_standing_aim(parsed, one.cue, subject) or forecasts(one, subject, acting=is_agent(parsed, subject)):
        return True
    return subject.pos_ != "PROPN" and subject.lemma_.lower() in NATURAL_SUBJECTS and not is_done_to(one)


def _is_asked_about(verb: Token) -> bool:
    """Whether it is left open by the way: "has not said if she will accept it", "asked whether he would go"."""
    asking = any(child.dep_ in ("mark", "advmod") and child.lower_ in ("if", "whether") for child in verb.lefts)
    return asking and verb.dep_ in ("ccomp", "pcomp")


def _comes_by_itself(one: Undertaking, subject: Token | None) -> bool:
    """Whether it is the weather, a birthday or a sunrise."""
    verb = one.head
    if verb.lemma_ in WEATHER:
        return True
    if verb.lemma_ == "turn" and any(child.pos_ == "NUM" or child.like_num for child in verb.rights):
        return True
    return subject is not None and subject.lower_ in ("sun", "moon", "tide")


def _is_standing_aim(parsed: Parsed, cue: Token, subject: Token) -> bool:
    """Whether it only describes what an armed group stands for: "the militia, which arose in 2029, aims to rule"."""
    if cue.lemma_ not in STANDING or cue.tag_ not in PRESENT_TAGS:
        return False
    if any(above.dep_ == "ccomp" for above in climb(cue)):
        return False  # somebody says that it is their plan
    group = describe(parsed, subject)
    return group is not None and group.sector == "REB"


def _is_wished(one: Undertaking) -> bool:
    """Whether it is only asked for or wished: "demanded that he resign", "wants to sell"."""
    above = one.head.head if one.head.dep_ in ("ccomp", "xcomp") else one.cue
    return above.i != one.head.i and (above.lemma_ in WISHING or one.cue.lemma_ in WISHING)


def _is_feared(word: Token) -> bool:
    return any(token.dep_ in FEARED and token.head.lemma_ in FEARS for token in climb(word))


def _is_foiled(word: Token) -> bool:
    """Whether others brought the plan to nothing: "police foiled a plan to rob the bank"."""
    return word.dep_ in ("dobj", "nsubjpass") and word.head.lemma_.lower() in FOILING


def _is_of_the_past(cue: Token) -> bool:
    """Whether it was planned once: "was planning to", "had hoped to"."""
    return cue.pos_ == "VERB" and any(child.lower_ in ("was", "were", "had") for child in cue.lefts)


def _is_ranked(verb: Token) -> bool:
    """Whether it only says to whom it was done first or last: "the first of the captives to be freed"."""
    helpers = {(child.lower_, child.dep_) for child in verb.lefts}
    if not {("to", "aux"), ("be", "auxpass")} <= helpers:
        return False
    for token in climb(verb):
        if token.dep_ == "attr" and any(one.lower_ in RANKS for one in (token, *token.lefts)):
            return True
    return False


def _is_turned_down(word: Token) -> bool:
    """Whether nobody is bound by it any more: "turned down an offer to settle"."""
    verb = word.head
    if word.lemma_ not in ("offer", "proposal") or word.dep_ not in ("dobj", "nsubjpass"):
        return False
    down = verb.lemma_ == "turn" and any(child.lower_ == "down" for child in verb.children)
    return down or verb.lemma_ in TURNING_DOWN


def _tells_who_refused(word: Token) -> bool:
    """Whether it only tells by the way who did not do it: "jurors who refused to vote", "jailed for refusing to"."""
    if word.lemma_.lower() in REFUSING and word.dep_ == "pcomp" and word.head.lower_ == "for":
        return True
    return word.lemma_.lower() in REFUSING and word.dep_ == "relcl" and word.tag_ == "VBD"


def _threatens(one: Undertaking, subject: Token) -> bool:
    """Whether a thing only endangers: "the crisis threatens to spread"."""
    return one.cue.lemma_ == "threaten" and subject.lemma_.lower() in NATURAL_SUBJECTS


def _has_what_it_needs(
    parsed: Parsed, one: Undertaking, due: When | None, condition: str | None, attributed: Attributed | None
) -> bool:
    published = parsed.article.published.day
    if one.needs == "day":
        return due is not None and (due.latest or due.earliest) is not None
    if one.needs == "day to come":
        return due is not None and due.earliest is not None and published is not None and due.earliest > published
    if one.needs == "condition":
        return condition is not None
    if one.needs == "power":
        return _has_power(parsed, one.cue)
    if one.needs == "day or power":
        if any(child.dep_ == "nsubj" and child.lower_ in ("we", "i", "you") for child in one.head.children):
            return False
        if any(child.dep_ == "nsubj" and child.ent_type_ in ("GPE", "NORP") for child in one.head.children):
            return False
        official = (
            attributed is not None and find_sector(attributed.text, find_by_id(parsed, attributed.entity)) in POWERS
        )
        return official or (due is not None and due.latest is not None)
    return True


def _has_power(parsed: Parsed, telling: Token) -> bool:
    """Whether whoever tells or asks can order; of a passive nobody need be named ("were told to leave")."""
    teller = next((child for child in telling.children if child.dep_ == "nsubj"), None)
    if teller is None:
        return telling.lemma_ == "tell" and any(child.dep_ == "nsubjpass" for child in telling.children)
    found, entity = describe(parsed, teller), find_entity(parsed, teller)
    return (found is not None and found.sector in POWERS) or (entity is not None and bool(entity.roles))


def _is_schedulable(parsed: Parsed, subject: Token) -> bool:
    return subject.lemma_.lower() in OCCASIONS or is_agent(parsed, subject)


def _is_told_of(
    parsed: Parsed,
    one: Undertaking,
    subject: Token,
    *,
    attributed: Attributed | None,
    due: When | None,
    condition: str | None,
) -> bool:
    """Whether the auxiliary tells of a plan: "would" does so only in a report, and no guess does."""
    hedges = {child.lower_ for child in one.head.children if child.dep_ in ("advmod", "acomp", "npadvmod")}
    if one.cue.lower_ in IF_REPORTED:
        if (hedges & HEDGED_ONLY and due is None) or one.head.dep_ in ("relcl", "acl", "advcl"):
            return False
        if subject.lower_ in FIRST and one.head.dep_ != "ccomp":
            return False
        if is_reported(one.head):
            return True
        return not _is_quoted(parsed, one.head) and (attributed is not None and (condition is None or due is not None))
    if one.kind is CommitmentKind.ORDER:
        return True
    if one.kind is CommitmentKind.EXPECTATION and any(child.pos_ == "NUM" for child in subject.children):
        return False
    if any(mark.lower_ in ("so", "like") and mark.dep_ in ("mark", "prep", "cc") for mark in one.head.lefts):
        return False
    if one.head.dep_ == "relcl" and one.head.head.left_edge.lower_ in ("a", "an", "any"):
        return False
    return not hedges & GUESSING or due is not None


def _is_quoted(parsed: Parsed, verb: Token) -> bool:
    """Whether the verb stands in a quotation, be it begun in a sentence before."""
    sentence = parsed.sentence_at(verb.idx)
    before, after = parsed.text(sentence.start, verb.idx), parsed.text(verb.idx, sentence.end)
    opened = before.count("“") + before.count("``") > before.count("”") + before.count("''")
    closed = "”" in after and "“" not in after[: after.index("”")]
    return (
        opened
        or closed
        or before.count('"') % 2 == 1
        or (before + after).count('"') % 2 == 1
        or before.lstrip().startswith(("''", "'", "‘"))
    )


def _fits(parsed: Parsed, one: Undertaking, subject: Token, due: When | None, condition: str | None) -> bool:
    """Whether that subject can do that deed, or that deed be done to it by a plan."""
    verb, lemma = one.head, subject.lemma_.lower()
    if lemma in IDLE_SUBJECTS:
        return lemma == "there" and verb.lemma_ == "be" and _names_occasion(verb) and due is not None
    if lemma in NATURAL_SUBJECTS or subject.left_edge.lower_ == "any":
        return False
    if is_done_to(one):
        told = due is not None or (condition is not None and one.cue.lower_ not in IF_REPORTED)
        return verb.lemma_ not in FATES and (subject.pos_ != "PRON" or is_agent(parsed, subject) or told)
    if verb.lemma_ == "be":
        must = one.cue.lower_ == "must"
        return is_agent(parsed, subject) if must else _is_to_be(parsed, verb, subject, due)
    if verb.lemma_ in STATES and not _is_deed(verb, due):
        return False
    return _can_do(parsed, one, subject, due)


def _can_do(parsed: Parsed, one: Undertaking, subject: Token, due: When | None) -> bool:
    """Whether the subject does such things: somebody who can act, or a thing whose course is somebody's plan."""
    verb, lemma = one.head, subject.lemma_.lower()
    if is_reported(verb) and (find_speaker(verb) == subject or (subject.lower_ == "it" and not is_impersonal(verb))):
        return True
    if is_agent(parsed, subject):
        return lemma not in GENERAL or due is not None
    if one.cue.lower_ in SET and due is not None:
        return True
    if subject.pos_ == "PRON" or lemma in GENERAL:
        return False
    if verb.lemma_ in SCHEDULED:
        return lemma in OCCASIONS or due is not None
    if one.cue.lemma_ == "be" or one.cue.lower_ in IF_REPORTED or verb.lemma_ in EFFECTS:
        return False
    return due is not None or (verb.dep_ != "relcl" and lemma in OCCASIONS)


def _is_deed(verb: Token, due: When | None) -> bool:
    """Whether a verb of state or fate tells a deed here: "hear the witnesses", "go to Paris on Friday"."""
    if verb.lemma_ == "hear":
        return any(child.dep_ == "dobj" and child.lemma_.lower() in HEARD_IN_COURT for child in verb.children)
    if verb.lemma_ == "face":
        return any(child.dep_ in ("prt", "prep") and child.lower_ == "off" for child in verb.children)
    if verb.lemma_ == "remain" and any(token.lemma_.lower() in RESTRICTED for token in verb.subtree):
        return False
    if verb.lemma_ in ("appear", "remain"):
        return due is not None or any(child.dep_ == "prep" and child.lower_ in ("at", "in") for child in verb.children)
    return verb.lemma_ in MOVING and (due is not None or any(child.dep_ == "prep" for child in verb.children))


def _is_to_be(parsed: Parsed, verb: Token, subject: Token, due: When | None) -> bool:
    """Whether being there is meant: "staff will be present", "the meeting will be on Tuesday"."""
    said = {child.lower_ for child in verb.children if child.dep_ == "acomp"}
    said = said or {child.lower_ for child in verb.children if child.dep_ == "advmod"}
    if said & PRESENT:
        return is_agent(parsed, subject) or due is not None
    placed = any(child.dep_ == "prep" and child.lower_ in ("on", "at", "in") for child in verb.children)
    described = any(child.dep_ in ("acomp", "attr") for child in verb.children)
    if subject.lemma_.lower() in OCCASIONS or (subject.pos_ == "NOUN" and not is_agent(parsed, subject)):
        return due is not None and not described
    working = any(child.tag_ == "VBG" for child in verb.children)
    return (working or (placed and due is not None)) and is_agent(parsed, subject) and not described


def _names_occasion(verb: Token) -> bool:
    return any(child.dep_ == "attr" and child.lemma_.lower() in OCCASIONS for child in verb.children)


def is_checkable(one: Undertaking, *, long: bool, due: When | None, condition: str | None) -> bool:
    """Whether somebody could tell later that it was done: it names a day, a condition or a definite deed."""
    if due is not None:
        return True
    if one.kind is CommitmentKind.EXPECTATION or one.cue.lower_ == "must":
        return False
    if one.head.pos_ in ("NOUN", "SYM", "NUM", "PROPN"):
        return one.cue.lemma_ in ("order", "pledge") and one.head.lemma_.lower() not in FAITH
    if not long and one.head.lemma_ not in WHOLE_DEEDS:
        return False
    conditional = condition is not None and not condition.lower().startswith(("if ", "unless "))
    return conditional or one.head.lemma_ not in VAGUE_DEEDS
