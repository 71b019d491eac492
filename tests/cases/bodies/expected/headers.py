"""What the headers of answers of Bodies say."""

from __future__ import annotations

from dataclasses import dataclass

from .runtime.declared import Header
from .runtime.headers import Headers


@dataclass(frozen=True, kw_only=True)
class AddPetHeaders(Headers):
    """Headers of the results of `add_pet`."""

    location: str

    declared = [Header("location", "Location", lambda: str, required=True)]
