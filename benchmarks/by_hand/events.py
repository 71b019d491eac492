"""Events as they were recorded."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from benchmarks.by_hand.codes import CouponRejectionReason, ReferralRejectionReason
from benchmarks.by_hand.loyalty import LedgerEntry
from benchmarks.by_hand.wire import Wire


class EventMeta(Wire):
    campaigns: dict[str, Any] | None = None
    coupons: dict[str, Any] | None = None
    coupon_rejection_reason: CouponRejectionReason | None = None
    referral_rejection_reason: ReferralRejectionReason | None = None
    warnings: dict[str, Any] | None = None


class Event(Wire):
    id: int
    created: datetime
    application_id: int
    profile_id: str | None = None
    type: str
    attributes: dict[str, Any]
    session_id: str | None = None
    effects: list[list[Any]]
    ledger_entries: list[LedgerEntry]
    meta: EventMeta | None = None
