"""Bytes → text, by the encodings that JSON and YAML allow.

Comes in: the bytes of a file. Goes out: text without byte order mark, or a flaw at the first
byte that does not belong. Must not know: syntax, paths.
"""

from __future__ import annotations

import codecs

from specloom.document.syntax import Flaw, UnreadableTextError

# Longest first: the mark of UTF-16 is the beginning of the one of UTF-32.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes) -> str:
    """The text of a file in UTF-8, or in what its byte order mark says (YAML 1.2.2, 5.2).

    Raises UnreadableTextError with the offset of the first wrong byte, in characters.
    """
    encoding, content = _detect(data)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode(encoding, "replace")
        found = content[error.start]
        message = f"the byte 0x{found:02x} is not {encoding.upper()} text"
        hint = "save the file as UTF-8"
        raise UnreadableTextError([Flaw("wrong-encoding", message, len(before), hint)]) from error


def decode_anyway(data: bytes) -> str:
    """The text of a file with replacement characters for what is no text: to be shown only."""
    encoding, content = _detect(data)
    return content.decode(encoding, "replace")


def _detect(data: bytes) -> tuple[str, bytes]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, data[len(mark) :]
    # Without a mark, the zero half of an ASCII first character gives UTF-16 away.
    if len(data) > 1 and not data[0] and data[1]:
        return "utf-16-be", data
    if len(data) > 1 and data[0] and not data[1]:
        return "utf-16-le", data
    return "utf-8", data
