"""The imports of a generated module: merged, pruned, sorted.

Comes in: a module that imports more than it needs, in any order. Goes out: the same with one
statement per imported module, in the order of isort and ruff, without unused imports. Must not
know: what the module is. Comments between imports are not kept.
"""

from __future__ import annotations

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TypeGuard

from specloom.python.layout import WIDTH

_Natural = tuple[list[tuple[int, str]], str]


@dataclass(frozen=True, slots=True)
class _Imported:
    """`from module import name as alias`, or `import module as alias` (then `name` is empty).

    A relative module starts with its dots.
    """

    module: str
    name: str
    alias: str

    @property
    def bound(self) -> str:
        """The name that the import defines."""
        return self.alias or self.name or self.module.split(".")[0]

    @property
    def is_kept(self) -> bool:
        """Whether it has an effect without being used: `__future__`, `import A as A`, `*`."""
        return self.module == "__future__" or self.name == "*" or self.alias == self.name != ""


@dataclass(frozen=True, slots=True)
class _Edit:
    """Lines `first` to `last`, counted from 1, become `text`; None removes them, with the empty
    lines before."""

    first: int
    last: int
    text: str | None = None


def tidy(source: str) -> str:
    """`source` with its imports in order, at the top level and under `if TYPE_CHECKING:`.

    Raises SyntaxError if `source` is not Python.
    """
    tree = ast.parse(source)
    used = set(_used(tree))
    top = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    known = {each.bound for node in top for each in _imported(node)}
    edits = [*_replaced(top, used, 0)]
    emptied = False
    for guard in filter(_is_guard, tree.body):
        inside = [node for node in guard.body if isinstance(node, ast.Import | ast.ImportFrom)]
        if len(inside) == len(guard.body) and not _wanted(inside, used - known):
            edits.append(_Edit(guard.lineno, guard.end_lineno or 0))
            emptied = True
        else:
            edits += _replaced(inside, used - known, 4)
    edited = _edited(source, edits)
    return tidy(edited) if emptied else edited  # TYPE_CHECKING may be unused now


def _edited(source: str, edits: Iterable[_Edit]) -> str:
    lines: list[str | None] = [*source.split("\n")]
    for edit in edits:
        start = edit.first - 1
        while edit.text is None and start and lines[start - 1] == "":
            start -= 1
        lines[start : edit.last] = [edit.text, *[None] * (edit.last - start - 1)]
    return "\n".join(line for line in lines if line is not None)


def _is_guard(node: ast.stmt) -> TypeGuard[ast.If]:
    """`if TYPE_CHECKING:` without `else`."""
    match node:
        case ast.If(test=ast.Name(id="TYPE_CHECKING"), orelse=[]):
            return True
    return False


# --- what is imported --------------------------------------------------------------------------


def _imported(node: ast.stmt) -> Iterator[_Imported]:
    match node:
        case ast.Import(names=names):
            for name in names:
                yield _Imported(name.name, "", name.asname or "")
        case ast.ImportFrom(module=module, names=names, level=level):
            for name in names:
                yield _Imported("." * level + (module or ""), name.name, name.asname or "")


def _wanted(nodes: Iterable[ast.stmt], used: Set[str]) -> set[_Imported]:
    found = {each for node in nodes for each in _imported(node)}
    return {each for each in found if each.is_kept or each.bound in used}


def _replaced(nodes: Sequence[ast.stmt], used: Set[str], indent: int) -> Iterator[_Edit]:
    """All of `nodes` at the place of the first."""
    text = _block(_wanted(nodes, used), indent)
    for node in nodes:
        yield _Edit(node.lineno, node.end_lineno or 0, text or None)
        text = ""


# --- what is used ------------------------------------------------------------------------------


