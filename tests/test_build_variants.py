"""Definitions by direction of travel: `readOnly`, `writeOnly`, files in forms."""

from __future__ import annotations

from pathlib import Path

import pytest
from ir_reading import Built, reader
from specloom import ir

TEXT = """
    paths:
      /pets:
        post:
          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Owner'}}}}
          responses:
            '200': {description: Ok., content: {application/json: {schema: {$ref:
              '#/components/schemas/Owner'}}}}
        put:
          requestBody: {content: {multipart/form-data: {schema: {$ref:
            '#/components/schemas/Photo'}}}}
          responses: {}
    components:
      schemas:
        Owner:
          type: object
          properties:
            pet: {$ref: '#/components/schemas/Pet'}
            home: {$ref: '#/components/schemas/Home'}
        Pet:
          type: object
          required: [id, name, pin]
          properties:
            id: {type: integer, readOnly: true}
            name: {type: string}
            pin: {type: string, writeOnly: true}
            owner: {$ref: '#/components/schemas/Owner'}
        Home:
          type: object
          properties: {street: {type: string}}
        Photo:
          type: object
          properties:
            file: {type: string, format: binary}
            more: {type: array, items: {type: string, format: binary}}
            pet: {$ref: '#/components/schemas/Pet'}
        Strict:
          type: object
          required: [id]
          properties: {id: {type: integer, readOnly: true}}
          dependentSchemas: {a: {required: [id, b]}}
        Sealed:
          unevaluatedProperties: false
          anyOf:
            - {$ref: '#/components/schemas/Pet'}
            - {type: object, required: [key], properties: {key: {type: string, writeOnly: true}}}
"""
SCHEMAS = "#/components/schemas"


@pytest.fixture
def built(tmp_path: Path) -> Built:
    return reader(tmp_path)(TEXT)


def wires(built: Built, id_: str) -> list[str]:
    model = built.by_id(id_)
    assert isinstance(model, ir.Model)
    return [known.wire for known in model.properties]


def test_what_is_sent_has_no_read_only_property(built: Built) -> None:
    body = built.operation("POST /pets").body
    assert body is not None
    assert body.contents[0].type == ir.Ref(f"{SCHEMAS}/Owner@request")
    assert wires(built, f"{SCHEMAS}/Pet@request") == ["name", "pin", "owner"]


def test_what_is_received_has_no_write_only_property(built: Built) -> None:
    response = built.operation("POST /pets").responses[0]
    assert response.contents[0].type == ir.Ref(f"{SCHEMAS}/Owner@response")
    assert wires(built, f"{SCHEMAS}/Pet@response") == ["id", "name", "owner"]


def test_the_component_keeps_all(built: Built) -> None:
    assert wires(built, f"{SCHEMAS}/Pet") == ["id", "name", "pin", "owner"]
    assert built.properties("Owner")["pet"] == ir.Ref(f"{SCHEMAS}/Pet")


def test_only_what_leads_to_a_flag_has_variants(built: Built) -> None:
    owner = built.by_id(f"{SCHEMAS}/Owner@request")
    assert isinstance(owner, ir.Model) and owner.variant == "request"
    assert [known.type for known in owner.properties] == [
        ir.Ref(f"{SCHEMAS}/Pet@request"),
        ir.Ref(f"{SCHEMAS}/Home"),
    ]
    assert f"{SCHEMAS}/Home@request" not in built.api.definitions


def test_files_are_bytes_in_a_multipart_body_and_text_elsewhere(built: Built) -> None:
    assert built.properties("Photo")["file"] == ir.String()
    sent = built.by_id(f"{SCHEMAS}/Photo@multipart")
    assert isinstance(sent, ir.Model)
    assert [known.type for known in sent.properties] == [
        ir.Binary(),
        ir.Array(ir.Binary()),
        ir.Ref(f"{SCHEMAS}/Pet@request"),
    ]


def test_a_check_does_not_require_what_is_not_sent(tmp_path: Path) -> None:
    text = TEXT.replace(
        "'#/components/schemas/Owner'}}}}\n          resp",
        "'#/components/schemas/Strict'}}}}\n          resp",
    )
    strict = reader(tmp_path)(text).by_id(f"{SCHEMAS}/Strict@request")
    assert isinstance(strict, ir.Model)
    assert strict.check == {"dependentSchemas": {"a": {"required": ["b"]}}}


def test_checks_of_types_are_for_one_direction_too(tmp_path: Path) -> None:
    built = reader(tmp_path)(TEXT.replace("schemas/Home'", "schemas/Sealed'"))
    sealed = built.by_id(f"{SCHEMAS}/Sealed@response")
    assert isinstance(sealed, ir.Alias) and isinstance(sealed.type, ir.Checked)
    assert sealed.type.schema == {
        "unevaluatedProperties": False,
        "anyOf": [
            {"$ref": f"{SCHEMAS}/Pet@response"},
            {"type": "object", "required": [], "properties": {}},
        ],
    }
    pet = built.api.schemas[f"{SCHEMAS}/Pet@response"]
    assert pet["required"] == ["id", "name"]
    assert list(pet["properties"]) == ["id", "name", "owner"]
    assert pet["properties"]["owner"] == {"$ref": f"{SCHEMAS}/Owner@response"}
