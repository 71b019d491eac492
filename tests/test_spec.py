"""The document of the Third-party API: valid, complete, and true to its own examples.

Reads `spec/` with its own loader, so that a bug in the generator cannot hide one in the document.
"""

import os
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml
from openapi_spec_validator import validate
from openapi_spec_validator.readers import read_from_filename

ROOT = Path(__file__).parents[1] / "spec" / "openapi.yaml"
FACTS = os.environ.get("THIRD_PARTY_API_FACTS", "")

METHODS = ("get", "put", "post", "delete")

OPERATIONS = {
    "braze/createReferral": "POST /braze/referral",
    "braze/createCoupon": "POST /braze/coupon",
    "braze/createCouponReservation": "POST /braze/coupon_reservation",
    "braze/trackEvent": "POST /braze/event",
    "cdp/updateCustomerProfile": "PUT /cdp/customer_profile/{customerProfileId}",
    "cdp/updateCustomerProfilesAudiences": "PUT /cdp/customer_profiles/audiences",
    "cdp/createAudience": "POST /cdp/audiences",
    "cdp/updateAudience": "PUT /cdp/audiences/{audienceId}",
    "cdp/deleteAudience": "DELETE /cdp/audiences/{audienceId}",
    "cep/createCoupon": "GET /customer_engagement/coupon",
    "cep/createReferral": "GET /customer_engagement/referral",
    "cep/loyalty": "GET /customer_engagement/loyalty",
    "cep/addLoyaltyPoints": "POST /customer_engagement/add_loyalty_points",
    "emarsys/getCoupon": "POST /emarsys/customer_profiles/coupons",
    "emarsys/getLoyaltyProgramBalance": "POST /emarsys/loyalty_programs/profile/balance",
    "iterable/createCoupon": "GET /iterable/coupon",
    "iterable/createReferral": "GET /iterable/referral",
    "iterable/loyalty": "GET /iterable/loyalty",
    "mparticle/sendevent": "POST /mparticle",
    "segment/updateCustomerProfile": "PUT /segment/customer_profile/{customerProfileId}",
    "segment/updateCustomerProfileV2": "PUT /segment/customer_profile_v2/{customerProfileId}",
    "segment/v2/updateCustomerProfile": "PUT /segment/v2/customer_profiles/{customerProfileId}",
    "segment/updateCustomerProfilesAudiences": "PUT /segment/customer_profiles/audiences",
    "segment/trackEvent": "PUT /segment/event",
    "segment/trackEventV2": "PUT /segment/v2/events",
}

STATUSES = {
    "braze/createReferral": "200 400 401 404 429",
    "braze/createCoupon": "200 400 401 404 429",
    "braze/createCouponReservation": "200 400 401 404 429",
    "braze/trackEvent": "200 400 401 404 429",
    "cdp/updateCustomerProfile": "200 400 401 404 429",
    "cdp/updateCustomerProfilesAudiences": "204 400 401 404 429",
    "cdp/createAudience": "201 400 401 404 409 429",
    "cdp/updateAudience": "200 400 401 404 429",
    "cdp/deleteAudience": "204 400 401 404 429",
    "cep/createCoupon": "200 400 401 404 429",
    "cep/createReferral": "200 400 401 404 429",
    "cep/loyalty": "200 400 401 404 429",
    "cep/addLoyaltyPoints": "204 400 401 404 429",
    "emarsys/getCoupon": "200 400 401 404 429",
    "emarsys/getLoyaltyProgramBalance": "200 400 401 404 429",
    "iterable/createCoupon": "200 400 401 404 429",
    "iterable/createReferral": "200 400 401 404 429",
    "iterable/loyalty": "200 400 401 404",
    "mparticle/sendevent": "200 400 401 409 429",
    "segment/updateCustomerProfile": "200 400 401 404 429",
    "segment/updateCustomerProfileV2": "200 400 401 404 429",
    "segment/v2/updateCustomerProfile": "200 400 401 404 429",
    "segment/updateCustomerProfilesAudiences": "204 400 401 404 429",
    "segment/trackEvent": "200 400 401 404 429",
    "segment/trackEventV2": "200 400 401 404 429",
}

