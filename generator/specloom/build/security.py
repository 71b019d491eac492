"""Who may call: security schemes and requirements.

Comes in: the document's security sections. Goes out: `ir.SecurityScheme`s and `ir.Security`.
Must not know: how credentials are sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from specloom import ir
from specloom.build.describe import docs_of, preferred, text
from specloom.build.reading import Reading
from specloom.document import Node

# The names in 2.0 of flows that were renamed later.
_OLD_FLOWS: Mapping[str, str] = {
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}


def schemes(reading: Reading, calls: Iterable[ir.Operation]) -> tuple[ir.SecurityScheme, ...]:
    """All schemes that the document declares, and undeclared ones that `calls` require: it is only
    known that these need credentials, so that no operation becomes public."""
    declared = [_scheme(name, node) for name, node in _declared(reading)]
    names = {scheme.name for scheme in declared}
    needs = (need.scheme for call in calls for needs in call.security for need in needs)
    undeclared = dict.fromkeys(name for name in needs if name not in names)
    return (*declared, *(ir.SecurityScheme(name, "http") for name in undeclared))


def _declared(reading: Reading) -> Iterator[tuple[str, Node]]:
    if reading.dialect.version.is_swagger:
        return reading.members(reading.root, "securityDefinitions")
    components = reading.root.get("components")
    return reading.members(components, "securitySchemes") if components else iter(())


def security(reading: Reading, operation: Node, *, inherits: bool = True) -> ir.Security:
    """What an operation requires: its own list, otherwise, if it `inherits`, the document's. An
    empty list means no requirement."""
    holder = reading.root if inherits and "security" not in operation else operation
    return tuple(map(_alternative, holder.elements_of("security")))


def _alternative(node: Node) -> tuple[ir.SecurityNeed, ...]:
    return tuple(
        ir.SecurityNeed(name, tuple(str(scope.value) for scope in scopes.elements()))
        for name, scopes in node.items()
    )


def _scheme(name: str, node: Node) -> ir.SecurityScheme:
    # In 2.0, basic authentication is a type of its own.
    is_basic = node.value.get("type") == "basic"
    return ir.SecurityScheme(
        name=name,
        kind="http" if is_basic else text(node.value, "type"),
        location=text(node.value, "in"),
        wire=text(node.value, "name"),
        scheme="basic" if is_basic else text(node.value, "scheme").lower(),
        prefix=text(node.value, "x-specloom-prefix"),
        bearer_format=text(node.value, "bearerFormat"),
        flows=tuple(_flows(node)),
        metadata_url=text(node.value, "openIdConnectUrl") or text(node.value, "oauth2MetadataUrl"),
        docs=docs_of(node),
        preferred_name=preferred(node.value),
    )


def _flows(node: Node) -> Iterator[ir.OAuthFlow]:
    """The flows of OAuth 2; in 2.0 there is one, written beside `flow`."""
    if kind := text(node.value, "flow"):
        yield _flow(_OLD_FLOWS.get(kind, kind), node)
    for kind, flow in node.items_of("flows"):
        if kind[:2] != "x-" and flow.is_mapping:
            yield _flow(kind, flow)


def _flow(kind: str, node: Node) -> ir.OAuthFlow:
    scopes = ((name, str(said.value)) for name, said in node.items_of("scopes"))
    return ir.OAuthFlow(
        kind=kind,
        authorization_url=text(node.value, "authorizationUrl"),
        token_url=text(node.value, "tokenUrl"),
        refresh_url=text(node.value, "refreshUrl"),
        device_url=text(node.value, "deviceAuthorizationUrl"),
        scopes=tuple(scope for scope in scopes if scope[0][:2] != "x-"),
    )
