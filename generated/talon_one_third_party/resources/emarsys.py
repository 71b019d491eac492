"""Emarsys: the methods of the clients."""

from __future__ import annotations

from functools import cached_property

from .. import models
from ..operations import emarsys as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Emarsys:
    """Emarsys personalizes campaigns across channels. It reads coupons and loyalty
    balances.
    """

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> EmarsysWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return EmarsysWithRawResponse(self._sender)

    def get_coupon(
        self,
        body: models.EmarsysCouponRequest,
        *,
        deployment: str,
        options: Options | None = None,
    ) -> models.EmarsysCouponResponse:
        """Get coupon codes.

        Returns coupons of customers, with the properties asked for.

        `POST /emarsys/customer_profiles/coupons`

        Args:
            deployment: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Returns:
            The coupons that were found.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return self._sender.send(
            operations.GET_COUPON,
            options,
            body=body,
            deployment=deployment,
        )

    def get_loyalty_program_balance(
        self,
        body: models.EmarsysLoyaltyBalanceRequest,
        *,
        deployment: str,
        options: Options | None = None,
    ) -> models.EmarsysLoyaltyBalanceResponse:
        """Get loyalty balances.

        Returns how many points customers have in profile-based programs, with the
        balances asked for.

        `POST /emarsys/loyalty_programs/profile/balance`

        Args:
            deployment: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Returns:
            The balances that were found.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return self._sender.send(
            operations.GET_LOYALTY_PROGRAM_BALANCE,
            options,
            body=body,
            deployment=deployment,
        )


class EmarsysWithRawResponse:
    """The methods of `Emarsys`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Emarsys(sender.raw())
        self.get_coupon = raw(methods.get_coupon)
        self.get_loyalty_program_balance = raw(methods.get_loyalty_program_balance)


class AsyncEmarsys:
    """`Emarsys` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncEmarsysWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncEmarsysWithRawResponse(self._sender)

    async def get_coupon(
        self,
        body: models.EmarsysCouponRequest,
        *,
        deployment: str,
        options: Options | None = None,
    ) -> models.EmarsysCouponResponse:
        """Get coupon codes.

        Returns coupons of customers, with the properties asked for.

        `POST /emarsys/customer_profiles/coupons`

        Args:
            deployment: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Returns:
            The coupons that were found.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return await self._sender.send(
            operations.GET_COUPON,
            options,
            body=body,
            deployment=deployment,
        )

    async def get_loyalty_program_balance(
        self,
        body: models.EmarsysLoyaltyBalanceRequest,
        *,
        deployment: str,
        options: Options | None = None,
    ) -> models.EmarsysLoyaltyBalanceResponse:
        """Get loyalty balances.

        Returns how many points customers have in profile-based programs, with the
        balances asked for.

        `POST /emarsys/loyalty_programs/profile/balance`

        Args:
            deployment: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Returns:
            The balances that were found.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return await self._sender.send(
            operations.GET_LOYALTY_PROGRAM_BALANCE,
            options,
            body=body,
            deployment=deployment,
        )


class AsyncEmarsysWithRawResponse:
    """The methods of `AsyncEmarsys`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncEmarsys(sender.raw())
        self.get_coupon = async_raw(methods.get_coupon)
        self.get_loyalty_program_balance = async_raw(
            methods.get_loyalty_program_balance,
        )
