"""Credentials that a caller gives, before anything is made of them.

Comes in: what was given for an argument of the client. Goes out: nothing, or why it
cannot be a credential, without showing it. Must not know: schemes, requests.
"""

from __future__ import annotations

import re

from . import fields

_CONTROL = re.compile(r"[\0-\x1f\x7f]")


def check_text(argument: str, value: object, *, in_cookie: bool = False) -> None:
    """Raises TypeError for what is no text, ValueError for one that cannot be sent: a
    token that was read from a file often ends with the end of its line."""
    if not isinstance(value, str):
        raise TypeError(f"{argument}= must be a text, not {type(value).__name__}")
    if not value:
        raise ValueError(f"{argument}= is empty")
    fits = fields.fits_cookie if in_cookie else fields.fits_header
    if not fits(value):
        why = fields.UNFIT_FOR_COOKIES if in_cookie else fields.UNFIT_FOR_HEADERS
        raise ValueError(f"{argument}= {why}")


def check_pair(argument: str, value: object) -> None:
    """Raises TypeError for what is not `(user, password)`, ValueError for what HTTP
    basic cannot send (RFC 7617, section 2)."""
    match value:
        case (str(user), str(password)) if isinstance(value, tuple):
            if ":" in user:
                raise ValueError(f"{argument}= cannot contain a colon in the user")
            if _CONTROL.search(user + password):
                raise ValueError(f"{argument}= cannot contain control characters")
        case _:
            wrong = type(value).__name__
            raise TypeError(
                f"{argument}= must be a tuple (user, password), not {wrong}"
            )
