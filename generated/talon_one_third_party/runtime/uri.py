"""Percent-encoding (RFC 3986), and URLs that are safe to show.

Comes in: any text, or a part of a URL. Goes out: the other of the two.
Must not know: parameters and their styles, HTTP.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from urllib.parse import quote, unquote

# Reserved characters that need no encoding in a path segment and in a query (RFC 3986,
# sections 3.3 and 3.4). `[`, `]` and `#` need it in both.
SEGMENT = ":@!$&'()*+,;="
QUERY = SEGMENT + "/?"
# The same for a value in a query, which `&` ends, and where `+` is read as a space.
VALUE = ":@!$'()*,;=/?"

_TRIPLET = re.compile("(%[0-9A-Fa-f]{2})")
_USER = re.compile("(?<=//)[^/?#]*@")


def encode(text: str, keep: str = "") -> str:
    """Percent-encodes UTF-8, except for unreserved characters and those in `keep`."""
    return quote(text, safe=keep)


def encode_reserved(text: str, keep: str) -> str:
    """The reserved expansion of RFC 6570 (section 3.2.3), which also keeps triplets."""
    parts = _TRIPLET.split(text)
    return "".join(
        part if n % 2 else encode(part, keep) for n, part in enumerate(parts)
    )


def decode(text: str) -> str:
    """Reverses `encode`. Raises ValueError for text that is not UTF-8."""
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError:
        raise ValueError("is not UTF-8") from None


def decode_form(text: str) -> str:
    """Decodes text of a form, where `+` is a space."""
    return decode(text.replace("+", " "))


def normalized(path: str) -> str:
    """The same spelling for all equivalent paths (RFC 3986, section 6.2.2)."""
    return _TRIPLET.sub(_normal_triplet, encode_reserved(path, QUERY))


def redacted(url: str, secrets: Collection[str] = ()) -> str:
    """`url` without user information and without the values of the query keys
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
