"""UserRequest."""

from ..runtime.model import Model, Omittable


class UserRequest(Model):
    name: str

    password: str
    """Write-only."""

    friends: "Omittable[list[UserRequest]]" = None
