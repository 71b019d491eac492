"""A JSON Schema 2020-12 validator, for keywords that pydantic does not have.

Comes in: a schema and a value, both as parsed JSON. Goes out: whether the value is
valid, or every violation. Must not know: pydantic, models, OpenAPI.

    check = compile({"not": {"required": ["a", "b"]}})
    check.valid({"a": 1})
    list(check.violations({"a": 1, "b": 2}))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import lazily

if TYPE_CHECKING:
    from .compiler import Check, compile
    from .outcome import DepthError, SchemaError, SchemaViolation

__all__ = ["Check", "DepthError", "SchemaError", "SchemaViolation", "compile"]

if not TYPE_CHECKING:  # few models are judged by a schema
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Check": ".compiler",
            "DepthError": ".outcome",
            "SchemaError": ".outcome",
            "SchemaViolation": ".outcome",
            "compile": ".compiler",
        },
    )
