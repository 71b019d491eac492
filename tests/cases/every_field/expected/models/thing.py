"""Thing and its parts."""

from typing import Annotated

from ..runtime.model import Model, Omittable
from ..runtime.unions import Extending
from .more import More


class Thing(Model):
    """The title of Thing

    The description of Thing

    Example: `{"kind": "an-example"}`.

    See https://example.com/thing
    """

    kind: str
    """Default: `"a-default"`.

    Deprecated.
    """

    note: Omittable[str] = None
    """Example: `"an-old-example"`."""


AnyThing = Annotated[More | Thing, Extending("kind", "more", default=0)]
"""`Thing`, or what extends it if `kind` says so."""
