"""Lists of clips, pictures and links that were run into the paragraphs: what a player or a teaser box leaves behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.model.article import Role
from twosource.reading.block import Block
from twosource.reading.furniture import Furniture
from twosource.reading.prose import count_words, fold, look_at

PLAYLIST = "a list of clips or pictures, or part of one"
LINKS = "one of a list of links to other stories"
CLIP = re.compile(r"\|\s?\d{1,2}:[0-5]\d(?!\d)")
"""The length of a clip behind its title: "Ferry leaves Lorn | 0:52"."""
FEWEST_CLIPS = 2
CONTROL = re.compile(
    r"\b(?:\d{1,3} of \d{1,3}|Full ?[Ss]creen|Auto-?play|Skip (?:Ad|[Ii]n|x)\b|Embed x|View (?:Photos|Graphic)|"
    r"Play Video|Replay|Unmute|(?:Current|Duration) Time|Loaded|(?:Captions|Subtitles) Off)(?!\w)"
)
"""What the buttons and counters of a player or a gallery say."""
FEWEST_CONTROLS = 3
HEADING_WORDS = 4
"""A dropped line with so few words that heads a list of links; the titles below it follow at once."""
TITLE_WORDS = (3, 18)
BRACKETED_WORDS = (5, 25)
BRACKETED = re.compile(r"\[[^\[\]]+\]$")
NOTE = re.compile(
    r"\[\W*(?:[^\W\d]+:|editor|correction|update|clarification|note|this (?:story|article))", re.IGNORECASE
)
MORE = re.compile(
    r"(?:\bRead more|\bREAD MORE|\bRead full story|\bWatch (?:now|more))\W*$|^\d{1,3} show all\b|"
    r"\|\s?(?:an?|\d{1,2}) (?:minute|hour|day|week)s? ago$"
)
"""What a link to other stories ends with or opens with: "Read more", "34 show all ferry news", "| 2 hours ago"."""
SLIDE = re.compile(r"(?:Slide|Photo|Image|Picture) \d{1,3} (?:of|/) \d{1,3}\b")
POST = re.compile(
    r"[—–-]+ ?[^()]{2,60} \(@\w{1,20}\)(?:,? (?:[A-Z][a-z]+\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+\.? \d{4}))?$|"
    r"pic\.twitter\.com/\w+$"
)
"""Who posted what was quoted, and where its picture is: "— Ann Lee (@annlee) March 11, 2031"."""
TOGGLE = re.compile(r"\s+(?:hide|toggle|show) caption$")
MOST_WORDS_MORE = 30
POINTS = re.compile(r"(?:Story [Hh]ighlights|STORY HIGHLIGHTS|Key [Pp]oints|KEY POINTS)\s+(?=[A-Z0-9“\"‘'])")
"""The label of a list of main points, run into the first of them."""
BUTTON = re.compile(
    r"(?:(?:CLOSE|PLAY|REPLAY|WATCH|LISTEN|VIDEO|PHOTOS|GALLERY)|(?:Image|Photo|Picture|Pictured|Photograph|Caption):)"
    r"\s+(?=[A-Z])"
)
"""The button of a clip or the label of a picture, run into the words below it: "CLOSE The ferry left on Friday"."""
MOST_CAPITALS = 0.6
"""Lines of more capitals are headings all in capitals: "PLAY ENDS IN RAIN"."""


def drop_playlists(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks without the lists of clips, galleries and links that stand as paragraphs among or below the text.

    Titles that a dropped list told are dropped where they stand once more by themselves; labels and buttons that were
    run into a paragraph are cut off.
    """
    told = " ".join(fold(block.text) for block in blocks if block.role is Role.BODY and is_playlist(block.text))
    links = _find_links(blocks)
    result = []
    for at, block in enumerate(blocks):
        if block.role in (Role.BODY, Role.SUBHEADING) and _is_clip(block, told):
            result.append(block.dropped(PLAYLIST))
        elif at in links or _is_link_there(block):
            result.append(block.dropped(LINKS))
        else:
            result.append(_without_label(block))
    return tuple(result)


def is_playlist(text: str) -> bool:
    """Whether a paragraph runs through clips with their lengths, or holds the buttons of a player or gallery.

    >>> is_playlist("Ferry leaves Lorn | 0:52 The ferry left. Storm nears the coast | 1:10 Rain is near.")
    True
    >>> is_playlist("The final ended 3:1, and one of 26 players was hurt.")
    False
    """
    if len(CLIP.findall(text)) >= FEWEST_CLIPS or SLIDE.match(text) is not None:
        return True
    return len({found.lower() for found in CONTROL.findall(text)}) >= FEWEST_CONTROLS


def is_link(text: str) -> bool:
    """Whether a paragraph is the title of another story: in brackets by itself, or with "Read more" behind it.

    >>> is_link("[What the ferry row means for Lorn]"), is_link("[The pier reopened on Monday, an update says.]")
    (True, True)
    >>> is_link("Island ferry row: who pays? Read more"), is_link("[Editor's note: this story was changed]")
    (True, False)
    """
    words = count_words(text)
    if POST.match(text) is not None:
        return True
    if BRACKETED.match(text) is not None and NOTE.match(text) is None:
        return BRACKETED_WORDS[0] <= words <= BRACKETED_WORDS[1]
    return 2 < words <= MOST_WORDS_MORE and MORE.search(text) is not None


def _is_link_there(block: Block) -> bool:
    """Whether a paragraph is a link; of subheadings only what says so itself, brackets may be the text's."""
    return (block.role is Role.BODY and is_link(block.text)) or (
        block.role is Role.SUBHEADING and MORE.search(block.text) is not None
    )


def _without_label(block: Block) -> Block:
    """The block without the label of its list or the button of its clip; what stands below a clip is a caption."""
    toggle = TOGGLE.search(block.text) if block.role in (Role.BODY, Role.SUBHEADING) else None
    if toggle is not None:
        return Block(block.text[: toggle.start()], Role.CAPTION)
    if block.role is not Role.BODY:
        return block
    button = BUTTON.match(block.text)
    if button is not None and look_at(block.text).capitals <= MOST_CAPITALS:
        return Block(block.text[button.end() :], Role.CAPTION)
    label = POINTS.match(block.text)
    return block if label is None else Block(block.text[label.end() :], Role.BODY)


def _is_clip(block: Block, told: str) -> bool:
    if block.role is Role.BODY and is_playlist(block.text):
        return True
    least, most = TITLE_WORDS
    return least <= count_words(block.text) <= most and f" {fold(block.text)} " in f" {told} "


def _find_links(blocks: Sequence[Block]) -> frozenset[int]:
    """Where the titles below the heading of a list of links stand, up to the next sentence."""
    found: set[int] = set()
    for at, block in enumerate(blocks):
        if block.role is not Role.BODY or at == 0:
            continue
        above = blocks[at - 1]
        heads = above.reason == Furniture.RELATED.value and count_words(above.text) <= HEADING_WORDS
        if (heads or at - 1 in found) and _is_title(block.text):
            found.add(at)
    return frozenset(found)


def _is_title(text: str) -> bool:
    least, most = TITLE_WORDS
    look = look_at(text)
    return least <= look.words <= most and not look.ends and not look.starts_low and text.rstrip()[-1] not in ":;,"
