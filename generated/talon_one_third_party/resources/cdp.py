"""CDP: the methods of the clients."""

from __future__ import annotations

from functools import cached_property

from .. import models
from ..operations import cdp as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Cdp:
    """For any customer data platform: keep customer profiles and audiences in step
    with Talon.One.
    """

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> CdpWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return CdpWithRawResponse(self._sender)

    def update_customer_profile(
        self,
        customer_profile_id: str,
        body: models.CustomerProfileRequest | None = None,
        *,
        customer_data_platform_name: str,
        destination_hostname: str,
        skip_non_existing_attributes: bool | None = None,
        options: Options | None = None,
    ) -> models.IntegrationState:
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
            options: Timeout, extra headers and retries for this call.

        Returns:
            Everything the request touched, and what the rules did with it.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return self._sender.send(
            operations.UPDATE_CUSTOMER_PROFILE,
            options,
            customer_profile_id=customer_profile_id,
            body=body,
            customer_data_platform_name=customer_data_platform_name,
            destination_hostname=destination_hostname,
            skip_non_existing_attributes=skip_non_existing_attributes,
        )

    def update_customer_profiles_audiences(
        self,
        body: models.CustomerProfilesAudiencesRequest | None = None,
        *,
        customer_data_platform_name: str,
        destination_hostname: str,
        options: Options | None = None,
    ) -> None:
        """Update the audiences of several customers.

        Moves customers in or out of audiences. Profiles that are missing are created.

        `PUT /cdp/customer_profiles/audiences`

        Args:
            customer_data_platform_name: Name of the calling platform.
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
            customer_data_platform_name=customer_data_platform_name,
            destination_hostname=destination_hostname,
        )

    def create_audience(
        self,
        body: models.AudienceRequest | None = None,
        *,
        customer_data_platform_name: str,
        destination_hostname: str,
        options: Options | None = None,
    ) -> models.Audience:
        """Create an audience.

        Makes an audience, either a new one or a copy of one on another platform. The
        first audience also makes conditions on audiences available in rules.

        `POST /cdp/audiences`

        Args:
            customer_data_platform_name: Name of the calling platform.
            destination_hostname: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

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
        return self._sender.send(
            operations.CREATE_AUDIENCE,
            options,
            body=body,
            customer_data_platform_name=customer_data_platform_name,
            destination_hostname=destination_hostname,
        )

    def update_audience(
        self,
        audience_id: int,
        body: models.AudienceRequest | None = None,
        *,
        customer_data_platform_name: str,
        destination_hostname: str,
        options: Options | None = None,
    ) -> models.Audience:
        """Update an audience.

        Changes an audience that came from another platform.

        `PUT /cdp/audiences/{audienceId}`

        Args:
            audience_id: Number of the audience in Talon.One.
            customer_data_platform_name: Name of the calling platform.
            destination_hostname: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Returns:
            The audience as it is now.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return self._sender.send(
            operations.UPDATE_AUDIENCE,
            options,
            audience_id=audience_id,
            body=body,
            customer_data_platform_name=customer_data_platform_name,
            destination_hostname=destination_hostname,
        )

    def delete_audience(
        self,
        audience_id: int,
        *,
        customer_data_platform_name: str,
        destination_hostname: str,
        options: Options | None = None,
    ) -> None:
        """Delete an audience.

        Removes an audience that came from another platform, and takes every customer
        out of it.

        `DELETE /cdp/audiences/{audienceId}`

        Args:
            audience_id: Number of the audience in Talon.One.
            customer_data_platform_name: Name of the calling platform.
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
            operations.DELETE_AUDIENCE,
            options,
            audience_id=audience_id,
            customer_data_platform_name=customer_data_platform_name,
            destination_hostname=destination_hostname,
        )


