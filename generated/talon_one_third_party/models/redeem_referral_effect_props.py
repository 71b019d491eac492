"""RedeemReferralEffectProps."""

from ..runtime.model import Model
from ..runtime.types import Integer


class RedeemReferralEffectProps(Model):
    """The referral code was redeemed."""

    id: Integer
    """Number of the referral."""

    value: str
    """Code that was redeemed."""
