"""CustomerProfilesAudiencesRequest."""

from ..runtime.model import Model, Omittable
from .customer_profile_audience_change import CustomerProfileAudienceChange


class CustomerProfilesAudiencesRequest(Model):
    """Audience changes of several customers at once."""

    data: Omittable[list[CustomerProfileAudienceChange]] = None
    """One entry per customer."""
