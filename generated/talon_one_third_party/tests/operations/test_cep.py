"""The operations of CEP and their schemas agree."""

from __future__ import annotations

from ..agreement import Agreement, operation


class TestCreateCoupon(Agreement):
    sites = operation("GET", "/customer_engagement/coupon")


class TestCreateReferral(Agreement):
    sites = operation("GET", "/customer_engagement/referral")


class TestLoyalty(Agreement):
    sites = operation("GET", "/customer_engagement/loyalty")


class TestAddLoyaltyPoints(Agreement):
    sites = operation("POST", "/customer_engagement/add_loyalty_points")
