"""The client: its constructor and its resources.

Comes in: the IR and names. Goes out: the view of `client.py` and of `security.py`. Must not know:
operations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from posixpath import normpath
from urllib.parse import SplitResult, urlsplit

from specloom.ir import Api, SecurityScheme, Server, ServerVariable
from specloom.python.access import address, scheme, scheme_constant
from specloom.python.code import Code, literal
from specloom.python.hints import Hint, literals
from specloom.python.imports import statements
from specloom.python.layout import fit, fold
from specloom.python.names import Names
from specloom.python.prose import section, wrapped

# More scopes than these make the documentation of an argument hard to read.
_MANY_SCOPES = 12


@dataclass(frozen=True, slots=True)
class BaseUrl:
    """The constructor's `base_url`: its type and default, and the expression for the document's
    server."""

    argument: Code
    server: Code


# If the document has no complete URL, type checkers report a missing argument.
_REQUIRED = BaseUrl(Code("str"), literal(""))


@dataclass(frozen=True, slots=True)
class Client:
    """`name` is the synchronous class; `arguments` are the constructor arguments that depend on the
    document, `async_arguments` those of the asynchronous class, `credentials` a dict. `base_path`
    is the path under which a server has the operations.
    """

    name: Code
    title: str
    docs: str
    arguments: tuple[Code, ...]
    async_arguments: tuple[Code, ...]
    base_url: BaseUrl
    base_path: Code
    credentials: Code
    imports: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class Security:
    """`security.py`: a constant for each scheme."""

    title: str
    constants: tuple[Code, ...]


def client(api: Api, names: Names) -> Client:
    variables = _variables(api)
    hints = {each.name: _variable(each) for each in variables}
    schemes = [each for each in api.security_schemes if _is_given(each)]
    chosen = tuple(
        Code(f"{names.variables[each.name]}: {hints[each.name].code} = {literal(each.default)},")
        for each in variables
    )
    given = (str(names.credentials[each.name]) for each in schemes)
    pairs = [f"{literal(argument)}: {argument}" for argument in given]
    return Client(
        name=names.client,
        title=api.title,
        docs=_docs(api, names),
        arguments=(*(_credential(each, names, "") for each in schemes), *chosen),
        async_arguments=(*(_credential(each, names, "Async") for each in schemes), *chosen),
        base_url=_base_url(api, names),
        base_path=literal(_base_path(api)),
        credentials=fit("credentials=", "{", pairs, "}", ",", indent=12),
        imports=statements({i for each in hints.values() for i in each.imports}, "client"),
    )


def security(api: Api, names: Names) -> Security:
    return Security(
        api.title,
        tuple(
            fold(scheme(names, each), before=f"{scheme_constant(names, each.name)} = ")
            for each in api.security_schemes
        ),
    )


def _is_given(scheme: SecurityScheme) -> bool:
    return scheme.kind != "mutualTLS"


def _is_basic(scheme: SecurityScheme) -> bool:
    return scheme.kind == "http" and scheme.scheme == "basic"


def _credential(scheme: SecurityScheme, names: Names, kind: str) -> Code:
    """The argument; `kind` is "Async" if it may be an async function."""
    hint = f"{kind}BasicCredential" if _is_basic(scheme) else f"{kind}Credential"
    return Code(f"{names.credentials[scheme.name]}: {hint} | None = None,")


def _form(scheme: SecurityScheme) -> str:
    if _is_basic(scheme):
        return "`(user, password)`"
    is_other = scheme.kind == "http" and scheme.scheme != "bearer"
    return "The whole `Authorization` header" if is_other else "Text"


def _variable(variable: ServerVariable) -> Hint:
    if not variable.enum:
        return Hint(Code("str"))
    return literals(variable.enum)


def _needs_base_url(api: Api) -> bool:
    """Whether the document has no complete URL of a server."""
    servers = [*api.servers[:1], *(each for one in api.operations for each in one.servers[:1])]
    return not any(_parts(server).netloc for server in servers)


def _parts(server: Server) -> SplitResult:
    """Empty for an invalid URL."""
    try:
        return urlsplit(address(server))
    except ValueError:
        return urlsplit("")


def _variables(api: Api) -> Sequence[ServerVariable]:
    return () if _needs_base_url(api) else api.servers[0].variables


def _base_url(api: Api, names: Names) -> BaseUrl:
    if _needs_base_url(api):
        return _REQUIRED
    server = api.servers[0]
    code = literal(_with_scheme(server.url))
    for variable in server.variables:
        placeholder = literal(f"{{{variable.name}}}")
        code = Code(f"{code}.replace({placeholder}, {names.variables[variable.name]})")
    return BaseUrl(Code("str | None = None"), code)


def _with_scheme(url: str) -> str:
    """`//api.example.com` takes the scheme of the document's own URL (RFC 3986 §4.2); we choose the
    safe one."""
    return f"https:{url}" if url.startswith("//") else url


def _base_path(api: Api) -> str:
    """`/v1` for `https://{region}.example.com/v1/`, and for `../v1`: the document is at the
    root."""
    path = _parts(api.servers[0]).path if api.servers else ""
    return normpath("/" + path.strip("/")).rstrip("/")


def _docs(api: Api, names: Names) -> str:
    """The docstring of the class: the API's description and the constructor's arguments."""
    arguments = section("Args", (f"{name}: {text}" for name, text in _arguments(api, names)), 4)
    title = wrapped(f"{api.title}, version {api.version}.".replace("..", "."), 4)
    return "\n\n".join(filter(None, (title, wrapped(api.description, 4), arguments)))


def _arguments(api: Api, names: Names) -> Iterator[tuple[str, str]]:
    for each in api.security_schemes:
        if _is_given(each):
            said = _one_line(each.docs.description) or f"The credential for {each.name}."
            said = (
                f"{said.rstrip('.')}. {_form(each)}, or a function that returns it.{_origin(each)}"
            )
            yield names.credentials[each.name], said
    for variable in _variables(api):
        said = _one_line(variable.description) or f"`{variable.name}` in the server's URL."
        yield names.variables[variable.name], said
    yield "base_url", _which_server(api)
    yield "timeout", (
        "Seconds to wait for a connection, for each part of a response, and for a whole body."
    )
    yield "headers", "Headers to send with each request."
    yield "retries", "How often to retry idempotent requests after a temporary failure."
    yield "max_body", (
        "The largest body, or value in a stream, to accept, in bytes; None for no limit."
    )
    yield "check_arguments", (
        "Whether to check arguments against the document before sending; raises ValueError."
    )
    yield "on_deviation", "Called with each InvalidResponse, instead of raising it."
    yield "http_client", "Your own httpx2 client; you close it."


def _origin(scheme: SecurityScheme) -> str:
    """Where tokens come from, and their possible scopes."""
    places = [url for flow in scheme.flows for url in (flow.token_url or flow.authorization_url,)]
    places += [scheme.metadata_url]
    named = ", ".join(dict.fromkeys(place for place in places if place))
    scopes = list(dict.fromkeys(name for flow in scheme.flows for name, _ in flow.scopes))
    listed = ", ".join(f"`{scope}`" for scope in scopes[:_MANY_SCOPES])
    rest = len(scopes) - _MANY_SCOPES
    more = f" and {rest} more" if rest > 0 else ""
    return (f" Tokens are given by {named}." if named else "") + (
        f" Scopes: {listed}{more}." if listed else ""
    )


def _which_server(api: Api) -> str:
    if _needs_base_url(api):
        return f"The URL of the server; the document says no more than `{api.servers[0].url}`."
    others = [server.url for server in api.servers[1:]]
    also = f" The document also names {', '.join(others)}." if others else ""
    return f"A server other than the document's, with its base path.{also}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
