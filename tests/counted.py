"""Counts what a document declares and what a package contains, independently of the generator.

Comes in: a parsed document, or the texts of a package. Goes out: the same `Inventory` of both:
every operation, parameter, status, security scheme and property. Reads plain YAML and `ast`, and
must not use anything of `specloom`: a mistake shared by both would go unnoticed.
"""

from __future__ import annotations

import ast
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag

import yaml

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
# Spoken of elsewhere: parameters of these names are to be ignored (OpenAPI 3.1, section 4.8.12).
IGNORED_HEADERS = ("accept", "content-type", "authorization")


@dataclass
class Inventory:
    """`operations`, and what each of them has: (method, path, …); `fields` are those of forms.

    `sent` are the requests that the API makes: webhooks and callbacks, by method and name.
    `properties` are the wire names of each component that is a class.
    """

    operations: Counter[tuple[str, str]] = field(default_factory=Counter)
    parameters: set[tuple[str, str, str, str]] = field(default_factory=set)
    fields: set[tuple[str, str, str]] = field(default_factory=set)
    statuses: set[tuple[str, str, str]] = field(default_factory=set)
    sent: Counter[tuple[str, str]] = field(default_factory=Counter)
    schemes: int = 0
    properties: dict[str, frozenset[str]] = field(default_factory=dict)


# --- the document -------------------------------------------------------------------------------


class _Texts(yaml.CSafeLoader):
    """YAML in which dates and the like stay text."""


