"""IntegrationState."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from .campaign import Campaign
from .coupon import Coupon
from .customer_profile import CustomerProfile
from .customer_session import CustomerSession
from .effect import Effect
from .event import Event
from .giveaway import Giveaway
from .inventory_referral import InventoryReferral
from .loyalty import Loyalty
from .referral import Referral
from .return_ import Return
from .rule_failure_reason import RuleFailureReason


class IntegrationState(Model):
    """The state of everything a request touched."""

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

    customer_session: Annotated[
        Omittable[CustomerSession],
        wire("customerSession"),
    ] = None
    referral: Omittable[InventoryReferral] = None

    coupons: Omittable[list[Coupon]] = None
    """Coupons used in the session."""

    return_: Annotated[Omittable[Return], wire("return")] = None

    previous_returns: Annotated[Omittable[list[Return]], wire("previousReturns")] = None
    """Earlier returns of the session."""
