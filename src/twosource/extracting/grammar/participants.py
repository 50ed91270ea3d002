"""Who acts in an event and who is acted upon: the noun phrases around its verb or noun, with country and sector."""

from __future__ import annotations

import re

from twosource.extracting.grammar.sectors import SECTORS
from twosource.language.entities.naming import is_loose_dash
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.annotation import Entity, EntityKind, MentionForm
from twosource.model.statement import CountryBasis, Participant

SECTOR_PATTERNS = tuple(
    (sector, re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?:s|es|'s|’s)?(?!\w)", re.IGNORECASE))
    for sector, words in SECTORS
)

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
INNER = frozenset(
    ("det", "amod", "compound", "poss", "nummod", "nmod", "case", "quantmod", "advmod", "punct", "npadvmod")
)
"""Dependents that stand inside a noun phrase, before its head."""

DASHES = frozenset(("—", "–", "--", "-"))
LONGEST_DATELINE = 8
"""Tokens between the place of a dateline and its dash, at most; it keeps later dashes of the sentence out."""

RELATIVES = frozenset(("who", "which", "that", "whom"))


def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive, be it a participle alone ("troops sent by Moscow")."""
    deps = {child.dep_ for child in verb.children}
    if deps & {"nsubjpass", "auxpass", "agent"}:
        return True
    if "nsubj" in deps or verb.tag_ != "VBN" or any(_is_object(child) for child in verb.children):
        return False
    if verb.dep_ == "conj" and not any(child.lower_ in ("has", "have", "had") for child in verb.children):
        return verb.head.tag_ == "VBN" and is_passive(verb.head)
    return verb.dep_ in ("acl", "advcl") or (verb.dep_ == "relcl" and "nsubjpass" in deps)


def _is_object(child: Token) -> bool:
    """Whether it shows that its participle is a past tense: "Holm, who was there, named Berg as mayor"."""
    return child.dep_ == "dobj" or (child.dep_ == "oprd" and child.pos_ == "PROPN")


def find_subject(verb: Token) -> Token | None:
    """The subject of the verb, also where it is the antecedent of a relative clause, or that of a governing verb."""
    token = verb
    for _ in range(6):
        found = next((child for child in token.children if child.dep_ in SUBJECTS), None) or _find_on_auxiliary(token)
        if found is not None:
            return _skip_dateline(_resolve_relative(found, token))
        if token.dep_ in ("acl", "relcl"):
            return token.head
        if token.dep_ == "xcomp" or (token.dep_ == "advcl" and token.tag_ in ("VBG", "VB")):
            controlled = next((child for child in token.head.children if child.dep_ == "dobj"), None)
            if controlled is not None and token.dep_ == "xcomp":
                return controlled
        elif token.dep_ not in ("conj", "pcomp", "prep", "acomp"):
            break
        token = token.head
    return _find_misplaced(token)


def _find_on_auxiliary(verb: Token) -> Token | None:
    """The subject where parsers hang it on the "was" of a passive."""
    passive = (child for child in verb.children if child.dep_ == "auxpass")
    return next((inner for was in passive for inner in was.children if inner.dep_ in SUBJECTS), None)


def _skip_dateline(subject: Token) -> Token:
    """The true subject where a dateline is glued to it: "QUITO—Rescuers ...", "LIMA, Peru (Agency) - Rescuers ..."."""
    doc = subject.doc
    if not subject.text.isupper():
        return subject
    near = range(subject.i + 1, min(subject.i + LONGEST_DATELINE, len(doc)))
    dash = next((i for i in near if doc[i].text in DASHES and doc[i].whitespace_ + doc[i].text != "-"), None)
    if dash is None:
        return subject
    own = [child for child in subject.head.children if child.dep_ in SUBJECTS and dash < child.i < subject.head.i]
    if own:
        return own[-1]
    for token in doc[dash + 1 : min(dash + 4 * LONGEST_DATELINE, len(doc))]:
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "acl", "relcl"):
            break
        if token.pos_ in ("NOUN", "PROPN") and not dash < token.head.i < token.i + LONGEST_DATELINE:
            return token
    return subject


def _find_misplaced(verb: Token) -> Token | None:
    """The subject that was taken for an apposition: "After a week of storms in Ruritania, rescuers are leaving"."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP") and not any(child.dep_ == "aux" for child in verb.children):
        return None
    for token in verb.doc[verb.left_edge.i : verb.i]:
        if token.dep_ == "appos" and token.pos_ in ("NOUN", "PROPN") and token.left_edge.i > verb.left_edge.i:
            before = token.left_edge.nbor(-1)
            if before.text == "," and token.left_edge.lower_ not in ("a", "an"):
                return token
    return None


