"""Documents of many files become one file with the same meaning."""

import json
from pathlib import Path
from typing import Any

from specloom.bundle import bundle
from specloom.document import open_document

ROOT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Zoo", "version": "1"},
    "paths": {"/animals": {"$ref": "paths/animals.json"}},
    "components": {
        "schemas": {"Animal": {"$ref": "schemas.json#/Animal"}, "Tag": {"type": "string"}}
    },
}
PATHS: dict[str, Any] = {
    "get": {
        "responses": {
            "200": {
                "description": "All",
                "content": {
                    "application/json": {
                        "schema": {"type": "array", "items": {"$ref": "../schemas.json#/Animal"}},
                        "example": [{"$ref": "not a reference"}],
                    }
                },
            }
        }
    }
}
SCHEMAS: dict[str, Any] = {
    "Animal": {
        "oneOf": [{"$ref": "#/Cat"}, {"$ref": "#/Tag"}],
        "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/Cat", "v1.2": "v1.2"}},
    },
    "Cat": {
        "type": "object",
        "properties": {
            "kind": {"const": "cat"},
            "prey": {"$ref": "#/Animal"},
            "tag": {"$ref": "root.json#/components/schemas/Tag"},
        },
    },
    "Tag": {"type": "object", "required": ["kind"]},
}


def bundled(folder: Path) -> Any:
    (folder / "paths").mkdir()
    for name, value in {"root": ROOT, "paths/animals": PATHS, "schemas": SCHEMAS}.items():
        (folder / f"{name}.json").write_text(json.dumps(value))
    return bundle(open_document(folder / "root.json"))


def test_every_reference_leads_into_the_bundle(tmp_path: Path) -> None:
    schemas = bundled(tmp_path)["components"]["schemas"]

    assert schemas["Animal"]["oneOf"] == [
        {"$ref": "#/components/schemas/Cat"},
        {"$ref": "#/components/schemas/schemas.Tag"},
    ]
    assert schemas["Cat"]["properties"] == {
        "kind": {"const": "cat"},
        "prey": {"$ref": "#/components/schemas/Animal"},
        "tag": {"$ref": "#/components/schemas/Tag"},
    }


def test_a_name_that_is_taken_gets_the_file_as_context(tmp_path: Path) -> None:
    schemas = bundled(tmp_path)["components"]["schemas"]

    assert schemas["Tag"] == {"type": "string"}
    assert schemas["schemas.Tag"] == {"type": "object", "required": ["kind"]}


def test_path_items_stand_where_they_are_used(tmp_path: Path) -> None:
    answer = bundled(tmp_path)["paths"]["/animals"]["get"]["responses"]["200"]
    content = answer["content"]["application/json"]

    assert content["schema"]["items"] == {"$ref": "#/components/schemas/Animal"}
    assert content["example"] == [{"$ref": "not a reference"}]


def test_mappings_of_discriminators_follow_but_names_stay(tmp_path: Path) -> None:
    mapping = bundled(tmp_path)["components"]["schemas"]["Animal"]["discriminator"]["mapping"]

    assert mapping == {"cat": "#/components/schemas/Cat", "v1.2": "v1.2"}


def test_a_document_of_one_file_is_left_alone(tmp_path: Path) -> None:
    document = {**ROOT, "paths": {}, "components": {"schemas": {"Tag": {"type": "string"}}}}
    (tmp_path / "one.json").write_text(json.dumps(document))

    assert bundle(open_document(tmp_path / "one.json")) == document


def test_what_stands_beside_a_path_item_has_parameters_of_its_own(tmp_path: Path) -> None:
    item = {"parameters": [{"name": "a", "in": "query"}], "get": {"responses": {}}}
    own = {"parameters": [{"name": "b", "in": "query"}], "put": {"responses": {}}}
    document = {**ROOT, "paths": {"/a": {"$ref": "item.json", **own}}, "components": {}}
    (tmp_path / "item.json").write_text(json.dumps(item))
    (tmp_path / "root.json").write_text(json.dumps(document))
    found = bundle(open_document(tmp_path / "root.json"))

    reference = found["paths"]["/a"].pop("$ref")
    assert found["paths"]["/a"] == own
    *_, holder, name = reference.split("/")
    assert found.get(holder, found["components"].get(holder)) == {name: item}
