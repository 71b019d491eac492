"""ErrorEffectProps."""

from ..runtime.model import Model


class ErrorEffectProps(Model):
    """A rule could not be run."""

    message: str
    """What went wrong."""
