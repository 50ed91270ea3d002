"""Who tells a sentence of a text that several outlets carry: all of them, or the one that added it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from twosource.model.analysis import Analysis
from twosource.model.likeness import NEARLY_ALL, Likeness, Told, telling_words
from twosource.model.span import Evidence
from twosource.presenting.wording import join_words


class Tellers:
    """The names under which the sentences of each voice are shown."""

    def __init__(self, analyses: Sequence[Analysis], voices: Mapping[str, str], likeness: Likeness) -> None:
        self._outlets = {one.article.id: one.article.source_name for one in analyses}
        self._declared = {voices[one.article.id] for one in analyses if one.article.reprint_of is not None}
        self._carriers: dict[str, set[str]] = defaultdict(set)
        for article, voice in voices.items():
            self._carriers[voice].add(article)
        self._told: dict[str, list[Told]] = defaultdict(list)
        for told in likeness.told:
            self._told[told.voice].append(told)
        self._likeness = likeness

    def name(self, sentence: Evidence, voice: str) -> str:
        """Whose sentence it is: the voice's; of a text without a known first outlet, that of all that carry it.

        What only one of the outlets has that carry the text of another is its own.
        """
        carriers = {self._outlets[article] for article in self._carriers[voice] if article in self._outlets}
        if len(carriers) < 2 or voice in self._declared:
            return voice
        words = telling_words(sentence.sentence)
        holders = {self._outlets[sentence.article]}
        for told in self._told[voice]:
            if self._likeness.share(words, told.words) >= NEARLY_ALL:
                holders.add(self._outlets[told.article.id])
        if len(holders) == 1:
            return holders.pop()
        return join_words(sorted(holders)) if voice in carriers else voice
