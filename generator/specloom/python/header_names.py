"""Names of the headers that responses declare; a part of the one pass in `names`.

Comes in: the IR and the names of errors. Goes out: a class for the headers of each operation's
results and of each error, and a field for each header. Must not know: how they are written.

Responses share a class if they declare the same headers: `RateLimitHeaders` for all that return the
remaining quota, even if the descriptions differ.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, takewhile

from specloom.ir import Api, Header, Operation, Union
from specloom.ir.calls import all_operations
from specloom.ir.results import results, succeeds
from specloom.python import reserved, words
from specloom.python.clashes import Claim, Settled, settle, settle_each
from specloom.python.code import Code
from specloom.python.error_names import ErrorKey
from specloom.python.operation_names import path_name

HeaderKey = tuple[Code, str]

_LONGEST = 50  # of a name made of all headers


def declared(operation: Operation) -> Iterator[tuple[ErrorKey, Sequence[Header]]]:
    """The headers of an operation's results, of any status, and of each of its errors. Responses
    without headers are left out."""
    answers = results(operation)
    shared = [header for each in answers for header in each.headers]
    found = [((operation.id, ""), _merged(shared, len(answers)))]
    found += [
        ((operation.id, response.status), _merged(response.headers, 1))
        for response in operation.responses
        if not succeeds(response.status)
    ]
    yield from ((key, headers) for key, headers in found if headers)


def _merged(headers: Iterable[Header], answers: int) -> list[Header]:
    """Each header once. It is required if all of the responses require it."""
    same: dict[str, list[Header]] = {}
    for header in headers:
        same.setdefault(header.wire.lower(), []).append(header)
    return [_one(group, answers) for group in same.values()]


def _one(group: list[Header], answers: int) -> Header:
    types = tuple(dict.fromkeys(header.type for header in group))
    always = len(group) == answers and all(header.required for header in group)
    type_ = types[0] if len(types) == 1 else Union(types, "any")
    return replace(group[0], type=type_, required=always)


# --- classes ------------------------------------------------------------------------------------


def classes(api: Api, errors: Mapping[ErrorKey, Code]) -> Settled[ErrorKey, Code]:
    """A class for each group of responses that declares headers."""
    owners: dict[ErrorKey, Hashable] = {}
    claims: dict[Hashable, Claim[Hashable]] = {}
    for operation in sorted(all_operations(api), key=lambda each: each.id):
        for key, headers in declared(operation):
            claim = _claim(headers, operation, errors.get(key))
            claims.setdefault(claim.key, claim)
            owners[key] = claim.key
    names, findings = settle(claims.values(), reserved.ERRORS | {"Headers"})
    return Settled({key: names[owner] for key, owner in owners.items()}, findings)


def _claim(headers: Sequence[Header], operation: Operation, error: Code | None) -> Claim[Hashable]:
    """The class is named after the headers' common words, or after all of them; if that is too
    long, after this response alone."""
    said = operation.operation_id or path_name(operation)
    alone = _class([error] if error else words.words(said) or words.spelled(said))
    precise = [_class(each.split("_")) for each in words.attributes(said, "call")]
    content, what = _content(headers), f"the headers of {operation.id}"
    known = sorted(words.words(each.wire) or words.spelled(each.wire) for each in headers)
    natural = _class(_in_common(known))
    if len(natural) > _LONGEST:
        return Claim((alone, content), alone, partial(tuple, precise), 1, what)
    whole = _class(chain.from_iterable(known))
    return Claim(content, natural, partial(tuple, [whole, alone, *precise]), 0, what)


def _in_common(known: Sequence[tuple[str, ...]]) -> Sequence[str]:
    """The words that all names start with, or all words; without the meaningless x."""
    plain = [each[1:] if each[0].lower() == "x" and each[1:] else each for each in known]
    columns = zip(*plain, strict=False)
    same = takewhile(lambda column: len(set(column)) == 1, columns)
    return [column[0] for column in same] or list(chain.from_iterable(plain))


def _content(headers: Sequence[Header]) -> Hashable:
    """The content of headers, without their descriptions."""
    found = ((each.wire.lower(), each.type, each.required, each.encoding) for each in headers)
    return tuple(sorted(found, key=lambda each: each[0]))


def _class(parts: Iterable[str]) -> str:
    return words.identifier(words.pascal((*parts, "Headers")), "Call")


def fields(api: Api, classes: Mapping[ErrorKey, Code]) -> Settled[HeaderKey, Code]:
    """A field for each header, unique in its class."""
    claims: dict[Code, dict[HeaderKey, Claim[HeaderKey]]] = {}
    for operation in all_operations(api):
        for key, headers in declared(operation):
            for header in headers:
                claim = _field(classes[key], header, operation)
                claims.setdefault(classes[key], {})[claim.key] = claim
    return settle_each((inside.values() for inside in claims.values()), reserved.HEADERS)


def _field(class_name: Code, header: Header, operation: Operation) -> Claim[HeaderKey]:
    return Claim(
        (class_name, header.wire.lower()),
        words.attribute(header.wire.lower(), "header"),
        partial(words.attributes, header.wire, "header"),
        what=f"the header {header.wire!r} of {operation.id}",
        place=operation.source,
    )
