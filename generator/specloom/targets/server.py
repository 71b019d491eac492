"""The server: a base class to implement for each tag, and the application that serves them.

Comes in: the finished views. Goes out: files. Must not know: models, the client.
"""

from __future__ import annotations

from collections.abc import Iterator

from specloom.python.views import PyApi
from specloom.targets import Copy, File, runtime

NEEDS = ("operations",)


def files(py: PyApi) -> Iterator[File | Copy]:
    yield File("server/__init__.py", "server/init.py.jinja", py)
    yield File("server/app.py", "server/app.py.jinja", py)
    yield File("server/openapi.json", "server/openapi.json.jinja", py.document)
    yield File("server/handlers/__init__.py", "server/handlers_init.py.jinja", py)
    for group in py.groups:
        yield File(f"server/handlers/{group.module}.py", "server/handlers.py.jinja", group)
    if py.webhooks is not None:
        yield File("server/webhooks.py", "server/webhooks.py.jinja", py.webhooks)
    yield from runtime("application.py", "intake.py", "refusals.py", "replies.py", "serving.py")
