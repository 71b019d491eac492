"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .any import Any_
    from .class_ import Class
    from .foo import BarFooBar, Foo
    from .foo_bar import FooBar
    from .foo_bar_foo_bar import FooBarFooBar
    from .list import List
    from .model import Model
    from .schema2_d_point import Schema2DPoint

__all__ = [
    "Any_",
    "BarFooBar",
    "Class",
    "Foo",
    "FooBar",
    "FooBarFooBar",
    "List",
    "Model",
    "Schema2DPoint",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Any_": ".any",
            "BarFooBar": ".foo",
            "Class": ".class_",
            "Foo": ".foo",
            "FooBar": ".foo_bar",
            "FooBarFooBar": ".foo_bar_foo_bar",
            "List": ".list",
            "Model": ".model",
            "Schema2DPoint": ".schema2_d_point",
        },
    )
