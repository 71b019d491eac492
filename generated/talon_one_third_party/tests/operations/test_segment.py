"""The operations of Segment and their schemas agree."""

from __future__ import annotations

from ..agreement import Agreement, operation


class TestUpdateCustomerProfile(Agreement):
    sites = operation("PUT", "/segment/customer_profile/{customerProfileId}")


class TestUpdateCustomerProfileV2(Agreement):
    sites = operation("PUT", "/segment/customer_profile_v2/{customerProfileId}")


class TestV2UpdateCustomerProfile(Agreement):
    sites = operation("PUT", "/segment/v2/customer_profiles/{customerProfileId}")


class TestUpdateCustomerProfilesAudiences(Agreement):
    sites = operation("PUT", "/segment/customer_profiles/audiences")


class TestTrackEvent(Agreement):
    sites = operation("PUT", "/segment/event")


class TestTrackEventV2(Agreement):
    sites = operation("PUT", "/segment/v2/events")
