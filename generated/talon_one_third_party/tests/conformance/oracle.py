"""The judge: whether an instance is valid by a schema of the document, according to
jsonschema-rs.

In: a document and JSON pointers of schemas in it. Out: verdicts and violations. Formats
are judged by the table in `formats`. Knows no bindings and no way to make instances.
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
    """jsonschema-rs cannot work with the schema: a broken pattern or reference, say."""


@dataclass(frozen=True, slots=True)
class Violation:
    """One broken keyword: its name, where it stands, where the instance broke it."""

    keyword: str
    schema_pointer: str
    instance_path: Path
    message: str


class Oracle:
    """Judges instances by the schemas of one document. Compiles each schema once.

    Compiled schemas share the one registry that holds the document, which is never
    copied.
    """

    def __init__(self, root: Json, dialect: Dialect | None = None) -> None:
        self.document = Document.read(root, dialect)
        self._registry = registry(self.document.linked)
        self._judge = registry(self.document.judged())
        self._dynamic = self.document.is_dynamic()
        self._compiled: dict[str, Draft202012Validator] = {}

    def accepts(self, pointer: str, instance: Json) -> bool:
        """Whether the instance is valid by the schema at a pointer.

        Raises:
            UnusableSchema: The schema, or one that it needs, cannot be compiled.
        """
        return self._at(pointer).is_valid(instance)

    def errors(self, pointer: str, instance: Json) -> list[Violation]:
        """Everything that is wrong with the instance; raises like `accepts`."""
        return [_violation(error) for error in self._at(pointer).iter_errors(instance)]

    def check(self, schema: Schema) -> Check:
        """A verdict by a schema of one's own, made of linked ones of the document."""
        return compiled(schema, self._registry).is_valid

    def refuses_all(self, pointer: str) -> bool:
        """Whether it is certain that no instance of the schema exists."""
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
            # It is complete in itself, with all that is dynamic.
            return compiled(schema, None)
        return compiled({"$ref": link(pointer)}, self._judge)


def registry(root: Json) -> Registry:
    """A document where `compiled` finds it."""
    return Registry([(BASE, root)], draft=Draft202012)


def compiled(schema: Schema, resources: Registry | None) -> Draft202012Validator:
    """The schema, ready to judge.

    Raises:
        UnusableSchema: jsonschema-rs refuses it.
    """
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
    """Where in the document the broken keyword stands."""
    _, _, fragment = (error.absolute_keyword_location or "").partition("#")
    return unquote(fragment)


def _violation(error: ValidationError) -> Violation:
    where: Iterable[str | int] = error.instance_path
    return Violation(
        error.kind.name, keyword_pointer(error), tuple(where), error.message
    )
