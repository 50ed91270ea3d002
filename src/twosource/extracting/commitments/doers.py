"""Who is to do what is promised, planned or ordered."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.extracting.attribution.cues import REPORTING_VERBS
from twosource.extracting.attribution.said_by import Told
from twosource.extracting.commitments.cues import Undertaking
from twosource.extracting.commitments.terms import find_holder
from twosource.extracting.commitments.words import ABLE_THINGS, COSTING, GOVERNORS, OCCASIONS
from twosource.extracting.counting.counted_nouns import LIVING, find_kind
from twosource.extracting.grammar.clauses import agent, own_subject
from twosource.extracting.grammar.participants import find_subject, is_passive
from twosource.extracting.grammar.sectors import BODIES
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.annotation import Entity, EntityKind, MentionForm
from twosource.model.statement import Attributed, Attribution, CommitmentKind, Form

SPOKEN_OF_SELF = {
    **dict.fromkeys(("he", "she", "it"), ("NN", "NNP", "NNPS")),
    "they": ("NN", "NNS", "NNP", "NNPS"),
}
"""Pronouns by which a speaker is called in his own report, with the tags of speakers whom they fit."""

REACH = 300
"""Characters to the quotation whose speaker says "we"."""

LONGEST_INITIALS = 2
"""Letters of the pronoun "I" and of initials, which are in capitals anywhere."""

_OF_BODY = re.compile(
    r"\w (?:of|at|for|with) (?:the )?(?:[a-z]+ ){0,3}"
    r"(?P<body>[A-Z][\w&.’'-]*(?: (?:(?:of|for|the|and) )*[A-Z][\w&.’'-]*)*)$"
)
"""The body at the end of who speaks: "Ada Lind, head of the advocacy group Friends of Rivers"."""

SENDING = frozenset(("send", "launch", "fly", "carry", "bring", "ship", "move", "take", "transport", "dispatch"))
OWN = frozenset(("our", "my"))
SAYING = REPORTING_VERBS | {"announce", "promise", "pledge", "agree", "swear", "threaten"}


def _find_subject(verb: Token) -> Token | None:
    """The subject of the verb; not the place of a dateline that the parser took for a second one."""
    subject = find_subject(verb)
    if subject is not None and subject.ent_type_ == "DATE" and verb.dep_ in ("xcomp", "ccomp") and verb.tag_ == "VB":
        return find_subject(verb.head)  # "promised Friday to open it"
    if subject is None or not subject.text.isupper() or len(subject) < LONGEST_INITIALS:
        return subject
    for node in (verb, verb.head):
        nearer = own_subject(node)
        if nearer is not None and nearer.i > subject.i:
            return nearer
    return subject


def find_doer(parsed: Parsed, one: Undertaking) -> Token | None:
    """The word that names who is to do it, or the thing to be dealt with; None where nothing names either."""
    verb, cue = one.head, one.cue
    if one.term:
        return find_holder(cue)
    if (given := find_given(verb)) is not None:
        return given
    if one.kind is CommitmentKind.ORDER and one.certain:
        return _find_ordered(one)
    if cue.i != verb.i and cue.pos_ == "NOUN":
        owner = next((child for child in cue.children if child.dep_ == "poss"), None)
        country = next((child for child in cue.lefts if child.ent_type_ in ("NORP", "GPE")), None)
        return owner or country or _find_named(verb) or _find_owner(cue)
    if one.head.pos_ in ("NOUN", "SYM", "NUM") or one.head.dep_ in ("pobj", "pcomp", "dobj"):
        return _find_subject(cue)
    subject = _find_sent(verb) or _find_subject(verb)
    return None if subject is None else _find_speaker(parsed, verb, subject)


def find_given(verb: Token) -> Token | None:
    """Who is given a time to do it: "gave the army 15 days to return"; None where nobody is."""
    above = verb.head if verb.head.lemma_.lower() == "give" else verb.head.head
    given = next((child for child in above.children if child.dep_ == "dative" and child.pos_ != "ADP"), None)
    times = any(child.dep_ == "dobj" and child.ent_type_ in ("DATE", "TIME") for child in above.children)
    return given if above.lemma_.lower() == "give" and times and verb.i > above.i else None


def _find_named(verb: Token) -> Token | None:
    """Who is to do it by the words of the plan itself: "there are no plans for the fleet to sail"."""
    inner = next((child for child in verb.lefts if child.dep_ == "nsubj" and child.pos_ in ("NOUN", "PROPN")), None)
    named = inner is not None and any(child.lower_ == "for" and child.i < inner.i for child in verb.lefts)
    return inner if named else None


def _find_sent(verb: Token) -> Token | None:
    """What goes where the words before a clause lead: "sent a robot to the wreck, which will be lowered by a crane".

    None where the clause is no passive of "which" behind a comma, or what it stands behind is no such goal.
    """
    which = next((child for child in verb.lefts if child.lower_ == "which" and child.dep_ == "nsubjpass"), None)
    if verb.dep_ != "relcl" or which is None or which.nbor(-1).text != ",":
        return None
    above, leads = verb.head, False
    while above.dep_ == "pobj" and above.head.lower_ in ("of", "to"):
        leads = leads or above.head.lower_ == "to"
        above = above.head.head
    if above.pos_ == "VERB" and above.lemma_ in SENDING:
        above = next((child for child in above.rights if child.dep_ == "dobj" and child.i < verb.head.i), above)
    return above if leads and above.pos_ in ("NOUN", "PROPN") else None


def _find_owner(noun: Token) -> Token | None:
    return _find_subject(noun.head) if noun.dep_ in ("dobj", "attr") and noun.head.i != noun.i else None


def _find_ordered(one: Undertaking) -> Token | None:
    """Whom the order is given to; nobody where it is about a thing ("ordered the inquiry", "was ordered")."""
    verb, cue = one.head, one.cue
    if verb.dep_ == "dobj" and verb.head.i == cue.i:
        return None
    inner = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    return inner or next((child for child in cue.children if child.dep_ in ("dobj", "nsubjpass")), None)


def _find_speaker(parsed: Parsed, verb: Token, subject: Token) -> Token:
    """The speaker for a pronoun in his own report: "the judge said he would hear"; else the subject itself."""
    while verb.dep_ == "xcomp" and verb.head.lemma_.lower() in GOVERNORS:
        verb = verb.head
    if subject.lower_ not in SPOKEN_OF_SELF or verb.dep_ not in ("ccomp", "conj"):
        return subject
    if find_entity(parsed, subject) is not None:
        return subject
    report = verb.head if verb.dep_ == "ccomp" else verb.head.head
    if report.lemma_.lower() not in SAYING:
        return subject
    if subject.lower_ == "it" and is_impersonal(verb):
        return subject
    speaker = _find_subject(report)
    return subject if speaker is None or speaker.tag_ not in SPOKEN_OF_SELF[subject.lower_] else speaker


def is_impersonal(verb: Token) -> bool:
    """Whether "it" may stand for nothing: "it would rain", "it would take three weeks"."""
    return verb.lemma_ in COSTING or not any(child.dep_ in ("dobj", "xcomp", "prep", "prt") for child in verb.children)


def find_entity(parsed: Parsed, token: Token) -> Entity | None:
    """The entity whose mention covers the token, or None."""
    pairs = parsed.mentions_within(token.idx, token.idx + len(token))
    return next((entity for mention, entity in pairs if mention.start <= token.idx < mention.end), None)


def find_own_body(parsed: Parsed, subject: Token, attributed: Attributed | None) -> str | None:
    """The name of the body that a speaker calls his own ("her group"), where his words or his office name it."""
    owner = subject.left_edge
    if owner.dep_ != "poss" or owner.pos_ != "PRON" or owner.i != subject.i - 1 or subject.lower_ not in BODIES:
        return None
    sentence = parsed.sentence_at(subject.idx)
    before = [
        (mention.start, entity.name)
        for mention, entity in parsed.mentions_within(sentence.start, owner.idx)
        if mention.form is MentionForm.NAME and entity.kind is EntityKind.ORGANISATION
    ]
    if before:
        return max(before)[1]
    office = None if attributed is None else _OF_BODY.search(attributed.text)
    return None if office is None else office["body"]


def find_by_id(parsed: Parsed, id: str | None) -> Entity | None:
    """The entity of the article with that id."""
    return next((entity for entity in parsed.entities if entity.id == id), None)


def find_passive_doer(one: Undertaking) -> Token | None:
    """By whom a thing is to be done: "heard by ten judges"; None where that is not said."""
    doer = agent(one.head)
    return None if doer is None or doer.ent_type_ in ("DATE", "TIME") or doer.pos_ == "NUM" else doer


def is_done_to(one: Undertaking) -> bool:
    """Whether the subject is what it is done to, not who does it."""
    return one.head.pos_ in ("VERB", "AUX") and is_passive(one.head)


def is_agent(parsed: Parsed, subject: Token) -> bool:
    """Whether the word names somebody who can act."""
    lemma = subject.lemma_.lower()
    if subject.pos_ == "PRON":
        return lemma in ("i", "we", "he", "she", "they", "who") or (
            lemma == "it" and (found := find_entity(parsed, subject)) is not None and found.kind is not EntityKind.PLACE
        )
    if subject.lower_.removesuffix("s") in OCCASIONS and subject.ent_type_ not in ("PERSON", "ORG"):
        return False
    if subject.pos_ == "PROPN" or subject.ent_type_ in ("PERSON", "ORG", "GPE", "NORP"):
        return True
    if lemma in ABLE_THINGS or find_kind(subject.text.lower()) in LIVING:
        return True
    entity = find_entity(parsed, subject)
    return entity is not None and entity.kind in (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP)


def is_reported(verb: Token) -> bool:
    """Whether the clause is what somebody says: "said the army would leave", "promised that it would"."""
    return _find_report(verb) is not None


def find_speaker(verb: Token) -> Token | None:
    """Who says that it will be done, where the clause hangs on a verb of saying."""
    report = _find_report(verb)
    return None if report is None else _find_subject(report)


def _find_report(verb: Token) -> Token | None:
    """The verb of saying that the clause hangs on, or None."""
    head = verb
    for _ in range(3):
        if head.dep_ == "ccomp" and head.head.lemma_.lower() in SAYING:
            return head.head
        if head.dep_ == "conj" and head.head.lemma_.lower() in SAYING and head.head.tag_ == "VBD":
            return head.head
        if head.dep_ not in ("conj", "xcomp", "ccomp"):
            return None
        head = head.head
    return None


def find_nearby_speaker(attributions: Sequence[Attribution], at: int) -> Attributed | None:
    """Who speaks in the quotation nearest to a "we" that itself is in none: the quotation goes on, or is split."""
    nearby = (
        attributions.contents.near(max(0, at - REACH), at + REACH) if isinstance(attributions, Told) else attributions
    )
    best: tuple[int, int] | None = None
    found = None
    for each in nearby:
        if each.form is Form.INDIRECT or each.attributed_to is None:
            continue
        start, end = each.content[0].start, each.content[-1].end
        away = max(start - at, at - end, 0)
        if away <= REACH and (best is None or (away, start) < best):
            best, found = (away, start), each.attributed_to
    return found
