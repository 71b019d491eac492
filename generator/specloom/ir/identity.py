"""Which types are the same.

Comes in: types. Goes out: keys that distinguish them. Must not know: what they mean.

For Python, `Literals((1,))` and `Literals((True,))` are equal, and a `Checked` cannot be hashed.
"""

from __future__ import annotations

from collections.abc import Iterable

from specloom.ir.schemas import Type


def key(type_: Type | None) -> str:
    """A text that is the same only for the same type."""
    return repr(type_)


def distinct(types: Iterable[Type]) -> tuple[Type, ...]:
    """The types in their order, each once."""
    return tuple({key(type_): type_ for type_ in types}.values())
