"""The regular expressions of JSON Schema: ECMA-262 patterns for Python and Rust.

Comes in: the text of a `pattern`. Goes out: a compiled pattern whose `search` finds the
same as ECMA-262 with the `u` flag, or a text for Rust's `regex`. Must not know:
schemas, models, documents.

A pattern that is invalid with the `u` flag (`\\-` or `\\_` outside a class, `a{`) is
read by the rules of Annex B, as browsers do, but is still matched by code points, and
`\\p{…}` and `\\u{…}` keep their meaning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import lazily

if TYPE_CHECKING:
    from .syntax import PatternError, UnsupportedPattern
    from .translation import compile_pattern, rust_compatible

__all__ = ["PatternError", "UnsupportedPattern", "compile_pattern", "rust_compatible"]

if not TYPE_CHECKING:  # few models have a pattern
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "PatternError": ".syntax",
            "UnsupportedPattern": ".syntax",
            "compile_pattern": ".translation",
            "rust_compatible": ".translation",
        },
    )
