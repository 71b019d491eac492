"""The name that the package is imported by.

Comes in: the title of an API, or the name that a user wants. Goes out: a name. Must not know: the
disk, the rest of the IR.
"""

from __future__ import annotations

import keyword
import sys

from specloom.diagnostics import Diagnostic, SpecError
from specloom.python import words

# What a package imports: one with such a name would hide it.
_NEEDED = frozenset(
    {"fastapi", "httpx2", "pydantic", "pydantic_core", "starlette", "typing_extensions"}
)


def package_name(title: str, wanted: str | None) -> str:
    """`wanted`, else one made from the title. Raises SpecError for what Python cannot import."""
    if wanted is None:
        name = words.attribute(title, "api")
        return f"{name}_api" if _is_taken(name) else name
    if not wanted.isidentifier() or keyword.iskeyword(wanted):
        message = f"{wanted!r} cannot be imported: a package needs a name like 'pet_store'"
        raise SpecError([Diagnostic("invalid-package", message)])
    return wanted


def _is_taken(name: str) -> bool:
    """Whether Python, its library or what the package needs has the name."""
    return keyword.iskeyword(name) or name in sys.stdlib_module_names or name in _NEEDED
