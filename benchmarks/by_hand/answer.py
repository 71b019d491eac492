"""The answer itself."""

from __future__ import annotations

from pydantic import Field

from benchmarks.by_hand.campaigns import Campaign, Giveaway, RuleFailureReason
from benchmarks.by_hand.codes import Coupon, InventoryReferral, Referral
from benchmarks.by_hand.customers import CustomerProfile, CustomerSession, Return
from benchmarks.by_hand.effects import Effect
from benchmarks.by_hand.events import Event
from benchmarks.by_hand.loyalty import Loyalty
from benchmarks.by_hand.wire import Wire


class IntegrationState(Wire):
    """The answer to Track event."""

    customer_profile: CustomerProfile | None = None
    event: Event | None = None
    loyalty: Loyalty | None = None
    triggered_campaigns: list[Campaign] | None = None
    rule_failure_reasons: list[RuleFailureReason] | None = None
    awarded_giveaways: list[Giveaway] | None = None
    effects: list[Effect]
    created_coupons: list[Coupon]
    created_referrals: list[Referral]
    customer_session: CustomerSession | None = None
    referral: InventoryReferral | None = None
    coupons: list[Coupon] | None = None
    return_: Return | None = Field(None, alias="return")
    previous_returns: list[Return] | None = None
