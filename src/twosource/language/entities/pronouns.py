"""Pronouns tied to the people they stand for: "he", "she" and their forms, outside quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from twosource.language.entities.drafts import Draft
from twosource.language.entities.traits import Setting, find_root, speaks
from twosource.language.tokens import Doc, Token
from twosource.model.annotation import MentionForm

PRONOUNS = {"he": False, "him": False, "his": False, "himself": False,
            "she": True, "her": True, "hers": True, "herself": True}  # fmt: skip
"""The pronouns of the third person, and whether they are female."""
SINGLE, DOUBLE = "single", "double"
OPENING, CLOSING = ("'", "‘"), ("'", "’")
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
OBJECTS = frozenset(("dobj", "dative", "pobj"))
SUBJECTLESS = frozenset(("xcomp", "pcomp", "advcl", "conj", "prep", "acomp"))
"""Edges to a word whose subject a verb without its own shares."""

REFLEXIVES = frozenset(("himself", "herself"))
REACH = 3
"""Sentences before its own in which a pronoun's person is looked for."""

WANTING = frozenset(
    ("demand", "urge", "ask", "tell", "want", "insist", "request", "accuse", "warn", "order", "call", "suggest",
     "propose", "recommend", "ensure", "wish")
)  # fmt: skip
"""Verbs whose subject wants something of another: "Berg demanded that he resign" is not Berg's own resignation."""

TELLING = frozenset(("tell", "assure", "promise", "inform"))
"""Verbs whose hearer is not who does what is told."""

ENDS = frozenset((".", "!", "?", ":", ";", "...", "…", ",", ")"))
"""Marks with which a sentence of running text may end, before the marks of a quotation."""

MARKS = frozenset(('"', "''", "”", "’", "'"))

SPEAKING_FOR = frozenset(("lawyer", "attorney", "solicitor", "barrister", "counsel"))
"""Those who tell what their client does or will do."""

Heard = tuple[int, int, Draft]
"""A mention: first token, end (exclusive), and whose it is."""


def tie_pronouns(setting: Setting, people: Sequence[Draft]) -> None:
    """Add to each person the pronouns that stand for him or her; those that could be two people's are left alone."""
    doc = setting.tokens[0].doc
    mentions = sorted(
        ((start, end, draft) for draft in people for start, end, _ in draft.spans), key=lambda one: one[:2]
    )
    positions = [start for start, _, _ in mentions]
    starts = [sentence.first_token for sentence in setting.sentences]
    lines = _list_lines(setting)
    quoted = {token.i for token, inside in zip(setting.tokens, setting.quoted, strict=True) if inside}
    for position, word in enumerate(setting.words):
        female = PRONOUNS.get(word)
        if female is None or setting.quoted[position]:
            continue
        token = setting.tokens[position]
        recent = mentions[_first_in_reach(token.i, starts, positions) : bisect_left(positions, token.i)]
        if speaks(token):  # whom a quote names is not he who says it
            recent = [one for one in recent if one[0] not in quoted]
        recent = [one for one in recent if (line := lines.get(one[0])) is None or token.i < line]
        person = _find_person(doc, token, female, recent, starts)
        if person is None or (speaks(token) and not _may_speak(setting, person)):
            continue
        person.mention(token.i, token.i + 1, MentionForm.PRONOUN)
        if person.female is None:
            person.female = female
        at = bisect_right(positions, token.i)
        positions.insert(at, token.i)
        mentions.insert(at, (token.i, token.i + 1, person))


def _list_lines(setting: Setting) -> dict[int, int]:
    """The tokens of the lines that end with no stop, captions and headings, each with the end of its line.

    Those behind such a line go on from the lines before it. The first is the headline.
    """
    lines = [one for one in setting.sentences[1:] if not _is_ended(setting.tokens[one.first_token : one.last_token])]
    return {at: one.last_token for one in lines for at in range(one.first_token, one.last_token)}


def _is_ended(tokens: Sequence[Token]) -> bool:
    words = [token.text for token in tokens[-3:] if not token.is_space]
    while len(words) > 1 and words[-1] in MARKS:
        words.pop()
    return not words or words[-1] in ENDS


def _may_speak(setting: Setting, person: Draft) -> bool:
    """Whether "he said" can be that person: by name, or described where speaking already.

    After "a man was hurt" it is rather the official who told of it.
    """
    if person.names or person.offices:
        return True
    return any(speaks(find_root(setting.tokens, start, end)) for start, end, _ in person.spans)


def _first_in_reach(position: int, starts: Sequence[int], positions: Sequence[int]) -> int:
    """The index of the first mention that a pronoun at that token can look back to."""
    sentence = max(0, bisect_right(starts, position) - 1 - REACH)
    return bisect_left(positions, starts[sentence] if starts else 0)


def quote_flags(tokens: Iterable[Token]) -> list[bool]:
    """For each token whether it stands between quotation marks of its paragraph, double ones or single ones."""
    inside, flags = "", []
    for token in tokens:
        if token.is_space and "\n" in token.text:
            inside = ""
        if inside != SINGLE and token.text in ('"', "“", "”", "''", "``"):
            inside = "" if inside else DOUBLE
        elif not inside and token.text in OPENING and _opens(token):
            inside = SINGLE
        elif inside == SINGLE and token.text in CLOSING and token.tag_ != "POS":
            inside = ""
        flags.append(bool(inside))
    return flags


