"""The operations of CDP and their schemas agree."""

from __future__ import annotations

from ..agreement import Agreement, operation


class TestUpdateCustomerProfile(Agreement):
    sites = operation("PUT", "/cdp/customer_profile/{customerProfileId}")


class TestUpdateCustomerProfilesAudiences(Agreement):
    sites = operation("PUT", "/cdp/customer_profiles/audiences")


class TestCreateAudience(Agreement):
    sites = operation("POST", "/cdp/audiences")


class TestUpdateAudience(Agreement):
    sites = operation("PUT", "/cdp/audiences/{audienceId}")


class TestDeleteAudience(Agreement):
    sites = operation("DELETE", "/cdp/audiences/{audienceId}")
