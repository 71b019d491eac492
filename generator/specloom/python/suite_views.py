"""The tests of a package: a class for each component, and one for each operation.

Comes in: the IR and names. Goes out: the views that the templates of the target `tests` print. Must
not know: what is tried, and how.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from specloom.ir import Api, Operation
from specloom.python import words
from specloom.python.code import Code, literal
from specloom.python.layout import fit
from specloom.python.names import Names


@dataclass(frozen=True, slots=True)
class Case:
    """A class of tests; `sites` is the statement that names its subject."""

    name: Code
    sites: Code


@dataclass(frozen=True, slots=True)
class CallGroup:
    """The tests of the operations of a tag."""

    title: str
    module: str
    operations: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Suite:
    """All tests of a package."""

    title: str
    components: tuple[Case, ...]
    groups: tuple[CallGroup, ...]


def suite(api: Api, names: Names, components: Mapping[str, str]) -> Suite:
    """The tests for an API; `components` maps JSON pointers to names in `models`."""
    return Suite(
        title=api.title,
        components=tuple(_component(*item) for item in components.items()),
        groups=tuple(_groups(api, names)),
    )


def _component(pointer: str, name: str) -> Case:
    arguments = [literal(pointer.removeprefix("#")), f"models.{name}"]
    return Case(Code(f"Test{name}"), _call("component", arguments))


def _groups(api: Api, names: Names) -> Iterator[CallGroup]:
    for tag, resource in names.resources.items():
        operations = [each for each in api.operations if each.tag == tag]
        natural = Counter(_natural(each, names) for each in operations)
        cases = (_operation(each, names, natural) for each in operations)
        yield CallGroup(tag or api.title, resource.module, tuple(cases))


def _operation(operation: Operation, names: Names, natural: Mapping[str, int]) -> Case:
    """Named after the method; with its underscores if two methods only differ in these."""
    name = _natural(operation, names)
    own = f"_{names.methods[operation.id]}" if natural[name] > 1 else name
    arguments = [literal(operation.method), literal(operation.path)]
    return Case(Code(f"Test{own}"), _call("operation", arguments))


def _natural(operation: Operation, names: Names) -> str:
    return words.pascal(words.words(names.methods[operation.id]))


def _call(function: str, arguments: Sequence[str]) -> Code:
    return fit(f"sites = {function}", "(", arguments, ")", indent=4)
