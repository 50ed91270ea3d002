"""A parsed text as plain Python objects, read from spaCy's once.

Rules ask a word for its lemma, its head and its children thousands of times. spaCy makes the answer anew each time, and
looks through a whole phrase for the children of one word, so that asking would cost more than parsing. The names of the
attributes are spaCy's own.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise, repeat
from typing import Any, overload

from spacy.strings import StringStore
from spacy.tokens import Doc as SpacyDoc

_TEXTS = ("ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")
_FLAGS = ("IS_SPACE", "IS_PUNCT", "IS_QUOTE", "IS_ALPHA", "IS_DIGIT", "IS_TITLE", "IS_STOP", "LIKE_NUM", "SENT_START")
_ENTITY_TAGS = ("", "I", "O", "B")
"""What the numbers of ENT_IOB mean."""
_NONE: tuple[Token, ...] = ()


class Token:
    """A word or mark, where it stands, and how it hangs together with the others of its sentence.

    `i` is its number in the document, `idx` the offset of its first character, `depth` the number of words that it
    hangs on, one on another. `lefts` and `rights` are the words that hang on it and stand before and behind it,
    `children` both, in their order; `left_edge` and `right_edge` are the first and last word of the phrase under it.
    """

    __slots__ = (
        *("children", "dep_", "depth", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "is_alpha", "is_digit"),
        *("is_punct", "is_quote", "is_sent_start", "is_space", "is_stop", "is_title", "left_edge", "lefts", "lemma_"),
        *("like_num", "lower_", "pos_", "right_edge", "rights", "sent", "tag_", "text", "whitespace_"),
    )

    def __init__(  # noqa: PLR0917 - a column of spaCy's table each; called by place, for names would double the time
        self,
        doc: Doc,
        i: int,
        idx: int,
        ent_iob_: str,
        whitespace_: str,
        text: str,
        lower_: str,
        lemma_: str,
        pos_: str,
        tag_: str,
        dep_: str,
        ent_type_: str,
        is_space: bool,
        is_punct: bool,
        is_quote: bool,
        is_alpha: bool,
        is_digit: bool,
        is_title: bool,
        is_stop: bool,
        like_num: bool,
        is_sent_start: bool,
    ) -> None:
        self.doc = doc
        self.i = i
        self.idx = idx
        self.ent_iob_ = ent_iob_
        self.whitespace_ = whitespace_
        self.text = text
        self.lower_ = lower_
        self.lemma_ = lemma_
        self.pos_ = pos_
        self.tag_ = tag_
        self.dep_ = dep_
        self.ent_type_ = ent_type_
        self.is_space = is_space
        self.is_punct = is_punct
        self.is_quote = is_quote
        self.is_alpha = is_alpha
        self.is_digit = is_digit
        self.is_title = is_title
        self.is_stop = is_stop
        self.like_num = like_num
        self.is_sent_start = is_sent_start
        self.depth = 0
        self.head = self.left_edge = self.right_edge = self
        self.lefts: Sequence[Token] = _NONE
        self.rights: Sequence[Token] = _NONE
        self.children: Sequence[Token] = _NONE
        self.sent: Tokens

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def text_with_ws(self) -> str:
        """The token with the blank behind it."""
        return self.text + self.whitespace_

    @property
    def subtree(self) -> Iterator[Token]:
        """The token and all that hangs on it, in reading order."""
        waiting: list[tuple[Token, bool]] = [(self, False)]
        while waiting:
            token, is_open = waiting.pop()
            if is_open or not token.children:
                yield token
                continue
            waiting += [(child, False) for child in reversed(token.rights)]
            waiting.append((token, True))
            waiting += [(child, False) for child in reversed(token.lefts)]

    @property
    def ancestors(self) -> Iterator[Token]:
        """The words above the token, lowest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The words that are joined to the token by "and", commas and the like."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        joined = [first]
        for token in joined:
            joined += [child for child in token.rights if child.dep_ == "conj"]
        return tuple(token for token in joined if token is not self)

    def is_ancestor(self, descendant: Token) -> bool:
        """Whether the other token hangs on this one, by whatever steps."""
        return any(token is self for token in descendant.ancestors)

    def nbor(self, distance: int = 1) -> Token:
        """The token that far behind this one. Raises IndexError beyond the ends of the document."""
        if self.i + distance < 0:
            raise IndexError(distance)
        return self.doc.tokens[self.i + distance]


