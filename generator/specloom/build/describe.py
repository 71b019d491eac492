"""The documentation that a document has for an object, and the annotations that come with it.

Comes in: nodes. Goes out: `ir.Docs`, defaults, flags. Must not know: types.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from specloom import ir
from specloom.build.combine import Part, nearest_first
from specloom.build.dialect import Schema
from specloom.diagnostics import SpecError
from specloom.document import Node

_WORDS = frozenset("title description deprecated example examples externalDocs".split())
_SILENCE = ir.Docs()


def docs(*keywords: Mapping[str, Any]) -> ir.Docs:
    """The documentation of one thing from several schemas: the first text found is used."""
    if all(map(_WORDS.isdisjoint, keywords)):
        return _SILENCE
    return ir.Docs(
        title=_text(keywords, "title"),
        description=_text(keywords, "description"),
        deprecated=any(words.get("deprecated") is True for words in keywords),
        examples=next((found for words in keywords if (found := _examples(words))), ()),
        external=next((link for words in keywords if (link := _external(words, "url"))), ""),
        external_description=_external(keywords[0], "description") if keywords else "",
    )


def docs_of(node: Node, *more: Mapping[str, Any]) -> ir.Docs:
    """The documentation of any object (an operation, a parameter, a response), filled in from
    `more` if it has none."""
    if not node.is_mapping:
        return ir.Docs()
    found = docs(node.value, *more)
    named = node.get("examples")
    if named is None or not named.is_mapping:
        return found
    return replace(found, examples=tuple(_named_examples(named)))


def docs_of_parts(own: Schema, parts: Iterable[Part]) -> ir.Docs:
    """The documentation of a schema, otherwise of the parts it is combined from, nearest first.

    Deprecation is not inherited: a schema may build on a deprecated one.
    """
    nearest = (part.schema.keywords for part in nearest_first(parts))
    inherited = docs(own.keywords, *nearest)
    return ir.Docs(
        title=text(own.keywords, "title"),
        description=inherited.description,
        deprecated=own.get("deprecated") is True,
        examples=inherited.examples,
        external=inherited.external,
        external_description=inherited.external_description,
    )


def text(keywords: Mapping[str, Any], key: str) -> str:
    """A text of the document, `""` if there is none."""
    value = keywords.get(key)
    return value if isinstance(value, str) else ""


def default(keywords: Iterable[Mapping[str, Any]]) -> tuple[ir.Json, ...]:
    """The first default, as a 1-tuple; empty if there is none."""
    return next(((words["default"],) for words in keywords if "default" in words), ())


def preferred(keywords: Mapping[str, Any]) -> str | None:
    """The name that the document asks for (`x-specloom-name`)."""
    return text(keywords, "x-specloom-name") or None


def _text(keywords: Iterable[Mapping[str, Any]], key: str) -> str:
    for words in keywords:
        if found := text(words, key):
            return found
    return ""


def _examples(keywords: Mapping[str, Any]) -> tuple[ir.Json, ...]:
    if "example" in keywords:
        return (keywords["example"],)
    match keywords.get("examples"):
        case list() as values:
            return tuple(values)
        case _:
            return ()


def _named_examples(named: Node) -> Iterator[ir.Json]:
    """The values of Example Objects; the validator reports those that lead nowhere."""
    for _, example in named.items():
        with suppress(SpecError):
            target = example.target()
            yield from (target.value[key] for key in ("value", "dataValue") if key in target)


def _external(keywords: Mapping[str, Any], key: str) -> str:
    external = keywords.get("externalDocs")
    return text(external, key) if isinstance(external, dict) else ""
