"""Operations: parameters, bodies, responses, and everything around them."""

from __future__ import annotations

from pathlib import Path

import pytest
from ir_reading import Read, reader
from specloom import ir


@pytest.fixture
def read(tmp_path: Path) -> Read:
    return reader(tmp_path)


FORM, SIMPLE = ir.Styled("form", True), ir.Styled("simple", False)


def test_parameters_of_the_path_and_of_the_operation(read: Read) -> None:
    call = read("""
        paths:
          /pets/{id}:
            parameters:
              - {name: id, in: path, required: true, schema: {type: integer}}
              - {name: q, in: query, schema: {type: integer}}
            get:
              parameters:
                - {name: q, in: query, schema: {type: string, default: x}, description: Filter.}
                - {name: X-Id, in: header, schema: {type: string}}
                - {name: seen, in: cookie, required: true, schema: {type: string}}
                - {name: deep, in: query, style: deepObject, explode: true, allowReserved: true,
                   schema: {type: object}}
                - {name: where, in: query, content: {application/json: {schema: {type: integer}}}}
                - {name: Accept, in: header, schema: {type: string}}
              responses: {}
        """)
    found = call.operation("GET /pets/{id}").parameters
    assert [(known.wire, known.location, known.required, known.encoding) for known in found] == [
        ("id", "path", True, SIMPLE),
        ("q", "query", False, FORM),
        ("X-Id", "header", False, SIMPLE),
        ("seen", "cookie", True, FORM),
        ("deep", "query", False, ir.Styled("deepObject", True, allow_reserved=True)),
        ("where", "query", False, "application/json"),
    ]
    assert (found[1].type, found[1].default) == (ir.String(), ("x",))
    assert found[1].docs.description == "Filter."
    assert call.codes() == ["ignored-header"]


ONE_PATH = """
    paths:
      "%s":
        get:
          parameters:
            - {name: id, in: path, required: true, schema: {type: integer}}
            - {name: lat, in: query, required: true, schema: {type: number}}
          responses: {}
    """


@pytest.mark.parametrize(
    ("path", "target", "parameters"),
    [
        ("/a/{id}", "/a/{id}", {("path", "id"): ir.Integer(), ("query", "lat"): ir.Number()}),
        ("/a/{id}#share", "/a/{id}", {("path", "id"): ir.Integer(), ("query", "lat"): ir.Number()}),
        ("/a?x=1&y", "/a?x=1&y", {("query", "lat"): ir.Number()}),
        (
            "/a?lat={lat}&k={id}",
            "/a",
            {("query", "k"): ir.Integer(), ("query", "lat"): ir.Number()},
        ),
        ("/a?lat=5&x=1", "/a?x=1", {("query", "lat"): ir.Number()}),
        (
            "/a/{it}?q={text}",
            "/a/{it}",
            {
                ("query", "lat"): ir.Number(),
                ("path", "it"): ir.String(),
                ("query", "q"): ir.String(),
            },
        ),
    ],
)
def test_a_path_may_have_a_query_and_a_fragment(
    read: Read, path: str, target: str, parameters: dict[tuple[str, str], ir.Type]
) -> None:
    built = read(ONE_PATH % path)
    found = built.operation(f"GET {path}")
    assert found.target == target
    assert {(each.location, each.wire): each.type for each in found.parameters} == parameters
    assert all(each.encoding == FORM for each in found.parameters if each.location == "query")
    assert built.codes() == ["ignored-fragment"] * ("#" in path)


def test_the_path_decides_which_path_parameters_there_are(read: Read) -> None:
    call = read("""
        paths:
          /pets/{id}/{part}:
            get:
              parameters:
                - {name: id, in: path, required: true, schema: {type: integer}}
                - {name: idle, in: path, required: true, schema: {type: integer}}
              responses: {}
        """)
    found = call.operation("GET /pets/{id}/{part}").parameters
    assert [(known.wire, known.type, known.required) for known in found] == [
        ("id", ir.Integer(), True),
        ("part", ir.String(), True),
    ]


