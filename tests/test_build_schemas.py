"""One schema at a time: what it becomes in the IR."""

from __future__ import annotations

from pathlib import Path

import pytest
from ir_reading import Built, Read, components, reader
from specloom import ir
from specloom.assumptions import Assumptions
from specloom.diagnostics import SpecError

PET = "#/components/schemas/Pet"


@pytest.fixture
def read(tmp_path: Path) -> Read:
    return reader(tmp_path)


def limits(**values: ir.Json) -> tuple[ir.Constraint, ...]:
    return tuple(ir.Constraint(keyword, value) for keyword, value in values.items())  # type: ignore[arg-type]


def test_a_component_with_properties_is_a_model(read: Read) -> None:
    pet = read(components("""
        Pet:
          title: A pet
          description: Somebody's pet.
          type: object
          required: [name]
          properties:
            name: {type: string, description: What it is called., default: Rex}
            age: {type: integer, readOnly: true, x-specloom-name: years}
        """)).definition("Pet")
    assert pet == ir.Model(
        id=PET,
        name=ir.NameHint(("Pet",), ("Pet",)),
        docs=ir.Docs(title="A pet", description="Somebody's pet."),
        properties=(
            ir.Property(
                "name",
                ir.String(),
                required=True,
                docs=ir.Docs(description="What it is called."),
                default=("Rex",),
            ),
            ir.Property("age", ir.Integer(), False, read_only=True, preferred_name="years"),
        ),
    )


SCALARS = {
    "{type: string}": ir.String(),
    "{type: string, format: date-time}": ir.String("date-time"),
    "{type: string, format: email}": ir.String(),
    "{type: string, minLength: 1, maxLength: 9, pattern: ^a}": ir.String(
        None, limits(minLength=1, maxLength=9, pattern="^a")
    ),
    "{type: integer, minimum: 1, exclusiveMaximum: 9}": ir.Integer(
        limits(minimum=1, exclusiveMaximum=9)
    ),
    "{type: number, multipleOf: 0.5}": ir.Number(limits(multipleOf=0.5)),
    "{type: boolean}": ir.Boolean(),
    "{type: 'null'}": ir.Null(),
    "{}": ir.Anything(),
    "true": ir.Anything(),
    "false": ir.Nothing(),
    "{type: [string, 'null'], maxLength: 3}": ir.Union(
        (ir.String(None, limits(maxLength=3)), ir.Null())
    ),
    "{type: ['null', integer, string]}": ir.Union((ir.Integer(), ir.String(), ir.Null())),
    "{enum: [a, 1, null]}": ir.Union((ir.Literals(("a", 1)), ir.Null())),
    "{type: string, enum: [a, 1]}": ir.Literals(("a",)),
    "{type: string, enum: [a, bc], minLength: 2}": ir.Literals(("bc",)),
    "{const: 5}": ir.Literals((5,)),
    "{type: boolean, enum: [true, false]}": ir.Boolean(),
    "{type: array, items: {type: string}, minItems: 1, uniqueItems: true}": ir.Array(
        ir.String(), limits(minItems=1, uniqueItems=True)
    ),
    "{type: array}": ir.Array(ir.Anything()),
    "{type: object}": ir.Map(ir.Anything()),
    "{type: object, additionalProperties: {type: integer}, maxProperties: 2}": ir.Map(
        ir.Integer(), limits(maxProperties=2)
    ),
    "{type: string, not: {const: a}}": ir.Checked(ir.String(), {"not": {"const": "a"}}),
    "{minLength: 2}": ir.Checked(ir.Anything(), {"minLength": 2}),
    # A format acts where `type` says that there is text.
    "{type: array, contains: {type: string, format: date}}": ir.Checked(
        ir.Array(ir.Anything()), {"contains": {"type": "string", "format": "date"}}
    ),
    "{type: array, contains: {minLength: 1, format: date}}": ir.Checked(
        ir.Array(ir.Anything()), {"contains": {"minLength": 1}}
    ),
    "{type: string, format: date, minLength: 2}": ir.Checked(ir.String("date"), {"minLength": 2}),
    "{type: array, contains: {type: string}, minContains: 2}": ir.Checked(
        ir.Array(ir.Anything()), {"contains": {"type": "string"}, "minContains": 2}
    ),
    "{type: object, patternProperties: {^x: {type: integer}}, additionalProperties: false}": (
        ir.Checked(
            ir.Map(ir.Integer()), {"additionalProperties": False, "patternProperties": {"^x": True}}
        )
    ),
}


