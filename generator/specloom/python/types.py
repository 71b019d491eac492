"""Types of the IR, spelled as annotations.

Comes in: types and names. Goes out: code, with the imports it needs. Must not know: where the
annotation will be used, except whether that is inside `models`, where definitions have bare names.

Everything imported here exists in `templates/runtime`; the effect of the markers is defined there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from specloom import ir
from specloom.ir.identity import distinct
from specloom.ir.references import references
from specloom.python.code import Code, literal
from specloom.python.imports import Import
from specloom.python.names import Names

RUNTIME_TYPES = ".runtime.types"
CONSTRAINTS = ".runtime.constraints"
UNIONS = ".runtime.unions"
CONFORMS = ".runtime.conforms"
ANNOTATED = Import("typing", "Annotated")
SCHEMAS = Import(".models._schemas", "SCHEMAS")

_FORMATS = MappingProxyType(
    {
        "date-time": "DateTime",
        "date": "Date",
        "time": "Time",
        "uuid": "Uuid",
        "byte": "Base64",
    }
)

# keyword → (marker, its argument); a marker without arguments is for a keyword that is true
_MARKERS = MappingProxyType(
    {
        "minimum": ("Range", "minimum"),
        "maximum": ("Range", "maximum"),
        "exclusiveMinimum": ("Range", "exclusive_minimum"),
        "exclusiveMaximum": ("Range", "exclusive_maximum"),
        "multipleOf": ("Range", "multiple_of"),
        "minLength": ("Length", "minimum"),
        "maxLength": ("Length", "maximum"),
        "minItems": ("Length", "minimum"),
        "maxItems": ("Length", "maximum"),
        "minProperties": ("Length", "minimum"),
        "maxProperties": ("Length", "maximum"),
        "pattern": ("Pattern", ""),
        "uniqueItems": ("UniqueItems", ""),
    }
)


@dataclass(frozen=True, slots=True)
class Spelling:
    """An annotation: `core`, and `markers` to put beside it in an `Annotated`."""

    core: str
    imports: frozenset[Import] = frozenset()
    markers: tuple[str, ...] = ()

    @property
    def code(self) -> Code:
        """The whole annotation on one line."""
        if not self.markers:
            return Code(self.core)
        return Code(f"Annotated[{', '.join((self.core, *self.markers))}]")


def spell(type_: ir.Type, names: Names) -> Spelling:
    """`type_` as an annotation outside `models`."""
    return Speller(names, None).spell(type_)


@dataclass(frozen=True, slots=True)
class Speller:
    """Spells types for one place: in the module `home` of `models`, where definitions are `Pet`; or
    outside it (None), where they are `models.Pet`."""

    names: Names
    home: str | None

    def spell(self, type_: ir.Type) -> Spelling:
        match type_:
            case ir.Anything():
                return Spelling("Any", frozenset({Import("typing", "Any")}))
            case ir.Nothing():
                return self.imported(RUNTIME_TYPES, "Nothing")
            case ir.Null():
                return Spelling("None")
            case ir.Boolean():
                return Spelling("bool")
            case ir.Binary():
                return self.imported(RUNTIME_TYPES, "Binary")
            case ir.Integer(constraints):
                return self.marked(self.imported(RUNTIME_TYPES, "Integer"), constraints)
            case ir.Number(constraints):
                return self.marked(self.imported(RUNTIME_TYPES, "Number"), constraints)
            case ir.String(format, constraints):
                return self.marked(self.text(format), constraints)
            case ir.Literals(values):
                return self.literals(values)
            case ir.Array(items, constraints):
                return self.marked(self.container("list[{}]", items), constraints)
            case ir.Tuple(items, constraints):
                plain = self.container("tuple[{}]", *items)
                placed = self.with_marker(plain, CONSTRAINTS, "Positions", "")
                return self.marked(placed, constraints)
            case ir.Map(values, constraints):
                return self.marked(self.container("dict[str, {}]", values), constraints)
            case ir.Ref(id):
                return self.reference(id)
            case ir.Union():
                return self.union(type_)
            case ir.Checked(inner, schema):
                return self.checked(inner, schema)

    def imported(self, module: str, name: str) -> Spelling:
        """A name of another module, under a private alias if a definition has the same name."""
        alias = f"_{name}" if self.home is not None and name in self.names.classes else ""
        return Spelling(alias or name, frozenset({Import(module, name, alias)}))

    def text(self, format: str | None) -> Spelling:
        if format is None:
            return Spelling("str")
        return self.imported(RUNTIME_TYPES, _FORMATS[format])

    def literals(self, values: Sequence[ir.Json]) -> Spelling:
        """A `Literal` if Python's equality is that of JSON, otherwise with the marker `Values`."""
        whole = [int(v) if isinstance(v, float) and v.is_integer() else v for v in values]
        if all(isinstance(value, str | int) for value in whole):
            core = f"Literal[{', '.join(map(literal, whole))}]"
            spelling = Spelling(core, frozenset({Import("typing", "Literal")}))
            exact = all(isinstance(value, str) for value in whole)
            return spelling if exact else self.with_marker(spelling, CONSTRAINTS, "Values", "")
        numbers = all(isinstance(v, int | float) and not isinstance(v, bool) for v in values)
        base = self.spell(ir.Number() if numbers else ir.Anything())
        return self.with_marker(base, CONSTRAINTS, "Values", ", ".join(map(literal, whole)))

    def container(self, pattern: str, *inner: ir.Type) -> Spelling:
        spelled = [self.spell(each) for each in inner]
        imports = frozenset[Import]().union(*(each.imports for each in spelled))
        return Spelling(pattern.format(", ".join(each.code for each in spelled)), imports)

    def reference(self, id: str) -> Spelling:
        name, module = self.names.definitions[id].name, self.names.definitions[id].module
        if self.home is None:
            return Spelling(f"models.{name}", frozenset({Import(".", "models")}))
        imports = {Import(f".models.{module}", name)} if module != self.home else set()
        return Spelling(name, frozenset(imports))

    def union(self, union: ir.Union) -> Spelling:
        """`A | B | None`, with the marker of its mode. Markers of the only member besides null are
        put on the whole, since they do not apply to null."""
        members = [member for member in union.members if not isinstance(member, ir.Null)]
        nullable = len(members) < len(union.members)
        if len(members) == 1 and union.mode == "disjoint":
            only = self.spell(members[0])
            if isinstance(members[0], ir.Literals | ir.Checked):
                only = Spelling(only.code, only.imports)
            return Spelling(f"{only.core} | None", only.imports, only.markers)
        spelled = [self.spell(member) for member in members]
        parts = [each.code for each in spelled] + ["None"] * nullable
        imports = frozenset().union(*(each.imports for each in spelled))
        return self.mode(union, Spelling(" | ".join(parts), imports))

    def mode(self, union: ir.Union, spelling: Spelling) -> Spelling:
        if union.mode == "extending":
            return self.with_marker(spelling, UNIONS, "Extending", _tags(union))
        tags = _tags(union) if union.discriminator else ""
        melts = any(map(self.melts, union.members))
        if union.mode == "one":
            members = self.members(union) if self.has_twins(union) or (tags and melts) else ""
            given = ("" if melts and not members else tags, members)
            return self.with_marker(spelling, UNIONS, "OneOf", ", ".join(filter(None, given)))
        tags = "" if melts else tags
        if union.mode == "any":
            return self.with_marker(spelling, UNIONS, "AnyOf", tags)
        return self.with_marker(spelling, UNIONS, "Tagged", tags) if tags else spelling

    def melts(self, member: ir.Type) -> bool:
        """Whether Python merges this member into the union."""
        match self.meant(member):
            case ir.Union(mode="disjoint", discriminator=None):
                return True
        return False

    def meant(self, type_: ir.Type, seen: frozenset[str] = frozenset()) -> ir.Type:
        """The target of an alias; any other type itself."""
        if isinstance(type_, ir.Ref) and type_.id not in seen and type_.id in self.names.aliases:
            return self.meant(self.names.aliases[type_.id], seen | {type_.id})
        return type_

    def has_twins(self, union: ir.Union) -> bool:
        """Whether two members are equal in Python, which drops one."""
        return len(distinct(map(self.meant, union.members))) < len(union.members)

    def members(self, union: ir.Union) -> str:
        """All members, since Python's union may drop some; empty if they are not defined yet."""
        modules = {self.names.definitions[id].module for id in references(union)}
        if self.home in modules:
            return ""
        return f"members=({', '.join(self.spell(member).code for member in union.members)})"

    def checked(self, inner: ir.Type, schema: ir.Json) -> Spelling:
        spelling, check = self.spell(inner), self.check(schema)
        imports = spelling.imports | check.imports | {ANNOTATED}
        return Spelling(spelling.core, imports, (*spelling.markers, check.core))

    def check(self, schema: ir.Json) -> Spelling:
        """`Conforms({…})`, with the other schemas if it refers to any."""
        if not _refers(schema):
            return self.call(CONFORMS, "Conforms", literal(schema))
        call = self.call(CONFORMS, "Conforms", f"{literal(schema)}, SCHEMAS")
        return Spelling(call.core, call.imports | {SCHEMAS})

    def size(self, constraints: Iterable[ir.Constraint]) -> Spelling | None:
        """The one marker for the number of an object's properties."""
        calls = [self.call(CONSTRAINTS, *each) for each in _calls(constraints)]
        return calls[0] if calls else None

    def marked(self, spelling: Spelling, constraints: Iterable[ir.Constraint]) -> Spelling:
        for name, arguments in _calls(constraints):
            spelling = self.with_marker(spelling, CONSTRAINTS, name, arguments)
        return spelling

    def with_marker(self, spelling: Spelling, module: str, name: str, arguments: str) -> Spelling:
        marker = self.call(module, name, arguments)
        imports = spelling.imports | marker.imports | {ANNOTATED}
        return Spelling(spelling.core, imports, (*spelling.markers, marker.core))

    def call(self, module: str, name: str, arguments: str) -> Spelling:
        marker = self.imported(module, name)
        return Spelling(f"{marker.core}({arguments})", marker.imports)


