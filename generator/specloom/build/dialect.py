"""The schemas of every version, read as JSON Schema 2020-12.

Comes in: a node that holds a schema. Goes out: a `Schema`, whose keywords have the meaning of
2020-12. One level at a time: nothing below is copied, so positions survive and reading is cheap.
Must not know: the IR, operations.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from specloom import patterns
from specloom.assumptions import Assumptions
from specloom.build.assumed import OBJECT_WORDS, Types
from specloom.document import Document, Node
from specloom.openapi.dialects import Dialects
from specloom.openapi.typenames import TYPES, meant
from specloom.openapi.version import Version
from specloom.schema_keywords import COMBINING, LISTED_SCHEMAS, NAMED_SCHEMAS, ONE_SCHEMA

# Keywords that act in 2.0 and 3.0 (OpenAPI 3.0.3, section 4.7.24); all others are ignored there.
_SHARED = frozenset(
    "type enum multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength"
    " pattern maxItems minItems uniqueItems maxProperties minProperties required allOf items"
    " properties additionalProperties format title description default discriminator readOnly"
    " externalDocs example xml".split()
)
_ONLY_3_0 = frozenset("oneOf anyOf not nullable writeOnly deprecated".split())
# Keywords beside a `$ref` that 2.0 and 3.0 do not ignore: documentation.
_BESIDE_REF = frozenset(("$ref", "description", "title"))

# The two keywords that alone limit the values in nine of ten schemas; and documentation.
_PLAIN = frozenset(
    "type format title description default deprecated readOnly writeOnly externalDocs example"
    " examples".split()
)

# In JSON Schema, `format` asserts nothing; these do beside `type: string`, because their values
# get types of their own.
FORMATS = frozenset(("date-time", "date", "time", "uuid", "byte"))

_NUMBER = (int, float)
_SCHEMA = (dict, bool)
_COUNTS = frozenset(
    "maxLength minLength maxItems minItems maxProperties minProperties minContains"
    " maxContains".split()
)
_BOUNDS = ("maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum")
# The JSON types that a keyword's value may have. A document whose errors are tolerated may hold
# anything; a keyword with an unreadable value does not act.
_SHAPES: Mapping[str, tuple[type, ...]] = {
    **dict.fromkeys((*_COUNTS, *_BOUNDS, "multipleOf"), _NUMBER),
    **dict.fromkeys("$ref $dynamicRef format title description".split(), (str,)),
    **dict.fromkeys(("enum", "required", "examples", *LISTED_SCHEMAS), (list,)),
    **dict.fromkeys(("dependentRequired", *NAMED_SCHEMAS), (dict,)),
    **dict.fromkeys(ONE_SCHEMA, _SCHEMA),
    "type": (str, list),
    "discriminator": (dict, str),
    "uniqueItems": (bool,),
    "externalDocs": (dict,),
}


@dataclass(frozen=True, slots=True, eq=False)
class Schema:
    """One schema object. `false` is `{"not": {}}` and `true` is `{}`, as in JSON Schema.

    `around`: if it uses object keywords without a type, the `type` of the schema it is a part of.
    """

    node: Node
    keywords: Mapping[str, Any]
    around: Any = None

    @property
    def identity(self) -> str:
        """The name of its place in the document."""
        return self.node.identity

    @property
    def is_plain(self) -> bool:
        """Whether only `type` and `format` limit the values."""
        return _PLAIN.issuperset(self.keywords)

    def __contains__(self, keyword: str) -> bool:
        return keyword in self.keywords

    def get(self, keyword: str) -> Any:
        """The plain value of a keyword, or None."""
        return self.keywords.get(keyword)

    def child(self, keyword: str) -> Node:
        """The schema that a keyword holds."""
        return self.node[keyword]

    def elements(self, keyword: str) -> tuple[Node, ...]:
        """The schemas of a list; none if the keyword is missing."""
        if keyword not in self.keywords:
            return ()
        written = self.node.get(keyword) or self.node["items"]
        return tuple(written.elements())

    def members(self, keyword: str) -> Iterator[tuple[str, Node]]:
        """The named schemas of a keyword; none if it is missing."""
        if keyword not in self.keywords:
            return iter(())
        if (written := self.node.get(keyword)) is not None:
            return written.items()
        named = self.keywords[keyword]
        return ((name, node) for name, node in self.node["dependencies"].items() if name in named)


# Equal when the nodes there are, and looked up in half the time.
_Place = tuple[Document, str]


class Dialect:
    """How the documents of one version are read. Remembers the schemas it has read."""

    def __init__(self, version: Version, options: Assumptions) -> None:
        self.version = version
        self.options = options
        self._literal: dict[_Place, Schema] = {}
        self._schemas: dict[_Place, Schema] = {}
        self._dialects = Dialects()
        self._types = Types(lambda node: self.literal(node).keywords)

    @property
    def nullable(self) -> str:
        """The keyword for `type: [..., 'null']`; newer documents use it by mistake."""
        return "x-nullable" if self.version.is_swagger else "nullable"

    def said_nullable(self) -> list[Node]:
        """The nodes read so far that say null is allowed."""
        return [each.node for each in self._literal.values() if self._says_nullable(each.node)]

    def means_null(self, node: Node) -> bool:
        """Whether a node allows null regardless of its other keywords."""
        return self.options.assume_nullable and self._says_nullable(node)

    def _says_nullable(self, node: Node) -> bool:
        return node.is_mapping and node.value.get(self.nullable) is True

    def schema(self, node: Node) -> Schema:
        """The schema at a node; a `$ref` stays one of its keywords."""
        place = (node.document, node.pointer)
        known = self._schemas.get(place)
        if known is None:
            known = self._schemas[place] = self._assumed(self.literal(node))
        return known

    def literal(self, node: Node) -> Schema:
        """The schema at a node, with no type assumed beyond those it names."""
        place = (node.document, node.pointer)
        known = self._literal.get(place)
        if known is None:
            known = self._literal[place] = self._read(node)
        return known

    def _assumed(self, schema: Schema) -> Schema:
        is_open = "type" not in schema and not OBJECT_WORDS.isdisjoint(schema.keywords)
        if not self.options.assume_object or not is_open:
            return schema
        if (meant := self._types.meant(schema.node)) is not None:
            return replace(schema, keywords={"type": meant, **schema.keywords})
        return replace(schema, around=self._types.around(schema.node))

    def _read(self, node: Node) -> Schema:
        match node.value:
            case dict():
                typed = _typed(self._known(node))
                keywords = _split(typed) if self.version.has_json_schema else self._old(typed)
                return Schema(node, self._acting(_readable(keywords)))
            case False:
                return Schema(node, {"not": {}})
            case _:
                return Schema(node, {})

    def _known(self, node: Node) -> Mapping[str, Any]:
        """The keywords at a node that its dialect of JSON Schema knows."""
        idle = self._dialects.idle(node) if self.version.has_json_schema else frozenset()
        return {k: v for k, v in node.value.items() if k not in idle} if idle else node.value

    def parameter(self, node: Node) -> Schema:
        """The schema that a parameter or header of 2.0 is by itself."""
        foreign = ("required", "description", "name", "in")
        plain = {key: value for key, value in node.value.items() if key not in foreign}
        return Schema(node, self._acting(_readable(self._old(_typed(plain)))))

    def _acting(self, keywords: Mapping[str, Any]) -> Mapping[str, Any]:
        """The keywords, without a string format if nothing says that the values are strings."""
        kinds = keywords.get("type")
        is_text = kinds == "string" or "string" in (kinds or ())
        if keywords.get("format") not in FORMATS or is_text and self.options.assume_formats:
            return keywords
        return {key: value for key, value in keywords.items() if key != "format"}

    def _old(self, value: Mapping[str, Any]) -> dict[str, Any]:
        if isinstance(value.get("$ref"), str):
            return {key: value[key] for key in value if key in _BESIDE_REF}
        known = _SHARED if self.version.is_swagger else _SHARED | _ONLY_3_0
        keywords = {key: value[key] for key in value if key in known or key[:2] == "x-"}
        if keywords.pop(self.nullable, False) is True and isinstance(value.get("type"), str):
            # OpenAPI 3.0.3: it acts only together with `type` in the same object.
            keywords["type"] = [value["type"], "null"]
        _translate(keywords)
        return keywords


def _split(keywords: Mapping[str, Any]) -> Mapping[str, Any]:
    """The keywords, with `dependencies` split into its two successors: the metaschema of 2020-12
    still knows it, and every document that uses it intends an effect."""
    dependencies = keywords.get("dependencies")
    if not isinstance(dependencies, dict):
        return keywords
    names = {key: value for key, value in dependencies.items() if isinstance(value, list)}
    schemas = {key: value for key, value in dependencies.items() if isinstance(value, _SCHEMA)}
    split = {"dependentRequired": names, "dependentSchemas": schemas}
    return {**{key: value for key, value in split.items() if value}, **keywords}


def _typed(keywords: Mapping[str, Any]) -> Mapping[str, Any]:
    """The keywords with an unknown type replaced by the JSON Schema type it means, or removed if
    its meaning is unclear."""
    kind = keywords.get("type", "object")
    if isinstance(kind, str) and kind in TYPES:
        return keywords
    others = {key: value for key, value in keywords.items() if key != "type"}
    return {**(meant(kind) or {}), **others}


def _translate(keywords: dict[str, Any]) -> None:
    """Spell the keywords that 2.0 and 3.0 write differently as 2020-12 does."""
    for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if keywords.get(exclusive) is True and bound in keywords:
            keywords[exclusive] = keywords.pop(bound)
        elif isinstance(keywords.get(exclusive), bool):
            del keywords[exclusive]
    if keywords.get("enum") == []:  # draft 4, section 5.5.1, requires at least one value
        del keywords["enum"]
    if isinstance(keywords.get("items"), list):  # as in JSON Schema draft 4, section 5.3.1
        keywords["prefixItems"] = keywords.pop("items")
    if isinstance(keywords.get("discriminator"), str):
        keywords["discriminator"] = {"propertyName": keywords["discriminator"]}
    if "example" in keywords:
        keywords["examples"] = [keywords.pop("example")]


def _readable(keywords: Mapping[str, Any]) -> Mapping[str, Any]:
    for keyword, value in keywords.items():
        if not _is_readable(keyword, value):
            break
    else:
        return keywords
    return {key: value for key, value in keywords.items() if _is_readable(key, value)}


def _is_readable(keyword: str, value: Any) -> bool:
    if keyword == "pattern":
        return isinstance(value, str) and not patterns.flaw(value)
    if keyword == "patternProperties":
        return isinstance(value, dict) and not any(map(patterns.flaw, value))
    if keyword in COMBINING and value == []:
        return False  # a choice without members is not a choice
    shapes = _SHAPES.get(keyword)
    if shapes is None:
        return True
    if keyword in _COUNTS or keyword == "multipleOf":
        least = 0 if keyword in _COUNTS else 5e-324
        return isinstance(value, _NUMBER) and not isinstance(value, bool) and value >= least
    return isinstance(value, shapes) and (bool in shapes or not isinstance(value, bool))
