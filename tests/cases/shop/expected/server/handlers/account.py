"""account: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod

from ... import models
from ...operations import account as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class AccountHandler(ABC):
    """The operations of account.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def log_in(self, body: models.LogInRequest) -> Outcome[str]:
        """`POST /login`

        Returns:
            A token.

        Raises:
            errors.BadRequest: 400. The request is malformed.
        """

    @abstractmethod
    def set_picture(self, body: models.SetPictureRequest) -> Outcome[None]:
        """`PUT /picture`

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The token is missing.
        """


class UnimplementedAccountHandler(AccountHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    log_in = unimplemented(AccountHandler.log_in)
    set_picture = unimplemented(AccountHandler.set_picture)


def routes(handler: AccountHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.LOG_IN, handler.log_in),
        (operations.SET_PICTURE, handler.set_picture),
    ]
