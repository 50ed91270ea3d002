"""Incidents as templates with slots."""

import pytest

from twosource.extracting.incidents.phrases import Phrase
from twosource.extracting.incidents.rows import SLOTS, TYPES
from twosource.extracting.incidents.templates import Choice, choose, find_templates, split_by_place
from twosource.extracting.incidents.weights import Described
from twosource.language import annotate
from twosource.model.article import Article
from twosource.model.incident import IncidentSlot, IncidentType

REPORT = """San Salvador, 4 March 90 -- Guerrillas blew up an electric power tower with a dynamite charge last night,
the police reported. The bomb caused heavy damage but no casualties. The terrorists fled.

The Farabundo Marti National Liberation Front (FMLN) has claimed responsibility for the bombing of the tower."""

TARGET, VICTIM, WEAPON = (SLOTS.index(slot) for slot in (IncidentSlot.TARGET, IncidentSlot.VICTIM, IncidentSlot.WEAPON))


def described_at(*sentences):
    phrases = tuple(Phrase(at, at + 1, at, at, f"name {at}") for at in sentences)
    return Described(tuple((n, n + 1) for n in range(20)), phrases, (False,) * len(phrases), (), (), ())


def slots_with(**choices):
    return [[Choice(n, f"name {n}", 0.5) for n in choices.get(slot.value, ())] for slot in SLOTS]


def test_victims_far_apart_are_of_different_incidents():
    incidents = split_by_place(described_at(1, 9), slots_with(victim=(0, 1)))
    assert [[choice.phrase for choice in slots[VICTIM]] for slots in incidents] == [[0], [1]]


def test_what_was_hit_in_neighbouring_sentences_was_hit_in_one_incident():
    assert len(split_by_place(described_at(3, 4), slots_with(victim=(0,), target=(1,)))) == 1


def test_a_weapon_goes_with_the_nearest_target():
    incidents = split_by_place(described_at(1, 9, 8), slots_with(target=(0, 1), weapon=(2,)))
    assert [len(slots[WEAPON]) for slots in incidents] == [0, 1]


def test_an_incident_without_victims_and_targets_stays_one():
    assert len(split_by_place(described_at(1, 9), slots_with(weapon=(0, 1)))) == 1


def test_another_form_of_a_likelier_name_is_not_given_again():
    judged = [[] for _ in SLOTS]
    judged[VICTIM] = [(0, Choice(0, "luis rossman", 0.9)), (0, Choice(1, "rossman", 0.6)), (0, Choice(1, "ana", 0.5))]
    ((_, slots),) = choose(described_at(1, 2), judged, [0.5, 0, 0, 0, 0])
    assert [choice.name for choice in slots[VICTIM]] == ["luis rossman", "ana"]


def test_types_are_in_the_order_of_the_vocabulary():
    assert TYPES[0] is IncidentType.ATTACK


@pytest.fixture(scope="module")
def found(nlp):
    (parsed,) = annotate([Article.from_text(REPORT)], nlp)
    return parsed, find_templates(parsed)


@pytest.mark.model
def test_a_bombing_is_found_with_what_was_hit(found):
    _, templates = found
    (bombing,) = [one for one in templates if one.type is IncidentType.BOMBING]
    assert any("tower" in filler.text for filler in bombing.target)


@pytest.mark.model
def test_fillers_are_verbatim(found):
    parsed, templates = found
    for template in templates:
        for slot in IncidentSlot:
            for filler in getattr(template, slot):
                evidence = filler.evidence
                assert parsed.article.text[evidence.start : evidence.end] == filler.text == evidence.quote


@pytest.mark.model
def test_templates_are_the_same_each_time(found):
    parsed, templates = found
    assert find_templates(parsed) == templates


@pytest.mark.model
@pytest.mark.parametrize("text", ["", "- -", "The harvest was good this year, the ministry of agriculture said."])
def test_where_nothing_happened_nothing_is_found(nlp, text):
    for parsed in annotate([Article.from_text(text)], nlp):
        assert find_templates(parsed) == ()
