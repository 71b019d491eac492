"""Adds credentials to requests, and finds them there.

Comes in: the security of an operation, with the credentials of a client or with the
headers and query of a request. Goes out: what to add to a request, or the credentials
in it. Must not know: HTTP libraries, whether a credential is right.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from typing import Literal, TypeVar

from . import credentials, uri
from .errors import MissingCredential
from .record import EMPTY, Record
from .styles import Pairs, pairs

Basic = tuple[str, str]
Value = str | Basic
Credential = str | Callable[[], str]
BasicCredential = Basic | Callable[[], Basic]
AsyncCredential = str | Callable[[], str | Awaitable[str]]
AsyncBasicCredential = Basic | Callable[[], Basic | Awaitable[Basic]]
# By the names of the client's arguments.
Given = Mapping[str, AsyncCredential | AsyncBasicCredential | None]
Alternatives = Sequence[Sequence["Scheme"]]

S = TypeVar("S", bound="Scheme")


class _Scoped(Record, kw_only=True):
    scopes: tuple[str, ...] = ()


class Scheme(_Scoped):
    """One way to authenticate. `argument` is the client's argument for the
    credential."""

    argument: str

    def scoped(self: S, *scopes: str) -> S:
        """The same scheme for an operation that needs these scopes."""
        return self.replaced(scopes=scopes)


class ApiKey(Scheme):
    """A key in a header, in the query or in a cookie, perhaps after a `prefix`."""

    location: Literal["header", "query", "cookie"]
    wire: str
    prefix: str = ""


class HttpBasic(Scheme):
    """User and password (RFC 7617)."""


class HttpBearer(Scheme):
    """A token (RFC 6750), also from OAuth 2 or OpenID Connect."""


class HttpOther(Scheme):
    """Any other HTTP scheme: the credential is the whole `Authorization` header."""


class ClientCertificate(Scheme):
    """Mutual TLS: part of the connection, not of the request."""


class Signature(Record, hidden=("headers", "cookies", "query")):
    """The parts of a request that carry credentials."""

    headers: tuple[tuple[str, str], ...] = ()
    cookies: tuple[str, ...] = ()
    query: tuple[str, ...] = ()


class Credentials(Record, hidden=("values",)):
    """The credentials in a request: a value for each scheme of the alternative that it
    satisfies, by the client's argument, and the scopes that the operation needs."""

    values: Mapping[str, Value] = EMPTY
    scopes: tuple[str, ...] = ()


# --- outgoing requests --------------------------------------------------------------


def sign(alternatives: Alternatives, given: Given) -> Signature:
    """The signature of the first alternative whose credentials are all there.

    An empty alternative comes last. Raises MissingCredential if no alternative is
    complete, TypeError for a function that has to be awaited, and TypeError or
    ValueError for what cannot be a credential of its scheme.
    """
    for schemes in _in_turn(alternatives):
        values = [_value(scheme, given) for scheme in schemes]
        if all(value is not None for value in values):
            return _signature(schemes, values)
    if not alternatives:
        return Signature()
    wanted = " or ".join(
        " with ".join(f"{scheme.argument}=" for scheme in schemes)
        for schemes in alternatives
    )
    raise MissingCredential(f"the client needs {wanted} for this operation")


async def awaited(alternatives: Alternatives, given: Given) -> Given:
    """The credentials, with the results of functions for those that `sign` needs."""
    known = dict(given)
    for schemes in _in_turn(alternatives):
        for scheme in schemes:
            credential = known.get(scheme.argument)
            value = credential() if callable(credential) else credential
            known[scheme.argument] = (
                await value if isinstance(value, Awaitable) else value
            )
        if all(_value(scheme, known) is not None for scheme in schemes):
            break
    return known


def keys(alternatives: Alternatives) -> list[ApiKey]:
    """All API keys of an operation."""
    schemes = (scheme for schemes in alternatives for scheme in schemes)
    return [scheme for scheme in schemes if isinstance(scheme, ApiKey)]


def secret_keys(alternatives: Alternatives) -> frozenset[str]:
    """The query keys whose values must not be shown."""
    return frozenset(key.wire for key in keys(alternatives) if key.location == "query")


def _in_turn(alternatives: Alternatives) -> list[Sequence[Scheme]]:
    """The alternatives in the order to try them: an empty one last."""
    return sorted(alternatives, key=lambda schemes: not schemes)


