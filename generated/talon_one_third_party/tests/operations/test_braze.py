"""The operations of Braze and their schemas agree."""

from __future__ import annotations

from ..agreement import Agreement, operation


class TestCreateReferral(Agreement):
    sites = operation("POST", "/braze/referral")


class TestCreateCoupon(Agreement):
    sites = operation("POST", "/braze/coupon")


class TestCreateCouponReservation(Agreement):
    sites = operation("POST", "/braze/coupon_reservation")


class TestTrackEvent(Agreement):
    sites = operation("POST", "/braze/event")
