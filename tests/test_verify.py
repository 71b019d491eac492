"""`specloom verify`: silent if package and document agree, exact if they do not."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from specloom.verify import Disagreement, Trial, Verification

Specloom = Callable[..., Result]

SPEC = """
openapi: 3.1.0
info: {title: Shop, version: '1'}
paths:
  /items:
    post:
      operationId: addItem
      parameters:
        - {name: page, in: query, schema: {type: integer, minimum: 1}}
      requestBody:
        content:
          application/json:
            schema: {$ref: parts.yaml#/Item}
          application/xml:
            schema: {$ref: parts.yaml#/Item}
          image/png:
            schema: {type: string}
      responses:
        '200':
          description: The item.
          content:
            application/json:
              schema: {$ref: parts.yaml#/Item}
"""
PARTS = """
Item:
  type: object
  required: [id, name]
  additionalProperties: false
  properties:
    id: {type: integer, readOnly: true}
    name: {type: string, maxLength: 5}
    size: {type: [number, 'null'], exclusiveMinimum: 0}
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "shop.yaml").write_text(SPEC)
    (tmp_path / "parts.yaml").write_text(PARTS)
    return tmp_path


def trials(result: Result) -> dict[str, dict[str, Any]]:
    return {trial["label"]: trial for trial in json.loads(result.output)["schemas"]}


def test_agreement_is_told_in_a_table(shop: Path, specloom: Specloom) -> None:
    result = specloom("verify", "shop.yaml", "--instances", "20")
    assert result.exit_code == 0, result.output
    assert "maxLength" in result.output
    assert "3 of 5 schemas tried" in result.output
    assert "not tried: XML, read as text (1); bytes, not JSON (1)\n" in result.output
    assert "--seed 0 --instances 20): no disagreements" in result.output


def test_every_use_of_a_schema_is_tried_with_its_own_type(shop: Path, specloom: Specloom) -> None:
    found = trials(specloom("verify", "shop.yaml", "--instances", "20", "--format", "json"))
    assert found["POST /items body application/json"]["direction"] == "request"
    assert "required" in found["POST /items 200 response application/json"]["broken"]
    assert found["POST /items body application/xml"]["obstacle"] == "XML, read as text"
    assert found["POST /items body image/png"]["obstacle"] == "bytes, not JSON"
    assert found["POST /items query page"]["broken"]["minimum"] > 0


CALLED = """
openapi: 3.1.0
info: {title: Calls, version: '1'}
paths:
  /photos:
    post:
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              required: [photo, title]
              properties:
                photo: {type: string, format: binary}
                title: {type: string, maxLength: 5}
      responses: {'204': {description: Done.}}
      callbacks:
        seen:
          '{$request.query.url}':
            post:
              requestBody: {content: {application/json: {schema: {type: integer, minimum: 3}}}}
              responses: {'204': {description: Done.}}
webhooks:
  born:
    post:
      parameters: [{name: session, in: cookie, schema: {type: string, minLength: 2}}]
      requestBody: {content: {application/json: {schema: {enum: [cat, dog]}}}}
      responses:
        '204': {description: Done., headers: {X-Age: {schema: {type: integer, multipleOf: 2}}}}
"""


def test_webhooks_callbacks_and_what_stands_beside_files(
    tmp_path: Path, specloom: Specloom
) -> None:
    (tmp_path / "calls.yaml").write_text(CALLED)
    found = trials(specloom("verify", "calls.yaml", "--instances", "20", "--format", "json"))
    keywords = {
        "POST /photos body multipart/form-data": "maxLength",
        "POST born cookie session": "minLength",
        "POST born body application/json": "enum",
        "POST born 204 header X-Age": "multipleOf",
        "POST seen body application/json": "minimum",
    }
    assert {label: found[label]["broken"].get(word, 0) > 0 for label, word in keywords.items()} == (
        dict.fromkeys(found, True)
    )


def test_files_may_be_null(tmp_path: Path, specloom: Specloom) -> None:
    (tmp_path / "files.yaml").write_text("""
        openapi: 3.1.0
        info: {title: Files, version: '1'}
        paths:
          /skills:
            post:
              requestBody:
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      properties:
                        icon: {type: [string, 'null'], format: binary}
                        files:
                          anyOf:
                            - {type: array, items: {type: string, format: binary}}
                            - {type: 'null'}
              responses: {'204': {description: Done.}}
        """)
    assert specloom("verify", "files.yaml", "--instances", "20").exit_code == 0


def test_forms_of_2_0(tmp_path: Path, specloom: Specloom) -> None:
    (tmp_path / "old.yaml").write_text("""
        swagger: '2.0'
        info: {title: Old, version: '1'}
        paths:
          /pins:
            post:
              consumes: [multipart/form-data]
              parameters:
                - {name: pin-id, in: formData, type: integer, maximum: 9, required: true}
                - {name: photo, in: formData, type: file}
                - {name: note, in: formData, type: string, required: true}
              responses: {'204': {description: Done.}}
        """)
    found = trials(specloom("verify", "old.yaml", "--instances", "20", "--format", "json"))
    assert found["POST /pins formData pin-id"]["broken"]["maximum"] > 0
    assert found["POST /pins formData note"]["valid"] > 0
    assert found["POST /pins formData photo"]["obstacle"] == "bytes, not JSON"


def test_what_the_judge_cannot_use_is_said(tmp_path: Path, specloom: Specloom) -> None:
    (tmp_path / "odd.yaml").write_text(
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"
        "components: {schemas: {Odd: {type: string, pattern: '^(?:{[a-f]{4}})$'}}}\n"
    )
    result = specloom("verify", "odd.yaml")
    assert result.exit_code == 0, result.output
    assert "not tried: jsonschema-rs cannot use the schema (1)" in result.output


def test_what_is_assumed_is_said_and_can_be_switched_off(
    tmp_path: Path, specloom: Specloom
) -> None:
    schema = "Pet: {properties: {name: {type: string}}}"
    start = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"
    (tmp_path / "pet.yaml").write_text(f"{start}components: {{schemas: {{{schema}}}}}\n")
    assumed = specloom("verify", "pet.yaml", "--instances", "20")
    exact = specloom("verify", "pet.yaml", "--instances", "20", "--no-assume-object")
    assert "(strict: --no-assume-object)" in assumed.output
    assert "--no-assume-object" not in exact.output
    assert "no disagreements" in assumed.output and "no disagreements" in exact.output


# Types that stand beside, above or among schemas that speak of objects and name none.
MEANT = """
openapi: 3.0.3
info: {title: T, version: '1'}
paths: {}
components:
  schemas:
    Beside: {type: object, nullable: true, anyOf: [{required: [a]}, {required: [b]}]}
    Above:
      type: object
      nullable: true
      anyOf:
        - {required: [a], properties: {a: {type: string}}}
        - {required: [b], properties: {b: {type: integer}}}
    Among: {properties: {a: {type: string}}, oneOf: [{type: string}, {required: [a]}]}
    Nowhere: {anyOf: [{required: [a]}, {required: [b]}]}
    Referred: {type: object, nullable: true, allOf: [{$ref: '#/components/schemas/Nowhere'}]}
    Refused: {properties: {a: {type: string}}, not: {required: [b]}}
    Nullable: {nullable: true, properties: {a: {type: string}}}
"""


@pytest.mark.parametrize("assume_object", [True, False])
@pytest.mark.parametrize("assume_nullable", [True, False])
def test_package_and_judge_assume_the_same_types(
    tmp_path: Path, specloom: Specloom, assume_object: bool, assume_nullable: bool
) -> None:
    (tmp_path / "meant.yaml").write_text(MEANT)
    flags = f"assume-object = {assume_object}\nassume-nullable = {assume_nullable}\n".lower()
    (tmp_path / "specloom.toml").write_text(f'spec = "meant.yaml"\n{flags}')
    result = specloom("verify", "meant.yaml", "--instances", "20")
    assert "7 of 7 schemas tried" in result.output
    assert result.exit_code == 0, result.output


def test_the_choices_are_those_the_package_was_made_by(tmp_path: Path, specloom: Specloom) -> None:
    schema = "Pet: {properties: {name: {type: string}}}"
    start = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"
    (tmp_path / "pet.yaml").write_text(f"{start}components: {{schemas: {{{schema}}}}}\n")
    options = ("pet.yaml", "--output", ".", "--package", "made")
    assert specloom("generate", *options, "--no-assume-object").exit_code == 0
    result = specloom("verify", *options, "--instances", "20", "--format", "json")
    assert json.loads(result.stdout)["assume_object"] is False


def test_what_was_lowered_is_said_by_verify_too(tmp_path: Path, specloom: Specloom) -> None:
    schema = "Pet: {type: object, required: [name, name], properties: {name: {type: string}}}"
    start = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"
    (tmp_path / "pet.yaml").write_text(f"{start}components: {{schemas: {{{schema}}}}}\n")
    command = ("verify", "pet.yaml", "--lower", "duplicate-item", "--instances", "20")
    assert "warning[duplicate-item]" in specloom(*command).stderr
    [found] = json.loads(specloom(*command, "--format", "json").stdout)["findings"]
    assert (found["code"], found["severity"], found["line"]) == ("duplicate-item", "warning", 4)
    [log] = json.loads(specloom(*command, "--format", "sarif").stdout)["runs"]
    assert [each["ruleId"] for each in log["results"]] == ["duplicate-item"]


def test_null_in_the_place_of_a_schema_is_nothing_to_try(
    tmp_path: Path, specloom: Specloom
) -> None:
    start = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
    query = "{parameters: [{name: q, in: query, schema: null}], responses: {}}"
    parts = f"paths: {{/a: {{get: {query}}}}}\ncomponents: {{schemas: {{Pet: null}}}}\n"
    (tmp_path / "pet.yaml").write_text(start + parts)
    lowered = ("--lower", "invalid-detail", "--lower", "missing-detail")
    result = specloom("verify", "pet.yaml", *lowered, "--format", "json")
    assert result.exit_code == 0
    assert sum(json.loads(result.stdout)["not_tried"].values()) == 2


def test_a_reference_in_the_place_of_a_text_is_no_schema(
    tmp_path: Path, specloom: Specloom
) -> None:
    pet = "Pet: {type: string, description: What}"
    owl = "Owl: {type: string, description: {$ref: '#/components/schemas/Pet/description'}}"
    start = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n"
    (tmp_path / "pet.yaml").write_text(f"{start}components: {{schemas: {{{pet}, {owl}}}}}\n")
    result = specloom("verify", "pet.yaml", "--lower", "invalid-detail", "--instances", "5")
    assert result.exit_code == 0


SEVERAL = """
openapi: 3.1.0
info: {title: T, version: '1'}
paths: {}
components:
  schemas:
    Half: {oneOf: [{type: integer, multipleOf: 2}, {type: integer, multipleOf: 3}]}
    Both: {anyOf: [true], oneOf: [{required: [a]}, {type: object, required: [b]}], not: {oneOf: [true, true]}}
"""  # noqa: E501


@pytest.mark.parametrize("assume_any_of", [True, False])
def test_that_several_members_may_fit_is_said(
    tmp_path: Path, specloom: Specloom, assume_any_of: bool
) -> None:
    (tmp_path / "several.yaml").write_text(SEVERAL)
    settings = f'spec = "several.yaml"\nassume-any-of = {assume_any_of}\n'.lower()
    (tmp_path / "specloom.toml").write_text(settings)
    result = specloom("verify", "several.yaml", "--instances", "20")
    assert result.exit_code == 0, result.output
    assert ("several members of a `oneOf` may match" in result.output) is assume_any_of


EXACT = """
openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /items:
    post:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
      responses:
        '200':
          description: The item.
          content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}
components:
  schemas:
    Item:
      type: object
      required: [id, at, secret]
      additionalProperties: false
      not: {properties: {id: {const: 0}}, required: [id]}
      properties:
        id: {type: integer, readOnly: true}
        secret: {type: string, writeOnly: true}
        at: {type: string, format: date-time}
"""


@pytest.mark.parametrize("assumed", [True, False])
def test_formats_and_direction_can_be_as_json_schema_has_them(
    tmp_path: Path, specloom: Specloom, assumed: bool
) -> None:
    (tmp_path / "exact.yaml").write_text(EXACT)
    flags = f"assume-formats = {assumed}\nassume-direction = {assumed}\n".lower()
    (tmp_path / "specloom.toml").write_text(f'spec = "exact.yaml"\n{flags}')
    result = specloom("verify", "exact.yaml", "--instances", "20", "--format", "json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.output)
    assert {each["direction"] for each in found["schemas"]} == (
        {"", "request", "response"} if assumed else {""}
    )
    assert ("format" in {each["keyword"] for each in found["keywords"]}) is assumed


NAMED = """
openapi: 3.2.0
info: {title: Named, version: "1"}
components:
  schemas:
    Base: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
    Cat: {allOf: [{$ref: "#/components/schemas/Base"}, {properties: {lives: {type: integer}}}]}
    Dog: {allOf: [{$ref: "#/components/schemas/Base"}, {properties: {loud: {type: boolean}}}]}
    Fish: {type: object, properties: {kind: {type: string}, fins: {type: integer}}}
    Inherited: {oneOf: [{$ref: "#/components/schemas/Cat"}, {type: "null"}, {$ref: "#/components/schemas/Dog"}]}
    Mapped:
      oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Fish"}]
      discriminator: {propertyName: kind, mapping: {f: Fish, g: "#/components/schemas/Fish"}}
    Default:
      oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Fish"}, {type: string}]
      discriminator: {propertyName: kind, defaultMapping: Fish}
    Judged: {not: {$ref: "#/components/schemas/Mapped"}}
    Closed:
      oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
      unevaluatedProperties: false
    Plain: {oneOf: [{type: integer}, {type: number}, {type: string}, {type: string, maxLength: 3}]}
"""  # noqa: E501


@pytest.mark.parametrize("decides", [True, False])
def test_package_and_judge_mean_the_same_by_a_discriminator(
    tmp_path: Path, specloom: Specloom, decides: bool
) -> None:
    (tmp_path / "named.yaml").write_text(NAMED)
    (tmp_path / "specloom.toml").write_text(
        f'spec = "named.yaml"\nassume-discriminator = {decides}\n'.lower()
    )
    result = specloom("verify", "named.yaml", "--instances", "20")
    assert "10 of 10 schemas tried" in result.output
    assert result.exit_code == 0, result.output


def test_the_same_seed_tries_the_same_instances(shop: Path, specloom: Specloom) -> None:
    def run(seed: int) -> str:
        return specloom(
            "verify", "shop.yaml", "--instances", "20", "--format", "json", "--seed", str(seed)
        ).output

    assert run(3) == run(3) != run(4).replace('"seed": 4', '"seed": 3')


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("maximum=5", "maximum=4", "refused"),
        ("maximum=5", "maximum=6", "accepted"),
        ("exclude_unset=True", "exclude_unset=False", "changed"),
        ("raise DecodeError", "raise KeyError", "failed"),
    ],
)
def test_a_package_that_differs_is_found_out(
    shop: Path, specloom: Specloom, before: str, after: str, kind: str
) -> None:
    specloom("generate", "shop.yaml", "--output", "out", "--package", "shop")
    for file in (shop / "out").rglob("*.py"):
        file.write_text(file.read_text().replace(before, after))
    result = specloom("verify", "shop.yaml", "--output", "out", "--package", "shop")
    assert result.exit_code == 1
    assert f"verify-{kind}" in result.output


def test_a_finding_stands_at_the_keyword_in_its_file(shop: Path, specloom: Specloom) -> None:
    specloom("generate", "shop.yaml", "--output", "out", "--package", "shop")
    for file in (shop / "out").rglob("*.py"):
        file.write_text(file.read_text().replace("maximum=5", "maximum=6"))
    result = specloom("verify", "shop.yaml", "--output", "out", "--package", "shop")
    line = next(n for n, text in enumerate(PARTS.split("\n"), start=1) if "maxLength" in text)
    assert f"parts.yaml:{line}:" in result.output
    assert '(maxLength): {"id": 0, "name": "' in result.output


def test_a_package_in_the_folder_of_the_call_is_not_taken_for_it(
    shop: Path, specloom: Specloom
) -> None:
    (shop / "shop").mkdir()
    (shop / "shop" / "__init__.py").write_text("raise ValueError")
    result = specloom("verify", "shop.yaml", "--package", "shop", "--instances", "5")
    assert result.exit_code == 0, result.output


def test_a_package_that_cannot_be_imported_is_said(shop: Path, specloom: Specloom) -> None:
    (shop / "out" / "shop").mkdir(parents=True)
    (shop / "out" / "shop" / "__init__.py").write_text("raise ValueError('odd')")
    result = specloom("verify", "shop.yaml", "--output", "out", "--package", "shop")
    assert result.exit_code == 1
    assert "out/shop cannot be tried: ValueError: odd" in result.stderr


def test_a_package_made_before_there_were_choices_is_tried(shop: Path, specloom: Specloom) -> None:
    specloom("generate", "shop.yaml", "--output", "out", "--package", "shop")
    manifest = shop / "out" / "shop" / ".specloom.json"
    facts = json.loads(manifest.read_text())
    facts = {name: fact for name, fact in facts.items() if not name.startswith("assume_")}
    manifest.write_text(json.dumps(facts))
    result = specloom("verify", "shop.yaml", "--output", "out", "--package", "shop")
    assert result.exit_code == 0, result.output
    assert "schemas with properties accept only objects" in result.output
    assert "what a discriminator names" not in result.output


def test_a_missing_package_is_named(shop: Path, specloom: Specloom) -> None:
    (shop / "empty").mkdir()
    result = specloom("verify", "shop.yaml", "--output", "empty", "--package", "shop")
    assert result.exit_code == 1
    assert "there is no package shop in empty" in result.output


def test_sums_by_keyword() -> None:
    found = Disagreement("accepted", "minLength", "/a/minLength", "", "was taken for ''")
    trial = Trial("/a", "A", "", 3, {"minLength": 2, "type": 5}, [found], "")
    sums = Verification(0, 3, [trial, trial]).keywords
    assert [(each.name, each.broken, each.kinds["accepted"]) for each in sums] == [
        ("minLength", 4, 2),
        ("type", 10, 0),
    ]


def test_operations_of_one_path_are_told_apart(tmp_path: Path, specloom: Specloom) -> None:
    (tmp_path / "files.yaml").write_text("""
        openapi: 3.1.0
        info: {title: Files, version: '1'}
        paths:
          /files/{id}#share:
            put:
              tags: [z]
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              requestBody: {content: {application/json: {schema: {type: integer, minimum: 3}}}}
              responses: {'204': {description: Done.}}
          /files/{id}#lock:
            put:
              tags: [a]
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              requestBody: {content: {application/json: {schema: {enum: [now, soon]}}}}
              responses: {'204': {description: Done.}}
        """)
    found = trials(specloom("verify", "files.yaml", "--instances", "20", "--format", "json"))
    assert found["PUT /files/{id}#share body application/json"]["broken"]["minimum"] > 0
    assert found["PUT /files/{id}#lock body application/json"]["broken"]["enum"] > 0


def test_types_that_there_are_not_are_tried_as_they_are_read(
    tmp_path: Path, specloom: Specloom
) -> None:
    (tmp_path / "api.yaml").write_text("""
openapi: 3.0.3
info: {title: T, version: '1'}
paths: {}
components:
  schemas:
    Size: {type: int, minimum: 3}
    Photo: {type: file}
    Pet: {type: object, properties: {born: {type: datetime}, tags: {type: list}}}
    Thing: {type: thing, maxLength: 3}
""")
    arguments = ("verify", "api.yaml", "--lower", "unknown-type", "--instances", "20")
    result = specloom(*arguments)
    assert result.exit_code == 0, result.output
    assert "4 of 4 schemas tried" in result.output


def test_parameters_in_the_query_of_a_path_are_tried(tmp_path: Path, specloom: Specloom) -> None:
    (tmp_path / "api.yaml").write_text("""
openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /search?kind=file&q={text}:
    get:
      parameters:
        - {name: text, in: path, required: true, schema: {type: string, maxLength: 3}}
      responses: {'200': {description: Done.}}
""")
    result = specloom("verify", "api.yaml", "--instances", "20", "--format", "json")
    assert result.exit_code == 0, result.output
    (trial,) = trials(result).items()
    assert trial[0] == "GET /search?kind=file&q={text} query q"
    assert trial[1]["obstacle"] == "" and trial[1]["valid"] > 0


def test_operations_beside_a_reference_are_tried(tmp_path: Path, specloom: Specloom) -> None:
    (tmp_path / "item.yaml").write_text("""
parameters: [{name: at, in: query, schema: {type: string, maxLength: 3}}]
get: {responses: {'200': {description: Done.}}}
put: {responses: {'200': {description: Done.}}}
""")
    (tmp_path / "api.yaml").write_text("""
openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /items:
    $ref: item.yaml
    parameters: [{name: at, in: query, schema: {type: integer, minimum: 3}}]
    put: {responses: {'200': {description: Done.}}}
""")
    result = specloom("verify", "api.yaml", "--instances", "20", "--format", "json")
    assert result.exit_code == 0, result.output
    found = trials(result)
    assert [*found] == ["PUT /items query at", "GET /items query at"]
    assert all(each["valid"] and not each["obstacle"] for each in found.values())


def test_names_and_dynamic_references_are_tried(tmp_path: Path, specloom: Specloom) -> None:
    (tmp_path / "tree.yaml").write_text("""
        openapi: 3.1.0
        info: {title: Tree, version: '1'}
        paths: {}
        components:
          schemas:
            Tree:
              $dynamicAnchor: node
              type: object
              properties: {kids: {type: array, items: {$dynamicRef: '#node'}}}
            Chain:
              $anchor: chain
              type: object
              properties: {next: {$ref: '#chain'}, length: {type: integer, minimum: 1}}
        """)
    found = trials(specloom("verify", "tree.yaml", "--instances", "20", "--format", "json"))
    assert found["Tree"]["broken"]["type"] > 0
    assert found["Chain"]["broken"]["minimum"] > 0


def test_every_keyword_of_a_wide_object_is_broken(tmp_path: Path, specloom: Specloom) -> None:
    rules = [f"p{n}: {{type: string}}" for n in range(40)]
    rules += ["q: {const: 3}", "r: {type: number, multipleOf: 4}", "s: {type: array, minItems: 1}"]
    (tmp_path / "wide.yaml").write_text(f"""
        openapi: 3.1.0
        info: {{title: Wide, version: '1'}}
        paths: {{}}
        components: {{schemas: {{Wide: {{type: object, properties: {{{", ".join(rules)}}}}}}}}}
        """)
    found = trials(specloom("verify", "wide.yaml", "--instances", "50", "--format", "json"))
    assert {"const", "multipleOf", "minItems"} <= found["Wide"]["broken"].keys()
