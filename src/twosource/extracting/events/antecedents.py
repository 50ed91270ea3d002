"""Whom a pronoun or the subject of a demand stands for, where the clause around it tells."""

from __future__ import annotations

from twosource.language.tokens import Token

SINGULAR = ("NN", "NNP")
PLURAL = ("NNS", "NNPS")
STANDS_FOR = {"it": SINGULAR, "he": SINGULAR, "she": SINGULAR, "they": PLURAL, "we": (*SINGULAR, *PLURAL)}
"""Pronouns with the tags of the nouns that they may stand for."""

SUBJECTS = ("nsubj", "nsubjpass")
OPENINGS = ("ccomp", "advcl", "conj", "xcomp", "acl")
"""Clauses whose pronoun is mostly the subject of the clause around: "Ruritania says it will leave"."""

FARTHEST = 4


def find_antecedent(token: Token) -> Token:
    """The subject of a clause around that the pronoun stands for; the token itself where there is none that fits."""
    tags = STANDS_FOR.get(token.lower_)
    if tags is None or token.pos_ != "PRON":
        return token
    verb = token.head
    for _ in range(FARTHEST):
        if verb.dep_ not in OPENINGS:
            return token
        verb = verb.head
        subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if subject is None or subject.i == token.i or subject.pos_ == "PRON":
            continue
        fits = subject.tag_ in tags or (token.lower_ == "they" and any(subject.conjuncts))
        person = subject.ent_type_ == "PERSON"
        if not fits or (person and token.lower_ == "it"):
            return token
        return subject
    return token


def find_demander(verb: Token, speakers: tuple[str, ...]) -> Token | None:
    """Who says that another must do it ("Ruritania said that the rebels must leave": Ruritania), or None."""
    if verb.dep_ != "ccomp" or verb.head.lemma_ not in speakers:
        return None
    if not any(child.dep_ == "aux" and child.lower_ == "must" for child in verb.children):
        return None
    return next((child for child in verb.head.children if child.dep_ in SUBJECTS), None)
