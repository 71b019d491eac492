"""Percent-encoding, and URLs that are safe to show (RFC 3986).

Comes in: text in any script. Goes out: ASCII text that may stand in a URL, and back.
Must not know: parameters and their styles, HTTP.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from urllib.parse import quote, unquote

# Reserved characters that may stand for themselves in a path segment and in a query
# (RFC 3986, sections 3.3 and 3.4). `[`, `]` and `#` may in neither.
SEGMENT = ":@!$&'()*+,;="
QUERY = SEGMENT + "/?"
# The same for a value in a query: `&` ends it there, and `+` is read as a space.
VALUE = ":@!$'()*,;=/?"

_TRIPLET = re.compile("(%[0-9A-Fa-f]{2})")
_USER = re.compile("(?<=//)[^/?#]*@")


def encode(text: str, keep: str = "") -> str:
    """All characters but the unreserved ones and those in `keep` as percent-encoded
    UTF-8."""
    return quote(text, safe=keep)


def encode_reserved(text: str, keep: str) -> str:
    """The reserved expansion of RFC 6570 (section 3.2.3): triplets stay as they are,
    too."""
    parts = _TRIPLET.split(text)
    return "".join(
        part if n % 2 else encode(part, keep) for n, part in enumerate(parts)
    )


def decode(text: str) -> str:
    """The text that was percent-encoded. Raises ValueError where that was not UTF-8."""
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError:
        raise ValueError("is not UTF-8") from None


def decode_form(text: str) -> str:
    """As `decode`, with `+` for a space, as in forms and in what browsers make of
    them."""
    return decode(text.replace("+", " "))


def normalized(path: str) -> str:
    """One spelling for all equivalent ones (RFC 3986, section 6.2.2)."""
    return _TRIPLET.sub(_normal_triplet, encode_reserved(path, QUERY))


def redacted(url: str, secrets: Collection[str] = ()) -> str:
    """`url` without user information and without the values of the query keys in
    `secrets`."""
    base, mark, query = _USER.sub("", url).partition("?")
    pairs = (pair.partition("=") for pair in query.split("&"))
    shown = (
        f"{key}=***" if unquote(key) in secrets else key + equals + value
        for key, equals, value in pairs
    )
    return base + mark + "&".join(shown)


def _normal_triplet(match: re.Match[str]) -> str:
    char = chr(int(match[0][1:], 16))
    return char if encode(char) == char else match[0].upper()