def test_what_is_no_status_is_no_response(read: Read) -> None:
    call = read("""
        paths:
          /pets:
            get:
              responses:
                '4xx': {description: Wrong.}
                ok: {description: Done.}
        """)
    assert [found.status for found in call.operation("GET /pets").responses] == ["4XX"]


def test_references_to_another_kind_of_object_say_what_they_can(read: Read) -> None:
    built = read("""
        paths:
          /a:
            post:
              parameters:
                - {$ref: "#/components/schemas/A"}
                - {name: q, in: query, schema: {$ref: "#/components/parameters/P"}}
              requestBody: {$ref: "#/components/schemas/A"}
              responses:
                "200": {$ref: "#/components/schemas/A"}
        components:
          schemas: {A: {type: object, properties: {a: {type: string}}}}
          parameters: {P: {name: p, in: query, required: true, schema: {type: integer}}}
        """)
    found = built.operation("POST /a")
    (asked,) = found.parameters
    assert isinstance(asked.type, ir.Ref)
    meant = built.by_id(asked.type.id)
    assert isinstance(meant, ir.Alias)
    assert (asked.wire, meant.type) == ("q", ir.Anything())
    assert found.body is None
    assert [response.contents for response in found.responses] == [()]


KINDS: dict[str, tuple[str, str, ir.Type]] = {
    "application/json": ("{type: integer}", "json", ir.Integer()),
    "application/vnd.pet+json; charset=utf-8": ("{type: integer}", "json", ir.Integer()),
    "application/*+json": ("{type: integer}", "json", ir.Integer()),
    "text/plain": ("{type: string}", "text", ir.String()),
    "text/*": ("{}", "text", ir.Anything()),
    "image/png": ("{type: string, format: binary}", "binary", ir.Binary()),
    "application/octet-stream": ("{type: string}", "binary", ir.Binary()),
    "application/pdf": ("{type: string, format: binary}", "binary", ir.Binary()),
    "application/yaml": ("{type: string}", "text", ir.String()),
    "*/*": ("{type: array, items: {type: integer}}", "json", ir.Array(ir.Integer())),
    "application/xml": ("{type: integer}", "text", ir.String()),
    "application/x-www-form-urlencoded": ("{type: object}", "form", ir.Map(ir.Anything())),
}


@pytest.mark.parametrize("media_type", KINDS)
def test_media_types(read: Read, media_type: str) -> None:
    schema, kind, type_ = KINDS[media_type]
    built = read(f"""
        paths:
          /pets:
            post:
              requestBody: {{content: {{'{media_type}': {{schema: {schema}}}}}}}
              responses: {{}}
        """)
    body = built.operation("POST /pets").body
    assert body is not None
    (content,) = body.contents
    assert (content.media_type, content.kind, content.type) == (media_type, kind, type_)
    assert built.codes() == (["xml-as-text"] if "xml" in media_type else [])


def test_what_comes_in_json_is_not_asked_for_in_xml(read: Read) -> None:
    built = read("""
        paths:
          /pets:
            get:
              responses:
                '200': {description: A., content: {text/xml: {}, application/json: {}}}
                '400': {description: B., content: {application/problem+xml: {}, text/plain: {}}}
        """)
    answers = built.operation("GET /pets").responses
    assert [[content.media_type for content in each.contents] for each in answers] == [
        ["application/json"],
        ["application/problem+xml", "text/plain"],
    ]
    assert built.codes() == ["ignored-xml", "xml-as-text"]


@pytest.mark.parametrize(
    ("section", "component", "words"),
    [
        ("responses", "Pet", ("Pet", "response")),
        ("responses", "PetResponse", ("PetResponse",)),
        ("requestBodies", "pet_request", ("pet_request",)),
        ("requestBodies", "PetResponse", ("PetResponse", "request")),
    ],
)
def test_no_word_is_said_twice(
    read: Read, section: str, component: str, words: tuple[str, ...]
) -> None:
    place = {"responses": "responses: {'200': {%s}}", "requestBodies": "requestBody: {%s}"}[section]
    reference = f"$ref: '#/components/{section}/{component}'"
    built = read(f"""
        paths: {{/pets: {{put: {{{place % reference}}}}}}}
        components:
          {section}:
            {component}:
              description: A pet.
              content: {{application/json: {{schema: {{properties: {{name: {{}}}}}}}}}}
        """)
    (model,) = built.api.definitions.values()
    assert model.name.words == words


