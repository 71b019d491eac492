"""Replaces types that JSON Schema does not have: `int`, `file`.

Comes in: a schema of a document. Goes out: the schema with a `type` of JSON Schema, or
without one if its meaning is unknown. Bindings for such documents are made only on
request. Must not know: other keywords.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .json_value import Json

_TYPES = frozenset("null boolean integer number string array object".split())
_FORMATS = "date date-time time uuid email uri byte binary password".split()
_MEANT: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        **{name: {"type": name} for name in _TYPES},
        **dict.fromkeys("int int32 int64 long".split(), {"type": "integer"}),
        **dict.fromkeys("float double decimal".split(), {"type": "number"}),
        **dict.fromkeys("str text char enum".split(), {"type": "string"}),
        **dict.fromkeys("list set tuple".split(), {"type": "array"}),
        **dict.fromkeys("dict map hash".split(), {"type": "object"}),
        "bool": {"type": "boolean"},
        **{name: {"type": "string", "format": name} for name in _FORMATS},
        "datetime": {"type": "string", "format": "date-time"},
        "file": {"type": "string", "format": "binary"},
    }
)


def typed(schema: dict[str, Json]) -> dict[str, Json]:
    """The schema where its `type` is one of JSON Schema; a `format` of its own
    stays."""
    kind = schema.get("type", "object")
    if isinstance(kind, str) and kind in _TYPES:
        return schema
    others = {key: value for key, value in schema.items() if key != "type"}
    return {**meant(kind), **others}


def meant(written: Json) -> dict[str, Json]:
    """The keywords that stand for a `type` as it was written, in any case; of a list,
    those names count that are known."""
    match written:
        case None:
            return {"type": "null"}
        case str():
            return {**_MEANT.get(written.lower(), {})}
        case list():
            known = [name for each in written if (name := meant(each).get("type"))]
            return {"type": [*dict.fromkeys(map(str, known))]} if known else {}
        case _:
            return {}
