"""What tells whether a description means somebody whom the article speaks of elsewhere: the features of such a pair."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from twosource.language.entities.drafts import Draft
from twosource.language.entities.nominals import BARE, OWN, POSSESSED, A, Nominal
from twosource.language.entities.person_nouns import PERSON_NOUNS
from twosource.language.entities.titles import OFFICES
from twosource.language.parsed import Sentence
from twosource.language.tokens import Token
from twosource.model.annotation import MentionForm

SUBJECTS = frozenset(("nsubj", "nsubjpass"))
MOST_STEPS = 30
"""Words over a word, or beside it in a row, that are looked at."""
STOPS = frozenset((".", "!", '"', "''", "..."))
SAYING = frozenset(("say", "tell", "add", "announce", "report", "explain", "confirm", "note", "state", "claim"))
PREDICATES = frozenset(("appos", "attr", "oprd"))
ARGUMENTS = frozenset(("nsubj", "nsubjpass", "dobj", "dative"))
OBJECTS = frozenset(("dobj", "pobj", "dative"))
CONTENT = frozenset(("NOUN", "VERB", "PROPN", "ADJ"))
FARTHEST = 12
"""People beyond whom more of them no longer count."""

BY_OPENING = (
    "same noun", "same noun, other words", "0 sentences", "1 sentences", "described", "share", "headline and text",
    "overlap", "last is subject", "followed", "in sentence 0", "in sentence 1", "0 between",
)  # fmt: skip
BY_KIND = (
    "same noun", "0 sentences", "share", "only named", "described", "overlap", "same age", "apposed",
    "headline and text", "same sex", "0 between", "last is subject",
)  # fmt: skip
"""Traits that weigh differently by how the description opens, and by whether the other has a name."""

LEAD = 5
"""Sentences, headline and lines of dates included, in which an article describes first and names later."""
ROLES = OFFICES - frozenset(("actress", "actor", "rapper", "singer", "author", "businessman", "businesswoman", "coach",
                             "captain", "officer", "priest", "boss", "monk", "doctor"))  # fmt: skip
"""Offices, which many people of one article may hold: whoever is not called so is not meant."""


@dataclass(slots=True, eq=False)
class Known:
    """Somebody of the article as the pairs are judged: mentions in reading order, and what all of them tell."""

    draft: Draft
    named: bool
    spans: list[tuple[int, int, MentionForm]]
    nouns: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    ages: set[str] = field(default_factory=set)
    openings: set[str] = field(default_factory=set)
    groups: set[str] = field(default_factory=set)
    tokens: set[int] = field(default_factory=set)
    """The tokens of all mentions."""
    speaks: bool = False
    """Whether a mention by name is the subject of a verb of saying."""

    def is_within(self, low: int, high: int) -> bool:
        """Whether a mention begins between those tokens."""
        at = bisect_left(self.spans, low + 1, key=_first)
        return at < len(self.spans) and self.spans[at][0] < high

    def covers(self, positions: Collection[int]) -> bool:
        """Whether a mention holds one of the tokens."""
        return not self.tokens.isdisjoint(positions)

    def note(self, nominal: Nominal) -> None:
        """Add a description that means this one."""
        insort(self.spans, (nominal.start, nominal.end, MentionForm.NOMINAL), key=lambda span: span[0])
        self.tokens.update(range(nominal.start, nominal.end))
        self.nouns.add(nominal.noun.noun)
        self.groups.add(nominal.noun.group)
        self.words |= nominal.words
        self.openings.add(nominal.opening)
        if nominal.age:
            self.ages.add(nominal.age)
        if self.draft.female is None:
            self.draft.female = nominal.noun.female


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """The article around the pairs: its tokens, its sentences and the one of each token, and what is quoted."""

    tokens: Sequence[Token]
    words: Sequence[str]
    """The tokens in lower case."""
    sentences: Sequence[Sentence]
    sentence_of: Sequence[int]
    quoted: Sequence[bool]
    _content: dict[int, frozenset[str]] = field(default_factory=dict)

    @property
    def has_headline(self) -> bool:
        """Whether the first sentence is one: it ends with no stop."""
        return bool(self.sentences) and self.tokens[self.sentences[0].last_token - 1].text not in STOPS

    def content(self, number: int) -> frozenset[str]:
        """The content words of a sentence, as lemmas."""
        found = self._content.get(number)
        if found is None and self.sentences:
            sentence = self.sentences[number]
            found = self._content[number] = frozenset(
                token.lemma_.lower()
                for token in self.tokens[sentence.first_token : sentence.last_token]
                if token.pos_ in CONTENT and not token.is_stop
            )
        return found or frozenset()


def know(draft: Draft, setting: Setting) -> Known:
    """A draft with what its names and offices tell."""
    known = Known(draft, named=True, spans=sorted(draft.spans, key=lambda span: span[0]))
    for office in draft.offices:
        known.nouns.add(office.head)
        noun = PERSON_NOUNS.get(office.head)
        if noun is not None:
            known.groups.add(noun.group)
        known.words |= office.modifiers
    for start, end, _ in known.spans:
        known.tokens.update(range(start, end))
        known.speaks = known.speaks or speaks(find_root(setting.tokens, start, end))
        age = _age_behind(setting.tokens, end)
        if age:
            known.ages.add(age)
    return known


def speaks(root: Token) -> bool:
    """Whether the word is the subject of a verb of saying."""
    return root.dep_ in SUBJECTS and root.head.lemma_ in SAYING


def _age_behind(tokens: Sequence[Token], end: int) -> str | None:
    if end + 1 < len(tokens) and tokens[end].text in (",", "(") and tokens[end + 1].text.isdigit():
        return tokens[end + 1].text if len(tokens[end + 1].text) < 4 else None
    return None


def find_able(nominal: Nominal, people: Sequence[Known], setting: Setting) -> list[Known]:
    """Those whom nothing forbids the description to mean: sex, age, grammar, a role that is another's."""
    others = _find_others(nominal, setting)
    said = _says_of(setting.tokens[nominal.head])
    free = [one for one in people if _agrees(nominal, one) and not one.covers(others)]
    beside = _find_pronoun_beside(nominal, setting)
    if beside is not None:
        meant = _find_last_before(beside, free)
        free = [one for one in free if one is not meant]
    apposed = [one for one in free if one.covers(said)] if nominal.opening is OWN else []
    return apposed or [one for one in free if one.covers(said) or _may_echo(nominal, one, setting)]


