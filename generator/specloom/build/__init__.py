"""A validated document → the IR.

Comes in: the root node of a document. Goes out: an `ir.Api`, and findings about what it cannot
hold. Must not know: any language that code is generated in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from specloom import ir
from specloom.build import about, operations, security, servers
from specloom.build.combine import only_refers
from specloom.build.describe import text
from specloom.build.dialect import Dialect
from specloom.build.finish import finish
from specloom.build.naming import Hints
from specloom.build.nullable import without_effect
from specloom.build.options import USUAL, BuildOptions
from specloom.build.reading import Reading
from specloom.build.schemas import Schemas
from specloom.diagnostics import Diagnostic, SpecError
from specloom.document import Node

__all__ = ["BuildOptions", "build"]


def build(root: Node, options: BuildOptions = USUAL) -> tuple[ir.Api, list[Diagnostic]]:
    """The API that a validated document describes, and what was noticed on the way.

    Raises SpecError (`unsupported-nesting`) for schemas deeper than can be followed.
    """
    try:
        return _build(root, options)
    except RecursionError as error:
        message = "schemas are nested, or refer to each other, deeper than can be followed"
        raise SpecError([root.finding("unsupported-nesting", message)]) from error


def _build(root: Node, options: BuildOptions) -> tuple[ir.Api, list[Diagnostic]]:
    dialect = Dialect.of(root, options)
    components = dict(_components(root, dialect))
    shared = _shared(components, dialect)
    hints = Hints({node.identity: name for name, node in shared.items()})
    places = {node.identity: shared.get(name, node) for name, node in components.items()}
    schemas = Schemas(dialect, hints, places)
    reading = Reading(root, dialect, schemas)
    exported = {pointer: schemas.define(node).id for pointer, node in places.items()}
    calls, hooks = operations.operations(reading), operations.webhooks(reading)
    raw = schemas.finish()
    said = [(node, schemas.type(node)) for node in dialect.said_nullable()]
    schemas.finish()  # what was only asked for now has no place in the package
    ignored = without_effect(dialect, said, schemas.definitions)
    finished = finish(
        schemas.definitions,
        raw,
        exported,
        calls,
        hooks,
        untyped_is_file=not dialect.is_old,
        is_directed=options.assume_direction,
    )
    info = root.get("info") or root
    api = ir.Api(
        title=text(info.value, "title"),
        version=text(info.value, "version"),
        description=text(info.value, "description"),
        servers=servers.api_servers(reading),
        tags=about.tags(root, calls),
        security_schemes=security.schemes(reading, operations.all_of(calls, hooks)),
        operations=finished.operations,
        webhooks=finished.webhooks,
        definitions=finished.definitions,
        components=exported,
        schemas=finished.schemas,
        about=about.about(root),
    )
    return api, [*reading.findings, *schemas.findings, *schemas.residue.findings, *ignored]


def _components(root: Node, dialect: Dialect) -> Iterator[tuple[str, Node]]:
    is_old = dialect.version == "2.0"
    holder = root if is_old else root.get("components")
    section = holder.get("definitions" if is_old else "schemas") if holder is not None else None
    yield from section.items() if section is not None else ()


def _shared(components: Mapping[str, Node], dialect: Dialect) -> dict[str, Node]:
    """The components that merely point to another file: what is there is named after them."""
    found: dict[str, Node] = {}
    taken = set()
    for name, node in components.items():
        target = _other_file(node) if only_refers(dialect.schema(node)) else None
        if target is not None and target.identity not in taken:
            found[name] = target
            taken.add(target.identity)
    return found


def _other_file(node: Node) -> Node | None:
    try:
        target = node.step()
    except SpecError:
        return None
    is_elsewhere = target.document is not node.document
    return target if is_elsewhere and isinstance(target.value, dict | bool) else None
