"""`allOf`, `oneOf` and `anyOf`: schemas merged and kept separate."""

from __future__ import annotations

from pathlib import Path

import pytest
from ir_meaning import Meaning
from ir_reading import Read, components, reader
from specloom import ir
from specloom.assumptions import Assumptions

A, B = ir.Ref("#/components/schemas/A"), ir.Ref("#/components/schemas/B")


@pytest.fixture
def read(tmp_path: Path) -> Read:
    return reader(tmp_path)


def pet(read: Read, schema: str, others: str = "") -> ir.Type:
    return read(components(f"Pet: {schema}\n{others}")).alias("Pet")


def test_members_of_all_of_are_one_model(read: Read) -> None:
    built = read(components("""
        Base: {type: object, required: [id], description: Base., properties: {id: {type: integer}, name: {type: string}}}
        Pet:
          description: A pet.
          allOf:
            - $ref: '#/components/schemas/Base'
            - type: object
              required: [name]
              properties: {name: {minLength: 2}, age: {type: integer}}
        """))  # noqa: E501
    found = built.model("Pet")
    assert found.docs.description == "A pet."
    assert [(p.wire, p.type, p.required) for p in found.properties] == [
        ("id", ir.Integer(), True),
        ("name", ir.String(None, (ir.Constraint("minLength", 2),)), True),
        ("age", ir.Integer(), False),
    ]


def test_each_member_refuses_what_it_does_not_declare_itself(read: Read) -> None:
    built = read(components("""
        Pet:
          allOf:
            - {type: object, properties: {a: {}}, additionalProperties: false}
            - {type: object, properties: {b: {}}}
        """))
    found = built.model("Pet")
    assert [known.wire for known in found.properties] == ["a"]
    assert found.additional == ir.Nothing()


def test_undeclared_properties_satisfy_every_member(read: Read) -> None:
    built = read(components("""
        Pet:
          allOf:
            - {type: object, additionalProperties: {type: integer, minimum: 1}}
            - {type: object, properties: {b: {maximum: 5}}, additionalProperties: {minimum: 2}}
        """))
    found = built.model("Pet")
    low, high = ir.Constraint("minimum", 1), ir.Constraint("maximum", 5)
    assert found.properties == (ir.Property("b", ir.Integer((low, high)), False),)
    assert found.additional == ir.Integer((ir.Constraint("minimum", 2),))


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ("{type: integer}, {type: number, minimum: 2}", ir.Integer((ir.Constraint("minimum", 2),))),
        ("{enum: [a, b]}, {enum: [b, c]}", ir.Literals(("b",))),
        ("{type: string}, {type: integer}", ir.Nothing()),
        ("{minimum: 1}, {minimum: 3, type: integer}", ir.Integer((ir.Constraint("minimum", 3),))),
        (
            "{type: string, pattern: a}, {pattern: b}",
            ir.Checked(ir.String(None, (ir.Constraint("pattern", "a"),)), {"pattern": "b"}),
        ),
    ],
)
def test_bounds_are_tightened(read: Read, members: str, expected: ir.Type) -> None:
    assert pet(read, f"{{allOf: [{members}]}}") == expected


def test_siblings_of_a_reference_count(read: Read) -> None:
    found = pet(read, "{$ref: '#/components/schemas/A', maxLength: 2}", "A: {type: string}")
    assert found == ir.String(None, (ir.Constraint("maxLength", 2),))


def test_a_recursive_all_of_ends(read: Read) -> None:
    built = read(components("""
        Node: {type: object, properties: {next: {$ref: '#/components/schemas/Node'}}}
        Pet:
          allOf:
            - {$ref: '#/components/schemas/Node'}
            - {properties: {next: {$ref: '#/components/schemas/Pet'}}}
        """))
    # Every Pet is a Node, so that both together are just a Pet.
    assert built.properties("Pet") == {"next": ir.Ref("#/components/schemas/Pet")}


OBJECTS = """
A: {type: object, required: [kind], properties: {kind: {const: a}, x: {type: string}}}
B: {type: object, required: [kind], properties: {kind: {enum: [b, c]}}}
"""


def test_distinct_constants_make_a_tagged_union(read: Read) -> None:
    union = "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}"
    tags = ir.Discriminator("kind", (("a", 0), ("b", 1), ("c", 1)))
    assert pet(read, union, OBJECTS) == ir.Union((A, B), "disjoint", tags)


def test_null_stands_beside_a_tagged_union(read: Read) -> None:
    members = "{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {type: 'null'}"
    found = pet(read, f"{{anyOf: [{members}]}}", OBJECTS)
    tags = ir.Discriminator("kind", (("a", 0), ("b", 1), ("c", 1)))
    assert found == ir.Union((ir.Union((A, B), "disjoint", tags), ir.Null()))


def test_constants_that_members_share_tell_nothing(read: Read) -> None:
    shared = OBJECTS.replace("[b, c]", "[a, c]")
    union = "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}"
    assert pet(read, union, shared) == ir.Union((A, B), "one")


