"""The names that authors write as a `type`, and the keywords they stand for.

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
    """The keywords that a written `type` means, upper or lower case; null means the type of null,
    and a list means the types of its known names. None if none is known."""
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
