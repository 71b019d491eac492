"""AcceptReferralEffectProps."""

from ..runtime.model import Model


class AcceptReferralEffectProps(Model):
    """The referral code is valid."""

    value: str
    """Code that was accepted."""
