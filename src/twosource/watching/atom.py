"""Changes as an Atom feed (RFC 4287), for any feed reader."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from twosource.model.desk import Told
from twosource.presenting.plain import disarm

NAMESPACE = "http://www.w3.org/2005/Atom"
NEVER = "1970-01-01T00:00:00Z"
NAME = "urn:twosource:changes"


def write_atom(changes: Sequence[Told], *, title: str = "What changed") -> bytes:
    """The changes, the newest first, as a feed in UTF-8. Their text is text: no markup of a page comes through."""
    feed = Element("feed", xmlns=NAMESPACE)
    _add(feed, "id", NAME)
    _add(feed, "title", title)
    _add(feed, "updated", changes[0].at if changes else NEVER)
    _add(SubElement(feed, "author"), "name", "twosource")
    for told in changes:
        entry = SubElement(feed, "entry")
        _add(entry, "id", f"{NAME}:{told.number}")
        _add(entry, "title", f"{told.change.kind.value.replace('_', ' ')}: {told.change.title}")
        _add(entry, "updated", told.at)
        _add(entry, "content", _tell(told), type="text")
        SubElement(entry, "category", term=told.change.kind.value)
        SubElement(entry, "link", rel="related", href=f"urn:twosource:{told.change.story}")
    indent(feed)
    written: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _add(parent: Element, name: str, text: str, **given: str) -> None:
    SubElement(parent, name, given).text = disarm(text)


def _tell(told: Told) -> str:
    quotes = dict.fromkeys(one.sentence for one in told.change.evidence)
    return "\n".join([told.change.text, *(f"“{sentence}”" for sentence in quotes)])