TOLD = """
    Pet: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], %s}
    A: {type: object, properties: {kind: {type: string}}}
    B: {type: object, properties: {kind: {type: string}}}
    """


@pytest.mark.parametrize(
    ("discriminator", "tags", "default"),
    [
        ("{propertyName: kind}", (("A", 0), ("B", 1)), None),
        ("{propertyName: kind, mapping: {a: A, aa: '#/components/schemas/A'}}",
         (("a", 0), ("aa", 0), ("B", 1)), None),
        ("{propertyName: kind, defaultMapping: B}", (("A", 0), ("B", 1)), 1),
    ],
)  # fmt: skip
def test_a_discriminator_names_members_that_constants_do_not_tell_apart(
    read: Read, discriminator: str, tags: tuple[tuple[str, int], ...], default: int | None
) -> None:
    built = read(components(TOLD % f"discriminator: {discriminator}"), "3.2")
    assert built.alias("Pet") == ir.Union((A, B), "one", ir.Discriminator("kind", tags, default))


def test_a_discriminator_that_all_members_inherit_names_them(read: Read) -> None:
    built = read(components("""
        Pet: {oneOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}, {$ref: '#/components/schemas/B'}]}
        Base: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
        A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {a: {type: integer}}}]}
        B: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {b: {type: integer}}}]}
        """))  # noqa: E501
    tags = ir.Discriminator("kind", (("A", 0), ("B", 1)))  # of those that are not null
    assert built.alias("Pet") == ir.Union((A, ir.Null(), B), "one", tags)


def test_a_discriminator_decides_also_where_members_exclude_each_other(read: Read) -> None:
    built = read(components("""
        Pet:
          oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
          discriminator: {propertyName: kind}
        A: {type: object, required: [kind, a], properties: {kind: {type: string}, a: {type: integer}}}
        B: {type: object, required: [kind, a], properties: {kind: {type: string}, a: {type: string}}}
        """))  # noqa: E501
    tags = ir.Discriminator("kind", (("A", 0), ("B", 1)))
    assert built.alias("Pet") == ir.Union((A, B), "one", tags)


def test_a_member_that_a_discriminator_names_stays_whole(read: Read) -> None:
    built = read(components("""
        Pet:
          oneOf: [{oneOf: [{type: object, required: [a]}, {type: array}]}, {$ref: '#/components/schemas/B'}]
          discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/Pet/oneOf/0'}}
        B: {type: object}
        """))  # noqa: E501
    found = built.alias("Pet")
    assert isinstance(found, ir.Union)
    assert found.discriminator == ir.Discriminator("kind", (("a", 0), ("B", 1)))


def test_a_discriminator_that_contradicts_constants_decides(read: Read) -> None:
    mapping = "{a: '#/components/schemas/B', b: '#/components/schemas/A'}"
    union = "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], %s}"
    found = pet(read, union % f"discriminator: {{propertyName: kind, mapping: {mapping}}}", OBJECTS)
    tags = ir.Discriminator("kind", (("b", 0), ("a", 1)))
    assert found == ir.Union((A, B), "one", tags)


def test_what_names_a_member_without_values_has_no_type(read: Read) -> None:
    built = read(components("""
        Pet:
          type: [object, 'null']
          oneOf: [{type: 'null'}, {$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
          discriminator: {propertyName: kind}
        A: {type: string}
        B: {type: object, properties: {b: {}}}
        """))  # noqa: E501
    found = built.alias("Pet")
    assert isinstance(found, ir.Union) and found.mode == "one"
    assert found.members == (ir.Null(), ir.Nothing(), B)
    assert found.discriminator == ir.Discriminator("kind", (("A", 0), ("B", 1)))


def test_nothing_is_evaluated_by_a_discriminator(read: Read) -> None:
    text = components("""
        Pet:
          oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
          unevaluatedProperties: false
          discriminator: {propertyName: kind, defaultMapping: B}
        A: {type: object}
        B: {type: object}
        """)
    meaning = Meaning(read(text, "3.2").api)
    assert meaning.component("#/components/schemas/Pet", {})
    assert not meaning.component("#/components/schemas/Pet", {"kind": "A"})


def test_whether_a_discriminator_decides_can_be_chosen(read: Read) -> None:
    text = components(TOLD % "discriminator: {propertyName: kind}")
    options = Assumptions(assume_discriminator=False)
    assert read(text, options=options).alias("Pet") == ir.Union((A, B), "one")


