"""Segment: the methods of the clients."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import deprecated

from .. import models
from ..operations import segment as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Segment:
    """Segment collects events from websites and apps. It reports events, profiles and
    audiences.
    """

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> SegmentWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return SegmentWithRawResponse(self._sender)

    @deprecated("Deprecated by the API.", category=None)
    def update_customer_profile(
        self,
        customer_profile_id: str,
        body: models.SegmentUpsertProfileRequest | None = None,
        *,
        destination_hostname: str,
        options: Options | None = None,
    ) -> models.SegmentUpsertProfileResponse:
        """Create or update a customer profile.

        Deprecated.

        Superseded by `segment/v2/updateCustomerProfile`. Sets attributes of a customer,
        creating the missing ones, and moves the customer in or out of audiences, which
        have to exist.

        `PUT /segment/customer_profile/{customerProfileId}`

        Args:
            customer_profile_id: Integration ID of the customer.
            destination_hostname: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Returns:
            The profile as it is now.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyOrParallelRequests: 429. More requests than allowed, or
                another request for the same customer is still running. Wait before
                trying again.
        """
        return self._sender.send(
            operations.UPDATE_CUSTOMER_PROFILE,
            options,
            customer_profile_id=customer_profile_id,
            body=body,
            destination_hostname=destination_hostname,
        )

    @deprecated("Deprecated by the API.", category=None)
    def update_customer_profile_v2(
        self,
        customer_profile_id: str,
        body: models.SegmentUpsertProfileRequestV2 | None = None,
        *,
        destination_hostname: str,
        options: Options | None = None,
    ) -> models.SegmentUpsertProfileResponseV2:
        """Create or update a customer profile, audiences by name.

        Deprecated.

        Superseded by `segment/v2/updateCustomerProfile`. Sets attributes of a customer
        and moves the customer in or out of audiences; what is missing is created.

        `PUT /segment/customer_profile_v2/{customerProfileId}`

        Args:
            customer_profile_id: Integration ID of the customer.
            destination_hostname: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Returns:
            The profile as it is now.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyOrParallelRequests: 429. More requests than allowed, or
                another request for the same customer is still running. Wait before
                trying again.
        """
        return self._sender.send(
            operations.UPDATE_CUSTOMER_PROFILE_V2,
            options,
            customer_profile_id=customer_profile_id,
            body=body,
            destination_hostname=destination_hostname,
        )

    def v2_update_customer_profile(
        self,
        customer_profile_id: str,
        body: models.CustomerProfileRequest | None = None,
        *,
        destination_hostname: str,
        skip_non_existing_attributes: bool | None = None,
        options: Options | None = None,
    ) -> models.CustomerProfileIntegrationResponse:
        """Update a customer profile.

        Sets attributes of a customer and moves the customer in or out of audiences. A
        missing profile is created; attributes and audiences have to exist.

        `PUT /segment/v2/customer_profiles/{customerProfileId}`

        Args:
            customer_profile_id: Integration ID of the customer.
            destination_hostname: Host of your Talon.One deployment.
            skip_non_existing_attributes: Whether attributes that do not exist are
                passed over. Otherwise they make the request fail.
            options: Timeout, extra headers and retries for this call.

        Returns:
            The profile, and what the rules did with it.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyOrParallelRequests: 429. More requests than allowed, or
                another request for the same customer is still running. Wait before
                trying again.
        """
        return self._sender.send(
            operations.V2_UPDATE_CUSTOMER_PROFILE,
            options,
            customer_profile_id=customer_profile_id,
            body=body,
            destination_hostname=destination_hostname,
            skip_non_existing_attributes=skip_non_existing_attributes,
        )

    def update_customer_profiles_audiences(
        self,
        body: models.CustomerProfilesAudiencesRequest | None = None,
        *,
        destination_hostname: str,
        options: Options | None = None,
    ) -> None:
        """Update the audiences of several customers.

        Moves customers in or out of audiences. Profiles that are missing are created.

        `PUT /segment/customer_profiles/audiences`

        Args:
            destination_hostname: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return self._sender.send(
            operations.UPDATE_CUSTOMER_PROFILES_AUDIENCES,
            options,
            body=body,
            destination_hostname=destination_hostname,
        )

    @deprecated("Deprecated by the API.", category=None)
    def track_event(
        self,
        body: models.SegmentTrackEventRequest | None = None,
        *,
        destination_hostname: str,
        options: Options | None = None,
    ) -> models.IntegrationState:
        """Track an event, creating its attributes.

        Deprecated.

        Superseded by `segment/trackEventV2`. Hands a custom event to the rules of your
        campaigns. Define the event in the Campaign Manager first. A session that exists
        already has to belong to the same customer.

        `PUT /segment/event`

        Args:
            destination_hostname: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Returns:
            Everything the request touched, and what the rules did with it.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyOrParallelRequests: 429. More requests than allowed, or
                another request for the same customer is still running. Wait before
                trying again.
        """
        return self._sender.send(
            operations.TRACK_EVENT,
            options,
            body=body,
            destination_hostname=destination_hostname,
        )

    def track_event_v2(
        self,
        body: models.SegmentTrackEventV2Request | None = None,
        *,
        destination_hostname: str,
        skip_non_existing_attributes: bool | None = None,
        options: Options | None = None,
    ) -> models.IntegrationState:
        """Track an event.

        Hands a custom event to the rules of your campaigns. Define the event and its
        attributes in the Campaign Manager first. A session that exists already has to
        belong to the same customer.

        `PUT /segment/v2/events`

        Args:
            destination_hostname: Host of your Talon.One deployment.
            skip_non_existing_attributes: Whether attributes that do not exist are
                passed over. Otherwise they make the request fail.
            options: Timeout, extra headers and retries for this call.

        Returns:
            Everything the request touched, and what the rules did with it.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyOrParallelRequests: 429. More requests than allowed, or
                another request for the same customer is still running. Wait before
                trying again.
        """
        return self._sender.send(
            operations.TRACK_EVENT_V2,
            options,
            body=body,
            destination_hostname=destination_hostname,
            skip_non_existing_attributes=skip_non_existing_attributes,
        )


