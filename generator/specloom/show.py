"""The IR as JSON, for people and other programs.

Comes in: the IR. Goes out: JSON values in which every dataclass is an object whose `is` names its
class; fields that hold their default are left out. Must not know: what the classes mean.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any

from specloom.ir import Json


def as_json(value: object) -> Json:
    """A part of the IR as a JSON value. Raises TypeError for anything else."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case tuple() | list():
            return [as_json(item) for item in value]
        case Mapping():
            return {str(key): as_json(item) for key, item in value.items()}
    if callable(value):  # a place in the document
        return as_json(value())
    if is_dataclass(value):
        shown = {part.name: as_json(getattr(value, part.name)) for part in _said(value)}
        return {"is": type(value).__name__, **shown}
    raise TypeError(f"{type(value).__name__} is no part of the IR")


def _said(value: Any) -> list[Field[Any]]:
    return [
        part
        for part in fields(value)
        if part.default is MISSING or getattr(value, part.name) != part.default
    ]
