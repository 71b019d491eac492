"""Compares a package with its document on one instance.

Comes in: bindings, a site, and an instance that the oracle has judged. Goes out: a
disagreement, or None: a valid instance must be decoded and encoded to an equal JSON
value, an invalid one must be refused. Must not know: how instances are made.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Literal, TypeAlias

from .bindings import Bindings, Site
from .json_value import Json, same

# Valid but refused; invalid but accepted; valid and accepted, but not written back
# equal; an exception that is not a refusal.
Kind: TypeAlias = Literal["refused", "accepted", "changed", "failed"]

# Stands for the keyword that a text violates if it is not JSON.
NO_JSON = "JSON"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """How a package and its document differ about an instance.

    `keyword` is the one that the package misjudges, if known, and `schema_pointer` its
    place. `detail` is what the package did.
    """

    kind: Kind
    keyword: str
    schema_pointer: str
    instance: Json
    detail: str


def about_valid(
    bindings: Bindings, site: Site, instance: Json, text: str = ""
) -> Disagreement | None:
    """The disagreement about a valid instance, if there is one. `text` is its JSON if
    that is not the one Python writes."""

    def differs(kind: Kind, detail: str, keyword: str = "") -> Disagreement:
        return Disagreement(kind, keyword, site.pointer, instance, detail)

    try:
        value = bindings.decode(site, text or json.dumps(instance))
    except ValueError as error:
        found = getattr(error, "violations", ())
        return differs("refused", str(error), found[0].keyword if found else "")
    except Exception as error:
        return differs("failed", f"decoding raised {error!r}")
    try:
        returned = json.loads(bindings.encode(site, value))
    except Exception as error:
        return differs("failed", f"encoding raised {error!r}")
    if not same(instance, returned):
        return differs("changed", f"came back as {json.dumps(returned)}")
    return None


def about_no_json(bindings: Bindings, site: Site, text: str) -> Disagreement | None:
    """The disagreement about a text that is not JSON, if it is accepted."""
    try:
        value = bindings.decode(site, text)
    except ValueError:
        return None
    except Exception as error:
        detail = f"decoding raised {error!r}"
        return Disagreement("failed", NO_JSON, site.pointer, text, detail)
    detail = f"was taken for {value!r}"
    return Disagreement("accepted", NO_JSON, site.pointer, text, detail)


def about_invalid(
    bindings: Bindings, site: Site, instance: Json, keyword: str, schema_pointer: str
) -> Disagreement | None:
    """The disagreement about an instance that violates a keyword, if there is one."""

    def differs(kind: Kind, detail: str) -> Disagreement:
        return Disagreement(kind, keyword, schema_pointer, instance, detail)

    try:
        value = bindings.decode(site, json.dumps(instance))
    except ValueError:
        return None
    except Exception as error:
        return differs("failed", f"decoding raised {error!r}")
    return differs("accepted", f"was taken for {value!r}")
