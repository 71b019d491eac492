"""Small documents → the IR, for the builder's tests."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from specloom import ir
from specloom.assumptions import Assumptions
from specloom.build import build
from specloom.diagnostics import Diagnostic
from specloom.document import open_document

_HEADS = {
    "2.0": 'swagger: "2.0"\ninfo: {title: Test, version: "1"}\n',
    "3.0": 'openapi: 3.0.3\ninfo: {title: Test, version: "1"}\n',
    "3.1": 'openapi: 3.1.0\ninfo: {title: Test, version: "1"}\n',
    "3.2": 'openapi: 3.2.0\ninfo: {title: Test, version: "1"}\n',
}


@dataclass(frozen=True)
class Built:
    """The IR of a small document."""

    api: ir.Api
    findings: list[Diagnostic]

    def definition(self, name: str) -> ir.Definition:
        """The definition that exports a component, without its place in the file."""
        ids = {pointer.rpartition("/")[2]: id_ for pointer, id_ in self.api.components.items()}
        return self.by_id(ids[name])

    def by_id(self, id_: str) -> ir.Definition:
        """A definition by its id, without its place in the file."""
        return replace(self.api.definitions[id_], location=None)

    def alias(self, name: str) -> ir.Type:
        """The type that a component is an alias of."""
        found = self.definition(name)
        assert isinstance(found, ir.Alias), found
        return found.type

    def model(self, name: str) -> ir.Model:
        """The model that a component is."""
        found = self.definition(name)
        assert isinstance(found, ir.Model), found
        return found

    def properties(self, name: str) -> dict[str, ir.Type]:
        """The types of a component's properties."""
        return {known.wire: known.type for known in self.model(name).properties}

    def operation(self, id_: str) -> ir.Operation:
        """An operation by its id."""
        return next(known for known in self.api.operations if known.id == id_)

    def codes(self) -> list[str]:
        """The codes of the findings."""
        return [found.code for found in self.findings]


Read = Callable[..., Built]


def reader(folder: Path) -> Read:
    """A function that builds a document from the text below its head."""

    def read(
        text: str,
        version: str = "3.1",
        files: Mapping[str, str] | None = None,
        options: Assumptions | None = None,
    ) -> Built:
        for name, content in (files or {}).items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(textwrap.dedent(content), encoding="utf-8")
        path = folder / "openapi.yaml"
        path.write_text(_HEADS[version] + textwrap.dedent(text), encoding="utf-8")
        return Built(*build(open_document(path), options or Assumptions()))

    return read


def components(schemas: str) -> str:
    """A document's text that holds only these component schemas, written as YAML."""
    body = textwrap.indent(textwrap.dedent(schemas).strip("\n"), "    ")
    return f"paths: {{}}\ncomponents:\n  schemas:\n{body}\n"
