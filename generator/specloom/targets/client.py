"""The client: its two classes, and a resource for each tag.

Comes in: the finished views. Goes out: files. Must not know: models, the server.
"""

from __future__ import annotations

from collections.abc import Iterator

from specloom.python.views import PyApi
from specloom.targets import Copy, File, runtime

NEEDS = ("operations",)


def files(py: PyApi) -> Iterator[File | Copy]:
    yield File("client.py", "client/client.py.jinja", py)
    yield File("resources/__init__.py", "client/resources_init.py.jinja", py)
    for group in py.groups:
        yield File(f"resources/{group.module}.py", "client/resource.py.jinja", group)
    yield from runtime(
        "connection.py", "raw.py", "requests.py", "responses.py", "retries.py", "salvage.py",
        "transport.py",
    )  # fmt: skip
