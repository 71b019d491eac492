"""Types as values, in the declarations of operations: what type checkers accept there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from specloom.config import Config
from specloom.pipeline import weave

DOCUMENT = """
openapi: 3.1.0
info: {title: Values, version: "1"}
paths:
  /x:
    get:
      parameters: [{name: x, in: query, schema: SCHEMA}]
      responses: {"204": {description: Done.}}
components:
  schemas:
    Model: {type: object, properties: {x: {type: string}}}
    Alias: {type: string, enum: [a, b]}
"""


@pytest.mark.parametrize(
    ("schema", "spelled"),
    [
        ("{type: [string, 'null'], format: date-time}", "Union[DateTime, None]"),
        ("{type: [integer, string], minimum: 3}", "Union[Annotated[Integer, Range(minimum=3)], str]"),  # noqa: E501
        (
            "{anyOf: [{$ref: '#/components/schemas/Alias'}, {type: 'null'}]}",
            "Union[models.Alias, None]",
        ),
        ("{anyOf: [{$ref: '#/components/schemas/Model'}, {type: 'null'}]}", "models.Model | None"),
        ("{type: [array, 'null'], items: {type: integer}}", "list[Integer] | None"),
        ("{type: [string, 'null']}", "str | None"),
    ],
)  # fmt: skip
def test_a_bar_stands_between_classes_only(tmp_path: Path, schema: str, spelled: str) -> None:
    """An `Annotated[…] | None` is no value to pyright."""
    spec = tmp_path / "openapi.yaml"
    spec.write_text(DOCUMENT.replace("SCHEMA", schema), "utf-8")
    targets = ("models", "operations")
    config = Config(spec=spec, output=tmp_path, package="values", targets=targets, cache=None)
    text = weave(config, lambda stage: None).tree.files["operations/default.py"]
    assert f"lambda: {spelled}" in re.sub(r"\s+", " ", text)
