"""packages: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Literal

from ... import models
from ...operations import packages as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class PackagesHandler(ABC):
    """The operations of packages.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def find_packages(
        self,
        *,
        words: list[str],
        sizes: list[int] | None = None,
        kinds: list[Literal["wheel", "source"]] | None = None,
        exact: bool | None = None,
        x_page: int | None = None,
    ) -> Outcome[list[models.Package]]:
        """`GET /packages`

        Returns:
            The packages.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The password is missing.
        """

    @abstractmethod
    def get_package(self, name: str) -> Outcome[models.Package]:
        """`GET /packages/{name}`

        Returns:
            The package.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The password is missing.
        """

    @abstractmethod
    def set_package(self, body: models.Package, name: str) -> Outcome[models.Package]:
        """`PUT /packages/{name}`

        Returns:
            The package.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The password is missing.
        """

    @abstractmethod
    def rate(self, body: models.RateRequest, name: str) -> Outcome[models.Package]:
        """`POST /packages/{name}/rating`

        Returns:
            Thanks.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The password is missing.
        """


class UnimplementedPackagesHandler(PackagesHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    find_packages = unimplemented(PackagesHandler.find_packages)
    get_package = unimplemented(PackagesHandler.get_package)
    set_package = unimplemented(PackagesHandler.set_package)
    rate = unimplemented(PackagesHandler.rate)


def routes(handler: PackagesHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.FIND_PACKAGES, handler.find_packages),
        (operations.GET_PACKAGE, handler.get_package),
        (operations.SET_PACKAGE, handler.set_package),
        (operations.RATE, handler.rate),
    ]
