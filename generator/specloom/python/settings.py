"""The user's decisions about the Python side of the output.

Comes in: values from the configuration. Goes out: the same, for `names` and the views. Must not
know: where the configuration is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Settings:
    """`package` is the import name. `client` is the client's class name; without one, it is made
    from the title of the API. `names` overrides single names: by the id of a definition
    (`#/components/schemas/Pet`), of a property (`#/components/schemas/Pet/properties/petId`), of an
    operation (its operationId, or `GET /pets/{petId}`). `targets` are made besides the package
    itself; `elsewhere` are names of classes in modules that are made by another run."""

    package: str
    client: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    targets: tuple[str, ...] = ("client", "models", "operations", "server")
    elsewhere: frozenset[str] = frozenset()
