"""MparticleResponse."""

from typing import Annotated

from ..runtime.unions import Tagged
from .audience_membership_change_response import AudienceMembershipChangeResponse
from .audience_subscription_response import AudienceSubscriptionResponse
from .event_processing_response import EventProcessingResponse
from .module_registration_response import ModuleRegistrationResponse

MparticleResponse = Annotated[
    ModuleRegistrationResponse
    | AudienceMembershipChangeResponse
    | AudienceSubscriptionResponse
    | EventProcessingResponse,
    Tagged(
        "type",
        "module_registration_response",
        "audience_membership_change_response",
        "audience_subscription_response",
        "event_processing_response",
    ),
]
"""The answer that goes with the request, told apart by `type`."""
