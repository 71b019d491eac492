"""CustomerProfileIntegrationResponse."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from .campaign import Campaign
from .coupon import Coupon
from .customer_profile import CustomerProfile
from .effect import Effect
from .event import Event
from .giveaway import Giveaway
from .loyalty import Loyalty
from .referral import Referral
from .rule_failure_reason import RuleFailureReason


class CustomerProfileIntegrationResponse(Model):
    """A customer profile, and what campaign rules did with it."""

    customer_profile: Annotated[
        Omittable[CustomerProfile],
        wire("customerProfile"),
    ] = None
    event: Omittable[Event] = None
    loyalty: Omittable[Loyalty] = None

    triggered_campaigns: Annotated[
        Omittable[list[Campaign]], wire("triggeredCampaigns")
    ] = None
    """Campaigns with a rule that applied."""

    rule_failure_reasons: Annotated[
        Omittable[list[RuleFailureReason]], wire("ruleFailureReasons")
    ] = None
    """Rules that did not apply, and why."""

    awarded_giveaways: Annotated[
        Omittable[list[Giveaway]], wire("awardedGiveaways")
    ] = None
    """Giveaways handed out."""

    effects: list[Effect]
    """Decisions to act on."""

    created_coupons: Annotated[list[Coupon], wire("createdCoupons")]
    """Coupons made by rules."""

    created_referrals: Annotated[list[Referral], wire("createdReferrals")]
    """Referrals made by rules."""
