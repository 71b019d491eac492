"""The spellings of 2.0 and 3.0, read as 3.1."""

from __future__ import annotations

from pathlib import Path

import pytest
from ir_meaning import Meaning
from ir_reading import Read, components, reader
from specloom import ir
from specloom.assumptions import Assumptions


@pytest.fixture
def read(tmp_path: Path) -> Read:
    return reader(tmp_path)


OLD = {
    "{type: string, nullable: true}": ir.Union((ir.String(), ir.Null())),
    # Without `type` beside it, `nullable` says nothing; an enumeration still has to list null.
    "{nullable: true, allOf: [{type: string}]}": ir.String(),
    "{type: string, nullable: true, enum: [a]}": ir.Literals(("a",)),
    "{type: string, nullable: true, enum: [a, null]}": ir.Union((ir.Literals(("a",)), ir.Null())),
    "{type: integer, minimum: 1, exclusiveMinimum: true}": ir.Integer(
        (ir.Constraint("exclusiveMinimum", 1),)
    ),
    "{type: integer, maximum: 1, exclusiveMaximum: false}": ir.Integer(
        (ir.Constraint("maximum", 1),)
    ),
    "{$ref: '#/components/schemas/Text', maxLength: 1}": ir.Ref("#/components/schemas/Text"),
    "{type: string, const: a, if: {}, then: false}": ir.String(),
}


@pytest.mark.parametrize("schema", OLD)
def test_schemas_of_3_0(read: Read, schema: str) -> None:
    built = read(components(f"Pet: {schema}\nText: {{type: string}}"), "3.0")
    assert built.alias("Pet") == OLD[schema]


@pytest.mark.parametrize("keyword", ["allOf", "anyOf", "oneOf"])
@pytest.mark.parametrize("version", ["3.0", "3.1"])
def test_a_choice_among_nothing_is_none(read: Read, version: str, keyword: str) -> None:
    built = read(components(f"Pet: {{type: string, {keyword}: []}}"), version)
    assert built.alias("Pet") == ir.String()


MISSPELT = {
    "{type: int, minimum: 1}": ir.Integer((ir.Constraint("minimum", 1),)),
    "{type: String}": ir.String(),
    "{type: date}": ir.String("date"),
    "{type: file}": ir.String(),
    "{type: [string, null]}": ir.Union((ir.String(), ir.Null())),
    "{type: [str, bool]}": ir.Union((ir.String(), ir.Boolean())),
    "{type: nonsense}": ir.Anything(),
    "{type: 5}": ir.Anything(),
    "{type: [string, {}]}": ir.String(),
}


@pytest.mark.parametrize("version", ["3.0", "3.1"])
@pytest.mark.parametrize("schema", MISSPELT)
def test_types_are_read_as_they_are_meant(read: Read, version: str, schema: str) -> None:
    assert read(components(f"Pet: {schema}"), version).alias("Pet") == MISSPELT[schema]


def test_a_list_of_items_is_that_of_draft_4(read: Read) -> None:
    built = read("definitions: {Pair: {type: array, items: [{type: string}]}}", "2.0")
    pair = built.by_id("#/definitions/Pair")
    assert isinstance(pair, ir.Alias) and isinstance(pair.type, ir.Checked)
    assert pair.type.schema == {"prefixItems": [{"type": "string"}]}


def test_dependencies_are_what_became_of_them(read: Read) -> None:
    dependencies = "{a: [b], c: {$ref: '#/components/schemas/Text'}}"
    text = components(
        f"Pet: {{type: object, dependencies: {dependencies}}}\nText: {{type: string}}"
    )
    pet = read(text, "3.1").alias("Pet")
    assert isinstance(pet, ir.Checked) and pet.schema == {
        "allOf": [
            {"dependentRequired": {"a": ["b"]}},
            {"dependentSchemas": {"c": {"$ref": "#/components/schemas/Text"}}},
        ]
    }
    assert read(text, "3.0").alias("Pet") == ir.Map(ir.Anything())


IGNORED = {
    "3.0": [
        "{nullable: true, allOf: [{$ref: '#/components/schemas/Text'}]}",
        "{nullable: true, type: object, allOf: [{$ref: '#/components/schemas/Text'}]}",
        "{nullable: true, $ref: '#/components/schemas/Text'}",
        "{type: string, nullable: true, enum: [a]}",
        "{nullable: true, oneOf: [{type: string}, {type: integer}]}",
    ],
    "3.1": ["{type: string, nullable: true}"],
}


def test_many_of_them_are_counted(read: Read) -> None:
    names = [f"P{number}" for number in range(25)]
    text = "{nullable: true, $ref: '#/components/schemas/Text'}"
    pets = "".join(f"{name}: {text}\n" for name in names)
    built = read(components(f"{pets}Text: {{type: string}}"), "3.0")
    assert len(built.findings) == 10
    assert built.findings[-1].message.endswith("(and in 15 more places)")


