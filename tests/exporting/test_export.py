"""Each export, opened with the tool that its users would open it with."""

import json
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path

import geopandas
import hxl
import pandas as pd
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet
from pyld import jsonld

import twosource as ts
from twosource.errors import UsageError
from twosource.exporting import ExportFormat, export
from twosource.exporting.cells import STARTERS, shield, write_csv
from twosource.exporting.conflict import ACLED_TYPES

PAGES = Path(__file__).parents[2] / "examples" / "pages"
TEXT = (ExportFormat.CSV, ExportFormat.HXL, ExportFormat.ACLED, ExportFormat.UCDP)
pytestmark = [
    pytest.mark.model,
    # rdflib's own reader of JSON-LD uses what rdflib has deprecated.
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
]


@pytest.fixture(scope="module")
def dossier():
    return ts.brief([PAGES])


@pytest.fixture(scope="module")
def hostile(dossier):
    """The same story, told by an outlet that would run a program on the reader's machine."""
    articles = tuple(replace(one, outlet="=cmd|' /C calc'!A0", title="@SUM(1+1)") for one in dossier.articles)
    findings = tuple(replace(one, outlets=("-2+3", "\t=1"), value="=1+1") for one in dossier.findings)
    return replace(dossier, articles=articles, findings=findings)


@pytest.mark.parametrize("to", ExportFormat)
def test_it_is_the_same_each_time(dossier, to):
    assert export(dossier, to) == export(dossier, to) != b""


def test_an_unknown_format_is_told(dossier):
    with pytest.raises(UsageError, match="geojson"):
        export(dossier, "docx")


def test_csv_opens_in_pandas_with_a_row_for_each_statement(dossier):
    frame = pd.read_csv(BytesIO(export(dossier, "csv")))
    assert list(frame["id"]) == [statement.id for statement in dossier.statements]


def test_parquet_opens_in_pyarrow_with_numbers_as_numbers(dossier):
    table = parquet.read_table(BytesIO(export(dossier, "parquet")))
    lows = [row["low"] for row in table.to_pylist() if row["kind"] == "figure"]
    assert lows == [figure.low for figure in dossier.statements.figures]


def test_jsonl_is_one_document_a_line(dossier):
    lines = [json.loads(line) for line in export(dossier, "jsonl").splitlines()]
    assert {line["kind"] for line in lines} >= {"figure", "event", "office", "commitment"}


def test_geojson_opens_in_geopandas_with_longitude_first(dossier):
    frame = geopandas.read_file(BytesIO(export(dossier, "geojson")))
    port = frame[frame["place"] == "Constanţa"].geometry.iloc[0]
    assert (round(port.x), round(port.y)) == (29, 44)


@pytest.fixture(scope="module")
def entities(dossier):
    library = pytest.importorskip("followthemoney", reason="followthemoney needs ICU to be built")
    found = [json.loads(line) for line in export(dossier, "ftm").splitlines()]
    for entity in found:
        library.model.get_proxy(entity).schema.validate(entity)
    return found


@pytest.fixture(scope="module")
def graph(dossier):
    return rdflib.Graph().parse(data=export(dossier, "jsonld"), format="json-ld")


class TestFollowTheMoney:
    def test_every_entity_is_valid(self, entities):
        assert {entity["schema"] for entity in entities} >= {"Article", "Person", "Event", "Occupancy", "Note"}

    def test_no_value_is_lost_to_the_library(self, entities):
        from followthemoney import model  # noqa: PLC0415 - it is not on every machine

        for entity in entities:
            proxy = model.get_proxy(entity, cleaned=False)
            for name, values in entity["properties"].items():
                assert len(proxy.get(name)) == len(values), (entity["schema"], name, values)


