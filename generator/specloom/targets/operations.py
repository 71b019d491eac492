"""What a client and a server share: the operations on the wire, and the errors.

Comes in: the finished views. Goes out: files. Must not know: models, how calls are made.
"""

from __future__ import annotations

from collections.abc import Iterator

from specloom.python.views import PyApi
from specloom.targets import Copy, File, runtime

NEEDS = ("models",)
SHARED = True


def files(py: PyApi) -> Iterator[File | Copy]:
    yield File("errors.py", "operations/errors.py.jinja", py.errors)
    if py.headers.classes:
        yield File("headers.py", "operations/headers.py.jinja", py.headers)
    if py.security.constants:
        yield File("security.py", "operations/security.py.jinja", py.security)
    yield File("operations/__init__.py", "operations/init.py.jinja", py)
    for group in py.groups:
        yield File(f"operations/{group.module}.py", "operations/module.py.jinja", group)
    if py.webhooks is not None:
        yield File("webhooks.py", "operations/webhooks.py.jinja", py.webhooks)
        yield from runtime("webhooks.py")
    yield from runtime(
        "arguments.py", "bodies.py", "brackets.py", "credentials.py", "declared.py", "errors.py",
        "fields.py", "forms.py", "headers.py", "media.py", "multipart.py", "operation.py",
        "parameters.py", "security.py", "streaming.py", "styles.py", "texts.py", "uri.py",
    )  # fmt: skip