def _find_pronoun_beside(nominal: Nominal, setting: Setting) -> Token | None:
    """The "he" or "she" that does it to the one described: "she told the pilot"."""
    head = setting.tokens[nominal.head]
    if head.dep_ not in ("dobj", "dative"):
        return None
    return next((child for child in head.head.lefts if child.dep_ == "nsubj" and child.lower_ in ("he", "she")), None)


def _find_last_before(pronoun: Token, people: Sequence[Known]) -> Known | None:
    """Whom the pronoun most likely means: the one mentioned last before it, if the sex fits."""
    female = pronoun.lower_ == "she"
    last: tuple[int, Known] | None = None
    for one in people:
        at = bisect_left(one.spans, pronoun.i, key=_first) - 1
        if at >= 0 and one.draft.female in (None, female) and (last is None or one.spans[at][0] > last[0]):
            last = one.spans[at][0], one
    return last[1] if last is not None else None


def _agrees(nominal: Nominal, known: Known) -> bool:
    female = nominal.noun.female
    if female is not None and known.draft.female is not None and female is not known.draft.female:
        return False
    return not (nominal.age and known.ages and nominal.age not in known.ages)


def _may_echo(nominal: Nominal, known: Known, setting: Setting) -> bool:
    """Whether the words may take up somebody told of elsewhere.

    A role ("the nominee") is that of those who are called so; a quotation speaks of others than the text around it;
    "a man" and "his doctor" are new people, save that a lead describes whom the headline or the next lines name; but
    whom they name with an office is told of by it.
    """
    word = nominal.noun.noun
    same = word in known.nouns
    if known.draft.offices and not same and (nominal.noun.group == "young" or nominal.opening in (A, BARE)):
        return False
    if nominal.opening in (A, BARE) and not _may_introduce(nominal, known, setting):
        return False
    if word in ROLES:
        return same and (nominal.words <= known.words or known.words <= nominal.words)
    if setting.quoted[nominal.head]:
        return same
    if nominal.opening in (A, BARE):
        return True
    return same or nominal.opening not in (OWN, POSSESSED)


