"""JSON pointers (RFC 6901) as text and as tokens.

Comes in and goes out: plain text. Must not know: documents.
"""

from __future__ import annotations

from collections.abc import Iterable


def escape(token: str) -> str:
    """One reference token as it stands in a pointer (RFC 6901, section 3)."""
    if "/" not in token and "~" not in token:  # nearly always
        return token
    return token.replace("~", "~0").replace("/", "~1")


def join(tokens: Iterable[str | int]) -> str:
    """The pointer of these tokens: `["a/b", 0]` is `/a~1b/0`."""
    return "".join(f"/{escape(str(token))}" for token in tokens)


def split(pointer: str) -> list[str]:
    """The unescaped tokens of a pointer; `""` has none. The pointer starts with `/` if any."""
    tokens = pointer.split("/")[1:]
    if "~" not in pointer:
        return tokens
    return [token.replace("~1", "/").replace("~0", "~") for token in tokens]


def child(value: object, token: str) -> object:
    """The member of a JSON value that a token names; raises LookupError where there is none."""
    match value:
        case dict():
            return value[token]
        case list() if token.isdecimal() and token.isascii() and str(int(token)) == token:
            return value[int(token)]
        case _:
            raise LookupError(token)
