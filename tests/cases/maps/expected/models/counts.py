"""Counts."""

from ..runtime.types import Integer

Counts = dict[str, Integer]