def _may_introduce(nominal: Nominal, known: Known, setting: Setting) -> bool:
    """Whether "a man" may be one whom the article names: in the lead, if he is named later or by the headline only."""
    if setting.sentence_of[nominal.start] >= LEAD:
        return False
    before = [start for start, _, _ in known.spans if start < nominal.start]
    return not before or (setting.has_headline and all(setting.sentence_of[start] == 0 for start in before))


def _find_others(nominal: Nominal, setting: Setting) -> list[int]:
    """The tokens of those whom the description cannot mean: whose it is, those beside it in a row, and its subjects."""
    head = setting.tokens[nominal.head]
    apart = [] if nominal.owner is None else [nominal.owner]
    if not _is_predicate(head):
        apart.extend(other.i for other in _find_row(head) if not _is_predicate(other))
    return [*apart, *_find_commanders(head)]


def climb(token: Token) -> Iterator[Token]:
    """The words over it, nearest first, as many as sense can follow: a page without stops is one endless sentence."""
    for _ in range(MOST_STEPS):
        if token.head.i == token.i:
            return
        token = token.head
        yield token


def _is_over(verb: Token, token: Token) -> bool:
    return any(one.i == verb.i for one in climb(token))


def _find_row(head: Token) -> Iterator[Token]:
    """The others of the row that the word stands in: "mother" and "sister" of "his mother and sister"."""
    first = _first_of_row(head)
    member = first
    for _ in range(MOST_STEPS):
        if member.i != head.i:
            yield member
        following = next((child for child in member.rights if child.dep_ == "conj"), None)
        if following is None:
            return
        member = following


def _first_of_row(token: Token) -> Token:
    for _ in range(MOST_STEPS):
        if token.dep_ != "conj" or token.head.i >= token.i:
            break
        token = token.head
    return token


def _says_of(head: Token) -> list[int]:
    """The tokens that the grammar says are the same: "Ann Lee, a nurse", "Ann Lee was a nurse"."""
    first = _first_of_row(head)
    found = [child.i for child in first.children if child.dep_ == "appos"]
    if first.dep_ == "appos":
        found.append(first.head.i)
    if first.dep_ in ("attr", "oprd") and first.head.lemma_ in ("be", "become", "remain"):
        found.extend(child.i for child in first.head.lefts if child.dep_ in SUBJECTS)
    return found


def _find_commanders(head: Token) -> Iterator[int]:
    """Those who cannot be described by the word: subjects over it and objects beside it ("Lee said the nurse left").

    A full description within reach of its own person's name is no way to speak of them (Chomsky's principle C).
    """
    if _is_predicate(head):
        return
    inner = head
    for verb in climb(head):
        if verb.pos_ in ("VERB", "AUX"):
            for child in verb.children:
                if child.i != inner.i and child.dep_ in (SUBJECTS if inner is not head else ARGUMENTS):
                    yield child.i
        if verb.dep_ in ("relcl", "advcl", "acl", "conj"):
            return
        inner = verb


def _is_predicate(head: Token) -> bool:
    """Whether the word, or the first of the row that it stands in, tells of another: "Ann Lee, actress and singer"."""
    head = _first_of_row(head)
    return head.dep_ in PREDICATES or (head.dep_ == "pobj" and head.head.lower_ == "as")


def read_traits(nominal: Nominal, known: Known, others: Sequence[Known], setting: Setting) -> dict[str, float]:
    """What a description and somebody it may mean have in common, by name; `others` are all whom it may mean."""
    before = bisect_left(known.spans, nominal.start, key=_first)
    start, end, form = known.spans[before - 1] if before else known.spans[0]
    root = find_root(setting.tokens, start, end)
    here, there = setting.sentence_of[nominal.start], setting.sentence_of[start]
    plain = {
        **_compare_words(nominal, known),
        **_compare_places(here, there, before, setting),
        **_compare_others(nominal, known, others, start),
        **_compare_grammar(setting.tokens[nominal.head], root, start, end),
        f"last is {form}": 1.0,
        "last is subject": float(root.dep_ in SUBJECTS),
        "own, of subject": float(nominal.opening == OWN and root.dep_ in SUBJECTS and here == there),
        "opens the article": float(setting.sentence_of[known.spans[0][0]] == 0),
        "quoted": float(setting.quoted[nominal.head]),
    }
    side = "before" if before else "after"
    kind = "named" if known.named else "unnamed"
    if known.speaks:
        plain[f"{nominal.noun.group}, speaker"] = 1.0
        plain["speaker speaks" if speaks(setting.tokens[nominal.head]) else "speaker"] = 1.0
    if known.draft.offices:
        plain[f"{nominal.noun.group}, official"] = 1.0
    told = {name: value for name, value in plain.items() if value}
    told.update({f"{nominal.opening}, {side}, {kind}": 1.0, f"{nominal.noun.group}, {side}, {kind}": 1.0})
    told.update({f"{nominal.opening}: {name}": told[name] for name in BY_OPENING if name in told})
    told.update({f"{kind}: {name}": told[name] for name in BY_KIND if name in told})
    return told


