"""The work for a document grows no faster than the document: counted in function calls, so that the
machine does not matter."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from specloom.config import Config
from specloom.pipeline import examine

TEXT = {"type": "string"}
Schemas = dict[str, Any]


def model(**properties: Any) -> Schemas:
    return {"type": "object", "properties": properties}


def ref(name: str) -> Schemas:
    return {"$ref": f"#/components/schemas/{name}"}


def plain(size: int) -> Schemas:
    return {f"M{n}": model(text=TEXT, other=ref(f"M{n // 2}")) for n in range(size)}


def inline(size: int) -> Schemas:
    return {"M": model(**{f"p{n}": model(inner=model(text=TEXT)) for n in range(size)})}


def values(size: int) -> Schemas:
    return {"E": {"type": "string", "enum": [f"value {n}" for n in range(20 * size)]}}


def circle(size: int) -> Schemas:
    return {f"M{n}": model(next=ref(f"M{(n + 1) % size}")) for n in range(size)}


def lists(size: int) -> Schemas:
    links = {f"M{n}": {"type": "array", "items": ref(f"M{n + 1}")} for n in range(size)}
    return {**links, f"M{size}": model(text=TEXT)}


def tagged(size: int) -> Schemas:
    kinds = {f"K{n}": model(kind={"enum": [f"k{n}"]}) for n in range(size)}
    required = {name: {**kind, "required": ["kind"]} for name, kind in kinds.items()}
    return {**required, "Any": {"oneOf": [ref(name) for name in kinds]}}


def family(size: int) -> Schemas:
    parent = {**model(kind=TEXT), "discriminator": {"propertyName": "kind"}}
    children = {f"K{n}": {"allOf": [ref("P"), model(text=TEXT)]} for n in range(size)}
    return {"P": parent, **children}


def read_only(size: int) -> Schemas:
    identifier = {"type": "integer", "readOnly": True}
    return {f"M{n}": model(id=identifier, next=ref(f"M{max(0, n - 1)}")) for n in range(size)}


def generations(size: int) -> Schemas:
    """Each has the properties of all before: what is made grows with the square."""
    younger = {
        f"M{n}": {"allOf": [ref(f"M{n - 1}"), model(**{f"p{n}": TEXT})]} for n in range(1, size)
    }
    return {"M0": model(p0=TEXT), **younger}


LINEAR = (plain, inline, values, circle, lists, family, read_only)


@pytest.mark.parametrize("shape", LINEAR, ids=lambda shape: shape.__name__)
def test_twice_the_document_is_twice_the_work(
    shape: Callable[[int], Schemas], tmp_path: Path
) -> None:
    work = [calls(shape(size), tmp_path) for size in (1, 40, 80, 160)][1:]  # the first imports
    assert work[2] - work[1] < 2.4 * (work[1] - work[0])


@pytest.mark.parametrize("shape", [generations, tagged], ids=lambda shape: shape.__name__)
def test_what_has_to_grow_with_the_square_grows_no_faster(
    shape: Callable[[int], Schemas], tmp_path: Path
) -> None:
    """Of `tagged`, each two members are shown to be apart."""
    work = [calls(shape(size), tmp_path) for size in (1, 20, 40, 80)][1:]
    assert work[2] - work[1] < 4.6 * (work[1] - work[0])


def calls(schemas: Schemas, folder: Path) -> int:
    """How many functions are called to judge, build and name what a document holds."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    config = Config(document(schemas, folder), output=folder, cache=None)
    sys.setprofile(counted)
    try:
        examine(config, lambda stage: None)
    finally:
        sys.setprofile(None)
    return count


def document(schemas: Schemas, folder: Path) -> Path:
    file = folder / "api.json"
    paths = {f"/{name}": {"post": posted(name)} for name in some(schemas)}
    info = {"title": "Growing", "version": "1"}
    value = {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": schemas}}
    file.write_text(json.dumps(value), "utf-8")
    return file


def some(names: Iterable[str]) -> list[str]:
    """The last, which leads to most of the others."""
    return list(names)[-1:]


def posted(name: str) -> Schemas:
    content = {"content": {"application/json": {"schema": ref(name)}}}
    return {"requestBody": content, "responses": {"200": {"description": "Done.", **content}}}
