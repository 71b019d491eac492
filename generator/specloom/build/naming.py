"""What a document offers for names: words from the place of a schema.

Comes in: nodes. Goes out: `ir.NameHint`s that depend on the place alone, never on the order in
which schemas are found. Must not know: any language's rules for names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

from specloom import ir
from specloom.document import Node
from specloom.document.pointer import child, escape, split
from specloom.openapi.statuses import phrase
from specloom.openapi.vocabulary import METHODS
from specloom.schema_keywords import CHOICES, LISTED_SCHEMAS, ONE_SCHEMA

# Keywords whose members are named by their key, by a word, or by their contents.
_NAMED = frozenset(("properties", "headers", "callbacks", "dependentSchemas", "encoding"))
_COMPONENTS = frozenset(
    "schemas definitions $defs responses requestBodies parameters pathItems mediaTypes".split()
)
_WORDS: Mapping[str, str] = {
    "items": "item",
    "prefixItems": "item",
    "contains": "item",
    "itemSchema": "event",
    "additionalProperties": "value",
    "patternProperties": "value",
    "unevaluatedProperties": "value",
    "propertyNames": "key",
    "requestBody": "request",
    "not": "not",
    "if": "if",
    "then": "then",
    "else": "else",
}


# Tokens that frame a place without saying anything about it.
_FRAME = frozenset(
    "components schemas definitions $defs properties content schema paths responses requestBody"
    " allOf".split()
)
# All tokens that the formats themselves define; others are names chosen by an author.
_FIXED = (
    _FRAME
    | _NAMED
    | _COMPONENTS
    | frozenset(METHODS)
    | frozenset(_WORDS)
    | ONE_SCHEMA
    | LISTED_SCHEMAS
    | frozenset(("webhooks", "additionalOperations"))
)
# The keys below these say little as names: paths, media types, statuses, expressions.
_LISTS = frozenset("paths webhooks content responses callbacks additionalOperations".split())


@dataclass(frozen=True, slots=True)
class _Step:
    """One token of a pointer, the value that it leads to, and the value that contains it."""

    token: str
    value: Any
    inside: Any


class Hints:
    """Finds names for places. `shared` has the root document's names for places in other files, by
    the sections of its components, and by `paths`."""

    def __init__(self, shared: Mapping[str, Mapping[str, str]]) -> None:
        self._shared = {
            place: _component(name, section)
            for section, names in shared.items()
            if section != "paths"
            for place, name in names.items()
        }
        self._paths = shared.get("paths", {})

    def member(self, node: Node) -> str:
        """A word for one member of a `oneOf` or `anyOf` among its siblings."""
        *_, last = _steps(node)
        return _member(last)

    def hint(
        self, node: Node, more: tuple[str, ...] = (), nearer: tuple[str, ...] = ()
    ) -> ir.NameHint:
        """The natural name of a place, with `more` words for the type made of it, and the context
        that distinguishes it from its namesakes: the `nearer` words first."""
        steps = list(_steps(node))
        words, context = self._walk(node, steps)
        file = (PurePosixPath(node.document.name).stem,) if node.document.name else ()
        rest = tuple(step.token for step in reversed(steps) if step.token not in _FRAME)
        preferred = node.value.get("x-specloom-name") if node.is_mapping else None
        return ir.NameHint(
            words=(*words, *more),
            context=(*nearer, *context, *file, *rest),
            preferred=preferred if isinstance(preferred, str) and not more + nearer else None,
        )

    def _walk(self, node: Node, steps: list[_Step]) -> tuple[list[str], list[str]]:
        stem = PurePosixPath(node.document.name).stem
        words = [*self._shared.get(f"{node.document.name}#", (stem,))] if node.document.name else []
        context: list[str] = []
        pointer = ""
        before: list[str] = []
        for step in steps:
            path = self._paths.get(f"{node.document.name}#{pointer}")
            pointer = f"{pointer}/{escape(step.token)}"
            around = before if path is None else ["paths", path]
            restart = self._restart(f"{node.document.name}#{pointer}", step, around)
            if restart is not None:
                words, context = list(restart), []
            else:
                words += _word(step, before)
                context[:0] = _context(step, before)
            before.append(step.token)
        return words, context

    def _restart(self, identity: str, step: _Step, before: list[str]) -> tuple[str, ...] | None:
        """The words of a place that has a name of its own, independent of its surroundings."""
        if identity in self._shared:
            return self._shared[identity]
        if before and _is_component(before):
            return _component(step.token, before[-1])
        operation = step.value if isinstance(step.value, dict) else {}
        if isinstance(operation.get("operationId"), str):
            return (operation["operationId"],)
        match before:
            case ["webhooks"]:
                return (step.token,)
            case [*_, "paths", path] if step.token in METHODS:
                return (step.token, path)
            case _:
                return (step.token,) if _is_free(step.token, before) else None


def _steps(node: Node) -> Iterator[_Step]:
    value: object = node.document.value
    for token in split(node.pointer):
        inside, value = value, child(value, token)
        yield _Step(token, value, inside)


def _is_component(before: list[str]) -> bool:
    """Whether the next token is the name of a shared object (not of a property)."""
    match before:
        case ["definitions" | "$defs" | "parameters" | "responses"]:
            return True
        case ["components", section]:
            return section in _COMPONENTS or section == "headers"
        case _:
            return False


def _is_free(token: str, before: list[str]) -> bool:
    """Whether a token is a freely chosen name: `types` and `Pet` of `types/Pet`."""
    above = before[-1] if before else ""
    is_expression = len(before) > 1 and before[-2] == "callbacks"
    is_listed = above in _NAMED or above in _LISTS or above == "$defs" or is_expression
    return not is_listed and token not in _FIXED and not token.isdecimal()


def _component(name: str, section: str) -> tuple[str, ...]:
    kind = {"responses": "response", "requestBodies": "request"}.get(section, "")
    return (name, kind) if kind and not name.lower().endswith(kind) else (name,)


def _word(step: _Step, before: list[str]) -> list[str]:
    """What a token adds to the name; `before` are the tokens that lead to it."""
    above = before[-1] if before else ""
    is_name = above in _NAMED and (len(before) < 2 or before[-2] not in _NAMED)
    if is_name or above == "$defs":
        return [step.token]
    if above == "responses":
        return ["response"] if step.token[0] == "2" else [_status(step.token), "body"]
    if above == "parameters" and isinstance(step.value, dict):
        return [str(step.value.get("name", step.token))]
    if above in CHOICES and isinstance(step.inside, list):
        return [_member(step)]
    if step.token in _WORDS:
        return [_WORDS[step.token]]
    return []


def _context(step: _Step, before: list[str]) -> list[str]:
    above = before[-1] if before else ""
    match above:
        case "content":
            return [step.token.partition("/")[2] or step.token]
        case "responses":
            return [_status(step.token)]
        case _:
            return [step.token] if step.token in METHODS else []


def _status(code: str) -> str:
    """A word for a status: `not found`, `client error`, `default`."""
    return phrase(code) if code[0].isdigit() else code


def _member(step: _Step) -> str:
    """A word for one member of a choice: its title, target, constant, or something unique to it."""
    value = step.value if isinstance(step.value, dict) else {}
    if isinstance(value.get("title"), str) and value["title"]:
        return str(value["title"])
    if isinstance(value.get("$ref"), str):
        return _target(value)
    siblings = [other for other in step.inside if other is not value]
    for names in (_constants, _combined, _required, _declared):
        others = {name for other in siblings for name in names(other)}
        own = [name for name in names(value) if name not in others]
        if own:
            return own[0]
    kind = value.get("type")
    return kind if isinstance(kind, str) and kind != "object" else "option"


def _target(schema: Any) -> str:
    """The last word of a reference: `Pet` of `#/components/schemas/Pet` and of `pet/Pet.yaml`."""
    file, _, fragment = unquote(schema["$ref"]).partition("#")
    return split(fragment)[-1] if "/" in fragment else fragment or PurePosixPath(file).stem


def _combined(schema: Any) -> list[str]:
    """The names of the schemas that a schema is combined from."""
    members = schema.get("allOf") if isinstance(schema, dict) else None
    found = members if isinstance(members, list) else []
    return [_target(m) for m in found if isinstance(m, dict) and isinstance(m.get("$ref"), str)]


def _constants(schema: Any) -> list[str]:
    properties = schema.get("properties") if isinstance(schema, dict) else None
    found = []
    for value in properties.values() if isinstance(properties, dict) else ():
        only = value.get("enum") if isinstance(value, dict) else None
        constant = only[0] if isinstance(only, list) and len(only) == 1 else None
        if isinstance(value, dict) and isinstance(value.get("const", constant), str):
            found.append(str(value.get("const", constant)))
    return found


def _required(schema: Any) -> list[str]:
    required = schema.get("required") if isinstance(schema, dict) else None
    return [str(name) for name in required] if isinstance(required, list) else []


def _declared(schema: Any) -> list[str]:
    properties = schema.get("properties") if isinstance(schema, dict) else None
    return list(properties) if isinstance(properties, dict) else []