def _value(scheme: Scheme, given: Given) -> Value | None:
    if isinstance(scheme, ClientCertificate):
        return ""
    credential = given.get(scheme.argument)
    value = credential() if callable(credential) else credential
    if isinstance(value, Coroutine):
        value.close()
    if isinstance(value, Awaitable):
        raise TypeError(
            f"{scheme.argument}= must be awaited: use the asynchronous client"
        )
    if value is not None:
        _check(scheme, value)
    return value


def _check(scheme: Scheme, value: Value) -> None:
    """Raises ValueError or TypeError for what the scheme cannot send."""
    if isinstance(scheme, HttpBasic):
        credentials.check_pair(scheme.argument, value)
    else:
        in_cookie = isinstance(scheme, ApiKey) and scheme.location == "cookie"
        credentials.check_text(scheme.argument, value, in_cookie=in_cookie)


def _signature(schemes: Sequence[Scheme], values: list[Value | None]) -> Signature:
    headers: list[tuple[str, str]] = []
    cookies: list[str] = []
    query: list[str] = []
    for scheme, value in zip(schemes, values, strict=True):
        match scheme:
            case ApiKey(location="header"):
                headers.append((scheme.wire, f"{scheme.prefix}{value}"))
            case ApiKey(location="cookie"):
                cookies.append(f"{scheme.wire}={scheme.prefix}{value}")
            case ApiKey():
                query.append(
                    f"{uri.encode(scheme.wire)}={uri.encode(f'{scheme.prefix}{value}')}"
                )
            case HttpBasic():
                token = base64.b64encode(":".join(value or ()).encode()).decode()
                headers.append(("Authorization", f"Basic {token}"))
            case HttpBearer():
                headers.append(("Authorization", f"Bearer {value}"))
            case HttpOther():
                headers.append(("Authorization", str(value)))
    return Signature(tuple(headers), tuple(cookies), tuple(query))


# --- incoming requests --------------------------------------------------------------


def presented(
    alternatives: Alternatives, headers: Mapping[str, str], query: str
) -> Credentials | None:
    """The credentials of the first alternative that the request satisfies, or None.

    An empty alternative comes last. Header names are in lower case.
    """
    for schemes in _in_turn(alternatives):
        values = {
            scheme.argument: _presented(scheme, headers, query) for scheme in schemes
        }
        if all(value is not None for value in values.values()):
            scopes = tuple(scope for scheme in schemes for scope in scheme.scopes)
            return Credentials(
                {k: v for k, v in values.items() if v is not None}, scopes
            )
    return None if alternatives else Credentials()


def challenge(alternatives: Alternatives) -> str:
    """The `WWW-Authenticate` header of a refusal (RFC 9110, section 11.6.1)."""
    names = {"HttpBasic": "Basic", "HttpBearer": "Bearer"}
    found = (
        names.get(type(s).__name__, "ApiKey")
        for schemes in alternatives
        for s in schemes
    )
    return ", ".join(dict.fromkeys(found))


def _presented(scheme: Scheme, headers: Mapping[str, str], query: str) -> Value | None:
    match scheme:
        case ApiKey(location="header"):
            return _after(scheme.prefix, headers.get(scheme.wire.lower()))
        case ApiKey(location="cookie"):
            # API keys are not encoded: no style of OpenAPI applies to them.
            cookies = pairs(headers.get("cookie", ""), ";", str)
            return _after(scheme.prefix, _first(scheme.wire, cookies))
        case ApiKey():
            text = _first(scheme.wire, pairs(query, "&"))
            return _after(scheme.prefix, text and uri.decode_form(text))
        case HttpBasic():
            return _basic(_after("Basic ", headers.get("authorization")))
        case HttpBearer():
            return _after("Bearer ", headers.get("authorization"))
        case HttpOther():
            return headers.get("authorization")
    return ""


def _first(name: str, found: Pairs) -> str | None:
    return next((text for key, text in found if key == name), None)


def _after(prefix: str, text: str | None) -> str | None:
    """The text after `prefix`, whose case does not matter, as in HTTP schemes."""
    if text is None or text[: len(prefix)].lower() != prefix.lower():
        return None
    return text[len(prefix) :]


def _basic(token: str | None) -> Basic | None:
    try:
        user, colon, password = (
            base64.b64decode(token or "", validate=True).decode().partition(":")
        )
    except (binascii.Error, UnicodeDecodeError):
        return None
    return (user, password) if colon else None
