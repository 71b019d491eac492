"""The keywords of JSON Schema 2020-12, by vocabulary: a table for the compiler.

Comes in: the vocabularies in use. Goes out: the functions that compile their keywords,
in order of evaluation: cheap ones first, and last those that depend on what others have
evaluated. A keyword that is missing here asserts nothing: `then` is read by `if`, and
`minContains` by `contains`. Must not know: how rules are combined.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from . import arrays, combinators, numbers, objects, references, strings, values
from .outcome import Rule
from .site import Site

Types: TypeAlias = tuple[type, ...]
Keyword: TypeAlias = tuple[Types, Callable[[Site], Rule]]
"""The types of values that a keyword applies to, and the function that compiles it."""

_NUMBERS = (int, float)
_STRINGS = (str,)
_ARRAYS = (list,)
_OBJECTS = (dict,)
ALL_TYPES = (type(None), bool, *_NUMBERS, *_STRINGS, *_ARRAYS, *_OBJECTS)

_FORMAT: Mapping[str, Keyword] = {"format": (_STRINGS, strings.format_)}

_VOCABULARIES: Mapping[str, Mapping[str, Keyword]] = {
    "validation": {
        "type": (ALL_TYPES, values.type_),
        "const": (ALL_TYPES, values.const),
        "enum": (ALL_TYPES, values.enum),
        "minimum": (_NUMBERS, numbers.minimum),
        "maximum": (_NUMBERS, numbers.maximum),
        "exclusiveMinimum": (_NUMBERS, numbers.exclusive_minimum),
        "exclusiveMaximum": (_NUMBERS, numbers.exclusive_maximum),
        "multipleOf": (_NUMBERS, numbers.multiple_of),
        "minLength": (_STRINGS, strings.min_length),
        "maxLength": (_STRINGS, strings.max_length),
        "pattern": (_STRINGS, strings.pattern),
        "minItems": (_ARRAYS, arrays.min_items),
        "maxItems": (_ARRAYS, arrays.max_items),
        "uniqueItems": (_ARRAYS, arrays.unique_items),
        "minProperties": (_OBJECTS, objects.min_properties),
        "maxProperties": (_OBJECTS, objects.max_properties),
        "required": (_OBJECTS, objects.required),
        "dependentRequired": (_OBJECTS, objects.dependent_required),
    },
    "format-annotation": _FORMAT,
    "format-assertion": _FORMAT,
    "core": {
        "$ref": (ALL_TYPES, references.ref),
        "$dynamicRef": (ALL_TYPES, references.dynamic_ref),
    },
    "applicator": {
        "prefixItems": (_ARRAYS, arrays.prefix_items),
        "items": (_ARRAYS, arrays.items),
        "contains": (_ARRAYS, arrays.contains),
        "propertyNames": (_OBJECTS, objects.property_names),
        "properties": (_OBJECTS, objects.properties),
        "patternProperties": (_OBJECTS, objects.pattern_properties),
        "additionalProperties": (_OBJECTS, objects.additional_properties),
        "dependentSchemas": (_OBJECTS, objects.dependent_schemas),
        "not": (ALL_TYPES, combinators.not_),
        "if": (ALL_TYPES, combinators.if_),
        "allOf": (ALL_TYPES, combinators.all_of),
        "anyOf": (ALL_TYPES, combinators.any_of),
        "oneOf": (ALL_TYPES, combinators.one_of),
    },
    "unevaluated": {
        "unevaluatedItems": (_ARRAYS, arrays.unevaluated_items),
        "unevaluatedProperties": (_OBJECTS, objects.unevaluated_properties),
    },
}
_PREFIX = "https://json-schema.org/draft/2020-12/vocab/"


def keywords(vocabularies: frozenset[str] | None) -> dict[str, Keyword]:
    """The keywords of the vocabularies with these URIs, or of all if None."""
    return {
        keyword: entry
        for name, entries in _VOCABULARIES.items()
        if vocabularies is None or _PREFIX + name in vocabularies
        for keyword, entry in entries.items()
    }
