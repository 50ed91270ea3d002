"""Articles run through the spaCy model, character for character."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc as SpacyDoc

from twosource.language.tokens import Doc
from twosource.model.article import Article

BATCH = 16
"""Articles that spaCy takes at a time."""

PIECE = 100_000
"""Characters of a text that spaCy takes at a time: its memory grows with the length."""

PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "}) | dict.fromkeys(
    range(0xD800, 0xE000), "\ufffd"
)
"""One character for one, so that offsets stay those of the article: the model was trained on straight quotes, and spaCy
takes no half characters (lone surrogates)."""


def tag(articles: Iterable[Article], model: Language, *, limit: int = PIECE) -> Iterator[tuple[Article, Doc]]:
    """Each article with its Doc, in their order. The Doc has one character for each of `article.text`.

    A text of more than `limit` characters is parsed in pieces that end at line breaks.
    """
    pieces = (
        (text, (article, last))
        for article in articles
        for text, last in split_text(article.text.translate(PLAIN), limit)
    )
    docs: list[SpacyDoc] = []
    for doc, (article, last) in model.pipe(pieces, as_tuples=True, batch_size=BATCH):
        docs.append(doc)
        if last:
            yield article, Doc(docs[0] if len(docs) == 1 else _join(docs))
            docs = []


def split_text(text: str, limit: int) -> Iterator[tuple[str, bool]]:
    r"""The pieces of the text, which joined are the text, each with whether it is the last one.

    They end at the last line break within `limit` characters, else at the last space, else at the limit.

    >>> list(split_text("One two.\nThree.", limit=12))
    [('One two.\n', False), ('Three.', True)]
    """
    start = 0
    while len(text) - start > limit:
        window = text[start : start + limit]
        cut = window.rfind("\n") + 1 or window.rfind(" ") + 1 or limit
        yield text[start : start + cut], False
        start += cut
    yield text[start:], True


def _join(docs: list[SpacyDoc]) -> SpacyDoc:
    joined = SpacyDoc.from_docs(docs, ensure_whitespace=False)
    if joined is None:
        raise ValueError("no docs to join")
    return joined
