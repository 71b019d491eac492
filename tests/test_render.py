"""Rendering: the Code guard, text that cannot become code, the user's templates."""

from __future__ import annotations

import ast
import inspect
import json
import re
from pathlib import Path
from types import SimpleNamespace

import black
import pytest
from hypothesis import given
from hypothesis import strategies as st
from specloom.diagnostics import Location
from specloom.overrides import unused
from specloom.python.code import Code, comment, docstring, literal
from specloom.render import TemplateError, environment, render
from specloom.targets import Copy, Data, File

# Text made of what is dangerous in Python source.
HOSTILE = st.lists(
    st.sampled_from(
        ['"', "'", '"""', "\\", "\n", "\r", "\t", "\0", "\f", "{{ x }}", "\u2028", "\u202e"]
        + ["\ud800", "\xa0", "\x85", "N{DIGIT ONE}", "#", " ", "é", "word", "noqa", "type: ignore"]
    ),
    max_size=12,
).map("".join)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | HOSTILE,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(HOSTILE, inner, max_size=3),
)


def blackened(source: str) -> str:
    return black.format_str(source, mode=black.Mode())


def draw(folder: Path, template: str, view: object) -> str:
    [rendered] = render([File("x.py", template, view)], environment(folder))
    return rendered.text


@given(JSON)
def test_a_literal_is_its_value(value: object) -> None:
    source = literal(value).replace('float("inf")', "1e999").replace('float("-inf")', "-1e999")
    assert ast.literal_eval(source) == value
    assert source.isprintable()


@given(HOSTILE)
def test_black_leaves_a_string_alone(text: str) -> None:
    source = f"x = {literal(text)}\n"
    assert blackened(source) == source


@pytest.mark.parametrize("value", [1e16, 1e-7, 1.5, -0.0, 10**30, True, None, (1,), {"a": [1]}])
def test_black_leaves_a_literal_alone(value: object) -> None:
    source = f"x = {literal(value)}\n"
    assert blackened(source) == source
    assert ast.literal_eval(literal(value)) == value


def test_only_json_has_literals() -> None:
    with pytest.raises(TypeError, match="set is not a JSON value"):
        literal({1})


@given(HOSTILE.filter(str.strip))
def test_a_docstring_stays_one(text: str) -> None:
    source = f'def f():\n    """{docstring(text, 4)}"""\n'
    [function] = ast.parse(source).body
    assert isinstance(function, ast.FunctionDef)
    assert len(function.body) == 1
    assert blackened(source) == source


@pytest.mark.parametrize("text", ['Says "hi"', "a\\", "One.\n\n  - a\n  - b", 'x """ y', "\\N{x}"])
def test_a_docstring_says_what_the_text_says(text: str) -> None:
    [statement] = ast.parse(f'"""{docstring(text)}"""').body
    assert isinstance(statement, ast.Expr)
    assert inspect.cleandoc(ast.literal_eval(statement.value)).strip() == inspect.cleandoc(text)


@given(HOSTILE)
def test_a_comment_stays_one(text: str) -> None:
    source = f"{comment(text)}\nx = 1\n"
    assert len(ast.parse(source.encode()).body) == 1
    assert not re.search(r"\b(noqa|type:)", source)


def test_python_does_not_take_a_comment_for_its_encoding() -> None:
    assert compile(f"{comment('-*- coding: no-such-codec -*-')}\n".encode(), "x", "exec")


@pytest.mark.parametrize("value", ["text", 1, None, True, ["x"]])
def test_templates_print_code_only(tmp_path: Path, value: object) -> None:
    (tmp_path / "x.jinja").write_text("fine\n{{ view }}")
    with pytest.raises(TemplateError, match=r"x\.jinja:2: TypeError: only Code can be printed"):
        draw(tmp_path, "x.jinja", value)


def test_what_is_undefined_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.jinja").write_text("\n\n{{ view.nmae }}")
    with pytest.raises(TemplateError, match=r"x\.jinja:3: UndefinedError: .*nmae"):
        draw(tmp_path, "x.jinja", SimpleNamespace(name=Code("x")))


