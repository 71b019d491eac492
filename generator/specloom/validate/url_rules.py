"""Do the URLs of a document look like some?

Comes in: the version and the survey. Goes out: warnings: people write all kinds of things there,
and a package can be told another URL. Must not know: what is at a URL.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from specloom.diagnostics import Diagnostic
from specloom.document import Node
from specloom.openapi.grammar import Kind
from specloom.openapi.survey import Survey
from specloom.openapi.version import Version
from specloom.openapi.vocabulary import PLACEHOLDER
from specloom.validate.wording import show

_SERVERS = "servers/*/url"
_ABOUT = "externalDocs/url"
# By the kind of object, the ways to its URLs; `*` is any member.
_URLS: Mapping[Kind, Sequence[str]] = MappingProxyType(
    {
        "document": (
            "info/termsOfService",
            "info/contact/url",
            "info/license/url",
            "tags/*/externalDocs/url",
            _ABOUT,
            _SERVERS,
        ),
        "path item": (_SERVERS,),
        "webhook": (_SERVERS,),
        "operation": (_ABOUT, _SERVERS),
        "schema": (_ABOUT,),
        "security scheme": (
            "openIdConnectUrl",
            "flows/*/authorizationUrl",
            "flows/*/tokenUrl",
            "flows/*/refreshUrl",
        ),
    }
)
# What no URI reference has (RFC 3986), nor one with letters of any language (RFC 3987).
_FOREIGN = re.compile(r"[\s<>\"{}|\\^`]")


def check_urls(version: Version, found: Survey) -> Iterator[Diagnostic]:
    """Warnings about what is no URL at all. In 2.0, the judge looks at them."""
    for kind, trails in () if version.is_swagger else _URLS.items():
        for node in found.places.get(kind, ()):
            for trail in trails:
                for url in _members(node, trail.split("/")):
                    yield from _url(url)


def _members(node: Node, trail: Sequence[str]) -> Iterator[Node]:
    match trail:
        case []:
            yield node
        case ["*", *rest]:
            for member in (*node.elements(), *(value for _, value in node.items())):
                yield from _members(member, rest)
        case [name, *rest] if (held := node.get(name)) is not None:
            yield from _members(held, rest)


def _url(url: Node) -> Iterator[Diagnostic]:
    if isinstance(url.value, str) and _FOREIGN.search(PLACEHOLDER.sub("", url.value)):
        yield url.finding("invalid-url", f"{show(url.value)} is not a URL")
