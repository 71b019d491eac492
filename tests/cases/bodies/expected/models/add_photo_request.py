"""AddPhotoRequest."""

from ..runtime.model import Model, Omittable
from .pet import Pet


class AddPhotoRequest(Model):
    file: str
    about: Omittable[Pet] = None
