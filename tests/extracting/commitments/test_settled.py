"""What is no promise, for it is done, only said to be so, or follows of itself."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The pilot decided to return to the airport, where the passenger was let off.",
        "The crew found the mistake and opted to return to Lund even though it was mended.",
        "She agreed to go upstairs, while her friend waited outside.",
        "Soldiers fired on a boat that had threatened to attack the port.",
        "The rescuers are at present said to be calling for more boats.",
        "Norland's participation will ensure safety of the games.",
        "The dams, which need years of planning to build, hold back the sea.",
        "The coach said the airline's decision to remove the players was racially motivated.",
    ],
)
def test_what_was_done_at_once_is_hearsay_or_a_forecast_is_none(commitments, text):
    assert commitments(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The government decided to close the schools where mould was found.",
        "The firm opted to sell its shares next year.",
        "The mayor had threatened to sue the firm.",
        "The president is said to be planning to resign.",
        "The governor will ensure the safety of the games.",
        "The council's decision to close the mill was made on Monday.",
    ],
)
def test_what_is_still_to_come_is_told(commitments, text):
    assert len(commitments(text)) == 1
