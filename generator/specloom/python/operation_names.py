"""Names of operations and of their parts; a part of the one pass in `names`.

Comes in: the IR. Goes out: names for resources, methods, parameters, errors and the arguments of
the client. Must not know: definitions and their fields.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from specloom.ir import Api, Operation, Parameter, SecurityScheme
from specloom.ir.calls import Call, all_operations, calls
from specloom.openapi.vocabulary import PLACEHOLDER
from specloom.python import reserved, words
from specloom.python.clashes import Claim, Settled, settle, settle_each
from specloom.python.code import Code
from specloom.python.settings import Settings

ParameterKey = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class ResourceName:
    """The operations of one tag: `client.attribute`, its class, and the module that holds it."""

    attribute: Code
    class_name: Code
    module: str


# --- resources and methods ---------------------------------------------------------------------


def resources(api: Api) -> Settled[str | None, ResourceName]:
    """One resource for each tag in use; untagged operations belong to `default`."""
    tags = dict.fromkeys(operation.tag for operation in api.operations)
    claims: list[Claim[str | None]] = [
        Claim(
            tag,
            words.attribute(tag or "default", "tag"),
            partial(words.attributes, tag or "default operations", "tag"),
            right=1 if tag else 2,
            what=f"the tag {tag!r}" if tag else "what has no tag",
        )
        for tag in tags
    ]
    names, found = settle(claims, reserved.RESOURCES)
    classes, also_found = settle(_resource_classes(names.values()), reserved.RESOURCE_CLASSES)
    named = {tag: ResourceName(each, classes[each], str(each)) for tag, each in names.items()}
    return Settled(named, [*found, *also_found])


def _resource_classes(attributes: Collection[Code]) -> Iterator[Claim[Code]]:
    """A class for each attribute. Its name must differ from the modules' names, and from those of
    other classes with a word in front."""
    natural = {each: words.identifier(words.pascal(each.split("_")), "Tag") for each in attributes}
    before = ("Async", "Unimplemented")
    beside = {*attributes, *(f"{word}{name}" for name in natural.values() for word in before)}
    for attribute, name in natural.items():
        longer = f"{name}Operations"
        more = (longer, f"{words.identifier(attribute.title(), 'Tag')}Operations")
        yield Claim(attribute, longer if name in beside else name, partial(tuple, more))


def methods(api: Api, settings: Settings) -> Settled[str, Code]:
    """A method for each operation, unique among those of its tag, or among the calls that the API
    makes."""
    scopes: dict[Hashable, list[Claim[str]]] = defaultdict(list)
    for operation in api.operations:
        scopes[operation.tag].append(_method(operation, settings))
    scopes["webhooks", ""] = [_called(call, settings) for call in calls(api)]
    return settle_each(scopes.values(), reserved.METHODS)


def _called(call: Call, settings: Settings) -> Claim[str]:
    """`on_data` for the callback onData; `put_on_data` beside another method of it;
    `on_data_post_streams` beside another operation's."""
    claim = _method(call.operation, settings)
    if call.operation.operation_id or claim.right == 0:
        return claim
    name = words.attribute(call.webhook.name, "webhook")
    names = [name, f"{words.attribute(call.operation.method, 'call')}_{name}"]
    if call.parent is not None:
        parent = call.parent.operation_id or path_name(call.parent)
        names += [f"{each}_{words.attribute(parent, 'operation')}" for each in names]
    more = (*names[1:], f"{name}_{claim.natural}", *words.attributes(call.webhook.name, "webhook"))
    return replace(claim, natural=name, more=lambda: more, right=1)


def _method(operation: Operation, settings: Settings) -> Claim[str]:
    said, tag = operation.operation_id, operation.tag
    wanted = settings.names.get(operation.id) or settings.names.get(operation.operation_id or "")
    wanted = wanted or operation.preferred_name
    place, what = operation.source, f"the operation {operation.id}"
    if wanted:
        return Claim(operation.id, wanted, right=0, what=what, place=place)
    path = path_name(operation)
    if not said:
        natural = words.attribute(path, "operation")
        right = 3 if operation.path.endswith("/") else 2
        more = partial(_precise_methods, natural, operation)
        return Claim(operation.id, natural, more, right=right, what=what, place=place)
    natural = words.attribute(_without_tag(said, tag or ""), "operation")
    more = partial(_whole_methods, said, path)
    return Claim(operation.id, natural, more, what=what, place=place)


