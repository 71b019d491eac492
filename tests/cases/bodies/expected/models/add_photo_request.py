"""AddPhotoRequest."""

from ..runtime.model import Model, Omittable
from ..runtime.types import Binary
from .pet import Pet


class AddPhotoRequest(Model):
    file: Binary
    """The photo."""

    more: Omittable[list[Binary]] = None
    inline: Omittable[str] = None
    about: Omittable[Pet] = None
    tags: Omittable[list[str]] = None
