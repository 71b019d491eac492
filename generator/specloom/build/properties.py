"""Fields and their types → the properties of a model.

Comes in: a field of an outline, with the type of its value. Goes out: an `ir.Property`. Must not
know: how types are made.
"""

from __future__ import annotations

import marshal
from collections.abc import Hashable

from specloom import ir
from specloom.build import describe
from specloom.build.combine import Conjunctions
from specloom.build.dialect import Dialect
from specloom.build.objects import Field

# The version of marshal's format in which equal values have equal bytes.
_BY_VALUE = 2


class Properties:
    """Makes properties; identical plain ones, which are frequent, share one object."""

    def __init__(self, dialect: Dialect, conjunctions: Conjunctions) -> None:
        self._dialect = dialect
        self._conjunctions = conjunctions
        self._made: dict[Hashable, ir.Property] = {}

    def property(self, field: Field, type_: ir.Type) -> ir.Property:
        """The property for a field whose value has this type."""
        if len(field.all) != 1 or field.own != field.all:
            return self._property(field, type_)
        schema = self._dialect.schema(field.own[0])
        if not schema.is_plain or self._dialect.means_null(schema.node):
            return self._property(field, type_)
        said = field.wire, field.required, marshal.dumps(dict(schema.keywords), _BY_VALUE)
        if said not in self._made:
            self._made[said] = self._property(field, type_)
        return self._made[said]

    def _property(self, field: Field, type_: ir.Type) -> ir.Property:
        own = [self._dialect.schema(node).keywords for node in reversed(field.own)]
        combined = [node for node in field.own if not self._conjunctions.is_simple(node)]
        parts = [part for node in combined for part in self._conjunctions.parts(node)]
        every = [*own, *(part.schema.keywords for part in parts)]
        return ir.Property(
            wire=field.wire,
            type=type_,
            required=field.required,
            docs=describe.docs(*own),
            default=describe.default(every),
            read_only=any(words.get("readOnly") is True for words in every),
            write_only=any(words.get("writeOnly") is True for words in every),
            preferred_name=next((n for words in own if (n := describe.preferred(words))), None),
        )
