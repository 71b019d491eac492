"""The arguments of methods of a client's resource and of a server's handler.

Comes in: the IR and names. Goes out: arguments with their hints and descriptions. Must not know:
how a signature is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from specloom.ir import Api, Body, Content, Operation, Parameter
from specloom.ir.defaults import fits
from specloom.ir.values import holds_files
from specloom.python.code import Code, literal
from specloom.python.hints import Hint, hint, union
from specloom.python.imports import Import
from specloom.python.names import Names
from specloom.python.prose import continued

_SENDABLE = Import(".runtime.files", "Sendable")
_ITEMS = Import(".runtime.files", "Items")
_OPTIONS = Import(".runtime.requests", "Options")


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a method. `default` is its code, or "" if it is required."""

    name: Code
    hint: Hint
    docs: str
    default: str = ""
    keyword: bool = False

    @property
    def code(self) -> Code:
        default = f" = {self.default}" if self.default else ""
        return Code(f"{self.name}: {self.hint.code}{default}")


OPTIONS = Argument(
    Code("options"),
    Hint(Code("Options | None"), frozenset({_OPTIONS})),
    "Timeout, extra headers and retries for this call.",
    "None",
    keyword=True,
)


def given(operation: Operation, api: Api, names: Names) -> list[Argument]:
    """The arguments of a client's method, without its options."""
    said = " ".join(_sources(operation.body, api)) if operation.body else ""
    chosen = "The media type of the body. Default: the first one that the body fits."
    return list(_arguments(operation, names, sent, said, chosen))


def received(operation: Operation, api: Api, names: Names) -> list[Argument]:
    """The arguments of a handler's method. A parameter with a valid default is never None."""
    found = _arguments(operation, names, arriving, "", "The media type of the body.")
    assured = {
        names.parameters[operation.id, each.location, each.wire]: hint(each.type, names)
        for each in operation.parameters
        if each.default and fits(each.default[0], each.type, api.definitions)
    }
    return [
        replace(each, hint=assured[each.name], default="") if each.name in assured else each
        for each in found
    ]


def _arguments(
    operation: Operation,
    names: Names,
    spell: Callable[[Content, Names], Hint],
    sources: str,
    media_type: str,
) -> Iterator[Argument]:
    """The body first, unless it is optional, then path parameters; all others by keyword, required
    ones first. `sources` names what a body may be made of, `media_type` what its media type means
    to users of the method."""
    body = [_body(operation.body, names, spell, sources)] if operation.body else []
    path = [_parameter(operation, each, names) for each in _in_path(operation)]
    yield from sorted([*body, *path], key=lambda argument: bool(argument.default))
    others = [each for each in operation.parameters if each.location != "path"]
    for parameter in sorted(others, key=lambda each: not each.required):
        yield _parameter(operation, parameter, names)
    if operation.body is not None and _has_choice(operation.body):
        yield _content_type(operation.body, media_type)


def _in_path(operation: Operation) -> list[Parameter]:
    """The parameters in the path, in their order there."""
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
    """What files can be sent from."""
    if any(content.kind == "binary" for content in body.contents):
        yield "Bytes, a path, an open file, or an iterable of bytes."
    forms = (each.type for each in body.contents if each.kind == "multipart")
    if any(holds_files(form, api.definitions) for form in forms):
        yield (
            "A file in it is bytes, a path, an opened file, or an `Upload` with a name and a media"
            " type."
        )


def _has_choice(body: Body) -> bool:
    return len(body.contents) > 1 or "*" in body.contents[0].media_type


def _content_type(body: Body, docs: str) -> Argument:
    """The media type of the body: one of those declared, or one of a declared range."""
    names = [content.media_type for content in body.contents]
    if any("*" in name for name in names):
        found = Hint(Code("str | None"))
    else:
        code = Code(f"Literal[{', '.join(map(literal, names))}] | None")
        found = Hint(code, frozenset({Import("typing", "Literal")}))
    return Argument(Code("content_type"), found, docs, "None", keyword=True)


def sent(content: Content, names: Names) -> Hint:
    """The type that a caller passes for a body."""
    match content.kind:
        case "binary":
            return Hint(Code("Sendable"), frozenset({_SENDABLE}))
        case "json-lines" | "sse":
            return items(content, names)
    return hint(content.type, names)


def arriving(content: Content, names: Names) -> Hint:
    """The type that a handler receives for a body."""
    match content.kind:
        case "binary":
            return Hint(Code("bytes"))
        case "json-lines" | "sse":
            return hint(content.items or content.type, names).within("list[{}]")
    return hint(content.type, names)


def items(content: Content, names: Names) -> Hint:
    """The type that a stream is made from."""
    item = hint(content.items or content.type, names)
    return item.within("Items[{0}]", _ITEMS)
