"""Methods: what a client's resource and a server's handler have in common.

Comes in: the IR and names. Goes out: views with finished signatures and docstrings. Must not know:
what a call looks like on the wire (`wire`), where methods stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from specloom.ir import Api, Body, Content, Operation, Parameter, Response
from specloom.python.code import Code, literal
from specloom.python.hints import Hint, hint, union
from specloom.python.imports import Import
from specloom.python.layout import fit
from specloom.python.names import Names
from specloom.python.prose import continued, section, sentence, wrapped
from specloom.python.results import results, succeeds
from specloom.python.shapes import holds_files
from specloom.python.wire import HEADERS

OPTIONS = Import(".runtime.requests", "Options")
SENDABLE = Import(".runtime.files", "Sendable")
STREAM = Import(".runtime.streaming", "Stream")
ASYNC_STREAM = Import(".runtime.streaming", "AsyncStream")
OUTCOME = Import(".runtime.replies", "Outcome")
ITEMS = Import(".runtime.files", "Items")

_OPTIONS_DOC = "Timeout, extra headers and retries of this call."


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a method. `default` is its code, or "" where it must be given."""

    name: Code
    hint: Hint
    docs: str
    default: str = ""
    keyword: bool = False

    @property
    def code(self) -> Code:
        default = f" = {self.default}" if self.default else ""
        return Code(f"{self.name}: {self.hint.code}{default}")


@dataclass(frozen=True, slots=True)
class Method:
    """One operation as methods.

    The heads are complete but for the body; the calls are the whole body. `raw` and `async_raw`
    are the lines that make it a method of `with_raw_response`, `stub` makes it one of the
    unimplemented handler, `route` is an element of the handler's routes. `docs` is for the client,
    `handler_docs` for the handler.
    """

    name: Code
    constant: Code
    head: Code
    async_head: Code
    handler_head: Code
    call: Code
    async_call: Code
    raw: Code
    async_raw: Code
    stub: Code
    route: Code
    docs: str
    handler_docs: str
    deprecated: bool
    imports: frozenset[Import]


def method(
    operation: Operation, api: Api, names: Names, handler: str, home: str = "operations"
) -> Method:
    """The methods for an operation that is declared in `home`, for a handler of that name."""
    name = names.methods[operation.id]
    sources = " ".join(_sources(operation.body, api)) if operation.body else ""
    arguments = list(_arguments(operation, names, _sent, sources))
    received = list(_arguments(operation, names, arriving))
    options = Argument(
        Code("options"),
        Hint(Code("Options | None"), frozenset({OPTIONS})),
        _OPTIONS_DOC,
        "None",
        keyword=True,
    )
    given, awaited, answered = _results(operation, names)
    hints = [argument.hint for argument in (*arguments, *received, options)]
    hints += [given, awaited, answered]
    constant = Code(name.upper())
    headers = names.headers.get((operation.id, ""))
    typed = [f"methods.{name}", *([f"headers.{headers}"] if headers else [])]
    return Method(
        name=name,
        constant=constant,
        head=_head("def", name, [*arguments, options], given.code),
        async_head=_head("async def", name, [*arguments, options], awaited.code),
        handler_head=_head("def", name, received, f"Outcome[{answered.code}]"),
        call=_call("return self._sender.send", constant, arguments),
        async_call=_call("return await self._sender.send", constant, arguments),
        raw=fit(f"self.{name} = raw", "(", typed, ")", indent=8),
        async_raw=fit(f"self.{name} = async_raw", "(", typed, ")", indent=8),
        stub=fit(f"{name} = unimplemented", "(", [f"{handler}.{name}"], ")", indent=4),
        route=fit("", "(", [f"{home}.{constant}", f"handler.{name}"], ")", ",", indent=8),
        docs=_docs(operation, names, [*arguments, options]),
        handler_docs=_docs(operation, names, received),
        deprecated=operation.docs.deprecated,
        imports=frozenset({HEADERS} if headers else ()).union(*(each.imports for each in hints)),
    )


def result_types(operation: Operation, names: Names) -> Hint:
    """The parameters of the generic class `Operation`: what comes back, and to asynchronous code
    if that differs."""
    given, awaited, _ = _results(operation, names)
    if given.code == awaited.code:
        return given
    return Hint(Code(f"{given.code}, {awaited.code}"), given.imports | awaited.imports)


# --- arguments ----------------------------------------------------------------------------------


def _arguments(
    operation: Operation,
    names: Names,
    spell: Callable[[Content, Names], Hint],
    sources: str = "",
) -> Iterator[Argument]:
    """Body first, unless it may be left out, then what is in the path; all else by keyword, what
    must be given first. `sources` says what a body may be made of."""
    body = [_body(operation.body, names, spell, sources)] if operation.body else []
    path = [_parameter(operation, each, names) for each in _in_path(operation)]
    yield from sorted([*body, *path], key=lambda argument: bool(argument.default))
    others = [each for each in operation.parameters if each.location != "path"]
    for parameter in sorted(others, key=lambda each: not each.required):
        yield _parameter(operation, parameter, names)
    if operation.body is not None and _has_choice(operation.body):
        yield _content_type(operation.body)


def _in_path(operation: Operation) -> list[Parameter]:
    """The parameters in the path, as they follow one another there."""
    found = [each for each in operation.parameters if each.location == "path"]
    return sorted(found, key=lambda each: operation.path.find(f"{{{each.wire}}}"))


