"""The independent roots of statements: who first said so, whatever outlet prints it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from twosource.model.annotation import Entity, EntityKind, MentionForm
from twosource.model.finding import Origin, OriginKind
from twosource.model.outlet_names import outlet_key
from twosource.model.statement import Attributed, Commitment, Office, OfficeChange, Statement
from twosource.reconciling.appositions import find_named_beside
from twosource.reconciling.government import Domain, Organ, find_organ
from twosource.reconciling.hospitals import key_body, key_hospital, name_hospital
from twosource.reconciling.namesakes import find_holder, find_namesake_state, find_owning_state, is_arm
from twosource.reconciling.organ_names import name_organ
from twosource.reconciling.paths import trace
from twosource.reconciling.presidents import head_state
from twosource.reconciling.root import NO_STATE, Root, count_independent, describe_origin
from twosource.reconciling.source_words import (
    AGENCIES,
    ANY_BODY,
    BODY,
    HOSPITAL,
    IN_TOWN,
    LONG_AGENCIES,
    MEDIA,
    MEDIUM,
    OWN_VOICE,
    POSSESSIVE,
    PRONOUNS,
    SOME_BODY,
    UNNAMED,
    WITNESSES,
)
from twosource.reconciling.sources import Sources
from twosource.reconciling.speakers import describe_alone, is_name, name_briefly, strip_spokesman
from twosource.reconciling.words import STOP_WORDS, list_words

# What one person heads, who may be called by his name alone.
_ONE_MAN = (Domain.PRESIDENCY, Domain.CABINET)
# "The government" and "officials" may be any of the bodies of their state.
_VAGUE = (Domain.OFFICIALS, Domain.CABINET)
# "Spokeswoman for the Red Cross", "Red Cross director": whose word a person gives.
_HEADS = (
    r"(?:spokes\w+|secretary[- ]general|director(?:[- ]general)?|chief executive(?: officer)?|chair(?:man|woman)?|"
    r"press secretary|representative)"
)
_SPEAKS_FOR = re.compile(
    rf"^(?:[\w-]+ )?(?:{_HEADS}|head) (?:of|for|at) (?:the )?(?P<of>[^,;]{{2,80}})$|"
    rf"^(?P<before>[^,;]{{2,80}}?)(?:[’']s?)? {_HEADS}$",
    re.IGNORECASE,
)
_LEFT = re.compile(r"\b(?:former|ex|late|outgoing|ousted|sacked|dismissed)\b", re.IGNORECASE)
NOBODY = "somebody who is not named"


def find_root(statement: Statement, sources: Sources) -> Root:
    """The root of the statement, with the reason in a sentence that a person can check, and the path to it."""
    root = _find_root(statement, sources)
    return replace(root, path=trace(statement, root.name, root.kind, root.state, sources))


def _find_root(statement: Statement, sources: Sources) -> Root:
    said = statement.attributed_to or _find_promiser(statement, sources)
    if said is None or _is_title(statement):
        return find_own_root(statement.article, sources)
    names, entity = _name_speaker(said, statement, sources)
    text = names[0] if names else (entity.name if entity else NOBODY)
    fuller = _own_fuller(text, entity) or sources.fuller_name(statement, text) or _spell_out(text, statement, sources)
    if fuller:
        text, names = fuller, [fuller, *names]
    quoted = f"{sources.outlet(statement)} gives it from “{text}”"
    described = tuple(_describe_speaker(names, entity, statement, sources))
    for words in described:
        organ = find_organ(words)
        if organ and organ.domain is Domain.OFFICIALS and entity and _is_named_person(entity):
            return _root_in_official(entity, quoted, statement, sources)
        if organ and (organ.domain is not Domain.PRESIDENCY or head_state(described, statement.article, sources)):
            return _root_in_organ(organ, text, entity, statement, sources)
    state = _find_state(text, entity, statement, sources)
    if state:
        government = f"the government of {sources.country_name(state)}"
        key = f"state:{state}:{Domain.CABINET.value}"
        return Root(key, government.removeprefix("the "), OriginKind.BODY, f"{quoted}, {government}", state, vague=True)
    lowered = text.lower()
    if _is_agency(lowered):
        name = entity.name if entity else text
        return Root(_outlet_root(name), name, OriginKind.AGENCY, f"{quoted}, an agency")
    body = _find_body(entity, sources)
    if body:
        return Root(key_body(body), body.name, OriginKind.BODY, f"{quoted}, who speaks for {body.name}")
    if entity and entity.kind is not EntityKind.GROUP and _is_named(entity):
        root, namesake = _root_in_entity(entity, quoted), find_namesake_state(entity, statement, sources)
        return replace(root, state=namesake, vague=True) if namesake or is_arm(entity, statement) else root
    return _root_in_words(text, lowered, statement, sources, quoted)


def _name_speaker(said: Attributed, statement: Statement, sources: Sources) -> tuple[list[str], Entity | None]:
    """The words for the speaker, no pronouns, and who it is: behind "her office" that of the one who is meant."""
    told = (name_briefly(name) for name in (said.text, *reversed(said.chain)))
    names = [name for name in told if name.lower() not in PRONOUNS]
    owner = _find_owner(names[0], statement, sources) if names else None
    if owner is None:
        named = find_named_beside(names[0], statement, sources) if names else None
        return ([named.name, *names], named) if named else (names, sources.entity(said.entity))
    return [f"{owner.name}’s {names[0].partition(' ')[2]}"], owner


def _find_owner(text: str, statement: Statement, sources: Sources) -> Entity | None:
    """The one whose office or spokesman it is, where the words say but "her office" or "its spokesman"; else None."""
    found = OWN_VOICE.fullmatch(text)
    sentence = statement.evidence[0]
    at = sentence.sentence.find(text) if found is not None else -1
    owner = sources.entity_at(statement.article, sentence.sentence_start + at) if at >= 0 else None
    return None if owner is None or owner.name in text else owner


def _own_fuller(text: str, entity: Entity | None) -> str | None:
    """The body's own name, where the words are but the end of it: "the government" of "Norland's government".

    Another government may be named nearer before them.
    """
    noun = text.lower().removeprefix("the ")
    own = entity is not None and entity.country is not None and entity.kind is EntityKind.ORGANISATION
    return entity.name if entity and own and entity.name.lower().endswith(f" {noun}") else None


def _is_title(statement: Statement) -> bool:
    """Whether it is an office that stands before or behind a name: the outlet says that, whoever it quotes beside."""
    return isinstance(statement, Office) and statement.change is OfficeChange.HOLDS


def _find_promiser(statement: Statement, sources: Sources) -> Attributed | None:
    """The person who promises, where an article names no other source: the promise is his word."""
    if not isinstance(statement, Commitment) or statement.who is None:
        return None
    person = sources.entity(statement.entity)
    promises = person is not None and person.kind is EntityKind.PERSON
    return Attributed(statement.who, statement.entity) if promises else None


def find_own_root(article: str, sources: Sources) -> Root:
    """The root of what the article with that id says itself: its outlet, its agency, or its first publisher."""
    first = sources.first_publisher(article)
    kind = OriginKind.AGENCY if first.agency else OriginKind.OUTLET
    return Root(_outlet_root(first.name), first.name, kind, first.reason)


def _describe_speaker(names: list[str], entity: Entity | None, statement: Statement, sources: Sources) -> Iterable[str]:
    """The words that may tell the organ: what the article writes, then the roles and the name of the speaker."""
    yield from map(describe_alone, names)
    if entity and entity.kind is EntityKind.PERSON:
        yield from map(describe_alone, entity.roles)
        yield from sources.offices_of(entity.id)
        yield from (body for role in entity.roles if (body := _spell_out_body(role, statement, sources)))
    elif entity and entity.kind is EntityKind.ORGANISATION:
        yield from entity.names


def _spell_out_body(role: str, statement: Statement, sources: Sources) -> str | None:
    """The body for which somebody speaks by a role that gives but its kind: "spokesman for the ministry"."""
    found = _SPEAKS_FOR.search(role) if not _LEFT.search(role) else None
    noun = "" if found is None else (found["of"] or found["before"])
    return sources.fuller_name(statement, f"the {noun}") if noun.islower() and " " not in noun else None


def _root_in_organ(organ: Organ, text: str, entity: Entity | None, statement: Statement, sources: Sources) -> Root:
    country = sources.country_in(statement.article, text) or find_owning_state(text, statement, sources)
    country = country or _country_of(entity, statement, sources)
    inferred = ""
    if country is None:
        country = sources.home(statement.article)
        inferred = ", taken to be that of the country the story is set in" if country else ""
    if country is None and organ.domain in _ONE_MAN and entity and _is_named_person(entity):
        # Who heads no known country may be of any that officials beside him are of.
        return replace(_root_in_entity(entity, f"{sources.outlet(statement)} gives it from “{text}”"), vague=True)
    name = name_organ(organ, text, entity, country=country, article=statement.article, sources=sources)
    unnamed = organ.domain is Domain.OFFICIALS
    kind = OriginKind.UNNAMED if unnamed else OriginKind.BODY
    speaks = "who speaks for" if entity and entity.kind is EntityKind.PERSON else "that is,"
    reason = f"{sources.outlet(statement)} gives it from “{text}”, {speaks} the {name}{inferred}"
    if unnamed:
        said = name.removeprefix("unnamed ")
        reason = f"{sources.outlet(statement)} gives it from “{text}”, {said}, of no named body{inferred}"
    return Root(
        f"state:{country}:{organ.domain.value}", name, kind, reason, country or NO_STATE, organ.domain in _VAGUE
    )


def _country_of(entity: Entity | None, statement: Statement, sources: Sources) -> str | None:
    if entity is None:
        return None
    return entity.country or next(
        (found for words in (*entity.roles, *entity.names) if (found := sources.country_in(statement.article, words))),
        None,
    )


def _root_in_entity(entity: Entity, quoted: str) -> Root:
    if entity.kind is EntityKind.PERSON:
        return Root(f"person:{entity.id}", entity.name, OriginKind.PERSON, f"{quoted}, a person speaking for himself")
    kind = OriginKind.OUTLET if MEDIA.search(entity.name.lower()) else OriginKind.BODY
    key = _outlet_root(entity.name) if kind is OriginKind.OUTLET else key_body(entity)
    return Root(key, entity.name, kind, quoted)


def _find_body(entity: Entity | None, sources: Sources) -> Entity | None:
    """The body that a person speaks for by an office that the articles give, where that body is known; else None."""
    if entity is None or entity.kind is not EntityKind.PERSON:
        return None
    for role in (*entity.roles, *sources.offices_of(entity.id)):
        found = _SPEAKS_FOR.search(role) if not _LEFT.search(role) else None
        body = sources.body_named(found["of"] or found["before"]) if found else None
        if body:
            return body
    return None


def _outlet_root(name: str) -> str:
    """The key of an outlet as a root: "the AFP news agency" and "Agence France-Presse" are one."""
    return f"outlet:{outlet_key(MEDIUM.sub(' ', name).strip()) or outlet_key(name)}"


def _root_in_official(entity: Entity, quoted: str, statement: Statement, sources: Sources) -> Root:
    """An official whose name is told: the unnamed ones of his state may be he."""
    body = _find_body(entity, sources)
    if body:
        return Root(key_body(body), body.name, OriginKind.BODY, f"{quoted}, who speaks for {body.name}")
    country = _country_of(entity, statement, sources) or sources.home(statement.article) or NO_STATE
    return replace(_root_in_entity(entity, f"{quoted}, an official"), state=country)


def _spell_out(text: str, statement: Statement, sources: Sources) -> str | None:
    """The body whose officials are called by its letters ("MTA officials"); None otherwise."""
    body = strip_spokesman(text).removeprefix("the ")
    return sources.spell_out(statement.article, body) if body.isupper() else None


def _is_named_person(entity: Entity) -> bool:
    return entity.kind is EntityKind.PERSON and _is_named(entity)


def _is_named(entity: Entity) -> bool:
    """Whether an article gives its name: "a spokesman" may be anybody's."""
    return any(mention.form is MentionForm.NAME for mention in entity.mentions)