SAME = "{type: object, properties: {a: {enum: [1]}}}"


@pytest.mark.parametrize(
    ("other", "count"),
    [(SAME, 1), ("{type: object, properties: {a: {enum: [true]}}}", 2), ("{type: object}", 1)],
)
def test_what_comes_in_several_media_types_is_one_type(read: Read, other: str, count: int) -> None:
    built = read(f"""
        paths:
          /pets:
            get:
              operationId: readPets
              responses:
                '200':
                  description: Pets.
                  content:
                    application/json; charset=utf-8: {{schema: {SAME}}}
                    text/json: {{schema: {other}}}
                    application/json, charset=utf-8: {{schema: {SAME}}}
        """)
    first, _, last = built.operation("GET /pets").responses[0].contents
    assert first.type == last.type
    assert len(built.api.definitions) == count


def test_streams_have_items(read: Read) -> None:
    built = read(
        """
        paths:
          /pets:
            get:
              responses:
                '200':
                  description: Pets.
                  content:
                    application/jsonl: {itemSchema: {type: integer}}
                    text/event-stream: {schema: {type: array, items: {type: string}}}
        """,
        "3.2",
    )
    lines, events = built.operation("GET /pets").responses[0].contents
    assert (lines.kind, lines.items) == ("json-lines", ir.Integer())
    assert (events.kind, events.items) == ("sse", ir.String())


def test_parts_of_a_form(read: Read) -> None:
    built = read("""
        paths:
          /pets:
            post:
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema: {type: object, properties: {photo: {type: string, format: binary},
                      tags: {type: object}}}
                    encoding:
                      photo: {contentType: 'image/png, image/jpeg', headers: {X-A: {schema: {}}}}
                      tags: {style: deepObject}
              responses: {}
        """)
    body = built.operation("POST /pets").body
    assert body is not None and body.required
    assert body.contents[0].parts == (
        ir.PartEncoding(
            "photo",
            ("image/png", "image/jpeg"),
            (ir.Header("X-A", ir.Anything(), False, SIMPLE),),
        ),
        ir.PartEncoding("tags", styled=ir.Styled("deepObject", False)),
    )


@pytest.mark.parametrize("media_type", ["multipart/form-data", "application/x-www-form-urlencoded"])
@pytest.mark.parametrize("schema", ["{type: string}", "{$ref: '#/components/schemas/Files'}"])
def test_a_form_without_names_is_a_mapping(read: Read, media_type: str, schema: str) -> None:
    built = read(f"""
        paths:
          /files:
            post:
              requestBody: {{content: {{{media_type}: {{schema: {schema}}}}}}}
              responses: {{}}
        components: {{schemas: {{Files: {{type: array, items: {{type: string}}}}}}}}
        """)
    body = built.operation("POST /files").body
    assert body is not None and body.contents[0].type == ir.Map(ir.Anything())
    assert [found.code for found in built.findings] == ["unnamed-parts"]


def test_shared_examples_are_found(read: Read) -> None:
    built = read("""
        paths:
          /pets:
            post:
              requestBody:
                content:
                  application/json:
                    examples: {rex: {$ref: '#/components/examples/rex'}, tom: {value: Tom}}
              responses: {}
        components: {examples: {rex: {value: Rex}}}
        """)
    body = built.operation("POST /pets").body
    assert body is not None and body.contents[0].docs.examples == ("Rex", "Tom")


def test_unnamed_parts_are_refused_aloud(read: Read) -> None:
    built = read(
        """
        paths:
          /pets:
            post:
              requestBody: {content: {multipart/mixed: {itemEncoding: {contentType: text/plain}}}}
              responses: {}
        """,
        "3.2",
    )
    assert built.codes() == ["unsupported-part-encoding"]