def test_wrong_template_syntax_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.jinja").write_text("{% if view %}\n{{ view")
    with pytest.raises(TemplateError, match=r"x\.jinja:2: ") as error:
        draw(tmp_path, "x.jinja", Code("x"))
    assert not error.value.ours


def test_text_of_the_document_is_never_a_template(tmp_path: Path) -> None:
    (tmp_path / "x.jinja").write_text("x = {{ view | literal }}")
    assert draw(tmp_path, "x.jinja", "{{ 7 * 7 }}{% raise %}") == 'x = "{{ 7 * 7 }}{% raise %}"'


def test_a_docstring_is_indented_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "x.jinja").write_text('class A:\n    """{{ view | docstring }}"""\n')
    assert draw(tmp_path, "x.jinja", "One.\n\nTwo.") == (
        'class A:\n    """One.\n\n    Two.\n    """\n'
    )


def test_a_user_can_extend_our_template(tmp_path: Path) -> None:
    (tmp_path / "base.jinja").write_text("{% block b %}{{ view }}{% endblock %}")
    (tmp_path / "own.jinja").write_text(
        '{% extends "base.jinja" %}{% block b %}{{ super() }}2{% endblock %}'
    )
    assert draw(tmp_path, "own.jinja", Code("1")) == "12"


def test_a_template_that_extends_itself_means_ours(tmp_path: Path) -> None:
    name = "models/schemas.py.jinja"
    (tmp_path / "models").mkdir()
    view = SimpleNamespace(schemas=Code("SCHEMAS = {}"))
    for parent in (name, f"specloom/{name}"):
        (tmp_path / name).write_text(f'{{% extends "{parent}" %}}')
        assert draw(tmp_path, name, view) == draw(tmp_path / "models", name, view)


def test_templates_that_extend_each_other_are_said(tmp_path: Path) -> None:
    (tmp_path / "a.jinja").write_text('{% extends "b.jinja" %}')
    (tmp_path / "b.jinja").write_text('{% extends "a.jinja" %}')
    with pytest.raises(TemplateError, match=r"/[ab]\.jinja:1: .*without end") as error:
        draw(tmp_path, "a.jinja", Code(""))
    assert "specloom/" in error.value.hint


def test_a_template_that_is_not_there_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.jinja").write_text('\n{% extends "client/clint.py.jinja" %}')
    with pytest.raises(TemplateError, match=r"x\.jinja:2: there is no template") as error:
        draw(tmp_path, "x.jinja", Code(""))
    assert error.value.hint == "did you mean 'client/client.py.jinja'?"


def test_templates_in_the_wrong_place_are_found(tmp_path: Path) -> None:
    (tmp_path / "client").mkdir()
    (tmp_path / "client.py.jinja").write_text("")
    (tmp_path / "client/client.py.jinja").write_text('{% include "shared.jinja" %}')
    (tmp_path / "shared.jinja").write_text("")
    (tmp_path / "test_models.py.jinja").write_text("")
    assert [(found.location, found.hint) for found in unused(tmp_path)] == [
        (
            Location(str(tmp_path / "client.py.jinja"), 1, 1),
            "did you mean 'client/client.py.jinja'?",
        ),
        (
            Location(str(tmp_path / "test_models.py.jinja"), 1, 1),
            "did you mean 'tests/models.py.jinja'?",
        ),
    ]


def test_blocks_that_stand_in_for_none_are_found(tmp_path: Path) -> None:
    def block(name: str, inside: str = "") -> str:
        return f"{{% block {name} %}}{inside}{{% endblock %}}\n"

    (tmp_path / "client").mkdir()
    ours = '{% extends "client/client.py.jinja" %}\n'
    own = ours + block("head", block("mine")) + block("clientx")
    (tmp_path / "client/client.py.jinja").write_text(own)
    (tmp_path / "heir.jinja").write_text(ours + block("mine") + block("other"))
    (tmp_path / "alone.jinja").write_text(block("any"))
    (tmp_path / "broken.jinja").write_text("{% block %}")
    (tmp_path / "circle.jinja").write_text('{% extends "heir.jinja" %}{% extends "circle.jinja" %}')
    idle = [found for found in unused(tmp_path) if found.code == "unused-block"]
    assert [(found.location, found.hint) for found in idle] == [
        (Location(str(tmp_path / "client/client.py.jinja"), 4, 1), "did you mean 'client'?"),
        (Location(str(tmp_path / "heir.jinja"), 3, 1), ""),
    ]


def test_copies_are_verbatim() -> None:
    files = {file.path: file for file in render([Copy("runtime", "runtime")], environment())}
    assert "runtime/__init__.py" in files
    assert all(file.verbatim and file.path.endswith(".py") for file in files.values())


def test_data_is_json() -> None:
    [file] = render([Data("x.json", {"a": "é\ud800", "b": [1]})], environment())
    assert json.loads(file.text) == {"a": "é\ud800", "b": [1]}
    assert file.text.encode() and file.text.endswith("\n")
