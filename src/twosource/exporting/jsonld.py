"""JSON-LD: where each line comes from, in PROV-O, W3C Web Annotation and schema.org.

Articles are schema:NewsArticle, statements prov:Entity that were quoted from them, each with an oa:Annotation that
points at its words; findings are derived from statements. A correction of a figure is prov:wasRevisionOf, a retraction
an invalidation; a claim judged by independent origins is a schema:ClaimReview. schema.org has no relation between
claims: `ts:verdict` is ours.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from twosource.model.article import Article
from twosource.model.finding import Finding, Verdict
from twosource.model.record import Record
from twosource.model.span import Evidence
from twosource.model.statement import Figure, Statement, Status

OURS = "https://w3id.org/twosource/terms#"
CONTEXT: dict[str, object] = {
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "schema": "https://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "ts": OURS,
    "id": "@id",
    "type": "@type",
}
"""Whole, so that nothing has to be fetched to read the document."""
AROUND = 32
"""Characters before and after a quote that tell it from others of the same words."""
RATED = {
    Verdict.CORROBORATED: 5,
    Verdict.SINGLE_ORIGIN: 3,
    Verdict.DISPUTED: 2,
    Verdict.REVISED: 2,
    Verdict.RETRACTED: 1,
}
"""What a verdict is on the scale of one to five that a ClaimReview needs; its name stands beside it."""

Node = dict[str, object]


def to_jsonld(record: Record) -> str:
    """The dossier as one JSON-LD document."""
    graph = [*_list_nodes(record)]
    return json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def name_resource(id: str) -> str:
    """The IRI of something of ours."""
    return f"urn:twosource:{id}"


def _list_nodes(record: Record) -> Iterator[Node]:
    articles = {article.id: article for article in record.articles}
    yield {
        "id": name_resource(record.id),
        "type": ["prov:Entity", "schema:Report"],
        "schema:name": record.title,
        "prov:wasDerivedFrom": [_ref(article) for article in articles],
    }
    yield from (_article(article) for article in record.articles)
    revised = {one.revised_to: one.id for one in record.statements.figures if one.revised_to}
    for statement in record.statements:
        yield _statement(statement, revised)
        for number, evidence in enumerate(statement.evidence):
            yield _annotation(statement, number, evidence, articles[evidence.article])
    for finding in record.findings:
        yield _finding(finding)
        yield from (_origin(origin.id, origin.name) for origin in finding.origins)
        yield _claim_review(finding)


def _ref(id: str) -> Node:
    return {"id": name_resource(id)}


def _article(article: Article) -> Node:
    node: Node = {
        "id": name_resource(article.id),
        "type": ["prov:Entity", "schema:NewsArticle"],
        "schema:headline": article.title,
        "schema:publisher": {"type": "schema:Organization", "schema:name": article.source_name},
        "schema:author": [{"type": "schema:Person", "schema:name": name} for name in article.bylines],
        "schema:datePublished": article.published.value,
        "schema:inLanguage": article.language,
        "schema:url": article.url,
        "schema:dateline": article.dateline.place if article.dateline else None,
    }
    if article.reprint_of:
        node["prov:hadPrimarySource"] = _agent(article.reprint_of.outlet)
    return _drop_empty(node)


def _agent(name: str) -> Node:
    return {"type": "prov:Agent", "schema:name": name}


def _origin(id: str, name: str) -> Node:
    return {"id": name_resource(id), "type": "prov:Agent", "schema:name": name}


def _statement(statement: Statement, revised: dict[str, str]) -> Node:
    evidence = statement.evidence[0]
    node: Node = {
        "id": name_resource(statement.id),
        "type": ["prov:Entity", "schema:Claim"],
        "schema:text": evidence.quote,
        "prov:wasQuotedFrom": _ref(evidence.article),
        "prov:wasAttributedTo": _agent(statement.attributed_to.text) if statement.attributed_to else None,
        "ts:modality": statement.modality.value,
        "ts:status": statement.status.value,
        "ts:confidence": {"@value": str(statement.confidence), "@type": "xsd:decimal"},
    }
    if isinstance(statement, Figure):
        node |= {"ts:measure": statement.measure.value, "ts:low": statement.low, "ts:high": statement.high}
    if statement.id in revised:
        node["prov:wasRevisionOf"] = _ref(revised[statement.id])
    if statement.status is Status.RETRACTED:
        node["prov:wasInvalidatedBy"] = {"type": "prov:Activity", "schema:name": "retraction"}
    return _drop_empty(node)


def _annotation(statement: Statement, number: int, evidence: Evidence, article: Article) -> Node:
    """W3C Web Annotation: the position is quick, the quote survives edits."""
    text = article.text
    return {
        "id": f"{name_resource(statement.id)}:evidence:{number}",
        "type": "oa:Annotation",
        "oa:hasBody": _ref(statement.id),
        "oa:motivatedBy": {"id": "oa:identifying"},
        "oa:hasTarget": {
            "type": "oa:SpecificResource",
            "oa:hasSource": _ref(article.id),
            "oa:hasSelector": [
                {"type": "oa:TextPositionSelector", "oa:start": evidence.start, "oa:end": evidence.end},
                {
                    "type": "oa:TextQuoteSelector",
                    "oa:exact": evidence.quote,
                    "oa:prefix": text[max(0, evidence.start - AROUND) : evidence.start],
                    "oa:suffix": text[evidence.end : evidence.end + AROUND],
                },
            ],
        },
    }


def _finding(finding: Finding) -> Node:
    return _drop_empty(
        {
            "id": name_resource(finding.id),
            "type": ["prov:Entity", "ts:Finding"],
            "schema:name": finding.question,
            "schema:text": finding.value,
            "ts:verdict": finding.verdict.value,
            "ts:low": finding.low,
            "ts:best": finding.best,
            "ts:high": finding.high,
            "ts:independentOrigins": finding.independent_origins,
            "ts:reason": finding.reason,
            "prov:wasDerivedFrom": [_ref(one) for one in finding.statements],
            "prov:wasAttributedTo": [_ref(origin.id) for origin in finding.origins],
        }
    )


def _claim_review(finding: Finding) -> Node:
    said = f"{finding.question}: {finding.value}" if finding.value else finding.question
    appearance = sorted({evidence.article for evidence in finding.evidence})
    return {
        "id": f"{name_resource(finding.id)}:review",
        "type": "schema:ClaimReview",
        "schema:claimReviewed": said,
        "schema:itemReviewed": {
            "type": "schema:Claim",
            "schema:text": said,
            "schema:appearance": [_ref(article) for article in appearance],
        },
        "schema:reviewRating": {
            "type": "schema:Rating",
            "schema:ratingValue": RATED[finding.verdict],
            "schema:bestRating": 5,
            "schema:worstRating": 1,
            "schema:alternateName": finding.verdict.value.replace("_", " "),
            "schema:ratingExplanation": finding.reason,
        },
        "prov:wasDerivedFrom": _ref(finding.id),
    }


def _drop_empty(node: Node) -> Node:
    return {name: value for name, value in node.items() if value is not None and value != []}
