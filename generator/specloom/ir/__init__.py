"""The language-neutral picture of an API: operations, definitions, types. Plain frozen data.

Comes in: nothing; `build` makes these values from a document. Goes out: the same values to the
language backends. Must not know: documents, dialects of OpenAPI, Python, templates.

Every schema that a document names, or nests deeply enough to need a name, is a `Definition`, kept
in `Api.definitions` under its id and mentioned elsewhere by `Ref(id)`: recursion is not a special
case. An id is the place of the schema (`#/components/schemas/Pet`,
`pets.yaml#/Pet/properties/tag`).

The IR holds what a document means, not just what a backend uses: `specloom show` also prints
contacts, links and the URLs of OAuth flows, for which nothing is generated.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from specloom.ir.operations import (
    Body,
    Content,
    ContentKind,
    Header,
    Link,
    OAuthFlow,
    Operation,
    Parameter,
    ParameterIn,
    PartEncoding,
    Response,
    Security,
    SecurityNeed,
    SecurityScheme,
    Server,
    ServerVariable,
    Style,
    Styled,
    Webhook,
)
from specloom.ir.schemas import (
    Alias,
    Anything,
    Array,
    Binary,
    Boolean,
    Checked,
    Constraint,
    Definition,
    Definitions,
    Discriminator,
    Docs,
    Integer,
    Json,
    Literals,
    Map,
    Model,
    NameHint,
    Nothing,
    Null,
    Number,
    Property,
    Ref,
    SchemaId,
    String,
    Tuple,
    Type,
    Union,
    Variant,
)

__all__ = [
    "About",
    "Alias",
    "Anything",
    "Api",
    "Array",
    "Binary",
    "Body",
    "Boolean",
    "Checked",
    "Constraint",
    "Contact",
    "Content",
    "ContentKind",
    "Definition",
    "Definitions",
    "Discriminator",
    "Docs",
    "Header",
    "Integer",
    "Json",
    "License",
    "Link",
    "Literals",
    "Map",
    "Model",
    "NameHint",
    "Nothing",
    "Null",
    "Number",
    "OAuthFlow",
    "Operation",
    "Parameter",
    "ParameterIn",
    "PartEncoding",
    "Property",
    "Ref",
    "Response",
    "SchemaId",
    "Security",
    "SecurityNeed",
    "SecurityScheme",
    "Server",
    "ServerVariable",
    "String",
    "Style",
    "Styled",
    "Tag",
    "Tuple",
    "Type",
    "Union",
    "Variant",
    "Webhook",
]


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
    """What the document says about the API as a whole, besides its title and description."""

    summary: str = ""
    terms_of_service: str = ""
    contact: Contact = Contact()
    license: License | None = None
    docs: Docs = Docs()


@dataclass(frozen=True, slots=True)
class Api:
    """The whole API. `components` maps each component schema's id to the definition exporting it;
    `schemas` holds the raw JSON Schemas (2020-12) that `Checked` values refer to, by id."""

    title: str
    version: str
    description: str
    servers: tuple[Server, ...]
    tags: tuple[Tag, ...]
    security_schemes: tuple[SecurityScheme, ...]
    operations: tuple[Operation, ...]
    webhooks: tuple[Webhook, ...]
    definitions: Definitions
    components: Mapping[str, SchemaId]
    schemas: Mapping[SchemaId, Json]
    about: About = About()