def _refers(schema: ir.Json) -> bool:
    """Whether a JSON Schema refers to others."""
    if isinstance(schema, dict):
        return "$ref" in schema or any(map(_refers, schema.values()))
    return isinstance(schema, list) and any(map(_refers, schema))


def _calls(constraints: Iterable[ir.Constraint]) -> Iterator[tuple[str, str]]:
    """Markers with their arguments."""
    calls: dict[str, dict[str, str]] = {}
    for constraint in constraints:
        marker, argument = _MARKERS[constraint.keyword]
        value = "" if marker == "UniqueItems" else _argument(constraint.value)
        calls.setdefault(marker, {})[argument] = value
    for marker, known in calls.items():
        yield marker, ", ".join(f"{key}={value}" if key else value for key, value in known.items())


def _argument(value: bool | int | float | str) -> str:
    """Patterns with backslashes become raw strings if possible: these read best."""
    code = literal(value)
    if not isinstance(value, str) or '"' in value or code[1:-1] != value.replace("\\", "\\\\"):
        return code
    return f'r"{value}"' if "\\" in value and not value.endswith("\\") else code


def _tags(union: ir.Union) -> str:
    """`"petType", "cat", ("dog", "wolf")`: for each member its text, or its texts; and
    `default=1`."""
    assert union.discriminator is not None
    members = union.members[:-1] if union.mode == "extending" else union.members
    tags: list[list[ir.Json]] = [[] for member in members if not isinstance(member, ir.Null)]
    for tag, index in union.discriminator.tags:
        tags[index].append(tag)
    found = [literal(each[0]) if len(each) == 1 else literal(tuple(each)) for each in tags]
    default = union.discriminator.default
    other = [] if default is None else [f"default={default}"]
    return ", ".join((literal(union.discriminator.property), *found, *other))
