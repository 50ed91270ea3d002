"""What a later sentence tells of a promised act."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.reconciling.acts import Signal, read_act, read_setback, read_telling, read_verdict


def tell(what, sentence):
    act = read_act(what)
    assert act is not None
    told = read_telling(act, sentence)
    return told.signal if told else None


@pytest.mark.parametrize(
    ("what", "sentence", "signal"),
    [
        ("to withdraw the troops", "The troops withdrew on Friday.", Signal.DONE),
        ("to withdraw the troops", "The troops have left the valley.", Signal.DONE),
        ("to withdraw the troops", "The withdrawal was completed on Friday.", Signal.DONE),
        ("to withdraw the troops", "The withdrawal began on Friday.", Signal.BEGUN),
        ("to begin withdrawing the troops", "The withdrawal began on Friday.", Signal.DONE),
        ("to withdraw the troops", "Half of the troops withdrew.", None),
        ("to withdraw the troops", "The troops will withdraw.", None),
        ("to withdraw the troops", "The troops were expected to be withdrawn.", None),
        ("to withdraw the troops", "The troops have not withdrawn.", Signal.NOT_DONE),
        ("to withdraw the troops", "Norland failed to withdraw the troops.", Signal.NOT_DONE),
        ("would publish its report", "The report was released on Friday.", Signal.DONE),
        ("to reopen the bridge", "The reopening has been postponed.", Signal.PUT_OFF),
        ("to reopen the bridge", "The reopening was called off.", Signal.CALLED_OFF),
        ("to polish the bell", "The bell was polished on Friday.", Signal.DONE),
        ("to polish the bell", "The bell is old.", None),
    ],
)
def test_what_a_sentence_tells_of_an_act(what, sentence, signal):
    assert tell(what, sentence) is signal


@pytest.mark.parametrize(
    ("sentence", "signal"),
    [
        ("The ministry missed the deadline.", Signal.BROKEN),
        ("The mayor broke her promise.", Signal.BROKEN),
        ("The mayor kept her promise.", Signal.KEPT),
        ("The mayor kept her dog.", None),
    ],
)
def test_a_sentence_that_judges_itself(sentence, signal):
    assert read_verdict(sentence) is signal


def test_a_plan_to_put_off_is_no_setback():
    assert read_setback("The vote could be postponed.") is None


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_words_are_read(what, sentence):
    act = read_act(what)
    assert act is None or read_telling(act, sentence) is None or act.words
