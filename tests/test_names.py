"""Names: words, clashes, and one pass over an API whose order does not matter."""

from __future__ import annotations

import builtins
import random
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import pydantic
import pytest
from hypothesis import given
from hypothesis import strategies as st
from specloom import ir
from specloom.diagnostics import Location
from specloom.python import reserved
from specloom.python.clashes import Claim, settle
from specloom.python.names import Names, name, nameable
from specloom.python.package_name import package_name
from specloom.python.settings import Settings
from specloom.python.words import attribute, attributes, identifier, pascal, words

SETTINGS = Settings("shop")
EMPTY = ir.Api("Pet Shop API", "1", "", (), (), (), (), (), {}, {}, {})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("petId", "pet_id"),
        ("HTTPServer", "http_server"),
        ("userIDs", "user_ids"),
        ("OAuth2", "oauth2"),
        ("userOAuth2Token", "user_oauth2_token"),
        ("v2", "v2"),
        ("X-Request-ID", "x_request_id"),
        ("address2Line", "address2_line"),
        ("S3Bucket", "s3_bucket"),
        ("readK8sPods", "read_k8s_pods"),
        ("V1beta1Scale", "v1beta1_scale"),
        ("isB2bCustomer", "is_b2b_customer"),
        ("SHA256sum", "sha256_sum"),
        ("MP3file", "mp3_file"),
        ("IPv4Address", "ipv4_address"),
        ("getAPet", "get_a_pet"),
        ("SCREAMING_CASE", "screaming_case"),
        ("__private__", "private"),
        ("@type", "type"),
        ("2fa", "field_2fa"),
        ("+1", "field_1"),
        ("$", "dollar"),
        ("", "empty"),
        ("приветМир", "привет_мир"),
        ("宠物", "宠物"),
        ("हिन्दी", "हिन्दी"),
        ("ﬁeld", "field"),
    ],
)
def test_attribute(text: str, expected: str) -> None:
    assert attribute(text, "field") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HTTPServer", "HTTPServer"),
        ("coupon_request", "CouponRequest"),
        ("CUSTOMER_TIER", "CustomerTier"),
        ("pet", "Pet"),
        ("api.v1.2", "ApiV1_2"),
        ("3DModel", "Schema3DModel"),
    ],
)
def test_class(text: str, expected: str) -> None:
    assert identifier(pascal(words(text)), "Schema") == expected


@given(st.text())
def test_every_text_has_a_name(text: str) -> None:
    assert attribute(text, "field").isidentifier()
    assert all(each.isidentifier() for each in attributes(text, "field"))


@pytest.mark.parametrize("title", ["", "  ", "!?"])
def test_a_title_without_words_names_the_client_all_the_same(title: str) -> None:
    assert name(replace(EMPTY, title=title), SETTINGS).client == "Api"
    assert package_name(title) == "api"


def test_reserved_attributes_are_those_of_pydantic() -> None:
    public = {each for each in dir(pydantic.BaseModel) if not each.startswith("_")}
    assert public <= reserved.MODEL_ATTRIBUTES


def test_reserved_classes_are_those_of_python() -> None:
    assert reserved.BUILTIN_CLASSES <= set(dir(builtins))


# --- clashes -----------------------------------------------------------------------------------


def test_a_clash_is_settled_by_rights_then_by_context() -> None:
    claims = [
        Claim("first", "pet", lambda: ("shop_pet",), right=2),
        Claim("second", "pet", right=1),
        Claim("third", "pet", lambda: ("pet", "zoo_pet"), right=2),
    ]
    names, findings = settle(claims)
    assert names == {"first": "shop_pet", "second": "pet", "third": "zoo_pet"}
    assert not findings


def test_equal_rights_all_give_way() -> None:
    claims = [Claim(each, "pet", lambda each=each: (f"{each}_pet",)) for each in "ab"]
    assert settle(claims)[0] == {"a": "a_pet", "b": "b_pet"}


def test_a_clash_without_end_names_both_places() -> None:
    claims = [
        Claim(each, "pet", what=f"schema {each}", place=partial(Location, f"{each}.yaml", 3, 1))
        for each in "ab"
    ]
    (finding,) = settle(claims)[1]
    assert finding.code == "name-clash"
    assert "a.yaml:3:1" in finding.message and str(finding.location) == "b.yaml:3:1"


