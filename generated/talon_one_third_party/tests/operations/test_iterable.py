"""The operations of Iterable and their schemas agree."""

from __future__ import annotations

from ..agreement import Agreement, operation


class TestCreateCoupon(Agreement):
    sites = operation("GET", "/iterable/coupon")


class TestCreateReferral(Agreement):
    sites = operation("GET", "/iterable/referral")


class TestLoyalty(Agreement):
    sites = operation("GET", "/iterable/loyalty")