def test_responses(read: Read) -> None:
    built = read("""
        paths:
          /pets:
            get:
              responses:
                '200':
                  description: Pets.
                  headers: {X-Rate: {required: true, schema: {type: integer}}, Content-Type: {}}
                4XX: {$ref: '#/components/responses/Broken', description: Wrong here.}
                default: {description: Else., links: {again: {operationId: getPets}}}
        components:
          responses:
            Broken: {description: Wrong., content: {application/json: {schema: {type: string}}}}
        """)
    call = built.operation("GET /pets")
    assert call.responses == (
        ir.Response(
            "200",
            (),
            (ir.Header("X-Rate", ir.Integer(), True, SIMPLE),),
            ir.Docs(description="Pets."),
        ),
        ir.Response(
            "4XX",
            (ir.Content("application/json", "json", ir.String()),),
            docs=ir.Docs(description="Wrong here."),
            name="Broken",
        ),
        ir.Response("default", (), docs=ir.Docs(description="Else.")),
    )
    assert call.links == (ir.Link("again", "getPets"),)
    assert built.codes() == ["ignored-link"]


def test_answers_that_have_no_body_in_http(read: Read) -> None:
    thing = '{description: "", content: {application/json: {schema: {type: object}}}}'
    built = read(f"""
        paths:
          /pets:
            get: {{responses: {{"200": {thing}, "204": {thing}, "304": {thing}, "404": {thing}}}}}
            head: {{responses: {{"200": {thing}, "404": {thing}}}}}
        """)
    found = {
        (method, response.status)
        for method in ("GET", "HEAD")
        for response in built.operation(f"{method} /pets").responses
        if response.contents
    }
    assert found == {("GET", "200"), ("GET", "404"), ("HEAD", "404")}
    assert built.codes() == ["ignored-body"] * 3


def test_security(read: Read) -> None:
    built = read("""
        security: [{key: []}, {token: [read], key: []}, {}]
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: Authorization, x-specloom-prefix: 'ApiKey-v1 '}
            token: {type: http, scheme: Bearer, x-specloom-name: access_token}
        paths:
          /pets:
            get: {responses: {}}
            put: {security: [], responses: {}}
        """)
    assert built.api.security_schemes == (
        ir.SecurityScheme("key", "apiKey", "header", "Authorization", prefix="ApiKey-v1 "),
        ir.SecurityScheme("token", "http", scheme="bearer", preferred_name="access_token"),
    )
    key = ir.SecurityNeed("key")
    assert built.operation("GET /pets").security == (
        (key,),
        (ir.SecurityNeed("token", ("read",)), key),
        (),
    )
    assert built.operation("PUT /pets").security == ()


def test_what_requires_an_undeclared_scheme_is_not_public(read: Read) -> None:
    built = read("""
        paths:
          /pets:
            get: {security: [{lost: [read]}], responses: {}}
        """)
    assert built.api.security_schemes == (ir.SecurityScheme("lost", "http"),)
    assert built.operation("GET /pets").security == ((ir.SecurityNeed("lost", ("read",)),),)


def test_who_is_called_by_the_api_asks_for_nothing_unless_it_says_so(read: Read) -> None:
    built = read("""
        security: [{key: []}]
        components: {securitySchemes: {key: {type: apiKey, in: header, name: Key}}}
        webhooks:
          pet: {post: {responses: {}}, put: {security: [{key: []}], responses: {}}}
        """)
    [webhook] = built.api.webhooks
    assert [call.security for call in webhook.operations] == [(), ((ir.SecurityNeed("key"),),)]


