"""Which responses are results.

Comes in: operations. Goes out: the responses that methods return; all others are raised.
Must not know: how either looks in any language.
"""

from __future__ import annotations

from specloom.ir.operations import Operation, Response


def succeeds(status: str) -> bool:
    """Whether a response is a result: not an error, and not the default either."""
    return status[0] in "123"


def results(operation: Operation) -> tuple[Response, ...]:
    """The responses that are results; the default if a document declares no others."""
    declared = tuple(r for r in operation.responses if succeeds(r.status))
    return declared or tuple(r for r in operation.responses if r.status == "default")
