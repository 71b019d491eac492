"""The name that the package is imported by.

Comes in: the title of an API. Goes out: a name. Must not know: the disk, the rest of the IR.
"""

from __future__ import annotations

import keyword
import sys

from specloom.python import words

# Packages that generated code imports: a package with such a name would hide them.
_NEEDED = frozenset(
    {"fastapi", "httpx2", "pydantic", "pydantic_core", "starlette", "typing_extensions"}
)


def package_name(title: str) -> str:
    """A name made from the title."""
    name = words.attribute(title if words.words(title) else "api", "api")
    return f"{name}_api" if is_taken(name) else name


def is_importable(name: str) -> bool:
    """Whether a statement can import the name."""
    return name.isidentifier() and not keyword.iskeyword(name)


def is_taken(name: str) -> bool:
    """Whether Python, its library or a dependency of the package has the name."""
    return keyword.iskeyword(name) or name in sys.stdlib_module_names or name in _NEEDED