def test_reserved_names_get_an_underscore() -> None:
    assert settle([Claim("a", "class")], {"class"})[0] == {"a": "class_"}


def test_a_name_that_was_asked_for_must_be_one() -> None:
    (finding,) = settle([Claim("a", "no name")])[1]
    assert finding.code == "invalid-python-name"


# --- the one pass ------------------------------------------------------------------------------


def schema(id: str, *words: str, wires: tuple[str, ...] = (), **more: object) -> ir.Model:
    properties = tuple(ir.Property(wire, ir.String(), False) for wire in wires)
    return ir.Model(id, ir.NameHint(words or (id,)), properties, **more)  # type: ignore[arg-type]


def api(*definitions: ir.Definition, **more: object) -> ir.Api:
    known = {each.id: each for each in definitions}
    components = {id: id for id in known if "/properties/" not in id}
    return replace(EMPTY, definitions=known, components=components, **more)  # type: ignore[arg-type]


def operation(id: str, said: str | None = None, tag: str | None = None) -> ir.Operation:
    method, path = id.split()
    return ir.Operation(id, method, path, path, said, tag, (), None, (), ())


def fields(*wires: str) -> dict[str, str]:
    names = name(api(schema("Pet", wires=wires)), SETTINGS)
    assert not names.findings
    return {wire: str(field) for (_, wire), field in names.fields.items()}


def test_fields_that_pydantic_or_python_would_stumble_over() -> None:
    assert fields("class", "json", "list", "model_fields", "model_id", "id") == {
        "class": "class_",
        "json": "json_",
        "list": "list_",
        "model_fields": "model_fields_",
        "model_id": "model_id",
        "id": "id",
    }


def test_the_property_that_is_spelled_so_keeps_the_name() -> None:
    assert fields("type", "@type") == {"type": "type", "@type": "at_type"}
    assert fields("id", "ID", "Id") == {"id": "id", "ID": "i_d", "Id": "id_capital"}
    assert fields("+1", "-1") == {"+1": "plus_1", "-1": "minus_1"}
    assert fields("user_id", "userId", "userID")["user_id"] == "user_id"


@given(st.sets(st.text("aAbB1_-. $", min_size=1, max_size=6), min_size=2, max_size=8))
def test_names_that_differ_in_case_and_signs_alone_stay_apart(wires: set[str]) -> None:
    assert len(set(fields(*wires).values())) == len(wires)
    named = name(api(*map(schema, sorted(wires))), SETTINGS)
    assert not named.findings
    assert len({each.name for each in named.definitions.values()}) == len(wires)


def test_a_field_is_never_called_like_a_class() -> None:
    names = name(api(schema("宠物", wires=("宠物",))), SETTINGS)
    assert names.fields["宠物", "宠物"] == "宠物_"
    assert names.definitions["宠物"].name == "宠物"
    assert names.definitions["宠物"].module == "宠物_"


def test_a_component_keeps_its_name_against_an_inline_schema() -> None:
    pet_tag = schema("PetTag")
    inline = ir.Model("Pet/properties/tag", ir.NameHint(("Pet", "tag"), ("properties",)), ())
    names = name(api(schema("Pet"), inline, pet_tag), SETTINGS)
    assert names.definitions["PetTag"].name == "PetTag"
    assert names.definitions[inline.id].name == "PropertiesPetTag"
    assert names.definitions[inline.id].module == "pet"


def test_a_namespace_is_only_said_where_classes_need_it() -> None:
    written = ("io.k8s.apps.v1.Scale", "io.k8s.apps.v2.Scale", "io.k8s.api.v1.Pod", "Host")
    inline = ir.Model("Pod/properties/a", ir.NameHint(("io.k8s.api.v1.Pod", "a"), ()), ())
    others = ("shop.v1.pet", "v1.Owl", "io.k8s-x.net.Host")
    names = name(api(*map(schema, written + others), inline), SETTINGS)
    assert {id: str(found.name) for id, found in names.definitions.items()} == {
        "io.k8s.apps.v1.Scale": "V1Scale",
        "io.k8s.apps.v2.Scale": "V2Scale",
        "io.k8s.api.v1.Pod": "Pod",
        inline.id: "PodA",
        "shop.v1.pet": "ShopV1Pet",
        "v1.Owl": "V1Owl",
        "Host": "Host",
        "io.k8s-x.net.Host": "NetHost",
    }


