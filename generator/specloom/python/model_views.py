"""Definitions of the IR as the views that the templates of `models` print.

Comes in: the IR and names. Goes out: one `ModuleView` per module, and what `models` exports. Must
not know: templates, what the markers in annotations do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace

from specloom import ir
from specloom.ir.references import references
from specloom.ir.values import accepts_null
from specloom.python import descriptions
from specloom.python.code import Code, literal
from specloom.python.imports import Import, statements
from specloom.python.layout import fit, fold
from specloom.python.modules import outermost
from specloom.python.names import Names
from specloom.python.ordering import Placed, ordered
from specloom.python.prose import wrapped
from specloom.python.types import Speller, Spelling

MODEL = ".runtime.model"


@dataclass(frozen=True, slots=True)
class FieldView:
    """`name: annotation = default`, and a docstring, empty for none. `apart` is whether an empty
    line comes before it."""

    declaration: Code
    docs: str
    apart: bool = False


@dataclass(frozen=True, slots=True)
class DefinitionView:
    """The head of a class with its fields, or a whole alias, which has no fields. `apart` is
    whether two empty lines come before it, not one."""

    head: Code
    docs: str
    fields: tuple[FieldView, ...] = ()
    is_class: bool = False
    empty: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True)
class ModuleView:
    """A module of `models`."""

    name: str
    docs: str
    imports: tuple[Code, ...]
    definitions: tuple[DefinitionView, ...]


@dataclass(frozen=True, slots=True)
class Export:
    """A name of `models`, and its module."""

    name: str
    module: str
    statement: Code


@dataclass(frozen=True, slots=True)
class ModelsView:
    """All of `models`. `schemas` is the statement with the referenced schemas, or empty."""

    modules: tuple[ModuleView, ...]
    exports: tuple[Export, ...]
    schemas: Code


def models(api: ir.Api, names: Names) -> ModelsView:
    """The models of `api`, as they will be written."""
    modules: dict[str, dict[ir.SchemaId, ir.Definition]] = defaultdict(dict)
    for id, definition in api.definitions.items():
        modules[names.definitions[id].module][id] = definition
    plain: dict[tuple[int, str], Field] = {}
    writers = (_Writer(api, names, name, inside, plain) for name, inside in sorted(modules.items()))
    exports = sorted((str(found.name), found.module) for found in names.definitions.values())
    return ModelsView(
        modules=tuple(writer.module() for writer in writers),
        exports=tuple(
            Export(name, f".{module}", Code(f"from .{module} import {name}"))
            for name, module in exports
        ),
        schemas=_schemas(api),
    )


def _schemas(api: ir.Api) -> Code:
    if not api.schemas:
        return Code("")
    return fold(literal(dict(api.schemas)), before="SCHEMAS: dict[str, Any] = ")


Field = tuple[FieldView, frozenset[Import]]


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes one module, each piece with the imports it needs. `plain` has the fields that are the
    same in every module, by the property, which many models share, and the name."""

    api: ir.Api
    names: Names
    name: str
    inside: ir.Definitions
    plain: dict[tuple[int, str], Field]

    @property
    def speller(self) -> Speller:
        return Speller(self.names, self.name)

    def module(self) -> ModuleView:
        known: set[ir.SchemaId] = set()
        written = []
        for placed in ordered(self.inside):
            written.append(self.definition(placed, known))
            known.add(placed.definition.id)
        imports = frozenset[Import]().union(*(needed for _, needed in written))
        return ModuleView(
            name=self.name,
            docs=self.module_docs(),
            imports=statements(imports, f"models.{self.name}"),
            definitions=tuple(_apart([view for view, _ in written])),
        )

    def module_docs(self) -> str:
        """`Pet.`, `Pet and its parts.`, `Category and Pet.`; its own namesake first."""
        known = self.names.definitions
        outer = sorted({str(known[outermost(id, known)].name) for id in self.inside})
        match outer:
            case [only] if len(self.inside) == 1:
                return f"{only}."
            case [only]:
                return f"{only} and its parts."
            case [first, second] if len(self.inside) == 2:
                return f"{first} and {second}."
        return wrapped(f"{outer[0]}, {outer[1]} and their parts.", indent=3)

    def definition(
        self, placed: Placed, known: Set[ir.SchemaId]
    ) -> tuple[DefinitionView, frozenset[Import]]:
        match placed.definition:
            case ir.Model() as model:
                return self.model(model, known)
            case ir.Alias() as alias:
                return self.alias(alias, placed.circular)

    # --- aliases

    def alias(self, alias: ir.Alias, circular: bool) -> tuple[DefinitionView, frozenset[Import]]:
        name, spelling = self.names.definitions[alias.id].name, self.speller.spell(alias.type)
        imports = spelling.imports
        if circular:
            items = [literal(str(name)), literal(str(spelling.code))]
            head = fit(f"{name} = TypeAliasType", "(", items, ")")
            imports |= {Import("typing_extensions", "TypeAliasType")}
        elif spelling.code == "None":
            head = Code(f"{name}: TypeAlias = None")
            imports |= {Import("typing", "TypeAlias")}
        else:
            head = fold(spelling.code, before=f"{name} = ")
        docs = descriptions.of_alias(alias.docs, name, alias.type)
        return DefinitionView(head, docs), imports

    # --- classes

    def model(
        self, model: ir.Model, known: Set[ir.SchemaId]
    ) -> tuple[DefinitionView, frozenset[Import]]:
        name = self.names.definitions[model.id].name
        bases = self.bases(model)
        members = [*self.extras(model, known), *self.fields(model, known)]
        docs = descriptions.of_model(model.docs, name)
        view = DefinitionView(
            head=fit(f"class {name}", "(", [base.core for base in bases], ")", ":"),
            docs=docs,
            fields=tuple(spaced([field for field, _ in members], bool(docs))),
            is_class=True,
            empty=not docs and not members,
        )
        needed = (each.imports for each in bases)
        return view, frozenset[Import]().union(*needed, *(imports for _, imports in members))

    def bases(self, model: ir.Model) -> list[Spelling]:
        """The content of the parentheses of the class."""
        found = [self.speller.imported(MODEL, "Model")]
        if isinstance(model.additional, ir.Nothing):
            found.append(Spelling('extra="forbid"'))
        if model.check is not None:
            found.append(_keyword("check", self.speller.check(model.check)))
        size = self.speller.size(model.constraints)
        if size is not None:
            found.append(_keyword("size", size))
        return found

    def extras(self, model: ir.Model, known: Set[ir.SchemaId]) -> Iterator[Field]:
        """The type of undeclared properties, if it is not just any."""
        if isinstance(model.additional, ir.Anything | ir.Nothing):
            return
        spelling = self.speller.spell(ir.Map(model.additional))
        if self.is_forward(model.additional, known):
            spelling = _quoted(spelling)
        field = self.speller.imported("pydantic", "Field")
        declaration = fold(spelling.code, 4, "__pydantic_extra__: ", f" = {field.core}(init=False)")
        yield FieldView(declaration, "Properties that are not declared."), (
            spelling.imports | field.imports
        )

    def fields(self, model: ir.Model, known: Set[ir.SchemaId]) -> Iterator[Field]:
        for property_ in model.properties:
            name = self.names.fields[model.id, property_.wire]
            key = (id(property_), name)
            if (field := self.plain.get(key)) is None:
                field = self.field(property_, name, known)
                if not any(references(property_.type)):
                    self.plain[key] = field
            yield field

    def field(self, property_: ir.Property, name: str, known: Set[ir.SchemaId]) -> Field:
        spelling = self.annotation(property_, name, known)
        declaration = fold(spelling.code, 4, f"{name}: ", "" if property_.required else " = None")
        return FieldView(declaration, descriptions.of_property(property_, 4)), spelling.imports

    def annotation(self, property_: ir.Property, name: str, known: Set[ir.SchemaId]) -> Spelling:
        """The annotation of a field: its type, whether it may be left out, its wire name."""
        spelling = self.speller.spell(property_.type)
        if not property_.required and not accepts_null(property_.type, self.api.definitions):
            left_out = self.speller.imported(MODEL, "Omittable")
            spelling = Spelling(
                f"{left_out.core}[{spelling.core}]",
                spelling.imports | left_out.imports,
                spelling.markers,
            )
        if self.is_forward(property_.type, known):
            spelling = _quoted(spelling)
        if property_.wire == name:
            return spelling
        return self.speller.with_marker(spelling, MODEL, "wire", literal(property_.wire))

    def is_forward(self, type_: ir.Type, known: Set[ir.SchemaId]) -> bool:
        """Whether the type mentions something that is not defined yet at this point."""
        return any(id in self.inside and id not in known for id in references(type_))


def _apart(definitions: Iterable[DefinitionView]) -> Iterator[DefinitionView]:
    """Definitions with two empty lines around each class."""
    after_class = False
    for definition in definitions:
        yield replace(definition, apart=after_class or definition.is_class)
        after_class = definition.is_class


def spaced(fields: Iterable[FieldView], documented: bool) -> Iterator[FieldView]:
    """Fields with an empty line around each that has a docstring; `documented` is their class."""
    for position, field in enumerate(fields):
        yield replace(field, apart=documented or bool(position and field.docs))
        documented = bool(field.docs)


def _quoted(spelling: Spelling) -> Spelling:
    return replace(spelling, core=literal(spelling.core))


def _keyword(name: str, value: Spelling) -> Spelling:
    return replace(value, core=f"{name}={value.core}")
