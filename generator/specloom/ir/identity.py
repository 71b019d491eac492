"""Which types are the same.

Comes in: types. Goes out: what tells them apart. Must not know: what they mean.

Python takes `Literals((1,))` and `Literals((True,))` for equal, and cannot hash a `Checked`.
"""

from __future__ import annotations

from collections.abc import Iterable

from specloom.ir.schemas import Type


def key(type_: Type | None) -> str:
    """A text that only the same type has."""
    return repr(type_)


def distinct(types: Iterable[Type]) -> tuple[Type, ...]:
    """The types in their order, each once."""
    return tuple({key(type_): type_ for type_ in types}.values())