class Tokens:
    """A run of tokens of a document: numbers of the first and, exclusive, the last."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: Doc, start: int, end: int) -> None:
        self.doc = doc
        self.start = start
        self.end = end

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> Tokens: ...

    def __getitem__(self, at: int | slice) -> Token | Tokens:
        if isinstance(at, slice):
            start, end, _ = at.indices(self.end - self.start)
            return Tokens(self.doc, self.start + start, self.start + max(start, end))
        place = at + (self.end if at < 0 else self.start)
        if not self.start <= place < self.end:
            raise IndexError(at)
        return self.doc.tokens[place]

    def __repr__(self) -> str:
        return self.text

    @property
    def start_char(self) -> int:
        """The offset of the first character."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """The offset behind the last character."""
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """The characters from the first token to the last."""
        return self.doc.text[self.start_char : self.end_char] if self.start < self.end else ""

    @property
    def sent(self) -> Tokens:
        """The sentence of the first token."""
        return self.doc.tokens[self.start].sent

    @property
    def root(self) -> Token:
        """The word of the run that hangs on the fewest others, of several the first.

        A mark or blank only where there is no word; of an empty run the token behind it.
        """
        if self.end - self.start < 2:
            return self.doc.tokens[self.start]
        ranks = self.doc.ranks[self.start : self.end]
        return self.doc.tokens[self.start + ranks.index(min(ranks))]


class Doc:
    """The tokens of a text, its sentences, and the names that the model found in it."""

    __slots__ = ("_starts", "ranks", "sents", "source", "text", "tokens")

    def __init__(self, source: SpacyDoc) -> None:
        self.text: str = source.text
        self.source = source
        """The document as spaCy gave it."""
        self.tokens = _read_tokens(self, source)
        self.sents = _split_sentences(self)
        _link(self.tokens, source)
        self.ranks = _rank(self.tokens)
        self._starts = array("q", [token.idx for token in self.tokens])

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> Tokens: ...

    def __getitem__(self, at: int | slice) -> Token | Tokens:
        if not isinstance(at, slice):
            return self.tokens[at]
        start, end, _ = at.indices(len(self.tokens))
        return Tokens(self, start, max(start, end))

    @property
    def tensor(self) -> Any:
        """What the model holds of each token, a row for each; the model tells how wide they are."""
        return self.source.tensor

    def char_span(self, start: int, end: int) -> Tokens | None:
        """The tokens that touch text[start:end], a blank behind a token counted to it; None beyond the text."""
        if not 0 <= start < len(self.text) or not 0 < end <= len(self.text):
            return None
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end - 1)
        if start == self.tokens[first].idx + len(self.tokens[first].text):
            first += 1
        return Tokens(self, first, last)


def _read_tokens(doc: Doc, source: SpacyDoc) -> list[Token]:
    """The tokens of the document, not linked yet."""
    table: Any = source.to_array(["IDX", "ENT_IOB", "SPACY", *_TEXTS, *_FLAGS])
    idx, iob, blanks, *texts = table[:, : 3 + len(_TEXTS)].T.tolist()
    return list(
        map(
            Token,
            repeat(doc),
            range(len(idx)),
            idx,
            [_ENTITY_TAGS[mark] for mark in iob],
            [" " * blank for blank in blanks],
            *(_look_up(column, source.vocab.strings) for column in texts),
            *(table[:, 3 + len(_TEXTS) :] == 1).T.tolist(),
        )
    )


def _look_up(keys: list[int], strings: StringStore) -> list[str]:
    known = {key: strings[key] for key in set(keys)}
    return [known[key] for key in keys]


def _split_sentences(doc: Doc) -> tuple[Tokens, ...]:
    """The sentences; each token is told its own."""
    starts = [token.i for token in doc.tokens if token.is_sent_start and token.i]
    bounds = [0, *starts, len(doc.tokens)] if doc.tokens else []
    sentences = tuple(Tokens(doc, start, end) for start, end in pairwise(bounds))
    for sentence in sentences:
        for token in sentence:
            token.sent = sentence
    return sentences


def _link(tokens: list[Token], source: SpacyDoc) -> None:
    """Tells each token its head, its children, the bounds of its phrase and its depth."""
    lefts: defaultdict[int, list[Token]] = defaultdict(list)
    rights: defaultdict[int, list[Token]] = defaultdict(list)
    for token, original in zip(tokens, source, strict=True):
        above = original.head.i
        token.head = tokens[above]
        if above > token.i:
            lefts[above].append(token)
        elif above < token.i:
            rights[above].append(token)
    for i in {*lefts, *rights}:
        token, original = tokens[i], source[i]
        token.lefts, token.rights = lefts.get(i, _NONE), rights.get(i, _NONE)
        token.children = (*token.lefts, *token.rights)
        token.left_edge, token.right_edge = tokens[original.left_edge.i], tokens[original.right_edge.i]
    _measure_depths(tokens)


def _measure_depths(tokens: list[Token]) -> None:
    level = [token for token in tokens if token.head is token]
    depth = 0
    while level:
        for token in level:
            token.depth = depth
        level = [child for token in level for child in token.children]
        depth += 1


def _rank(tokens: list[Token]) -> list[int]:
    """How far each token is from heading a run: its depth; a mark or blank that nothing hangs on comes last."""
    return [
        len(tokens) if token.depth and (token.is_punct or token.is_space) and not token.children else token.depth
        for token in tokens
    ]
