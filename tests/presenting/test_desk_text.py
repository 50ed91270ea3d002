"""What a desk tells, as lines."""

import pytest

from twosource.model.desk import Hit
from twosource.presenting.desk_text import hit_to_text


def hit(**given):
    shape = {"kind": "office", "id": "off-1", "text": "She will not go.", "article": "art-1", "outlet": "Ledger",
             "day": "2031-03-10", "story": "sto-1", "value": "Mara Quist: mayor (resigned)"}  # fmt: skip
    return Hit(**{**shape, **given})


PLAIN = {"modality": "asserted", "status": "stands", "standing": "machine"}


@pytest.mark.parametrize(
    ("given", "mark"),
    [
        ({"modality": "denied"}, "[denied]"), ({"modality": "conditional"}, "[conditional]"),
        ({"status": "retracted"}, "[retracted]"), ({"status": "revised"}, "[revised]"),
        ({"standing": "corrected"}, "[corrected]"),
    ],
)  # fmt: skip
def test_what_is_no_plain_fact_is_marked(given, mark):
    assert f"(resigned) {mark}" in hit_to_text(hit(**{**PLAIN, **given}))


def test_a_plain_fact_has_no_mark():
    assert hit_to_text(hit(**PLAIN)).splitlines()[0] == (
        "2031-03-10  office Mara Quist: mayor (resigned)  [off-1 in sto-1]"
    )
