"""Closed."""

from ..runtime.model import Model, Omittable


class Closed(Model, extra="forbid"):
    name: Omittable[str] = None
