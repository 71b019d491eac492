"""The document may use every name that the generated package needs for itself."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Specloom
from specloom.python import reserved
from specloom.python.words import snake, words
from specloom.shipped import templates_folder

TEMPLATES = templates_folder()
PYTHON = Path(reserved.__file__).parent

FROM = re.compile(r"^from \S+ import (?:\(([^)]*)\)|([\w, ]+))$", re.MULTILINE)


def imported(template: str) -> set[str]:
    """What a template imports, whether or not it is needed in the end."""
    text = (TEMPLATES / template).read_text("utf-8")
    return {name.strip() for found in FROM.findall(text) for name in "".join(found).split(",")} - {
        ""
    }


def needed(*modules: str) -> set[str]:
    """What views add to that: the names of all `Import("module", "name")`."""
    sources = ((PYTHON / f"{module}.py").read_text("utf-8") for module in modules)
    return {name for text in sources for name in re.findall(r'Import\("[^"]*", "(\w+)"', text)}


def markers() -> set[str]:
    """What spelled types may import from the runtime."""
    modules = ("types", "constraints", "unions", "conforms")
    trees = (ast.parse((TEMPLATES / f"runtime/{each}.py").read_bytes()) for each in modules)
    return {
        name
        for tree in trees
        for node in tree.body
        for name in _defined(node)
        if not name.startswith("_") and name[0].isupper()
    }


def _defined(node: ast.stmt) -> list[str]:
    match node:
        case ast.ClassDef(name=name):
            return [name]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
    return []


# Outcome is for handlers, whose classes all end in Handler.
HINTS = needed("hints", "argument_views", "operation_views")


@pytest.mark.parametrize(
    ("names", "scope"),
    [
        (imported("operations/errors.py.jinja") | needed("hints", "types") | markers(), "ERRORS"),
        (imported("client/resource.py.jinja") | HINTS - {"Outcome"}, "RESOURCE_CLASSES"),
        (imported("client/client.py.jinja") | {"Options"}, "CLIENTS"),
    ],
    ids=["errors", "resources", "clients"],
)
def test_no_class_hides_what_its_module_imports(names: set[str], scope: str) -> None:
    classes = {name for name in names if name[0].isupper()}
    assert classes and classes <= getattr(reserved, scope)


def test_no_method_hides_what_its_class_needs() -> None:
    names = imported("client/resource.py.jinja") | imported("server/handlers.py.jinja") | HINTS
    in_bodies = {"annotations", "async_raw", "headers", "operations", "raw"}
    assert {name for name in names if name.islower()} - in_bodies <= reserved.METHODS


def test_no_constant_hides_what_its_module_imports() -> None:
    names = imported("operations/module.py.jinja") | HINTS | markers() | needed("types")
    assert {name.lower() for name in names if name.isupper()} <= reserved.METHODS


# --- all at once --------------------------------------------------------------------------------

PROSE = re.compile('"""[^"]*"""|{.*?}')
WORDS = sorted(
    {
        snake(words(word))
        for folder in ("client", "operations", "package", "server")
        for template in (TEMPLATES / folder).glob("*.jinja")
        for word in re.findall(r"\b[A-Za-z]\w+", PROSE.sub("", template.read_text("utf-8")))
    }
)


def operation(word: str) -> dict[str, object]:
    parameter = {"name": word, "in": "query", "schema": {"type": "string"}}
    return {
        "operationId": word,
        "parameters": [parameter],
        "deprecated": True,
        "security": [{word: []}],
        "requestBody": {"content": {"application/json": {"schema": {"type": "string"}}}},
        "responses": {
            "200": {
                "description": "",
                "content": {"application/json": {"schema": {"type": "string", "format": "uuid"}}},
            },
            "404": {"$ref": f"#/components/responses/{word}"},
        },
    }


NOTHING = {"204": {"description": ""}}


def document() -> dict[str, object]:
    """Every word of the templates as an operation, parameter, error, credential and tag."""
    content = {"application/json": {"schema": {"type": "integer", "minimum": 1}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Sender", "version": "1"},
        "paths": {
            **{f"/one/{word}": {"post": operation(word)} for word in WORDS},
            **{f"/each/{word}": {"get": {"tags": [word], "responses": NOTHING}} for word in WORDS},
        },
        "components": {
            "responses": {word: {"description": "", "content": content} for word in WORDS},
            "securitySchemes": {word: {"type": "http", "scheme": "bearer"} for word in WORDS},
        },
    }


def test_the_words_of_the_templates_are_free(specloom: Specloom, tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(json.dumps(document()))
    result = specloom("generate", "spec.json", "--package", "words")
    assert result.exit_code == 0, result.output
    program = (
        "import words.errors, words.resources, words.server.app as app\n"
        "api = words.SenderApi(base_url='http://here')\n"
        "names = {name for name in vars(words.SenderApi) if not name.startswith('_')}\n"
        "assert all(getattr(api, name) for name in names - {'close'})\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", program], cwd=tmp_path, check=True)
    mypy = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "-p", "words"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert mypy.returncode == 0, mypy.stdout
