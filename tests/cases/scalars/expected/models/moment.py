"""Moment."""

from ..runtime.types import DateTime

Moment = DateTime