MEANT = Assumptions(assume_nullable=True)


@pytest.mark.parametrize(("version", "schema"), [(v, s) for v in IGNORED for s in IGNORED[v]])
def test_a_nullable_can_be_read_as_it_is_meant(read: Read, version: str, schema: str) -> None:
    built = read(components(f"Pet: {schema}\nText: {{type: string}}"), version, options=MEANT)
    assert not built.findings
    assert Meaning(built.api).component("#/components/schemas/Pet", None)


def test_a_model_or_null_is_an_alias(read: Read) -> None:
    built = read(
        components("""
        Pet: {nullable: true, allOf: [{$ref: '#/components/schemas/Base'}, {properties: {a: {}}}]}
        Base: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
        """),
        "3.0",
        options=MEANT,
    )
    only = ir.Ref("#/components/schemas/Pet~object")
    assert built.alias("Pet") == ir.Union((only, ir.Null()))
    assert built.properties("Base")["pet"] == ir.Ref("#/components/schemas/Pet")


HEEDED = {
    "3.0": [
        "{type: string, nullable: true}",
        "{nullable: true}",
        "{enum: [a, null], nullable: true}",
        "{nullable: true, anyOf: [{$ref: '#/components/schemas/Text'}, {enum: [null]}]}",
        "{type: string, nullable: false}",
        "{type: object, properties: {nullable: {type: string}}}",
    ],
    "3.1": ["{type: [string, 'null'], nullable: true}"],
}


@pytest.mark.parametrize(("version", "schema"), [(v, s) for v in IGNORED for s in IGNORED[v]])
def test_a_nullable_that_does_nothing_is_told(read: Read, version: str, schema: str) -> None:
    built = read(components(f"Pet: {schema}\nText: {{type: string}}"), version)
    [found] = built.findings
    assert (found.code, found.severity) == ("ignored-nullable", "warning")
    assert found.pointer == "/components/schemas/Pet/nullable"
    assert found.hint


@pytest.mark.parametrize(("version", "schema"), [(v, s) for v in HEEDED for s in HEEDED[v]])
def test_a_nullable_that_acts_is_not(read: Read, version: str, schema: str) -> None:
    assert not read(components(f"Pet: {schema}\nText: {{type: string}}"), version).findings


def test_x_nullable_is_the_nullable_of_2_0(read: Read) -> None:
    built = read(
        """
        paths: {}
        definitions:
          Name: {type: string, x-nullable: true}
          Pet: {type: object, properties: {name: {$ref: '#/definitions/Name', x-nullable: true}}}
          Home: {type: object, properties: {pet: {$ref: '#/definitions/Pet', x-nullable: true}}}
        """,
        "2.0",
    )
    assert built.alias("Name") == ir.Union((ir.String(), ir.Null()))
    [found] = built.findings
    assert (found.code, found.pointer) == (
        "ignored-nullable",
        "/definitions/Home/properties/pet/x-nullable",
    )


def test_words_beside_a_reference_of_3_0_are_read(read: Read) -> None:
    built = read(
        components("""
        Pet:
          type: object
          properties: {name: {$ref: '#/components/schemas/Text', description: Rex.}}
        Text: {type: string}
        """),
        "3.0",
    )  # fmt: skip
    assert built.model("Pet").properties[0].docs == ir.Docs(description="Rex.")


