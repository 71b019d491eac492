"""A run after an edit has the same result as a first run, byte for byte, including findings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from specloom.config import Config
from specloom.memory import Package
from specloom.pipeline import generate

SPEC = """
openapi: 3.0.3
info: {title: Pets, version: '1'}
tags: [{name: pets, description: All animals.}]
paths:
  /pets:
    get:
      tags: [pets]
      operationId: listPets
      responses:
        '200':
          description: All pets.
          content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
  /owners:
    post:
      tags: [owners]
      operationId: addOwner
      requestBody: {content: {application/json: {schema: {$ref: 'parts.yaml#/Owner'}}}}
      responses: {default: {description: Done.}}
components:
  schemas:
    Pet:
      type: object
      description: An animal.
      required: [kind]
      discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat'}}
      properties:
        kind: {type: string}
        name: {type: string, nullable: true, default: 1}
        mother: {$ref: '#/components/schemas/Pet'}
    Animal: {type: object, properties: {legs: {type: integer}}}
    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]}
    Dog: {allOf: [{$ref: '#/components/schemas/Pet'}]}
"""  # noqa: E501
PARTS = """
Owner: {type: object, properties: {id: {type: integer, readOnly: true}, name: {type: string}}}
"""
ANIMAL = "    Animal: {type: object, properties: {legs: {type: integer}}}\n"
DOG = "Dog: {allOf: [{$ref: '#/components/schemas/"
EDITS = {
    "a property renamed": ("lives:", "chances:"),
    "a description changed": ("An animal.", "A beast."),
    "a component added": (ANIMAL, f"    Dogs: {{type: array}}\n{ANIMAL}"),
    "a component removed": (ANIMAL, ""),
    "a component that takes a name": (ANIMAL, f"    ListPetsError: {{type: object}}\n{ANIMAL}"),
    "an operationId changed": ("listPets", "findPets"),
    "a tag renamed": ("tags: [pets]", "tags: [animals]"),
    "a mapping added": ("schemas/Cat'}}", "schemas/Cat', dog: '#/components/schemas/Dog'}}"),
    "a parent changed": (DOG + "Pet'", DOG + "Animal'"),
    "a finding gone": ("default: 1", "default: Tom"),
    "lines moved": ("info:", "\n\ninfo:"),
    "another file changed": ("readOnly", "writeOnly"),
}


@pytest.fixture(scope="module")
def remembered(tmp_path_factory: pytest.TempPathFactory) -> Config:
    """A run that has left a package and a cache."""
    folder = tmp_path_factory.mktemp("edits")
    config = Config(folder / "api.yaml", output=folder / "out", cache=folder / "cache")
    run(config, SPEC, PARTS)
    return config


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_is_made_as_if_for_the_first_time(
    edit: str, remembered: Config, tmp_path: Path
) -> None:
    before, after = EDITS[edit]
    texts = SPEC.replace(before, after), PARTS.replace(before, after)
    assert texts != (SPEC, PARTS)
    again = run(remembered, *texts)
    anew = run(replace(remembered, output=tmp_path / "out", cache=None), *texts)
    assert again.findings == anew.findings
    assert found(again.folder) == found(anew.folder)


def run(config: Config, spec: str, parts: str) -> Package:
    assert config.spec is not None
    config.spec.write_text(spec, "utf-8")
    config.spec.with_name("parts.yaml").write_text(parts, "utf-8")
    package, _ = generate(config)
    return package


def found(folder: Path) -> dict[str, str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): file.read_text("utf-8") for file in files}
