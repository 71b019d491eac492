"""More."""

from ..runtime.model import Model, Omittable


class More(Model):
    """The description of Thing

    Example: `{"kind": "an-example"}`.

    See https://example.com/thing
    """

    kind: str
    """Default: `"a-default"`.

    Deprecated.
    """

    note: Omittable[str] = None
    """Example: `"an-old-example"`."""

    more: Omittable[str] = None
