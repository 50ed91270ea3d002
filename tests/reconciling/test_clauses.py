"""What can be true or false, and what is a mere thing."""

from __future__ import annotations

import pytest

from twosource.model.span import Span
from twosource.model.statement import Attribution, Form
from twosource.reconciling.clauses import is_clausal


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("showed", "three ledgers dated Monday and Friday", False),
        ("said", "the crew reached the quay at noon", True),
        ("confirmed", "that the crew left the quay", True),
        ("showed", "the crew had left the quay", True),
        ("cited", "they left the quay", True),
        ("framed", "the fire as the work of smugglers", True),
        ("said", "a blunder", False),
    ],
)
def test_a_clause_has_a_finite_verb_or_stands_beside_a_verb_of_saying(newsroom, cue, content, expected):
    page = newsroom.page("Post", "2031-03-11", "Fire in Norland.", f"Ada Lind {cue} {content}.")
    said = page.add(
        Attribution,
        content,
        form=Form.INDIRECT,
        source=(page.span("Ada Lind"),),
        cue=(Span(0, len(cue), cue),),
        content=(page.span(content),),
    )
    assert is_clausal(said) is expected
