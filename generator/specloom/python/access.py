"""How an API is reached: the addresses of its servers, and the credentials it asks for.

Comes in: servers, security schemes and names. Goes out: texts, and expressions of the classes in
`runtime/security.py`. Must not know: operations.
"""

from __future__ import annotations

from specloom.ir import SecurityScheme, Server
from specloom.python.code import Code, call, literal
from specloom.python.names import Names


def scheme_constant(names: Names, scheme: str) -> Code:
    """`API_KEY` of `api_key`."""
    return Code(names.credentials[scheme].upper())


def scheme(names: Names, scheme: SecurityScheme) -> Code:
    """The declaration of a security scheme."""
    argument = literal(str(names.credentials[scheme.name]))
    match scheme.kind, scheme.scheme:
        case "apiKey", _:
            arguments: list[str] = [argument, literal(scheme.location), literal(scheme.wire)]
            if scheme.prefix:
                arguments.append(f"prefix={literal(scheme.prefix.rstrip() + ' ')}")
            return call("ApiKey", arguments)
        case "http", "basic":
            return call("HttpBasic", [argument])
        case ("http", "bearer") | ("oauth2" | "openIdConnect", _):
            return call("HttpBearer", [argument])
        case "mutualTLS", _:
            return call("ClientCertificate", [argument])
    return call("HttpOther", [argument])


def address(server: Server) -> str:
    """The URL of a server, with its variables at their defaults."""
    url = server.url
    for variable in server.variables:
        url = url.replace(f"{{{variable.name}}}", variable.default)
    return url
