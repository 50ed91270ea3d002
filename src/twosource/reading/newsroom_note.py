"""Notes on the writers and the newsroom, which tell who wrote or reported and nothing of the story."""

from __future__ import annotations

import re

from twosource.reading.prose import LONGEST_LABEL, Look

# Possessive: a line of words glued together ("ShopWettenBonus...") would else be tried in all its parts.
NAME_WORD = (
    r"(?:[A-ZÀ-ÖØ-ÞŁŚŠČŽ](?=[\w'’-]*[a-zß-ÿ])[\w'’-]++|[A-Z]\.(?:-?[A-Z]\.)*|"
    r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]++(?![\w])|[A-Z](?![\w]))"
)
NAME = (
    rf"{NAME_WORD}(?:\s+(?:(?:de|da|di|du|del|della|van|von|der|den|la|le|el|al|bin|ibn|abu|ben|dos|"
    rf"das|y)\s+)*{NAME_WORD}){{1,4}}"
)
JOB = (
    r"(?:reporter|correspondent|journalist|editor|writer|columnist|producer|contributor|bureau chief|"
    r"columnist|author of|staff|fellow|researcher)"
)
NOTE = re.compile(
    rf"^\W*(?:{NAME}|{NAME_WORD})(?:,? who [^,]*,)? (?:is|was) (?:an? |the |"
    rf"our )?(?:[\w&’'-]+ ){{0,6}}?{JOB}\b(?:.{{0,80}}\b(?:for|at|in|based|covering|who|and)\b.*)?\W*$"
    r"|^\W*\(?(?i:additional |with )?(?i:reporting|writing|editing|text|graphics|compiled|edited|"
    rf"written|reported)\b(?: and (?:writing|editing|reporting))? by:? {NAME_WORD}.*$"
    rf"|^.{{0,200}}\bcontributed (?:reporting|to this (?:report|story|article)|from)\b.{{0,120}}$"
    rf"|^{NAME_WORD}(?: {NAME_WORD})? reported from {NAME_WORD}.*$"
    rf"|^{NAME_WORD}(?: {NAME_WORD})? (?:covers|writes about|reports on) .{{3,160}}(?:\bfor\b|\bbased\b|\bin\b).*$"
    r"|^(?:the )?[A-Z][\w ]{2,40} is an? (?:independent|nonprofit|global|"
    r"international)\b.{0,60}\b(?:news organi[sz]ation|newsroom|outlet)\b.*$",
    re.DOTALL,
)

CUES = (
    "report", "correspond", "journalist", "edit", "writ", "column", "produc", "contribut", "bureau", "author", "staff",
    "fellow", "research", "text", "graphics", "compiled", "covers", "newsroom", "news organi", "outlet",
)  # fmt: skip
"""Every note has one of these; looking for them first is much quicker than trying the pattern on each line."""


def is_newsroom_note(line: str, look: Look) -> bool:
    """Whether the line tells who writes, reported or edited here, and nothing of the story.

    >>> from twosource.reading.prose import look_at
    >>> is_newsroom_note("Jane Doe is a reporter in Oslo.", look_at("Jane Doe is a reporter in Oslo."))
    True
    """
    if look.words > 90 or len(line) > LONGEST_LABEL:
        return False
    low = line.lower()
    if not any(map(low.__contains__, CUES)):
        return False
    return NOTE.match(line) is not None
