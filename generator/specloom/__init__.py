"""Weaves an OpenAPI document into a Python package.

from pathlib import Path
from specloom import Config, generate

generate(Config(spec=Path("petstore.yaml"), output=Path("src")))
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from specloom.config import Config
    from specloom.diagnostics import Diagnostic, SpecError
    from specloom.pipeline import check, generate

__all__ = ["Config", "Diagnostic", "SpecError", "check", "generate"]

_HOMES: Mapping[str, str] = MappingProxyType(
    {
        "Config": "config",
        "Diagnostic": "diagnostics",
        "SpecError": "diagnostics",
        "check": "pipeline",
        "generate": "pipeline",
    }
)


def __getattr__(name: str) -> object:
    """Imports on first use, so that the program reacts to Ctrl-C before everything is loaded."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
