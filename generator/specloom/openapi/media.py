"""Media types: how a body of each is read and written.

Comes in: a media type as written, and the type of its schema. Goes out: an `ir.ContentKind`.
Must not know: documents.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from specloom import ir

_LINES = frozenset(
    "application/jsonl application/x-ndjson application/ndjson application/json-lines"
    " application/json-seq application/x-json-stream application/stream+json".split()
)
OCTETS = "application/octet-stream"
_FILES = frozenset(
    "octet-stream pdf zip gzip x-gzip x-tar x-bzip2 x-7z-compressed wasm msword rtf epub+zip"
    " vnd.ms-excel vnd.ms-powerpoint".split()
)
_EXACT: Mapping[str, ir.ContentKind] = {
    "text/event-stream": "sse",
    "application/x-www-form-urlencoded": "form",
    "application/json": "json",
    "text/json": "json",
    **dict.fromkeys((f"application/{name}" for name in _FILES), "binary"),
    **dict.fromkeys(_LINES, "json-lines"),
}
_TOP: Mapping[str, ir.ContentKind] = {
    "multipart": "multipart",
    "text": "text",
    "image": "binary",
    "audio": "binary",
    "video": "binary",
    "font": "binary",
    "model": "binary",
}


def content_kind(media_type: str, type_: ir.Type | None) -> ir.ContentKind:
    """How a body in this media type is read and written; `type_` is that of its schema, if any.

    An unknown media type is JSON if the schema describes something other than bytes or text; an
    empty schema describes bytes (OpenAPI 3.1, section 4.8.14.4).
    """
    plain = media_type.partition(";")[0].strip().lower()
    if plain in _EXACT:
        return _EXACT[plain]
    if plain.endswith("+json-seq"):
        return "json-lines"
    if plain.endswith("+json"):
        return "json"
    if plain.startswith("application/vnd.openxmlformats-officedocument."):
        return "binary"
    if is_xml(media_type):
        return "text"
    if (top := plain.partition("/")[0]) in _TOP:
        return _TOP[top]
    match type_:
        case None | ir.Anything() | ir.Binary() | ir.String(format="binary"):
            return "binary"
        case ir.String():
            return "text"
        case _:
            return "json"


def file_type(keywords: Mapping[str, Any]) -> str | None:
    """The media type of a string that is a file's content, not encoded as text (OpenAPI 3.1,
    section 4.8.14.4); None for other strings. A schema without a type does not describe text in
    the first place; `binary` means no encoding at all (RFC 2045, section 6.2)."""
    media_type, encoding = keywords.get("contentMediaType"), keywords.get("contentEncoding")
    if encoding not in (None, "binary"):
        return None
    if encoding and media_type is None:
        return OCTETS
    if not isinstance(media_type, str):
        return None
    is_file = "type" not in keywords or content_kind(media_type, None) == "binary"
    return media_type if is_file else None


def is_xml(media_type: str) -> bool:
    """Whether a body is XML (RFC 7303)."""
    plain = media_type.partition(";")[0].strip().lower()
    return plain in ("application/xml", "text/xml") or plain.endswith("+xml")
