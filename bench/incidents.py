"""The same event told in different words, against ECB+: gold mentions, no gold topics. CoNLL F1 (MUC, B-cubed, CEAF-e).

The weights were learned on the training topics; the development topics are unseen by them (not by the index of stories,
which was learned on both). Beside ours: mentions of one stem within one story of the TF-IDF single pass.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bench.corpora import FOLDER, scorer
from bench.stories import SinglePass
from bench.table import Score
from twosource.resolving.incident_judging import group_tellings
from twosource.resolving.incident_reading import Telling, read_telling
from twosource.resolving.story_index import StoryIndex

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Mention:
    """A gold mention: document and mention id, and how it tells its event."""

    key: Key
    telling: Telling


def run() -> list[Score]:
    """CoNLL F1 and its three parts on the development topics."""
    score = scorer("stories")
    ours, _ = score.evaluate_coref(predict, str(FOLDER / "stories"), "dev")
    other, _ = score.evaluate_coref(match_stems, str(FOLDER / "stories"), "dev")
    tool = "one stem in one TF-IDF story"
    return [
        Score("incidents, ECB+ dev", label, ours[key], other[key], tool)
        for label, key in (("CoNLL F1", "conll_f"), ("MUC F1", "muc_f"), ("B3 F1", "b3_f"), ("CEAFe F1", "ceafe_f"))
    ]


def predict(docs: Sequence[dict[str, Any]]) -> dict[Key, object]:
    """The event of each mention, by our stories and incidents."""
    home = tell_stories(docs)
    blocks: dict[int, list[Mention]] = defaultdict(list)
    for mention in list_mentions(docs):
        blocks[home[mention.key[0]]].append(mention)
    labels: dict[Key, object] = {}
    for story, block in blocks.items():
        for number, group in enumerate(group_tellings([mention.telling for mention in block])):
            labels.update({block[at].key: (story, number) for at in group})
    return labels


def match_stems(docs: Sequence[dict[str, Any]]) -> dict[Key, object]:
    """The baseline: mentions of one stem in one story of the TF-IDF single pass are one event."""
    index = SinglePass()
    home = {doc["id"]: index.assign({"title": "", "text": doc["text"]}) for doc in docs}
    return {mention.key: (home[mention.key[0]], mention.telling.word) for mention in list_mentions(docs)}


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
        for mention in doc["events"]:
            sentence = doc["sentences"][mention["row"]]
            start, tokens = sentence["start"], sentence["tokens"]
            spans = tuple(
                (tokens[at][0] - start, tokens[at][1] - start) for at in mention["token_ids"] if at < len(tokens)
            )
            telling = read_telling(doc["id"], mention["row"], doc["text"][start : sentence["end"]], spans)
            mentions.append(Mention((doc["id"], mention["m_id"]), telling))
    return mentions
