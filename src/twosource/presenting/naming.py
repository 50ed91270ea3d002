"""Who is meant by the words of an article: the names behind "he" and "the ministry"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from twosource.model.annotation import Entity, EntityKind, MentionForm
from twosource.model.record import Record
from twosource.model.span import Evidence

NAMED = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP)


class Names:
    """The mentions of all articles by their place, each with its entity."""

    def __init__(self, record: Record) -> None:
        self._mentions: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for profile in record.entities:
            if profile.entity.kind in NAMED:
                self._note(profile.entity)
        for mentions in self._mentions.values():
            mentions.sort()

    def _note(self, entity: Entity) -> None:
        for mention in entity.mentions:
            name = "" if mention.form is MentionForm.NAME else entity.name
            self._mentions[mention.article].append((mention.start, mention.end, name))

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


def _plain(text: str) -> str:
    return text.replace("’", "'").casefold()
