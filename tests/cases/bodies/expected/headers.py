"""What the headers of answers of Bodies say."""

from __future__ import annotations

from .runtime.declared import Header
from .runtime.headers import Headers


class LocationHeaders(Headers, kw_only=True):
    """Headers of an answer: `Location`."""

    location: str

    declared = [Header("location", "Location", lambda: str, required=True)]
