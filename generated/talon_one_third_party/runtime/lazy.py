"""Names of a package that are imported when they are first used (PEP 562).

Comes in: a package, and the module of each name. Goes out: its `__getattr__` and
`__dir__`. Must not know: what the names stand for.
"""

from __future__ import annotations

import sys
from importlib import import_module

# Importing `typing` takes twenty times as long as importing an unused package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any


def lazily(
    package: str, modules: Mapping[str, str]
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """The package's `__getattr__` and `__dir__`. `modules` maps names to the modules,
    relative to the package, that they are imported from. A name without a module is a
    module itself."""

    def getattr_(name: str) -> Any:
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        if not modules[name]:
            return import_module(f".{name}", package)
        value = getattr(import_module(modules[name], package), name)
        setattr(sys.modules[package], name, value)
        return value

    return getattr_, lambda: sorted(modules)