def test_bodies_and_responses_of_2_0(read: Read) -> None:
    built = read(
        """
        host: api.example.com
        basePath: /v1/
        schemes: [https, http]
        consumes: [application/json]
        produces: [application/json, application/vnd.pet+json]
        securityDefinitions:
          plain: {type: basic}
          token: {type: apiKey, in: header, name: X-Token}
        security: [{plain: []}]
        definitions:
          Pet: {type: object, properties: {name: {type: string}}}
        parameters:
          limit: {name: limit, in: query, type: integer, maximum: 9, default: 5}
        responses:
          Missing: {description: No such pet., schema: {$ref: '#/definitions/Pet'}}
        paths:
          /pets:
            post:
              parameters:
                - $ref: '#/parameters/limit'
                - {name: ids, in: query, collectionFormat: multi, type: array,
                   items: {type: string}}
                - {name: x, in: header, collectionFormat: pipes, type: array,
                   items: {type: string}}
                - {name: pet, in: body, required: true, schema: {$ref: '#/definitions/Pet'}}
              responses:
                200: {description: Made., schema: {type: file}, headers: {X-Rate: {type: integer}}}
                404: {$ref: '#/responses/Missing'}
        """,
        "2.0",
    )
    api, call = built.api, built.operation("POST /pets")
    assert [server.url for server in api.servers] == [
        "https://api.example.com/v1",
        "http://api.example.com/v1",
    ]
    assert [(scheme.name, scheme.kind, scheme.scheme) for scheme in api.security_schemes] == [
        ("plain", "http", "basic"),
        ("token", "apiKey", ""),
    ]
    assert call.security == ((ir.SecurityNeed("plain"),),)
    texts = ir.Array(ir.String())
    assert [(known.wire, known.type, known.encoding) for known in call.parameters] == [
        ("limit", ir.Integer((ir.Constraint("maximum", 9),)), ir.Styled("form", False)),
        ("ids", texts, ir.Styled("form", True)),
        ("x", texts, ir.Styled("pipeDelimited", False)),
    ]
    assert call.parameters[0].default == (5,)
    pet = ir.Ref("#/definitions/Pet")
    assert call.body == ir.Body((ir.Content("application/json", "json", pet),), required=True)
    made, missing = call.responses
    assert [content.media_type for content in made.contents] == [
        "application/json",
        "application/vnd.pet+json",
    ]
    assert made.headers == (ir.Header("X-Rate", ir.Integer(), False, ir.Styled("simple", False)),)
    assert (missing.status, missing.name, missing.contents[0].type) == ("404", "Missing", pet)


@pytest.mark.parametrize(
    ("formats", "explode", "inner"),
    [
        (("pipes", "csv"), False, ("simple",)),
        (("multi", "ssv", "csv"), True, ("spaceDelimited", "simple")),
        (("multi", "csv", "csv"), True, ()),  # nobody could tell these apart
        (("csv", "csv"), False, ()),
    ],
)
def test_lists_in_lists_of_2_0(
    read: Read, formats: tuple[str, ...], explode: bool, inner: tuple[str, ...]
) -> None:
    schema = "type: integer"
    for form in reversed(formats):
        schema = f"type: array, collectionFormat: {form}, items: {{{schema}}}"
    parameter = f"{{name: ids, in: query, {schema}}}"
    text = f"paths: {{/pets: {{get: {{parameters: [{parameter}], responses: {{}}}}}}}}"
    (known,) = read(text, "2.0").operation("GET /pets").parameters
    assert isinstance(known.encoding, ir.Styled)
    assert (known.encoding.explode, known.encoding.inner) == (explode, inner)


def test_form_parameters_of_2_0_are_one_body(read: Read) -> None:
    built = read(
        """
        paths:
          /pets:
            post:
              operationId: addPet
              parameters:
                - {name: name, in: formData, type: string, required: true, description: Rex.}
                - {name: photo, in: formData, type: file}
                - {name: tags, in: formData, type: array, items: {type: string}}
              responses: {204: {description: Made.}}
        """,
        "2.0",
    )
    body = built.operation("POST /pets").body
    assert body is not None and body.required
    (content,) = body.contents
    assert (content.media_type, content.kind) == ("multipart/form-data", "multipart")
    assert content.parts == (ir.PartEncoding("tags", styled=ir.Styled("form", False)),)
    assert isinstance(content.type, ir.Ref)
    form = built.by_id(content.type.id)
    assert isinstance(form, ir.Model)
    assert form.name.words == ("addPet", "request")
    assert form.properties == (
        ir.Property("name", ir.String(), True, ir.Docs(description="Rex.")),
        ir.Property("photo", ir.Binary(), False),
        ir.Property("tags", ir.Array(ir.String()), False),
    )


@pytest.mark.parametrize(
    ("produces", "expected", "codes"),
    [
        ("[application/octet-stream]", ["application/json"], ["assumed-json"]),
        ("[text/csv, application/pdf]", ["application/json"], ["assumed-json"]),
        ("[application/pdf, application/vnd.x+json]", ["application/vnd.x+json"], []),
        ("[application/json]", ["application/json"], []),
        ("[]", ["application/json"], []),
    ],
)
def test_errors_of_2_0_are_in_what_can_hold_them(
    read: Read, produces: str, expected: list[str], codes: list[str]
) -> None:
    built = read(
        f"""
        paths:
          /file:
            get:
              produces: {produces}
              responses:
                200: {{description: The file., schema: {{type: file}}}}
                404: {{description: None., schema: {{type: object}}}}
                500: {{description: Broken., schema: {{type: string}}}}
        """,
        "2.0",
    )
    found, missing, broken = built.operation("GET /file").responses
    assert [content.media_type for content in missing.contents] == expected
    assert all(content.kind == "json" for content in missing.contents)
    assert len(found.contents) == len(broken.contents)
    assert built.codes() == codes
