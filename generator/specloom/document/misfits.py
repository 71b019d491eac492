"""Texts that nobody wrote as they are: half-merged ones, and web pages saved under a wrong name.

Comes in: text. Goes out: flaws that say so, which is more than a syntax error does.
Must not know: YAML, JSON, files.
"""

from __future__ import annotations

import re

from specloom.document.syntax import Flaw

# At the start of a line, where no value of a document is likely to have them.
_MARKER = re.compile(r"^(?:<{7}|>{7}|\|{7})(?=[ \r\n]|\Z)|^={7}(?=\r?$)", re.MULTILINE)
_MARKUP = re.compile(r"\s*<(?:!doctype\b|!--|\?xml\b|/?[a-z][\w:.-]*[\s/>])", re.IGNORECASE)
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_FIRST = 1000


def markup_flaw(text: str) -> Flaw | None:
    """The flaw of a text that begins with a tag."""
    found = _MARKUP.match(text)
    if found is None:
        return None
    is_page = _PAGE.search(text, 0, _FIRST) is not None
    message = f"this is {'HTML' if is_page else 'XML'}, not YAML or JSON"
    hint = "the address may have answered with a web page: download the document itself"
    offset = found.end() - len(found[0].lstrip())
    return Flaw("invalid-yaml", message, offset, hint if is_page else "")


def conflict_flaws(text: str, code: str) -> list[Flaw]:
    """The flaws of a text that cannot be read, if a merge left its markers: one for each conflict,
    at its first line."""
    found = list(_MARKER.finditer(text))
    starts = [marker for marker in found if marker[0][0] == "<"] or found[:1]
    hint = "keep one of the two sides, and remove the markers"
    return [
        Flaw(code, f"`{marker[0]}` is a merge-conflict marker", marker.start(), hint)
        for marker in starts
    ]
