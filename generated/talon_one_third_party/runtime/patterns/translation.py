"""Translates ECMA-262 patterns for Python and Rust.

Comes in: the text of a pattern. Goes out: a pattern that finds the same. Must not know:
how patterns are read and written.
"""

from __future__ import annotations

import re

from .parser import parse
from .python import python_text
from .rust import rust_text
from .syntax import UnsupportedPattern


def compile_pattern(text: str) -> re.Pattern[str]:
    """Compiles an ECMA-262 pattern. Use its `search`: a `pattern` is not anchored.

    Raises PatternError if `text` is not an ECMA-262 pattern, and UnsupportedPattern if
    Python's `re` has no equivalent (look-behind of variable width, say).
    """
    try:
        return re.compile(python_text(parse(text)))
    except (re.error, OverflowError) as error:
        raise UnsupportedPattern(f"no equivalent in Python: {error}") from error
    except RecursionError:
        raise UnsupportedPattern("groups are nested too deeply") from None


def rust_compatible(text: str) -> str | None:
    """The equivalent for Rust's `regex` crate, or None if there is none.

    Raises PatternError and UnsupportedPattern as `compile_pattern` does.
    """
    return rust_text(parse(text))