def test_checks_mean_the_same_by_a_discriminator(read: Read) -> None:
    text = components("""
        Pet:
          oneOf: [{$ref: '#/components/schemas/A'}]
          unevaluatedProperties: false
          discriminator: {propertyName: kind}
        A: {type: object}
        """)
    found = read(text).alias("Pet")
    other = {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": []}}}
    assert isinstance(found, ir.Checked) and found.schema == {
        "oneOf": [{"allOf": [{"$ref": A.id}, {"not": other}]}],
        "unevaluatedProperties": False,
    }


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("{type: string}", "{type: array, items: {}}"),
        ("{type: object, required: [x], properties: {x: {}}, additionalProperties: false}",
         "{type: object, required: [y], properties: {y: {}}}"),
        ("{type: object, required: [x], properties: {x: {type: string}}}",
         "{type: object, properties: {x: {type: integer}}}"),
        ("{type: array, minItems: 1, items: {type: string}}",
         "{type: array, items: {type: integer}}"),
    ],
)  # fmt: skip
def test_members_that_exclude_each_other_are_known_to(read: Read, a: str, b: str) -> None:
    union = "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}"
    assert pet(read, union, f"A: {a}\nB: {b}") == ir.Union((A, B), "disjoint")


@pytest.mark.parametrize(("keyword", "mode"), [("oneOf", "one"), ("anyOf", "any")])
def test_members_that_overlap_keep_their_mode(read: Read, keyword: str, mode: str) -> None:
    found = pet(read, f"{{{keyword}: [{{type: integer, minimum: 3}}, {{type: number}}]}}")
    assert isinstance(found, ir.Union) and found.mode == mode


def test_nested_unions_are_flattened_where_that_means_the_same(read: Read) -> None:
    flat = pet(read, "{oneOf: [{type: string}, {anyOf: [{type: integer}, {type: 'null'}]}]}")
    assert flat == ir.Union((ir.String(), ir.Integer(), ir.Null()))


def test_what_stands_beside_a_choice_holds_for_each_member(read: Read) -> None:
    built = read(components("""
        Pet:
          type: object
          required: [id]
          properties: {id: {type: integer}}
          oneOf:
            - {title: Cat, properties: {claws: {type: integer}}, required: [claws]}
            - {title: Dog, properties: {breed: {type: string}}, required: [breed]}
        """))
    union = built.alias("Pet")
    assert isinstance(union, ir.Union)
    found = {}
    for member in union.members:
        assert isinstance(member, ir.Ref)
        model = built.by_id(member.id)
        assert isinstance(model, ir.Model)
        found[model.name.words] = [known.wire for known in model.properties]
    assert found == {("Pet", "Cat"): ["id", "claws"], ("Pet", "Dog"): ["id", "breed"]}


def test_a_type_beside_a_choice_of_references_adds_nothing(read: Read) -> None:
    union = "oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]"
    assert pet(read, f"{{type: object, {union}}}", OBJECTS) == pet(read, f"{{{union}}}", OBJECTS)


def test_a_choice_of_conditions_is_a_check(read: Read) -> None:
    built = read(components("""
        Pet:
          type: object
          properties: {a: {}, b: {}}
          anyOf: [{required: [a]}, {required: [b]}]
        """))
    assert built.model("Pet").check == {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}


def test_a_base_that_lists_its_heirs_is_their_union(read: Read) -> None:
    built = read(components("""
        Pet:
          type: object
          required: [kind]
          properties: {kind: {type: string}}
          oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
          discriminator: {propertyName: kind}
        A: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {kind: {const: a}}}]}
        B: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {kind: {const: b}}}]}
        """))
    tags = ir.Discriminator("kind", (("a", 0), ("b", 1)))
    assert built.alias("Pet") == ir.Union((A, B), "disjoint", tags)
    assert built.properties("A") == {"kind": ir.Literals(("a",))}


def test_unevaluated_properties_close_a_plain_combination(read: Read) -> None:
    built = read(components("""
        A: {type: object, properties: {a: {type: string}}}
        Pet: {allOf: [{$ref: '#/components/schemas/A'}], properties: {b: {}}, unevaluatedProperties: false}
        """))  # noqa: E501
    found = built.model("Pet")
    assert ([known.wire for known in found.properties], found.additional, found.check) == (
        ["a", "b"],
        ir.Nothing(),
        None,
    )


def test_what_extends_itself_adds_nothing_to_itself(read: Read) -> None:
    itself = "$ref: '#/components/schemas/Pet'"
    built = read(components(
        f"Pet: {{allOf: [{{{itself}}}, {{type: object, properties: {{a: {{type: string}}}}}}]}}"
    ))  # fmt: skip
    assert built.properties("Pet") == {"a": ir.String()}
    assert built.codes() == []


@pytest.mark.parametrize(("keyword", "name"), [("allOf", "A"), ("anyOf", "Pet")])
def test_what_only_leads_back_to_itself_is_told(read: Read, keyword: str, name: str) -> None:
    there, back = (f"$ref: '#/components/schemas/{each}'" for each in (name, "Pet"))
    built = read(components(f"Pet: {{{keyword}: [{{{there}}}]}}\nA: {{allOf: [{{{back}}}]}}"))
    assert set(built.codes()) == {"cyclic-reference"}


def test_a_member_that_stands_twice_takes_nothing_where_one_may(read: Read) -> None:
    both = "{oneOf: [{type: [string, boolean]}, {type: [boolean, integer]}]}"
    assert pet(read, both) == ir.Union((ir.String(), ir.Integer()))
