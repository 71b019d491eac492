"""A validated document → the IR.

Comes in: the root node of a document. Goes out: an `ir.Api`, and findings about anything it
cannot hold. Must not know: any language that code is generated in.
"""

from __future__ import annotations

from collections.abc import Mapping

from specloom import ir
from specloom.assumptions import USUAL, Assumptions
from specloom.build import about, operations, security, servers
from specloom.build.combine import only_refers
from specloom.build.describe import text
from specloom.build.dialect import Dialect, Schema
from specloom.build.dynamic import Scope
from specloom.build.elsewhere import elsewhere, names
from specloom.build.finish import Finished, finish
from specloom.build.naming import Hints
from specloom.build.nullable import without_effect
from specloom.build.reading import Reading
from specloom.build.schemas import Schemas
from specloom.diagnostics import Diagnostic, SpecError
from specloom.document import Node
from specloom.ir.calls import all_operations
from specloom.openapi.version import version_of

__all__ = ["build"]


def build(root: Node, options: Assumptions = USUAL) -> tuple[ir.Api, list[Diagnostic]]:
    """The API that a validated document describes, and the findings made on the way.

    Raises SpecError for schemas nested too deep to follow (`unsupported-nesting`), and for a
    version that `validate` does not allow.
    """
    try:
        return _build(root, options)
    except RecursionError as error:
        message = "schemas are nested, or refer to each other, deeper than can be followed"
        raise SpecError([root.finding("unsupported-nesting", message)]) from error


def _build(root: Node, options: Assumptions) -> tuple[ir.Api, list[Diagnostic]]:
    reading, components = _started(root, Dialect(version_of(root), options))
    schemas, dialect = reading.schemas, reading.dialect
    calls, hooks = operations.operations(reading), operations.webhooks(reading)
    raw = schemas.finish()
    finished = finish(
        schemas.definitions,
        raw,
        components,
        calls,
        hooks,
        untyped_is_file=dialect.version.has_json_schema,
        is_directed=options.assume_direction,
    )
    api, ignored = _api(reading, components, finished), _ignored_nullable(schemas)
    return api, [*reading.findings, *schemas.findings, *schemas.residue.findings, *ignored]


def _ignored_nullable(schemas: Schemas) -> list[Diagnostic]:
    """Warnings that need types the API itself does not need, so they come after it is finished."""
    said = [(node, schemas.type(node)) for node in schemas.dialect.said_nullable()]
    schemas.finish()
    return list(without_effect(schemas.dialect, said, schemas.definitions))


def _started(root: Node, dialect: Dialect) -> tuple[Reading, dict[str, ir.SchemaId]]:
    """A reading whose schemas know the components, and the definition of each component."""
    listed = _components(root, dialect)
    shared = elsewhere(listed["schemas"], lambda node: _is_other_name(dialect.schema(node)))
    named = {section: names(elsewhere(members)) for section, members in listed.items()}
    paths = names(elsewhere(dict(root.items_of("paths"))))
    hints = Hints({**named, "schemas": names(shared), "paths": paths})
    places = {node.identity: shared.get(name, node) for name, node in listed["schemas"].items()}
    schemas = Schemas(dialect, hints, places)
    exported = {pointer: schemas.define(node).id for pointer, node in places.items()}
    return Reading(root, dialect, schemas, named["responses"]), exported


def _is_other_name(schema: Schema) -> bool:
    """Whether a schema is only another name for the target of its reference. If it starts a
    dynamic scope, the target may mean something else there."""
    return only_refers(schema) and Scope().entering(schema.node) == Scope()


def _api(reading: Reading, components: Mapping[str, ir.SchemaId], finished: Finished) -> ir.Api:
    root, info = reading.root, reading.root.get("info") or reading.root
    return ir.Api(
        title=text(info.value, "title"),
        version=text(info.value, "version"),
        description=text(info.value, "description"),
        servers=servers.api_servers(reading),
        tags=about.tags(root, finished.operations),
        security_schemes=security.schemes(reading, all_operations(finished)),
        operations=finished.operations,
        webhooks=finished.webhooks,
        definitions=finished.definitions,
        components=components,
        schemas=finished.schemas,
        about=about.about(root),
    )


def _components(root: Node, dialect: Dialect) -> dict[str, dict[str, Node]]:
    """The sections of the components that give names, by their names in OpenAPI 3."""
    if dialect.version.is_swagger:
        old = {"schemas": "definitions", "responses": "responses"}
        return {section: dict(root.items_of(key)) for section, key in old.items()}
    components = dict(root.items_of("components"))
    sections = ("schemas", "responses", "requestBodies")
    return {name: dict(components[name].items() if name in components else ()) for name in sections}
