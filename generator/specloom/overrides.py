"""Problems of a user's templates: unreadable files, and files and blocks that are never used.

Comes in: the user's folder. Goes out: findings, each at its line, with a guess at what was meant.
Must not know: what templates print.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, TemplateNotFound, TemplateSyntaxError, nodes

from specloom.diagnostics import Diagnostic, Location, nearest, suggestion
from specloom.render import environment
from specloom.shipped import templates_folder


def unreadable(folder: Path) -> Iterator[Diagnostic]:
    """Findings about files in the folder that look like templates but cannot be read as one."""
    for file in _files(folder):
        if reason := _flaw(file):
            yield Diagnostic("template-error", reason, Location(str(file), 1, 1))


def _files(folder: Path) -> Iterator[Path]:
    return (file for file in sorted(folder.rglob("*")) if file.suffix in (".jinja", ".py"))


def _flaw(file: Path) -> str | None:
    if not file.is_file():
        return "this is not a file"
    try:
        text = file.read_text("utf-8")
        if file.suffix == ".py":  # copied as it is
            ast.parse(text)
    except OSError as error:
        return f"this cannot be read: {error.strerror}"
    except UnicodeDecodeError as error:
        return f"this is not UTF-8 text: {error.reason} at byte {error.start}"
    except (SyntaxError, ValueError) as error:
        return f"this is not Python: {error}"
    return None


def unused(folder: Path) -> Iterator[Diagnostic]:
    """Findings about files that replace no built-in template, and about unused blocks."""
    yield from _strangers(folder, FileSystemLoader(templates_folder()).list_templates())
    env = environment(folder)
    for file in sorted(folder.rglob("*.jinja")):
        yield from _idle_blocks(folder, file.relative_to(folder).as_posix(), env)


def _strangers(folder: Path, ours: Sequence[str]) -> Iterator[Diagnostic]:
    """Files that replace no built-in template, and that no other file there mentions."""
    own = {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in _files(folder)}
    texts = "".join(own.values())
    for name in own:
        if name not in ours and name not in texts:
            message = f"there is no built-in template {name!r}, and none of yours uses it"
            yield _warning("unused-template", message, folder / name, 1, _meant(name, ours))


def _meant(name: str, ours: Sequence[str]) -> str | None:
    same = (each for each in ours if Path(each).name == Path(name).name)
    return next(same, None) or nearest(name, ours)


def _idle_blocks(folder: Path, template: str, env: Environment) -> Iterator[Diagnostic]:
    """Blocks that none of the extended templates has: jinja leaves them out. An unreadable template
    is skipped: it fails where it is used."""
    try:
        own, *parents = _lineage(env, template)
    except (TemplateNotFound, TemplateSyntaxError):
        return
    known = [block.name for tree in parents for block in tree.find_all(nodes.Block)]
    for block in own.body if parents else ():
        if isinstance(block, nodes.Block) and block.name not in known:
            message = f"the template that this extends has no block {block.name!r}"
            meant = nearest(block.name, known)
            yield _warning("unused-block", message, folder / template, block.lineno, meant)


def _lineage(
    env: Environment, template: str, heirs: tuple[str, ...] = ()
) -> Iterator[nodes.Template]:
    """A template, and the ones that it extends."""
    if template in heirs:
        return
    assert env.loader is not None
    tree = env.parse(env.loader.get_source(env, template)[0])
    yield tree
    for each in tree.find_all(nodes.Extends):
        if isinstance(each.template, nodes.Const):
            parent = env.join_path(each.template.value, template)
            yield from _lineage(env, parent, (*heirs, template))


def _warning(code: str, message: str, file: Path, line: int, meant: str | None) -> Diagnostic:
    place = Location(str(file), line, 1)
    return Diagnostic(code, message, place, severity="warning", hint=suggestion(meant))
