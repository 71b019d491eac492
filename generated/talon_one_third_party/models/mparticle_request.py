"""MparticleRequest."""

from typing import Annotated

from ..runtime.unions import Tagged
from .audience_membership_change_request import AudienceMembershipChangeRequest
from .audience_subscription_request import AudienceSubscriptionRequest
from .event_processing_request import EventProcessingRequest
from .module_registration_request import ModuleRegistrationRequest

MparticleRequest = Annotated[
    ModuleRegistrationRequest
    | AudienceMembershipChangeRequest
    | AudienceSubscriptionRequest
    | EventProcessingRequest,
    Tagged(
        "type",
        "module_registration_request",
        "audience_membership_change_request",
        "audience_subscription_request",
        "event_processing_request",
    ),
]
"""Whatever mParticle has to say, told apart by `type`."""
