"""When and where a thing happens, and how it is put, on Docs built by hand."""

from dataclasses import replace
from datetime import date

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc as SpacyDoc

from twosource.extracting.grammar.circumstance import find_when, find_where, judge_modality
from twosource.language.parsed import Parsed, Sentence
from twosource.language.tokens import Doc
from twosource.model.annotation import Place, Time, TimeType
from twosource.model.article import Article, Role
from twosource.model.statement import Modality

VOCAB = English().vocab


def build(rows, times=(), places=()):
    """A Parsed of one sentence. Rows: word, part of speech, dependency, index of the head; then lemma and tag."""
    words = [row[0] for row in rows]
    doc = Doc(
        SpacyDoc(
            VOCAB,
            words=words,
            pos=[row[1] for row in rows],
            deps=[row[2] for row in rows],
            heads=[row[3] for row in rows],
            lemmas=[row[4] if len(row) > 4 else row[0].lower() for row in rows],
            tags=[row[5] if len(row) > 5 else "" for row in rows],
        )
    )
    article = Article.from_text(doc.text.rstrip(), published="2024-03-06")
    sentence = Sentence(0, len(article.text), 0, len(doc), 0, Role.BODY)
    return Parsed(article, doc, (sentence,), tuple(times), tuple(places), (), ())


def at(text, word):
    start = text.index(word)
    return start, start + len(word)


def day(text, words, value):
    start, end = at(text, words)
    when = date.fromisoformat(value)
    return Time(start, end, words, TimeType.DATE, value, None, when, when)


def place(text, words):
    start, end = at(text, words)
    return Place(start, end, words, words, "city", 1.0, 1.0, 1, "XX")


SAID = [
    ("Police", "NOUN", "nsubj", 1),
    ("said", "VERB", "ROOT", 1, "say", "VBD"),
    ("Tuesday", "PROPN", "npadvmod", 1),
    ("rebels", "NOUN", "nsubj", 4, "rebel"),
    ("killed", "VERB", "ccomp", 1, "kill", "VBD"),
    ("five", "NUM", "nummod", 6),
    ("men", "NOUN", "dobj", 4, "man"),
    ("in", "ADP", "prep", 4),
    ("Lomar", "PROPN", "pobj", 7),
    ("on", "ADP", "prep", 4),
    ("Monday", "PROPN", "pobj", 9),
]
SAID_TEXT = "Police said Tuesday rebels killed five men in Lomar on Monday"


def test_the_time_of_saying_is_not_the_time_of_the_thing_said():
    parsed = build(SAID, [day(SAID_TEXT, "Tuesday", "2024-03-05")])
    assert find_when(parsed, *at(SAID_TEXT, "killed")) is None


def test_the_time_that_hangs_on_the_verb_is_its_time():
    times = [day(SAID_TEXT, "Tuesday", "2024-03-05"), day(SAID_TEXT, "Monday", "2024-03-04")]
    when = find_when(build(SAID, times), *at(SAID_TEXT, "five men"))
    assert when is not None
    assert when.text == "Monday"


def test_the_saying_keeps_its_own_time():
    times = [day(SAID_TEXT, "Tuesday", "2024-03-05"), day(SAID_TEXT, "Monday", "2024-03-04")]
    when = find_when(build(SAID, times), *at(SAID_TEXT, "said"))
    assert when is not None
    assert when.earliest == date(2024, 3, 5)


def test_the_place_of_the_clause_is_where_it_happens():
    found = find_where(build(SAID, places=[place(SAID_TEXT, "Lomar")]), *at(SAID_TEXT, "killed"))
    assert found is not None
    assert found.name == "Lomar"


def test_no_place_is_none():
    assert find_where(build(SAID), *at(SAID_TEXT, "killed")) is None


UNTIL = [
    ("It", "PRON", "nsubj", 1),
    ("lasts", "VERB", "ROOT", 1, "last", "VBZ"),
    ("until", "ADP", "prep", 1),
    ("Friday", "PROPN", "pobj", 2),
]


@pytest.mark.parametrize(
    ("preposition", "earliest", "latest"),
    [
        ("until", None, date(2024, 3, 8)),
        ("by", None, date(2024, 3, 8)),
        ("before", None, date(2024, 3, 7)),
        ("since", date(2024, 3, 8), None),
        ("on", date(2024, 3, 8), date(2024, 3, 8)),
    ],
)
def test_the_preposition_opens_an_end_of_the_time(preposition, earliest, latest):
    rows = [*UNTIL[:2], (preposition, "ADP", "prep", 1), UNTIL[3]]
    text = f"It lasts {preposition} Friday"
    when = find_when(build(rows, [day(text, "Friday", "2024-03-08")]), *at(text, "lasts"))
    assert when is not None
    assert (when.earliest, when.latest) == (earliest, latest)