def _used(tree: ast.AST) -> Iterator[str]:
    """Names that a module mentions: in code, in `__all__`, in quoted annotations."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name):
                yield name
            case ast.Assign(targets=[ast.Name(id="__all__")], value=value):
                yield from _texts(value)
            case ast.AnnAssign(annotation=annotation):
                yield from _annotated(annotation)
            case ast.arg(annotation=ast.expr() as annotation):
                yield from _annotated(annotation)
            case ast.FunctionDef(returns=ast.expr() as annotation):
                yield from _annotated(annotation)
            case ast.AsyncFunctionDef(returns=ast.expr() as annotation):
                yield from _annotated(annotation)
            case ast.Call(func=ast.Name(id="TypeAliasType" | "TypeVar" | "cast"), args=args):
                for argument in args:
                    yield from _annotated(argument)


def _annotated(annotation: ast.expr) -> Iterator[str]:
    """The names in the quoted parts of an annotation, without the texts of a `Literal` or a
    marker."""
    match annotation:
        case ast.Constant(value=str(text)):
            inside = ast.parse(text, mode="eval").body
            yield from _used(inside)
            yield from _annotated(inside)
        case ast.Subscript(value=ast.Name(id="Literal")) | ast.Call():
            return
        case _:
            for inner in ast.iter_child_nodes(annotation):
                if isinstance(inner, ast.expr):
                    yield from _annotated(inner)


def _texts(node: ast.expr) -> Iterator[str]:
    for inner in ast.walk(node):
        match inner:
            case ast.Constant(value=str(text)):
                yield text


# --- how imports are written -------------------------------------------------------------------


def _block(imports: Iterable[_Imported], indent: int) -> str:
    """Statements in four sections: `__future__`, Python's own, others', relative ones."""
    sections: dict[int, dict[str, list[_Imported]]] = defaultdict(lambda: defaultdict(list))
    for each in sorted(imports, key=_member_key):
        sections[_section(each.module)][each.module].append(each)
    return "\n\n".join(
        "\n".join(_statements(sections[section], indent)) for section in sorted(sections)
    )


def _statements(modules: Mapping[str, list[_Imported]], indent: int) -> Iterator[str]:
    margin = " " * indent
    for module in sorted(modules, key=_module_key):
        for each in modules[module]:
            if not each.name:
                alias = f" as {each.alias}" if each.alias else ""
                yield f"{margin}import {module}{alias}"
    for module in sorted(modules, key=_module_key):
        yield from _from_statements(module, [each for each in modules[module] if each.name], indent)


def _from_statements(module: str, members: Sequence[_Imported], indent: int) -> Iterator[str]:
    """One statement for the plain names, and one for each alias."""
    plain = [each.name for each in members if not each.alias]
    for each in members:
        if each.alias:
            yield _from_statement(module, [f"{each.name} as {each.alias}"], indent)
        elif each.name == plain[0]:
            yield _from_statement(module, plain, indent)


def _from_statement(module: str, members: Sequence[str], indent: int) -> str:
    margin = " " * indent
    flat = f"{margin}from {module} import {', '.join(members)}"
    if len(flat) <= WIDTH:
        return flat
    lines = "".join(f"{margin}    {member},\n" for member in members)
    return f"{margin}from {module} import (\n{lines}{margin})"


def _section(module: str) -> int:
    if module == "__future__":
        return 0
    if module.startswith("."):
        return 3
    return 1 if module.split(".")[0] in sys.stdlib_module_names else 2


def _module_key(module: str) -> tuple[int, _Natural]:
    """Relative modules from the farthest to the nearest."""
    bare = module.lstrip(".")
    return len(bare) - len(module), _natural(bare)


def _member_key(each: _Imported) -> tuple[int, _Natural, str]:
    """Constants, then classes, then the rest."""
    name = each.name
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return kind, _natural(name), each.alias


def _natural(name: str) -> _Natural:
    """Sorts `V2` before `V10`, and ignores case."""
    parts = re.split(r"(\d+)", name.lower())
    return [(int(part) if part.isdecimal() else 0, part) for part in parts], name
