"""The language-neutral picture of an API: operations, definitions, types. Plain frozen data.

Comes in: nothing; `build` makes these values from a document. Goes out: the same values to the
language backends. Must not know: documents, dialects of OpenAPI, Python, templates.

Everything a document names or nests deeply enough to need a name is a `Definition`, kept in
`Api.definitions` under its id and mentioned elsewhere by `Ref(id)`: recursion is no special case.
An id says where the schema stands (`#/components/schemas/Pet`, `pets.yaml#/Pet/properties/tag`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from specloom.diagnostics import Location

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
SchemaId = str

# --- types -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Constraint:
    """One assertion of JSON Schema 2020-12 with its value, e.g. ("maxLength", 50).

    On scalars: minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, minLength,
    maxLength, pattern. On arrays: minItems, maxItems, uniqueItems. On maps and models:
    minProperties, maxProperties.
    """

    keyword: str
    value: bool | int | float | str


@dataclass(frozen=True, slots=True)
class Anything:
    """Every JSON value (`true`, `{}`)."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No value at all (`false`)."""


@dataclass(frozen=True, slots=True)
class Null:
    """The JSON value null."""


@dataclass(frozen=True, slots=True)
class Boolean:
    """true or false."""


@dataclass(frozen=True, slots=True)
class Integer:
    """A number without a fraction; 1.0 is one."""

    constraints: tuple[Constraint, ...] = ()


@dataclass(frozen=True, slots=True)
class Number:
    """Any number; `true` and "1" are none."""

    constraints: tuple[Constraint, ...] = ()


@dataclass(frozen=True, slots=True)
class String:
    """Text. `format` is set for the formats that have a type of their own
    (date-time, date, time, uuid, byte); other formats stay documentation."""

    format: str | None = None
    constraints: tuple[Constraint, ...] = ()


@dataclass(frozen=True, slots=True)
class Binary:
    """Raw bytes outside JSON: a file, an image, an octet-stream body or part."""


@dataclass(frozen=True, slots=True)
class Literals:
    """One of a list of JSON values (`enum`, `const`), equal by JSON equality (1 == 1.0 != true).
    `labels` are names for the values where the document gives some (x-enum-varnames), else empty.
    """

    values: tuple[Json, ...]
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Array:
    """A list whose elements all have one type."""

    items: Type
    constraints: tuple[Constraint, ...] = ()


@dataclass(frozen=True, slots=True)
class Tuple:
    """A list with one element of each type, in this order. Its only constraint is uniqueItems."""

    items: tuple[Type, ...]
    constraints: tuple[Constraint, ...] = ()


@dataclass(frozen=True, slots=True)
class Map:
    """An object without declared properties, its values all of one type."""

    values: Type
    constraints: tuple[Constraint, ...] = ()


@dataclass(frozen=True, slots=True)
class Ref:
    """A definition of `Api.definitions`, by id."""

    id: SchemaId


@dataclass(frozen=True, slots=True)
class Discriminator:
    """A property whose constant tells the members of a union apart.

    `property` is the wire name; `tags` pairs each constant with the index of its member. Set only
    where using it accepts and refuses exactly what trying all members would; so in a union of mode
    "extending".
    """

    property: str
    tags: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Union:
    """A value of any member's type.

    `mode`: "disjoint" where no JSON value fits two members (proved when building), "any" where
    several may match (anyOf), "one" where exactly one must (oneOf), "extending" where all members
    extend the last: a value is of the member that the discriminator names, if it fits that one,
    and else of the last.
    """

    members: tuple[Type, ...]
    mode: Literal["disjoint", "any", "one", "extending"] = "disjoint"
    discriminator: Discriminator | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """A type whose values must also satisfy `schema`, judged on the raw JSON value.

    For what types cannot say (`not`, `if`, `contains`, `unevaluatedProperties` …). The schema is
    JSON Schema 2020-12; `$ref`s in it are ids of `Api.schemas`.
    """

    type: Type
    schema: Json


Type = (
    Anything | Nothing | Null | Boolean | Integer | Number | String | Binary | Literals | Array
    | Tuple | Map | Ref | Union | Checked
)  # fmt: skip

# --- definitions -------------------------------------------------------------------------------

# What a definition is for: everything, or only what is sent, received, or sent in parts.
Variant = Literal["", "request", "response", "multipart"]


@dataclass(frozen=True, slots=True)
class NameHint:
    """What the document offers for a name, so that a language backend can choose one.

    `preferred` is the name an extension asks for (`x-specloom-name`); `words` the natural name:
    the component's name, or for an inline schema the way to it from the nearest name
    (("Coupon", "limits", "item")); `context` is words to add when names clash, nearest first
    (parent, location, media type, file).
    """

    words: tuple[str, ...]
    context: tuple[str, ...] = ()
    preferred: str | None = None


@dataclass(frozen=True, slots=True)
class Docs:
    """What the document says for people."""

    title: str = ""
    description: str = ""
    deprecated: bool = False
    examples: tuple[Json, ...] = ()
    external: str = ""
    external_description: str = ""


