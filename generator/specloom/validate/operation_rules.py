"""What must hold between operations, and inside one between its path and its parameters.

Comes in: the survey. Goes out: diagnostics. Must not know: the structure of other objects, of
which any may be malformed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from specloom.diagnostics import Diagnostic, SpecError, did_you_mean, nearest, suggestion
from specloom.document import Node
from specloom.openapi.survey import Survey
from specloom.openapi.version import Version
from specloom.openapi.vocabulary import METHODS, PLACEHOLDER


def check_operations(version: Version, root: Node, found: Survey) -> Iterator[Diagnostic]:
    """Findings about operations, paths, parameters, tags and security requirements."""
    operations = found.places.get("operation", ())
    yield from _repeated("duplicate-operation-id", _texts(operations, "operationId"))
    yield from _tags(root)
    yield from _security(root, operations)
    if version.is_swagger:
        for item in found.places.get("path item", ()):
            yield from _bodies(item)
    for owner in (*found.places.get("path item", ()), *operations):
        yield from _repeated_parameters(owner)
    for paths in found.places.get("paths", ()):
        yield from _same_paths(paths)
        for path, item in paths.items():
            if path.startswith("/"):
                yield from _check_path(path, item)


def _check_path(path: str, item: Node) -> Iterator[Diagnostic]:
    templated = PLACEHOLDER.findall(path)
    if {*"{}"} & {*PLACEHOLDER.sub("", path)} or "" in templated:
        message = f"the braces in '{path}' do not match, or have no name in them"
        yield item.finding("invalid-path", message, at_key=True)
        return
    yield from _repeated_templates(path, templated, item)
    plain, _, query = path.partition("#")[0].partition("?")
    target = _resolved(item)
    shared = _declared(target, "path") if target else {}
    meant: dict[str, str] = {}
    for operation in _operations(target) if target else ():
        own, asked = _declared(operation, "path"), _declared(operation, "query")
        known = {**shared, **own}
        # Some write the query behind the path, and declare it too.
        missing = [*_lacking(plain, known), *_lacking(query, {**known, **asked})]
        meant |= _meant([name for name in known if name not in templated], missing)
        yield from _undeclared([n for n in missing if n not in meant.values()], operation)
        yield from _unused(path, templated, own, meant)
    yield from _unused(path, templated, shared, meant)


def _meant(unused: Sequence[str], missing: Sequence[str]) -> Mapping[str, str]:
    """What parameters with other names than those in the path stand for: the most similar ones, or
    the only one for the only other."""
    if len(unused) == len(missing) == 1:
        return {unused[0]: missing[0]}
    return {name: meant for name in unused if (meant := nearest(name, missing))}


def _lacking(template: str, known: Iterable[str]) -> list[str]:
    return [name for name in dict.fromkeys(PLACEHOLDER.findall(template)) if name not in known]


def _repeated_templates(path: str, names: list[str], item: Node) -> Iterator[Diagnostic]:
    for name in dict.fromkeys(names):
        if names.count(name) > 1:
            message = f"'{path}' has the parameter '{name}' twice"
            yield item.finding("repeated-path-parameter", message, at_key=True)


def _undeclared(names: Iterable[str], operation: Node) -> Iterator[Diagnostic]:
    for name in names:
        message = f"the path has '{{{name}}}', but no path parameter '{name}' is declared"
        yield operation.finding("undeclared-path-parameter", message, at_key=True)


def _unused(
    path: str, templated: Sequence[str], declared: Mapping[str, Node], meant: Mapping[str, str]
) -> Iterator[Diagnostic]:
    for name, parameter in declared.items():
        if name not in templated:
            message = f"the path parameter '{name}' does not occur in the path"
            is_bare = name in re.split(r"[:/<>]", path)
            similar = suggestion(meant.get(name)) or did_you_mean(name, templated)
            hint = f"write {{{name}}} in the path" if is_bare else similar
            yield parameter.finding("unused-path-parameter", message, hint=hint)


def _same_paths(paths: Node) -> Iterator[Diagnostic]:
    """Two paths that no request can tell apart (OpenAPI 3.1, Paths Object)."""
    seen: dict[str, str] = {}
    for path, item in paths.items():
        shape = PLACEHOLDER.sub("{}", path)
        if shape in seen:
            message = f"'{path}' is the same path as '{seen[shape]}'"
            yield item.finding("duplicate-path", message, at_key=True)
        seen.setdefault(shape, path)


def _repeated_parameters(owner: Node) -> Iterator[Diagnostic]:
    seen: set[tuple[str, str]] = set()
    for place, parameter in _parameters(owner):
        name, location = _text(parameter, "name"), _text(parameter, "in")
        if name is None or location is None:
            continue
        if (name, location) in seen:
            message = f"the {location} parameter '{name}' is declared twice"
            yield place.finding("duplicate-parameter", message)
        seen.add((name, location))


def _bodies(item: Node) -> Iterator[Diagnostic]:
    """Operations of 2.0 with two bodies, or a body and a form (OpenAPI 2.0, "Parameter Object")."""
    shared = list(_parameters(item))
    for operation in _operations(item):
        own = list(_parameters(operation))
        bodies = [place for place, found in (*shared, *own) if _text(found, "in") == "body"]
        forms = [place for place, found in (*shared, *own) if _text(found, "in") == "formData"]
        if len(bodies) > 1 or (bodies and forms):
            place = [*bodies[1:], *forms][0]
            message = "an operation has one body: one parameter in `body`, or several in `formData`"
            yield place.finding("conflicting-bodies", message)


def _tags(root: Node) -> Iterator[Diagnostic]:
    tags = list(root.elements_of("tags"))
    yield from _repeated("duplicate-tag", _texts(tags, "name"))
    parents = {name.value: parent for tag in tags for name, parent in _tag(tag)}
    for parent in parents.values():
        if parent is not None and parent.value not in parents:
            yield parent.finding("unknown-tag", f"there is no tag '{parent.value}'")
    for name, parent in parents.items():
        trail = {name}
        while parent is not None and parent.value not in trail:
            trail.add(parent.value)
            parent = parents.get(parent.value)
        if parent is not None and parent.value == name:
            yield parent.finding("cyclic-tag", f"the tag '{name}' is its own ancestor")


def _tag(tag: Node) -> Iterator[tuple[Node, Node | None]]:
    name, parent = tag.get("name"), tag.get("parent")
    if name is not None and isinstance(name.value, str):
        yield name, parent if parent is not None and isinstance(parent.value, str) else None


def _security(root: Node, operations: Iterable[Node]) -> Iterator[Diagnostic]:
    schemes = (root.get("components") or root).get("securitySchemes")
    known = schemes or root.get("securityDefinitions")
    declared = dict(known.items()) if known else {}
    for owner in (root, *operations):
        for requirement in owner.elements_of("security"):
            for name, asked in requirement.items():
                yield from _requirement(name, asked, declared)


def _requirement(name: str, asked: Node, declared: Mapping[str, Node]) -> Iterator[Diagnostic]:
    """A scheme that is asked for by name; since 3.2 that may be a URI of one elsewhere."""
    if name in declared:
        yield from _scopes(name, _resolved(declared[name]), asked)
    elif not {*"/#."} & {*name}:
        code, message = "unknown-security-scheme", f"there is no security scheme '{name}'"
        hint = did_you_mean(name, declared)
        yield asked.finding(code, message, hint=hint, at_key=True)


def _scopes(name: str, scheme: Node | None, asked: Node) -> Iterator[Diagnostic]:
    """Scopes that no flow of an OAuth scheme declares; 2.0 has one flow, which is the scheme."""
    if scheme is None or _text(scheme, "type") != "oauth2":
        return
    flows = scheme.get("flows")
    parts = [flow for _, flow in flows.items()] if flows else [scheme]
    known = sorted({scope for flow in parts for scope, _ in flow.items_of("scopes")})
    for place in asked.elements():
        if isinstance(place.value, str) and place.value not in known:
            message = f"no flow of '{name}' declares the scope '{place.value}'"
            hint = did_you_mean(place.value, known)
            yield place.finding("unknown-scope", message, hint=hint)


def _repeated(code: str, names: Iterable[Node]) -> Iterator[Diagnostic]:
    first: dict[str, Node] = {}
    for node in names:
        if node.value in first:
            place = first[node.value].locate()
            yield node.finding(code, f"'{node.value}' is already used at {place}")
        first.setdefault(node.value, node)


def _texts(nodes: Iterable[Node], key: str) -> Iterator[Node]:
    for node in nodes:
        member = node.get(key)
        if member is not None and isinstance(member.value, str):
            yield member


def _text(node: Node, key: str) -> str | None:
    member = node.get(key)
    return member.value if member is not None and isinstance(member.value, str) else None


def _operations(item: Node) -> Iterator[Node]:
    for key, member in item.items():
        if key in METHODS:
            yield member
        elif key == "additionalOperations":
            yield from (operation for _, operation in member.items())


def _declared(owner: Node, location: str) -> dict[str, Node]:
    declared = {}
    for place, parameter in _parameters(owner):
        name = _text(parameter, "name")
        if name is not None and _text(parameter, "in") == location:
            declared[name] = place
    return declared


def _parameters(owner: Node) -> Iterator[tuple[Node, Node]]:
    """The places in a list of parameters, each with the parameter that is meant."""
    for place in owner.elements_of("parameters"):
        target = _resolved(place)
        if target is not None:
            yield place, target


def _resolved(node: Node) -> Node | None:
    try:
        return node.target()
    except SpecError:  # the survey has told of it
        return None
