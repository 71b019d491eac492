"""What must hold between a server's URL and its variables.

Comes in: the survey. Goes out: warnings: a client can be told another URL. Must not know: anything
else of operations.
"""

from __future__ import annotations

from collections.abc import Iterator

from specloom.diagnostics import Diagnostic, did_you_mean
from specloom.document import Node
from specloom.openapi.survey import Survey
from specloom.openapi.vocabulary import PLACEHOLDER
from specloom.validate.wording import show

_OWNERS = ("document", "path item", "webhook", "operation")


def check_servers(found: Survey) -> Iterator[Diagnostic]:
    """Warnings about variables that are not declared, and defaults that are not allowed."""
    for kind in _OWNERS:
        for owner in found.places.get(kind, ()):
            for server in owner.elements_of("servers"):
                yield from _variables(server)


def _variables(server: Node) -> Iterator[Diagnostic]:
    url, declared = server.get("url"), dict(server.items_of("variables"))
    named = PLACEHOLDER.findall(url.value) if url is not None and isinstance(url.value, str) else ()
    for name in dict.fromkeys(filter(None, named)):
        if url is not None and name not in declared:
            message = f"the URL has {{{name}}}, but no variable '{name}' is declared"
            hint = did_you_mean(name, declared)
            yield url.finding("undeclared-variable", message, hint=hint)
    for variable in declared.values():
        yield from _default(variable)


def _default(variable: Node) -> Iterator[Diagnostic]:
    default, allowed = variable.get("default"), variable.get("enum")
    if default is not None and allowed is not None and allowed.is_sequence:
        if default.value not in allowed.value:
            message = f"the default {show(default.value)} is not among those that `enum` lists"
            yield default.finding("invalid-default", message)
