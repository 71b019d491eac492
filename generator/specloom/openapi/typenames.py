"""What people write as a `type`, and the schema that it stands for.

Comes in: a `type` as it was written. Goes out: keywords of JSON Schema. Must not know: documents.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

TYPES = frozenset(("null", "boolean", "integer", "number", "string", "array", "object"))
_FORMATS = "date date-time time uuid email uri byte binary password".split()
_MEANT: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        **{name: {"type": name} for name in TYPES},
        **dict.fromkeys(("int", "int32", "int64", "long"), {"type": "integer"}),
        **dict.fromkeys(("float", "double", "decimal"), {"type": "number"}),
        **dict.fromkeys(("str", "text", "char", "enum"), {"type": "string"}),
        **dict.fromkeys(("list", "set", "tuple"), {"type": "array"}),
        **dict.fromkeys(("dict", "map", "hash"), {"type": "object"}),
        "bool": {"type": "boolean"},
        **{name: {"type": "string", "format": name} for name in _FORMATS},
        "datetime": {"type": "string", "format": "date-time"},
        "file": {"type": "string", "format": "binary"},
    }
)
KNOWN = frozenset(_MEANT)


def meant(written: object) -> Mapping[str, Any] | None:
    """The keywords that stand for what was written, in any case; null is the type of null, and a
    list has the types of its names that are known. None where none is."""
    match written:
        case None:
            return {"type": "null"}
        case str():
            return _MEANT.get(written.lower())
        case list():
            found = [known["type"] for each in written if (known := meant(each))]
            return {"type": found} if found else None
        case _:
            return None
