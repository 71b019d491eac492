"""RollbackReferralEffectProps."""

from ..runtime.model import Model


class RollbackReferralEffectProps(Model):
    """A redeemed referral is given back."""

    value: str
    """Code given back."""
