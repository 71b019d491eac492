"""Types and the definitions that they are parts of.

Must not know: operations.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from specloom.diagnostics import Where

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
SchemaId = str

# --- types -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Constraint:
    """One assertion of JSON Schema 2020-12 with its value, e.g. ("maxLength", 50). A type has each
    keyword at most once.

    On scalars: minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, minLength,
    maxLength, pattern. On arrays: minItems, maxItems, uniqueItems (true). On maps and models:
    minProperties, maxProperties.
    """

    keyword: str
    value: bool | int | float | str


@dataclass(frozen=True, slots=True)
class Anything:
    """Every JSON value (`true`, `{}`)."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No value at all (`false`)."""


@dataclass(frozen=True, slots=True)
class Null:
    """The JSON value null."""


@dataclass(frozen=True, slots=True)
class Boolean:
    """true or false."""


@dataclass(frozen=True, slots=True)
class Integer:
    """A number without a fraction; 1.0 is an integer."""

    constraints: tuple[Constraint, ...] = ()


@dataclass(frozen=True, slots=True)
class Number:
    """Any number; `true` and "1" are not numbers."""

    constraints: tuple[Constraint, ...] = ()


@dataclass(frozen=True, slots=True)
class String:
    """Text. `format` is set for the formats that have a type of their own
    (date-time, date, time, uuid, byte); other formats are only documentation."""

    format: str | None = None
    constraints: tuple[Constraint, ...] = ()


@dataclass(frozen=True, slots=True)
class Binary:
    """Raw bytes outside JSON: a file, an image, an octet-stream body or part."""


@dataclass(frozen=True, slots=True)
class Literals:
    """One of a list of JSON values (`enum`, `const`), equal by JSON equality (1 == 1.0 != true).
    There is at least one, and null is not among them: it is a type of its own. `labels` has the
    document's name and meaning for each value; it is empty if the document says nothing about
    any of them.
    """

    values: tuple[Json, ...]
    labels: tuple[str, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Array:
    """A list whose elements all have one type."""

    items: Type
    constraints: tuple[Constraint, ...] = ()


@dataclass(frozen=True, slots=True)
class Tuple:
    """A list with one element of each type, in this order. Its only constraint is uniqueItems."""

    items: tuple[Type, ...]
    constraints: tuple[Constraint, ...] = ()


@dataclass(frozen=True, slots=True)
class Map:
    """An object without declared properties, its values all of one type."""

    values: Type
    constraints: tuple[Constraint, ...] = ()


@dataclass(frozen=True, slots=True)
class Ref:
    """A definition of `Api.definitions`, by id."""

    id: SchemaId


@dataclass(frozen=True, slots=True)
class Discriminator:
    """A property that says which member of a union is meant.

    `property` is the wire name; `tags` pairs each text with the index of its member, null not
    counted; `default` is the member for all other texts, and for a missing one. What the
    discriminator decides depends on the union's mode.
    """

    property: str
    tags: tuple[tuple[str, int], ...]
    default: int | None = None


@dataclass(frozen=True, slots=True)
class Union:
    """A value of any member's type. `mode` says how many members may accept a value, and which:

    disjoint    At most one, proved when building. A discriminator only finds it faster.
    one         Only the member that the discriminator names; exactly one if it names none
                (oneOf).
    any         One or several: the one that the discriminator names, if it accepts the value,
                otherwise any that does (anyOf).
    extending   All members extend the last: the one that the discriminator names, if it accepts
                the value, otherwise the last.
    """

    members: tuple[Type, ...]
    mode: Literal["disjoint", "any", "one", "extending"] = "disjoint"
    discriminator: Discriminator | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """A type whose values must also satisfy `schema`, judged on the raw JSON value.

    For keywords that types cannot express (`not`, `if`, `contains`, `unevaluatedProperties` …).
    The schema is JSON Schema 2020-12; `$ref`s in it are ids of `Api.schemas`.
    """

    type: Type
    schema: Json


Type = (
    Anything | Nothing | Null | Boolean | Integer | Number | String | Binary | Literals | Array
    | Tuple | Map | Ref | Union | Checked
)  # fmt: skip

# --- definitions -------------------------------------------------------------------------------

# What a definition is used for: all data, or only data that is sent, received, or sent in parts.
Variant = Literal["", "request", "response", "multipart"]


@dataclass(frozen=True, slots=True)
class NameHint:
    """What the document offers for a name, so that a language backend can choose one.

    `preferred` is the name an extension asks for (`x-specloom-name`); `words` is the natural name:
    the component's name, or for an inline schema the path to it from the nearest name
    (("Coupon", "limits", "item")); `context` has words to add when names clash, nearest first
    (parent, location, media type, file).
    """

    words: tuple[str, ...]
    context: tuple[str, ...] = ()
    preferred: str | None = None


@dataclass(frozen=True, slots=True)
class Docs:
    """The documentation in the document."""

    title: str = ""
    description: str = ""
    deprecated: bool = False
    examples: tuple[Json, ...] = ()
    external: str = ""
    external_description: str = ""


@dataclass(frozen=True, slots=True)
class Property:
    """One declared property. `type` includes null if null is allowed. `default` is a 1-tuple, or
    empty if the document has none."""

    wire: str
    type: Type
    required: bool
    docs: Docs = Docs()
    default: tuple[Json, ...] = ()
    read_only: bool = False
    write_only: bool = False
    preferred_name: str | None = None


@dataclass(frozen=True, slots=True)
class Model:
    """An object with declared properties. `additional` is the type of undeclared ones
    (`Nothing()` refuses them); `check` is a schema as in `Checked`, or None. `variant_of` is the
    id of the definition that it was made from, even if it is the only one and has no `variant`."""

    id: SchemaId
    name: NameHint
    properties: tuple[Property, ...]
    additional: Type = Anything()
    constraints: tuple[Constraint, ...] = ()
    check: Json = None
    docs: Docs = Docs()
    location: Where | None = field(default=None, compare=False, repr=False)
    variant: Variant = ""
    variant_of: SchemaId = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """A name for any other type: enumerations, unions, lists, maps, scalars."""

    id: SchemaId
    name: NameHint
    type: Type
    docs: Docs = Docs()
    location: Where | None = field(default=None, compare=False, repr=False)
    variant: Variant = ""
    variant_of: SchemaId = ""


Definition = Model | Alias
Definitions = Mapping[SchemaId, Definition]
