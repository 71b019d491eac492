"""Keywords that types cannot express, as JSON Schema 2020-12 that is judged on the raw value.

Comes in: parts with the keywords that are left over. Goes out: one schema for them, and in the
end the schemas that it refers to, by id. Documentation is left out.
Must not know: how types are made, operations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from specloom import ir
from specloom.build.combine import ASSERTIONS, Part
from specloom.build.dialect import FORMATS, Dialect, Schema
from specloom.build.discriminators import told_apart
from specloom.build.dynamic import Scope, static_target
from specloom.diagnostics import Diagnostic
from specloom.document import Node
from specloom.schema_keywords import LISTED_SCHEMAS, NAMED_SCHEMAS, ONE_SCHEMA

_KEPT = ASSERTIONS | {"$ref", "$dynamicRef", "allOf"}
# These stay until the variants have been made.
_FLAGS = frozenset(("readOnly", "writeOnly"))
# The schemas in these are judged as written: there, no type is assumed.
_CONDITIONS = frozenset("not if then else contains dependentSchemas".split())


@dataclass(frozen=True, slots=True)
class Rest:
    """Keywords of a part that its type does not cover; `keywords` None means the whole schema."""

    part: Part
    keywords: frozenset[str] | None
    replaced: tuple[tuple[str, Any], ...] = ()


TellApart = Callable[[Schema, Sequence[Node]], ir.Discriminator | None]


class Residue:
    """Writes schemas, and remembers those that it refers to."""

    def __init__(
        self, dialect: Dialect, follow: Callable[[Node], Node | None], tell_apart: TellApart
    ) -> None:
        self._dialect = dialect
        self._follow = follow
        self._tell_apart = tell_apart
        self.findings: list[Diagnostic] = []
        self._wanted: dict[str, tuple[Node, Scope]] = {}

    def write(self, rests: Iterable[Rest]) -> Any:
        """One schema that combines `rests`; None if they say nothing."""
        schemas: list[Any] = []
        for rest in rests:
            schema = self._rest(rest)
            if schema != {} and schema not in schemas:
                schemas.append(schema)
        if len(schemas) > 1:
            return {"allOf": schemas}
        return schemas[0] if schemas else None

    def whole(self, nodes: Iterable[Node]) -> Any:
        """One schema that combines the schemas at the nodes."""
        schemas = [self._schema(node, Scope()) for node in nodes]
        return {"allOf": schemas} if len(schemas) > 1 else schemas[0]

    def schemas(self) -> dict[str, Any]:
        """Every schema that has been referred to, and those that they refer to."""
        done: dict[str, Any] = {}
        while waiting := [key for key in self._wanted if key not in done]:
            for key in waiting:
                done[key] = self._schema(*self._wanted[key])
        return done

    def _rest(self, rest: Rest) -> Any:
        if rest.keywords is None:
            return self._schema(rest.part.schema.node, Scope())
        keywords = rest.keywords.intersection(rest.part.schema.keywords)
        return self._keywords(rest.part.schema, keywords, Scope()) | dict(rest.replaced)

    def _schema(self, node: Node, scope: Scope) -> Any:
        if isinstance(node.value, bool):
            return node.value
        read = self._dialect.literal if scope.is_literal else self._dialect.schema
        schema = read(node)
        inside = scope.entering(node)
        kept = _KEPT | _FLAGS if self._dialect.options.assume_direction else _KEPT
        return self._keywords(schema, kept.intersection(schema.keywords), inside)

    def _keywords(self, schema: Schema, keywords: frozenset[str], scope: Scope) -> dict[str, Any]:
        # In document order, so that the same document produces the same text.
        if schema.get("format") not in FORMATS:
            keywords -= {"format"}
        written = {
            key: self._value(schema, key, scope) for key in schema.keywords if key in keywords
        }
        if "oneOf" in written and self._dialect.options.assume_discriminator:
            found = self._tell_apart(schema, schema.elements("oneOf"))
            written["oneOf"] = told_apart(written["oneOf"], found)
        more = []
        if "$dynamicRef" in written:
            more.append({"$ref": written.pop("$dynamicRef")})
        if "oneOf" in written and self._dialect.options.assume_any_of and not scope.is_literal:
            more.append({"anyOf": written.pop("oneOf")})
        return written | {"allOf": [*written.get("allOf", []), *more]} if more else written

    def _value(self, schema: Schema, keyword: str, scope: Scope) -> Any:
        if keyword in _CONDITIONS:
            scope = replace(scope, is_literal=True)
        if keyword == "$ref":
            return self._reference(self._follow(schema.node), scope)
        if keyword == "$dynamicRef":
            return self._reference(scope.target(schema.node, self._static(schema.node)), scope)
        if keyword in ONE_SCHEMA:
            return self._schema(schema.child(keyword), scope)
        if keyword in LISTED_SCHEMAS:
            return [self._schema(node, scope) for node in schema.elements(keyword)]
        if keyword in NAMED_SCHEMAS:
            return {name: self._schema(node, scope) for name, node in schema.members(keyword)}
        return schema.get(keyword)

    def _static(self, node: Node) -> Node | None:
        """The target that a `$dynamicRef` names by its text alone."""
        target = static_target(node)
        if target is None:
            message = f"{node.value['$dynamicRef']!r} leads nowhere"
            self.findings.append(node.finding("unresolved-reference", message, "$dynamicRef"))
        return target

    def _reference(self, target: Node | None, scope: Scope) -> str:
        """The id of a target, which is now wanted; `""` if there is no target."""
        if target is None:
            return ""
        inside = replace(scope.entering(target), is_literal=False)
        id_ = inside.id_of(target)
        self._wanted.setdefault(id_, (target, inside))
        return id_
