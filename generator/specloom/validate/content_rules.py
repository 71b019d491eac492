"""Are the keys of `content`, and what 2.0 consumes and produces, media types?

Comes in: the survey. Goes out: findings. Must not know: what stands below a media type.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from specloom.diagnostics import Diagnostic, did_you_mean, quoted
from specloom.document import Node
from specloom.openapi.survey import Survey
from specloom.openapi.vocabulary import SCHEMA_WORDS
from specloom.validate.wording import show

_HOLDERS = ("response", "request body", "parameter", "header")
_MEDIA_TYPE = re.compile(r"[^\s/;,]+/[^\s/;,]+\s*(;.*)?")
_USUAL = (
    "application/json application/xml application/x-www-form-urlencoded multipart/form-data"
    " application/octet-stream application/problem+json text/plain text/html text/csv"
).split()


_INSIDE = SCHEMA_WORDS | {"schema", "example", "examples", "encoding"}


def check_levels(found: Survey) -> Iterator[Diagnostic]:
    """Findings about what belongs below a media type and stands in its place: where a level was
    forgotten, nothing below is what it seems."""
    for content in _contents(found):
        names = [name for name in content.value if name in _INSIDE] if content.is_mapping else []
        if names:
            verb = "is no media type" if len(names) == 1 else "are no media types"
            message = f"{quoted(names)} {verb}, as the keys of `content` must be"
            hint = "write `content: {MEDIA TYPE: {schema: …}}`"
            yield content.finding("unknown-property", message, names[0], hint=hint, at_key=True)


def check_media_types(found: Survey) -> Iterator[Diagnostic]:
    """Warnings about media types that are none."""
    for content in _contents(found):
        for name, member in content.items():
            if not name.startswith("x-"):
                yield from _media_type(name, member, at_key=True)
    for owner in (*found.places["document"], *found.places.get("operation", ())):
        for name in ("consumes", "produces"):
            for listed in owner.elements_of(name):
                yield from _media_type(listed.value, listed, at_key=False)


def _contents(found: Survey) -> Iterator[Node]:
    for kind in _HOLDERS:
        for holder in found.places.get(kind, ()):
            if (content := holder.get("content")) is not None:
                yield content


def _media_type(text: object, place: Node, *, at_key: bool) -> Iterator[Diagnostic]:
    if isinstance(text, str) and not _MEDIA_TYPE.fullmatch(text):
        message = f"{show(text)} is not a media type, such as 'application/json'"
        hint = did_you_mean(text, _USUAL)
        yield place.finding("invalid-media-type", message, hint=hint, at_key=at_key)
