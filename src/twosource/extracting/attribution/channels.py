"""By which way words came to the outlet: "on Telegram", "in a statement", "state TV"."""

from __future__ import annotations

import re

_MEDIUM = (
    r"(?:Telegram|Twitter|X|Facebook|Instagram|WhatsApp|YouTube|TikTok|Truth Social|Weibo|VKontakte|Viber|LinkedIn"
    r"|Reddit|Snapchat|Zoom|Skype|social media|(?:state|state[- ]run|national|live) (?:TV|television|media|radio)"
    r"|television|TV|radio|the air|air|(?:its|his|her|their|an?) (?:web ?site|blog))"
)
_ACT = (
    r"(?:(?:phone|telephone|conference|video|video conference) call|statement|message|interview|video message|tweet"
    r"|post|posting|letter|e-?mail|text message|speech|address|(?:news|press) conference|(?:press |news )?briefing"
    r"|press release|report|broadcast|memo|videoconference|video(?! \w+ call| call| message)|note|bulletin"
    r"|communiqu[eé]|decree|filing|affidavit)"
)
_OWNER = r"(?:(?:an?|the|his|her|its|their|another) )"
_LINK = r"(?:in|at|on|by|via|to|from|during|through|over|said|says|told|warned|announced|wrote|added|was|were|is|and)"
_BARE = r"(?:official |verified |personal |own )*"
_CHANNEL = re.compile(
    rf"\b(?:(?:in|at|during|via|through|by) {_OWNER}?(?:(?!{_LINK} )[\w’'-]+ ){{0,4}}?{_ACT}\b"
    r"(?: (?:broadcast|carried|posted|published|released|aired|shown|sent)"
    rf" (?:live|(?:live )?(?:on|by) (?:{_OWNER}?{_BARE}{_MEDIUM})))?"
    rf"(?: (?:on|via|to|over) {_OWNER}?{_BARE}{_MEDIUM}\b)?"
    rf"|(?:on|via|over|through) {_OWNER}?{_BARE}{_MEDIUM}\b(?: (?:account|channel|page|feed|app))?)"
)
# "told state TV": the channel is the hearer.
_HEARER = re.compile(
    r"\b(?:told|tells|telling|informed)"
    r" ((?:the )?(?:state|state[- ]run|national|local) (?:TV|television|media|radio|news agency)"
    r"|reporters|journalists|lawmakers|[Pp]arliament)\b"
)


def find_channel(words: str) -> str | None:
    """The channel that the words beside a content name, verbatim, or None.

    >>> find_channel("the shipyard said in a message on Facebook")
    'in a message on Facebook'
    >>> find_channel("a witness told state TV")
    'state TV'
    """
    found = _CHANNEL.search(words)
    if found:
        return found[0]
    hearer = _HEARER.search(words)
    return hearer[1] if hearer else None
