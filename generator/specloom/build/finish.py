"""The last steps, on the IR alone: proofs, variants, and dropping unused definitions.

Comes in: everything that was read from a document. Goes out: the same, finished.
Must not know: documents.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from specloom import ir
from specloom.build.directions import without_flags
from specloom.build.proofs import Proofs
from specloom.build.rewrite import (
    Direction,
    changed_definition,
    changed_operation,
    changed_webhook,
    with_inner,
)
from specloom.build.variants import Variants, without_binary
from specloom.ir.references import edges, reachable, references


@dataclass(frozen=True, slots=True)
class Finished:
    """The parts of an API that change once everything has been read."""

    operations: tuple[ir.Operation, ...]
    webhooks: tuple[ir.Webhook, ...]
    definitions: dict[ir.SchemaId, ir.Definition]
    schemas: dict[ir.SchemaId, ir.Json]


def finish(
    definitions: ir.Definitions,
    schemas: Mapping[ir.SchemaId, ir.Json],
    components: Mapping[str, ir.SchemaId],
    operations: Iterable[ir.Operation],
    webhooks: Iterable[ir.Webhook],
    *,
    untyped_is_file: bool,
    is_directed: bool,
) -> Finished:
    """Operations and definitions as the backends want them. `untyped_is_file`: whether a part of
    a multipart body without a type is a file; `is_directed`: whether sent and received data
    differ."""
    improve = Proofs(definitions).improve
    improved = {id_: changed_definition(found, improve) for id_, found in definitions.items()}
    travelling = improved if is_directed else {i: _undirected(d) for i, d in improved.items()}
    variants = Variants(travelling, schemas, untyped_is_file=untyped_is_file)
    used: set[ir.SchemaId] = set(components.values())

    def turn(type_: ir.Type, direction: Direction, kind: ir.ContentKind | None) -> ir.Type:
        turned = without_binary(variants.turned(improve(type_), direction, kind))
        used.update(references(turned))
        return turned

    calls = tuple(changed_operation(operation, turn) for operation in operations)
    hooks = tuple(changed_webhook(webhook, turn) for webhook in webhooks)
    every = improved | variants.finish()
    kept = reachable(used, edges(every))
    ordered = dict(_ordered(every, components.values(), kept))
    raw = {**schemas, **variants.schemas()}
    return Finished(calls, hooks, ordered, {key: without_flags(each) for key, each in raw.items()})


def _undirected(definition: ir.Definition) -> ir.Definition:
    """The definition as if all its properties were sent and received."""
    if isinstance(definition, ir.Alias):
        return definition
    both = (replace(p, read_only=False, write_only=False) for p in definition.properties)
    return replace(definition, properties=tuple(both))


def _ordered(
    definitions: ir.Definitions,
    first: Iterable[ir.SchemaId],
    kept: set[ir.SchemaId],
) -> Iterator[tuple[ir.SchemaId, ir.Definition]]:
    """The definitions to keep: the components in their order, then the others in the order of
    discovery. A variant that is the only one left needs no name of its own."""
    alike = Counter(_plain_id(definitions[id_]) for id_ in kept)
    for id_ in dict.fromkeys((*first, *definitions)):
        if id_ in kept:
            found = _plain(definitions[id_])
            is_alone = alike[_plain_id(found)] == 1
            yield id_, replace(found, variant="") if is_alone else found


def _plain_id(definition: ir.Definition) -> ir.SchemaId:
    return definition.variant_of or definition.id


def _plain(definition: ir.Definition) -> ir.Definition:
    """The definition without the information that only variants need."""
    changed = changed_definition(definition, _plain_type)
    if isinstance(changed, ir.Model) and changed.check is not None:
        return replace(changed, check=without_flags(changed.check))
    return changed


def _plain_type(type_: ir.Type) -> ir.Type:
    changed = without_binary(type_)
    if isinstance(changed, ir.Checked):
        changed = replace(changed, schema=without_flags(changed.schema))
    return with_inner(changed, _plain_type)
