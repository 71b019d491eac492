"""Whether a package could apply a regular expression.

Comes in: the text of a `pattern`. Goes out: what is wrong with it. The check runs the code that
packages contain: what it cannot compile, they could not use. Must not know: schemas.
"""

from __future__ import annotations

import re
import sys
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from typing import Any

import jsonschema_rs

from specloom.shipped import templates_folder

# What jsonschema-rs accepts but a package may not: properties, references to groups.
_DOUBTFUL = re.compile(r"\\[pPk1-9]|\(\?<")
_RUNTIME = "specloom_runtime"


@cache
def flaw(text: str) -> str:
    """Why a package could not use a pattern; empty if it can."""
    if is_strict(text) and not _DOUBTFUL.search(text):
        return ""
    try:
        _translation().compile_pattern(text)
    except ValueError as error:
        return str(error)
    return ""


def is_strict(text: str) -> bool:
    """Whether a pattern is one of ECMA-262 without what only browsers allow (Annex B)."""
    return _ecma().is_valid(text)


@lru_cache
def _ecma() -> jsonschema_rs.Validator:
    return jsonschema_rs.validator_for({"format": "regex"}, validate_formats=True)


@lru_cache
def _translation() -> Any:
    folder = templates_folder() / "runtime"
    spec = spec_from_file_location(
        _RUNTIME, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None and spec.loader is not None
    sys.modules[_RUNTIME] = package = module_from_spec(spec)
    spec.loader.exec_module(package)
    return import_module(f"{_RUNTIME}.patterns.translation")
