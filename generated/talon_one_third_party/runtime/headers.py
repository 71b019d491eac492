"""Typed headers of responses.

Comes in: declarations. Goes out: the base class of all classes in the package's
`headers`. Must not know: pydantic, HTTP libraries, how a header is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar

from .declared import Header
from .record import Record


class Headers(Record, Mapping[str, Any]):
    """The declared headers of a response, as attributes. Those that are present can
    also be looked up by their HTTP names, in any case."""

    declared: ClassVar[Sequence[Header]] = ()

    def __getitem__(self, name: str) -> Any:
        for each in self.declared:
            value = getattr(self, each.name)
            if each.wire.lower() == name.lower() and value is not None:
                return value
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        for each in self.declared:
            if getattr(self, each.name) is not None:
                yield each.wire

    def __len__(self) -> int:
        return sum(1 for _ in self)
