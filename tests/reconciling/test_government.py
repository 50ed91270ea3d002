"""Which organ of a state the words mean."""

import pytest

from twosource.reconciling.government import Domain, find_organ


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("Norland's interior ministry", Domain.INTERIOR),
        ("interior ministry officials", Domain.INTERIOR),
        ("the Ministry of Internal Affairs", Domain.INTERIOR),
        ("police officials", Domain.INTERIOR),
        ("law-enforcement officials", Domain.INTERIOR),
        ("Health authorities", Domain.HEALTH),
        ("the deputy health minister", Domain.HEALTH),
        ("the defense ministry", Domain.DEFENCE),
        ("the Joint Chiefs of Staff", Domain.DEFENCE),
        ("the information ministry", Domain.INFORMATION),
        ("Secretary of State", Domain.FOREIGN),
        ("the London Fire Brigade", Domain.EMERGENCY),
        ("the disaster management agency", Domain.EMERGENCY),
        ("the Kremlin", Domain.PRESIDENCY),
        ("the president's spokesman", Domain.PRESIDENCY),
        ("prosecutors", Domain.JUSTICE),
        ("the prime minister", Domain.CABINET),
        ("officials", Domain.OFFICIALS),
        ("the authorities", Domain.OFFICIALS),
    ],
)
def test_words_name_an_organ(text, domain):
    organ = find_organ(text)
    assert organ is not None
    assert organ.domain is domain


@pytest.mark.parametrize("text", ["club officials", "a former president", "the president of the club", "Ada Lund", ""])
def test_words_name_no_organ(text):
    assert find_organ(text) is None


@pytest.mark.parametrize("text", ["Federal Trade Commission", "the Communications Commission", "election commission"])
def test_a_regulator_is_no_ministry_of_its_field(text):
    assert find_organ(text) is None
