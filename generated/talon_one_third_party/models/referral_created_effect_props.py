"""ReferralCreatedEffectProps."""

from ..runtime.model import Model


class ReferralCreatedEffectProps(Model):
    """A referral was made."""

    value: str
    """The new code."""