def _parameter(operation: Operation, parameter: Parameter, names: Names) -> Argument:
    name = names.parameters[operation.id, parameter.location, parameter.wire]
    found, docs = hint(parameter.type, names), parameter.docs.description.strip()
    if parameter.default:
        docs = continued(docs, f"Default: `{literal(parameter.default[0])}`.")
    if parameter.docs.deprecated:
        docs = f"Deprecated. {docs}".strip()
    keyword = parameter.location != "path"
    if parameter.required:
        return Argument(name, found, docs, keyword=keyword)
    return Argument(name, found.optional(), docs, "None", keyword)


def _body(
    body: Body, names: Names, spell: Callable[[Content, Names], Hint], sources: str
) -> Argument:
    found = union(spell(content, names) for content in body.contents)
    docs = continued(body.docs.description, sources)
    if body.required:
        return Argument(Code("body"), found, docs)
    return Argument(Code("body"), found.optional(), docs, "None")


def _sources(body: Body, api: Api) -> Iterator[str]:
    """From what files can be sent."""
    if any(content.kind == "binary" for content in body.contents):
        yield "Bytes, a path, an opened file, or what gives bytes piece by piece."
    forms = (each.type for each in body.contents if each.kind == "multipart")
    if any(holds_files(form, api.definitions) for form in forms):
        yield (
            "A file in it is bytes, a path, an opened file, or an `Upload` with a name and a media"
            " type."
        )


def _has_choice(body: Body) -> bool:
    return len(body.contents) > 1 or "*" in body.contents[0].media_type


def _content_type(body: Body) -> Argument:
    """Which media type the body is in: one of those declared, or one of a declared range."""
    names = [content.media_type for content in body.contents]
    if any("*" in name for name in names):
        found = Hint(Code("str | None"))
    else:
        code = Code(f"Literal[{', '.join(map(literal, names))}] | None")
        found = Hint(code, frozenset({Import("typing", "Literal")}))
    docs = "The media type of the body. By default the first one that the body fits."
    return Argument(Code("content_type"), found, docs, "None", keyword=True)


def _sent(content: Content, names: Names) -> Hint:
    """What a caller gives for a body."""
    match content.kind:
        case "binary":
            return Hint(Code("Sendable"), frozenset({SENDABLE}))
        case "json-lines" | "sse":
            return _items(content, names)
    return hint(content.type, names)


def arriving(content: Content, names: Names) -> Hint:
    """What a handler is given for a body."""
    match content.kind:
        case "binary":
            return Hint(Code("bytes"))
        case "json-lines" | "sse":
            return hint(content.items or content.type, names).within("list[{}]")
    return hint(content.type, names)


def _items(content: Content, names: Names) -> Hint:
    item = hint(content.items or content.type, names)
    return item.within("Items[{0}]", ITEMS)


# --- results ------------------------------------------------------------------------------------


def _results(operation: Operation, names: Names) -> tuple[Hint, Hint, Hint]:
    """What a method gives, what an asynchronous one gives, what a handler gives."""
    found = [_contents(response, names) for response in results(operation)] or [
        [(Hint(Code("None")),) * 3]
    ]
    flat = [each for response in found for each in response]
    given, awaited, answered = (union(each[n] for each in flat) for n in range(3))
    return given, awaited, answered.within("{}", OUTCOME)


def _contents(response: Response, names: Names) -> list[tuple[Hint, ...]]:
    if not response.contents:
        return [(Hint(Code("None")),) * 3]
    return [_received(content, names) for content in response.contents]


def _received(content: Content, names: Names) -> tuple[Hint, ...]:
    match content.kind:
        case "binary":
            received = Hint(Code("bytes"))
            return received, received, _sent(content, names)
        case "json-lines" | "sse":
            item = hint(content.items or content.type, names)
            return (
                item.within("Stream[{}]", STREAM),
                item.within("AsyncStream[{}]", ASYNC_STREAM),
                _items(content, names),
            )
    return (hint(content.type, names),) * 3


# --- text ---------------------------------------------------------------------------------------


def _head(keyword: str, name: Code, arguments: Iterable[Argument], result: str) -> Code:
    items, bare = ["self"], True
    for argument in arguments:
        if argument.keyword and bare:
            items.append("*")
            bare = False
        items.append(argument.code)
    return fit(f"{keyword} {name}", "(", items, ")", f" -> {result}:", indent=4)


def _call(function: str, constant: Code, arguments: Iterable[Argument]) -> Code:
    given = [f"{argument.name}={argument.name}" for argument in arguments]
    return fit(function, "(", [f"operations.{constant}", "options", *given], ")", indent=8)


def _docs(operation: Operation, names: Names, arguments: Iterable[Argument]) -> str:
    """The docstring: summary, description, request line, Args, Returns, Raises."""
    described = [f"{each.name}: {each.docs}" for each in arguments if each.docs]
    returned = list(_returned(results(operation)))
    raised = [
        f"errors.{names.errors[operation.id, r.status]}: {r.status}. {r.docs.description}".strip()
        for r in operation.responses
        if not succeeds(r.status)
    ]
    summary, description = sentence(operation.summary), operation.docs.description
    parts = [
        summary,
        "Deprecated." if operation.docs.deprecated else "",
        "" if sentence(description) == summary else wrapped(description, indent=8),
        f"`{operation.method} {operation.path}`",
        section("Args", described, indent=8),
        section("Returns", returned, indent=8),
        section("Raises", raised, indent=8),
    ]
    return "\n\n".join(dict.fromkeys(filter(None, parts)))


def _returned(responses: Sequence[Response]) -> Iterator[str]:
    """What comes back; with its status where there are several answers."""
    several = len(responses) > 1
    for response in responses:
        said = response.docs.description.strip()
        if said and (several or response.contents):
            yield f"{response.status}: {said}" if several else said