@pytest.mark.parametrize("schema", SCALARS)
def test_a_component_of_another_kind_is_an_alias(read: Read, schema: str) -> None:
    assert read(components(f"Pet: {schema}")).alias("Pet") == SCALARS[schema]


def test_an_inline_object_is_a_model_named_after_its_place(read: Read) -> None:
    built = read(components("""
        Pet: {type: object, properties: {tags: {type: array, items: {type: object, properties: {}}},
          home: {type: object, properties: {street: {type: string}}}}}
        """))
    home = f"{PET}/properties/home"
    assert built.properties("Pet") == {
        "tags": ir.Array(ir.Map(ir.Anything())),
        "home": ir.Ref(home),
    }
    assert built.by_id(home).name.words == ("Pet", "home")


def test_a_property_that_is_only_required_may_be_anything(read: Read) -> None:
    pet = read(components("Pet: {type: object, required: [name]}")).model("Pet")
    assert pet.properties == (ir.Property("name", ir.Anything(), required=True),)


def test_properties_without_a_type_describe_an_object(read: Read) -> None:
    text = components("Pet: {properties: {name: {type: string}}}")
    assert read(text).model("Pet").properties == (ir.Property("name", ir.String(), False),)
    exact = read(text, options=Assumptions(assume_object=False)).alias("Pet")
    assert exact == ir.Union(
        (
            ir.Boolean(),
            ir.Number(),
            ir.String(),
            ir.Array(ir.Anything()),
            ir.Ref(f"{PET}~object"),
            ir.Null(),
        )
    )


def test_alternatives_have_the_type_that_is_named_around_them(read: Read) -> None:
    built = read(components("""
        Pet:
          type: [object, 'null']
          anyOf: [{required: [a], properties: {a: {}}}, {required: [b], properties: {b: {}}}]
        """))
    objects = [ir.Ref(f"{PET}/anyOf/{at}~object") for at in (0, 1)]
    assert built.alias("Pet") == ir.Union((objects[0], ir.Null(), objects[1]), "any")


def test_a_nullable_object_is_a_model_and_null(read: Read) -> None:
    built = read(components("Pet: {type: [object, 'null'], properties: {name: {}}}"))
    assert built.alias("Pet") == ir.Union((ir.Ref(f"{PET}~object"), ir.Null()))
    assert built.by_id(f"{PET}~object").name.words == ("Pet", "object")


def test_a_reference_is_a_reference(read: Read) -> None:
    built = read(components("""
        Pet: {type: object, properties: {id: {$ref: '#/components/schemas/Id', description: Mine.}}}
        Id: {type: integer, description: A number., default: 1}
        Alias: {$ref: '#/components/schemas/Id'}
        Wrapped: {allOf: [{$ref: '#/components/schemas/Id'}], description: The same.}
        """))
    number = ir.Ref("#/components/schemas/Id")
    assert built.model("Pet").properties == (
        ir.Property("id", number, False, ir.Docs(description="Mine."), default=(1,)),
    )
    assert built.alias("Alias") == number
    assert built.alias("Wrapped") == number


def test_a_schema_may_contain_itself(read: Read) -> None:
    built = read(components("""
        Pet:
          type: object
          properties: {young: {type: array, items: {$ref: '#/components/schemas/Pet'}}}
        Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
        """))
    assert built.properties("Pet") == {"young": ir.Array(ir.Ref(PET))}
    assert built.alias("Tree") == ir.Array(ir.Ref("#/components/schemas/Tree"))


def test_a_circle_of_references_is_an_error(read: Read) -> None:
    built = read(
        components("A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}")
    )
    assert built.codes() == ["cyclic-reference", "cyclic-reference"]


def test_another_file_is_named_after_the_component_that_is_it(read: Read) -> None:
    built = read(
        components("""
        Pet: {$ref: animals/one.yaml}
        Owner: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
        """),
        files={"animals/one.yaml": "{type: object, properties: {kind: {$ref: 'kinds.yaml#/Kind'}}}",
               "animals/kinds.yaml": "Kind: {enum: [cat, dog]}"},
    )  # fmt: skip
    assert built.properties("Owner") == {"pet": ir.Ref("animals/one.yaml#")}
    assert built.definition("Pet").name.words == ("Pet",)
    kind = built.by_id("animals/kinds.yaml#/Kind")
    assert (kind.name.words, kind.name.context[0]) == (("Kind",), "kinds")


