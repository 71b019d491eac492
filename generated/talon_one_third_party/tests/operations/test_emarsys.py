"""The operations of Emarsys and their schemas agree."""

from __future__ import annotations

from ..agreement import Agreement, operation


class TestGetCoupon(Agreement):
    sites = operation("POST", "/emarsys/customer_profiles/coupons")


class TestGetLoyaltyProgramBalance(Agreement):
    sites = operation("POST", "/emarsys/loyalty_programs/profile/balance")
