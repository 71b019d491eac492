"""UserResponse."""

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class UserResponse(Model):
    id: Integer
    """Read-only."""

    name: str
    friends: "Omittable[list[UserResponse]]" = None
