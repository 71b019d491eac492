"""Segment: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod

from ... import models
from ...operations import segment as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class SegmentHandler(ABC):
    """Segment collects events from websites and apps. It reports events, profiles and
    audiences.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def update_customer_profile(
        self,
        customer_profile_id: str,
        body: models.SegmentUpsertProfileRequest | None = None,
        *,
        destination_hostname: str,
    ) -> Outcome[models.SegmentUpsertProfileResponse]:
        """Create or update a customer profile.

        Deprecated.

        Superseded by `segment/v2/updateCustomerProfile`. Sets attributes of a customer,
        creating the missing ones, and moves the customer in or out of audiences, which
        have to exist.

        `PUT /segment/customer_profile/{customerProfileId}`

        Args:
            customer_profile_id: Integration ID of the customer.
            destination_hostname: Host of your Talon.One deployment.

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

    @abstractmethod
    def update_customer_profile_v2(
        self,
        customer_profile_id: str,
        body: models.SegmentUpsertProfileRequestV2 | None = None,
        *,
        destination_hostname: str,
    ) -> Outcome[models.SegmentUpsertProfileResponseV2]:
        """Create or update a customer profile, audiences by name.

        Deprecated.

        Superseded by `segment/v2/updateCustomerProfile`. Sets attributes of a customer
        and moves the customer in or out of audiences; what is missing is created.

        `PUT /segment/customer_profile_v2/{customerProfileId}`

        Args:
            customer_profile_id: Integration ID of the customer.
            destination_hostname: Host of your Talon.One deployment.

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

    @abstractmethod
    def v2_update_customer_profile(
        self,
        customer_profile_id: str,
        body: models.CustomerProfileRequest | None = None,
        *,
        destination_hostname: str,
        skip_non_existing_attributes: bool | None = None,
    ) -> Outcome[models.CustomerProfileIntegrationResponse]:
        """Update a customer profile.

        Sets attributes of a customer and moves the customer in or out of audiences. A
        missing profile is created; attributes and audiences have to exist.

        `PUT /segment/v2/customer_profiles/{customerProfileId}`

        Args:
            customer_profile_id: Integration ID of the customer.
            destination_hostname: Host of your Talon.One deployment.
            skip_non_existing_attributes: Whether attributes that do not exist are
                passed over. Otherwise they make the request fail.

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

    @abstractmethod
    def update_customer_profiles_audiences(
        self,
        body: models.CustomerProfilesAudiencesRequest | None = None,
        *,
        destination_hostname: str,
    ) -> Outcome[None]:
        """Update the audiences of several customers.

        Moves customers in or out of audiences. Profiles that are missing are created.

        `PUT /segment/customer_profiles/audiences`

        Args:
            destination_hostname: Host of your Talon.One deployment.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """

    @abstractmethod
    def track_event(
        self,
        body: models.SegmentTrackEventRequest | None = None,
        *,
        destination_hostname: str,
    ) -> Outcome[models.IntegrationState]:
        """Track an event, creating its attributes.

        Deprecated.

        Superseded by `segment/trackEventV2`. Hands a custom event to the rules of your
        campaigns. Define the event in the Campaign Manager first. A session that exists
        already has to belong to the same customer.

        `PUT /segment/event`

        Args:
            destination_hostname: Host of your Talon.One deployment.

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

    @abstractmethod
    def track_event_v2(
        self,
        body: models.SegmentTrackEventV2Request | None = None,
        *,
        destination_hostname: str,
        skip_non_existing_attributes: bool | None = None,
    ) -> Outcome[models.IntegrationState]:
        """Track an event.

        Hands a custom event to the rules of your campaigns. Define the event and its
        attributes in the Campaign Manager first. A session that exists already has to
        belong to the same customer.

        `PUT /segment/v2/events`

        Args:
            destination_hostname: Host of your Talon.One deployment.
            skip_non_existing_attributes: Whether attributes that do not exist are
                passed over. Otherwise they make the request fail.

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


class UnimplementedSegmentHandler(SegmentHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    update_customer_profile = unimplemented(SegmentHandler.update_customer_profile)
    update_customer_profile_v2 = unimplemented(
        SegmentHandler.update_customer_profile_v2,
    )
    v2_update_customer_profile = unimplemented(
        SegmentHandler.v2_update_customer_profile,
    )
    update_customer_profiles_audiences = unimplemented(
        SegmentHandler.update_customer_profiles_audiences,
    )
    track_event = unimplemented(SegmentHandler.track_event)
    track_event_v2 = unimplemented(SegmentHandler.track_event_v2)


def routes(handler: SegmentHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.UPDATE_CUSTOMER_PROFILE, handler.update_customer_profile),
        (operations.UPDATE_CUSTOMER_PROFILE_V2, handler.update_customer_profile_v2),
        (operations.V2_UPDATE_CUSTOMER_PROFILE, handler.v2_update_customer_profile),
        (
            operations.UPDATE_CUSTOMER_PROFILES_AUDIENCES,
            handler.update_customer_profiles_audiences,
        ),
        (operations.TRACK_EVENT, handler.track_event),
        (operations.TRACK_EVENT_V2, handler.track_event_v2),
    ]
