"""Media types: how a body of each is read and written.

Comes in: a media type as written, and the type of its schema. Goes out: an `ir.ContentKind`.
Must not know: documents.
"""

from __future__ import annotations

from collections.abc import Mapping

from specloom import ir

_LINES = frozenset(
    "application/jsonl application/x-ndjson application/ndjson application/json-lines"
    " application/json-seq application/x-json-stream application/stream+json".split()
)
_EXACT: Mapping[str, ir.ContentKind] = {
    "text/event-stream": "sse",
    "application/x-www-form-urlencoded": "form",
    "application/json": "json",
    "text/json": "json",
    "application/octet-stream": "binary",
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
    """How a body in this media type travels; `type_` is what its schema says, if it has one.

    A type that nobody knows is bytes or text where the schema says so, else JSON.
    """
    plain = media_type.partition(";")[0].strip().lower()
    if plain in _EXACT:
        return _EXACT[plain]
    if plain.endswith("+json"):
        return "json"
    if is_xml(media_type):
        return "text"
    if (top := plain.partition("/")[0]) in _TOP:
        return _TOP[top]
    match type_:
        case None | ir.Binary() | ir.String(format="binary"):
            return "binary"
        case ir.String():
            return "text"
        case _:
            return "json"


def is_xml(media_type: str) -> bool:
    """Whether a body is XML (RFC 7303)."""
    plain = media_type.partition(";")[0].strip().lower()
    return plain in ("application/xml", "text/xml") or plain.endswith("+xml")
