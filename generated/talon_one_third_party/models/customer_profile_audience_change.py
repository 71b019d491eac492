"""CustomerProfileAudienceChange."""

from typing import Annotated

from ..runtime.constraints import Length, Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Integer


class CustomerProfileAudienceChange(Model):
    """Audience changes of one customer."""

    adds: Omittable[list[Annotated[Integer, Range(minimum=1)]]] = None
    """Audiences the customer joins."""

    deletes: Omittable[list[Annotated[Integer, Range(minimum=1)]]] = None
    """Audiences the customer leaves."""

    customer_profile_id: Annotated[
        Omittable[str], Length(maximum=1000), wire("customerProfileId")
    ] = None
    """Integration ID of the customer."""
