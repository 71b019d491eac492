"""The target that is sent for a path, and the parameters in it.

Comes in: a path as the document writes it, and the parameters declared for it. Goes out: the path
as it is sent, and one parameter for each of its placeholders. Must not know: how values are
encoded.

Some documents write more than a path: a query (`/rest?method=find`, `/search?q={text}`), or a
fragment that distinguishes operations of one path (`/files/{id}#share`). A fragment is never sent
(RFC 9110, section 7.1).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from specloom import ir
from specloom.openapi.vocabulary import PLACEHOLDER

_ASKED = re.compile(rf"([^=]+)={PLACEHOLDER.pattern}")


@dataclass(frozen=True, slots=True)
class Placed:
    """`target` is sent: the path, and the constant part of its query."""

    target: str
    parameters: tuple[ir.Parameter, ...]


def placed(path: str, declared: Iterable[ir.Parameter]) -> Placed:
    """A path with all of its parameters: undeclared ones are strings; those that appear nowhere in
    the target are left out."""
    plain, _, query = path.partition("#")[0].partition("?")
    pieces = [piece for piece in query.split("&") if piece]
    names = PLACEHOLDER.findall(plain)
    asked = {match[2]: match[1] for piece in pieces if (match := _ASKED.fullmatch(piece))}
    found: dict[tuple[str, str], ir.Parameter] = {}
    for each in (*declared, *map(_undeclared, (*names, *asked))):
        if (here := _where_it_stands(each, names, asked)) is not None:
            found.setdefault((here.location, here.wire), here)
    said = {wire for (place, wire), each in found.items() if place == "query" and each.required}
    fixed = [piece for piece in pieces if piece.partition("=")[0] not in said | {*asked.values()}]
    return Placed("?".join(filter(None, (plain, "&".join(fixed)))), tuple(found.values()))


def _undeclared(name: str) -> ir.Parameter:
    return ir.Parameter(name, "path", ir.String(), True, ir.Styled("simple", False))


def _where_it_stands(
    parameter: ir.Parameter, names: Collection[str], asked: Mapping[str, str]
) -> ir.Parameter | None:
    """The parameter, moved to the query if the path has it there; None if it is nowhere."""
    match parameter.location:
        case "path" if parameter.wire in names:
            return parameter
        case "path" if parameter.wire in asked:
            form = ir.Styled("form", True)
            return replace(
                parameter, wire=asked[parameter.wire], location="query", encoding=form
            )
        case "path":
            return None
        case "query":
            return replace(parameter, wire=asked.get(parameter.wire, parameter.wire))
    return parameter
