"""A discriminator on a schema that others extend: a reference to it yields the schemas that extend
it."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from ir_reading import Read, components, reader
from specloom import ir
from woven import woven

CASE = Path(__file__).parent / "cases" / "hierarchies" / "spec.yaml"


@pytest.fixture
def read(tmp_path: Path) -> Read:
    return reader(tmp_path)


@pytest.fixture(scope="module")
def pets(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return woven(tmp_path_factory.mktemp("pets"), "family_of_pets", CASE.read_text("utf-8"))


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ({"petType": "Cat", "name": "Tom", "lives": 9}, "Cat"),
        ({"petType": "dog", "name": "Rex", "loud": True}, "Dog"),
        ({"petType": "hound", "name": "Rex"}, "Dog"),
        ({"petType": "puppy", "name": "Rex", "weeks": 3, "more": [1.5]}, "Puppy"),
        ({"petType": "lion", "name": "Leo", "lives": 1}, "Pet"),
        ({"petType": "Cat", "name": "no lives, and yet a pet"}, "Pet"),
        ({"petType": "dog", "name": "Rex", "loud": "very"}, "Pet"),
        ({"petType": "Dog", "name": "by a name that the mapping replaced"}, "Pet"),
    ],
)
def test_the_property_says_which_it_is(pets: ModuleType, value: Any, name: str) -> None:
    for text in (value, {**value, "friends": [value]}):
        found = pets.codec.decode(pets.models.AnyPet, json.dumps(text))
        assert type(found).__name__ == name
        assert all(type(friend).__name__ == name for friend in found.friends or [])
        assert json.loads(pets.codec.encode(found)) == text
        parsed = import_module(f"{pets.__name__}.runtime.codec").from_json
        assert type(parsed(pets.models.AnyPet, text)).__name__ == name


@pytest.mark.parametrize(
    ("value", "keyword", "pointer"),
    [
        ({"petType": "Cat", "lives": 9}, "required", "/name"),
        ({"petType": "lion"}, "required", "/name"),
        ({"name": "Tom"}, "required", "/petType"),
        ({"petType": "dog", "name": 1}, "type", "/name"),
        ([], "type", ""),
    ],
)
def test_what_is_no_pet_is_refused(
    pets: ModuleType, value: Any, keyword: str, pointer: str
) -> None:
    with pytest.raises(pets.codec.DecodeError) as caught:
        pets.codec.decode(pets.models.AnyPet, json.dumps(value))
    assert [(v.keyword, v.pointer) for v in caught.value.violations] == [(keyword, pointer)]


def test_values_made_in_python_stay_what_they_are(pets: ModuleType) -> None:
    models = pets.models
    puppy = models.Puppy(pet_type="puppy", name="Rex", weeks=3)
    pet = models.Pet(pet_type="dog", name="Rex", friends=[puppy])
    assert type(pet.friends[0]) is models.Puppy
    home = models.Home(dog=puppy, pets={"a": pet})
    assert type(home.dog) is models.Puppy and type(home.pets["a"]) is models.Pet
    written = json.loads(pets.codec.encode(home))
    assert written["pets"]["a"]["friends"] == [written["dog"]]


def members(type_: ir.Type) -> list[str]:
    assert isinstance(type_, ir.Union) and type_.mode == "extending"
    return [each.id.rpartition("/")[2] for each in type_.members if isinstance(each, ir.Ref)]


def test_the_string_of_2_0_is_a_discriminator(read: Read) -> None:
    built = read(
        """
        paths: {}
        definitions:
          Resource: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string}}}
          Disk: {allOf: [{$ref: '#/definitions/Resource'}, {properties: {size: {type: integer}}}], x-ms-discriminator-value: Compute.Disk}
          Image: {allOf: [{$ref: '#/definitions/Resource'}, {properties: {of: {$ref: '#/definitions/Resource'}}}]}
        """,  # noqa: E501
        version="2.0",
    )
    union = built.by_id("#/definitions/Resource/discriminator")
    assert built.properties("Image")["of"] == ir.Ref(union.id)
    assert isinstance(union, ir.Alias) and isinstance(union.type, ir.Union)
    assert members(union.type) == ["Disk", "Image", "Resource"]
    assert union.type.discriminator == ir.Discriminator("kind", (("Compute.Disk", 0), ("Image", 1)))


def test_what_nothing_extends_is_itself(read: Read) -> None:
    built = read(components("""
        Pet: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
        Other: {$ref: '#/components/schemas/Pet'}
        Home: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
        """))
    assert built.properties("Home")["pet"] == ir.Ref("#/components/schemas/Pet")


def test_a_discriminator_beside_a_choice_is_about_the_choice(read: Read) -> None:
    built = read(components("""
        Pet:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator: {propertyName: kind}
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {kind: {const: Cat}}, required: [kind]}]}
        Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {kind: {const: Dog}}, required: [kind]}]}
        Home: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}, cat: {$ref: '#/components/schemas/Cat'}}}
        """))  # noqa: E501
    assert built.properties("Home") == {
        "pet": ir.Ref("#/components/schemas/Pet"),
        "cat": ir.Ref("#/components/schemas/Cat"),
    }


def test_schemas_that_extend_each_other_come_to_an_end(read: Read) -> None:
    built = read(components("""
        A: {allOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {a: {}}, discriminator: {propertyName: a}}]}
        B: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {b: {}}}]}
        Home: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}
        """))  # noqa: E501
    assert isinstance(built.properties("Home")["a"], ir.Ref)


DEFAULT = """
openapi: 3.2.0
info: {title: Pets, version: "1"}
paths: {}
components:
  schemas:
    Pet:
      type: object
      properties: {kind: {type: string}}
      discriminator: {propertyName: kind, mapping: {cat: Cat}, defaultMapping: Dog}
    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {required: [lives], properties: {lives: {type: integer}}}]}
    Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {required: [loud], properties: {loud: {type: boolean}}}]}
    Home: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
    Either:
      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}, {type: 'null'}]
      discriminator: {propertyName: kind, mapping: {cat: Cat}, defaultMapping: Dog}
"""  # noqa: E501


def test_what_no_text_names_is_of_the_default(tmp_path: Path) -> None:
    package = woven(tmp_path, "pets_with_a_default", DEFAULT)
    decode, models = package.codec.decode, package.models

    def kind(value: Any) -> str:
        return type(decode(models.AnyPet, json.dumps(value))).__name__

    assert kind({"kind": "cat", "lives": 9, "loud": True}) == "Cat"
    assert kind({"lives": 9, "loud": True}) == "Dog"
    assert kind({"kind": "fox", "lives": 9, "loud": True}) == "Dog"
    assert kind({"kind": "fox", "lives": 9}) == "Pet"
    with pytest.raises(package.codec.DecodeError, match="^/loud: "):
        decode(models.Either, '{"lives": true}')
    with pytest.raises(package.codec.DecodeError, match="^/lives: "):
        decode(models.Either, '{"kind": "cat", "loud": 1}')


def test_before_3_2_there_is_no_default(read: Read) -> None:
    schemas = DEFAULT.partition("  schemas:\n")[2]
    told = {v: read(components(schemas), v).alias("Either").discriminator for v in ("3.1", "3.2")}
    assert [told["3.1"].default, told["3.2"].default] == [None, 1]
    assert told["3.1"].tags == told["3.2"].tags == (("cat", 0), ("Dog", 1))