def test_signs_of_what_is_around_tell_the_last_namesakes_apart() -> None:
    media_types = ("json; charset=utf-8", "json, charset=utf-8")
    body = ("getA", "response")
    found = [ir.Model(f"content/{each}", ir.NameHint(body, (each,)), ()) for each in media_types]
    names = name(api(*found), SETTINGS)
    assert not names.findings
    assert [str(names.definitions[each.id].name) for each in found] == [
        "JsonSemicolonSpaceCharsetEqualUtfMinus8GetAResponse",
        "JsonCommaSpaceCharsetEqualUtfMinus8GetAResponse",
    ]


def test_variants_say_so() -> None:
    request = replace(schema("Pet?request", "Pet"), variant="request")
    names = name(api(schema("Pet"), request), SETTINGS)
    assert names.definitions["Pet?request"].name == "PetRequest"


@pytest.mark.parametrize("preferred", [None, "Animal"])
def test_a_name_that_is_asked_for_is_that_of_the_variants_too(preferred: str | None) -> None:
    plain = schema("Pet", wires=("petNm",))
    plain = replace(plain, name=replace(plain.name, preferred=preferred))
    request = replace(plain, id="Pet@request", variant="request", variant_of="Pet")
    asked = {} if preferred else {"Pet": "Animal"}
    settings = replace(SETTINGS, names={**asked, "Pet/properties/petNm": "called"})
    named = name(api(plain, request, schema("AnimalRequest")), settings)
    assert not named.findings
    assert {id: each.name for id, each in named.definitions.items()} == {
        "Pet": "Animal",
        "Pet@request": "PetRequest",
        "AnimalRequest": "AnimalRequest",
    }
    assert named.fields["Pet@request", "petNm"] == "called"


def test_a_variant_that_is_alone_goes_by_the_name_of_its_schema() -> None:
    alone = replace(schema("Pet@request", "Pet", wires=("petNm",)), variant_of="Pet")
    wanted = {"Pet": "Animal", "Pet/properties/petNm": "called"}
    named = name(api(alone), replace(SETTINGS, names=wanted))
    assert wanted.keys() <= set(nameable(api(alone)))
    assert named.definitions["Pet@request"].name == "Animal"
    assert named.fields["Pet@request", "petNm"] == "called"


def test_circles_share_a_module_named_after_the_first() -> None:
    def refers(id: str, other: str) -> ir.Model:
        return replace(schema(id), properties=(ir.Property("x", ir.Ref(other), True),))

    names = name(api(refers("B", "A"), refers("A", "B"), refers("C", "A")), SETTINGS)
    assert [names.definitions[id].module for id in "ABC"] == ["a", "a", "c"]


def test_files_differ_in_more_than_case() -> None:
    names = name(api(schema("HTTPServer"), schema("HttpServer")), SETTINGS)
    assert {names.definitions[id].module for id in ("HTTPServer", "HttpServer")} == {"http_server"}


def test_no_module_hides_what_is_imported_from_it() -> None:
    asked = ir.Model("A", ir.NameHint(("A",), preferred="class"), ())
    [home] = [known.module for known in name(api(asked), SETTINGS).definitions.values()]
    assert home == "class__"


def test_no_name_is_too_long_for_a_file() -> None:
    long = [f"{'Long' * 75}{end}" for end in ("A", "B")]
    [home] = {name(api(*map(schema, long)), SETTINGS).definitions[id].module for id in long}
    assert len(home) < 100


def test_methods() -> None:
    operations = (
        operation("POST /braze/coupon", "braze/createCoupon", "Braze"),
        operation("GET /pets/{petId}", None, "pets"),
        operation("GET /pets", "pets.list", "pets"),
        operation("DELETE /pets", "list", "pets"),
        operation("GET /", None, None),
    )
    names = name(api(operations=operations), SETTINGS)
    assert names.methods == {
        "POST /braze/coupon": "create_coupon",
        "GET /pets/{petId}": "get_pets_by_pet_id",
        "GET /pets": "pets_list",
        "DELETE /pets": "list_",
        "GET /": "get_root",
    }
    assert names.resources["Braze"].class_name == "Braze"
    assert names.resources[None].attribute == "default"


