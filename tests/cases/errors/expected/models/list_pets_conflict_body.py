"""ListPetsConflictBody."""

from ..runtime.model import Model, Omittable
from ..runtime.types import DateTime


class ListPetsConflictBody(Model):
    until: Omittable[DateTime] = None