def _root_in_words(text: str, lowered: str, statement: Statement, sources: Sources, quoted: str) -> Root:
    """A source that is no known entity: its words decide. Unnamed people of two outlets are not one root."""
    own = sources.first_publisher(statement.article).name
    if WITNESSES.search(lowered):
        return Root(f"witness:{_plain(own)}", f"witnesses quoted by {own}", OriginKind.WITNESS, quoted)
    if HOSPITAL.search(lowered):
        return _root_in_hospital(text, quoted)
    if UNNAMED.search(lowered):
        return _root_in_nobody(text, own, quoted)
    if MEDIA.search(lowered):
        return Root(_outlet_root(text), text, OriginKind.OUTLET, quoted)
    body = strip_spokesman(text)
    known = find_holder(text, statement, sources) or sources.body_named(body)
    if known:
        person = known.kind is EntityKind.PERSON
        key, kind = (f"person:{known.id}", OriginKind.PERSON) if person else (key_body(known), OriginKind.BODY)
        return Root(key, known.name, kind, quoted)
    if SOME_BODY.fullmatch(text):
        return _root_in_nobody(text, own, quoted)
    if ANY_BODY.match(text) and body == text.partition(" ")[2] and body.rpartition(" ")[2].islower():
        return _root_in_nobody(text[:1].lower() + text[1:], own, quoted)
    if POSSESSIVE.match(text):
        return _root_in_nobody(f"an unnamed {text.partition(' ')[2]}", own, quoted)
    if is_name(text) or (len(body.split()) > 1 and BODY.search(body.lower())):
        return Root(f"body:{_plain(body)}", body, OriginKind.BODY, quoted)
    return _root_in_nobody(text, own, quoted)


