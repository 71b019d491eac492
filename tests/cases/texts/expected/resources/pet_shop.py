"""pet-shop: the methods of the clients."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from .. import models
from ..operations import pet_shop as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class PetShop:
    """About pets."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> PetShopWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return PetShopWithRawResponse(self._sender)

    def add_pet(
        self,
        body: models.NewPet,
        pet_id: str,
        *,
        sort_by: Literal["by-name", "by-age"] | None = None,
        options: Options | None = None,
    ) -> models.NewPet:
        """Adds a pet.

        A longer text.

        `POST /pets/{pet-id}`

        Args:
            body: The pet.
            pet_id: Which one. Default: `"none-given"`.
            options: Timeout, extra headers and retries for this call.

        Returns:
            Fine.

        Raises:
            errors.NotFound: 404. Not there.
        """
        return self._sender.send(
            operations.ADD_PET,
            options,
            body=body,
            pet_id=pet_id,
            sort_by=sort_by,
        )


class PetShopWithRawResponse:
    """The methods of `PetShop`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = PetShop(sender.raw())
        self.add_pet = raw(methods.add_pet)


class AsyncPetShop:
    """`PetShop` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncPetShopWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncPetShopWithRawResponse(self._sender)

    async def add_pet(
        self,
        body: models.NewPet,
        pet_id: str,
        *,
        sort_by: Literal["by-name", "by-age"] | None = None,
        options: Options | None = None,
    ) -> models.NewPet:
        """Adds a pet.

        A longer text.

        `POST /pets/{pet-id}`

        Args:
            body: The pet.
            pet_id: Which one. Default: `"none-given"`.
            options: Timeout, extra headers and retries for this call.

        Returns:
            Fine.

        Raises:
            errors.NotFound: 404. Not there.
        """
        return await self._sender.send(
            operations.ADD_PET,
            options,
            body=body,
            pet_id=pet_id,
            sort_by=sort_by,
        )


class AsyncPetShopWithRawResponse:
    """The methods of `AsyncPetShop`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncPetShop(sender.raw())
        self.add_pet = async_raw(methods.add_pet)
