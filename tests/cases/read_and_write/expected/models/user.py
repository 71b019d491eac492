"""User."""

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class User(Model):
    id: Integer
    """Read-only."""

    name: str

    password: str
    """Write-only."""

    friends: "Omittable[list[User]]" = None