LABELLED = {
    "x-enum-varnames: [LOW, HIGH]": ("LOW", "HIGH"),
    "x-enumNames: [LOW, HIGH], x-enum-descriptions: [Calm., '']": ("LOW: Calm.", "HIGH"),
    "x-enumDescriptions: {1: Calm., 3: Odd.}": ("Calm.", ""),
    "x-enum-varnames: [LOW]": (),
    "x-enum-varnames: [LOW, 2]": ("LOW", ""),
    "x-enum-varnames: ['1', '2']": (),
}


@pytest.mark.parametrize("said", LABELLED)
def test_values_may_have_labels(read: Read, said: str) -> None:
    built = read(components(f"Level: {{type: integer, enum: [1, 2], {said}}}"))
    assert labels(built, "Level") == LABELLED[said]


def test_a_choice_of_constants_is_an_enumeration(read: Read) -> None:
    members = "{const: 1, title: LOW, description: Calm.}, {const: 2, title: HIGH}"
    built = read(components(f"Level: {{type: integer, oneOf: [{members}]}}"))
    assert built.alias("Level") == ir.Literals((1, 2))
    assert labels(built, "Level") == ("LOW: Calm.", "HIGH")


def labels(built: Built, name: str) -> tuple[str, ...]:
    found = built.alias(name)
    assert isinstance(found, ir.Literals)
    return found.labels


def test_listed_values_are_held_against_a_pattern_of_any_size(read: Read) -> None:
    built = read(components("Level: {type: string, enum: [a, ''], pattern: '^.{1,2097152}$'}"))
    assert built.alias("Level") == ir.Literals(("a",))


def test_a_check_may_refer_to_schemas(read: Read) -> None:
    built = read(components("""
        Pet: {type: object, propertyNames: {$ref: '#/components/schemas/Name'}}
        Name: {type: string, title: Left out, allOf: [{$ref: '#/components/schemas/Short'}]}
        Short: {maxLength: 3}
        """))
    assert built.alias("Pet") == ir.Checked(
        ir.Map(ir.Anything()), {"propertyNames": {"$ref": "#/components/schemas/Name"}}
    )
    assert built.api.schemas == {
        "#/components/schemas/Name": {
            "type": "string",
            "allOf": [{"$ref": "#/components/schemas/Short"}],
        },
        "#/components/schemas/Short": {"maxLength": 3},
    }


def test_names_do_not_depend_on_the_order(read: Read) -> None:
    schemas = """
        Base: {type: object, properties: {home: {type: object, properties: {a: {type: string}}}}}
        Cat: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {home: {required: [a]}}}]}
        Dog: {allOf: [{properties: {home: {required: [a]}}}, {$ref: '#/components/schemas/Base'}]}
        """
    lines = schemas.strip("\n ").splitlines()
    forwards, backwards = (
        read(components("\n".join(line.strip() for line in order))).api.definitions
        for order in (lines, lines[::-1])
    )
    names = {id_: found.name for id_, found in forwards.items()}
    assert names == {id_: found.name for id_, found in backwards.items()}
    assert len({name.words for name in names.values()}) == len(names) == 6


def test_endless_nesting_is_refused(read: Read) -> None:
    text = "{items: " * 200 + "{}" + "}" * 200
    with pytest.raises(SpecError) as error:
        read(components("Deep: " + text.replace("{items", "{type: array, items")))
    assert [found.code for found in error.value.diagnostics] == ["unsupported-nesting"]


def test_whatever_cannot_be_read_does_not_act(read: Read) -> None:
    built = read(components("Pet: {type: object, required: true, properties: {a: {minimum: x}}}"))
    assert built.properties("Pet") == {"a": ir.Anything()}


def test_a_format_acts_beside_the_type_of_text(read: Read) -> None:
    at = "at: {format: date-time}, until: {type: [string, 'null'], format: date-time}"
    built = read(components(f"Pet: {{type: object, properties: {{{at}}}}}"))
    assert built.properties("Pet") == {
        "at": ir.Anything(),
        "until": ir.Union((ir.String("date-time"), ir.Null())),
    }


def test_a_list_of_which_no_position_takes_a_value_is_empty(read: Read) -> None:
    found = read(components("Pet: {type: array, prefixItems: [false], items: false}")).alias("Pet")
    assert isinstance(found, ir.Checked) and found.type == ir.Array(ir.Nothing())


def test_patterns_beside_properties_are_judged(read: Read) -> None:
    said = "properties: {a: {type: string}}, patternProperties: {^x: {type: integer}}"
    found = read(components(f"Pet: {{type: object, {said}}}")).model("Pet")
    assert found.check == {
        "properties": {"a": {"type": "string"}},
        "patternProperties": {"^x": {"type": "integer"}},
    }
