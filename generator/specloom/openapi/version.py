"""The version of OpenAPI that a document declares.

Comes in: the root node. Goes out: a Version, or SpecError. Must not know: any rule of a version.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NoReturn

from specloom.diagnostics import SpecError, did_you_mean, suggestion
from specloom.document import Node


class Version(StrEnum):
    """The versions that can be read; patch releases allow the same documents."""

    V2 = "2.0"
    V30 = "3.0"
    V31 = "3.1"
    V32 = "3.2"

    @property
    def is_swagger(self) -> bool:
        """Whether documents have the layout of 2.0, with `definitions` and `host`."""
        return self is Version.V2

    @property
    def has_json_schema(self) -> bool:
        """Whether Schema Objects are JSON Schema 2020-12; before 3.1 they resemble draft 4."""
        return self in (Version.V31, Version.V32)


_FIELDS = (("openapi", "3"), ("swagger", "2"))
_WHOLE = (("openapi", ("3.0.3", "3.1.0", "3.2.0")), ("swagger", ("'2.0'",)))
_NUMBER = re.compile(r"(2\.0|3\.[012])(?:\.\d+)?(?:-.+)?")
_KNOWN = "specloom reads 2.0, 3.0, 3.1 and 3.2"


def version_of(root: Node) -> Version:
    """The version in `swagger` or `openapi`.

    Raises SpecError with the code `missing-version` or `unknown-version`.
    """
    if not root.is_mapping:
        _refuse(root, "missing-version", "an OpenAPI document must be a mapping")
    for field, major in _FIELDS:
        declared = root.get(field)
        if declared is not None:
            return _read(declared, field, major)
    for key, member in root.items():
        if hint := did_you_mean(key, [name for name, _ in _FIELDS]):
            message = f"{key!r} is not the name of the version field"
            raise SpecError([member.finding("missing-version", message, hint=hint, at_key=True)])
    _refuse(root, "missing-version", "there is no `openapi` or `swagger` field", _KNOWN)


def _read(declared: Node, field: str, major: str) -> Version:
    if not isinstance(declared.value, str):
        hint = _spelled(str(declared.value))
        _refuse(declared, "unknown-version", "the version must be text", hint)
    number = _NUMBER.fullmatch(declared.value)
    if number is None or not number[1].startswith(major):
        message = f"{field} {declared.value!r} is not a version that specloom knows"
        other = next((name for name, start in _FIELDS if declared.value.startswith(start)), field)
        hint = _KNOWN if other == field else suggestion(other)
        _refuse(declared, "unknown-version", message, hint)
    return Version(number[1])


def _spelled(number: str) -> str:
    """The hint at a version that works, for the beginning of its number."""
    fields = ((field, full) for field, versions in _WHOLE for full in versions)
    begun = (f"write `{f}: {full}`" for f, full in fields if full.strip("'").startswith(number))
    return next(begun, _KNOWN)


def _refuse(node: Node, code: str, message: str, hint: str = "") -> NoReturn:
    raise SpecError([node.finding(code, message, hint=hint)])
