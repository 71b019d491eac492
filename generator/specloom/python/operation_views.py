"""Methods, which a client's resource and a server's handler have in common.

Comes in: the IR and names. Goes out: views with finished signatures and docstrings. Must not know:
what a call looks like on the wire (`wire`), which class methods belong to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from specloom.ir import Api, Content, Operation, Response
from specloom.ir.results import results, succeeds
from specloom.python.argument_views import OPTIONS, Argument, given, items, received, sent
from specloom.python.code import Code
from specloom.python.hints import Hint, hint, union
from specloom.python.imports import Import
from specloom.python.layout import fit
from specloom.python.names import Names
from specloom.python.prose import opening, section, sentence, wrapped
from specloom.python.wire import HEADERS

_STREAM = Import(".runtime.streaming", "Stream")
_ASYNC_STREAM = Import(".runtime.streaming", "AsyncStream")
_OUTCOME = Import(".runtime.replies", "Outcome")


@dataclass(frozen=True, slots=True)
class Method:
    """One operation as methods.

    The heads are complete except for the body; the calls are the whole body. `raw` and `async_raw`
    are the lines for the method of `with_raw_response`, `stub` is the method of the unimplemented
    handler, `route` is an element of the handler's routes. `docs` is for the client, `handler_docs`
    for the handler.
    """

    name: Code
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
    """The methods for an operation that is declared in `home`, and for the given handler."""
    name = names.methods[operation.id]
    arguments, taken = given(operation, api, names), received(operation, api, names)
    result, awaited, answered = _results(operation, names)
    hints = [argument.hint for argument in (*arguments, *taken, OPTIONS)]
    hints += [result, awaited, answered]
    constant = Code(name.upper())
    headers = names.headers.get((operation.id, ""))
    typed = [f"methods.{name}", *([f"headers.{headers}"] if headers else [])]
    return Method(
        name=name,
        head=_head("def", name, [*arguments, OPTIONS], result.code),
        async_head=_head("async def", name, [*arguments, OPTIONS], awaited.code),
        handler_head=_head("def", name, taken, f"Outcome[{answered.code}]"),
        call=_call("return self._sender.send", constant, arguments),
        async_call=_call("return await self._sender.send", constant, arguments),
        raw=fit(f"self.{name} = raw", "(", typed, ")", indent=8),
        async_raw=fit(f"self.{name} = async_raw", "(", typed, ")", indent=8),
        stub=fit(f"{name} = unimplemented", "(", [f"{handler}.{name}"], ")", indent=4),
        route=fit("", "(", [f"{home}.{constant}", f"handler.{name}"], ")", ",", indent=8),
        docs=_docs(operation, names, [*arguments, OPTIONS]),
        handler_docs=_docs(operation, names, taken),
        deprecated=operation.docs.deprecated,
        imports=frozenset({HEADERS} if headers else ()).union(*(each.imports for each in hints)),
    )


def result_types(operation: Operation, names: Names) -> Hint:
    """The parameters of the generic class `Operation`: the result, and the one in asynchronous code
    if it differs."""
    given, awaited, _ = _results(operation, names)
    if given.code == awaited.code:
        return given
    return Hint(Code(f"{given.code}, {awaited.code}"), given.imports | awaited.imports)


# --- results ------------------------------------------------------------------------------------


def _results(operation: Operation, names: Names) -> tuple[Hint, Hint, Hint]:
    """The result types of a method, of an asynchronous method, and of a handler."""
    found = [_contents(response, names) for response in results(operation)] or [
        [(Hint(Code("None")),) * 3]
    ]
    flat = [each for response in found for each in response]
    given, awaited, answered = (union(each[n] for each in flat) for n in range(3))
    return given, awaited, answered.within("{}", _OUTCOME)


def _contents(response: Response, names: Names) -> list[tuple[Hint, ...]]:
    if not response.contents:
        return [(Hint(Code("None")),) * 3]
    return [_received(content, names) for content in response.contents]


def _received(content: Content, names: Names) -> tuple[Hint, ...]:
    match content.kind:
        case "binary":
            received = Hint(Code("bytes"))
            return received, received, sent(content, names)
        case "json-lines" | "sse":
            item = hint(content.items or content.type, names)
            return (
                item.within("Stream[{}]", _STREAM),
                item.within("AsyncStream[{}]", _ASYNC_STREAM),
                items(content, names),
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
    summary, description = operation.summary, operation.docs.description
    parts = [
        opening(summary, indent=8),
        "Deprecated." if operation.docs.deprecated else "",
        "" if sentence(description) == sentence(summary) else wrapped(description, indent=8),
        f"`{operation.method} {operation.path}`",
        section("Args", described, indent=8),
        section("Returns", returned, indent=8),
        section("Raises", raised, indent=8),
    ]
    return "\n\n".join(dict.fromkeys(filter(None, parts)))


def _returned(responses: Sequence[Response]) -> Iterator[str]:
    """The results; with their status if there are several responses."""
    several = len(responses) > 1
    for response in responses:
        said = response.docs.description.strip()
        if said and (several or response.contents):
            yield f"{response.status}: {said}" if several else said
