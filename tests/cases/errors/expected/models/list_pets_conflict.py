"""ListPetsConflict."""

from ..runtime.model import Model, Omittable
from ..runtime.types import DateTime


class ListPetsConflict(Model):
    until: Omittable[DateTime] = None
