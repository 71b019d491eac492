"""Packages are in black's style, although black only sees a part of the text.

Statements that `needs_black` does not doubt are passed to black here: handwritten ones, all
packages of the cases, and packages for documents whose names and texts are as long and strange as
possible.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import black
import golden
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from specloom.config import Config
from specloom.diagnostics import SpecError
from specloom.pipeline import weave
from specloom.python.blacken import where_doubtful
from specloom.python.needs_black import Statement, doubtful

SPEC = Path(__file__).parents[1] / "spec" / "openapi.yaml"


def in_form(text: str) -> str:
    return black.format_str(text, mode=black.Mode())


def unstable(spec: Path, output: Path) -> dict[str, str]:
    """What black would make of the files that it would change."""
    package = weave(Config(spec=spec, output=output, package="api"), lambda stage: None)
    modules = {p: text for p, text in package.tree.files.items() if p.endswith(".py")}
    made = {path: in_form(text) for path, text in modules.items() if "runtime/" not in path}
    return {path: text for path, text in made.items() if text != modules[path]}


@pytest.mark.parametrize("case", golden.generated_cases(), ids=lambda case: case.name)
def test_packages_of_cases(case: Path, tmp_path: Path) -> None:
    [spec] = case.glob("spec.*")
    assert unstable(spec, tmp_path) == {}


def test_the_home_package(tmp_path: Path) -> None:
    assert unstable(SPEC, tmp_path) == {}


# --- documents made up -------------------------------------------------------------------------

LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
STRANGE = st.sampled_from(
    ["'", '"', '"""', "\\", "\n", "\t", " ", "|", "{{", "全角", "é", "🎟️", "‮"]
)
TEXTS = st.lists(st.one_of(STRANGE, LETTERS, st.just("word ")), max_size=30).map("".join)
NAMES = st.one_of(
    st.from_regex(r"[a-z]+([A-Z_-][a-z]+){0,14}", fullmatch=True),
    st.text(st.one_of(LETTERS, st.just("x")), min_size=1, max_size=60),
)


