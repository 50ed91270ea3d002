"""Who is who, laid out."""

from dataclasses import replace

import pytest

from twosource.presenting.citing import Citer
from twosource.presenting.layout_people import lay_out_people


def note(dossier, **changes):
    """What stands beside the first person's name."""
    profile = next(one for one in dossier.entities if one.lines and one.entity.kind == "person")
    changed = replace(profile, entity=replace(profile.entity, name="Ilse Brandt", **changes))
    section = lay_out_people(replace(dossier, entities=(changed,)), Citer(dossier))
    return section.entries[0].note


def test_a_description_is_told_once(dossier):
    roles = ("Governor of the Ports", "governor of the ports", "governor")
    assert note(dossier, names=("Ilse Brandt",), roles=roles) == "Described as “Governor of the Ports”."


def test_a_name_with_a_piece_of_a_title_is_no_other_spelling(dossier):
    names = ("Ilse Brandt", "Ports Ilse Brandt", "Brandt")
    assert note(dossier, names=names, roles=()) == "Also written Brandt."


@pytest.mark.parametrize(("name", "told"), [("Norland Governor", 0), ("Ilse Brandt", 1)])
def test_an_office_is_nobodys_name(dossier, name, told):
    profile = next(one for one in dossier.entities if one.lines and one.entity.kind == "person")
    roles = ("Norland Governor", "governor of the ports")
    changed = replace(profile, entity=replace(profile.entity, name=name, roles=roles), lines=())
    assert len(lay_out_people(replace(dossier, entities=(changed,)), Citer(dossier)).entries) == told
