"""Credentials: which are sent, in which form, and who can see them."""

from __future__ import annotations

import asyncio
import base64
import sys
import traceback
from pathlib import Path
from typing import Any

import httpx2
import pytest

sys.path.append(str(Path(__file__).parents[1] / "templates"))

from runtime.errors import MissingCredential  # noqa: E402
from runtime.security import (  # noqa: E402
    ApiKey,
    ClientCertificate,
    Credentials,
    HttpBasic,
    HttpBearer,
    HttpOther,
    Signature,
    awaited,
    challenge,
    presented,
    sign,
)
from woven import woven  # noqa: E402

HEADER = ApiKey("header_key", "header", "X-Key", prefix="Key-v1 ")
QUERY = ApiKey("query_key", "query", "api key")
COOKIE = ApiKey("cookie_key", "cookie", "sid")
BASIC, BEARER, OTHER = HttpBasic("basic"), HttpBearer("token"), HttpOther("digest")
CERTIFICATE = ClientCertificate("certificate")

SENT = [
    (HEADER, "s3", Signature(headers=(("X-Key", "Key-v1 s3"),))),
    (QUERY, "a&b ü", Signature(query=("api%20key=a%26b%20%C3%BC",))),
    (COOKIE, "s+3%20/=", Signature(cookies=("sid=s+3%20/=",))),
    (BASIC, ("me", "p:ü"), Signature(headers=(("Authorization", "Basic bWU6cDrDvA=="),))),
    (BEARER, "t", Signature(headers=(("Authorization", "Bearer t"),))),
    (OTHER, "Digest x=1", Signature(headers=(("Authorization", "Digest x=1"),))),
    (CERTIFICATE, "", Signature()),
]


@pytest.mark.parametrize(("scheme", "value", "signature"), SENT)
def test_how_each_scheme_is_sent(scheme: Any, value: Any, signature: Signature) -> None:
    assert sign([[scheme]], {scheme.argument: value}) == signature


@pytest.mark.parametrize(("scheme", "value", "signature"), SENT)
def test_what_was_sent_is_read(scheme: Any, value: Any, signature: Signature) -> None:
    headers = {name.lower(): text for name, text in signature.headers}
    headers |= {"cookie": "; ".join(("other=1", *signature.cookies))}
    found = presented([[scheme]], headers, "&".join(("limit=1", *signature.query)))
    assert found == Credentials({scheme.argument: value})


def test_a_credential_may_be_a_function() -> None:
    tokens = iter(["first", "second"])
    given = {"token": lambda: next(tokens)}
    assert [sign([[BEARER]], given).headers[0][1] for _ in range(2)] == [
        "Bearer first",
        "Bearer second",
    ]


async def _token() -> str:
    return "later"


async def _user() -> tuple[str, str]:
    return "me", "pw"


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ({"basic": _user, "query_key": _token}, {"basic": ("me", "pw"), "query_key": "later"}),
        ({"basic": _user, "query_key": lambda: "now"}, {"basic": ("me", "pw"), "query_key": "now"}),
        ({"basic": _user, "header_key": _token}, {"header_key": "later"}),
        ({"basic": _user}, {}),
    ],
)
def test_the_asynchronous_client_awaits_what_it_needs(given: Any, plain: Any) -> None:
    alternatives = [[], [BASIC, QUERY, CERTIFICATE], [HEADER]]
    known = asyncio.run(awaited(alternatives, given))
    assert sign(alternatives, known) == sign(alternatives, plain)


def test_what_is_not_needed_is_not_asked() -> None:
    given = {"header_key": "h", "token": lambda: pytest.fail("asked")}
    assert asyncio.run(awaited([[HEADER], [BEARER]], given))["header_key"] == "h"


def test_the_synchronous_client_refuses_what_must_be_awaited() -> None:
    with pytest.raises(TypeError, match=r"token= must be awaited: use the asynchronous client"):
        sign([[BEARER]], {"token": _token})


@pytest.mark.parametrize(
    ("given", "chosen"),
    [
        ({"header_key": "h"}, ["X-Key"]),
        ({"basic": ("u", "p")}, []),
        ({"basic": ("u", "p"), "query_key": "q"}, ["Authorization", "api%20key"]),
        ({"header_key": "h", "basic": ("u", "p"), "query_key": "q"}, ["X-Key"]),
        ({}, []),
    ],
)
def test_the_first_complete_alternative_is_taken(given: Any, chosen: list[str]) -> None:
    signature = sign([[], [HEADER], [BASIC, QUERY]], given)
    names = [name for name, _ in signature.headers] + [
        pair.partition("=")[0] for pair in signature.query
    ]
    assert names == chosen


def test_a_missing_credential_is_named() -> None:
    with pytest.raises(MissingCredential, match=r"header_key= or basic= with query_key="):
        sign([[HEADER], [BASIC, QUERY]], {"query_key": "q"})


SECRET = "S3CRET"


