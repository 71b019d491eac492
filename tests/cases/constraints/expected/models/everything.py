"""Everything."""

from typing import Annotated, Any

from ..runtime.conforms import Conforms
from ..runtime.constraints import Length, Pattern, Range, UniqueItems
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Integer, Number


class Everything(Model, size=Length(minimum=1, maximum=10)):
    percent: Annotated[Omittable[Integer], Range(minimum=0, maximum=100)] = None
    share: Annotated[
        Omittable[Number],
        Range(exclusive_minimum=0, exclusive_maximum=1, multiple_of=0.25),
    ] = None
    code: Annotated[
        Omittable[str], Length(minimum=2, maximum=5), Pattern("^[A-Z]+$")
    ] = None
    tricky: Annotated[Omittable[str], Pattern(r"^(?!no)\d+$")] = None
    few: Annotated[
        Omittable[list[Integer]], Length(minimum=1, maximum=3), UniqueItems()
    ] = None
    pair: Annotated[
        Omittable[list[str | Integer]],
        Conforms(
            {"prefixItems": [{"type": "string"}, {"type": "integer"}], "items": False}
        ),
    ] = None
    with_one: Annotated[
        Omittable[list[Any]], Conforms({"contains": {"const": 1}}), wire("withOne")
    ] = None
    not_empty: Annotated[Any, Conforms({"not": {"const": ""}}), wire("notEmpty")] = None
