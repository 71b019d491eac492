"""CDP: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod

from ... import models
from ...operations import cdp as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class CdpHandler(ABC):
    """For any customer data platform: keep customer profiles and audiences in step
    with Talon.One.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def update_customer_profile(
        self,
        customer_profile_id: str,
        body: models.CustomerProfileRequest | None = None,
        *,
        customer_data_platform_name: str,
        destination_hostname: str,
        skip_non_existing_attributes: bool | None = None,
    ) -> Outcome[models.IntegrationState]:
        """Update a customer profile.

        Sets attributes of a customer and moves the customer in or out of audiences.
        Attributes and audiences have to exist.

        `PUT /cdp/customer_profile/{customerProfileId}`

        Args:
            customer_profile_id: Integration ID of the customer.
            customer_data_platform_name: Name of the calling platform.
            destination_hostname: Host of your Talon.One deployment.
            skip_non_existing_attributes: Whether attributes that do not exist are
                passed over. Otherwise they make the request fail.

        Returns:
            Everything the request touched, and what the rules did with it.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """

    @abstractmethod
    def update_customer_profiles_audiences(
        self,
        body: models.CustomerProfilesAudiencesRequest | None = None,
        *,
        customer_data_platform_name: str,
        destination_hostname: str,
    ) -> Outcome[None]:
        """Update the audiences of several customers.

        Moves customers in or out of audiences. Profiles that are missing are created.

        `PUT /cdp/customer_profiles/audiences`

        Args:
            customer_data_platform_name: Name of the calling platform.
            destination_hostname: Host of your Talon.One deployment.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """

    @abstractmethod
    def create_audience(
        self,
        body: models.AudienceRequest | None = None,
        *,
        customer_data_platform_name: str,
        destination_hostname: str,
    ) -> Outcome[models.Audience]:
        """Create an audience.

        Makes an audience, either a new one or a copy of one on another platform. The
        first audience also makes conditions on audiences available in rules.

        `POST /cdp/audiences`

        Args:
            customer_data_platform_name: Name of the calling platform.
            destination_hostname: Host of your Talon.One deployment.

        Returns:
            The audience as it is now.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.AudienceAlreadyExists: 409. There is an audience with this ID
                already.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """

    @abstractmethod
    def update_audience(
        self,
        audience_id: int,
        body: models.AudienceRequest | None = None,
        *,
        customer_data_platform_name: str,
        destination_hostname: str,
    ) -> Outcome[models.Audience]:
        """Update an audience.

        Changes an audience that came from another platform.

        `PUT /cdp/audiences/{audienceId}`

        Args:
            audience_id: Number of the audience in Talon.One.
            customer_data_platform_name: Name of the calling platform.
            destination_hostname: Host of your Talon.One deployment.

        Returns:
            The audience as it is now.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """

    @abstractmethod
    def delete_audience(
        self,
        audience_id: int,
        *,
        customer_data_platform_name: str,
        destination_hostname: str,
    ) -> Outcome[None]:
        """Delete an audience.

        Removes an audience that came from another platform, and takes every customer
        out of it.

        `DELETE /cdp/audiences/{audienceId}`

        Args:
            audience_id: Number of the audience in Talon.One.
            customer_data_platform_name: Name of the calling platform.
            destination_hostname: Host of your Talon.One deployment.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """


class UnimplementedCdpHandler(CdpHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    update_customer_profile = unimplemented(CdpHandler.update_customer_profile)
    update_customer_profiles_audiences = unimplemented(
        CdpHandler.update_customer_profiles_audiences,
    )
    create_audience = unimplemented(CdpHandler.create_audience)
    update_audience = unimplemented(CdpHandler.update_audience)
    delete_audience = unimplemented(CdpHandler.delete_audience)


def routes(handler: CdpHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.UPDATE_CUSTOMER_PROFILE, handler.update_customer_profile),
        (
            operations.UPDATE_CUSTOMER_PROFILES_AUDIENCES,
            handler.update_customer_profiles_audiences,
        ),
        (operations.CREATE_AUDIENCE, handler.create_audience),
        (operations.UPDATE_AUDIENCE, handler.update_audience),
        (operations.DELETE_AUDIENCE, handler.delete_audience),
    ]
