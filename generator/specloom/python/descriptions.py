"""The document's descriptions for people, as the text of a docstring.

Comes in: docs and defaults. Goes out: plain text in lines, which `| docstring` makes harmless. Must
not know: what is described. Facts that the annotation shows are not repeated.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from specloom.ir import Docs, Json, Literals, Property, Type
from specloom.ir.references import inner_types
from specloom.python.prose import wrapped

_SHORT = 60
_QUOTES = 6  # on both sides of a text of one line


def of_model(docs: Docs, name: str) -> str:
    """The description of a class; its title only if it says more than the name."""
    return _paragraphs(4, _said(docs, name), _example(docs), _notes(docs))


def of_alias(docs: Docs, name: str, type_: Type) -> str:
    """The description of an alias, with the meaning of its values."""
    return _paragraphs(0, _said(docs, name), _values(type_), _example(docs), _notes(docs))


def of_property(property_: Property, indent: int) -> str:
    """The description of a property, with its default and a short example."""
    flow = "Read-only." if property_.read_only else "Write-only." if property_.write_only else ""
    docs = property_.docs
    default = _quoted("Default", property_.default)
    return _paragraphs(
        indent,
        _said(docs, property_.wire),
        _values(property_.type),
        " ".join(filter(None, (flow, default, _example(docs)))),
        _notes(docs),
    )


def _said(docs: Docs, name: str) -> str:
    title, text = docs.title.strip(), docs.description.strip()
    if not title or _letters(title) == _letters(name) or _letters(text).startswith(_letters(title)):
        return text
    return f"{title}\n\n{text}" if text else title


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()


def _values(type_: Type) -> str:
    """A list of the values that have labels."""
    if isinstance(type_, Literals):
        rows = zip(type_.values, type_.labels, strict=False)
        told = [(_json(value), " ".join(label.split())) for value, label in rows if label]
        return "\n".join(f"- `{value}`: {label}" for value, label in told)
    return next(filter(None, map(_values, inner_types(type_))), "")


def _json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)


def _example(docs: Docs) -> str:
    return _quoted("Example", docs.examples[:1])


def _quoted(what: str, values: Sequence[Json]) -> str:
    """`Default: `10`.`; nothing for a long value."""
    text = _json(values[0]) if values else ""
    return f"{what}: `{text}`." if 0 < len(text) <= _SHORT and "`" not in text else ""


def _notes(docs: Docs) -> str:
    deprecated = "Deprecated." if docs.deprecated else ""
    external = f"See {docs.external}" if docs.external else ""
    return "\n\n".join(filter(None, (deprecated, external)))


def _paragraphs(indent: int, *texts: str) -> str:
    return wrapped("\n\n".join(filter(None, texts)), indent + _QUOTES)
