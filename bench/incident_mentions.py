"""The gold mentions of events of ECB+ as they tell their events, and the stories that our index makes of ECB+."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from twosource.resolving.incident_reading import Telling, read_page, read_telling
from twosource.resolving.story_index import StoryIndex

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Mention:
    """A gold mention: document and mention id, and how it tells its event."""

    key: Key
    telling: Telling


def tell_stories(docs: Sequence[dict[str, Any]]) -> dict[str, int]:
    """The story of each document, after all have come."""
    index = StoryIndex()
    for doc in docs:
        title, _, rest = doc["text"].partition("\n")
        index.add(doc["id"], title, rest or title)
    return {doc["id"]: index.story_of(doc["id"]) for doc in docs}


def list_mentions(docs: Sequence[dict[str, Any]]) -> list[Mention]:
    """The gold mentions of the documents, as they tell their events."""
    mentions = []
    for doc in docs:
        title, _, rest = doc["text"].partition("\n")
        page = read_page(doc["id"], title, rest or title)
        sentences = [doc["text"][one["start"] : one["end"]] for one in doc["sentences"]]
        for mention in doc["events"]:
            row = mention["row"]
            start, tokens = doc["sentences"][row]["start"], doc["sentences"][row]["tokens"]
            spans = tuple(
                (tokens[at][0] - start, tokens[at][1] - start) for at in mention["token_ids"] if at < len(tokens)
            )
            beside = " ".join((*sentences[max(0, row - 1) : row], *sentences[row + 1 : row + 2]))
            telling = read_telling(page, row, sentences[row], spans, beside)
            mentions.append(Mention((doc["id"], mention["m_id"]), telling))
    return mentions