@dataclass(frozen=True, slots=True)
class Property:
    """One declared property. `type` includes null where null is allowed. `default` is a 1-tuple,
    or empty where the document has none."""

    wire: str
    type: Type
    required: bool
    docs: Docs = Docs()
    default: tuple[Json, ...] = ()
    read_only: bool = False
    write_only: bool = False
    preferred_name: str | None = None


@dataclass(frozen=True, slots=True)
class Model:
    """An object with declared properties. `additional` is the type of undeclared ones
    (`Nothing()` refuses them); `check` is a schema as in `Checked`, or None. `variant_of` is
    the id of the definition that it was made from, also where it is alone and has no `variant`."""

    id: SchemaId
    name: NameHint
    properties: tuple[Property, ...]
    additional: Type = Anything()
    constraints: tuple[Constraint, ...] = ()
    check: Json = None
    docs: Docs = Docs()
    location: Location | None = None
    variant: Variant = ""
    variant_of: SchemaId = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """A name for any other type: enumerations, unions, lists, maps, scalars."""

    id: SchemaId
    name: NameHint
    type: Type
    docs: Docs = Docs()
    location: Location | None = None
    variant: Variant = ""
    variant_of: SchemaId = ""


Definition = Model | Alias

# --- operations --------------------------------------------------------------------------------

ParameterIn = Literal["path", "query", "header", "cookie", "querystring"]
Style = Literal[
    "matrix", "label", "simple", "form", "spaceDelimited", "pipeDelimited", "tabDelimited",
    "deepObject", "cookie",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Styled:
    """How a value is spelled in a URL, header or form (OpenAPI 3.1 section 4.8.12.2)."""

    style: Style
    explode: bool
    allow_reserved: bool = False


@dataclass(frozen=True, slots=True)
class Parameter:
    """`encoding` is a style, or the media type that spells the value (`content`); `parts` says how
    the properties travel of one that is a form as a whole."""

    wire: str
    location: ParameterIn
    type: Type
    required: bool
    encoding: Styled | str
    docs: Docs = Docs()
    default: tuple[Json, ...] = ()
    allow_empty: bool = False
    preferred_name: str | None = None
    source: Location | None = None
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
    """How one property of a form or multipart body travels (`encoding`, OpenAPI 3.1 section
    4.8.15). `content_types` is empty where the default of the standard applies."""

    property: str
    content_types: tuple[str, ...] = ()
    headers: tuple[Header, ...] = ()
    styled: Styled | None = None


ContentKind = Literal["json", "form", "multipart", "text", "binary", "json-lines", "sse"]


@dataclass(frozen=True, slots=True)
class Content:
    """A body in one media type. `media_type` is as written (`application/*+json` too);
    `kind` says how it is read and written. `items` is the type of one element of a stream
    (`itemSchema`), then `type` is unused."""

    media_type: str
    kind: ContentKind
    type: Type
    parts: tuple[PartEncoding, ...] = ()
    items: Type | None = None
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True)
class Body:
    """A request body: at least one `Content`, in the order of the document."""

    contents: tuple[Content, ...]
    required: bool
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True)
class Response:
    """`status` is "200", a range "4XX", or "default". No contents: no body.
    `name` is the component's name where the response is a shared one."""

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
    """`kind` is "apiKey" (with `location` and `wire`), "http" (with `scheme`), "oauth2" (with
    `flows`), "openIdConnect" or "mutualTLS". `prefix` is put before an API key
    (`x-specloom-prefix`); `metadata_url` is where a server of tokens describes itself."""

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


# Alternatives of combinations: any one inner tuple suffices; an empty one asks for nothing.
Security = tuple[tuple[SecurityNeed, ...], ...]


@dataclass(frozen=True, slots=True)
class ServerVariable:
    name: str
    default: str
    enum: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class Server:
    """A base URL, perhaps with `{variables}`, perhaps relative to where the document was."""

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
    """`id` is unique and stable (`PUT /pets/{petId}`); `operation_id` as the document writes it,
    or None. `servers` is empty where the API's own apply. `tag` is the first one, which it is
    filed under."""

    id: str
    method: str
    path: str
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
    source: Location | None = None


@dataclass(frozen=True, slots=True)
class Webhook:
    """A request that the API sends: a webhook, or a callback of an operation."""

    name: str
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class Tag:
    name: str
    description: str = ""
    parent: str | None = None
    summary: str = ""
    kind: str = ""
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ask."""

    name: str = ""
    url: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class License:
    """`identifier` is an SPDX expression."""

    name: str
    identifier: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What the document says of the API as a whole, besides its title and description."""

    summary: str = ""
    terms_of_service: str = ""
    contact: Contact = Contact()
    license: License | None = None
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True)
class Api:
    """The whole. `components` maps each component schema's id to the definition that exports it;
    `schemas` holds the raw JSON Schemas (2020-12) that `Checked` values refer to, by id."""

    title: str
    version: str
    description: str
    servers: tuple[Server, ...]
    tags: tuple[Tag, ...]
    security_schemes: tuple[SecurityScheme, ...]
    operations: tuple[Operation, ...]
    webhooks: tuple[Webhook, ...]
    definitions: Mapping[SchemaId, Definition]
    components: Mapping[str, SchemaId]
    schemas: Mapping[SchemaId, Json]
    about: About = About()