def test_paths_of_the_same_words_differ_in_their_signs() -> None:
    ids = (
        "GET /pets/{id}",
        "GET /pets/{id}/",
        "GET /pets-old",
        "GET /pets/old",
        "GET /x",
        "GET /x/",
    )
    names = name(api(operations=tuple(map(operation, ids))), SETTINGS)
    assert [str(names.methods[id]) for id in ids] == [
        "get_pets_by_id",
        "get_pets_by_id_slash",
        "get_slash_pets_minus_old",
        "get_slash_pets_slash_old",
        "get_x",
        "get_x_slash",
    ]


def test_parameters_of_one_name_say_where_they_are() -> None:
    def parameter(wire: str, location: ir.ParameterIn) -> ir.Parameter:
        styled = ir.Styled("simple", explode=False)
        return ir.Parameter(wire, location, ir.String(), True, styled)

    found = (parameter("id", "path"), parameter("id", "query"), parameter("body", "query"))
    one = replace(operation("GET /x/{id}"), parameters=found)
    names = name(api(operations=(one,)), SETTINGS)
    assert [names.parameters["GET /x/{id}", each.location, each.wire] for each in found] == [
        "id",
        "query_id",
        "body_",
    ]


def test_operations_share_the_error_of_a_shared_response() -> None:
    def answers(id: str, *responses: ir.Response) -> ir.Operation:
        return replace(operation(id, id.split()[0].lower() + "Pet"), responses=responses)

    shared = ir.Response("400", (), name="BadRequest")
    same = ir.Response("404", ())
    names = name(
        api(operations=(answers("GET /x", shared, same), answers("PUT /x", shared, same))),
        SETTINGS,
    )
    assert names.errors == {
        ("GET /x", "400"): "BadRequest",
        ("PUT /x", "400"): "BadRequest",
        ("GET /x", "404"): "NotFound",
        ("PUT /x", "404"): "NotFound",
    }


def test_errors_that_differ_say_how() -> None:
    def answer(id: str, *contents: str, name: str | None = None) -> ir.Operation:
        found = tuple(ir.Content("application/json", "json", ir.Ref(each)) for each in contents)
        response = ir.Response("404", found, docs=ir.Docs(description=id), name=name)
        return replace(operation(id, id.split()[0].lower() + "Pet"), responses=(response,))

    calls = (
        answer("GET /x", "Problem"),
        answer("PUT /x", "Problem"),
        answer("POST /x", "Own"),
        answer("HEAD /x"),
        answer("PATCH /x", "Other"),
        answer("DELETE /x", "Other", name="Nope"),
    )
    document = api(schema("Problem"), schema("Other"), schema("Own"), operations=calls)
    components = {id: id for id in ("Problem", "Other")}
    names = name(replace(document, components=components), SETTINGS)
    assert {id: str(found) for (id, _), found in names.errors.items()} == {
        "GET /x": "NotFoundProblem",
        "PUT /x": "NotFoundProblem",
        "POST /x": "PostPetNotFound",
        "HEAD /x": "NotFoundWithoutBody",
        "PATCH /x": "NotFoundOther",
        "DELETE /x": "Nope",
    }


def header(wire: str, type_: ir.Type = ir.String(), docs: str = "") -> ir.Header:  # noqa: B008
    styled = ir.Styled("simple", explode=False)
    return ir.Header(wire, type_, False, styled, ir.Docs(description=docs))


def test_headers_of_results_and_of_errors_have_classes() -> None:
    good = ir.Response("200", (), (header("X-Rate"), header("Items")))
    other = ir.Response("201", (), (header("x-rate"), header("X Rate")))
    bad = ir.Response("429", (), (header("Date"),), name="TooMany")
    get = replace(operation("GET /x", "getX"), responses=(good, other, bad))
    put = replace(operation("PUT /x", "putX"), responses=(ir.Response("200", ()), bad))
    names = name(api(operations=(get, put)), SETTINGS)
    assert names.headers == {
        ("GET /x", ""): "ItemsRateRateHeaders",
        ("GET /x", "429"): "DateHeaders",
        ("PUT /x", "429"): "DateHeaders",
    }
    assert names.header_fields == {
        ("ItemsRateRateHeaders", "x-rate"): "x_minus_rate",
        ("ItemsRateRateHeaders", "x rate"): "x_space_rate",
        ("ItemsRateRateHeaders", "items"): "items_",
        ("DateHeaders", "date"): "date_",
    }