def _whole_methods(said: str, path: str) -> tuple[str, ...]:
    """Names with the words that `_without_tag` leaves out, and with the path."""
    whole = words.attribute(said, "operation")
    by_path = words.attribute(path, "operation")
    return whole, f"{whole}_{by_path}", *words.attributes(said, "operation")


def _precise_methods(natural: str, operation: Operation) -> tuple[str, ...]:
    """Names that distinguish `/pets` from `/pets/`, then `/pets-old` from `/pets/old`."""
    path = PLACEHOLDER.sub(r"\1", operation.path)
    precise = words.attributes(f"{operation.method.lower()}{path}", "operation")
    return f"{natural}_slash" if path.endswith("/") else precise[0], *precise


def _without_tag(operation_id: str, tag: str) -> str:
    """`pets/createPet` in the tag Pets is `createPet`."""
    parts = re.split(r"([^\w]|_)", operation_id)
    for end in range(1, len(parts) - 1, 2):
        rest = "".join(parts[end + 1 :])
        if _same(words.words("".join(parts[:end])), words.words(tag)) and words.words(rest):
            return rest
    return operation_id


def _same(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return words.snake(some) == words.snake(others)


def path_name(operation: Operation) -> str:
    """`GET /pets/{petId}` → `get pets by petId`."""
    path = PLACEHOLDER.sub(r" by \1 ", operation.path)
    return f"{operation.method.lower()} {path if words.words(path) else 'root'}"


# --- parameters --------------------------------------------------------------------------------


def parameters(api: Api) -> Settled[ParameterKey, Code]:
    scopes = ([_parameter(one, each) for each in one.parameters] for one in all_operations(api))
    return settle_each(scopes, reserved.PARAMETERS)


def _parameter(operation: Operation, parameter: Parameter) -> Claim[ParameterKey]:
    wire, location = parameter.wire, parameter.location
    key = (operation.id, location, wire)
    what = f"the {location} parameter {wire!r} of {operation.id}"
    if parameter.preferred_name:
        return Claim(key, parameter.preferred_name, right=0, what=what, place=parameter.source)
    natural = words.attribute(wire, "parameter")
    in_place = words.attributes(wire, "parameter")
    return Claim(
        key,
        natural,
        lambda: (f"{location}_{natural}", *(f"{location}_{name}" for name in in_place)),
        right=1 if location == "path" else 2,
        what=what,
        place=parameter.source,
    )


# --- the client's arguments --------------------------------------------------------------------


def constructor(api: Api) -> Settled[tuple[str, str], Code]:
    """Arguments of the client, for ("scheme", name) and ("variable", name)."""
    variables = dict.fromkeys(each.name for server in api.servers for each in server.variables)
    claims = [_credential(scheme) for scheme in api.security_schemes]
    claims += [_variable(name) for name in variables]
    return settle(claims, reserved.CONSTRUCTOR)


def _credential(scheme: SecurityScheme) -> Claim[tuple[str, str]]:
    key, what = ("scheme", scheme.name), f"the security scheme {scheme.name!r}"
    if scheme.preferred_name:
        return Claim(key, scheme.preferred_name, right=0, what=what)
    natural = words.attribute(scheme.name, "credential")
    more = (f"{natural}_credential", *words.attributes(scheme.name, "credential"))
    return Claim(key, natural, lambda: more, what=what)


def _variable(name: str) -> Claim[tuple[str, str]]:
    natural = words.attribute(name, "server")
    more = (f"server_{natural}", *words.attributes(name, "server"))
    return Claim(("variable", name), natural, lambda: more, right=2, what=f"the variable {name!r}")
