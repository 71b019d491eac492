"""Anything."""

from typing import Any

Anything = dict[str, Any]