def _root_in_hospital(text: str, quoted: str) -> Root:
    name = name_hospital(text)
    key = key_hospital(name) if name else _plain(IN_TOWN.sub("", text))
    return Root(f"body:{key}", name or text, OriginKind.BODY, quoted)


def _find_state(text: str, entity: Entity | None, statement: Statement, sources: Sources) -> str | None:
    """The country whose government is meant where the speaker is called by its name, or by that of its capital.

    Its people are not it: "right-wing Norlanders have said".
    """
    named = sources.state_named(statement.article, text)
    words = list_words(text)
    if named is None and entity and entity.kind is EntityKind.PLACE and (not words or not words[-1].endswith("s")):
        return sources.state_named(statement.article, entity.name)
    return named


def _root_in_nobody(text: str, own: str, quoted: str) -> Root:
    key = f"unnamed:{_plain(own)}:{_plain(text)}"
    return Root(key, text, OriginKind.UNNAMED, f"{quoted}, nobody named", vague=True)


def _is_agency(lowered: str) -> bool:
    return bool(AGENCIES & set(list_words(lowered)) or LONG_AGENCIES.search(lowered))


def _plain(name: str) -> str:
    words = [word for word in list_words(name) if word not in STOP_WORDS]
    return " ".join(words) or name.lower()


