"""Nothing is dropped silently: a document that uses every field of OpenAPI 3.2."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from specloom.build import build
from specloom.document import Node, open_document
from specloom.show import as_json
from specloom.validate import validate

CASE = Path(__file__).parent / "cases" / "every_field" / "spec.yaml"
# Fields that say how to read others.
STRUCTURE = ("openapi", "$self", "jsonSchemaDialect", "$ref", "type")


def leaves(node: Node) -> Iterator[Node]:
    """Every text of a document."""
    for _, member in node.items():
        yield from leaves(member)
    for element in node.elements():
        yield from leaves(element)
    if isinstance(node.value, str):
        yield node


@pytest.fixture(scope="module")
def root() -> Node:
    return open_document(CASE)


def test_the_document_is_valid(root: Node) -> None:
    assert {found.severity for found in validate(root)} == {"info"}


def test_every_text_is_in_the_api_or_told_of(root: Node) -> None:
    api, found = build(root)
    shown = json.dumps(as_json(api))
    told = [finding.pointer for finding in (*validate(root), *found)]
    lost = [
        leaf.pointer
        for leaf in leaves(root)
        if leaf.pointer.rpartition("/")[2] not in STRUCTURE
        and json.dumps(leaf.value)[1:-1] not in shown
        and not any(f"{leaf.pointer}/".startswith(f"{pointer}/") for pointer in told)
    ]
    # The first of its kind stands for all.
    assert lost == [
        "/components/responses/Thing/content/application~1json/examples/two/summary",
    ]
