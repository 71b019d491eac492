"""Keywords for strings (validation, sections 6.3 and 7). Lengths count code points.

Comes in: a site of the keyword. Goes out: its rule. Must not know: other keywords.
"""

from __future__ import annotations

from collections.abc import Callable

from ..patterns import PatternError, UnsupportedPattern, compile_pattern
from .outcome import Rule, SchemaError, nothing
from .site import Site


def min_length(site: Site) -> Rule:
    least = site.count()
    message = f"should have at least {least} characters"
    return site.assertion(lambda value: len(value) >= least, message)


def max_length(site: Site) -> Rule:
    most = site.count()
    message = f"should have at most {most} characters"
    return site.assertion(lambda value: len(value) <= most, message)


def pattern(site: Site) -> Rule:
    text = site.text()
    return site.assertion(matcher(site, text), f"should match the pattern {text}")


def format_(site: Site) -> Rule:
    name = site.text()
    holds = site.compiler.formats.get(name)
    if holds is None:
        return nothing
    return site.assertion(holds, f"should have the format {name}")


def matcher(site: Site, text: str) -> Callable[[str], bool]:
    """A function that tells whether a string matches the ECMA-262 pattern `text`."""
    try:
        search = compile_pattern(text).search
    except (PatternError, UnsupportedPattern) as error:
        raise SchemaError(f"{site.pointer()}: pattern {text!r}: {error}") from error
    return lambda value: search(value) is not None