class SegmentWithRawResponse:
    """The methods of `Segment`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Segment(sender.raw())
        self.update_customer_profile = raw(methods.update_customer_profile)
        self.update_customer_profile_v2 = raw(methods.update_customer_profile_v2)
        self.v2_update_customer_profile = raw(methods.v2_update_customer_profile)
        self.update_customer_profiles_audiences = raw(
            methods.update_customer_profiles_audiences,
        )
        self.track_event = raw(methods.track_event)
        self.track_event_v2 = raw(methods.track_event_v2)


class AsyncSegment:
    """`Segment` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncSegmentWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncSegmentWithRawResponse(self._sender)

    @deprecated("Deprecated by the API.", category=None)
    async def update_customer_profile(
        self,
        customer_profile_id: str,
        body: models.SegmentUpsertProfileRequest | None = None,
        *,
        destination_hostname: str,
        options: Options | None = None,
    ) -> models.SegmentUpsertProfileResponse:
        """Create or update a customer profile.

        Deprecated.

        Superseded by `segment/v2/updateCustomerProfile`. Sets attributes of a customer,
        creating the missing ones, and moves the customer in or out of audiences, which
        have to exist.

        `PUT /segment/customer_profile/{customerProfileId}`

        Args:
            customer_profile_id: Integration ID of the customer.
            destination_hostname: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Returns:
            The profile as it is now.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyOrParallelRequests: 429. More requests than allowed, or
                another request for the same customer is still running. Wait before
                trying again.
        """
        return await self._sender.send(
            operations.UPDATE_CUSTOMER_PROFILE,
            options,
            customer_profile_id=customer_profile_id,
            body=body,
            destination_hostname=destination_hostname,
        )

    @deprecated("Deprecated by the API.", category=None)
    async def update_customer_profile_v2(
        self,
        customer_profile_id: str,
        body: models.SegmentUpsertProfileRequestV2 | None = None,
        *,
        destination_hostname: str,
        options: Options | None = None,
    ) -> models.SegmentUpsertProfileResponseV2:
        """Create or update a customer profile, audiences by name.

        Deprecated.

        Superseded by `segment/v2/updateCustomerProfile`. Sets attributes of a customer
        and moves the customer in or out of audiences; what is missing is created.

        `PUT /segment/customer_profile_v2/{customerProfileId}`

        Args:
            customer_profile_id: Integration ID of the customer.
            destination_hostname: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Returns:
            The profile as it is now.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyOrParallelRequests: 429. More requests than allowed, or
                another request for the same customer is still running. Wait before
                trying again.
        """
        return await self._sender.send(
            operations.UPDATE_CUSTOMER_PROFILE_V2,
            options,
            customer_profile_id=customer_profile_id,
            body=body,
            destination_hostname=destination_hostname,
        )

    async def v2_update_customer_profile(
        self,
        customer_profile_id: str,
        body: models.CustomerProfileRequest | None = None,
        *,
        destination_hostname: str,
        skip_non_existing_attributes: bool | None = None,
        options: Options | None = None,
    ) -> models.CustomerProfileIntegrationResponse:
        """Update a customer profile.

        Sets attributes of a customer and moves the customer in or out of audiences. A
        missing profile is created; attributes and audiences have to exist.

        `PUT /segment/v2/customer_profiles/{customerProfileId}`

        Args:
            customer_profile_id: Integration ID of the customer.
            destination_hostname: Host of your Talon.One deployment.
            skip_non_existing_attributes: Whether attributes that do not exist are
                passed over. Otherwise they make the request fail.
            options: Timeout, extra headers and retries for this call.

        Returns:
            The profile, and what the rules did with it.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyOrParallelRequests: 429. More requests than allowed, or
                another request for the same customer is still running. Wait before
                trying again.
        """
        return await self._sender.send(
            operations.V2_UPDATE_CUSTOMER_PROFILE,
            options,
            customer_profile_id=customer_profile_id,
            body=body,
            destination_hostname=destination_hostname,
            skip_non_existing_attributes=skip_non_existing_attributes,
        )

    async def update_customer_profiles_audiences(
        self,
        body: models.CustomerProfilesAudiencesRequest | None = None,
        *,
        destination_hostname: str,
        options: Options | None = None,
    ) -> None:
        """Update the audiences of several customers.

        Moves customers in or out of audiences. Profiles that are missing are created.

        `PUT /segment/customer_profiles/audiences`

        Args:
            destination_hostname: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return await self._sender.send(
            operations.UPDATE_CUSTOMER_PROFILES_AUDIENCES,
            options,
            body=body,
            destination_hostname=destination_hostname,
        )

    @deprecated("Deprecated by the API.", category=None)
    async def track_event(
        self,
        body: models.SegmentTrackEventRequest | None = None,
        *,
        destination_hostname: str,
        options: Options | None = None,
    ) -> models.IntegrationState:
        """Track an event, creating its attributes.

        Deprecated.

        Superseded by `segment/trackEventV2`. Hands a custom event to the rules of your
        campaigns. Define the event in the Campaign Manager first. A session that exists
        already has to belong to the same customer.

        `PUT /segment/event`

        Args:
            destination_hostname: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Returns:
            Everything the request touched, and what the rules did with it.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyOrParallelRequests: 429. More requests than allowed, or
                another request for the same customer is still running. Wait before
                trying again.
        """
        return await self._sender.send(
            operations.TRACK_EVENT,
            options,
            body=body,
            destination_hostname=destination_hostname,
        )

    async def track_event_v2(
        self,
        body: models.SegmentTrackEventV2Request | None = None,
        *,
        destination_hostname: str,
        skip_non_existing_attributes: bool | None = None,
        options: Options | None = None,
    ) -> models.IntegrationState:
        """Track an event.

        Hands a custom event to the rules of your campaigns. Define the event and its
        attributes in the Campaign Manager first. A session that exists already has to
        belong to the same customer.

        `PUT /segment/v2/events`

        Args:
            destination_hostname: Host of your Talon.One deployment.
            skip_non_existing_attributes: Whether attributes that do not exist are
                passed over. Otherwise they make the request fail.
            options: Timeout, extra headers and retries for this call.

        Returns:
            Everything the request touched, and what the rules did with it.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyOrParallelRequests: 429. More requests than allowed, or
                another request for the same customer is still running. Wait before
                trying again.
        """
        return await self._sender.send(
            operations.TRACK_EVENT_V2,
            options,
            body=body,
            destination_hostname=destination_hostname,
            skip_non_existing_attributes=skip_non_existing_attributes,
        )


class AsyncSegmentWithRawResponse:
    """The methods of `AsyncSegment`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncSegment(sender.raw())
        self.update_customer_profile = async_raw(methods.update_customer_profile)
        self.update_customer_profile_v2 = async_raw(methods.update_customer_profile_v2)
        self.v2_update_customer_profile = async_raw(methods.v2_update_customer_profile)
        self.update_customer_profiles_audiences = async_raw(
            methods.update_customer_profiles_audiences,
        )
        self.track_event = async_raw(methods.track_event)
        self.track_event_v2 = async_raw(methods.track_event_v2)
