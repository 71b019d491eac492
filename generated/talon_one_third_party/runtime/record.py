"""Plain data that is cheap to import.

Comes in: fields, written as in a dataclass. Goes out: a class of immutable values. Must
not know: what the fields mean.

A dataclass compiles its methods when its module is imported: a millisecond for each of
the dozens of classes that a first call needs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from types import MappingProxyType
from typing import Any, ClassVar, NoReturn, TypeVar, dataclass_transform

R = TypeVar("R", bound="Record")

EMPTY: Mapping[str, Any] = MappingProxyType({})


@dataclass_transform(frozen_default=True)
class Record:
    """A value made of its fields: `class Point(Record): x: int; y: int = 0`.

    Fields are passed by position or by name. A subclass may add fields, and change the
    defaults of inherited ones.
    """

    __known: ClassVar[Mapping[str, None]] = EMPTY
    __positional: ClassVar[Sequence[str]] = ()
    __required: ClassVar[Set[str]] = frozenset()
    __hidden: ClassVar[Sequence[str]] = ()

    def __init_subclass__(
        cls, *, hidden: Sequence[str] = (), kw_only: bool = False, init: bool = True
    ) -> None:
        """`hidden` names fields that are left out when a value is printed. `kw_only`
        means the same as for dataclasses, and so does `init`, which only type checkers
        read."""
        super().__init_subclass__()
        own = [
            name
            for name, kind in cls.__annotations__.items()
            if "ClassVar" not in str(kind)
        ]
        names = (*cls.__known, *own)
        cls.__known = dict.fromkeys(names)
        if not kw_only:
            cls.__positional = tuple(dict.fromkeys((*cls.__positional, *own)))
        cls.__required = frozenset(each for each in names if not hasattr(cls, each))
        cls.__hidden = (*cls.__hidden, *hidden)

    def __init__(self, *values: Any, **named: Any) -> None:
        """Raises TypeError for fields that are missing, repeated or unknown."""
        given = vars(self)
        given.update(zip(self.__positional, values, strict=False), **named)
        is_clear = len(given) == len(values) + len(named)
        if not (is_clear and self.__required <= given.keys() <= self.__known.keys()):
            raise TypeError(f"{type(self).__name__} takes {', '.join(self.__known)}")

    def replaced(self: R, **changes: Any) -> R:
        """A copy with other values for some fields."""
        return type(self)(**{**self.__fields(), **changes})

    def __fields(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__known}

    def __setattr__(self, name: str, _value: object) -> NoReturn:
        raise AttributeError(f"{name} of {type(self).__name__} cannot be changed")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and self.__fields() == other.__fields()

    def __hash__(self) -> int:
        return hash((type(self), *self.__fields().values()))

    def __repr__(self) -> str:
        shown = [
            f"{name}={value!r}"
            for name, value in self.__fields().items()
            if name not in self.__hidden
        ]
        return f"{type(self).__name__}({', '.join(shown)})"
