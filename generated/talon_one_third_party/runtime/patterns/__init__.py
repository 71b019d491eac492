"""The regular expressions of JSON Schema: ECMA-262 text in, Python's ``re`` out.

Comes in: the text of a ``pattern``. Goes out: a compiled pattern whose ``search``
finds what ECMA-262 would find with the ``u`` flag; or a text for Rust's ``regex``.
Must not know: schemas, models, documents.

A pattern that the ``u`` flag refuses (``\\-`` or ``\\_`` outside a class, ``a{``) is
read by the rules of Annex B, as browsers do, but is still matched by code points, and
``\\p{…}`` and ``\\u{…}`` keep the meaning that their author had in mind.
"""

from __future__ import annotations

import re

from .parser import parse
from .python import python_text
from .rust import rust_text
from .syntax import PatternError, UnsupportedPattern

__all__ = ["PatternError", "UnsupportedPattern", "compile_pattern", "rust_compatible"]


def compile_pattern(text: str) -> re.Pattern[str]:
    """Compile an ECMA-262 pattern; use its ``search``, for `pattern` is not anchored.

    Raises PatternError if `text` is no ECMA-262 pattern, and UnsupportedPattern if
    Python's ``re`` has no equivalent (look-behind of variable width, say).
    """
    try:
        return re.compile(python_text(parse(text)))
    except (re.error, OverflowError) as error:
        raise UnsupportedPattern(f"no equivalent in Python: {error}") from error
    except RecursionError:
        raise UnsupportedPattern("groups are nested too deeply") from None


def rust_compatible(text: str) -> str | None:
    """Return an equivalent for Rust's ``regex`` crate, or None where there is none.

    Raises PatternError and UnsupportedPattern as `compile_pattern` does.
    """
    return rust_text(parse(text))
