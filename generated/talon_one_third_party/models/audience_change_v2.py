"""AudienceChangeV2."""

from ..runtime.model import Model, Omittable
from .audience_item import AudienceItem


class AudienceChangeV2(Model):
    """Audiences, by name, that a customer enters or leaves."""

    adds: Omittable[list[AudienceItem]] = None
    """Audiences the customer joins."""

    deletes: Omittable[list[AudienceItem]] = None
    """Audiences the customer leaves."""
