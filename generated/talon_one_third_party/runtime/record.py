"""Plain data that costs a program nothing when it starts.

Comes in: fields, written as those of a dataclass are. Goes out: a class of immutable
values. Must not know: what the fields mean.

A dataclass compiles its methods when its module is imported: a millisecond for each of
the dozens that a first call needs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from types import MappingProxyType
from typing import Any, ClassVar, NoReturn, TypeVar, dataclass_transform

R = TypeVar("R", bound="Record")

EMPTY: Mapping[str, Any] = MappingProxyType({})


@dataclass_transform(frozen_default=True)
class Record:
    """A value that is what its fields are: `class Point(Record): x: int; y: int = 0`.

    Fields are given by position or by name. A subclass may add fields, and give other
    defaults to those that it inherits.
    """

    __known: ClassVar[Mapping[str, None]] = EMPTY
    __required: ClassVar[Set[str]] = frozenset()
    __hidden: ClassVar[Sequence[str]] = ()

    def __init_subclass__(
        cls, *, hidden: Sequence[str] = (), kw_only: bool = False, init: bool = True
    ) -> None:
        """`hidden` are fields that are not shown where a value is printed. `kw_only` and
        `init` are for type checkers, and mean what they mean for dataclasses."""
        super().__init_subclass__()
        own = [
            name
            for name, kind in cls.__annotations__.items()
            if "ClassVar" not in str(kind)
        ]
        names = (*cls.__known, *own)
        cls.__known = dict.fromkeys(names)
        cls.__required = frozenset(each for each in names if not hasattr(cls, each))
        cls.__hidden = (*cls.__hidden, *hidden)

    def __init__(self, *values: Any, **named: Any) -> None:
        """Raises TypeError for fields that are missing, given twice, or not there."""
        given = vars(self)
        given.update(zip(self.__known, values, strict=False), **named)
        is_clear = len(given) == len(values) + len(named)
        if not (is_clear and self.__required <= given.keys() <= self.__known.keys()):
            raise TypeError(f"{type(self).__name__} takes {', '.join(self.__known)}")

    def replaced(self: R, **changes: Any) -> R:
        """The same with other values for some fields."""
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
