"""Definitions by direction of travel: `readOnly`, `writeOnly`, files in forms."""

from __future__ import annotations

from pathlib import Path

import pytest
from ir_reading import Built, reader
from specloom import ir
from specloom.build.directions import Travel

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


PARTS = """
    paths:
      /pets:
        put:
          requestBody:
            content:
              multipart/form-data:
                schema:
                  allOf: [{$ref: '#/components/schemas/Parts'}]
                encoding: {jpeg: {contentType: image/jpeg}}
          responses: {}
    components:
      schemas:
        Png: {type: string, contentMediaType: image/png}
        Parts:
          type: object
          properties:
            png: {$ref: '#/components/schemas/Png'}
            pngs: {type: array, items: {$ref: '#/components/schemas/Png'}}
            jpeg: {type: string, contentMediaType: image/png}
            page: {type: string, contentMediaType: text/html}
            inside: {type: string, contentMediaType: image/png, contentEncoding: base64}
            raw: {type: string, contentEncoding: binary}
            anything: {}
            table: {contentMediaType: text/csv}
            all: {type: array, items: {}}
            note: {type: string}
          additionalProperties: {type: string, contentMediaType: application/pdf}
"""


def test_a_part_with_a_media_type_or_without_a_type_is_a_file(tmp_path: Path) -> None:
    built = reader(tmp_path)(PARTS)
    sent = built.by_id(f"{SCHEMAS}/Parts@multipart")
    assert isinstance(sent, ir.Model)
    assert {known.wire: known.type for known in sent.properties} == {
        "png": ir.Binary(),
        "pngs": ir.Array(ir.Binary()),
        "jpeg": ir.Binary(),
        "page": ir.String(),
        "inside": ir.String(),
        "raw": ir.Binary(),
        "anything": ir.Binary(),
        "table": ir.Binary(),
        "all": ir.Array(ir.Binary()),
        "note": ir.String(),
    }
    assert sent.additional == ir.Binary()
    body = built.operation("PUT /pets").body
    assert body is not None
    assert {part.property: part.content_types for part in body.contents[0].parts} == {
        "png": ("image/png",),
        "pngs": ("image/png",),
        "jpeg": ("image/jpeg",),
        "table": ("text/csv",),
    }


def test_before_3_1_a_part_without_a_type_is_anything(tmp_path: Path) -> None:
    text = PARTS.replace("{$ref: '#/components/schemas/Png'}", "{type: string, format: binary}")
    sent = reader(tmp_path)(text, "3.0").by_id(f"{SCHEMAS}/Parts@multipart")
    assert isinstance(sent, ir.Model)
    types = {known.wire: known.type for known in sent.properties}
    assert (types["pngs"], types["jpeg"]) == (ir.Array(ir.Binary()), ir.String())
    assert types["anything"] == ir.Anything()


def test_files_may_have_any_name(tmp_path: Path) -> None:
    text = TEXT.replace(
        "{multipart/form-data: {schema: {$ref:\n            '#/components/schemas/Photo'}}}",
        "{multipart/form-data: {schema: {type: object, additionalProperties: {format: binary,"
        " type: string}}}}",
    )
    body = reader(tmp_path)(text).operation("PUT /pets").body
    assert body is not None
    assert body.contents[0].type == ir.Map(ir.Binary())


def test_a_variant_that_is_alone_is_named_as_if_it_was_none(built: Built, tmp_path: Path) -> None:
    assert built.by_id(f"{SCHEMAS}/Photo@multipart").variant == "multipart"
    inline = "{type: object, properties: {file: {type: string, format: binary}}}"
    text = TEXT.replace("{$ref:\n            '#/components/schemas/Photo'}", inline)
    other = reader(tmp_path)(text)
    body = other.operation("PUT /pets").body
    assert body is not None and isinstance(body.contents[0].type, ir.Ref)
    assert other.by_id(body.contents[0].type.id).variant == ""


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


def test_a_property_may_be_called_like_a_keyword_that_holds_data() -> None:
    schema = {"properties": {"const": {"readOnly": True}, "enum": {"$ref": "flagged"}}}
    travel = Travel({"flagged": {"readOnly": True}}, "readOnly", "request")
    assert travel.matters({"properties": {"const": {"readOnly": True}}})
    assert travel.matters({"properties": {"enum": {"$ref": "flagged"}}})
    assert travel.relaxed(schema) == {"properties": {}}
    assert not travel.matters({"const": {"readOnly": True, "$ref": "flagged"}})
