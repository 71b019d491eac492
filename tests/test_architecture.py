"""The shape of the code: allowed imports, modules that touch the disk, templates without logic."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import nodes
from specloom.render import environment
from specloom.shipped import templates_folder

CHECKOUT = Path(__file__).parents[1]
PACKAGE = CHECKOUT / "generator" / "specloom"
MODULES = {path: ast.parse(path.read_text("utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}
TEMPLATES = sorted(templates_folder().rglob("*.jinja"))
RUNTIME = sorted(templates_folder().rglob("*.py"))

# What each part may import, besides itself. Everything points down to diagnostics.
MAY_IMPORT = {
    "diagnostics": set(),
    "version": set(),
    "assumptions": set(),
    "schema_keywords": set(),
    "cache": set(),
    "progress": set(),
    "shipped": set(),
    "patterns": {"shipped"},
    "replace": set(),
    "ir": {"diagnostics"},
    "codes": {"diagnostics"},
    "listing": {"codes", "diagnostics", "version"},
    "config": {"assumptions", "diagnostics"},
    "document": {"codes", "diagnostics", "schema_keywords"},
    "openapi": {"diagnostics", "document", "ir", "schema_keywords"},
    "source_texts": {"diagnostics", "document"},
    "show": {"ir"},
    "bundle": {"diagnostics", "document", "openapi"},
    "validate": {"diagnostics", "document", "openapi", "patterns", "schema_keywords"},
    "build": {"assumptions", "diagnostics", "document", "ir", "openapi", "patterns"}
    | {"schema_keywords"},
    "python": {"diagnostics", "ir", "openapi", "version"},
    "targets": {"python", "ir"},
    "render": {"diagnostics", "python", "shipped", "targets"},
    "overrides": {"diagnostics", "render", "shipped"},
    "tree": {"diagnostics", "replace"},
    "memory": {"cache", "config", "diagnostics", "document", "shipped", "tree"},
    "config_findings": {"codes", "config", "diagnostics", "overrides", "python", "targets"},
    "reach": {"document"},
    "stages": {"assumptions", "build", "cache", "codes", "config", "config_findings"}
    | {"diagnostics", "document", "ir", "memory", "python", "render", "targets", "validate"},
    "amend": {"config", "diagnostics", "document", "ir", "memory", "python", "reach", "render"}
    | {"stages", "tree"},
    "pipeline": {"amend", "bundle", "config", "config_findings", "diagnostics", "document", "ir"}
    | {"memory", "python", "render", "stages", "tree", "version"},
    "console": {"diagnostics", "listing", "progress", "source_texts"},
    "cli": {"config", "console", "diagnostics", "pipeline", "progress", "render", "show"}
    | {"tree", "verify", "version"},
    "verify": {"bundle", "config", "diagnostics", "document", "listing", "memory", "pipeline"}
    | {"shipped", "stages"},
    "hatch": {"config", "diagnostics", "listing", "pipeline", "source_texts"},
    "__main__": set(),  # the command line is loaded when signals are listened for
    "__init__": {"config", "diagnostics", "pipeline"},
}
TOUCH_THE_DISK = {"cache", "config_findings", "config", "document", "memory", "overrides"}
# openapi: the schemas of other packages
TOUCH_THE_DISK |= {"openapi", "render", "replace", "shipped", "source_texts", "tree", "verify"}
DISK = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "glob", "rglob"}
DISK |= {"mkdir", "unlink", "rmdir", "rmtree", "exists", "is_file", "is_dir", "stat"}


def part(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(tree: ast.Module) -> Iterator[str]:
    """The modules of ours that a module imports."""
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module="specloom", names=names):
                yield from (f"specloom.{name.name}" for name in names)
            case ast.ImportFrom(module=str(module)) if module.startswith("specloom."):
                yield module
            case ast.Import(names=names):
                yield from (name.name for name in names if name.name.startswith("specloom"))


def named(path: Path) -> str:
    return str(path.relative_to(CHECKOUT)) if path.is_relative_to(CHECKOUT) else path.name


@pytest.fixture(params=MODULES, ids=named)
def module(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_imports_point_one_way(module: Path) -> None:
    used = {name.split(".")[1] for name in imports(MODULES[module])} - {part(module)}
    assert used <= MAY_IMPORT[part(module)]


def test_the_python_side_knows_no_documents() -> None:
    """`openapi` also has modules that read documents: those are for the stages before the IR."""
    for path, tree in MODULES.items():
        if part(path) == "python":
            known = {name for name in imports(tree) if name.startswith("specloom.openapi")}
            assert known <= {"specloom.openapi.statuses", "specloom.openapi.vocabulary"}


def test_targets_do_not_know_each_other() -> None:
    for path, tree in MODULES.items():
        if part(path) == "targets":
            others = {name for name in imports(tree) if name.startswith("specloom.targets.")}
            assert not others, named(path)


def test_only_some_parts_touch_the_disk(module: Path) -> None:
    calls = (node.func for node in ast.walk(MODULES[module]) if isinstance(node, ast.Call))
    called = {f.id if isinstance(f, ast.Name) else getattr(f, "attr", "") for f in calls}
    owns_open = part(module) in ("pipeline", "validate", "build")  # document's `open`, not Python's
    touched = called & (DISK - {"open"} if owns_open else DISK)
    assert not touched or part(module) in TOUCH_THE_DISK


def test_only_the_command_line_prints(module: Path) -> None:
    names = {node.id for node in ast.walk(MODULES[module]) if isinstance(node, ast.Name)}
    assert not names & {"print", "click"} or part(module) in ("cli", "console")


def test_no_module_holds_state_that_can_change(module: Path) -> None:
    """Tables are annotated as Mapping, so that mypy refuses to change them."""
    mutable = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
    for statement in MODULES[module].body:
        match statement:
            case ast.Assign(targets=[ast.Name(id="__all__")]):
                continue
            case ast.AnnAssign(annotation=kind) if ast.unparse(kind).startswith("Mapping["):
                continue
            case ast.Assign(value=value) | ast.AnnAssign(value=value):
                assert not isinstance(value, mutable), f"line {statement.lineno}"
    assert not any(isinstance(node, ast.Global) for node in ast.walk(MODULES[module]))


def test_imports_stand_at_the_top(module: Path) -> None:
    for function in ast.walk(MODULES[module]):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            inner = [n for n in ast.walk(function) if isinstance(n, ast.Import | ast.ImportFrom)]
            assert not inner, f"{function.name}, line {function.lineno}"


# Which modules import others inside functions, and what.
LOADED_LATE = {
    "__init__.py": "what somebody imports from specloom, and not all the rest",
    "__main__.py": "the command line, when signals are listened for",
    "build/shapes.py": "jsonschema, for patterns that are too large for the fast engine",
    "validate/defaults.py": "jsonschema and its dialects, for the few defaults that may not fit",
    "python/blacken.py": "black, where a text may not be formatted",
    "patterns.py": "the modules for patterns, which are templates",
    "targets/__init__.py": "targets are found by listing their folder",
}


def test_modules_that_import_late_have_a_reason(module: Path) -> None:
    names = {node.id for node in ast.walk(MODULES[module]) if isinstance(node, ast.Name)}
    is_listed = module.relative_to(PACKAGE).as_posix() in LOADED_LATE
    assert ("import_module" in names) is is_listed


def test_modules_say_what_they_are(module: Path) -> None:
    assert ast.get_docstring(MODULES[module])


ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Filter,
    nodes.If, nodes.Not, nodes.And, nodes.Or, nodes.For, nodes.Include, nodes.Extends, nodes.Block,
    nodes.Const,
)  # fmt: skip


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_templates_hold_loops_flags_and_placeholders(path: Path) -> None:
    tree = environment().parse(path.read_text("utf-8"))
    for node in walk(tree):
        assert isinstance(node, ALLOWED), f"{type(node).__name__} in line {node.lineno}"
        if isinstance(node, nodes.Filter):
            assert node.name in ("literal", "docstring", "comment")
        if isinstance(node, nodes.For):
            assert node.test is None and not node.recursive


def walk(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    for child in node.iter_child_nodes():
        yield from walk(child)


@pytest.mark.parametrize("path", RUNTIME, ids=named)
def test_copied_modules_know_nothing_of_the_generator(path: Path) -> None:
    assert not list(imports(ast.parse(path.read_text("utf-8"))))


@pytest.mark.parametrize("path", [*MODULES, *TEMPLATES, *RUNTIME], ids=named)
def test_nothing_knows_the_home_api(path: Path) -> None:
    partners = "talon|braze|emarsys|mparticle"
    assert not re.search(partners, path.read_text("utf-8"), re.IGNORECASE)
