"""What speaks for and against a candidate's being a commitment: the numbers that its trees are asked with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from twosource.extracting.commitments import words
from twosource.extracting.commitments.cues import find_last
from twosource.extracting.commitments.doers import find_entity, find_speaker, is_agent, is_reported
from twosource.extracting.commitments.guards import POWERS
from twosource.extracting.commitments.readings import Reading
from twosource.extracting.counting.counted_nouns import LIVING, find_kind
from twosource.extracting.grammar.participants import find_sector, is_passive
from twosource.extracting.grammar.syntax import LONGEST_CLIMB, climb
from twosource.extracting.grammar.vocabulary import list_words
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.annotation import EntityKind
from twosource.model.statement import CommitmentKind

CUES: Mapping[str, frozenset[str]] = {
    "will": frozenset(("will", "wo", "'ll", "’ll", "shall")),
    "would": words.IF_REPORTED,
    "must": frozenset(("must",)),
    "should": frozenset(("should",)),
    "going": frozenset(("go",)),
    "have": frozenset(("have", "need")),
    "wanting": list_words("want hope seek wish need try attempt bid effort propose proposal aim"),
    "ready": list_words("willing ready able prepared happy eager unwilling determined"),
    "vowing": list_words("vow pledge promise agree commit swear guarantee undertake threat threaten refuse offer"),
    "planning": list_words("plan intend schedule set slate due intention arrange prepare planning book"),
    "ordering": list_words("order instruct command direct mandate decree rule sentence"),
    "asking": list_words("ask call urge tell request advise warn invite press"),
    "deciding": list_words("decide choose opt elect vote approve resolve decision announce include"),
    "expecting": list_words("expect suppose mean anticipate"),
    "requiring": list_words("require oblige force allow permit authorize"),
    "deadline": frozenset(("deadline",)),
}
"""Groups of cues by their lemma or word."""

_WEAK_DEPS = ("relcl", "acl", "advcl", "ccomp", "xcomp", "conj", "pcomp", "csubj")
_HELPING = list_words("help allow enable ensure make sure continue keep try work look seek focus serve support")
_KINDS = tuple(CommitmentKind)

SIGNS = (
    *("context", "sense", "loose", "accepted", "joined", "certain", "needs", "whole", "negative"),
    *(f"cue {name}" for name in CUES),
    *(f"kind {kind.value}" for kind in _KINDS),
    *("cue past", "cue present", "cue participle", "cue noun", "cue is verb", "cue helped", "cue to", "cue be"),
    *("no subject", "subject i", "subject we", "subject you", "subject he", "subject they", "subject it"),
    *("subject relative", "subject name", "subject person", "subject body", "subject place", "subject living"),
    *("subject able", "subject occasion", "subject natural", "subject idle", "subject general", "subject agent"),
    *("subject plural", "subject definite", "subject indefinite", "subject official"),
    *("thing", "be", "have", "state", "effect", "fate", "moving", "timetable", "vague", "whole deed", "helping"),
    *("object", "preposition", "complement", "clause within", "passive", "perfect", "progressive", "length"),
    *("due", "due after", "due same day", "due later", "no day", "time in sentence", "due long"),
    *("condition", "condition if", "under if", "asked", "thought", "guessed", "possible", "so"),
    *("attributed", "attributed name", "attributed power", "quoted", "reported", "reports itself", "report past"),
    *(f"dep {dep}" for dep in _WEAK_DEPS),
    *("root", "depth", "headline", "position", "sentence words", "others accepted"),
)
"""The columns, in their order; the trees are bound to it. The first two are what others learned to make of the
words (`commitment_contexts`, `commitment_senses`); `describe` leaves the second at 0, which needs all that follow."""

LEARNED = 2
"""Columns that others learned."""


def describe(parsed: Parsed, readings: Sequence[Reading]) -> list[list[float]]:
    """A row of SIGNS for each of the readings of an article."""
    ends = len(parsed.article.text) or 1
    accepted = {one.candidate.undertaking.head.i for one in readings if one.accepted}
    rows = []
    for one in readings:
        said = one.candidate.undertaking
        sentence = said.head.sent
        others = sum(1 for at in accepted if sentence.start <= at < sentence.end and at != said.head.i)
        rows.append([
            *_describe_cue(one),
            *_describe_subject(parsed, one),
            *_describe_deed(one),
            *_describe_time(parsed, one),
            *_describe_doubt(one),
            *_describe_speech(parsed, one),
            *_describe_place(said.head),
            said.head.idx / ends,
            float(len(sentence)),
            float(others),
        ])  # fmt: skip
    return rows


def _describe_cue(one: Reading) -> list[float]:
    said, cue = one.candidate.undertaking, one.candidate.undertaking.cue
    lemma, word = cue.lemma_.lower(), cue.lower_
    helpers = {child.lower_ for child in cue.children if child.dep_ in ("aux", "auxpass")}
    return [
        *(one.context, 0.0, float(one.candidate.loose), float(one.accepted), float(one.candidate.joined)),
        *(float(said.certain), float(bool(said.needs)), float(said.whole), float(said.negative)),
        *(float(lemma in group or word in group) for group in CUES.values()),
        *(float(said.kind is kind) for kind in _KINDS),
        *(float(cue.tag_ == "VBD"), float(cue.tag_ in ("VBZ", "VBP")), float(cue.tag_ in ("VBN", "VBG"))),
        *(float(cue.pos_ == "NOUN"), float(cue.i == said.head.i)),
        *(float(bool(helpers & {"would", "could", "may", "might", "can", "should"})), float(cue.tag_ == "TO")),
        float(lemma == "be"),
    ]


def _describe_subject(parsed: Parsed, one: Reading) -> list[float]:
    subject = one.subject
    if subject is None:
        return [1.0, *([0.0] * 22)]
    lemma, word = subject.lemma_.lower(), subject.lower_
    entity = find_entity(parsed, subject)
    kind = None if entity is None else entity.kind
    first = subject.left_edge.lower_
    return [
        0.0,
        *(float(word in group) for group in (("i", "my"), ("we", "our"), ("you",), ("he", "she"), ("they",), ("it",))),
        float(word in ("who", "which", "that", "whom")),
        float(subject.pos_ == "PROPN"),
        float(kind is EntityKind.PERSON or subject.ent_type_ == "PERSON"),
        float(kind in (EntityKind.ORGANISATION, EntityKind.GROUP) or subject.ent_type_ in ("ORG", "NORP")),
        float(kind is EntityKind.PLACE or subject.ent_type_ == "GPE"),
        float(find_kind(word) in LIVING),
        float(lemma in words.ABLE_THINGS),
        float(lemma in words.OCCASIONS),
        float(lemma in words.NATURAL_SUBJECTS),
        float(lemma in words.IDLE_SUBJECTS),
        float(lemma in words.GENERAL),
        float(is_agent(parsed, subject)),
        float(subject.tag_ in ("NNS", "NNPS")),
        float(first in ("the", "his", "her", "its", "their", "our", "this", "these")),
        float(first in ("a", "an", "any", "no", "some", "many", "most", "few")),
        float(bool(entity is not None and entity.roles)),
    ]


def _describe_deed(one: Reading) -> list[float]:
    verb = one.candidate.undertaking.head
    lemma = verb.lemma_.lower()
    deps = {child.dep_ for child in verb.children}
    groups = (
        words.STATES, words.EFFECTS, words.FATES, words.MOVING, words.SCHEDULED, words.VAGUE_DEEDS, words.WHOLE_DEEDS,
        _HELPING,
    )  # fmt: skip
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return [
        *(float(verb.pos_ not in ("VERB", "AUX")), float(lemma == "be"), float(lemma == "have")),
        *(float(lemma in group) for group in groups),
        *(float("dobj" in deps), float("prep" in deps), float(bool(deps & {"acomp", "attr", "oprd"}))),
        *(float(bool(deps & {"xcomp", "ccomp"})), float(verb.pos_ == "VERB" and is_passive(verb))),
        *(float("have" in helpers), float("be" in helpers and verb.tag_ == "VBG")),
        min((one.end - one.start) / 20.0, 10.0),
    ]


def _describe_time(parsed: Parsed, one: Reading) -> list[float]:
    day = parsed.article.published.day
    due = one.due
    sentence = parsed.sentence_at(one.candidate.undertaking.head.idx)
    times = parsed.times_within(sentence.start, sentence.end)
    first, last = (None, None) if due is None else (due.earliest, due.latest)
    return [
        *(float(due is not None), float(_is_after(first, day)), float(first is not None and first == day)),
        *(float(_is_after(last, day)), float(day is None), float(bool(times))),
        float(due is not None and first is not None and last is not None and (last - first).days > 300),
    ]


def _is_after(one: date | None, day: date | None) -> bool:
    return one is not None and day is not None and one > day


def _describe_doubt(one: Reading) -> list[float]:
    verb = one.candidate.undertaking.head
    text = one.condition or ""
    under_if = thought = False
    for token in climb(verb):
        lefts = [child.lower_ for child in token.lefts if child.dep_ in ("mark", "advmod")]
        under_if = under_if or (token.dep_ == "advcl" and not {"if", "unless", "whether", "when"}.isdisjoint(lefts))
        thought = thought or (token.dep_ in ("ccomp", "acl", "xcomp") and token.head.lemma_ in words.OPINION_GOVERNORS)
        if token.dep_ in ("ROOT", "relcl"):
            break
    sentence = verb.sent
    last = find_last(sentence)
    last = last.nbor(-1) if last.is_quote and last.i > sentence.start else last
    adverbs = {child.lower_ for child in (*verb.children, *one.candidate.undertaking.cue.children)}
    return [
        *(float(bool(text)), float(text.lower().startswith(("if", "unless"))), float(under_if)),
        *(float(last.text == "?"), float(thought), float(bool(adverbs & words.GUESSING))),
        *(
            float(bool(adverbs & {"possibly", "maybe", "perhaps", "may", "might"})),
            float(bool(adverbs & {"so", "like"})),
        ),
    ]


def _describe_speech(parsed: Parsed, one: Reading) -> list[float]:
    verb, who = one.candidate.undertaking.head, one.attributed
    entity = None if who is None else next((each for each in parsed.entities if each.id == who.entity), None)
    speaker = find_speaker(verb)
    return [
        *(float(who is not None), float(entity is not None and entity.kind is EntityKind.PERSON)),
        float(who is not None and find_sector(who.text, entity) in POWERS),
        float(_is_quoted(parsed, verb)),
        float(is_reported(verb)),
        float(speaker is not None and one.subject is not None and speaker.i == one.subject.i),
        float(speaker is not None and speaker.head.tag_ == "VBD"),
    ]


def _is_quoted(parsed: Parsed, verb: Token) -> bool:
    sentence = parsed.sentence_at(verb.idx)
    before = parsed.text(sentence.start, verb.idx)
    return (
        before.count("“") > before.count("”") or before.count('"') % 2 == 1 or before.count("``") > before.count("''")
    )


def _describe_place(verb: Token) -> list[float]:
    depth = next((above for above, token in enumerate(climb(verb)) if token.dep_ == "ROOT"), LONGEST_CLIMB)
    sentence = verb.sent
    headline = find_last(sentence).text not in (".", "?", "!", "”", '"', "''") or sentence.start == 0
    return [*(float(verb.dep_ == dep) for dep in _WEAK_DEPS), float(verb.dep_ == "ROOT"), float(depth), float(headline)]
