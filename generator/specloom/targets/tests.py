"""`tests/`: pytest files that check that the package and its document agree.

Comes in: the finished views. Goes out: files. Must not know: what is tried, and how.
"""

from __future__ import annotations

from collections.abc import Iterator

from specloom.python.suite_views import suite
from specloom.python.views import PyApi
from specloom.targets import Copy, File

NEEDS = ("operations",)
ON_REQUEST = True


def files(py: PyApi) -> Iterator[File | Copy]:
    view = suite(py.api, py.names, py.components)
    yield File("tests/__init__.py", "tests/init.py.jinja", view)
    yield File("tests/document.json", "tests/document.json.jinja", py)
    yield Copy("tests/agreement.py", "tests/agreement.py")
    yield Copy("tests/conformance", "conformance")
    if view.components:
        yield File("tests/test_models.py", "tests/models.py.jinja", view)
    yield File("tests/operations/__init__.py", "tests/operations_init.py.jinja", view)
    for group in view.groups:
        yield File(f"tests/operations/test_{group.module}.py", "tests/operations.py.jinja", group)
