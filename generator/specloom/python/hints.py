"""Types of the IR as people read them: in signatures, without markers.

Comes in: types and names. Goes out: code, with the imports it needs. Must not know: how values are
checked; that is spelled by `types`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from specloom import ir
from specloom.python.code import Code, literal
from specloom.python.imports import Import
from specloom.python.names import Names

MODELS = Import(".", "models")

_FORMATS = MappingProxyType(
    {
        "date-time": Import("datetime", "datetime"),
        "date": Import("datetime", "date"),
        "time": Import("datetime", "time"),
        "uuid": Import("uuid", "UUID"),
    }
)


@dataclass(frozen=True, slots=True)
class Hint:
    """An annotation with its imports."""

    code: Code
    imports: frozenset[Import] = frozenset()

    def optional(self) -> Hint:
        """The same or None."""
        return self if self.code in ("None", "Any") else union([self, Hint(Code("None"))])

    def within(self, pattern: str, *imports: Import) -> Hint:
        """This inside another type: `list[{}]`."""
        return Hint(Code(pattern.format(self.code)), self.imports | frozenset(imports))


def hint(type_: ir.Type, names: Names) -> Hint:
    """`type_` in a module outside `models`."""
    match type_:
        case ir.Null() | ir.Nothing():
            return Hint(Code("None"))
        case ir.Boolean():
            return Hint(Code("bool"))
        case ir.Integer():
            return Hint(Code("int"))
        case ir.Number():
            return Hint(Code("float"))
        case ir.String(format=format):
            return _text(format)
        case ir.Binary():
            return Hint(Code("bytes"))
        case ir.Literals(values=values):
            return literals(values)
        case ir.Array(items=items):
            return hint(items, names).within("list[{}]")
        case ir.Tuple(items=items):
            found = [hint(item, names) for item in items]
            imports = frozenset[Import]().union(*(each.imports for each in found))
            return Hint(Code(f"tuple[{', '.join(each.code for each in found)}]"), imports)
        case ir.Map(values=values):
            return hint(values, names).within("dict[str, {}]")
        case ir.Ref(id=id) if isinstance(names.aliases.get(id), ir.Null | ir.Nothing):
            return Hint(Code("None"))
        case ir.Ref(id=id):
            return Hint(Code(f"models.{names.definitions[id].name}"), frozenset({MODELS}))
        case ir.Union(members=members):
            return union([hint(member, names) for member in members])
        case ir.Checked(type=inner):
            return hint(inner, names)
        case ir.Anything():
            return Hint(Code("Any"), frozenset({Import("typing", "Any")}))


def union(hints: Iterable[Hint]) -> Hint:
    """`A | B | None`: each once, None last."""
    found = list(hints)
    codes = dict.fromkeys(part for each in found for part in _alternatives(each.code))
    imports = frozenset[Import]().union(*(each.imports for each in found))
    ordered = [code for code in codes if code != "None"] + ["None"] * ("None" in codes)
    return Hint(Code(" | ".join(ordered) or "None"), imports)


def _alternatives(code: str) -> list[str]:
    """The parts of a union, without a final None, which moves to the end of the whole."""
    return [code.removesuffix(" | None"), "None"] if code.endswith(" | None") else [code]


def _text(format: str | None) -> Hint:
    if format == "byte":
        return Hint(Code("bytes"))
    needed = _FORMATS.get(format or "")
    return Hint(Code(needed.name), frozenset({needed})) if needed else Hint(Code("str"))


def literals(values: Sequence[ir.Json]) -> Hint:
    """A `Literal` if Python has one for the values, otherwise their types."""
    whole = [int(v) if isinstance(v, float) and v.is_integer() else v for v in values]
    if all(isinstance(value, str | int) for value in whole):
        code = Code(f"Literal[{', '.join(map(literal, whole))}]")
        return Hint(code, frozenset({Import("typing", "Literal")}))
    if all(isinstance(v, int | float) and not isinstance(v, bool) for v in whole):
        return Hint(Code("float"))
    return Hint(Code("Any"), frozenset({Import("typing", "Any")}))