@pytest.mark.parametrize(
    ("scheme", "value", "said"),
    [
        (BEARER, f"{SECRET}\n", "token= cannot contain line breaks"),
        (BEARER, f"{SECRET}\x00", "token= cannot contain"),
        (BEARER, f" {SECRET}", "token= cannot contain"),
        (BEARER, lambda: f"{SECRET}\n", "token= cannot contain"),
        (BEARER, "", "token= is empty"),
        (HEADER, f"{SECRET}\r\nX: y", "header_key= cannot contain line breaks"),
        (QUERY, f"{SECRET}\n", "query_key= cannot contain"),
        (COOKIE, f"{SECRET};a=b", "cookie_key= cannot contain semicolons"),
        (OTHER, "", "digest= is empty"),
        (BASIC, ("u:v", SECRET), "basic= cannot contain a colon in the user"),
        (BASIC, ("u", f"{SECRET}\n"), "basic= cannot contain control characters"),
    ],
)
def test_what_cannot_be_sent_is_refused_and_not_shown(scheme: Any, value: Any, said: str) -> None:
    with pytest.raises(ValueError, match=f"^{said}") as caught:
        sign([[scheme], []], {scheme.argument: value})
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("value", [f"u:{SECRET}", ["u", SECRET], ("u", SECRET, "x"), ("u",), 5])
def test_basic_credentials_are_a_pair(value: Any) -> None:
    with pytest.raises(TypeError, match=r"^basic= must be a tuple \(user, password\)") as caught:
        sign([[BASIC]], {"basic": value})
    assert SECRET not in str(caught.value)


def test_a_token_is_a_text() -> None:
    with pytest.raises(TypeError, match=r"^token= must be a text, not bytes"):
        sign([[BEARER]], {"token": SECRET.encode()})  # type: ignore[dict-item]


def test_a_password_may_be_empty() -> None:
    assert sign([[BASIC]], {"basic": ("sk_test", "")}).headers[0][1] == "Basic c2tfdGVzdDo="


def test_no_security_needs_nothing() -> None:
    assert sign([], {"header_key": "h"}) == Signature()
    assert presented([], {}, "") == Credentials()


@pytest.mark.parametrize(
    ("scheme", "headers", "query"),
    [
        (HEADER, {}, ""),
        (HEADER, {"x-key": "s3"}, ""),
        (QUERY, {}, "api=1"),
        (BASIC, {"authorization": "Basic %%%"}, ""),
        (BASIC, {"authorization": f"Basic {base64.b64encode(b'nocolon').decode()}"}, ""),
        (BASIC, {"authorization": "Bearer t"}, ""),
        (BEARER, {"authorization": "Basic eDp5"}, ""),
    ],
)
def test_what_is_no_credential(scheme: Any, headers: Any, query: str) -> None:
    assert presented([[scheme]], headers, query) is None
    assert presented([[scheme], []], headers, query) == Credentials()


def test_scopes_are_handed_over() -> None:
    found = presented([[BEARER.scoped("read", "write")]], {"authorization": "bearer t"}, "")
    assert found is not None and found.scopes == ("read", "write")


def test_a_refusal_names_the_schemes() -> None:
    assert challenge([[BASIC], [BEARER, HEADER]]) == "Basic, Bearer, ApiKey"


# --- who gets to see them -----------------------------------------------------------------------

SECRETS = {
    "key": "SECRET-1",
    "query_key": "SECRET&2",
    "basic": ("user", "SECRET-3"),
    "token": "SECRET-4",
}


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Any:
    document = (Path(__file__).parent / "wire.yaml").read_text("utf-8")
    return woven(tmp_path_factory.mktemp("security"), "wire_secret", document)


def refuses(request: httpx2.Request) -> httpx2.Response:
    raise httpx2.ConnectError("refused", request=request)


@pytest.mark.parametrize("call", ["get_mine", "get_thing"])
def test_nothing_that_is_shown_has_a_key_in_it(wire: Any, call: str) -> None:
    own = httpx2.Client(transport=httpx2.MockTransport(refuses))
    api = wire.Wire(http_client=own, retries=0, **SECRETS)
    with pytest.raises(wire.errors.TransportError) as caught:
        getattr(api.things, call)(*(["x"] if call == "get_thing" else []))
    shown = [repr(api), repr(api.things), repr(api._sender.__dict__)]
    error: BaseException | None = caught.value
    while error is not None:
        shown += [repr(error), str(error), *traceback.format_exception(error)]
        shown += [repr(getattr(error, "_request", None)), str(getattr(error, "url", ""))]
        error = error.__cause__
    assert "SECRET" not in "".join(shown)


def test_a_client_without_the_credential_sends_nothing(wire: Any) -> None:
    def fails(request: httpx2.Request) -> httpx2.Response:
        raise AssertionError("something was sent")

    api = wire.Wire(http_client=httpx2.Client(transport=httpx2.MockTransport(fails)))
    with pytest.raises(wire.errors.MissingCredential, match="key="):
        api.things.get_thing("x")
    with pytest.raises(wire.errors.MissingCredential, match="query_key= or cookie_key="):
        api.things.get_mine()
