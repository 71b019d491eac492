"""Event."""

from ..runtime.model import Model
from ..runtime.types import Integer


class Event(Model):
    id: Integer
