"""RuleFailureReason."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Integer


class RuleFailureReason(Model):
    """A rule whose condition or effect failed."""

    campaign_id: Annotated[Integer, wire("campaignID")]
    """Campaign of the rule."""

    campaign_name: Annotated[str, wire("campaignName")]
    """Name of that campaign."""

    ruleset_id: Annotated[Integer, wire("rulesetID")]
    """Ruleset of the rule."""

    coupon_id: Annotated[Omittable[Integer], wire("couponID")] = None
    """Coupon being checked."""

    coupon_value: Annotated[Omittable[str], wire("couponValue")] = None
    """Code of that coupon."""

    referral_id: Annotated[Omittable[Integer], wire("referralID")] = None
    """Referral being checked."""

    referral_value: Annotated[Omittable[str], wire("referralValue")] = None
    """Code of that referral."""

    rule_index: Annotated[Integer, wire("ruleIndex")]
    """Position of the rule in its ruleset."""

    rule_name: Annotated[str, wire("ruleName")]
    """Name of the rule."""

    condition_index: Annotated[Omittable[Integer], wire("conditionIndex")] = None
    """Position of the condition that failed."""

    effect_index: Annotated[Omittable[Integer], wire("effectIndex")] = None
    """Position of the effect that failed."""

    details: Omittable[str] = None
    """More about the failure."""
