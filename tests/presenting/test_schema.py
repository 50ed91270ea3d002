"""The published JSON Schema."""

import json

import pytest
from jsonschema import Draft202012Validator

from twosource.model.article import Listing
from twosource.presenting.schema import PUBLIC, schema


def validator(name):
    """A validator for one of the public shapes."""
    return Draft202012Validator(
        {**schema(), "$ref": f"#/$defs/{name}"}, format_checker=Draft202012Validator.FORMAT_CHECKER
    )


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(schema())


def test_a_dossier_has_the_shape(dossier):
    validator("dossier").validate(json.loads(dossier.to_json()))


def test_a_listing_has_the_shape():
    listing = Listing("a.xml#1", "https://a.example.org/", "Pier shut", "Tarn Times", "2023-05-09", None, "en", False)
    validator("listing").validate(json.loads(listing.to_json()))


def test_analyses_have_the_shape(story):
    for analysis in story[0]:
        validator("analysis").validate(json.loads(analysis.to_json()))


@pytest.mark.parametrize("name", ["figure", "attribution", "event", "office", "restriction", "commitment"])
def test_statements_have_the_shape(story, name):
    for analysis in story[0]:
        for statement in getattr(analysis, f"{name}s"):
            validator(name).validate(statement.to_dict())


def test_fields_that_are_python_words_lose_their_underscore():
    assert {"from", "to"} <= set(schema()["$defs"]["office"]["properties"])


def test_inline_fields_are_merged():
    followed = schema()["$defs"]["followed"]["properties"]
    assert {"what", "due", "state"} <= set(followed)
    assert "commitment" not in followed


def test_an_unknown_field_is_refused(dossier):
    assert not validator("dossier").is_valid({**dossier.to_dict(), "surprise": 1})


def test_a_line_without_evidence_field_is_refused():
    assert not validator("line").is_valid({"text": "x", "when": None})


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_shape_is_described(name):
    assert schema()["$defs"][name]["description"]


def test_two_calls_give_the_same():
    assert json.dumps(schema()) == json.dumps(schema())
