"""JSON values as Python holds them, and pointers to their parts (RFC 6901).

Comes in: JSON pointers, or steps of them. Goes out: the other of the two. Must not
know: schemas, models.
"""

from __future__ import annotations

from typing import TypeAlias

JsonValue: TypeAlias = (
    "dict[str, JsonValue] | list[JsonValue] | str | int | float | bool | None"
)


def tokens(pointer: str) -> tuple[str, ...]:
    """The reference tokens of a JSON pointer, unescaped."""
    return tuple(
        token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]
    )


def escaped(token: str | int) -> str:
    """One reference token of a JSON pointer, with its slash."""
    return "/" + str(token).replace("~", "~0").replace("/", "~1")
