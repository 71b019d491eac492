"""The module that each definition belongs to.

Comes in: the definitions, and their class names. Goes out: a module for each. Must not know: how
modules are written.

Modules import one another at their top, so no two may need each other: mutually recursive
definitions share a module. An inline definition is in the module of the definition around it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Set

from specloom.ir import Definition, SchemaId
from specloom.ir.references import mentioned
from specloom.python import words

# File systems allow 255 bytes; "é" takes two of them and most other letters three.
_LONGEST = 80


def modules(
    definitions: Mapping[SchemaId, Definition],
    names: Mapping[SchemaId, str],
    reserved: Set[str],
) -> dict[SchemaId, str]:
    """The module of each definition, named after the alphabetically first of its outer ones.

    Definitions whose names differ only in ways that file names cannot show share a module too.
    """
    stems = {id: _stem(names[outermost(id, names)], reserved) for id in definitions}
    needs: dict[str, set[str]] = {stem: set() for stem in stems.values()}
    for id, definition in definitions.items():
        needs[stems[id]].update(stems[other] for other in mentioned(definition))
    home = {stem: min(group) for group in components(needs) for stem in group}
    return {id: home[stem] for id, stem in stems.items()}


def outermost(id: SchemaId, known: Container[SchemaId]) -> SchemaId:
    """The definition around `id`: `…/Pet` for `…/Pet/properties/tag`."""
    path = id.split("/")
    outer = ("/".join(path[:length]) for length in range(1, len(path)))
    return next((id for id in outer if id in known), id)


def _stem(name: str, reserved: Set[str]) -> str:
    stem = (words.snake(words.words(name)) or name)[:_LONGEST].rstrip("_")
    while stem in reserved:
        stem = f"{stem}_"
    return stem


def components(graph: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """The strongly connected components, each after those it needs (Kosaraju 1978)."""
    needed_by: dict[str, list[str]] = {node: [] for node in graph}
    for node, others in graph.items():
        for other in others:
            needed_by[other].append(node)
    finished = list(_postorder(graph, graph, set()))
    seen: set[str] = set()
    groups = [list(_postorder(needed_by, [node], seen)) for node in reversed(finished)]
    return [group for group in reversed(groups) if group]


def _postorder(
    graph: Mapping[str, Iterable[str]], roots: Iterable[str], seen: set[str]
) -> Iterator[str]:
    """The nodes reachable from `roots` and not `seen`, each after those it leads to.

    Without recursion: chains of definitions may be longer than Python's stack.
    """
    path: list[tuple[str, Iterator[str]]] = [("", iter(roots))]
    while path:
        node, others = path[-1]
        new = next((other for other in others if other not in seen), None)
        if new is not None:
            seen.add(new)
            path.append((new, iter(graph[new])))
        else:
            path.pop()
            if path:
                yield node