def _opens(token: Token) -> bool:
    """Whether a single mark stands before a word and behind a blank: no apostrophe."""
    return not token.whitespace_ and (token.i == 0 or bool(token.nbor(-1).whitespace_) or token.nbor(-1).is_space)


def _find_person(
    doc: Doc, pronoun: Token, female: bool, mentions: Sequence[Heard], starts: Sequence[int]
) -> Draft | None:
    here = bisect_right(starts, pronoun.i) - 1
    edges = [*starts, len(doc)]
    for back in range(min(REACH, here) + 1):
        first, last = edges[here - back], edges[here - back + 1]
        there = [one for one in mentions if first <= one[0] < min(last, pronoun.i) and one[2].female in (None, female)]
        if back == 0:
            barred = _find_barred(doc, pronoun, there)
            there = [one for one in there if not any(one[2] is draft for draft in barred)]
        if there:
            return _choose_near(doc, pronoun, there) if back == 0 else _choose_before(doc, there)
    return None


def _find_barred(doc: Doc, pronoun: Token, there: Sequence[Heard]) -> list[Draft]:
    """Those whom the pronoun cannot mean: Berg in "Berg met him" and "Berg demanded that he resign", or a lawyer."""
    doers: set[int] = set()
    verb = pronoun.head
    client = pronoun.dep_ in SUBJECTS and verb.dep_ == "ccomp"
    hearing = client and verb.head.lemma_ in TELLING and _is_meant(verb)
    if pronoun.dep_ in OBJECTS and pronoun.lower_ not in REFLEXIVES:
        if verb.dep_ in ("prep", "agent"):
            verb = verb.head
        doers.update(_find_governors(verb))
    elif not hearing and pronoun.dep_ in SUBJECTS and verb.dep_ in ("ccomp", "xcomp") and verb.head.lemma_ in WANTING:
        doers.add(verb.head.i)
    roots = [(doc[start:end].root, draft) for start, end, draft in there] if doers or client else []
    return [
        draft
        for root, draft in roots
        if (root.head.i in doers and (root.dep_ in SUBJECTS or (root.dep_ in OBJECTS and root.head.i == verb.i)))
        or (client and root.dep_ in SUBJECTS and root.head.i == verb.head.i and _speaks_for_another(root))
        or (hearing and root.dep_ in OBJECTS and root.head.i == verb.head.i)
    ]


def _is_meant(verb: Token) -> bool:
    """Whether it is what somebody will do or means to, which he tells of himself: "told the mayor he would leave"."""
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return bool(helpers & {"will", "would", "'ll", "'d"}) or verb.lemma_ in ("plan", "intend", "want", "hope", "mean")


def _speaks_for_another(speaker: Token) -> bool:
    """Whether it is somebody's lawyer: "Berg's lawyer Ada Lund said she would appeal" means Berg."""
    voices = (speaker, *(child for child in speaker.lefts if child.dep_ in ("compound", "nmod")))
    return any(
        voice.lemma_.lower() in SPEAKING_FOR and any(child.dep_ == "poss" for child in (*voice.lefts, *speaker.lefts))
        for voice in voices
    )


def _find_governors(verb: Token) -> Iterator[int]:
    """The verb, and those whose subject is also its own: "was keen" in "was keen on meeting him"."""
    yield verb.i
    while verb.dep_ in SUBJECTLESS and not any(child.dep_ in SUBJECTS for child in verb.children):
        verb = verb.head
        yield verb.i


def _choose_near(doc: Doc, pronoun: Token, there: Sequence[Heard]) -> Draft | None:
    """Of the people named before it in its own sentence: the only one, else the subject of the nearest clause."""
    if _count(there) == 1:
        return there[0][2]
    if pronoun.dep_ in OBJECTS:
        return _choose_object(doc, there)
    sure = [one for one in there if one[2].female is not None]
    if pronoun.dep_ == "poss" and _count(sure) == 1:
        return sure[0][2]
    subjects = {doc[start:end].root.i: draft for start, end, draft in there if _is_subject(doc, start, end)}
    token = pronoun
    while token.head.i != token.i:
        token = token.head
        found = next((subjects[child.i] for child in token.lefts if child.i in subjects), None)
        if found is not None:
            return found
    return next(iter(subjects.values())) if len({id(draft) for draft in subjects.values()}) == 1 else None


def _choose_object(doc: Doc, there: Sequence[Heard]) -> Draft | None:
    """The only other object ("named Berg and swore him in"), or the only one whose gender is known to fit."""
    sure = [one for one in there if one[2].female is not None]
    objects = [one for one in there if not _is_subject(doc, one[0], one[1])]
    for few in (objects, sure):
        if _count(few) == 1:
            return few[0][2]
    return None


def _choose_before(doc: Doc, there: Sequence[Heard]) -> Draft | None:
    """Of the people of an earlier sentence: the subject of its main clause, else the only one or the only subject."""
    for start, end, draft in there:
        root = doc[start:end].root
        if root.dep_ in SUBJECTS and root.head.head.i == root.head.i:
            return draft
    if _count(there) == 1:
        return there[0][2]
    subjects = [one for one in there if _is_subject(doc, one[0], one[1])]
    return subjects[0][2] if _count(subjects) == 1 else None


def _is_subject(doc: Doc, start: int, end: int) -> bool:
    return doc[start:end].root.dep_ in SUBJECTS


def _count(there: Sequence[Heard]) -> int:
    return len({id(draft) for _, _, draft in there})
