"""The part that every package has: its front door.

Comes in: the finished views. Goes out: files. Must not know: what else there is.
"""

from __future__ import annotations

from collections.abc import Iterator

from specloom.python.views import PyApi
from specloom.targets import Copy, File, runtime

NEEDS: tuple[str, ...] = ()
SHARED = True


def files(py: PyApi) -> Iterator[File | Copy]:
    yield File("__init__.py", "package/init.py.jinja", py.front)
    yield File("py.typed", "package/py.typed.jinja", py)
    yield from runtime("__init__.py", "lazy.py", "record.py")