def objects(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    members = st.dictionaries(NAMES, inner, min_size=1, max_size=4)
    return st.builds(
        lambda properties, text, count: {
            "type": "object",
            "description": text,
            "properties": properties,
            "required": list(properties)[:count],
        },
        members,
        TEXTS,
        st.integers(0, 3),
    )


def arrays(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return inner.map(lambda items: {"type": ["array", "null"], "items": items, "maxItems": 5})


SCALARS = st.one_of(
    st.builds(
        lambda values: {"type": "string", "enum": values},
        st.lists(TEXTS, min_size=1, max_size=12, unique=True),
    ),
    st.builds(
        lambda text, default: {
            "type": "string",
            "description": text,
            "default": default,
            "maxLength": 10**9,
        },
        TEXTS,
        TEXTS,
    ),
    st.just({"type": "integer", "minimum": -(2**53), "maximum": 2**53, "multipleOf": 3}),
    st.just({"type": ["number", "null"], "exclusiveMinimum": 0}),
)
SCHEMAS = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        objects(inner),
        arrays(inner),
        st.lists(inner, min_size=2, max_size=3).map(lambda members: {"anyOf": members}),
    ),
    max_leaves=6,
)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """An operation with parameters, a body and two answers."""
    names = draw(st.lists(NAMES, min_size=1, max_size=5, unique=True))
    parameters = [
        {"name": n, "in": "query", "description": draw(TEXTS), "schema": draw(SCHEMAS)}
        for n in names
    ]
    body = {"content": {"application/json": {"schema": draw(SCHEMAS)}}}
    operation = {
        "operationId": draw(NAMES),
        "summary": draw(TEXTS),
        "tags": [draw(NAMES)],
        "parameters": parameters,
        "requestBody": body,
        "responses": {"200": {"description": draw(TEXTS), **body}, "4XX": {"description": ""}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": f"api {draw(NAMES)}", "version": "1", "description": draw(TEXTS)},
        "paths": {"/things": {"post": operation}},
    }


@given(document=documents())
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_packages_of_strange_documents(
    document: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("strange")
    (folder / "spec.json").write_text(json.dumps(document), "utf-8")
    try:
        assert unstable(folder / "spec.json", folder) == {}
    except SpecError:
        return  # names that nothing can tell apart


@pytest.mark.parametrize("required", [True, False])
def test_packages_with_long_types_of_headers(required: bool, tmp_path: Path) -> None:
    values = [f"a kind of thing that is called {number}" for number in range(9)]
    header = {"schema": {"type": "string", "enum": values}, "required": required}
    answer = {"description": "Done.", "headers": {"X-Kind": header}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Kinds", "version": "1"},
        "paths": {"/things": {"get": {"operationId": "list", "responses": {"200": answer}}}},
    }
    (tmp_path / "spec.json").write_text(json.dumps(document), "utf-8")
    assert unstable(tmp_path / "spec.json", tmp_path) == {}


# --- what is doubtful --------------------------------------------------------------------------

EVIDENT = [
    "x = call(1, 2)",
    '"""A text.\n\n' + "long" * 30 + '\n"""',
    "# " + "long" * 30,
    "call(\n    one,\n    two(\n        three,\n    ),\n)",
    'x: Literal[\n    "' + "a" * 38 + '", "' + "b" * 38 + '"\n]',
    "call(\n    one=[\n        two,\n    ]\n)",
    "x: A[\n    " + "\n    | ".join(["Member" * 6] * 3) + "\n]",
    "long_name: (\n    " + " | ".join(["Member" * 6] * 2) + "\n) = None",
    '{\n    "key": "' + "value" * 20 + '",\n}',
    "long_name: A[\n    " + "Member" * 12 + "\n] = call(\n    one,\n)",
    "long_name: A[" + "Member" * 9 + "] = (\n    call_of_a_long_name(\n        one,\n    )\n)",
    "long_name: A[B] = call(\n    " + ", ".join(["argument"] * 8) + "\n)",
    "def f(\n    one: (\n        " + "Member" * 11 + " | Other\n    ) = None,\n):\n    pass",
    'x: (\n    Literal[\n        "a",\n        "b",\n    ]\n    | None\n) = None',
]
DOUBTFUL = [
    "x = call(" + ", ".join(["argument"] * 10) + ")",
    "x = call(\n    one, two\n)",
    "x = (\n    call(\n        one,\n    )\n)",
    "x: A[\n    B\n] = call(\n    one,\n)",
    'x = "' + "全" * 45 + '"',
    "def f(\n    one,\n) -> A[\n    B\n]:\n    pass",
    "call(\n    one\n    | two,\n)",
    "x: A[\n    One\n    | Two\n]",
    "x: (\n    One | Two\n) = None",
    "x: A[B] = (\n    call(\n        one,\n    )\n)",
    "x: (\n    A[\n        One\n    ]\n    | None\n) = None",
]


@pytest.mark.parametrize("text", EVIDENT)
def test_what_is_evident_black_leaves_alone(text: str) -> None:
    assert list(doubtful(text.split("\n"))) == []
    assert in_form(text) == f"{text}\n"


@pytest.mark.parametrize("text", DOUBTFUL)
def test_what_is_doubtful_black_sees(text: str) -> None:
    assert list(doubtful(text.split("\n")))[0].first == 0
    assert where_doubtful(f"{text}\n") == in_form(text)


def test_a_statement_is_formatted_where_it_stands() -> None:
    head = "    def f(self, " + ", ".join(f"argument_{number}" for number in range(7)) + "):"
    text = f'class A:\n    """Text."""\n\n{head}\n        return 1\n\n    x = 1\n'
    assert list(doubtful(text.split("\n"))) == [Statement(3, 3)]
    assert where_doubtful(text) == in_form(text)


def test_what_makes_no_sense_alone_is_formatted_with_the_rest() -> None:
    text = "try:\n    pass\nexcept (" + ", ".join(["ValueError"] * 9) + "):\n    pass\n"
    assert where_doubtful(text) == in_form(text)
