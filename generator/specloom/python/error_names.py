"""Names of the errors that operations declare; a part of the one pass in `names`.

Comes in: the IR and the names of definitions. Goes out: a class for each error response. Must not
know: what the classes look like.

Operations share a class if they declare the same: `NotFound` for every 404 response with an
`Error`, even if the descriptions differ. A response with a name in the document keeps it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping

from specloom.ir import Api, Operation, Response, SchemaId
from specloom.ir.calls import all_operations
from specloom.ir.references import references
from specloom.ir.results import succeeds
from specloom.openapi.statuses import phrase
from specloom.python import reserved, words
from specloom.python.clashes import Claim, Settled, settle
from specloom.python.code import Code
from specloom.python.operation_names import path_name

ErrorKey = tuple[str, str]
Classes = Mapping[SchemaId, Code]


def errors(api: Api, classes: Classes) -> Settled[ErrorKey, Code]:
    """A class for each error response."""
    shared = frozenset(api.components.values())
    claims: dict[Hashable, Claim[Hashable]] = {}
    owners: dict[ErrorKey, Hashable] = {}
    for operation in sorted(all_operations(api), key=lambda each: each.id):
        for response in operation.responses:
            if not succeeds(response.status):
                claim = _claim(operation, response, classes, shared)
                claims.setdefault(claim.key, claim)
                owners[operation.id, response.status] = claim.key
    names, findings = settle(claims.values(), reserved.ERRORS)
    return Settled({key: names[owner] for key, owner in owners.items()}, findings)


def _claim(
    operation: Operation, response: Response, classes: Classes, shared: frozenset[SchemaId]
) -> Claim[Hashable]:
    if response.name is not None:
        return _named(operation, response, response.name)
    if not shared.issuperset(_mentioned(response)):
        return _own(operation, response)
    return _alike(operation, response, classes)


def _named(operation: Operation, response: Response, name: str) -> Claim[Hashable]:
    """The class of a response that has a name in the document."""
    return Claim(
        (name, repr((response.contents, response.headers))),
        _class(name, ""),
        lambda: [*_precise(name, ""), *_longer(operation, _status(response))],
        right=0,
        what=_what(operation, response),
        place=operation.source,
    )


def _own(operation: Operation, response: Response) -> Claim[Hashable]:
    """The class of a response with an inline body, which no other response can share."""
    return Claim(
        (operation.id, response.status),
        _class(operation.operation_id or path_name(operation), _status(response)),
        lambda: _longer(operation, _status(response))[1:],
        what=_what(operation, response),
        place=operation.source,
    )


def _alike(operation: Operation, response: Response, classes: Classes) -> Claim[Hashable]:
    """The class of all responses that declare the same."""
    plain = "default error" if response.status == "default" else _status(response)
    return Claim(
        (response.status, repr(_declared(response))),
        _class("", plain),
        lambda: [*_by_body(response, plain, classes), *_longer(operation, _status(response))],
        right=1 if response.contents else 2,
        what=_what(operation, response),
        place=operation.source,
    )


def _status(response: Response) -> str:
    return "error" if response.status == "default" else phrase(response.status)


def _what(operation: Operation, response: Response) -> str:
    return f"the response {response.status} of {operation.id}"


def _longer(operation: Operation, status: str) -> list[str]:
    """Names that include the operation."""
    said = (operation.operation_id or path_name(operation), path_name(operation))
    return [name for text in said for name in _precise(text, status)]


def _by_body(response: Response, status: str, classes: Classes) -> list[str]:
    """`NotFoundProblem`, for Not Found with a Problem; and the same with its media type."""
    bodies = " ".join(dict.fromkeys(classes[id] for id in _mentioned(response))) or "without body"
    media = " ".join(content.media_type for content in response.contents)
    return [_class("", f"{status} {bodies} {each}") for each in ("", media)]


def _mentioned(response: Response) -> Iterator[SchemaId]:
    for content in response.contents:
        yield from references(content.items or content.type)


def _declared(response: Response) -> tuple[Hashable, ...]:
    """The content of a response, without its descriptions and independent of its order."""
    contents = sorted(repr((each.media_type, each.type, each.items)) for each in response.contents)
    headers = sorted(repr((each.wire, each.type, each.required)) for each in response.headers)
    return (*contents, *headers)


def _precise(text: str, status: str) -> list[str]:
    """`GetPetNotFound` for getPet and Not Found; and names that distinguish getPet from GetPet."""
    precise = words.attributes(text, "error")
    return [_class(text, status), *(_class(each.replace("_", " "), status) for each in precise)]


def _class(text: str, status: str) -> str:
    said = words.words(text) or (words.spelled(text) if text else ())
    return words.identifier(words.pascal((*said, *words.words(status))), "Error")
