"""Names of the headers that answers declare; a part of the one pass in `names`.

Comes in: the IR and the names of errors. Goes out: a class for the headers of each operation's
results and of each error, and a field for each header. Must not know: how they are written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from specloom.diagnostics import Diagnostic
from specloom.ir import Api, Header, Operation
from specloom.python import reserved, words
from specloom.python.clashes import Claim, settle
from specloom.python.code import Code
from specloom.python.error_names import ErrorKey
from specloom.python.operation_names import operations, path_name
from specloom.python.results import results, succeeds

HeaderKey = tuple[Code, str]


def declared(operation: Operation) -> Iterator[tuple[ErrorKey, tuple[Header, ...]]]:
    """The headers of an operation's results, whatever their status, and of each of its errors."""
    shared = tuple(header for each in results(operation) for header in each.headers)
    yield (operation.id, ""), shared
    for response in operation.responses:
        if not succeeds(response.status):
            yield (operation.id, response.status), response.headers


def classes(
    api: Api, errors: Mapping[ErrorKey, Code], findings: list[Diagnostic]
) -> dict[ErrorKey, Code]:
    """A class for whatever declares headers: `ListPetsHeaders`, or `NotFoundHeaders` for those of
    the error `NotFound`."""
    owners: dict[ErrorKey, str] = {}
    claims: dict[str, Claim[str]] = {}
    for operation in operations(api):
        for key, headers in declared(operation):
            if headers:
                claim = _of_error(errors[key]) if key[1] else _of_results(operation)
                owners[key] = claim.key
                claims[claim.key] = claim
    names, found = settle(claims.values(), reserved.ERRORS | {"Headers"})
    findings += found
    return {key: names[owner] for key, owner in owners.items()}


def _of_error(error: Code) -> Claim[str]:
    return Claim(f"the error {error}", f"{error}Headers", right=0, what=f"the error {error}")


def _of_results(operation: Operation) -> Claim[str]:
    said = [operation.operation_id or path_name(operation), path_name(operation)]
    natural, *more = (_class(words.words(text) or words.spelled(text)) for text in said)
    precise = [_class(each.split("_")) for each in words.attributes(said[0], "call")]
    what = f"the headers of {operation.id}"
    return Claim(what, natural, partial(tuple, [*more, *precise]), what=what)


def _class(parts: tuple[str, ...] | list[str]) -> str:
    return words.identifier(words.pascal((*parts, "Headers")), "Call")


def fields(
    api: Api, classes: Mapping[ErrorKey, Code], findings: list[Diagnostic]
) -> dict[HeaderKey, Code]:
    """A field for each header, unique in its class."""
    claims: dict[Code, dict[str, Claim[str]]] = {}
    for operation in operations(api):
        for key, headers in declared(operation):
            for header in headers:
                inside = claims.setdefault(classes[key], {})
                inside[header.wire.lower()] = _field(header, operation)
    names: dict[HeaderKey, Code] = {}
    for class_name, inside in claims.items():
        found, clashes = settle(inside.values(), reserved.HEADERS)
        names |= {(class_name, wire): name for wire, name in found.items()}
        findings += clashes
    return names


def _field(header: Header, operation: Operation) -> Claim[str]:
    return Claim(
        header.wire.lower(),
        words.attribute(header.wire.lower(), "header"),
        partial(words.attributes, header.wire, "header"),
        what=f"the header {header.wire!r} of {operation.id}",
        place=operation.source,
    )
