"""Operations by tag: their declarations, resources of the client, and handlers.

Comes in: the IR and names. Goes out: one `Group` for each tag, which three templates print. Must
not know: the client's constructor, the application.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from specloom.ir import Api, Operation
from specloom.python.code import Code
from specloom.python.imports import Import, statements
from specloom.python.layout import declaration
from specloom.python.names import Names
from specloom.python.operation_views import Method, method, result_types
from specloom.python.prose import wrapped
from specloom.python.wire import Writer

_HANDLERS = """\
Methods may be async or not; those that are not run in a thread. They return the result,
or raise an error from `errors`."""


@dataclass(frozen=True, slots=True)
class Group:
    """All operations of a tag. `class_name` is the resource's; `constants` declare the operations;
    the imports are for the modules in `operations`, `resources` and `server/handlers`."""

    title: str
    docs: str
    attribute: Code
    class_name: Code
    module: str
    constants: tuple[Code, ...]
    methods: tuple[Method, ...]
    wire_imports: tuple[Code, ...]
    resource_imports: tuple[Code, ...]
    handler_imports: tuple[Code, ...]

    @property
    def module_code(self) -> Code:
        return Code(self.module)

    @property
    def deprecates(self) -> bool:
        """Whether a method is deprecated."""
        return any(method.deprecated for method in self.methods)

    @property
    def handler_docs(self) -> str:
        return f"{self.docs}\n\n{_HANDLERS}"


def groups(api: Api, names: Names) -> Iterator[Group]:
    """One group for each tag in use, in the order of the document."""
    described = {tag.name: tag.description for tag in api.tags}
    tagged = _by_tag(api.operations)
    for tag, name in names.resources.items():
        operations = tagged[tag]
        writer = Writer(api, names)
        constants = [_constant(each, writer) for each in operations]
        methods = [method(each, api, names, f"{name.class_name}Handler") for each in operations]
        needed = frozenset[Import]().union(*(each.imports for each in methods))
        title = tag or f"{api.title} without a tag"
        yield Group(
            title=title,
            docs=wrapped(described.get(tag or "") or f"The operations of {title}.", 8),
            attribute=name.attribute,
            class_name=name.class_name,
            module=name.module,
            constants=tuple(constants),
            methods=tuple(methods),
            wire_imports=statements(writer.imports, f"operations.{name.module}"),
            resource_imports=statements(needed, f"resources.{name.module}"),
            handler_imports=statements(needed, f"server.handlers.{name.module}"),
        )


def _constant(operation: Operation, writer: Writer) -> Code:
    name = writer.names.methods[operation.id].upper()
    types = result_types(operation, writer.names)
    writer.imports |= types.imports
    return declaration(name, f"Operation[{types.code}]", writer.operation(operation))


def _by_tag(operations: Iterable[Operation]) -> dict[str | None, list[Operation]]:
    found = defaultdict[str | None, list[Operation]](list)
    for operation in operations:
        found[operation.tag].append(operation)
    return found
