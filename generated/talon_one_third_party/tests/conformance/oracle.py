"""The oracle: judges instances by the schemas of a document, with jsonschema-rs.

Comes in: a document and JSON pointers of schemas in it. Goes out: verdicts and
violations. Formats are judged by the table in `formats`. Must not know: bindings, how
instances are made.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

from jsonschema_rs import (
    Draft202012,
    Draft202012Validator,
    Registry,
    ValidationError,
    canonicalize,
)
from jsonschema_rs.canonical import Satisfiability

from .dialects import Dialect
from .document import BASE, Document, link, lookup
from .formats import ANNOTATIONS, FORMATS
from .json_value import Check, Json, Path, Schema

_FORMATS = {name: (lambda _text: True) for name in ANNOTATIONS} | {
    name: rule.check for name, rule in FORMATS.items() if rule.check
}


class UnusableSchema(ValueError):
    """jsonschema-rs cannot use the schema, for example because of a broken pattern."""


@dataclass(frozen=True, slots=True)
class Violation:
    """One violated keyword, its place, and the place in the instance."""

    keyword: str
    schema_pointer: str
    instance_path: Path
    message: str


class Oracle:
    """Judges instances by the schemas of one document. Compiles each schema once.

    Compiled schemas share one registry with the document, which is never copied.
    """

    def __init__(self, root: Json, dialect: Dialect | None = None) -> None:
        self.document = Document.read(root, dialect)
        self._registry = registry(self.document.linked)
        self._judge = registry(self.document.judged())
        self._dynamic = self.document.is_dynamic()
        self._compiled: dict[str, Draft202012Validator] = {}

    def accepts(self, pointer: str, instance: Json) -> bool:
        """Whether the instance is valid by the schema at a pointer.

        Raises UnusableSchema if the schema, or one that it refers to, cannot be
        compiled.
        """
        return self._at(pointer).is_valid(instance)

    def errors(self, pointer: str, instance: Json) -> list[Violation]:
        """All violations in the instance. Raises as `accepts` does."""
        return [_violation(error) for error in self._at(pointer).iter_errors(instance)]

    def check(self, schema: Schema) -> Check:
        """The verdict of a schema that is made of linked ones of the document."""
        return compiled(schema, self._registry).is_valid

    def refuses_all(self, pointer: str) -> bool:
        """Whether the schema certainly has no instance."""
        known = canonicalize(
            {"$ref": link(pointer)}, registry=self._registry, offline=True
        )
        return known.satisfiability() is Satisfiability.NO

    def _at(self, pointer: str) -> Draft202012Validator:
        if pointer not in self._compiled:
            self._compiled[pointer] = self._judging(pointer)
        return self._compiled[pointer]

    def _judging(self, pointer: str) -> Draft202012Validator:
        schema = lookup(self.document.standard, pointer) if self._dynamic else {}
        if isinstance(schema, dict) and "$id" in schema:
            # The schema is complete, including dynamic references.
            return compiled(schema, None)
        return compiled({"$ref": link(pointer)}, self._judge)


def registry(root: Json) -> Registry:
    """A registry with a document, for `compiled`."""
    return Registry([(BASE, root)], draft=Draft202012)


def compiled(schema: Schema, resources: Registry | None) -> Draft202012Validator:
    """A validator for the schema. Raises UnusableSchema if jsonschema-rs refuses it."""
    try:
        return Draft202012Validator(
            schema,
            registry=resources,
            validate_formats=True,
            formats=_FORMATS,
            offline=True,
        )
    except (ValidationError, ValueError) as error:
        raise UnusableSchema(str(error).splitlines()[0]) from error


def keyword_pointer(error: ValidationError) -> str:
    """The pointer of the violated keyword in the document."""
    _, _, fragment = (error.absolute_keyword_location or "").partition("#")
    return unquote(fragment)


def _violation(error: ValidationError) -> Violation:
    where: Iterable[str | int] = error.instance_path
    return Violation(
        error.kind.name, keyword_pointer(error), tuple(where), error.message
    )
