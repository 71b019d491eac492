"""Operations: parameters, bodies, responses, security and servers.

Must not know: the API that they belong to.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from specloom.diagnostics import Where
from specloom.ir.schemas import Docs, Json, Type

ParameterIn = Literal["path", "query", "header", "cookie", "querystring"]
Style = Literal[
    "matrix", "label", "simple", "form", "spaceDelimited", "pipeDelimited", "tabDelimited",
    "deepObject", "cookie",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Styled:
    """How a value is encoded in a URL, header or form (OpenAPI 3.1 section 4.8.12.2). `inner` has
    the styles of lists inside lists, the outermost first; an inner list without one is JSON."""

    style: Style
    explode: bool
    allow_reserved: bool = False
    inner: tuple[Style, ...] = ()


@dataclass(frozen=True, slots=True)
class Parameter:
    """`encoding` is a style, or the media type of the value (`content`); if the whole parameter is
    a form, `parts` says how its properties are encoded."""

    wire: str
    location: ParameterIn
    type: Type
    required: bool
    encoding: Styled | str
    docs: Docs = Docs()
    default: tuple[Json, ...] = ()
    allow_empty: bool = False
    preferred_name: str | None = None
    source: Where | None = field(default=None, compare=False, repr=False)
    parts: tuple[PartEncoding, ...] = ()


@dataclass(frozen=True, slots=True)
class Header:
    """A response header or the header of a multipart part."""

    wire: str
    type: Type
    required: bool
    encoding: Styled | str
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True)
class PartEncoding:
    """How one property of a form or multipart body is encoded (`encoding`, OpenAPI 3.1 section
    4.8.15). `content_types` is empty if the default of the standard applies."""

    property: str
    content_types: tuple[str, ...] = ()
    headers: tuple[Header, ...] = ()
    styled: Styled | None = None


ContentKind = Literal["json", "form", "multipart", "text", "binary", "json-lines", "sse"]


@dataclass(frozen=True, slots=True)
class Content:
    """A body in one media type. `media_type` is as written (even `application/*+json`);
    `kind` says how it is read and written. `items` is the type of one element of a stream
    (`itemSchema`); if it is set, `type` is unused."""

    media_type: str
    kind: ContentKind
    type: Type
    parts: tuple[PartEncoding, ...] = ()
    items: Type | None = None
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True)
class Body:
    """A request body: at least one `Content`, in document order."""

    contents: tuple[Content, ...]
    required: bool
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True)
class Response:
    """`status` is "200", a range "4XX", or "default". No contents: no body.
    `name` is the component's name if the response is a shared one."""

    status: str
    contents: tuple[Content, ...]
    headers: tuple[Header, ...] = ()
    docs: Docs = Docs()
    name: str | None = None


@dataclass(frozen=True, slots=True)
class OAuthFlow:
    """One way to get a token. `kind` is "implicit", "password", "clientCredentials",
    "authorizationCode" or "deviceAuthorization"; `scopes` are names with descriptions."""

    kind: str
    authorization_url: str = ""
    token_url: str = ""
    refresh_url: str = ""
    device_url: str = ""
    scopes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """`kind` is "apiKey" (with `location` and `wire`), "http" (with `scheme`, in lower case),
    "oauth2" (with `flows`), "openIdConnect" or "mutualTLS". `prefix` is put before an API key
    (`x-specloom-prefix`); `metadata_url` is where an authorization server describes itself."""

    name: str
    kind: str
    location: str = ""
    wire: str = ""
    scheme: str = ""
    prefix: str = ""
    bearer_format: str = ""
    flows: tuple[OAuthFlow, ...] = ()
    metadata_url: str = ""
    docs: Docs = Docs()
    preferred_name: str | None = None


@dataclass(frozen=True, slots=True)
class SecurityNeed:
    """One scheme of a requirement, with the scopes it asks for."""

    scheme: str
    scopes: tuple[str, ...] = ()


# Alternatives of combinations: any one inner tuple suffices; an empty one requires nothing.
Security = tuple[tuple[SecurityNeed, ...], ...]


@dataclass(frozen=True, slots=True)
class ServerVariable:
    name: str
    default: str
    enum: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class Server:
    """A base URL, perhaps with `{variables}`, perhaps relative to the document's URL."""

    url: str
    variables: tuple[ServerVariable, ...] = ()
    description: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A response's link: kept, not used by the Python backend."""

    name: str
    target: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """`id` is unique and stable (`PUT /pets/{petId}`); `target` is sent for the path: with its
    constant query, without a fragment. `operation_id` is as the document writes it, or None.
    `servers` is empty if the API's own apply. `tag` is the first tag, under which the operation
    is filed."""

    id: str
    method: str
    path: str
    target: str
    operation_id: str | None
    tag: str | None
    parameters: tuple[Parameter, ...]
    body: Body | None
    responses: tuple[Response, ...]
    security: Security
    servers: tuple[Server, ...] = ()
    summary: str = ""
    docs: Docs = Docs()
    links: tuple[Link, ...] = ()
    callbacks: tuple[Webhook, ...] = ()
    other_tags: tuple[str, ...] = ()
    preferred_name: str | None = None
    source: Where | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Webhook:
    """A request that the API sends: a webhook, or a callback of an operation."""

    name: str
    operations: tuple[Operation, ...]
