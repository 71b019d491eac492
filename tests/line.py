"""A generated client and server, and all traffic between them."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from exchanges import Exchange, Recorder
from stage import Bound, Stage


class Line:
    """Handlers answer nothing, and note what arrives."""

    def __init__(self, package: ModuleType) -> None:
        self.package = package
        self.heard: list[dict[str, Any]] = []
        self.stage = Stage(package, self._play)
        self.recorder = Recorder(self.stage.app)

    def _play(self, bound: Bound, arguments: Any) -> None:
        self.heard.append(dict(arguments))

    def send(self, api: Any, method: str, path: str, **arguments: Any) -> tuple[Exchange, Any]:
        """What went over the wire, and what arrived."""
        self.stage.operations[method, path].of(api)(**arguments)
        return self.recorder.exchanges[-1], self.heard[-1]

    def body(self, path: str, value: Any) -> Any:
        """A value in the type of the body of an operation."""
        content = self.stage.operations["POST", path].declared.body.contents[0]
        return self.package.runtime.codec.from_json(content.type(), value)

    def arguments(self, method: str, path: str, values: dict[str, Any]) -> dict[str, Any]:
        """Values in the types of the parameters of an operation."""
        declared = self.stage.operations[method, path].declared.parameters
        types = {each.name: each.type for each in declared}
        return {
            name: self.package.runtime.codec.from_json(types[name](), value)
            for name, value in values.items()
        }
