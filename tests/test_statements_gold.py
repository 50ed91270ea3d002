"""The gold of offices, restrictions and commitments is sane, and its scorer counts as it says."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

import pytest
from bench.corpora import rows
from bench.statements_gold import KINDS, PARTS, SENTENCES, available, count, labels, load, load_sentences
from bench.statements_score import Predictions, Row, Tally, read_article, score, to_scores
from bench.table import Score

from twosource.model.statement import OfficeChange, RestrictionKind

SPANS = {
    "offices": ("person", "role", "body"),
    "restrictions": ("trigger", "place"),
    "commitments": ("who", "cue", "what", "condition"),
}
STATUSES = {"in force", "planned", "lifted", "ended"}
COMMITMENT_KINDS = {"promise", "plan", "deadline", "order", "expectation"}

needs_corpora = pytest.mark.skipif(not available(), reason="the corpora are not here")

TEXT = (
    "Mayor Ana Ruiz of Port Ilo closed the harbour on Friday. Governor Tom Beck, who resigned in May, "
    "vowed to reopen the road by Sunday if the rain stops.\nA curfew holds from 20:00 to 06:00."
)


def at(words: str) -> list[int]:
    """Where the words first stand in the text."""
    start = TEXT.index(words)
    return [start, start + len(words)]


def office(person: str, role: str, **fields: Any) -> dict[str, Any]:
    unknown = {"body": None, "country": None, "acting": False, "former": False, "change": "holds"}
    dates = {"from": None, "to": None}
    return {**unknown, **dates, "person": at(person), "role": at(role), "mentions": [at(person)], **fields}


def restriction(kind: str, trigger: str, **fields: Any) -> dict[str, Any]:
    unknown = {"place": None, "hours": None, "from": None, "to": None, "status": "in force"}
    return {**unknown, "kind": kind, "trigger": at(trigger), "mentions": [at(trigger)], **fields}


def commitment(what: str, **fields: Any) -> dict[str, Any]:
    unknown = {"who": None, "due": None, "condition": None, "kind": "promise", "negative": False}
    return {**unknown, "cue": None, "what": at(what), "mentions": [at(what)], **fields}


def tally(kind: str, gold: list[dict[str, Any]], found: list[dict[str, Any]], **row: Any) -> Tally:
    """The tally of one kind on the text above."""
    whole = {"id": "own", "text": TEXT, "skipped": [], **{key: [] for key in KINDS}, kind: gold, **row}
    return score([whole], lambda _: {kind: found})[kind]


RUIZ = office("Ana Ruiz", "Mayor", body=at("Port Ilo"))
REOPEN = commitment(
    "reopen the road by Sunday",
    who=at("Tom Beck"),
    due={"earliest": "2024-05-03", "latest": "2024-05-05"},
    condition=at("if the rain stops"),
)


@pytest.mark.parametrize(
    ("guess", "matched"),
    [
        pytest.param({"person": at("Ana Ruiz"), "role": at("Mayor")}, 1, id="the same spans"),
        pytest.param({"person": "Ruiz", "role": "mayor"}, 1, id="the last name and the role as words"),
        pytest.param({"person": "Ana", "role": "the mayor"}, 1, id="a part of the name"),
        pytest.param({"person": "Ana Ruiz", "role": "governor"}, 0, id="another role"),
        pytest.param({"person": "Tom Beck", "role": "Mayor"}, 0, id="another person"),
    ],
)
def test_an_office_matches_by_person_and_role(guess: dict[str, Any], matched: int) -> None:
    assert tally("offices", [RUIZ], [guess]).matched == matched


def test_a_short_form_of_a_role_agrees_with_the_long_one() -> None:
    assert tally("offices", [office("Tom Beck", "Governor")], [{"person": "Beck", "role": "Gov."}]).matched == 1


def test_an_office_told_twice_counts_once() -> None:
    found = tally("offices", [RUIZ], [{"person": "Ana Ruiz", "role": "Mayor"}, {"person": "Ruiz", "role": "Mayor"}])
    assert (found.predicted, found.precision) == (1, 1.0)


def test_of_two_offices_with_one_role_the_one_with_the_same_body_is_taken() -> None:
    gold = [office("Ana Ruiz", "Mayor", body=at("harbour")), RUIZ]
    guesses = [{"person": "Ruiz", "role": "mayor", "body": body} for body in ("Port Ilo", "harbour")]
    assert tally("offices", gold, guesses).fields["body"].accuracy == 1.0


def test_a_field_that_neither_gives_is_right_but_not_named() -> None:
    share = tally("offices", [RUIZ], [{"person": "Ruiz", "role": "mayor"}]).fields["country"]
    assert (share.accuracy, share.named) == (1.0, 0)


def test_a_wrong_field_leaves_the_match() -> None:
    found = tally("offices", [RUIZ], [{"person": "Ruiz", "role": "mayor", "change": "resigned"}])
    assert (found.f1, found.fields["change"].accuracy) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("guess", "matched"),
    [
        pytest.param({"kind": "closure", "trigger": at("closed")}, 1, id="the trigger"),
        pytest.param({"kind": "closure", "trigger": at("harbour")}, 1, id="the same sentence"),
        pytest.param({"kind": "closure", "sentence": [0, 56]}, 1, id="the sentence as a span"),
        pytest.param({"kind": "ban", "trigger": at("closed")}, 0, id="another kind"),
        pytest.param({"kind": "closure", "trigger": at("reopen")}, 0, id="another sentence"),
    ],
)
def test_a_restriction_matches_by_kind_and_sentence(guess: dict[str, Any], matched: int) -> None:
    assert tally("restrictions", [restriction("closure", "closed")], [guess]).matched == matched


def test_hours_and_place_of_a_restriction_are_fields() -> None:
    gold = [restriction("curfew", "curfew", hours="20:00-06:00", place=at("Port Ilo"))]
    found = tally("restrictions", gold, [{"kind": "curfew", "trigger": at("curfew"), "hours": "20:00-06:00"}])
    assert (found.fields["hours"].named_accuracy, found.fields["place"].named_accuracy) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("what", "matched"),
    [
        pytest.param(at("reopen the road"), 1, id="a part of it"),
        pytest.param(at("vowed to reopen the road by Sunday if the rain stops"), 1, id="all of it and more"),
        pytest.param(at("vowed to reopen"), 0, id="less than half of the shorter"),
        pytest.param([0, len(TEXT)], 0, id="begins in another sentence"),
    ],
)
def test_a_commitment_matches_by_half_of_the_shorter_in_its_sentence(what: list[int], matched: int) -> None:
    assert tally("commitments", [REOPEN], [{"what": what}]).matched == matched


@pytest.mark.parametrize(
    ("due", "right"),
    [
        ({"earliest": "2024-05-03", "latest": "2024-05-05"}, 1),
        ({"earliest": None, "latest": "2024-05-05"}, 1),
        ({"earliest": "2024-05-03", "latest": "2024-05-06"}, 0),
        (None, 0),
    ],
)
def test_a_due_date_is_right_when_its_last_day_is(due: dict[str, Any] | None, right: int) -> None:
    found = tally("commitments", [REOPEN], [{"what": at("reopen the road"), "due": due}])
    assert found.fields["due"].right == right


def test_an_open_due_date_is_right_when_its_first_day_is() -> None:
    gold = commitment("reopen the road", due={"earliest": "2024-05-03", "latest": None})
    guess = {"what": gold["what"], "due": {"earliest": "2024-05-03", "latest": None}}
    assert tally("commitments", [gold], [guess]).fields["due"].right == 1


def test_a_later_mention_serves_as_well() -> None:
    gold = commitment("reopen the road", mentions=[at("reopen the road"), at("closed the harbour")])
    assert tally("commitments", [gold], [{"what": at("closed the harbour")}]).matched == 1


def test_what_stands_in_a_skipped_stretch_is_not_counted() -> None:
    assert tally("commitments", [], [{"what": at("reopen the road")}], skipped=[[57, 150]]).predicted == 0


def test_the_largest_matching_counts() -> None:
    gold = [commitment("reopen the road by Sunday"), commitment("reopen the road")]
    found = [{"what": at("reopen the road by Sunday")}, {"what": at("by Sunday")}]
    assert tally("commitments", gold, found).matched == 2


def test_a_prediction_without_a_place_is_refused_with_the_article() -> None:
    with pytest.raises(ValueError, match="own: one of the commitments has no 'what'"):
        tally("commitments", [REOPEN], [{"who": "Tom Beck"}])


def test_the_predictor_does_not_see_the_labels() -> None:
    seen: list[set[str]] = []

    def predict(row: Row) -> Predictions:
        seen.append(set(row))
        return {}

    score([{"id": "own", "text": TEXT, "skipped": [], "part": "open", **{key: [] for key in KINDS}}], predict)
    assert seen == [{"id", "url", "title", "text", "published"}]


def test_nothing_found_scores_nothing() -> None:
    found = tally("offices", [RUIZ], [])
    assert (found.precision, found.recall, found.f1) == (0.0, 0.0, 0.0)


def test_scores_carry_f1_and_fields() -> None:
    lines = to_scores("own", {"offices": tally("offices", [RUIZ], [{"person": "Ruiz", "role": "mayor"}])})
    assert Score("own", "offices, F1", 1.0) in lines
    assert Score("own", "offices, body of the matched", 0.0) in lines


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Gov. Beck left. He is ill.", ["Gov. Beck left. ", "He is ill."]),
        ("A title\nThe first line", ["A title\n", "The first line"]),
        ("A line that was\n    wrapped. Another.", ["A line that was\n    wrapped. ", "Another."]),
        ("It was 6 . 1 strong . It ended .", ["It was 6 . 1 strong . ", "It ended ."]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    starts = read_article({"text": text}).starts
    assert [text[start:end] for start, end in zip(starts, (*starts[1:], len(text)), strict=True)] == sentences


def test_gold_against_itself_is_perfect() -> None:
    found = tally("commitments", [REOPEN], [REOPEN])
    assert found.f1 == 1.0
    assert all(share.accuracy == 1.0 for share in found.fields.values())


def test_every_part_has_every_kind() -> None:
    totals = count(labels())
    marked = {(line["part"], kind) for line in labels() for kind in line["kinds"]}
    assert all(totals[at] for at in marked)
    assert {part for part, _ in marked} <= set(PARTS)


def test_an_unknown_part_is_refused() -> None:
    with pytest.raises(ValueError, match="open, kept"):
        labels("both")


def test_the_parts_keep_events_together() -> None:
    for line in (*labels("open"), *labels("kept")):
        assert line["part"] == ("open", "kept")[int(line["event_sha1"], 16) % 2], line["id"]
    sealed = {line["event_sha1"] for line in labels("sealed")}
    assert sealed.isdisjoint(line["event_sha1"] for line in labels() if line["part"] != "sealed")
    learned = {line["event_sha1"] for line in labels("learned")}
    assert learned.isdisjoint(line["event_sha1"] for line in labels("kept"))


def test_labels_use_the_vocabularies() -> None:
    for line in labels():
        assert {label["change"] for label in line["offices"]} <= set(OfficeChange)
        assert {label["kind"] for label in line["restrictions"]} <= set(RestrictionKind)
        assert {label["status"] for label in line["restrictions"]} <= STATUSES
        assert {label["kind"] for label in line["commitments"]} <= COMMITMENT_KINDS


def test_due_dates_are_in_order() -> None:
    for line in labels():
        for label in line["commitments"]:
            days = [date.fromisoformat(day) for day in (label["due"] or {}).values() if day]
            assert days == sorted(days), (line["id"], label)


def test_no_text_stands_in_the_labels() -> None:
    longest = max(len(word) for line in labels() for kind in KINDS for label in line[kind] for word in _strings(label))
    assert longest <= len("2016-01-01..2")


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [word for part in value.values() for word in _strings(part)]
    return [word for part in value for word in _strings(part)] if isinstance(value, list) else []


@needs_corpora
@pytest.mark.corpus
def test_every_span_stands_in_the_annotated_text_on_word_borders() -> None:
    for row in load():
        for kind in KINDS:
            for label in row[kind]:
                spans = [label[name] for name in SPANS[kind] if label[name]] + label["mentions"]
                for start, end in spans:
                    words = row["text"][start:end]
                    assert 0 <= start < end <= len(row["text"]), (row["id"], label)
                    assert words == words.strip(), (row["id"], words)
                    assert not row["text"][max(0, start - 1) : start + 1].isalnum() or not start, (row["id"], words)
                    assert not row["text"][end - 1 : end + 1].isalnum() or end == len(row["text"]), (row["id"], words)


@needs_corpora
@pytest.mark.corpus
def test_no_label_stands_in_a_skipped_stretch() -> None:
    for row in load():
        mentions = [at for kind in KINDS for label in row[kind] for at in label["mentions"]]
        assert not [at for at in mentions for start, end in row["skipped"] if at[0] < end and start < at[1]], row["id"]


@needs_corpora
@pytest.mark.corpus
def test_all_articles_of_the_figures_corpus_are_annotated() -> None:
    assert {row["id"] for row in rows("figures", "dev.jsonl")} <= {line["id"] for line in labels()}


@needs_corpora
@pytest.mark.corpus
def test_the_named_events_of_the_corpora_are_the_ones_that_split_the_gold() -> None:
    events = {row["id"]: row["event"] for row in rows("figures", "dev.jsonl")}
    for line in labels():
        if line["id"] in events:
            digest = hashlib.sha1(events[line["id"]].encode(), usedforsecurity=False).hexdigest()
            assert line["event_sha1"] == digest, line["id"]


@needs_corpora
@pytest.mark.corpus
def test_the_gold_scores_perfectly_against_itself() -> None:
    gold = [row for row in load() if row["part"] != "learned"]  # two of one surname there, of one rank
    known = {row["id"]: row for row in gold}
    for found in score(gold, lambda row: known[row["id"]]).values():
        assert found.f1 == 1.0
        assert all(share.accuracy == 1.0 for share in found.fields.values())


@needs_corpora
@pytest.mark.corpus
@pytest.mark.parametrize(("kind", "field"), [("commitments", "what"), ("restrictions", "trigger")])
def test_what_a_marked_sentence_states_stands_in_it(kind, field):
    lines = load_sentences(kind)
    assert lines
    for line in lines:
        for label in line[kind]:
            start, end = label[field]
            assert any(first <= start < end <= last for first, last in line["sentences"]), line["id"]


@needs_corpora
@pytest.mark.corpus
@pytest.mark.parametrize("kind", sorted(SENTENCES))
def test_no_article_of_single_sentences_is_in_another_part(kind):
    parts = {line["text_sha1"] for line in labels()}
    assert not parts & {line["text_sha1"] for line in load_sentences(kind)}