LIMITS = (header("X-RateLimit-Limit"), header("X-RateLimit-Left", docs="How many are left."))
MANY = tuple(header(f"X-Something-Or-Other {word}") for word in ("A", "B"))


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ([LIMITS, LIMITS[::-1]], ["RateLimitHeaders", "RateLimitHeaders"]),
        ([LIMITS, (header("Link"),)], ["RateLimitHeaders", "LinkHeaders"]),
        (
            [LIMITS, (*LIMITS, header("X-RateLimit-Reset"))],
            [
                "XRateLimitLeftXRateLimitLimitHeaders",
                "XRateLimitLeftXRateLimitLimitXRateLimitResetHeaders",
            ],
        ),
        ([(header("Link"),), (header("Link", ir.Integer()),)], ["CallHeaders", "OtherHeaders"]),
        ([[header("Quite-A-Long-Name"), *MANY, header("Y" * 20)]], ["CallHeaders"]),
    ],
)
def test_answers_with_the_same_headers_share_a_class(
    listed: list[Sequence[ir.Header]], expected: list[str]
) -> None:
    ids = ("call", "other")[: len(listed)]
    answers = [(ir.Response("200", (), tuple(headers)),) for headers in listed]
    calls = [
        replace(operation(f"GET /{id}", id), responses=answer)
        for id, answer in zip(ids, answers, strict=True)
    ]
    for order in (calls, calls[::-1]):
        names = name(api(operations=tuple(order)), SETTINGS)
        assert [names.headers[f"GET /{id}", ""] for id in ids] == expected


def test_the_user_has_the_last_word() -> None:
    wanted = {"Pet": "Animal", "Pet/properties/petId": "number", "getPet": "fetch"}
    pet = schema("Pet", wires=("petId",))
    names = name(
        api(pet, operations=(operation("GET /x", "getPet"),)),
        Settings("shop", client="Shop", names=wanted),
    )
    assert (names.definitions["Pet"].name, names.client) == ("Animal", "Shop")
    assert names.fields["Pet", "petId"] == "number"
    assert names.methods["GET /x"] == "fetch"


def test_the_title_names_the_client() -> None:
    assert name(replace(EMPTY, title="Third-party API"), SETTINGS).client == "ThirdPartyApi"


@given(st.randoms(use_true_random=False))
def test_order_does_not_matter(order: random.Random) -> None:
    wires = ["type", "@type", "Type", "user_id", "userId", "userID", "x-y", "x.y"]
    ids = ["Pet", "pet", "PET", "Foo+", "Foo", "HTTPServer", "HttpServer", "Any", "Model"]
    tags = ["Pets", "pets", None, "default"]
    order.shuffle(wires), order.shuffle(ids), order.shuffle(tags)
    definitions = [schema(id, wires=tuple(wires)) for id in ids]
    operations = tuple(operation(f"GET /{tag}", "list", tag) for tag in tags)
    assert flat(name(api(*definitions, operations=operations), SETTINGS)) == REFERENCE


def flat(names: Names) -> list[str]:
    return sorted(
        f"{kind} {key} {value}"
        for kind in ("definitions", "fields", "resources", "methods")
        for key, value in getattr(names, kind).items()
    )


def _reference() -> list[str]:
    wires = ("@type", "Type", "type", "userID", "userId", "user_id", "x-y", "x.y")
    ids = ["Any", "Foo", "Foo+", "HTTPServer", "HttpServer", "Model", "PET", "Pet", "pet"]
    operations = tuple(
        operation(f"GET /{tag}", "list", tag) for tag in ("Pets", "default", "pets", None)
    )
    definitions = [schema(id, wires=wires) for id in ids]
    return flat(name(api(*definitions, operations=operations), SETTINGS))


REFERENCE = _reference()