def _resolve_relative(subject: Token, verb: Token) -> Token:
    if subject.lower_ in RELATIVES and verb.dep_ == "relcl":
        return verb.head
    return subject


def describe_all(parsed: Parsed, heads: list[Token]) -> tuple[Participant, ...]:
    """The participants with these heads and all that are joined to them by "and", in reading order."""
    joined = {token.i: token for head in heads for token in (head, *head.conjuncts)}
    found = (
        describe(parsed, joined[i]) for i in sorted(joined) if joined[i].pos_ in ("NOUN", "PROPN", "ADJ", "PRON", "NUM")
    )
    return tuple(participant for participant in found if participant is not None)


def describe(parsed: Parsed, head: Token) -> Participant | None:
    """The participant whose head is the token, or None for a word that names nobody ("it", "this")."""
    start, end = find_phrase(parsed, head)
    entity = _find_entity(parsed, head)
    if head.pos_ == "PRON" and entity is None:
        return None
    country = _find_country(parsed, start, end, entity)
    text = parsed.text(start, end)
    sector = None if head.ent_type_ == "NORP" else find_sector(text, entity)
    basis = None if country is None else CountryBasis.NAME
    return Participant(text, start, end, entity.id if entity else None, country, sector, basis)


def find_phrase(parsed: Parsed, head: Token) -> tuple[int, int]:
    """The offsets of the noun phrase: modifiers before the head, and what follows it with "of"."""
    first = head
    for child in head.lefts:
        if (
            child.dep_ in INNER
            and child.left_edge.i < first.i
            and not (child.dep_ == "advmod" and child.left_edge.i < child.i)
        ):
            first = child.left_edge
    while first.i < head.i and _stands_before(first):
        first = head.doc[first.i + 1]
    dashes = [token.i for token in head.doc[first.i : head.i] if _parts(token)]
    first = head.doc[dashes[-1] + 1] if dashes else first
    last = head
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ == "of" and len(list(child.subtree)) <= 8:
            last = child.right_edge
            while last.is_punct and last.i > head.i:
                last = last.nbor(-1)
        break
    start, end = first.idx, last.idx + len(last)
    for mention, _ in parsed.mentions_within(head.idx, head.idx + len(head)):
        if mention.form is MentionForm.NAME and mention.start <= head.idx < mention.end and not dashes:
            before = re.split("[—–]", parsed.text(mention.start, head.idx))
            start, end = min(start, head.idx - len(before[-1])), max(end, mention.end)
    return start, end


def _stands_before(token: Token) -> bool:
    """Whether the word stands before the phrase and is none of its own: an article, the "board" of "on board"."""
    if token.pos_ in ("DET", "PUNCT", "CCONJ") or token.lower_ in ("a", "an", "the"):
        return True
    return token.lower_ == "board" and token.i > 0 and token.nbor(-1).lower_ == "on"


def _parts(token: Token) -> bool:
    """Whether the token is a dash between two phrases, as behind a dateline, and no hyphen within a word."""
    return token.text in DASHES and (token.text != "-" or is_loose_dash(token))


def _find_entity(parsed: Parsed, head: Token) -> Entity | None:
    pairs = [
        (mention.end - mention.start, entity)
        for mention, entity in parsed.mentions_within(head.idx, head.idx + len(head))
        if mention.start <= head.idx and head.idx + len(head) <= mention.end
    ]
    return max(pairs, key=lambda pair: pair[0])[1] if pairs else None


def _find_country(parsed: Parsed, start: int, end: int, entity: Entity | None) -> str | None:
    for place in parsed.places_within(start, end):
        if place.country is not None:
            return place.country
    return entity.country if entity is not None else None


def find_sector(text: str, entity: Entity | None) -> str | None:
    """The PLOVER sector of a participant: by its own words, else by those of its entity; None when none tells."""
    if entity is not None and entity.kind is EntityKind.PLACE:
        return "GOV" if entity.country is not None else None
    described = [text] if entity is None else [text, entity.name, *entity.roles]
    return next((found for words in described if (found := _read_sector(words)) is not None), None)


def _read_sector(text: str) -> str | None:
    return next((sector for sector, pattern in SECTOR_PATTERNS if pattern.search(text)), None)
