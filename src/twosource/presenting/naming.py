"""Who is meant by the words of an article: the names behind "he" and "the ministry"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from twosource.model.annotation import Entity, EntityKind, MentionForm
from twosource.model.record import Record
from twosource.model.span import Evidence

_MALE = frozenset(("he", "him", "his", "himself"))
_FEMALE = frozenset(("she", "her", "hers", "herself"))
NAMED = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP)


class Names:
    """The mentions of all articles by their place, each with its entity."""

    def __init__(self, record: Record) -> None:
        self._mentions: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        self._people: dict[str, list[tuple[int, str, Entity]]] = defaultdict(list)
        for profile in record.entities:
            if profile.entity.kind in NAMED:
                self._note(profile.entity)
        for mentions in self._mentions.values():
            mentions.sort()

    def _note(self, entity: Entity) -> None:
        is_told_of = entity.kind is EntityKind.PERSON and _is_told_of(entity)
        pronoun = _choose_pronoun(entity)
        for mention in entity.mentions:
            name = "" if mention.form is MentionForm.NAME else entity.name
            self._mentions[mention.article].append((mention.start, mention.end, name))
            if is_told_of and mention.text.casefold() == pronoun:
                self._people[mention.article].append((mention.start, mention.text.casefold(), entity))

    def find_name(self, words: str, evidence: Evidence) -> str | None:
        """The name behind these words of the sentence, where they are a pronoun or a description; None otherwise."""
        at = evidence.quote.find(words)
        start = evidence.start + at if at >= 0 else evidence.sentence_start + evidence.sentence.find(words)
        if at < 0 and words not in evidence.sentence:
            return None
        mentions = self._mentions.get(evidence.article, [])
        for begin, end, name in mentions[bisect_left(mentions, (start, 0, "")) :]:
            if begin > start:
                return None
            if end == start + len(words) and name and _plain(name) not in _plain(words):
                return name
        return None

    def explain_pronouns(self, evidence: Evidence) -> str:
        """Who the "he" and "she" of the sentence are, as far as it does not say so itself ("he: Ada Lind"); else empty.

        One pronoun for each person, the first of the sentence.
        """
        end = evidence.sentence_start + len(evidence.sentence)
        told: dict[str, str] = {}
        for start, pronoun, person in sorted(self._people.get(evidence.article, ()), key=lambda one: one[0]):
            if evidence.sentence_start <= start < end and not any(
                name.split()[-1] in evidence.sentence for name in person.names if name
            ):
                told.setdefault(person.name, pronoun)
        return "; ".join(f"{pronoun}: {name}" for name, pronoun in told.items())


def _is_told_of(person: Entity) -> bool:
    """Whether a page gives a full name and says what he is or names him twice: no photographer, no misread town."""
    words = person.name.split()
    named = [mention for mention in person.mentions if mention.form is MentionForm.NAME]
    return (
        len(words) > 1
        and all(word[0].isupper() for word in (words[0], words[-1]))
        and bool(person.roles or len(named) > 1)
    )


def _choose_pronoun(person: Entity) -> str | None:
    """The pronoun of the sex that most pronouns tied to the person are of; None where none are, or as many.

    Of a man whom one page calls "she", that page speaks of somebody else there.
    """
    said = [mention.text.casefold() for mention in person.mentions if mention.form is MentionForm.PRONOUN]
    male, female = (sum(word in forms for word in said) for forms in (_MALE, _FEMALE))
    if male == female:
        return None
    return "he" if male > female else "she"


def _plain(text: str) -> str:
    return text.replace("’", "'").casefold()
