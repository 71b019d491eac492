"""account: the methods of the clients."""

from __future__ import annotations

from functools import cached_property

from .. import models
from ..operations import account as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Account:
    """The operations of account."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AccountWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AccountWithRawResponse(self._sender)

    def log_in(
        self,
        body: models.LogInRequest,
        *,
        options: Options | None = None,
    ) -> str:
        """`POST /login`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            A token.

        Raises:
            errors.BadRequest: 400. The request is malformed.
        """
        return self._sender.send(operations.LOG_IN, options, body=body)

    def set_picture(
        self,
        body: models.SetPictureRequest,
        *,
        options: Options | None = None,
    ) -> None:
        """`PUT /picture`

        Args:
            body: A file in it is bytes, a path, an opened file, or an `Upload` with
                a name and a media type.
            options: Timeout, extra headers and retries for this call.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The token is missing.
        """
        return self._sender.send(operations.SET_PICTURE, options, body=body)


class AccountWithRawResponse:
    """The methods of `Account`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Account(sender.raw())
        self.log_in = raw(methods.log_in)
        self.set_picture = raw(methods.set_picture)


class AsyncAccount:
    """`Account` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncAccountWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncAccountWithRawResponse(self._sender)

    async def log_in(
        self,
        body: models.LogInRequest,
        *,
        options: Options | None = None,
    ) -> str:
        """`POST /login`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            A token.

        Raises:
            errors.BadRequest: 400. The request is malformed.
        """
        return await self._sender.send(operations.LOG_IN, options, body=body)

    async def set_picture(
        self,
        body: models.SetPictureRequest,
        *,
        options: Options | None = None,
    ) -> None:
        """`PUT /picture`

        Args:
            body: A file in it is bytes, a path, an opened file, or an `Upload` with
                a name and a media type.
            options: Timeout, extra headers and retries for this call.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The token is missing.
        """
        return await self._sender.send(operations.SET_PICTURE, options, body=body)


class AsyncAccountWithRawResponse:
    """The methods of `AsyncAccount`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncAccount(sender.raw())
        self.log_in = async_raw(methods.log_in)
        self.set_picture = async_raw(methods.set_picture)
