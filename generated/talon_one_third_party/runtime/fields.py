"""What fields of a request can hold: headers and cookies.

Comes in: text. Goes out: whether it arrives as it was. Must not know: what the text
means, how it is sent.
"""

from __future__ import annotations

import re

_UNFIT = re.compile(r"[\0-\x08\n-\x1f\x7f]|^[ \t]|[ \t]$")  # RFC 9110, section 5.5

# What is said of a text that does not fit.
UNFIT_FOR_HEADERS = (
    "cannot contain line breaks or other control characters, nor start or end with white"
    " space"
)
UNFIT_FOR_COOKIES = (
    "cannot contain semicolons or control characters, nor start or end with white space"
)


def fits_header(text: str) -> bool:
    return not _UNFIT.search(text)


def fits_cookie(text: str) -> bool:
    return ";" not in text and fits_header(text)
