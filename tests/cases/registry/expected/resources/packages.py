"""packages: the methods of the clients."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from .. import headers, models
from ..operations import packages as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Packages:
    """The operations of packages."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> PackagesWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return PackagesWithRawResponse(self._sender)

    def find_packages(
        self,
        *,
        words: list[str],
        sizes: list[int] | None = None,
        kinds: list[Literal["wheel", "source"]] | None = None,
        exact: bool | None = None,
        x_page: int | None = None,
        options: Options | None = None,
    ) -> list[models.Package]:
        """`GET /packages`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The packages.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The password is missing.
        """
        return self._sender.send(
            operations.FIND_PACKAGES,
            options,
            words=words,
            sizes=sizes,
            kinds=kinds,
            exact=exact,
            x_page=x_page,
        )

    def get_package(
        self,
        name: str,
        *,
        options: Options | None = None,
    ) -> models.Package:
        """`GET /packages/{name}`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The package.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The password is missing.
        """
        return self._sender.send(operations.GET_PACKAGE, options, name=name)

    def set_package(
        self,
        body: models.Package,
        name: str,
        *,
        options: Options | None = None,
    ) -> models.Package:
        """`PUT /packages/{name}`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The package.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The password is missing.
        """
        return self._sender.send(operations.SET_PACKAGE, options, body=body, name=name)

    def rate(
        self,
        body: models.RateRequest,
        name: str,
        *,
        options: Options | None = None,
    ) -> models.Package:
        """`POST /packages/{name}/rating`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            Thanks.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The password is missing.
        """
        return self._sender.send(operations.RATE, options, body=body, name=name)


class PackagesWithRawResponse:
    """The methods of `Packages`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Packages(sender.raw())
        self.find_packages = raw(methods.find_packages, headers.PagesHeaders)
        self.get_package = raw(methods.get_package)
        self.set_package = raw(methods.set_package)
        self.rate = raw(methods.rate)


class AsyncPackages:
    """`Packages` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncPackagesWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncPackagesWithRawResponse(self._sender)

    async def find_packages(
        self,
        *,
        words: list[str],
        sizes: list[int] | None = None,
        kinds: list[Literal["wheel", "source"]] | None = None,
        exact: bool | None = None,
        x_page: int | None = None,
        options: Options | None = None,
    ) -> list[models.Package]:
        """`GET /packages`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The packages.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The password is missing.
        """
        return await self._sender.send(
            operations.FIND_PACKAGES,
            options,
            words=words,
            sizes=sizes,
            kinds=kinds,
            exact=exact,
            x_page=x_page,
        )

    async def get_package(
        self,
        name: str,
        *,
        options: Options | None = None,
    ) -> models.Package:
        """`GET /packages/{name}`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The package.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The password is missing.
        """
        return await self._sender.send(operations.GET_PACKAGE, options, name=name)

    async def set_package(
        self,
        body: models.Package,
        name: str,
        *,
        options: Options | None = None,
    ) -> models.Package:
        """`PUT /packages/{name}`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The package.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The password is missing.
        """
        return await self._sender.send(
            operations.SET_PACKAGE,
            options,
            body=body,
            name=name,
        )

    async def rate(
        self,
        body: models.RateRequest,
        name: str,
        *,
        options: Options | None = None,
    ) -> models.Package:
        """`POST /packages/{name}/rating`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            Thanks.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The password is missing.
        """
        return await self._sender.send(operations.RATE, options, body=body, name=name)


class AsyncPackagesWithRawResponse:
    """The methods of `AsyncPackages`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncPackages(sender.raw())
        self.find_packages = async_raw(methods.find_packages, headers.PagesHeaders)
        self.get_package = async_raw(methods.get_package)
        self.set_package = async_raw(methods.set_package)
        self.rate = async_raw(methods.rate)
