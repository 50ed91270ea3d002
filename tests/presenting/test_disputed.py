"""What the sources do not agree on."""

from dataclasses import replace

from twosource.model.finding import Verdict
from twosource.presenting import present


def texts(dossier):
    """The lines as text."""
    return [line.text for line in dossier.disputed]


def test_a_challenged_claim_is_told_with_the_challenge(dossier):
    assert "Disputed: “Residents dispute that they were warned in time.”" in texts(dossier)


def test_a_count_of_which_a_part_was_taken_back_is_told(dossier):
    assert any(text.startswith("Retracted in part: people killed") for text in texts(dossier))


def test_no_sentence_is_told_twice(dossier):
    assert len([text for text in texts(dossier) if "more than 40 victims" in text]) <= 1


def test_what_a_disputed_finding_covers_is_told_once(story):
    analyses, resolution, reconciliation = story
    first, *rest = reconciliation.findings
    told = replace(reconciliation, findings=(replace(first, verdict=Verdict.DISPUTED), *rest))
    found = texts(present(analyses, resolution, told))
    assert any(text.startswith("Disputed: people killed") for text in found)
    assert not any("“15”" in text for text in found)
