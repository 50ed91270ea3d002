"""The words by which a text shows that it gives another's account of the facts."""

from __future__ import annotations

REPORTING_VERBS = frozenset(
    (
        *("acknowledge", "add", "admit", "affirm", "allege", "announce", "answer", "argue", "assert", "assess"),
        *("assume", "assure", "attest", "aver", "believe", "blog", "boast", "caution", "certify", "cite"),
        *("clarify", "comment", "complain", "concede", "conclude", "confess", "confide", "confirm", "contend"),
        *("convey", "counter", "declare", "deny", "describe", "disclose", "elaborate", "emphasise", "emphasize"),
        *("estimate", "exclaim", "explain", "fear", "forecast", "guess", "hint", "imply", "indicate", "inform"),
        *("insist", "joke", "lament", "maintain", "mention", "note", "notify", "observe", "opine", "outline"),
        *("post", "predict", "proclaim", "quip", "quote", "reaffirm", "reassure", "recall", "reckon", "recount"),
        *("refute", "reiterate", "relay", "remark", "remind", "repeat", "reply", "report", "respond", "retort"),
        *("reveal", "say", "speculate", "state", "stress", "suggest", "suspect", "tell", "testify", "think"),
        *("tweet", "underline", "underscore", "vow", "warn", "whisper", "worry", "write"),
    )
)
"""Verbs whose object, clause or not, is somebody's account: who says so is the source of what it states."""

LOOSELY_REPORTING_VERBS = frozenset(
    (
        *("accuse", "advise", "agree", "appear", "blame", "broadcast", "charge", "claim", "continue", "count"),
        *("demonstrate", "detail", "determine", "document", "establish", "find", "gather", "hear", "illustrate"),
        *("know", "learn", "list", "posit", "project", "prove", "publish", "put", "read", "register", "remember"),
        *("retract", "see", "show", "signal", "submit", "suppose", "tally", "verify", "understand"),
    )
)
"""Verbs that report when a clause hangs on them ("found that three had died") and do when a thing does."""

REPORTING_NOUNS = frozenset(
    (
        *("account", "accusation", "admission", "allegation", "announcement", "assertion", "assessment"),
        *("assurance", "belief", "bulletin", "claim", "comment", "communique", "conclusion", "confirmation"),
        *("contention", "declaration", "denial", "description", "disclosure", "dispatch", "estimate"),
        *("explanation", "fear", "hint", "indication", "insistence", "message", "note", "notice", "opinion"),
        *("post", "prediction", "projection", "reminder", "report", "revelation", "rumor", "rumour", "speculation"),
        *("statement", "suggestion", "suspicion", "testimony", "theory", "tweet", "view", "warning", "word"),
    )
)
"""Nouns for an act of telling, and for the paper that tells: "a statement that ...", "the claim that ..."."""

CUE_SIGNS = frozenset({"according", ":", "-", "--", "–", "—", "―"})
"""Cues that are no verb or noun."""