DEPRECATED = {
    "segment/updateCustomerProfile",
    "segment/updateCustomerProfileV2",
    "segment/trackEvent",
}

# Operations not listed here are secured by ApiKeyAuth.
SECURITY: dict[str, list[dict[str, list[str]]]] = {
    "emarsys/getCoupon": [{"ApiKeyBasicAuth": []}],
    "emarsys/getLoyaltyProgramBalance": [{"ApiKeyBasicAuth": []}],
    "mparticle/sendevent": [],
}


@cache
def read(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def locate(reference: str, file: Path) -> tuple[Path, str]:
    """The file and the pointer that a `$ref` written in `file` leads to."""
    relative, _, pointer = reference.partition("#")
    return ((file.parent / relative).resolve() if relative else file), pointer


def at(file: Path, pointer: str) -> Any:
    node = read(file)
    for token in pointer.split("/")[1:]:
        node = node[token.replace("~1", "/").replace("~0", "~")]
    return node


def expand(node: Any, file: Path) -> Any:
    """`node` with every reference replaced by its target; the document has no cycles."""
    match node:
        case {"$ref": str(reference)}:
            target, pointer = locate(reference, file)
            return expand(at(target, pointer), target)
        case dict():
            return {key: expand(value, file) for key, value in node.items()}
        case list():
            return [expand(item, file) for item in node]
        case _:
            return node


def references(node: Any, file: Path) -> Iterator[tuple[Path, str]]:
    """Where the references inside `node` lead, one step far."""
    match node:
        case {"$ref": str(reference)}:
            yield locate(reference, file)
        case dict():
            for value in node.values():
                yield from references(value, file)
        case list():
            for item in node:
                yield from references(item, file)


def reached(node: Any, file: Path) -> set[tuple[Path, str]]:
    """Where the references inside `node` lead, all the way."""
    found: set[tuple[Path, str]] = set()
    waiting = list(references(node, file))
    while waiting:
        place = waiting.pop()
        if place not in found:
            found.add(place)
            waiting += references(at(*place), place[0])
    return found


def defined() -> set[tuple[Path, str]]:
    """Where schemas are defined: shared ones at the top of their file, others under `schemas`."""
    shared = [
        (file, f"/{name}")
        for file in (ROOT.parent / "components").glob("*.yaml")
        if file.name not in ("parameters.yaml", "responses.yaml")
        for name in read(file)
    ]
    own = [
        (file, f"/schemas/{name}")
        for file in (ROOT.parent / "partners").glob("*.yaml")
        for name in read(file).get("schemas", {})
    ]
    return {*shared, *own}


DOCUMENT = expand(read(ROOT), ROOT)

BY_ID = {
    item[method]["operationId"]: {
        **item[method],
        "place": f"{method.upper()} {path}",
        "parameters": item.get("parameters", []) + item[method].get("parameters", []),
    }
    for path, item in DOCUMENT["paths"].items()
    for method in METHODS
    if method in item
}


def holders(operation: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Everything that has a schema and can have examples: parameters and media types."""
    for parameter in operation["parameters"]:
        yield parameter["name"], parameter
    for media_type in operation.get("requestBody", {}).get("content", {}).values():
        yield "request", media_type
    for status, response in operation["responses"].items():
        for media_type in response.get("content", {}).values():
            yield status, media_type


def examples() -> Iterator[Any]:
    for operation_id, operation in BY_ID.items():
        for name, holder in holders(operation):
            values = [example["value"] for example in holder.get("examples", {}).values()]
            values += [holder["example"]] if "example" in holder else []
            for value in values:
                yield pytest.param(holder["schema"], value, id=f"{operation_id} {name}")


def draft4(schema: Any) -> Any:
    """An OpenAPI 3.0 schema as JSON Schema draft 4, which knows all of it but `nullable`."""
    match schema:
        case {"nullable": True, **rest}:
            return {"anyOf": [{"enum": [None]}, draft4(rest)]}
        case dict():
            return {key: draft4(value) for key, value in schema.items()}
        case list():
            return [draft4(item) for item in schema]
        case _:
            return schema


def test_document_is_valid() -> None:
    document, base_uri = read_from_filename(str(ROOT))
    validate(document, base_uri=base_uri)


def test_operations_are_those_of_the_api() -> None:
    assert {name: operation["place"] for name, operation in BY_ID.items()} == OPERATIONS


def test_statuses_are_those_of_the_api() -> None:
    assert {name: " ".join(operation["responses"]) for name, operation in BY_ID.items()} == STATUSES


def test_security_is_that_of_the_api() -> None:
    default = DOCUMENT["security"]
    assert default == [{"ApiKeyAuth": []}]
    stated = {name: operation.get("security", default) for name, operation in BY_ID.items()}
    assert stated == {name: SECURITY.get(name, default) for name in OPERATIONS}


def test_superseded_operations_are_deprecated() -> None:
    assert {name for name, operation in BY_ID.items() if operation.get("deprecated")} == DEPRECATED


@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_success_without_a_body_is_204_and_errors_have_one(operation_id: str) -> None:
    responses = BY_ID[operation_id]["responses"]
    assert {status for status, answer in responses.items() if "content" not in answer} <= {"204"}
    assert "content" not in responses.get("204", {})


@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_everything_sent_has_an_example(operation_id: str) -> None:
    sent = [
        (name, holder)
        for name, holder in holders(BY_ID[operation_id])
        if not name.startswith("4") or name == "400"
    ]
    assert [name for name, holder in sent if not {"example", "examples"} & holder.keys()] == []


@pytest.mark.parametrize(("schema", "value"), list(examples()))
def test_example_obeys_its_schema(schema: Any, value: Any) -> None:
    validator = jsonschema_rs.Draft4Validator(draft4(schema), validate_formats=True)
    assert [error.message for error in validator.iter_errors(value)] == []


def test_schemas_are_listed_by_name_and_none_is_idle() -> None:
    index = read(ROOT)["components"]["schemas"]
    listed = {name: locate(entry["$ref"], ROOT) for name, entry in index.items()}
    assert [name for name, (_, pointer) in listed.items() if pointer.split("/")[-1] != name] == []
    assert set(listed.values()) == defined()
    assert defined() - reached(read(ROOT)["paths"], ROOT) == set()


@pytest.mark.parametrize("name", ["MparticleRequest", "MparticleResponse"])
def test_union_maps_each_type_to_its_schema(name: str) -> None:
    file = ROOT.parent / "partners" / "mparticle.yaml"
    union = read(file)["schemas"][name]
    mapping = union["discriminator"]["mapping"]
    assert [{"$ref": reference} for reference in mapping.values()] == union["oneOf"]
    for value, reference in mapping.items():
        member = expand({"$ref": reference}, file)["allOf"][1]
        assert member["properties"]["type"]["enum"] == [value]
        assert "type" in member["required"]


def properties(schema: Any) -> set[str]:
    """The dotted paths of all properties a value can have, whichever way they are composed."""
    if not isinstance(schema, dict):
        return set()
    found = set()
    for name, inner in schema.get("properties", {}).items():
        found |= {name, *(f"{name}.{path}" for path in properties(inner))}
    for part in ("allOf", "anyOf", "oneOf"):
        found |= {path for member in schema.get(part, []) for path in properties(member)}
    found |= {f"[].{path}" for path in properties(schema.get("items"))}
    return found | {f"*.{path}" for path in properties(schema.get("additionalProperties"))}


def signature(operation: Mapping[str, Any]) -> set[tuple[str, str, bool]]:
    return {(p["in"], p["name"], p.get("required", False)) for p in operation["parameters"]}


@pytest.mark.skipif(not Path(FACTS).is_file(), reason="THIRD_PARTY_API_FACTS names no file")
@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_nothing_known_about_the_api_is_missing(operation_id: str) -> None:
    file = Path(FACTS)
    known = expand(read(file)["operations"][OPERATIONS[operation_id]], file)
    known["parameters"] = known.get("path_parameters", []) + known.get("parameters", [])
    ours = BY_ID[operation_id]
    assert signature(known) == signature(ours)
    given = {name: properties(holder["schema"]) for name, holder in holders(ours)}
    for name, holder in holders(known):
        assert properties(holder["schema"]) - given[name] == set()
