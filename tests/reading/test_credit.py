"""Photo credits at the end of captions, told from the captions' own words."""

import pytest

from twosource.model.article import Role
from twosource.reading.block import CREDIT, Block
from twosource.reading.credit import cut_credits, split_credit


@pytest.mark.parametrize(
    ("words", "credit"),
    [
        ("Smoke over the quay on Monday evening.", "Photograph: Mira Stan"),
        ("Smoke over the quay on Monday evening.", "(AP Photo/Mira Stan)"),
        ("Soldiers stand guard at the old gate", "[File: AFP]"),
        ("Divers search the harbour.", "Mira Stan/Getty Images"),
        ("Divers search the harbour.", "Mira J. Stan/AFP via Getty Images"),
        ("Divers search the harbour.", "Mira Stan for Example Weekly"),
        ("Divers search the harbour", "AP Photo/Mira Stan, File"),
        ("Divers search the harbour.", "REUTERS/Mira Stan"),
        ("Divers search the harbour.", "© Mira Stan"),
        ("Divers search the harbour.", "(Photo by Mira Stan/Example Pictures for Harbour Aid)"),
        ("", "Photo: Mira Stan"),
        ("", "Image copyright Getty Images"),
        ("", "Mira Stan/AFP"),
        ("", "Reuters"),
    ],
)
def test_a_credit_is_parted_from_the_words(words: str, credit: str) -> None:
    assert split_credit(f"{words} {credit}".strip()) == (words, credit)


@pytest.mark.parametrize(
    "caption",
    [
        "The minister, right, spoke in Lima to Dr. Mira Stan",
        "Image caption Mira Stan has led the port since May",
        "Photo: Mira Stan, left, opens the new bridge in Lima",
        "The woman in a photo by the gate (second from left) was found on Monday.",
        "The bridge was closed (and stayed so for a week).",
        "The quay at noon. Mira Stan sells fish there.",
        "Mira Stan in Lima in 2002.",
    ],
)
def test_a_caption_keeps_its_own_words(caption: str) -> None:
    assert split_credit(caption) == (caption, "")


def test_the_credit_becomes_a_dropped_block() -> None:
    caption = Block("Divers search the harbour. Photo: Mira Stan", Role.CAPTION)
    assert cut_credits([caption]) == (
        Block("Divers search the harbour.", Role.CAPTION),
        Block("Photo: Mira Stan", None, CREDIT),
    )


def test_a_caption_that_is_only_a_credit_is_dropped() -> None:
    assert cut_credits([Block("Photo: Mira Stan", Role.CAPTION)]) == (Block("Photo: Mira Stan", None, CREDIT),)


def test_paragraphs_are_left_alone() -> None:
    body = Block("The picture was taken that day. Photo: Mira Stan", Role.BODY)
    assert cut_credits([body]) == (body,)


@pytest.mark.parametrize("opening", ["Reuters", "AP:Associated Press", "Getty Images"])
def test_a_caption_among_the_paragraphs_opens_with_its_credit(opening: str) -> None:
    words = "The ferry was towed to Vik by two tugs after its engine failed in the storm off Lunde in March 2014"
    blocks = Block("The ferry is back.", Role.BODY), Block(f"{opening} {words}", Role.BODY)
    assert cut_credits(blocks) == (blocks[0], Block(words, Role.CAPTION), Block(opening, None, CREDIT))


@pytest.mark.parametrize(
    "line",
    [
        "Reuters reported that the ferry was towed to Vik by two tugs after its engine failed in the storm off Lunde",
        "Reuters The ferry was towed to Vik by two tugs after its engine failed in the storm off Lunde in March 2014.",
    ],
)
def test_what_an_agency_says_and_a_whole_sentence_are_no_such_caption(line: str) -> None:
    blocks = Block("The ferry is back.", Role.BODY), Block(line, Role.BODY)
    assert cut_credits(blocks) == blocks


@pytest.mark.parametrize("credit", ["REUTERS/Mira Stan", "Photo by Mira Stan", "Photograph: Mira Stan"])
def test_a_paragraph_that_ends_with_a_photographer_is_a_caption(credit: str) -> None:
    words = "A ferry lies off Lunde after the storm, March 4, 2014."
    blocks = Block("The ferry is back.", Role.BODY), Block(f"{words} {credit}", Role.BODY)
    assert cut_credits(blocks) == (blocks[0], Block(words, Role.CAPTION), Block(credit, None, CREDIT))


@pytest.mark.parametrize("end", ["Reuters/AFP", "(AP)", "© Example Media", "Mira Stan for the ferry company said so."])
def test_a_paragraph_that_ends_with_an_agency_is_the_storys(end: str) -> None:
    blocks = Block("The ferry is back.", Role.BODY), Block(f"It sails again on Friday. {end}", Role.BODY)
    assert cut_credits(blocks) == blocks


def test_labels_before_a_caption_are_its_credit() -> None:
    words, labels = "The line advised that no ferry would sail", "Image copyright Mira Stan Image caption"
    blocks = Block("The ferry is back.", Role.BODY), Block(f"{labels} {words}", Role.BODY)
    assert cut_credits(blocks) == (blocks[0], Block(words, Role.CAPTION), Block(labels, None, CREDIT))


@pytest.mark.parametrize(
    ("text", "words", "credit"),
    [
        ("Rowers cheer below the old pier (Getty Images)", "Rowers cheer below the old pier", "(Getty Images)"),
        ("The tower on its barge. (Photo: Harbour Aid via Lunde Post)", "The tower on its barge.", None),
        ("Getty Images Rowers cheer below the pier", "Rowers cheer below the pier", "Getty Images"),
    ],
)
def test_a_paragraph_with_the_credit_of_a_picture_is_its_caption(text: str, words: str, credit: str | None) -> None:
    story = Block("A ferry struck the pier on Monday.", Role.BODY)
    assert cut_credits((story, Block(text, Role.BODY))) == (
        story,
        Block(words, Role.CAPTION),
        Block(credit or "(Photo: Harbour Aid via Lunde Post)", None, CREDIT),
    )


@pytest.mark.parametrize(
    "credit", ["Mira Stan/WireImage via Getty Images", "Image source: Mira Stan", "Photo: Mira Stan"]
)
def test_a_credit_alone_among_the_paragraphs_is_no_text(credit: str) -> None:
    story = Block("A ferry struck the pier on Monday.", Role.BODY)
    assert cut_credits((story, Block(credit, Role.BODY))) == (story, Block(credit, None, CREDIT))


@pytest.mark.parametrize(
    "text",
    ["The ferry struck the pier, its owner said (Reuters)", "Reuters", "The port (photo).", "Courtesy of Harbour News"],
)
def test_the_source_of_a_report_makes_no_caption(text: str) -> None:
    blocks = (Block("A ferry struck the pier on Monday.", Role.BODY), Block(text, Role.BODY))
    assert cut_credits(blocks) == blocks
