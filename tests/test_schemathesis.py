"""Schemathesis attacks generated servers, and finds nothing.

It draws valid and invalid requests from a document, and checks the responses: no crash, a declared
status, content type, headers and body, valid requests accepted, invalid ones and wrong credentials
refused. Handlers return generated valid bodies.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from itertools import cycle, islice
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from specloom.bundle import bundle
from specloom.config import Config
from specloom.document import open_document
from woven import made, served

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "templates"))

from conformance import Instances, Json, Oracle  # noqa: E402
from conformance.formats import FORMATS  # noqa: E402
from conformance.operations import Call, Use, calls  # noqa: E402
from stage import Bound, Stage  # noqa: E402

DOCUMENTS = {
    "home": ROOT / "spec" / "openapi.yaml",
    "shop": ROOT / "tests" / "cases" / "shop" / "spec.yaml",
    "registry": ROOT / "tests" / "cases" / "registry" / "spec.yaml",
}

CONFIG = """
[generation]
max-examples = 5
allow-extra-parameters = false
[phases.examples]
enabled = false
[phases.stateful]
enabled = false
[auth.openapi.ApiKeyAuth]
api_key = "ApiKey-v1 right"
[auth.openapi.token]
bearer = "right"
[auth.openapi.session]
api_key = "right"
[auth.openapi.ApiKeyBasicAuth]
username = "right"
password = "right"
[auth.openapi.basic]
username = "right"
password = "right"
"""


class Play:
    """Handlers that answer with what the document allows, now this, now that."""

    def __init__(self, package: ModuleType, oracle: Oracle) -> None:
        self._package = package
        self._calls = {(call.method, call.path): call for call in calls(oracle.document)}
        self._instances = Instances(oracle)
        self._streams: dict[str, Iterator[Json]] = {}

    def __call__(self, bound: Bound, arguments: Mapping[str, Any]) -> Any:
        call = self._calls[bound.declared.method, bound.declared.path]
        status = next(status for status in bound.declared.responses if status.startswith("2"))
        success = bound.declared.responses[status]
        [body] = [self._decoded(each, _use(call, status)) for each in success.contents] or [None]
        headers = {
            each.wire: self._decoded(each, _use(call, status, each.wire))
            for each in success.headers_type.declared
        }
        return self._package.server.Reply(body, headers=headers)

    def authenticate(self, credentials: Any) -> None:
        """Knows one key, token, user and password."""
        errors = self._package.errors
        if any(value not in ("right", ("right", "right")) for value in credentials.values.values()):
            used = next(use for call in self._calls.values() if (use := _use(call, "401")))
            raise errors.Unauthorized(self._decoded(errors.Unauthorized.contents[0], used))

    def _decoded(self, content: Any, use: Use | None) -> Any:
        assert use is not None
        if use.pointer not in self._streams:
            some = islice(self._instances.seeded(use.pointer, seed=1, budget=10), 5)
            self._streams[use.pointer] = cycle(some)
        instance = next(self._streams[use.pointer])
        return self._package.codec.decode(content.type(), json.dumps(instance))


def _use(call: Call, status: str, header: str = "") -> Use | None:
    """The body of a response, or a header of it."""
    uses = (use for use in call.uses if use.status == status and use.name == header)
    return next(uses, None)


def asserted(node: Any) -> Any:
    """A document without the formats that are annotations to us, as JSON Schema allows."""
    match node:
        case dict():
            return {
                key: asserted(value)
                for key, value in node.items()
                if key != "format" or value in (*FORMATS, "binary")
            }
        case list():
            return [asserted(item) for item in node]
    return node


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_is_found(name: str, tmp_path: Path) -> None:
    document = bundle(open_document(DOCUMENTS[name]))
    config = Config(spec=DOCUMENTS[name], output=tmp_path, package=f"attacked_{name}", cache=None)
    package = made(config)
    play = Play(package, Oracle(document))
    stage = Stage(package, play, play.authenticate)
    (tmp_path / "document.json").write_text(json.dumps(asserted(document)), "utf-8")
    (tmp_path / "schemathesis.toml").write_text(CONFIG, "utf-8")
    with served(stage.app) as url:
        command = [sys.executable, "-m", "schemathesis.cli", "run", "document.json", "--url", url]
        options = ["--seed", "1", "--warnings", "off"]
        run = subprocess.run([*command, *options], cwd=tmp_path, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    assert f"Tested: {len(stage.operations)}" in run.stdout
