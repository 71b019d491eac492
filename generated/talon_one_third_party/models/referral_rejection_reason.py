"""ReferralRejectionReason."""

from typing import Annotated, Literal

from ..runtime.model import Model, wire
from ..runtime.types import Integer


class ReferralRejectionReason(Model):
    """Why a referral was refused."""

    campaign_id: Annotated[Integer, wire("campaignId")]
    """Campaign of the referral."""

    referral_id: Annotated[Integer, wire("referralId")]
    """Number of the referral."""

    reason: Literal[
        "ReferralNotFound",
        "ReferralRecipientIdSameAsAdvocate",
        "ReferralPartOfNotRunningCampaign",
        "ReferralLimitReached",
        "CampaignLimitReached",
        "ProfileLimitReached",
        "ReferralRecipientDoesNotMatch",
        "ReferralExpired",
        "ReferralStartDateInFuture",
        "ReferralRejectedByCondition",
        "EffectCouldNotBeApplied",
    ]
    """Cause of the refusal."""
