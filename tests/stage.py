"""A server of any generated package, whose handlers are all controlled by a test."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pkgutil import iter_modules
from types import ModuleType
from typing import Any


@dataclass(frozen=True, slots=True)
class Bound:
    """An operation of a package: what it declares, and where its method is in a client."""

    declared: Any
    resource: str
    method: str

    def of(self, client: Any) -> Any:
        """The method of a client that calls the operation."""
        return getattr(getattr(client, self.resource), self.method)


# What a handler gives or raises, told the operation and the arguments that arrived.
Play = Callable[[Bound, Mapping[str, Any]], Any]


class Stage:
    """The operations of a package, by method and path, and an application that answers them."""

    def __init__(self, package: ModuleType, play: Play, authenticate: Any = None) -> None:
        self._play = play
        self.operations: dict[tuple[str, str], Bound] = {}
        handlers = {}
        folder = importlib.import_module(f"{package.__name__}.server.handlers")
        for found in iter_modules(folder.__path__, f"{folder.__name__}."):
            module = importlib.import_module(found.name)
            handlers[found.name.rpartition(".")[2]] = self._handler(module)
        create_app = package.server.create_app
        self.app = create_app(**handlers, authenticate=authenticate, base_path="")

    def _handler(self, module: ModuleType) -> Any:
        """The handler of one tag; its abstract methods are all there is."""
        [base] = [each for each in vars(module).values() if inspect.isabstract(each)]
        methods = {name: self._method(name) for name in base.__abstractmethods__}
        handler = type("Playing", (base,), methods)()
        tag = module.__name__.rpartition(".")[2]
        for declared, method in module.routes(handler):
            bound = Bound(declared, tag, method.__name__)
            self.operations[declared.method, declared.path] = method.__func__.bound = bound
        return handler

    def _method(self, name: str) -> Any:
        async def method(self_: Any, **arguments: Any) -> Any:
            return self._play(method.bound, arguments)  # type: ignore[attr-defined]

        method.__name__ = name
        return method