def _first(span: tuple[int, int, MentionForm]) -> int:
    return span[0]


def find_root(tokens: Sequence[Token], start: int, end: int) -> Token:
    """The token of the span that the others hang on."""
    return tokens[start] if end - start == 1 else tokens[start].doc[start:end].root


def _compare_words(nominal: Nominal, known: Known) -> dict[str, float]:
    shared = len(nominal.words & known.words)
    female = nominal.noun.female
    return {
        "same noun": float(nominal.noun.noun in known.nouns),
        "same noun, same words": float(nominal.noun.noun in known.nouns and nominal.words <= known.words),
        "same noun, other words": float(nominal.noun.noun in known.nouns and not shared and bool(nominal.words)),
        "other noun of its class": float(nominal.noun.noun not in known.nouns and nominal.noun.group in known.groups),
        "shared words": float(min(2, shared)),
        "described": float(bool(known.nouns)),
        "same sex": float(female is not None and female is known.draft.female),
        "sex unknown": float(female is not None and known.draft.female is None),
        "same age": float(nominal.age is not None and nominal.age in known.ages),
        "age": float(nominal.age is not None),
        "words": float(min(3, len(nominal.words))),
        "same opening": float(nominal.opening in known.openings),
    }


def _compare_places(here: int, there: int, before: int, setting: Setting) -> dict[str, float]:
    far = abs(here - there)
    return {
        f"{min(far, 3) if far < 6 else 6} sentences": 1.0,
        "mentions": float(min(4, before)),
        f"in sentence {min(2, here)}": 1.0,
        "overlap": _overlap(setting.content(here), setting.content(there)) if far else 0.0,
        "headline and text": float((here == 0) != (there == 0)),
    }


def _compare_others(nominal: Nominal, known: Known, others: Sequence[Known], start: int) -> dict[str, float]:
    """Where somebody stands among all whom the description may mean."""
    low, high = sorted((start, nominal.start))
    between = sum(other is not known and other.is_within(low, high) for other in others)
    most = max((len(other.spans) for other in others if other is not known), default=0)
    return {
        f"{min(between, 4)} between": 1.0,
        "share": len(known.spans) / sum(len(other.spans) for other in others),
        "most mentions": float(len(known.spans) > most),
        "only one": float(len(others) == 1),
        "only named": float(known.named and sum(other.named for other in others) == 1),
        "candidates": min(FARTHEST, len(others)) / FARTHEST,
    }


def _overlap(mine: frozenset[str], theirs: frozenset[str]) -> float:
    return len(mine & theirs) / (1 + min(len(mine), len(theirs)))


def _compare_grammar(head: Token, root: Token, start: int, end: int) -> dict[str, float]:
    return {
        "apposed": float(any(start <= position < end for position in _says_of(head)) or head.i in _says_of(root)),
        "governed": float(root.head.i in (head.head.i, head.i) or head.head.i == root.i),
        "subject": float(head.dep_ in SUBJECTS),
        "object": float(head.dep_ in OBJECTS),
        "as": float(head.dep_ == "pobj" and head.head.lower_ == "as"),
        "commands": float(head.dep_ in SUBJECTS and root.head.i != head.head.i and _is_over(head.head, root)),
        "both subjects": float(head.dep_ in SUBJECTS and root.dep_ in SUBJECTS),
        "followed": float(any(child.dep_ in ("relcl", "acl", "prep", "appos") for child in head.rights)),
        "same verb": float(head.head.lemma_ == root.head.lemma_ and head.head.i != root.head.i),
    }
