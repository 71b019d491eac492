"""Emarsys: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod

from ... import models
from ...operations import emarsys as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class EmarsysHandler(ABC):
    """Emarsys personalizes campaigns across channels. It reads coupons and loyalty
    balances.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def get_coupon(
        self,
        body: models.EmarsysCouponRequest,
        *,
        deployment: str,
    ) -> Outcome[models.EmarsysCouponResponse]:
        """Get coupon codes.

        Returns coupons of customers, with the properties asked for.

        `POST /emarsys/customer_profiles/coupons`

        Args:
            deployment: Host of your Talon.One deployment.

        Returns:
            The coupons that were found.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """

    @abstractmethod
    def get_loyalty_program_balance(
        self,
        body: models.EmarsysLoyaltyBalanceRequest,
        *,
        deployment: str,
    ) -> Outcome[models.EmarsysLoyaltyBalanceResponse]:
        """Get loyalty balances.

        Returns how many points customers have in profile-based programs, with the
        balances asked for.

        `POST /emarsys/loyalty_programs/profile/balance`

        Args:
            deployment: Host of your Talon.One deployment.

        Returns:
            The balances that were found.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """


class UnimplementedEmarsysHandler(EmarsysHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    get_coupon = unimplemented(EmarsysHandler.get_coupon)
    get_loyalty_program_balance = unimplemented(
        EmarsysHandler.get_loyalty_program_balance,
    )


def routes(handler: EmarsysHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.GET_COUPON, handler.get_coupon),
        (operations.GET_LOYALTY_PROGRAM_BALANCE, handler.get_loyalty_program_balance),
    ]
