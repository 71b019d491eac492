"""Keywords for values of any type: type, const, enum (validation, section 6.1).

Comes in: a site of the keyword. Goes out: its rule. Must not know: other keywords.
"""

from __future__ import annotations

import json

from ..json_value import JsonValue
from .equality import equality_key
from .outcome import Rule
from .site import Site

_TYPES: dict[str, tuple[type, ...]] = {
    "null": (type(None),),
    "boolean": (bool,),
    "object": (dict,),
    "array": (list,),
    "number": (int, float),
    "string": (str,),
    "integer": (int,),
}


def type_(site: Site) -> Rule:
    names = site.items() if isinstance(site.value, list) else [site.text()]
    if not all(name in _TYPES for name in names):
        raise site.error("a type or an array of types")
    allowed = {each for name in names for each in _TYPES[str(name)]}
    message = "should be of type " + " or ".join(map(str, names))
    if "integer" not in names or float in allowed:
        return site.assertion(lambda value: type(value) in allowed, message)

    def holds(value: JsonValue) -> bool:
        if isinstance(value, float):
            return value.is_integer()
        return type(value) in allowed

    return site.assertion(holds, message)


def const(site: Site) -> Rule:
    wanted = equality_key(site.value)
    return site.assertion(
        lambda value: equality_key(value) == wanted, f"should be {_shown(site.value)}"
    )


def enum(site: Site) -> Rule:
    wanted = frozenset(map(equality_key, site.items()))
    message = "should be one of " + _shown(site.value)[1:-1]
    return site.assertion(lambda value: equality_key(value) in wanted, message)


def _shown(value: JsonValue) -> str:
    return json.dumps(value, ensure_ascii=False)