class TestJsonLd:
    def ask(self, graph, query):
        names = {
            "oa": "http://www.w3.org/ns/oa#",
            "prov": "http://www.w3.org/ns/prov#",
            "schema": "https://schema.org/",
        }
        return list(graph.query(query, initNs=names))

    def test_it_expands_without_fetching_anything(self, dossier):
        def refuse(url, _options):
            raise AssertionError(url)

        expanded = jsonld.expand(json.loads(export(dossier, "jsonld")), {"documentLoader": refuse})
        assert len(expanded) > len(dossier.statements.figures)

    def test_each_annotation_quotes_its_article_verbatim(self, dossier, graph):
        rows = self.ask(
            graph,
            "SELECT ?source ?start ?end ?exact WHERE { ?a oa:hasTarget ?t . ?t oa:hasSource ?source ; "
            "oa:hasSelector ?p, ?q . ?p oa:start ?start ; oa:end ?end . ?q oa:exact ?exact }",
        )
        texts = {f"urn:twosource:{article.id}": article.text for article in dossier.articles}
        assert rows
        assert all(texts[str(source)][int(start) : int(end)] == str(exact) for source, start, end, exact in rows)

    def test_each_statement_was_quoted_from_an_article(self, dossier, graph):
        rows = self.ask(graph, "SELECT ?s WHERE { ?s prov:wasQuotedFrom ?a . ?a a schema:NewsArticle }")
        assert {str(row[0]) for row in rows} == {f"urn:twosource:{one.id}" for one in dossier.statements}

    def test_each_finding_has_a_claim_review_with_its_reason(self, dossier, graph):
        rows = self.ask(
            graph,
            "SELECT ?why WHERE { ?r a schema:ClaimReview ; schema:reviewRating [ schema:ratingExplanation ?why ] }",
        )
        assert sorted(str(row[0]) for row in rows) == sorted(finding.reason for finding in dossier.findings)


class TestHxl:
    def test_libhxl_finds_it_valid(self, dossier):
        with hxl.data(BytesIO(export(dossier, "hxl")), hxl.InputOptions(allow_local=True)) as data:
            assert hxl.validate(data.cache())

    def test_the_dead_stand_in_their_column(self, dossier):
        with hxl.data(BytesIO(export(dossier, "hxl")), hxl.InputOptions(allow_local=True)) as data:
            dead = [row.get("#affected+killed") for row in data if row.get("#affected+killed")]
        assert dead == ["18", "1"]


def test_acled_rows_have_known_types_and_iso_numbers(dossier):
    frame = pd.read_csv(BytesIO(export(dossier, "acled")), dtype={"iso": str})
    assert set(frame["sub_event_type"]) <= set(ACLED_TYPES)
    assert set(frame["iso"].dropna()) <= {"642"}


def test_ucdp_rows_have_low_best_and_high_in_order(dossier):
    frame = pd.read_csv(BytesIO(export(dossier, "ucdp")))
    assert ((frame["low"] <= frame["best"]) & (frame["best"] <= frame["high"])).all()
    assert "interior ministry of Romania" in frame["source_original"].iloc[0]


def test_ucdp_leaves_a_day_empty_that_is_only_the_day_of_a_toll(dossier):
    frame = pd.read_csv(BytesIO(export(dossier, "ucdp")))
    assert frame[["date_start", "date_end"]].isna().all(axis=None)


def test_ucdp_names_the_count_that_includes_another(dossier):
    frame = pd.read_csv(BytesIO(export(dossier, "ucdp")))
    assert frame["part_of"].fillna("").tolist() == ["", frame["id"].iloc[0]]


def test_those_missing_in_a_town_stand_at_the_town(dossier):
    with hxl.data(BytesIO(export(dossier, "hxl")), hxl.InputOptions(allow_local=True)) as data:
        (missing,) = [row for row in data if "missing" in row.get("#indicator+name")]
    assert (missing.get("#loc+name"), missing.get("#loc+type")) == ("Constanţa", "city")


def test_plover_lines_have_what_the_manual_requires(dossier):
    lines = [json.loads(line) for line in export(dossier, "plover").splitlines()]
    assert lines
    assert all({"id", "date", "actor", "event"} <= set(line) for line in lines)


@pytest.mark.parametrize("to", TEXT)
def test_no_cell_starts_a_formula(hostile, to):
    frame = pd.read_csv(BytesIO(export(hostile, to)), dtype=str, keep_default_na=False, header=None)
    cells = [cell for column in frame for cell in frame[column] if not _is_number(cell)]
    assert not [cell for cell in cells if cell.lstrip(" ").startswith(STARTERS)]


def _is_number(cell):
    try:
        float(cell)
    except ValueError:
        return False
    return True


@given(st.text(max_size=30))
def test_any_text_is_shielded_and_survives(text):
    cell = shield(text)
    assert not cell.lstrip(" ").startswith(STARTERS)
    frame = pd.read_csv(StringIO(write_csv(["a", "b"], [{"a": text, "b": 1}])), dtype=str, keep_default_na=False)
    assert len(frame) == 1
