"""Weaves an OpenAPI document into a Python package.

from pathlib import Path
from specloom import Config, generate

generate(Config(spec=Path("petstore.yaml"), output=Path("src")))
"""

from specloom.config import Config
from specloom.diagnostics import Diagnostic, SpecError
from specloom.pipeline import check, generate

__all__ = ["Config", "Diagnostic", "SpecError", "check", "generate"]