def test_servers(read: Read) -> None:
    built = read("""
        servers:
          - url: https://{stage}.example.com
            variables: {stage: {default: live, enum: [live, test], description: Which.}}
        paths:
          /pets:
            servers: [{url: /pets, description: By path.}]
            get: {responses: {}}
            put: {servers: [{url: /put}], responses: {}}
          /owners:
            get: {responses: {}}
        """)
    stage = ir.ServerVariable("stage", "live", ("live", "test"), "Which.")
    assert built.api.servers == (ir.Server("https://{stage}.example.com", (stage,)),)
    assert built.operation("GET /pets").servers == (ir.Server("/pets", (), "By path."),)
    assert built.operation("PUT /pets").servers == (ir.Server("/put"),)
    assert built.operation("GET /owners").servers == ()


@pytest.mark.parametrize(
    ("declared", "said"), [("[]", "Pet Shops"), ("[{name: PET shops}]", "PET shops")]
)
def test_tags_that_differ_in_case_alone_are_one(read: Read, declared: str, said: str) -> None:
    built = read(f"""
        tags: {declared}
        paths:
          /pets: {{get: {{tags: [Pet Shops], responses: {{}}}}, put: {{responses: {{}}}}}}
          /shops: {{get: {{tags: [Pet shops], responses: {{}}}}}}
        """)
    tags = [built.operation(each).tag for each in ("GET /pets", "GET /shops", "PUT /pets")]
    assert tags == [said, said, None]


def test_a_tag_without_a_name_is_none(read: Read) -> None:
    built = read("paths: {/pets: {get: {tags: ['', ' ', pets], responses: {}}}}")
    assert built.operation("GET /pets").tag == "pets"
    assert not built.operation("GET /pets").other_tags


def test_tags(read: Read) -> None:
    built = read(
        """
        tags: [{name: inner, parent: outer}, {name: outer, summary: All.}]
        paths:
          /pets:
            get: {tags: [pets, inner], responses: {}}
            put: {responses: {}}
        """,
        "3.2",
    )
    assert built.api.tags == (
        ir.Tag("inner", parent="outer"),
        ir.Tag("outer", "All.", summary="All."),
        ir.Tag("pets"),
    )
    assert [call.tag for call in built.api.operations] == ["pets", None]


def test_methods_of_3_2(read: Read) -> None:
    built = read(
        """
        paths:
          /pets:
            query: {responses: {}}
            additionalOperations: {COPY: {operationId: copyPets, responses: {}}}
        """,
        "3.2",
    )
    assert [(call.id, call.method, call.operation_id) for call in built.api.operations] == [
        ("QUERY /pets", "QUERY", None),
        ("COPY /pets", "COPY", "copyPets"),
    ]


def test_webhooks_and_callbacks(read: Read) -> None:
    built = read("""
        paths:
          /pets:
            post:
              operationId: addPet
              responses: {}
              callbacks:
                added:
                  '{$request.query.url}':
                    post: {requestBody: {$ref: '#/components/requestBodies/Told'}, responses: {}}
        webhooks:
          born: {put: {requestBody: {$ref: '#/components/requestBodies/Told'}, responses: {}}}
        components:
          requestBodies:
            Told: {content: {application/json: {schema: {type: object, properties: {a: {}}}}}}
        """)
    told = "#/components/requestBodies/Told/content/application~1json/schema"
    (hook,) = built.api.webhooks
    (callback,) = built.operation("POST /pets").callbacks
    assert (hook.name, hook.operations[0].id) == ("born", "webhook born: PUT born")
    assert callback.name == "added"
    for call in (*hook.operations, *callback.operations):
        assert call.body is not None and call.body.contents[0].type == ir.Ref(told)
    assert built.by_id(told).name.words == ("Told", "request")


def test_a_path_may_stand_in_another_file(read: Read) -> None:
    built = read(
        "paths: {/pets: {$ref: 'paths.yaml#/pets', summary: Pets.}}",
        files={"paths.yaml": """
                pets:
                  get:
                    operationId: listPets
                    responses:
                      '200': {description: All., content: {application/json: {schema:
                        {type: object, properties: {a: {}}}}}}
                """},
    )
    call = built.operation("GET /pets")
    assert isinstance(model := call.responses[0].contents[0].type, ir.Ref)
    assert built.by_id(model.id).name.words == ("listPets", "response")
