"""What the headers of answers of Bodies say."""

from __future__ import annotations

from dataclasses import dataclass

from .runtime.declared import Header
from .runtime.headers import Headers


@dataclass(frozen=True, kw_only=True)
class LocationHeaders(Headers):
    """Headers of an answer: `Location`."""

    location: str

    declared = [Header("location", "Location", lambda: str, required=True)]