_Texts.yaml_implicit_resolvers = {
    sign: [pair for pair in pairs if not pair[0].endswith((":timestamp", ":value"))]
    for sign, pairs in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


@cache
def parsed(file: Path) -> Any:
    """The value in a file."""
    text = file.read_text("utf-8")
    return json.loads(text) if file.suffix == ".json" else yaml.load(text, _Texts)


@dataclass(frozen=True)
class Place:
    """A value and the file it stands in."""

    value: Any
    file: Path

    def get(self, key: str) -> Place:
        found = self.value.get(key) if isinstance(self.value, dict) else None
        return Place(found, self.file)

    def items(self) -> Iterator[tuple[str, Place]]:
        for key, value in self.value.items() if isinstance(self.value, dict) else ():
            if not str(key).startswith("x-"):
                yield str(key), Place(value, self.file)

    def elements(self) -> Iterator[Place]:
        for value in self.value if isinstance(self.value, list) else ():
            yield Place(value, self.file)

    def target(self) -> Place:
        """What the `$ref`s from here lead to."""
        place = self
        while isinstance(place.value, dict) and isinstance(place.value.get("$ref"), str):
            place = place.step()
        return place

    def step(self) -> Place:
        name, pointer = urldefrag(self.value["$ref"])
        known = identified(self.file)
        file = self.file if name in known else (self.file.parent / unquote(name)).resolve()
        value = known[name] if name in known else parsed(file)
        for token in unquote(pointer).split("/")[1:]:
            token = token.replace("~1", "/").replace("~0", "~")
            value = value[int(token)] if isinstance(value, list) else member(value, token)
        return Place(value, file)


@cache
def identified(file: Path) -> dict[str, Any]:
    """What a URI names in a file; "" names the whole."""
    found, waiting = {"": parsed(file)}, [parsed(file)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if isinstance(uri := value.get("$id"), str):
                found[uri] = value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
    return found


def member(value: Any, key: str) -> Any:
    """A member by its key as text: YAML reads `200:` as a number."""
    return next(found for name, found in value.items() if str(name) == key)


def declared(file: Path) -> Inventory:
    """What the document in a file declares."""
    root, found = Place(parsed(file), file.resolve()), Inventory()
    for path, item in root.get("paths").items():
        for method, operation, parameters in _operations(item):
            _count(found, method, path.partition("#")[0], operation, parameters)
    for name, item in root.get("webhooks").items():
        found.sent.update((method, name) for method, _, _ in _operations(item))
    components = root.get("components")
    old = "swagger" in root.value
    schemes = root.get("securityDefinitions") if old else components.get("securitySchemes")
    found.schemes = len({name for name, _ in schemes.items()} | set(_needed(root)))
    schemas = root.get("definitions") if old else components.get("schemas")
    section = "#/definitions/" if old else "#/components/schemas/"
    for name, schema in schemas.items():
        pointer = section + name.replace("~", "~0").replace("/", "~1")
        found.properties[pointer] = frozenset(_properties(schema, ()))
    return found


def _needed(root: Place) -> Iterator[str]:
    """The schemes that are asked for, declared or not."""
    items = [item for _, item in root.get("paths").items()]
    operations = [operation for item in items for _, operation, _ in _operations(item)]
    for place in (root, *operations):
        for alternative in place.get("security").elements():
            yield from (name for name, _ in alternative.items())


def _operations(item: Place) -> Iterator[tuple[str, Place, list[Place]]]:
    """Method, operation and parameters; what stands beside a `$ref` counts before its target."""
    seen = set()
    holders = [item] if "$ref" not in (item.value or {}) else [item, item.target()]
    for holder in holders:
        fixed = [(key.upper(), each) for key, each in holder.items() if key in METHODS]
        for method, operation in (*fixed, *holder.get("additionalOperations").items()):
            if method not in seen:
                seen.add(method)
                shared = holder.get("parameters").elements()
                yield method, operation, [*shared, *operation.get("parameters").elements()]


def _count(
    found: Inventory, method: str, path: str, operation: Place, parameters: Iterable[Place]
) -> None:
    found.operations[method, path] += 1
    for parameter in (each.target().value for each in parameters):
        name, location = parameter["name"], parameter["in"]
        if location == "header" and name.lower() in IGNORED_HEADERS:
            continue
        if location == "formData":
            found.fields.add((method, path, name))
        elif location != "body":
            found.parameters.add((method, path, location, name))
    statuses = {status.replace("xx", "XX") for status, _ in operation.get("responses").items()}
    if "default" in statuses and not any(status[0] == "2" for status in statuses):
        statuses.add("2XX")  # what `default` is said of are errors, but a call may succeed
    found.statuses.update((method, path, status) for status in statuses)
    for name, callback in operation.get("callbacks").items():
        for _, item in callback.target().items():
            found.sent.update((inner, name) for inner, _, _ in _operations(item))


def _properties(schema: Place, passed: tuple[Any, ...]) -> Iterator[str]:
    """The names that an object must or may have, in the schema and all that it is made of."""
    if any(schema.value is each for each in passed) or not isinstance(schema.value, dict):
        return
    passed = (*passed, schema.value)
    if isinstance(schema.value.get("$ref"), str):
        yield from _properties(schema.step(), passed)
    for part in schema.get("allOf").elements():
        yield from _properties(part, passed)
    required = schema.value.get("required")
    yield from (name for name in required or () if isinstance(required, list))
    yield from (name for name, inner in _named(schema) if inner is not False)


def _named(schema: Place) -> Iterator[tuple[str, Any]]:
    """Here `x-…` is a name like any other."""
    properties = schema.get("properties").value
    yield from properties.items() if isinstance(properties, dict) else ()


# --- the package --------------------------------------------------------------------------------


def generated(files: Mapping[str, str]) -> Inventory:
    """What the modules of a package declare, by their text."""
    found = Inventory()
    classes: dict[str, frozenset[str]] = {}
    calls = []
    for path, text in files.items():
        folder = path.rpartition("/")[0]
        if not path.endswith(".py") or folder not in ("", "models", "operations"):
            continue
        tree = ast.parse(text)
        if folder == "models":
            bodies = (node for node in tree.body if isinstance(node, ast.ClassDef))
            classes |= {node.name: frozenset(_fields(node)) for node in bodies}
        elif folder == "operations" or path in ("webhooks.py", "security.py"):
            calls += _constants(tree)
    for call in calls:
        match call:
            case ast.Call(func=ast.Name("Operation"), args=[method, at, *_]):
                _read(found, literal(method), literal(at), call, classes)
            case ast.Call(func=ast.Name("Webhook"), args=[method, *_]):
                found.sent[literal(method), literal(keyword(call, "name"))] += 1
            case _:
                found.schemes += 1
    names: Mapping[str, str] = json.loads(files[".specloom.json"])["names"]
    found.properties = {p: classes[name] for p, name in names.items() if name in classes}
    return found


def _constants(tree: ast.Module) -> Iterator[ast.Call]:
    for node in tree.body:
        match node:
            case ast.Assign(value=ast.Call() as call) | ast.AnnAssign(value=ast.Call() as call):
                yield call


def _fields(node: ast.ClassDef) -> Iterator[str]:
    """The wire names of a class: of each field that of its `wire(…)`, or its own."""
    for line in node.body:
        match line:
            case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation):
                if name != "__pydantic_extra__":
                    yield next(_wires(annotation), name)


def _wires(annotation: ast.expr) -> Iterator[str]:
    for call in ast.walk(annotation):
        match call:
            case ast.Call(func=ast.Name("wire" | "_wire"), args=[name]):
                yield literal(name)


def _read(
    found: Inventory, method: str, path: str, call: ast.Call, classes: Mapping[str, frozenset[str]]
) -> None:
    found.operations[method, path] += 1
    for parameter in elements(keyword(call, "parameters")):
        assert isinstance(parameter, ast.Call) and isinstance(parameter.func, ast.Name)
        location = parameter.func.id.lower()
        found.parameters.add((method, path, location, literal(parameter.args[1])))
    responses = keyword(call, "responses")
    keys = responses.keys if isinstance(responses, ast.Dict) else []
    found.statuses.update((method, path, literal(key)) for key in keys)
    for name in _forms(keyword(call, "body")):
        found.fields.update((method, path, wire) for wire in classes[name])


def _forms(body: ast.expr | None) -> Iterator[str]:
    """The classes of form bodies."""
    for node in ast.walk(body) if body is not None else ():
        match node:
            case ast.Call(
                func=ast.Name("Form" | "Multipart"),
                args=[ast.Lambda(body=ast.Attribute(attr=name))],
            ):
                yield name


def literal(node: ast.expr | None) -> str:
    """A text that is written out."""
    assert isinstance(node, ast.Constant) and isinstance(node.value, str), node
    return node.value


def keyword(call: ast.Call, name: str) -> ast.expr | None:
    """An argument by its name."""
    return next((each.value for each in call.keywords if each.arg == name), None)


def elements(node: ast.expr | None) -> list[ast.expr]:
    """What a list that is written out holds."""
    return node.elts if isinstance(node, ast.List) else []
