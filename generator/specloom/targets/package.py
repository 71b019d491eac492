"""What every package has: its front door, its errors, its operations, the runtime.

Comes in: the finished views. Goes out: files. Must not know: models, how calls are made.
"""

from __future__ import annotations

from collections.abc import Iterator

from specloom.python.views import PyApi
from specloom.targets import Copy, File


def files(py: PyApi) -> Iterator[File | Copy]:
    yield File("__init__.py", "package/init.py.jinja", py)
    yield File("py.typed", "package/py.typed.jinja", py)
    yield File("errors.py", "package/errors.py.jinja", py.errors)
    if py.security.constants:
        yield File("security.py", "package/security.py.jinja", py.security)
    yield File("operations/__init__.py", "package/operations_init.py.jinja", py)
    for group in py.groups:
        yield File(f"operations/{group.module}.py", "package/operations.py.jinja", group)
    yield Copy("runtime", "runtime")
