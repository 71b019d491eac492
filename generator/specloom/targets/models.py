"""`models/`: one module per definition, or per cycle of definitions; and `codec`.

Comes in: the finished views. Goes out: files. Must not know: operations.
"""

from __future__ import annotations

from collections.abc import Iterator

from specloom.python.views import PyApi
from specloom.targets import Copy, File, runtime

NEEDS = ("package",)


def files(py: PyApi) -> Iterator[File | Copy]:
    view = py.models
    yield Copy("codec.py", "package/codec.py")
    yield File("models/__init__.py", "models/init.py.jinja", view)
    for module in view.modules:
        yield File(f"models/{module.name}.py", "models/module.py.jinja", module)
    if view.schemas:
        yield File("models/_schemas.py", "models/schemas.py.jinja", view)
    yield from runtime(
        "alternatives.py", "codec.py", "conforms.py", "constraints.py", "files.py", "json_value.py",
        "model.py", "narrowing.py", "patterns", "plain.py", "schema", "types.py", "unions.py",
        "violations.py", "written.py",
    )  # fmt: skip