class Roots:
    """The root of each statement, worked out once."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._roots: dict[str, Root] = {}

    def of(self, statement: Statement) -> Root:
        """The root of that statement."""
        root = self._roots.get(statement.id)
        if root is None:
            root = self._roots[statement.id] = find_root(statement, self._sources)
        return root

    def own_key(self, statement: Statement) -> str:
        """The key of the root that the statement would have if its article named no source."""
        return find_own_root(statement.article, self._sources).key

    def lend(self, statement: Statement, named: Statement) -> None:
        """Give the statement, which names no source, the root of one of the same article that does."""
        root = self.of(named)
        reason = f"{root.reason}; elsewhere it repeats it without naming the source"
        self._roots[statement.id] = replace(root, reason=reason)

    def reprint(self, statement: Statement, named: Statement) -> None:
        """Give the statement, which prints the words of another without a source, the root that this one names."""
        root = self.of(named)
        reason = f"{root.reason}; {self._sources.outlet(statement)} prints the same words without naming the source"
        self._roots[statement.id] = replace(root, reason=reason)

    def follow(self, statement: Statement, cited: Statement) -> None:
        """Give the statement, which cites another outlet, the root that this outlet's own page names for it."""
        root, before = self.of(cited), self.of(statement)
        at = root.path[0].source if root.path else root.name
        path = (*before.path[:-1], *(replace(step, target=at) for step in before.path[-1:]), *root.path)
        reason = f"{before.reason}; {self._sources.outlet(cited)} has it from there: {root.reason}"
        self._roots[statement.id] = replace(root, reason=reason, path=path)

    def gather(self, statements: Sequence[Statement]) -> tuple[Origin, ...]:
        """The origins of the statements, each once, in the order in which they are first met."""
        groups: dict[str, list[Statement]] = {}
        for statement in statements:
            groups.setdefault(self.of(statement).key, []).append(statement)
        return tuple(self._describe(key, group) for key, group in groups.items())

    def count_independent(self, statements: Sequence[Statement]) -> int:
        """How many independent origins the statements have.

        Unnamed officials, and "the government", may be a body of their state that is named beside them: they count only
        where no such body speaks. So do unnamed sources where anybody is named.
        """
        return count_independent([self.of(statement) for statement in statements])

    def _describe(self, key: str, group: list[Statement]) -> Origin:
        articles = [statement.article for statement in group]
        said = tuple(statement.id for statement in group)
        return describe_origin(key, [self.of(statement) for statement in group], articles, said)
