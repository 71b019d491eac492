"""The imports of a generated module: merged, without the unused, in the order of isort.

Comes in: Python text whose imports stand together, at the top or under `if TYPE_CHECKING:`. Goes
out: the same text with its imports tidied, in black's form. So templates and views may import
whatever they might need. Must not know: what the module is about.
"""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_WIDTH = 88


@dataclass(frozen=True, slots=True)
class _Name:
    """`import module` where `name` is empty, else `from module import name as alias`."""

    level: int
    module: str
    name: str
    alias: str | None

    @property
    def bound(self) -> str:
        """The name that the import defines."""
        return self.alias or self.name or self.module.partition(".")[0]

    @property
    def is_reexport(self) -> bool:
        return self.alias is not None and self.alias == self.name

    def __str__(self) -> str:
        text = self.name or self.module
        return f"{text} as {self.alias}" if self.alias else text


def tidy(source: str) -> str:
    """The text with tidy imports; raises SyntaxError where it is no Python."""
    module = ast.parse(source)
    imports = [node for node in module.body if _is_import(node)]
    guards = [node for node in module.body if _is_guard(node)]
    if not imports and not guards:
        return source
    rest = [node for node in module.body if node not in imports and node not in guards]
    used = _used(rest)
    block = _block(_kept(imports, used))
    guarded = _block(_kept((inner for guard in guards for inner in guard.body), used))
    if guarded:
        block += "\nif TYPE_CHECKING:\n" + _indented(guarded)
    return _replaced(source, [*imports, *guards], block)


def _is_import(node: ast.stmt) -> bool:
    return isinstance(node, ast.Import | ast.ImportFrom)


def _is_guard(node: ast.stmt) -> bool:
    """Whether this is `if TYPE_CHECKING:` around nothing but imports."""
    match node:
        case ast.If(test=ast.Name(id="TYPE_CHECKING"), body=body, orelse=[]):
            return all(map(_is_import, body))
        case _:
            return False


def _used(nodes: Iterable[ast.stmt]) -> frozenset[str]:
    """Every name that the code mentions, also in `__all__` and in quoted annotations."""
    return frozenset(name for node in nodes for name in _names(node))


def _names(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        match inner:
            case ast.Name(id=name):
                yield name
            case ast.Subscript(slice=quoted):
                yield from _quoted(quoted)
            case ast.AnnAssign(annotation=quoted) | ast.arg(annotation=ast.expr() as quoted):
                yield from _quoted(quoted)
            case ast.FunctionDef(returns=ast.expr() as quoted):
                yield from _quoted(quoted)
            case ast.Assign(targets=[ast.Name(id="__all__")], value=ast.List(elts=entries)):
                yield from (str(e.value) for e in entries if isinstance(e, ast.Constant))


def _quoted(node: ast.expr) -> Iterator[str]:
    """The names in the strings of an annotation that are expressions themselves."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            try:
                yield from _names(ast.parse(inner.value, mode="eval"))
            except (SyntaxError, ValueError):
                continue


def _kept(nodes: Iterable[ast.stmt], used: frozenset[str]) -> list[_Name]:
    names = {name for node in nodes for name in _imported(node)}
    guard = {"TYPE_CHECKING"}  # its use is the block that is written anew
    return [
        n for n in names if n.bound in used | guard or n.is_reexport or n.module == "__future__"
    ]


def _imported(node: ast.stmt) -> Iterator[_Name]:
    match node:
        case ast.Import(names=names):
            yield from (_Name(0, each.name, "", each.asname) for each in names)
        case ast.ImportFrom(names=names, module=module, level=level):
            yield from (_Name(level, module or "", each.name, each.asname) for each in names)


# --- writing -----------------------------------------------------------------------------------


def _block(names: Iterable[_Name]) -> str:
    """The import statements, a blank line between sections."""
    sections: dict[int, list[_Name]] = defaultdict(list)
    for name in names:
        sections[_section(name)].append(name)
    return "\n".join("".join(_statements(sections[key])) for key in sorted(sections))


def _section(name: _Name) -> int:
    if name.level:
        return 3
    root = name.module.partition(".")[0]
    if root == "__future__":
        return 0
    return 1 if root in sys.stdlib_module_names else 2


def _statements(names: Sequence[_Name]) -> Iterator[str]:
    """`import x` first, then `from x import y`, the furthest packages first."""
    for name in sorted((n for n in names if not n.name), key=lambda n: n.module):
        yield f"import {name}\n"
    sources: dict[tuple[int, str], list[_Name]] = defaultdict(list)
    for name in names:
        if name.name:
            sources[-name.level, name.module].append(name)
    for level, module in sorted(sources, key=lambda key: (key[0], key[1].casefold(), key[1])):
        yield _statement("." * -level + module, sorted(sources[level, module], key=_place))


def _place(name: _Name) -> tuple[int, str, str]:
    """Constants, then classes, then the others, as isort has them."""
    kind = 0 if name.name.isupper() and len(name.name) > 1 else 1 if name.name[:1].isupper() else 2
    return kind, name.name.casefold(), str(name)


def _statement(source: str, names: Sequence[_Name]) -> str:
    line = f"from {source} import {', '.join(map(str, names))}"
    if len(line) <= _WIDTH:
        return f"{line}\n"
    return f"from {source} import (\n" + "".join(f"    {name},\n" for name in names) + ")\n"


def _indented(block: str) -> str:
    return "".join(f"    {line}" if line.strip() else line for line in block.splitlines(True))


def _replaced(source: str, old: Sequence[ast.stmt], block: str) -> str:
    """The source with `block` where the first of the old statements stood."""
    lines = source.splitlines(keepends=True)
    first = min(node.lineno for node in old) - 1
    gone = {line for node in old for line in range(node.lineno - 1, node.end_lineno or 0)}
    head = "".join(lines[:first])
    tail = "".join(
        line for number, line in enumerate(lines) if number >= first and number not in gone
    )
    tail = tail.lstrip("\n")
    if not block:
        return f"{head.rstrip()}\n\n\n{tail}" if head.strip() else tail
    if not tail:
        return head + block
    gap = "\n\n" if tail.startswith(("class ", "def ", "async ", "@")) else "\n"
    return head + block + gap + tail
