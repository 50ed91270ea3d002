"""Whether what somebody says is a clause, and so can be true or false; "two letters" is neither."""

from __future__ import annotations

import re

from twosource.model.statement import Attribution
from twosource.reconciling.words import list_words

# Verbs and phrases of saying that bring a clause: what stands beside them is said to be so.
_BRINGS_CLAUSE = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|add(?:s|ed|ing)?|argu(?:e|es|ed|ing)|insist(?:s|ed|ing)?|maintain(?:s|ed|ing)?|"
    r"claim(?:s|ed|ing)?|believ(?:e|es|ed)|think(?:s)?|thought|stat(?:es|ed|ing)|tell|tells|told|warn(?:s|ed|ing)?|"
    r"contend(?:s|ed)?|alleg(?:e|es|ed|ing)|assert(?:s|ed|ing)?|conclud(?:e|es|ed)|according)\b"
)
# Verbs that say of a thing what it is: "framed the fire as arson" is a claim too.
_FRAMES = re.compile(
    r"\b(?:fram(?:e|es|ed|ing)|describ(?:e|es|ed|ing)|portray(?:s|ed|ing)?|label(?:s|led|ed)?|brand(?:s|ed)?|"
    r"denounc(?:e|es|ed)|characteri[sz](?:e|es|ed))\b"
)
# Finite verbs that are nothing else, whatever stands beside them. Closed classes, and irregular past tenses.
_FINITE = frozenset(
    list_words("""
        is are was were am isn't aren't wasn't weren't has have had hasn't haven't hadn't does do did doesn't don't
        didn't will would can could may might must shall should won't wouldn't can't couldn't cannot mustn't shouldn't
        i'm we're they're you're he'll she'll they'll we'll it'll i've we've they've
        fell went came took gave saw knew began broke wrote spoke drove flew chose rose shook stole threw wore grew
        became ran sank swam ate forgot got says wants needs seems remains knows believes
    """)
)
# "They left", "he acts": a pronoun of the subject, with the verb that must follow it.
_SUBJECT = frozenset(("he", "she", "they", "we", "i", "it"))
_LEAST = 3


def is_clausal(said: Attribution) -> bool:
    """Whether its content has a finite verb, or stands beside a verb that makes it say that a thing is so.

    A participle alone ("letters dated Monday") makes no clause.
    """
    content = " ".join(" ".join(span.text for span in said.content).split())
    words = list_words(content)
    if len(words) < _LEAST:
        return False
    if content.lower().startswith("that ") or not _FINITE.isdisjoint(words) or not _SUBJECT.isdisjoint(words[:-1]):
        return True
    cue = " ".join(span.text for span in said.cue).lower()
    return bool(_BRINGS_CLAUSE.search(cue) or ("as" in words and _FRAMES.search(cue)))