class CdpWithRawResponse:
    """The methods of `Cdp`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Cdp(sender.raw())
        self.update_customer_profile = raw(methods.update_customer_profile)
        self.update_customer_profiles_audiences = raw(
            methods.update_customer_profiles_audiences,
        )
        self.create_audience = raw(methods.create_audience)
        self.update_audience = raw(methods.update_audience)
        self.delete_audience = raw(methods.delete_audience)


class AsyncCdp:
    """`Cdp` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncCdpWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncCdpWithRawResponse(self._sender)

    async def update_customer_profile(
        self,
        customer_profile_id: str,
        body: models.CustomerProfileRequest | None = None,
        *,
        customer_data_platform_name: str,
        destination_hostname: str,
        skip_non_existing_attributes: bool | None = None,
        options: Options | None = None,
    ) -> models.IntegrationState:
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
            options: Timeout, extra headers and retries for this call.

        Returns:
            Everything the request touched, and what the rules did with it.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return await self._sender.send(
            operations.UPDATE_CUSTOMER_PROFILE,
            options,
            customer_profile_id=customer_profile_id,
            body=body,
            customer_data_platform_name=customer_data_platform_name,
            destination_hostname=destination_hostname,
            skip_non_existing_attributes=skip_non_existing_attributes,
        )

    async def update_customer_profiles_audiences(
        self,
        body: models.CustomerProfilesAudiencesRequest | None = None,
        *,
        customer_data_platform_name: str,
        destination_hostname: str,
        options: Options | None = None,
    ) -> None:
        """Update the audiences of several customers.

        Moves customers in or out of audiences. Profiles that are missing are created.

        `PUT /cdp/customer_profiles/audiences`

        Args:
            customer_data_platform_name: Name of the calling platform.
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
            customer_data_platform_name=customer_data_platform_name,
            destination_hostname=destination_hostname,
        )

    async def create_audience(
        self,
        body: models.AudienceRequest | None = None,
        *,
        customer_data_platform_name: str,
        destination_hostname: str,
        options: Options | None = None,
    ) -> models.Audience:
        """Create an audience.

        Makes an audience, either a new one or a copy of one on another platform. The
        first audience also makes conditions on audiences available in rules.

        `POST /cdp/audiences`

        Args:
            customer_data_platform_name: Name of the calling platform.
            destination_hostname: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

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
        return await self._sender.send(
            operations.CREATE_AUDIENCE,
            options,
            body=body,
            customer_data_platform_name=customer_data_platform_name,
            destination_hostname=destination_hostname,
        )

    async def update_audience(
        self,
        audience_id: int,
        body: models.AudienceRequest | None = None,
        *,
        customer_data_platform_name: str,
        destination_hostname: str,
        options: Options | None = None,
    ) -> models.Audience:
        """Update an audience.

        Changes an audience that came from another platform.

        `PUT /cdp/audiences/{audienceId}`

        Args:
            audience_id: Number of the audience in Talon.One.
            customer_data_platform_name: Name of the calling platform.
            destination_hostname: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Returns:
            The audience as it is now.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return await self._sender.send(
            operations.UPDATE_AUDIENCE,
            options,
            audience_id=audience_id,
            body=body,
            customer_data_platform_name=customer_data_platform_name,
            destination_hostname=destination_hostname,
        )

    async def delete_audience(
        self,
        audience_id: int,
        *,
        customer_data_platform_name: str,
        destination_hostname: str,
        options: Options | None = None,
    ) -> None:
        """Delete an audience.

        Removes an audience that came from another platform, and takes every customer
        out of it.

        `DELETE /cdp/audiences/{audienceId}`

        Args:
            audience_id: Number of the audience in Talon.One.
            customer_data_platform_name: Name of the calling platform.
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
            operations.DELETE_AUDIENCE,
            options,
            audience_id=audience_id,
            customer_data_platform_name=customer_data_platform_name,
            destination_hostname=destination_hostname,
        )


class AsyncCdpWithRawResponse:
    """The methods of `AsyncCdp`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncCdp(sender.raw())
        self.update_customer_profile = async_raw(methods.update_customer_profile)
        self.update_customer_profiles_audiences = async_raw(
            methods.update_customer_profiles_audiences,
        )
        self.create_audience = async_raw(methods.create_audience)
        self.update_audience = async_raw(methods.update_audience)
        self.delete_audience = async_raw(methods.delete_audience)
