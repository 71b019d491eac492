"""Which keywords of JSON Schema 2020-12 a schema does not know, because of its `$schema`.

Comes in: a node that holds a schema. Goes out: the keywords that do nothing there. Must not know:
what keywords mean.

`$schema` names a published draft, or a custom metaschema whose `$vocabulary` defines which
keywords there are (JSON Schema 2020-12 core, section 8.1). Keywords of an older draft that 2020-12
spells differently are not translated. A metaschema that is not found is taken as that of 2020-12.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from specloom.diagnostics import SpecError
from specloom.document import Document, Node
from specloom.openapi.published import drafts, vocabularies

USUAL = ("https://json-schema.org/draft/2020-12/", "https://spec.openapis.org/oas/3.")
_VOCABULARY = f"{USUAL[0]}vocab/"
_NONE: frozenset[str] = frozenset()
# The keywords of the other vocabularies do not affect validity.
_ASSERTING = "applicator unevaluated validation format-annotation".split()


class Dialects:
    """Reads each metaschema once."""

    def __init__(self) -> None:
        self._found: dict[tuple[Document, str], Mapping[str, Any] | None] = {}

    def idle(self, node: Node) -> frozenset[str]:
        """The keywords of 2020-12 that do nothing in the schema at a node."""
        uri = node.document.identifiers.dialect(node.pointer)
        found = None if uri is None else self.metaschema(node, uri)
        if found is None:
            return _NONE
        if node.ref is not None and "$vocabulary" not in found:
            return _asserting()  # before vocabularies, the keywords beside a `$ref` were ignored
        return _asserting() - _known(found)

    def metaschema(self, node: Node, uri: str) -> Mapping[str, Any] | None:
        """The metaschema that a node names by this URI; None if it is that of 2020-12, or not
        found."""
        asked = node.document, uri
        if asked not in self._found:
            self._found[asked] = None if uri.startswith(USUAL) else _metaschema(node, uri)
        return self._found[asked]


def is_published(metaschema: Mapping[str, Any]) -> bool:
    """Whether a metaschema belongs to a published draft of JSON Schema."""
    return any(metaschema is each for each in drafts().values())


def _metaschema(node: Node, uri: str) -> Mapping[str, Any] | None:
    if (known := drafts().get(uri.rstrip("#"))) is not None:
        return known
    try:
        found = node.follow(uri)
    except SpecError:
        return None
    return found.value if isinstance(found.value, dict) and "$vocabulary" in found else None


def _asserting() -> frozenset[str]:
    known = vocabularies()
    return frozenset(("$dynamicRef",)).union(*(known[f"{_VOCABULARY}{n}"] for n in _ASSERTING))


def _known(metaschema: Mapping[str, Any]) -> frozenset[str]:
    """The keywords that a metaschema, or the vocabularies it names, define."""
    if not isinstance(named := metaschema.get("$vocabulary"), dict):
        return frozenset(metaschema.get("properties", ()))
    known = vocabularies()
    return _NONE.union(*(known.get(uri, _NONE) for uri in named))