def test_a_demonym_of_somebody_is_no_place():
    text = "Ruritanian officials resigned"
    rows = [
        ("Ruritanian", "ADJ", "amod", 1),
        ("officials", "NOUN", "nsubj", 2, "official"),
        ("resigned", "VERB", "ROOT", 2, "resign", "VBD"),
    ]
    assert find_where(build(rows, places=[place(text, "Ruritanian")]), *at(text, "resigned")) is None


def sentence_with(auxiliaries, verb, tag):
    rows = [("Troops", "NOUN", "nsubj", len(auxiliaries) + 1)]
    rows += [(word, "AUX", dep, len(auxiliaries) + 1) for word, dep in auxiliaries]
    return [*rows, (verb, "VERB", "ROOT", len(auxiliaries) + 1, "leave", tag)]


@pytest.mark.parametrize(
    ("auxiliaries", "verb", "tag", "expected"),
    [
        ((), "left", "VBD", Modality.ASSERTED),
        ((("have", "aux"),), "left", "VBN", Modality.ASSERTED),
        ((("will", "aux"),), "leave", "VB", Modality.PLANNED),
        ((("would", "aux"),), "leave", "VB", Modality.PLANNED),
        ((("may", "aux"),), "leave", "VB", Modality.POSSIBLE),
        ((("would", "aux"), ("have", "aux")), "left", "VBN", Modality.CONDITIONAL),
        ((("did", "aux"), ("not", "neg")), "leave", "VB", Modality.DENIED),
    ],
)
def test_the_auxiliaries_tell_the_modality(auxiliaries, verb, tag, expected):
    parsed = build(sentence_with(auxiliaries, verb, tag))
    assert judge_modality(parsed, *at(parsed.article.text, verb)) is expected


def test_the_object_of_a_denial_is_denied():
    text = "Rebels denied killing villagers"
    rows = [
        ("Rebels", "NOUN", "nsubj", 1, "rebel"),
        ("denied", "VERB", "ROOT", 1, "deny", "VBD"),
        ("killing", "VERB", "xcomp", 1, "kill", "VBG"),
        ("villagers", "NOUN", "dobj", 2, "villager"),
    ]
    assert judge_modality(build(rows), *at(text, "killing")) is Modality.DENIED


def test_an_infinitive_under_a_verb_of_planning_is_planned():
    text = "Troops plan to leave"
    rows = [
        ("Troops", "NOUN", "nsubj", 1, "troop"),
        ("plan", "VERB", "ROOT", 1, "plan", "VBP"),
        ("to", "PART", "aux", 3, "to", "TO"),
        ("leave", "VERB", "xcomp", 1, "leave", "VB"),
    ]
    assert judge_modality(build(rows), *at(text, "leave")) is Modality.PLANNED


def test_what_is_only_asked_is_possible():
    text = "They debated whether troops leave"
    rows = [
        ("They", "PRON", "nsubj", 1),
        ("debated", "VERB", "ROOT", 1, "debate", "VBD"),
        ("whether", "SCONJ", "mark", 4),
        ("troops", "NOUN", "nsubj", 4, "troop"),
        ("leave", "VERB", "ccomp", 1, "leave", "VBP"),
    ]
    assert judge_modality(build(rows), *at(text, "leave")) is Modality.POSSIBLE


def test_a_country_that_only_describes_the_place_gives_way_to_it():
    text = "Storms raged in the Norlandish state of Lomar"
    rows = [
        ("Storms", "NOUN", "nsubj", 1),
        ("raged", "VERB", "ROOT", 1, "rage", "VBD"),
        ("in", "ADP", "prep", 1),
        ("the", "DET", "det", 5),
        ("Norlandish", "PROPN", "compound", 5),
        ("state", "NOUN", "pobj", 2),
        ("of", "ADP", "prep", 5),
        ("Lomar", "PROPN", "pobj", 6),
    ]
    country = replace(place(text, "Norlandish"), kind="country")
    found = find_where(build(rows, places=[country, place(text, "Lomar")]), *at(text, "raged"))
    assert found is not None
    assert found.text == "Lomar"
